"""The activities of the next report, still to be told: tasks of the last plan, next editions of series."""

from collections.abc import Callable, Iterator, Sequence

from annual_report.api.begin.carrying import Stub
from annual_report.api.begin.last_year import LastYear
from annual_report.api.begin.writing import Entry, Group, YamlItem, YamlList
from annual_report.language import N_
from annual_report.values.text_types import OPEN

Say = Callable[[str], str]


def activities(last: LastYear, found: Sequence[Stub], say: Say, then: str) -> Iterator[Entry]:
    """The key `activities` of a section, where there are any; `then` is what the last period is called in comments."""
    if found:
        items = [
            YamlItem(Group(list(_stub(each, last, say, then))), above=_tasks_of(each, last, say)) for each in found
        ]
        yield Entry("activities", YamlList(items))


def _tasks_of(stub: Stub, last: LastYear, say: Say) -> list[str]:
    """The tasks that are told with a series, as its text does not begin with their words; else what a stub is."""
    if stub.last:
        said = say(N_("task of the plan: {task}"))
        return [said.format(task=last.words(item.text)) for item in stub.tasks]
    return [say(N_("a task of the last plan; move it into the section where it belongs"))]


def _stub(stub: Stub, last: LastYear, say: Say, then: str) -> Iterator[Entry]:
    yield Entry("id", stub.id)
    if stub.last:
        yield from _of_series(stub, last, say, then)
    else:
        yield Entry("date")
    if stub.tasks:
        yield Entry("fulfils", YamlList([YamlItem(item.id) for item in stub.tasks]))
    yield Entry("text", f"{stub.text}: {OPEN}")


def _of_series(stub: Stub, last: LastYear, say: Say, then: str) -> Iterator[Entry]:
    """What is known beforehand of the next edition, and what was of the last."""
    for key in ("type", "series"):
        if value := last.text(*stub.path, key):
            yield Entry(key, value)
    if stub.edition:
        before = last.text(*stub.path, "edition")
        unknown = say(N_("copied from last time: change it for this time"))
        yield Entry("edition", stub.edition, note=unknown if stub.edition == before else f"{then}: {before}")
    for key in ("date", "place"):
        value = last.text(*stub.path, key)
        yield Entry(key, note=value and f"{then}: {value}")
    for key in ("partners", "partners_open", "statistics"):
        if value_written := last.value(*stub.path, key):
            yield Entry(key, value_written)
