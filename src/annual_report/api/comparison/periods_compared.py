"""The data that a comparison needs: read, and what is wrong with it where that stands in the way."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from annual_report.api.checking import DataFiles, check_period
from annual_report.api.comparison.periods import in_between, periods_meant, refuse_alone, refuse_unlike
from annual_report.api.comparison.sections import belonging
from annual_report.api.comparison.table import ComparisonTable, side_by_side
from annual_report.api.periods import meant_key, periods_asked
from annual_report.diagnostics import Diagnostic, in_order
from annual_report.load.workspace import Workspace
from annual_report.model.report import Report
from annual_report.wording.names import names_of_bodies

# A comparison is of so many periods at least.
_FEWEST: Final = 2


@dataclass(frozen=True, slots=True)
class PeriodComparison:
    """A comparison; None where the data is `broken`. `unsound` are the periods in which `check` finds errors.

    Of `failed` nothing is compared: what this program failed at is told of in `faults`.
    """

    lines: ComparisonTable | None
    broken: tuple[Diagnostic, ...] = ()
    unsound: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    faults: tuple[Diagnostic, ...] = ()


def periods_to_compare(workspace: Workspace, asked: Sequence[str]) -> list[str]:
    """The keys of the periods that are meant by those `asked`, by time.

    Raises `NoReportError` where one of them has no report, `NotAlikeError` where they cannot be compared.
    """
    known = workspace.periods_by_key()
    named = [meant_key(each, workspace) for each in asked]
    meant = periods_meant(named, [*known], known)
    refuse_alone(named, meant, [*known])
    keys = periods_asked(workspace, meant)
    refuse_unlike(keys, known)
    return keys


def compare_periods(shelf: DataFiles, keys: Sequence[str], sections: Sequence[str] = ()) -> PeriodComparison:
    """The figures of the periods `keys`, which come by time, of all sections or of those named.

    Raises `NoSuchSectionError`.
    """
    known = shelf.workspace.periods_by_key()
    hidden = in_between(keys, [*known], known)
    checked = {key: check_period(shelf, key) for key in (*keys, *hidden)}
    failed = tuple(key for key, one in checked.items() if one.failed)
    faults = tuple(in_order(each for key in failed for each in checked.pop(key).diagnostics))
    keys = [key for key in keys if key in checked]
    if failed and len(keys) < _FEWEST:
        return PeriodComparison(None, failed=failed, faults=faults)
    if broken := [each for key, one in checked.items() if not one.is_on(key) for each in one.diagnostics]:
        return PeriodComparison(None, tuple(in_order(broken)), failed=failed, faults=faults)
    reports = {key: each.report.value for key, each in checked.items() if each.report.value}
    shown, between = _of(reports, keys), _of(reports, [key for key in hidden if key in checked])
    only = belonging(shown, sections) if sections else None
    unsound = tuple(key for key in keys if not checked[key].sound)
    organization = checked[keys[-1]].organization.value
    names = names_of_bodies(organization) if organization else {}
    return PeriodComparison(side_by_side(shown, between, only, names), (), unsound, failed, faults)


def _of(reports: dict[str, Report], keys: Sequence[str]) -> list[Report]:
    return [reports[key] for key in keys]
