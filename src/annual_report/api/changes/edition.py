"""One version of a report: the data inside of a PDF or Word file of this program, or of a workspace."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from annual_report.api.checking import CheckedPeriod, DataFiles, check_period
from annual_report.api.verification.enclosed import enclosed_in
from annual_report.api.verification.recompiling import unpack
from annual_report.api.verification.unpacking import unpacking_folder
from annual_report.api.verification.unreadable import LARGEST_PDF
from annual_report.diagnostics import Diagnostic
from annual_report.language import N_, Message, message
from annual_report.load.regular_file import read_regular_file
from annual_report.load.workspace import NoWorkspaceError, Workspace
from annual_report.model.official_frame import Frame
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.values.period import is_term
from annual_report.wording.nameable import Nameable
from annual_report.wording.names import usable_names

_WORD: Final = ".docx"


class BrokenEditionError(Exception):
    """There is no report to compare at a `place`: `what` is wrong, with the `diagnostics` of its data."""

    def __init__(self, place: Path, what: Message, diagnostics: tuple[Diagnostic, ...] = ()) -> None:
        super().__init__(what.text)
        self.place, self.what, self.diagnostics = place, what, diagnostics


@dataclass(frozen=True, slots=True)
class Edition:
    """A report and its organisation, with the `names` that its texts can use, and the `documents` beside it.

    One that is `of_a_file` has those documents alone that the file is, or encloses. `changes_in_word` counts what was
    changed in a file of Word, and cannot be in its data.
    """

    report: Report
    organization: Organization
    names: Mapping[str, Nameable]
    documents: Mapping[str, Frame] = field(default_factory=lambda: MappingProxyType({}))
    of_a_file: bool = False
    changes_in_word: int = 0


def editions_at(old: Path, new: Path, period: str | None = None) -> tuple[Edition, Edition]:
    """The reports in files or workspaces at two places: on the `period`; else on that of a file, or the latest year.

    Raises as `edition_at` does.
    """
    first, *others = sorted((old, new), key=Path.is_dir)  # a file says which period it is about
    read = edition_at(first, period)
    other = edition_at(others[0], period or _own_period(others[0]) or read.report.period.key)
    return (read, other) if first is old else (other, read)


def edition_at(place: Path, period: str | None = None) -> Edition:
    """The report in the file or in the workspace at `place`: on the `period`, or the latest year there is.

    Raises `BrokenEditionError`; `UnreadableError`, `NoWorkspaceError` and `OSError` as reading them does.
    """
    if place.is_dir():
        return _edition(place, Workspace.find(place), _period_at(place, period))
    if place.suffix.lower() == _WORD:
        return replace(_of_word(place), of_a_file=True)
    enclosed = enclosed_in(read_regular_file(place, LARGEST_PDF))
    with _unpacked(place, enclosed.sources) as workspace:
        return replace(_edition(place, workspace, enclosed.period), of_a_file=True)


def _of_word(place: Path) -> Edition:
    """The report in a file of Word, with what was changed in Word as far as its data can take it."""
    from annual_report.api.changes.word_sources import sources_in

    sources = sources_in(place)
    with _unpacked(place, sources.files) as workspace:
        edition = _edition(place, workspace, sources.period)
        if not sources.changes:
            return edition
        sources = sources.changed_in(workspace)
    with _unpacked(place, sources.files) as workspace:
        return replace(_edition(place, workspace, sources.period), changes_in_word=sources.changes)


@contextmanager
def _unpacked(place: Path, sources: Mapping[str, bytes]) -> Iterator[Workspace]:
    """The workspace that the sources of the file at `place` are while this is open."""
    with unpacking_folder() as folder:
        root = folder / "workspace"
        unpack(sources, root)
        try:
            workspace = Workspace.at(root)
        except NoWorkspaceError:
            raise BrokenEditionError(place, message(N_("the data inside it is not complete"))) from None
        yield workspace


def _own_period(place: Path) -> str | None:
    """The period of a folder of data, such as data/2018; None of any other place."""
    here = place.resolve()
    if not here.is_dir():
        return None
    workspace = Workspace.find(here)
    return here.name if here.parent == workspace.root / "data" and workspace.has_report(here.name) else None


def _period_at(place: Path, asked: str | None) -> str:
    """The period that is `asked` for, or that of a folder of data; else the latest of the workspace."""
    workspace = Workspace.find(place)
    if asked is None and (own := _own_period(place)):
        return own
    periods = workspace.periods()
    if asked is None and periods:
        return next((each for each in reversed(periods) if not is_term(each)), periods[-1])
    if asked not in periods:
        none = N_("the workspace {folder} has no report on {period}")
        raise BrokenEditionError(place, message(none, folder=workspace.root.name, period=asked or "–"))
    return asked


def _edition(place: Path, workspace: Workspace, period: str) -> Edition:
    if period not in workspace.periods():
        raise BrokenEditionError(place, message(N_("there is no report on {period} in it"), period=period or "–"))
    checked = check_period(DataFiles(workspace), period)
    report, organization = checked.report.value, checked.organization.value
    if report is None or organization is None or not checked.report.is_sound:
        errors = tuple(each for each in checked.diagnostics if each.is_error)
        raise BrokenEditionError(place, message(N_("the report on {period} has errors"), period=period), errors)
    documents = {name: loaded.value for name, loaded in checked.documents.items() if loaded.value is not None}
    return Edition(report, organization, _names(checked, report, organization), documents)


def _names(checked: CheckedPeriod, report: Report, organization: Organization) -> Mapping[str, Nameable]:
    return usable_names(report, organization, neighbours=checked.years)
