"""The table below a chart: every figure that it draws, as it was given."""

from typing import Final

from annual_report.charts.chart_data import ChartData, ChartRow
from annual_report.charts.wording import ChartWords
from annual_report.document.tree import Column, Table
from annual_report.language import N_, locale_of

# How many digits fit beside each other in a line, with room for the names and for the space around each cell.
_LINE: Final = 84
_CELL: Final = 1.3
_HEAD: Final = 20
_FEW: Final = 3


def values_table(data: ChartData, words: ChartWords, notes: tuple[str, ...], *, over_years: bool) -> Table:
    """The values of a chart, its years across the page where they fit, else one below the other."""
    _ = words.translate
    rows = [*data.rows, ChartRow(_(N_("Total")), data.wholes)] if data.wholes else list(data.rows)
    cells = [tuple(words.full(figure) for figure in row.figures) for row in rows]
    if over_years and _fits(data.places, cells):
        columns = (Column(_(N_("Indicator")), head=True), *(Column(place, numeric=True) for place in data.places))
        table_rows = [(row.name, *row_cells) for row, row_cells in zip(rows, cells, strict=True)]
    else:
        first = Column(_(N_("Year")) if over_years else _(N_("Indicator")), head=True)
        columns = (first, *(Column(row.name, numeric=True) for row in rows))
        table_rows = list(zip(data.places, *cells, strict=True))
    return Table(
        "", "", "", columns, tuple(table_rows), notes, words.unit_line or None, locale_of(words.language).decimal_mark
    )


def _fits(places: tuple[str, ...], cells: list[tuple[str, ...]]) -> bool:
    """Whether the places and what stands below them fit beside the names of the rows, in one line each."""
    if len(places) <= _FEW:
        return True
    widths = [max(len(place), *(len(row[index]) for row in cells)) + _CELL for index, place in enumerate(places)]
    return _HEAD + sum(widths) <= _LINE
