"""Tables of a file as tables of a report: heads of two levels made one, merged cells said once, figures known."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from annual_report.api.importing.lines import lines_of
from annual_report.language import DATA_LANGUAGE
from annual_report.load.docx.content import WordCell, WordParagraph, WordRow, WordTable, paragraphs_in
from annual_report.model.small_numbers import has_zero
from annual_report.model.tables import EMPTY_CELLS, TableColumn
from annual_report.values.figures import parse_figure
from annual_report.values.refusal import RefusalError

_MOST_COLUMNS: Final = 100
_MOST_HEADS: Final = 4
_BETWEEN: Final = ": "
_NUMBER: Final = re.compile(r"\(?(\d{1,2})")
_COLUMN_NUMBERS: Final = re.compile(r"\(?\d{1,2}\)?(?:\s*=.*)?$|\([A-Za-z]\)$|[A-Z]$")
_THOUSANDS: Final = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])")
_SMALL: Final = re.compile(r"0\d")
_FEW_CELLS: Final = 2
_LONGEST_CELL: Final = 1500  # letters: half a page of a narrow column
_LONGEST_TITLE: Final = 400
_UNTITLED: Final = "–"


@dataclass
class ImportedTable:
    """A table: titles of columns, cells of rows as they are typed; `merged` cells were said once."""

    titles: list[str]
    rows: list[list[str]]
    title: str = ""
    unit: str = ""
    note: str = ""
    merged: int = 0
    numbering: int = 0
    bold: int = 0
    pictures: int = 0
    inner: int = 0

    def numeric(self, *, two_digits: bool) -> list[bool]:
        """Which columns hold figures that are printed as they are typed, small numbers with `two_digits` or not."""
        columns = [[row[at] for row in self.rows] for at in range(len(self.titles))]
        return [
            _is_numeric(cells, zero=self._zero(title, two_digits))
            for title, cells in zip(self.titles, columns, strict=True)
        ]

    def rows_in_data(self, *, two_digits: bool) -> list[list[str]]:
        """The rows as data files have them: figures in columns of figures without the marks that are printed."""
        numeric = self.numeric(two_digits=two_digits)
        return [
            [
                _in_data(cell, zero=self._zero(title, two_digits)) if figures else cell
                for cell, title, figures in zip(row, self.titles, numeric, strict=True)
            ]
            for row in self.rows
        ]

    def _zero(self, title: str, two_digits: bool) -> bool:
        return two_digits and has_zero(TableColumn(title=title).unit_in_title or self.unit)


def imported_table(table: WordTable) -> ImportedTable | None:
    """What a table of a file says; None where it says nothing."""
    table = _narrow(table)
    width = max((cell.column + cell.columns for row in table.rows for cell in row.cells), default=0)
    rows = [row for row in table.rows if row.revision is None or row.revision.kind.is_new]
    grid = [_texts(row, width) for row in rows]
    count = _heads(rows, grid)
    titles = _titles(rows[:count], width)
    kept = [at for at in range(width) if titles[at] or any(row[at] for row in grid[count:])]
    body = [[row[at] for at in kept] for row in grid[count:] if any(row)]
    if not kept or not (body or any(titles)):
        return None
    made = [titles[at] or _UNTITLED for at in kept]
    if not body:  # a table of one row
        body, made = [made], [_UNTITLED] * len(made)
    made_table = ImportedTable(made, body)
    made_table.merged = sum(cell.columns > 1 or cell.rows > 1 for row in rows[count:] for cell in row.cells)
    numbering = [[text for text in texts if text] for texts in grid[:count] if count > 1 and _counts_columns(texts)]
    computed = [texts for texts in numbering if any("=" in text for text in texts)]
    made_table.note = "; ".join(f"Cột {', '.join(texts)}" for texts in computed)
    made_table.numbering = len(numbering) - len(computed)
    made_table.bold = sum(_is_bold(cell) for row in rows[count:] for cell in row.cells)
    cells = [cell for row in rows for cell in row.cells]
    made_table.pictures = sum(
        run.picture is not None
        for cell in cells for block in cell.blocks if isinstance(block, WordParagraph) for run in block.runs
    )  # fmt: skip
    made_table.inner = sum(isinstance(block, WordTable) for cell in cells for block in cell.blocks)
    return made_table


def _is_bold(cell: WordCell) -> bool:
    """Whether all that a cell says is bold."""
    lines = [line for paragraph in paragraphs_in(cell.blocks) for line in lines_of(paragraph)]
    return bool(lines) and all(line.is_bold for line in lines)


def frames_text(table: WordTable) -> bool:
    """Whether a table only holds pages of text together: one of its cells is longer than any cell of figures or facts.

    So is a table without lines that has a cell or two.
    """
    cells = [cell for row in table.rows for cell in row.cells]
    if not table.lined and len(cells) <= _FEW_CELLS:
        return True
    first = table.rows[0].cells if table.rows else ()
    return any(len(cell.text) > _LONGEST_CELL for cell in cells) or (
        len(table.rows) > 1 and any(len(cell.text) > _LONGEST_TITLE for cell in first)
    )


def _narrow(table: WordTable) -> WordTable:
    """The table; one with more columns than any page has, its cells counted one by one, the last taking the rest."""
    width = max((cell.column + cell.columns for row in table.rows for cell in row.cells), default=0)
    if width <= _MOST_COLUMNS:
        return table
    return replace(table, rows=tuple(replace(row, cells=_counted(row.cells)) for row in table.rows))


def _counted(cells: Sequence[WordCell]) -> tuple[WordCell, ...]:
    rest = tuple(block for cell in cells[_MOST_COLUMNS:] for block in cell.blocks)
    made = [replace(cell, column=at, columns=1) for at, cell in enumerate(cells[:_MOST_COLUMNS])]
    if rest:
        made[-1] = replace(made[-1], blocks=(*made[-1].blocks, *rest))
    return tuple(made)


def _texts(row: WordRow, width: int) -> list[str]:
    texts = [""] * width
    for cell in row.cells:
        if not cell.continues:
            texts[cell.column] = cell_text(cell)
    return texts


def cell_text(cell: WordCell) -> str:
    """What a cell says, on one line, with nothing that would part it."""
    said: list[str] = []
    for block in cell.blocks:
        if isinstance(block, WordParagraph):
            said += [line.text for line in lines_of(block)]
        else:
            said += [cell_text(each) for row in block.rows for each in row.cells if not each.continues]
    return " ".join(" ".join(said).replace("|", "/").split())


def _heads(rows: Sequence[WordRow], grid: Sequence[Sequence[str]]) -> int:
    """How many rows at the top are the head: those that say so, those that a cell of the first goes over."""
    if len(rows) < 2:  # noqa: PLR2004
        return 0
    said = next((at for at, row in enumerate(rows) if not row.head), len(rows))
    over = max((cell.rows for cell in rows[0].cells), default=1)
    spans = any(cell.columns > 1 for cell in rows[0].cells) and len(rows[0].cells) > 1
    count = max(
        min(said, _MOST_HEADS),
        min(over, _MOST_HEADS),
        2 if spans and over == 1 and said <= 1 and _is_second(grid) else 1,
    )
    count = min(count, len(rows) - 1)
    while count < len(rows) - 1 and _counts_columns(grid[count]) and not _counts_rows(grid[count], grid[count + 1]):
        count += 1
    return count


def _is_second(grid: Sequence[Sequence[str]]) -> bool:
    """Whether the second row looks like the second of a head: it has no figures, and nothing below empty titles."""
    return len(grid) > 2 and not any(any(sign.isdigit() for sign in text[:2]) for text in grid[1])  # noqa: PLR2004


def _counts_columns(texts: Sequence[str]) -> bool:
    """Whether a row only numbers the columns, one after another: (1), (2), (3); A, 1=2+3, 2, 3."""
    said = [text for text in texts if text]
    if len(said) < 2 or not all(map(_COLUMN_NUMBERS.match, said)):  # noqa: PLR2004
        return False
    numbers = [int(match[1]) for text in said if (match := _NUMBER.match(text))]
    return numbers == list(range(1, len(numbers) + 1)) and bool(_NUMBER.match(said[-1]))


def _counts_rows(texts: Sequence[str], below: Sequence[str]) -> bool:
    """Whether a row that could number the columns is the first of those that are numbered themselves."""
    return all(text.isdigit() for text in texts if text) and below[0].strip(".") == "2"


def _titles(rows: Sequence[WordRow], width: int) -> list[str]:
    """The title of each column: what stands above it in each row of the head."""
    parts: list[list[str]] = [[] for _each in range(width)]
    for row in rows:
        texts = [(cell, cell_text(cell)) for cell in row.cells if not cell.continues]
        if _counts_columns([text for _cell, text in texts]) and len(rows) > 1:
            continue
        for cell, text in texts:
            for at in range(cell.column, min(cell.column + cell.columns, width)):
                if text and text not in parts[at]:
                    parts[at].append(text)
    return [_BETWEEN.join(each) for each in parts]


def _is_numeric(cells: Sequence[str], *, zero: bool) -> bool:
    """Whether all cells are figures that are printed as they are typed, small ones with a `zero` before them or not."""
    said = [cell for cell in cells if cell not in EMPTY_CELLS]
    return bool(said) and all(_is_figure(cell, zero=zero) for cell in said)


def _is_figure(cell: str, *, zero: bool) -> bool:
    try:
        figure = parse_figure(_in_data(cell, zero=zero))
    except RefusalError:
        return False
    shown = figure.in_two_digits if zero else figure
    return shown.in_cell(DATA_LANGUAGE) == cell and any(sign.isdigit() for sign in cell)


def _in_data(cell: str, *, zero: bool) -> str:
    """A figure as data files have it: 1286 for 1.286, and 5 for 05 where a `zero` is printed before it."""
    if zero and _SMALL.fullmatch(cell):
        return cell[1:]
    return _THOUSANDS.sub(lambda match: match[0].replace(".", ""), cell)


def all_texts(table: ImportedTable) -> Iterator[str]:
    """All that it says."""
    yield from table.titles
    for row in table.rows:
        yield from row
