"""Tables of free columns and rows: as many cells as columns, and figures where there are to be figures."""

from collections.abc import Iterator
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.names import names_of_report
from annual_report.diagnostics import Rule, Sample
from annual_report.diagnostics.advice import advice
from annual_report.language import DATA_LANGUAGE, N_, Message, counted, message
from annual_report.model.tables import EMPTY_CELLS, DataTable, Row
from annual_report.model.walk import Path
from annual_report.values.refusal import RefusalError
from annual_report.wording.markdown import NAME_IN_BRACES
from annual_report.wording.nameable import words_of
from annual_report.wording.named_texts import number_in_cell

_TAB: Final = "\t"  # what a spreadsheet puts between the cells that are copied


@check(
    Rule(
        "table-row-length",
        proposes=True,
        title=N_("a row does not have one cell for each column"),
        explanation=N_(
            "The cells of a row are on one line with | between them, one for each column. An empty cell still needs "
            "its |: “Huyện A | | 3,5”. In a list in brackets, a comma would split the figure 3,5 in two: write each "
            "row on a line of its own, after “- ”."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    tables:
      - title: Hội viên theo huyện
        columns:
          - {title: Huyện}
          - {title: Số hội viên, numeric: có}
          - {title: Tỷ lệ (%), numeric: có}
        rows:
          - Huyện A | 12 | 57,1
          - Huyện B | 9
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    tables:
      - title: Hội viên theo huyện
        columns:
          - {title: Huyện}
          - {title: Số hội viên, numeric: có}
          - {title: Tỷ lệ (%), numeric: có}
        rows:
          - Huyện A | 12 | 57,1
          - Huyện B | 9 | 42,9
"""),
    )
)
def table_row_length(data: CheckInput) -> Iterator[Finding]:
    """Each row has a cell for every column."""
    for path, table in data.each(DataTable):
        width = len(table.columns)
        if not data.loaded_report.is_whole((*path, "columns")):
            continue
        for index, row in enumerate(table.rows):
            if len(row.cells) != width:
                problem = message(
                    N_("this row has {cells}, the table has {columns}"),
                    cells=counted("{count} cell", "{count} cells", len(row.cells)),
                    columns=counted("{count} column", "{count} columns", width),
                )
                place = (*path, "rows", index)
                written = data.text_at(place)
                tabs = _with_tabs(place, written, width, problem) if _TAB in written else None
                yield tabs or Finding(place, problem, _with_cells(row, width))


def _with_tabs(path: Path, written: str, width: int, problem: Message) -> Finding:
    """The finding on a row that was pasted from a spreadsheet, with tabs between its cells."""
    cells = [cell.strip() for text in written.split("|") for cell in text.split(_TAB)]
    if len(cells) != width:
        return Finding(path, problem, message(N_("write | in place of the tabs, one between every two cells")))
    meant = " | ".join(cells)
    fix = message(N_("write | in place of the tabs: {row}"), row=meant)
    return Finding(path, problem, fix, stretch=(0, len(written)), replacement=meant)


def _with_cells(row: Row, width: int) -> Message:
    """How to write `row` with the cells that are `width`."""
    first, *between = row.cells
    if len(between) == width and not between[-1]:
        return advice(N_("remove the | at its end: it is only used between two cells"), " | ".join(row.cells[:-1]))
    if len(between) == width + 1 and not (first or between[-1]):
        cells = " | ".join(between[:-1])
        return advice(N_("remove the | at its beginning and its end: it is only used between two cells"), cells)
    return counted(
        "write one | in it, between the two cells",
        "write {count} | in it, one between every two cells",
        width - 1,
    )


@check(
    Rule(
        "table-cell-not-a-figure",
        title=N_("a cell in a column of figures is not a figure"),
        explanation=N_(
            "In a column with “numeric: có”, figures are aligned at the decimal comma, so each cell is a figure "
            "written as elsewhere: 1000, 12,5, 64,5%, hơn 20. If there is no figure, leave the cell empty or write "
            "–; remove “numeric” if the column contains words, years or document numbers."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    tables:
      - title: Hội viên theo huyện
        columns: [{title: Huyện}, {title: Số hội viên, numeric: có}]
        rows:
          - Huyện A | 12
          - Huyện B | chín
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    tables:
      - title: Hội viên theo huyện
        columns: [{title: Huyện}, {title: Số hội viên, numeric: có}]
        rows:
          - Huyện A | 12
          - Huyện B | 9
"""),
    )
)
def table_cell_not_a_figure(data: CheckInput) -> Iterator[Finding]:
    """The cells of a numeric column are figures, or empty."""
    for path, table in data.each(DataTable):
        for index, row in enumerate(table.rows):
            if len(row.cells) != len(table.columns):
                continue  # which column a cell belongs to is not known
            for place, (column, cell) in enumerate(zip(table.columns, row.cells, strict=False)):
                if column.numeric and cell not in EMPTY_CELLS:
                    try:
                        table.figure_in(column, cell, data.report.language)
                    except RefusalError as refusal:
                        yield _in_cell(data, (*path, "rows", index), place, refusal)
                    else:
                        yield from _not_computed(data, (*path, "rows", index), cell)


@check(
    Rule(
        "table-without-figures",
        judgement=True,
        only_warns_in_drafts=True,
        title=N_("a table has no figure in any of its columns of figures"),
        explanation=N_(
            "Every cell under “numeric: có” is empty or –, as in the rows that “annual-report new” carries over from "
            "the last report. Write the figures, or remove the table."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    tables:
      - title: Hội viên theo huyện
        columns: [{title: Huyện}, {title: Số hội viên, numeric: có}]
        rows:
          - Huyện A | –
          - Huyện B | –
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    tables:
      - title: Hội viên theo huyện
        columns: [{title: Huyện}, {title: Số hội viên, numeric: có}]
        rows:
          - Huyện A | 12
          - Huyện B | –
"""),
    )
)
def table_without_figures(data: CheckInput) -> Iterator[Finding]:
    """A table with columns of figures has one in them."""
    for path, table in data.each(DataTable):
        numeric = [index for index, column in enumerate(table.columns) if column.numeric]
        cells = [row.cells[index] for row in table.rows for index in numeric if index < len(row.cells)]
        if cells and all(cell in EMPTY_CELLS for cell in cells):
            problem = message(N_("no cell for figures is filled in"))
            yield Finding((*path, "rows", 0), problem, message(N_("write the figures, or remove the table")))


def _not_computed(data: CheckInput, path: Path, cell: str) -> Iterator[Finding]:
    """What is wrong with a sum of names that are known one by one, and say something."""
    named = NAME_IN_BRACES.findall(cell)
    if not named:
        return
    names = data.once(names_of_report)
    if all(words_of(each.strip(), names, DATA_LANGUAGE) for each in named) and (
        number_in_cell(cell, names, DATA_LANGUAGE) is None
    ):
        problem = message(N_("“{cell}” cannot be computed: these do not go together"), cell=cell)
        yield Finding(
            path, problem, message(N_("write the number itself, or a sum of figures that have one")), word=cell
        )


def _in_cell(data: CheckInput, path: Path, place: int, refusal: RefusalError) -> Finding:
    """What is wrong with the figure in the cell `place` of the row at `path`, mended where there is but one way."""
    cells = data.text_at(path).split("|")
    start = sum(len(cell) + 1 for cell in cells[:place])
    start += len(cells[place]) - len(cells[place].lstrip())
    cell = cells[place].strip()
    if refusal.replacement is None:
        return Finding(path, refusal.reason, refusal.fix, word=cell)
    mended = cell.replace(refusal.replacement.old, refusal.replacement.new)
    stretch = (start, start + len(cell))
    return Finding(path, refusal.reason, refusal.fix, stretch=stretch, replacement=mended)
