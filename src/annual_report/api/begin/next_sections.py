"""The sections of the next report: their titles, what is to be told in them, and what their tables show."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from annual_report.api.begin.carrying import Ids, planned_tasks, results_part, stubs
from annual_report.api.begin.kept_texts import KeptTexts
from annual_report.api.begin.next_activities import NextActivities
from annual_report.api.begin.next_appraisals import NextAppraisals
from annual_report.api.begin.next_plan import next_plan
from annual_report.api.begin.next_tables import annex_to_review, photos_to_choose, retitled, shown, tables_to_review
from annual_report.api.begin.writing import Entry, Group, YamlItem, YamlList
from annual_report.language import N_, translator
from annual_report.model.activities import Dated
from annual_report.model.report import Contents, Piece, Section
from annual_report.model.walk import Path, each
from annual_report.values.text_types import OPEN

_SHOWN: Final = 220  # letters of a text of last year that are shown beside the place of the new one
_TOLD: Final = ("activities", "signings", "speeches")


class NextSections:
    """Writes the sections of the next report from those of the last, with its `texts`."""

    def __init__(self, texts: KeptTexts) -> None:
        last = texts.last
        self._last = last
        self._texts = texts
        self._say = translator(texts.language)
        self._then = last.report.period.say(texts.language)
        self._ids = Ids(last.ids())
        self._stubs = stubs(last, self._ids)
        self._part = results_part(last)
        self._reviewed = self._place_of_review()
        self._appraisals = NextAppraisals(texts, self._ids, self._then_it_was, self._say)
        self._activities = NextActivities(texts, self._say, self._then)

    def sections(self) -> Entry:
        """The key `sections` with all of them."""
        return Entry("sections", self._listed(self._last.report.sections, ("sections",)), apart=True)

    def annexes(self) -> Iterator[Entry]:
        """The annexes; without the texts of last year as comments, as a text has to lead to each."""
        annexes = self._last.report.annexes
        if annexes and self._last.keep_text:
            yield Entry("annexes", self._listed(annexes, ("annexes",)), apart=True)
        elif annexes:
            above = self._say(
                N_(
                    "Annexes of the last report: remove the # before those that this report has; a text must mention "
                    "{id}."
                )
            )
            items = [YamlItem(annex_to_review(self._last, index, self._say)) for index in range(len(annexes))]
            named = above.format(id=", ".join(f"{{{annex.id}}}" for annex in annexes))
            yield Entry("annexes", YamlList(items), above=[named], aside=True, apart=True)

    def _listed(self, those: Sequence[Contents], path: Path) -> YamlList:
        """The sections or annexes listed at `path`."""
        return YamlList(
            [
                YamlItem(Group(list(self._section(each, (*path, index)))), apart=index > 0)
                for index, each in enumerate(those)
            ]
        )

    def _section(self, section: Contents, path: Path) -> Iterator[Entry]:
        inner = section.sections if isinstance(section, Section) else ()
        if section.id:
            yield Entry("id", section.id)
        if isinstance(section, Section) and section.part:
            yield Entry("part", self._last.move.title(section.part))
        yield Entry("title", self._last.move.title(section.title))
        if orientation := self._last.text(*path, "orientation"):
            yield Entry("orientation", orientation)
        body = self._piece(section, path, has_more=bool(inner or section.in_order))
        body += photos_to_choose(section, self._say)
        pieces = list[list[Entry]]()
        for index, told in enumerate(section.in_order):
            piece = self._of_piece(told, (*path, "in_order", index))
            photos = list(photos_to_choose(told, self._say))
            entries = [*piece, *photos]
            if any(not each.aside for each in entries):
                pieces.append(entries)
            else:  # an entry cannot be all comments
                (pieces[-1] if pieces else body).extend(entries)
        pieces.append(self._of_plan((*path, "in_order", len(section.in_order))))
        if any(pieces):
            body.append(Entry("in_order", YamlList([YamlItem(Group(piece)) for piece in pieces if piece])))
        if inner:
            listed = self._listed(inner, (*path, "sections"))
            added = [self._own_review()] if path == self._part and self._reviewed == () else []
            body.append(Entry("sections", replace(listed, items=[*listed.items, *added])))
        yield from self._below_last_year(section, body)

    def _of_plan(self, path: Path) -> list[Entry]:
        """What the plan adds to a section behind its last entry: tasks that belong nowhere else, and their table."""
        return [*self._activities.of(self._stubs.of(path)), *self._review(Piece(), path)]

    def _of_piece(self, piece: Piece, path: Path) -> list[Entry]:
        """An entry of a section without its photos; nothing where it has nothing else."""
        body = self._piece(piece, path, has_more=True)
        told = list(self._of_last_year(piece))
        return self._below_last_year(piece, body or [self._text(piece, path)]) if body or told else []

    def _below_last_year(self, piece: Piece, body: list[Entry]) -> list[Entry]:
        above = [*self._of_last_year(piece), *body[0].above]
        return [replace(body[0], above=above), *body[1:]]

    def _piece(self, piece: Piece, path: Path, *, has_more: bool) -> list[Entry]:
        """What a section, or an entry of one, has at `path`, but for its heading and what is inside of it."""
        body = [
            *self._activities.of(self._stubs.of(path)),
            *self._activities.others(piece, path),
            *self._appraisals.of(piece, path),
            *self._plan(piece, path),
            *self._review(piece, path),
            *shown(self._texts, piece, path, self._say, self._then),
        ]
        tables = list(tables_to_review(self._texts, piece, path, self._say))
        body += tables if self._last.keep_text else []
        if piece.text or not (body or has_more):
            body.insert(0, self._text(piece, path))
        return body if self._last.keep_text else [*body, *tables]

    def _text(self, section: Piece, path: Path) -> Entry:
        """Its text; where texts are not kept, what leads to a plan as it was, for all else dots and the words then."""
        if section.text is None:
            return Entry("text", OPEN)
        if self._last.keep_text:
            return self._texts.entry(*path, "text")
        if section.plan and not self._last.move.cites(section.text):
            return Entry("text", "\n\n".join(map(self._last.move.title, self._last.paragraphs(section.text))))
        return Entry("text", OPEN, above=[self._then_it_was(self._last.words(section.text))])

    def _then_it_was(self, words: str) -> str:
        said = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rpartition(' ')[0]} [...]"
        return f"{self._then}: {said}"

    def _of_last_year(self, section: Piece) -> Iterator[str]:
        """What was told in the section and has no place of its own any more, an entry each."""
        for key in () if self._last.keep_text else _TOLD:
            for told in getattr(section, key):
                if not getattr(told, "series", None):
                    words = self._last.words(told.text, told if isinstance(told, Dated) else None)
                    yield self._then_it_was(f"[{told.id}] {words}")

    def _plan(self, section: Piece, path: Path) -> Iterator[Entry]:
        if section.plan and self._last.keep_text:
            yield next_plan(self._texts, section.plan, (*path, "plan"))
        elif section.plan:
            period = self._last.period
            wanted = f"nhiem-vu-nam-{period.year + 1}" if period.is_year else f"nhiem-vu-sau-{period.key}"
            note = self._say(N_("one entry for each task; owner, due and target make a table of them"))
            task = Group([Entry("id", self._ids.new(wanted)), Entry("text", OPEN)])
            yield Entry("plan", YamlList([YamlItem(task)]), note=note)

    def _review(self, section: Piece, path: Path) -> Iterator[Entry]:
        if path != self._reviewed:
            return
        if section.plan_review:
            yield Entry("plan_review", retitled(self._last, *path, "plan_review"))
        else:
            yield Entry("plan_review", Group([Entry("title", self._title_of_review())]))

    def _own_review(self) -> YamlItem:
        """A section for the table of plan and result, and for the tasks that belong in no other."""
        entries = [Entry("title", self._title_of_review()), *self._activities.of(self._stubs.unplaced)]
        review = Entry("plan_review", Group([Entry("title", self._title_of_review())]))
        return YamlItem(Group([*entries, review]), apart=True)

    def _title_of_review(self) -> str:
        said = translator(self._last.language)(N_("Results of the tasks planned for {period}"))
        return said.format(period=self._last.period.in_title(self._last.language))

    def _place_of_review(self) -> Path | None:
        """Where the table of plan and result stands: where it stood, or at the end of the part with the results.

        Where that has sections, it is in one of its own, and the path is empty. The tasks that belong nowhere else are
        told in the same place. None where there is no plan to report on.
        """
        if not planned_tasks(self._last):
            return None
        pieces = [(path, held) for path, held in each(self._last.report, Piece) if path[0] == "sections"]
        before = [path for path, held in pieces if held.plan_review]
        part = self._last.report.sections[int(self._part[1])]
        if not before and part.sections:
            return ()
        at_end = ("in_order", len(part.in_order)) if part.in_order else ()
        place = [*before, (*self._part, *at_end)][0]
        if self._stubs.unplaced:
            self._stubs.by_section.setdefault(place, []).extend(self._stubs.unplaced)
        return place
