"""What every report has again in the same form, in words still to be written: commendations, shortcomings and such."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from annual_report.api.begin.carrying import Ids, planned_tasks
from annual_report.api.begin.kept_texts import KeptTexts
from annual_report.api.begin.last_year import LastYear
from annual_report.api.begin.writing import Entry, Group, YamlItem, YamlList
from annual_report.language import N_
from annual_report.model.appraisal import Lesson, Proposal, Shortcoming
from annual_report.model.commendation import Commendation
from annual_report.model.report import Piece
from annual_report.model.walk import Path
from annual_report.values.text_types import OPEN

Said = Callable[[str], str]
_COUNTS: Final = ("groups", "individuals")
_APPRAISALS: Final = ("commendations", "shortcomings", "lessons", "proposals")
_ADDED: Final = N_("the program adds the tasks that were not done, with their cause")


@dataclass(frozen=True, slots=True)
class NextAppraisals:
    """Writes them from those of the last report, with its `texts`.

    `then` makes a comment of its words, `say` translates the others.
    """

    texts: KeptTexts
    ids: Ids
    then: Said
    say: Said

    @property
    def _last(self) -> LastYear:
        return self.texts.last

    def of(self, section: Piece, path: Path) -> Iterator[Entry]:
        """The keys of the section at `path`: all that was said last year, or an entry for each form and addressee."""
        if self._last.keep_text:
            yield from self._kept(section, path)
            return
        if section.commendations:
            yield Entry("commendations", YamlList(list(self._commendations(section.commendations, path))))
        if section.shortcomings:
            note = self.say(_ADDED) if planned_tasks(self._last) else ""
            yield Entry("shortcomings", YamlList([self._shortcoming(section.shortcomings)]), note=note)
        if section.lessons:
            above = list(map(self._told, section.lessons))
            yield Entry("lessons", YamlList([YamlItem(Group(list(self._begun("bai-hoc"))), above=above)]))
        if section.proposals:
            yield Entry("proposals", YamlList(list(self._proposals(section.proposals))))

    def _kept(self, section: Piece, path: Path) -> Iterator[Entry]:
        """The same with their texts, to be reviewed."""
        for key in _APPRAISALS:
            if said := getattr(section, key):
                items = [self._kept_item(each, (*path, key, index)) for index, each in enumerate(said)]
                adds = key == "shortcomings" and planned_tasks(self._last)
                yield Entry(key, YamlList(items), note=self.say(_ADDED) if adds else "")

    def _kept_item(self, said: Commendation | Shortcoming | Lesson | Proposal, path: Path) -> YamlItem:
        entries, above = [Entry("id", self._id(said.id))], list[str]()
        if isinstance(said, Commendation):
            entries.append(Entry("form", self._last.move.title(said.form)))
            above = [self.then("; ".join(said.names))] if said.names else []
        whom = ((key, self._last.text(*path, key)) for key in ("giver", "addressee"))
        entries += [Entry(key, name) for key, name in whom if name]
        entries += self._counts(path)
        entries.append(self.texts.entry(*path, "text"))
        if causes := getattr(said, "causes", ()):
            kept = [self.texts.item(*path, "causes", index) for index in range(len(causes))]
            entries.append(Entry("causes", YamlList(kept)))
        return YamlItem(Group(entries), above=above)

    def _commendations(self, those: Sequence[Commendation], path: Path) -> Iterator[YamlItem]:
        for alike in _alike([(each.form, each.giver) for each in those]):
            first = those[alike[0]]
            entries = [Entry("id", self._id(first.id)), Entry("text", OPEN)]
            entries.append(Entry("form", self._last.move.title(first.form)))
            if first.giver:
                entries.append(Entry("giver", first.giver))
            entries += self._counts((*path, "commendations", alike[0]))
            yield YamlItem(Group(entries), above=[self._told(those[index]) for index in alike])

    def _shortcoming(self, those: Sequence[Shortcoming]) -> YamlItem:
        causes = [self.then(self._last.words(cause)) for each in those for cause in each.causes]
        entries = list(self._begun("han-che"))
        if causes:
            entries.append(Entry("causes", YamlList([YamlItem(OPEN, above=causes)])))
        return YamlItem(Group(entries), above=list(map(self._told, those)))

    def _proposals(self, those: Sequence[Proposal]) -> Iterator[YamlItem]:
        for alike in _alike([each.addressee for each in those]):
            first = those[alike[0]]
            entries = [Entry("id", self._id(first.id))]
            if first.addressee:
                entries.append(Entry("addressee", first.addressee))
            entries.append(Entry("text", OPEN))
            yield YamlItem(Group(entries), above=[self._told(those[index]) for index in alike])

    def _counts(self, path: Path) -> Iterator[Entry]:
        """How many were commended, still blank, with the numbers of last year as notes."""
        counts = ((key, self._last.text(*path, key)) for key in _COUNTS)
        return (Entry(key, note=self.then(value)) for key, value in counts if value)

    def _begun(self, called: str) -> Iterator[Entry]:
        yield Entry("id", self.ids.new(f"{called}-{self._last.period.key}"))
        yield Entry("text", OPEN)

    def _id(self, last: str) -> str:
        """The id of last year: texts call it by that."""
        return self.ids.new(last)

    def _told(self, told: Commendation | Shortcoming | Lesson | Proposal) -> str:
        return self.then(f"[{told.id}] {self._last.words(told.text)}")


def _alike(forms: Sequence[object]) -> list[list[int]]:
    """The indices of what has one form, in the order of the first of each."""
    found: dict[object, list[int]] = {}
    for index, form in enumerate(forms):
        found.setdefault(form, []).append(index)
    return list(found.values())
