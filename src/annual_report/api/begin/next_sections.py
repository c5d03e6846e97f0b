"""The sections of the next report: their titles, what is to be told in them, and what their tables show."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from annual_report.api.begin.carrying import Ids, stubs
from annual_report.api.begin.last_year import LastYear
from annual_report.api.begin.next_activities import activities
from annual_report.api.begin.next_appraisals import NextAppraisals
from annual_report.api.begin.next_tables import annex_to_review, retitled, shown, tables_to_review
from annual_report.api.begin.writing import Entry, Group, YamlItem, YamlList
from annual_report.language import N_, Language, translator
from annual_report.model.activities import Dated
from annual_report.model.report import Contents, Section
from annual_report.model.walk import Path, each
from annual_report.values.text_types import OPEN

_SHOWN: Final = 220  # letters of a text of last year that are shown beside the place of the new one
_TOLD: Final = ("activities", "signings", "speeches")


class NextSections:
    """Writes the sections of the next report from those of the `last`, its comments in `language`."""

    def __init__(self, last: LastYear, language: Language) -> None:
        self._last = last
        self._language = language
        self._say = translator(language)
        self._then = last.report.period.say(language)
        self._ids = Ids(last.ids())
        self._stubs = stubs(last, self._ids)
        self._reviewed = self._place_of_review()
        self._appraisals = NextAppraisals(last, self._ids, self._then_it_was, self._say)

    def sections(self) -> Entry:
        """The key `sections` with all of them."""
        return Entry("sections", self._each_of(self._last.report.sections, ()), apart=True)

    def annexes(self) -> Iterator[Entry]:
        """The annexes as comments: what is in them is last year's, and a text has to lead to each."""
        if self._last.report.annexes:
            above = self._say(
                N_(
                    "Annexes of the last report: remove the # before those that this report has; a text must mention "
                    "{id}."
                )
            )
            annexes = [YamlItem(annex_to_review(self._last, index)) for index in range(len(self._last.report.annexes))]
            named = above.format(id=", ".join(f"{{{annex.id}}}" for annex in self._last.report.annexes))
            yield Entry("annexes", YamlList(annexes), above=[named], aside=True, apart=True)

    def _each_of(self, sections: tuple[Contents, ...], path: Path) -> YamlList:
        return YamlList(
            [
                YamlItem(Group(list(self._section(each, (*path, "sections", index)))), apart=index > 0)
                for index, each in enumerate(sections)
            ]
        )

    def _section(self, section: Contents, path: Path) -> Iterator[Entry]:
        inner = section.sections if isinstance(section, Section) else ()
        if section.id:
            yield Entry("id", section.id)
        if isinstance(section, Section) and section.part:
            yield Entry("part", self._last.move.title(section.part))
        yield Entry("title", self._last.move.title(section.title))
        body = [*self._plan(section), *self._review(section, path), *shown(self._last, section, path, self._language)]
        body = [*self._appraisals.of(section, path), *body]
        body = [*activities(self._last, self._stubs.of(path), self._say, self._then), *body]
        if section.text or not (body or inner):
            body.insert(0, self._text(section))
        body += tables_to_review(self._last, section, path, self._say)
        if inner:
            body.append(Entry("sections", self._each_of(inner, path)))
        above = [*self._of_last_year(section), *body[0].above]
        yield from [replace(body[0], above=above), *body[1:]]

    def _text(self, section: Contents) -> Entry:
        """Its text: what leads to a plan as it was, for all else dots and the words of last year."""
        if section.text is None:
            return Entry("text", OPEN)
        if section.plan and not self._last.move.cites(section.text):
            return Entry("text", "\n\n".join(map(self._last.move.title, self._last.paragraphs(section.text))))
        return Entry("text", OPEN, above=[self._then_it_was(self._last.words(section.text))])

    def _then_it_was(self, words: str) -> str:
        said = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rpartition(' ')[0]} [...]"
        return f"{self._then}: {said}"

    def _of_last_year(self, section: Contents) -> Iterator[str]:
        """What was told in the section and has no place of its own any more, an entry each."""
        for key in _TOLD:
            for told in getattr(section, key):
                if not getattr(told, "series", None):
                    words = self._last.words(told.text, told if isinstance(told, Dated) else None)
                    yield self._then_it_was(f"[{told.id}] {words}")

    def _plan(self, section: Contents) -> Iterator[Entry]:
        if section.plan:
            period = self._last.period
            wanted = f"nhiem-vu-nam-{period.year + 1}" if period.is_year else f"nhiem-vu-sau-{period.key}"
            note = self._say(N_("one entry for each task; owner, due and target make a table of them"))
            task = Group([Entry("id", self._ids.new(wanted)), Entry("text", OPEN)])
            yield Entry("plan", YamlList([YamlItem(task)]), note=note)

    def _review(self, section: Contents, path: Path) -> Iterator[Entry]:
        if path != self._reviewed:
            return
        if section.plan_review:
            yield Entry("plan_review", retitled(self._last, *path, "plan_review"))
            return
        said = translator(self._last.language)(N_("Results of the tasks of {period}"))
        title = said.format(period=self._last.period.say(self._last.language))
        yield Entry("plan_review", Group([Entry("title", title)]))

    def _place_of_review(self) -> Path | None:
        """Where the table of plan and result stands: where it stood, beside the figures, or where the results are."""
        reported = self._stubs.reporting()
        if not reported:
            return None
        sections = [(path, held) for path, held in each(self._last.report, Contents) if path[0] == "sections"]
        before = [path for path, held in sections if held.plan_review]
        beside = [path for path, held in sections if held.figures]
        return [*before, *beside, reported[0][:2]][0]
