"""How long the document would be: names in braces and tables print again and again what the data has once.

Ten thousand names of a body with a long name, in a text of a few lines, would fill memory and disk. So this is looked
at before all else, and where there is more than any report has, nothing else is.
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding
from annual_report.checks.names import names_of_report, names_usable_in
from annual_report.diagnostics import Diagnostic
from annual_report.language import DATA_LANGUAGE, N_, Message, message
from annual_report.load.rules import FILE_TOO_LARGE
from annual_report.model.exclusion import BodyName
from annual_report.model.plan import PlanItem
from annual_report.model.report import Contents, Piece
from annual_report.model.statistic import Statistic
from annual_report.model.tables import DataTable
from annual_report.model.walk import Path, each
from annual_report.values.figures.count import Count
from annual_report.wording.nameable import words_of
from annual_report.wording.named_texts import names_within

MAX_LETTERS: Final = 1_000_000
MAX_CELLS: Final = 100_000
# Of tables that are written out: no page is wide enough for as many columns.
MAX_COLUMNS: Final = 40
MAX_TABLE_CELLS: Final = 5_000
MAX_TYPED_CELLS: Final = 20_000

_LONG_TEXTS: Final = N_(
    "counting what the names in braces print, the texts up to here have more than {limit} characters"
)
_LONG_TABLES: Final = N_("the tables of figures and plans up to here have more than {limit} cells")
_WIDE_TABLE: Final = N_("this table has more than {limit} columns")
_LONG_TABLE: Final = N_("this table has more than {limit} cells")
_TYPED_TABLES: Final = N_("the tables written out up to here have more than {limit} cells")
_TAKE_OUT: Final = N_("no report needs that much: remove what was pasted here by mistake")


def too_large(data: CheckInput) -> Diagnostic | None:
    """That the document would be longer than any report is, at the place down to which it is; None where it is not."""
    if told := _too_large_table(data):
        return told
    for sizes, most, template in (
        (_letters_of_names(data), MAX_LETTERS, _LONG_TEXTS),
        (_cells_of_tables(data), MAX_CELLS, _LONG_TABLES),
    ):
        total = 0
        for path, size in sizes:
            total += size
            if total > most:
                return _diagnostic(path, message(template, limit=Count(Decimal(most))), data)
    return None


def _too_large_table(data: CheckInput) -> Diagnostic | None:
    """That a table that is written out, or all down to it, are larger than any page or report can show."""
    total = 0
    for path, table in data.each(DataTable):
        columns = max(len(table.columns), *(len(row.cells) for row in table.rows))
        cells = sum(len(row.cells) for row in table.rows)
        total += cells
        for size, most, template in (
            (columns, MAX_COLUMNS, _WIDE_TABLE),
            (cells, MAX_TABLE_CELLS, _LONG_TABLE),
            (total, MAX_TYPED_CELLS, _TYPED_TABLES),
        ):
            if size > most:
                return _diagnostic(path, message(template, limit=Count(Decimal(most))), data)
    return None


def _diagnostic(path: Path, what: Message, data: CheckInput) -> Diagnostic:
    return Diagnostic(FILE_TOO_LARGE, what, data.span(Finding(path, what)), fix=message(_TAKE_OUT))


def _letters_of_names(data: CheckInput) -> Iterator[tuple[Path, int]]:
    """How many letters the names in each text stand for."""
    for path, prose, names in names_usable_in(data):
        used = Counter(names_within(prose))
        yield path, sum(times * len(words_of(name, names, DATA_LANGUAGE) or "") for name, times in used.items())
    for path, listed in data.each(BodyName):
        if listed.is_id:  # printed below tables
            yield path, len(words_of(listed, data.once(names_of_report), DATA_LANGUAGE) or "")


def _cells_of_tables(data: CheckInput) -> Iterator[tuple[Path, int]]:
    """How many cells the tables of each section have that show what stands elsewhere in the data."""
    all_figures = sum(1 + _parts(statistic) for statistic in data.report.statistics)
    parts = {str(statistic.id): 1 + _parts(statistic) for statistic in data.report.statistics}
    tasks = sum(1 for _path, _task in each(data.plan_report, PlanItem))
    years = len(data.report.period.years)
    for path, section in data.each(Piece):
        cells = len(section.term_overview) * (all_figures + tasks) * years
        if section.figures:
            cells += sum(parts.get(str(name), 1) for name in section.figures.statistics) or all_figures
        if section.plan_review:
            cells += tasks
        place = (*path, "title") if isinstance(section, Contents) else path
        yield place, cells + sum(len(chart.statistics) for chart in section.charts)


def _parts(statistic: Statistic) -> int:
    parts = len(statistic.parts.items) if statistic.parts else 0
    return parts + len(statistic.stages) + (len(statistic.prizes.given) if statistic.prizes else 0)
