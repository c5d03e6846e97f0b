"""Which days a text of a report is about: those of the period, the day of an activity, or the day of issue."""

from collections.abc import Callable
from datetime import date
from typing import Final

from annual_report.checks.check_input import CheckInput
from annual_report.checks.passages import ORGANIZATION
from annual_report.model.activities import Dated
from annual_report.model.report import Report
from annual_report.model.walk import Path
from annual_report.proofreading.dated_names import Days
from annual_report.regulations import day_of_issue

# What is said as of the day of issue, or of later days, wherever it is.
_OF_THE_DAY: Final = frozenset({"issuance", "plan", "proposals", "letterhead", "superior_letterhead", "letter"})
# Of the organisation's file: what is printed where something is called by its id is judged there.
_BY_ID: Final = frozenset({"bodies", "people"})
_NOT_OF_NAMES: Final = frozenset({"proofreading", "rules"})


def days_of(report: Report | None) -> Days | None:
    """The days of the report as a whole: from the first of its period to the day of issue."""
    if report is None:
        return None
    issued = day_of_issue(report)
    return Days(min(report.period.first, issued), issued)


def days_in(data: CheckInput) -> Callable[[Path], Days | None]:
    """Tells the days that the text at a path of the data is about; None where nothing is said at that place."""
    whole = days_of(data.report)
    if whole is None:
        return lambda _path: None
    today = Days(whole.issued, whole.issued)
    dated = {path: event.date.first for path, event in data.each(Dated) if event.date and event.date.first}

    def days_at(path: Path) -> Days | None:
        if path[:1] == (ORGANIZATION,):
            return None if _BY_ID.intersection(path[1:2]) or _NOT_OF_NAMES.intersection(path[1:2]) else today
        if "legal_bases" in path:
            return Days(whole.issued, whole.issued, is_basis=True)
        if path[:1] and (path[0] in data.documents or not _OF_THE_DAY.isdisjoint(path)):
            return today
        day = _first_in(dated, path)
        return Days(day, whole.issued) if day else whole

    return days_at


def _first_in(dated: dict[Path, date], path: Path) -> date | None:
    """The day of what the path is in, if that has one."""
    return next((dated[path[:end]] for end in range(len(path), 0, -1) if path[:end] in dated), None)
