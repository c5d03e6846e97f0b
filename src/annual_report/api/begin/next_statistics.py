"""The statistics of the next report: the same as last year, with room for the values, and the old ones beside it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from annual_report.api.begin.kept_texts import KeptTexts
from annual_report.api.begin.last_year import LastYear
from annual_report.api.begin.next_tables import retitled
from annual_report.api.begin.writing import Entry, Group, YamlItem, YamlList, entries_of
from annual_report.language import N_
from annual_report.model.plan import PlanItem
from annual_report.model.walk import Path, each

# What is of last year alone: the value before is found in its file.
_OF_ONE_YEAR: Final = frozenset({"previous", "change", "percent_of", "note", "break", "source"})


def statistics(texts: KeptTexts, say: Callable[[str], str], then: str) -> Iterator[Entry]:
    """The key `statistics`, where there are any; `then` is what the last period is called in comments."""
    last = texts.last
    if not last.report.statistics:
        return
    targets = _targets(last)
    listed = [
        YamlItem(Group(list(_statistic(texts, index, targets.get(each.id), say, then))), apart=index > 0)
        for index, each in enumerate(last.report.statistics)
    ]
    yield Entry("statistics", YamlList(listed), apart=True)


def _targets(last: LastYear) -> dict[str, str]:
    """What the plan wants of each statistic, as it is written there; the last where several tasks want something."""
    if not last.is_just_before:
        return {}
    return {
        item.target.statistic: last.text(*path, "target", "value")
        for path, item in each(last.report, PlanItem)
        if item.target
    }


def _statistic(
    texts: KeptTexts, index: int, target: str | None, say: Callable[[str], str], then: str
) -> Iterator[Entry]:
    last = texts.last
    path: Path = ("statistics", index)
    written = {entry.key: entry for entry in retitled(last, *path, keys=("label",)).entries}
    for key in ("id", "label"):
        yield written.pop(key)
    value = _blank(last, path, "value", then)
    yield replace(value, note=f"{value.note}{_percent_of(last, path)}") if value.note else value
    if "unit" in written:
        yield written.pop("unit")
    if target:
        yield Entry("target", target, note=say(N_("from the plan of the last report")))
    elif "target" in written:
        yield _blank(last, path, "target", then)
    for key, entry in written.items():
        if key == "note" and entry.value and last.keep_text:
            yield texts.entry(*path, key)
        elif entry.value is not None and key not in {"value", "target"}:
            yield from _told_again(last, (*path, key), entry, then)


def _percent_of(last: LastYear, path: Path) -> str:
    """What a percentage of last year was computed from, as it was written: both numbers are new this year."""
    part, base = (last.text(*path, "percent_of", key) for key in ("part", "base"))
    return f"; percent_of: {{ part: {part}, base: {base} }}" if part and base else ""


def _told_again(last: LastYear, path: Path, entry: Entry, then: str) -> Iterator[Entry]:
    """What of a figure is told again, without the values of last year."""
    key = path[-1]
    if key == "parts":
        yield Entry(key, _parts(last, path, then))
    elif key == "stages":
        yield Entry(key, _entries(last, path, then))
    elif key == "prizes":
        classes = [name for name in last.group(*path).entries if last.node(*path, name)]
        yield Entry(key, Group([_blank(last, path, name, then) for name in classes]))
    elif key == "as_of":
        yield _blank(last, path[:-1], "as_of", then)
    elif key == "excluded":
        yield Entry(key, entry.value, above=[f"{then}:"], aside=True)
    elif key not in _OF_ONE_YEAR or (key == "percent_of" and _is_computed(last, (*path, "part"))):
        yield entry


def _parts(last: LastYear, path: Path, then: str) -> Group:
    kept = [entry for entry in entries_of(last.group(*path)) if entry.key != "items"]
    return Group([*kept, Entry("items", _entries(last, (*path, "items"), then))])


def _entries(last: LastYear, path: Path, then: str) -> YamlList:
    """The parts or stages of a figure, without the values of last year."""
    count = len(getattr(last.node(*path), "items", ()))
    return YamlList([YamlItem(Group(list(_entry(last, (*path, index), then)))) for index in range(count)])


def _entry(last: LastYear, path: Path, then: str) -> Iterator[Entry]:
    written = {entry.key: entry for entry in retitled(last, *path, keys=("label",)).entries}
    yield from (written[key] for key in ("id", "label") if key in written)
    yield _blank(last, path, "value", then)
    yield from (written[key] for key in ("unit",) if key in written)


def _is_computed(last: LastYear, path: Path) -> bool:
    """Whether the value is a sum of other figures, which the new report has too."""
    return "{" in last.text(*path)


def _blank(last: LastYear, path: Path, key: str, then: str) -> Entry:
    """The key without a value, and with that of last year as a note; what is computed from others is so again."""
    value = last.text(*path, key)
    if _is_computed(last, (*path, key)):
        return Entry(key, value)
    return Entry(key, note=f"{then}: {value}" if value else "")
