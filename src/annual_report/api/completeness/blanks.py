"""What is still blank in a report: figures, texts, sections, photos, members, and the particulars of its plan."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from annual_report.api.checking import CheckedPeriod
from annual_report.api.completeness.texts import NamedText
from annual_report.diagnostics import Span
from annual_report.language import N_, Message, message
from annual_report.load.loaded import Loaded
from annual_report.load.unreviewed import unreviewed_texts
from annual_report.model.membership import Membership
from annual_report.model.photos import Photo
from annual_report.model.plan import PlanItem, PlanTask
from annual_report.model.report import Contents, Report
from annual_report.model.tables import Row
from annual_report.model.walk import Path, each, walk
from annual_report.values.text_types import open_part
from annual_report.wording.nameable import Nameable

Names = Mapping[str, Nameable]
_BEFORE: Final = 40  # so many letters of a text are shown before the dots
_BEHIND: Final = 60  # and of one to be reviewed, from its beginning
_MEMBERS: Final = {
    "opening": N_("At the beginning"),
    "admitted": N_("Admitted"),
    "left": N_("Left"),
    "closing": N_("At the end"),
}
_PARTICULARS: Final = {"owner": N_("Owner"), "due": N_("Due")}
# Keys that give a section no contents.
_NO_CONTENTS: Final = frozenset({"title", "id", "part", "orientation", "source"})


@dataclass(frozen=True, slots=True)
class BlankEntry:
    """Something blank: what it is called, where it stands, its id where it has one, and the `keys` that are missing."""

    said: NamedText
    span: Span
    id: str | None = None
    keys: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[Message, ...]:
        """The names of the `keys`."""
        return tuple(message({**_MEMBERS, **_PARTICULARS}[key]) for key in self.keys)


def blank_figures(report: Report, loaded: Loaded[Report]) -> tuple[BlankEntry, ...]:
    """The figures without a value; “không có” and “có” are values."""
    return tuple(
        BlankEntry(NamedText(statistic.label), loaded.span(("statistics", index)), statistic.id)
        for index, statistic in enumerate(report.statistics)
        if statistic.value is None
    )


def open_texts(checked: CheckedPeriod, known: Names) -> tuple[BlankEntry, ...]:
    """The texts of the report, and of the documents beside it, that have dots in the place of words."""
    files = (checked.report, *checked.documents.values())
    return tuple(blank for loaded in files for blank in _open(loaded, known))


def unreviewed(checked: CheckedPeriod) -> tuple[BlankEntry, ...]:
    """The texts of the last report that nobody has reviewed, of the report and of the documents beside it."""
    files = (checked.report, *checked.documents.values())
    return tuple(
        BlankEntry(
            NamedText(_beginning(loaded.text(text.path) or loaded.text((*text.path, 0)))), loaded.span(text.path)
        )
        for loaded in files
        for text in unreviewed_texts(loaded.source, loaded.root)
    )


def empty_sections(report: Report, loaded: Loaded[Report]) -> tuple[BlankEntry, ...]:
    """The sections and annexes that have a title and nothing below it."""
    return tuple(
        BlankEntry(NamedText(contents.title), loaded.span((*path, "title")), contents.id)
        for path, contents in each(report, Contents)
        if not any(getattr(contents, key) for key in type(contents).model_fields if key not in _NO_CONTENTS)
    )


def blank_photos(report: Report, loaded: Loaded[Report]) -> tuple[BlankEntry, ...]:
    """The photos that are known by their caption alone."""
    return tuple(
        BlankEntry(NamedText(photo.caption), loaded.span(path), photo.id)
        for path, photo in each(report, Photo)
        if photo.file is None
    )


def blank_memberships(report: Report, loaded: Loaded[Report]) -> tuple[BlankEntry, ...]:
    """The lines of members in which a number is not known."""
    found = ((path, one, _without(one, _MEMBERS)) for path, one in each(report, Membership))
    return tuple(BlankEntry(NamedText(one.label), loaded.span(path), one.id, keys) for path, one, keys in found if keys)


def blank_plan(report: Report, loaded: Loaded[Report], known: Names) -> tuple[BlankEntry, ...]:
    """The tasks of the next period for which it is not settled who is in charge, or by when."""
    found = ((path, one, keys) for path, task in each(report, PlanTask) for path, one, keys in _unsettled(path, task))
    return tuple(
        BlankEntry(NamedText(one.text, known), loaded.span(path), one.id, keys) for path, one, keys in found if keys
    )


def _unsettled(path: Path, task: PlanTask) -> Iterator[tuple[Path, PlanItem, tuple[str, ...]]]:
    """What is not settled of a task; of one with items, what is settled neither for it nor for each of them."""
    missing = _without(task, _PARTICULARS)
    if not task.items:
        yield path, task, missing
    for index, item in enumerate(task.items):
        yield (*path, "items", index), item, tuple(key for key in _without(item, _PARTICULARS) if key in missing)


def _beginning(text: str) -> str:
    """The first words of a text."""
    return text if len(text) <= _BEHIND else f"{text[:_BEHIND].rpartition(' ')[0] or text[:_BEHIND]}…"


def _without(value: object, keys: dict[str, str]) -> tuple[str, ...]:
    return tuple(key for key in keys if getattr(value, key) is None)


def _open(loaded: Loaded[Any], known: Names) -> Iterator[BlankEntry]:
    for path, value in walk(loaded.value):
        text = " | ".join(value.cells) if isinstance(value, Row) else value
        if isinstance(text, str) and (dots := open_part(text)):
            start = text.index(dots)
            begin = max(0, start - _BEFORE)
            said = NamedText(("…" if begin else "") + text[begin : start + len(dots)], known)
            yield BlankEntry(said, loaded.span(path).narrowed(dots))
