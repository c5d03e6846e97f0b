"""The activities of the next report, still to be told: what was told last year, tasks of the last plan."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from annual_report.api.begin.carrying import Stub
from annual_report.api.begin.kept_texts import KeptTexts
from annual_report.api.begin.last_year import LastYear
from annual_report.api.begin.writing import Entry, Group, YamlItem, YamlList
from annual_report.language import N_
from annual_report.model.report import Piece
from annual_report.model.walk import Path
from annual_report.values.text_types import OPEN

Say = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class NextActivities:
    """Writes them from those of the last report, with its `texts`; `then` is what its period is called in comments."""

    texts: KeptTexts
    say: Say
    then: str

    @property
    def _last(self) -> LastYear:
        return self.texts.last

    def of(self, found: Sequence[Stub]) -> Iterator[Entry]:
        """The key `activities` of a section, where there are any."""
        if found:
            items = [YamlItem(Group(list(self._stub(each))), above=self._tasks_of(each)) for each in found]
            yield Entry("activities", YamlList(items))

    def others(self, section: Piece, path: Path) -> Iterator[Entry]:
        """The signings and speeches of the section at `path`, where its texts are kept."""
        if self._last.keep_text:
            for key, who in (("signings", "parties"), ("speeches", "speaker")):
                if told := getattr(section, key):
                    places = [(*path, key, index) for index in range(len(told))]
                    yield Entry(key, YamlList([YamlItem(Group(list(self._dated(each, who)))) for each in places]))

    def _dated(self, path: Path, who: str) -> Iterator[Entry]:
        yield Entry("id", self._last.text(*path, "id"))
        yield from self._date(path)
        if value := self._last.value(*path, who):
            yield Entry(who, value)
        yield self.texts.entry(*path, "text")

    def _tasks_of(self, stub: Stub) -> list[str]:
        """The tasks that are told with what was told last year, as its text is not theirs; else what a stub is."""
        if stub.last:
            said = self.say(N_("task of the plan: {task}"))
            return [said.format(task=self._last.words(item.text)) for item in stub.tasks]
        return [self.say(N_("a task of the last plan; move it into the section where it belongs"))]

    def _stub(self, stub: Stub) -> Iterator[Entry]:
        yield Entry("id", stub.id)
        if stub.last:
            yield from self._told_again(stub)
        else:
            yield Entry("date")
        if stub.tasks:
            yield Entry("fulfils", YamlList([YamlItem(item.id) for item in stub.tasks]))
        kept = stub.last and self._last.keep_text
        yield self.texts.entry(*stub.path, "text") if kept else Entry("text", f"{stub.text}: {OPEN}")

    def _told_again(self, stub: Stub) -> Iterator[Entry]:
        """What is known beforehand of the next time, and what was of the last."""
        for key in ("type", "series"):
            if value := self._last.text(*stub.path, key):
                yield Entry(key, value)
        if stub.edition:
            before = self._last.text(*stub.path, "edition")
            unknown = self.say(N_("copied from last time: change it for this time"))
            note = unknown if stub.edition == before else f"{self.then}: {before}"
            yield Entry("edition", stub.edition, note=note)
        yield from self._date(stub.path)
        place = self._last.text(*stub.path, "place")
        if place and self._last.keep_text:
            yield self.texts.entry(*stub.path, "place")
        elif not self._last.keep_text:
            yield Entry("place", note=place and f"{self.then}: {place}")
        for key in ("partners", "partners_open", "statistics", *(("documents",) if self._last.keep_text else ())):
            if value_written := self._last.value(*stub.path, key):
                yield Entry(key, value_written)
        if self._last.keep_text and self._last.node(*stub.path, "guests"):
            yield from self._guests(*stub.path)

    def _guests(self, *path: str | int) -> Iterator[Entry]:
        """The guests of last time with their posts; somebody else may hold these, so that names are to be reviewed."""
        count = len(self._last.listed(*path, "guests"))
        yield Entry(
            "guests", YamlList([YamlItem(Group(list(self._guest(*path, "guests", at)))) for at in range(count)])
        )
        if is_open := self._last.value(*path, "guests_open"):
            yield Entry("guests_open", is_open)

    def _guest(self, *path: str | int) -> Iterator[Entry]:
        for key in self._last.group(*path).entries:
            if key == "name":
                yield self.texts.entry(*path, key)
            elif value := self._last.value(*path, key):
                yield Entry(key, value)

    def _date(self, path: Path) -> Iterator[Entry]:
        """The date, still blank, with that of last year as a note; and whether it was after the period."""
        date = self._last.text(*path, "date")
        yield Entry("date", note=date and f"{self.then}: {date}")
        if self._last.keep_text and self._last.text(*path, "after_period"):
            yield Entry("after_period", self._last.text(*path, "after_period"))
