"""What proofreaders propose for the cells of a column of figures, written as such cells are read."""

from dataclasses import replace

from annual_report.checks.check_input import CheckInput
from annual_report.model.tables import DataTable
from annual_report.proofreading import Slip
from annual_report.proofreading.table_passages import column_of
from annual_report.values.figures.by_unit import parse_of_unit, without_thousands_marks
from annual_report.values.refusal import RefusalError


def as_its_cell_is_read(slip: Slip, data: CheckInput) -> Slip | None:
    """The slip with its numbers without dots between thousands, in a column that refuses them: 89600 for 89.600.

    None where there is nothing to mend, as only such dots are missing: the column is printed with them.
    """
    column = _numeric_column(slip, data)
    if column is None:
        return slip
    table, at = column
    unit, cell = table.unit_of(table.columns[at]), slip.passage.text
    if _is_read(cell, unit) and any(fix.replace(".", "") == slip.text for fix in slip.fixes):
        return None
    fixes = tuple(_accepted(fix, cell[: slip.start], cell[slip.end :], unit) for fix in slip.fixes)
    return slip if fixes == slip.fixes else replace(slip, fixes=fixes)


def _numeric_column(slip: Slip, data: CheckInput) -> tuple[DataTable, int] | None:
    """The table and the column of figures that the slip is in, if it has fixes; None where it is in none."""
    location, at = slip.passage.location, column_of(slip.passage)
    if slip.passage.role != "cell" or at is None or location[-2:-1] != ("rows",) or not slip.fixes:
        return None
    table = next((each for path, each in data.each(DataTable) if path == location[:-2]), None)
    is_numeric = table is not None and at < len(table.columns) and table.columns[at].numeric
    return (table, at) if table is not None and is_numeric else None


def _accepted(fix: str, before: str, behind: str, unit: str | None) -> str:
    """The fix, or how it is without its marks where only this is read as a figure."""
    plain = without_thousands_marks(fix)
    is_better = plain != fix and not _is_read(before + fix + behind, unit) and _is_read(before + plain + behind, unit)
    return plain if is_better else fix


def _is_read(cell: str, unit: str | None) -> bool:
    try:
        parse_of_unit(cell, unit)
    except RefusalError:
        return False
    return True
