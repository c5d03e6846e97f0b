"""The data that a comparison needs: read, and what is wrong with it where that stands in the way."""

from collections.abc import Sequence
from dataclasses import dataclass

from annual_report.api.check import Shelf, check_period
from annual_report.api.compare.lines import Lines, side_by_side
from annual_report.api.compare.periods import in_between
from annual_report.api.compare.sections import belonging
from annual_report.diagnostics import Diagnostic, in_order
from annual_report.model.report import Report


@dataclass(frozen=True, slots=True)
class Read:
    """A comparison; None where the data is `broken`. `unsound` are the periods in which `check` finds errors."""

    lines: Lines | None
    broken: tuple[Diagnostic, ...] = ()
    unsound: tuple[str, ...] = ()


def compare_periods(shelf: Shelf, keys: Sequence[str], sections: Sequence[str] = ()) -> Read:
    """The figures of the periods `keys`, which come by time, of all sections or of those named.

    Raises `NoSuchSectionError`.
    """
    hidden = in_between(keys, shelf.workspace.periods())
    checked = {key: check_period(shelf, key) for key in (*keys, *hidden)}
    if broken := [each for key, one in checked.items() if not one.is_on(key) for each in one.diagnostics]:
        return Read(None, tuple(in_order(broken)))
    reports = {key: each.report.value for key, each in checked.items() if each.report.value}
    shown, between = _of(reports, keys), _of(reports, hidden)
    only = belonging(shown, sections) if sections else None
    return Read(side_by_side(shown, between, only), (), tuple(key for key in keys if not checked[key].sound))


def _of(reports: dict[str, Report], keys: Sequence[str]) -> list[Report]:
    return [reports[key] for key in keys]
