"""Beginning a year in a workspace of a test, and what is wrong with the file that comes of it."""

from pathlib import Path

from annual_report.api.begin.beginning import period_to_begin, report_before, reported_years, write_next
from annual_report.api.begin.last_year import LastYear
from annual_report.api.checking import CheckedPeriod, DataFiles, check_period
from annual_report.language import Language
from annual_report.load.workspace import Workspace
from annual_report.model.report import Report


def begun(root: Path, key: str, *, wanted: str | None = None, language: Language = "vi", keep_text: bool = True) -> str:
    """The text of the report on `key`, written from the one before it."""
    here = Workspace.at(root)
    period = period_to_begin(key, here)
    last = check_period(DataFiles(here), report_before(period, here, wanted))
    return write_next(here, LastYear(last, period, keep_text, reported_years(here)), language)[0].read_text("utf-8")


def checked(root: Path, key: str) -> CheckedPeriod:
    """The report on `key`, checked."""
    return check_period(DataFiles(Workspace.at(root)), key)


def report(root: Path, key: str) -> Report:
    """The report on `key`, which has no errors."""
    found = checked(root, key)
    wrong = [f"{each.span.place} {each.message.say('en')}" for each in found.diagnostics if each.is_error]
    assert not wrong, wrong
    assert found.report.value is not None
    return found.report.value
