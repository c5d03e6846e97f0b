"""Tables of Word: heads that are repeated on each page, rows that are not broken, columns as wide as they need.

The widths are set here, as Word and other programs otherwise each find their own: first what the longest word of a
column needs, then shares of the rest by how much text there is (CSS 2.2, 17.5.2.2).
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from docx.enum.table import WD_ALIGN_VERTICAL, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from annual_report.document.decimal_alignment import crowded
from annual_report.language.typography.metrics import MM_PER_POINT, printed_length
from annual_report.render.docx import styles
from annual_report.render.docx.marks import Marks, runs_in
from annual_report.render.docx.numbering import Numbering
from annual_report.render.docx.oxml import element, put

if TYPE_CHECKING:
    from annual_report.document.tree import Table

_PADDING_MM: Final = 4 * MM_PER_POINT
_CROWDED_PADDING_MM: Final = 2 * MM_PER_POINT
_SIDES: Final = ("top", "left", "bottom", "right")
# Figures and short texts are not broken.
_SHORT: Final = 9
# How much narrower letters are set in a table of many columns, in points.
_SMALLER: Final = 2
_HARDLY_MM: Final = 1.0
# No column needs more than this for the length of its text to count.
_MOST_MM: Final = 120.0


class TableSetting(NamedTuple):
    """How long lines are around a table (mm), its letters in points; a `fitted` one is as wide as its texts."""

    width: float
    size: float
    fitted: bool = False


def add_table(word: Any, table: "Table", setting: TableSetting, marks: Marks, numbering: Numbering) -> None:
    """Adds `table`, with its caption and notes, to the Word document."""
    if table.label:
        caption = word.add_paragraph(style=styles.CAPTION)
        numbering.caption(caption, table.label)
        marks.add(caption, table.caption)
        caption.paragraph_format.keep_with_next = True
    many = crowded(table)
    padding = _CROWDED_PADDING_MM if many else _PADDING_MM
    cell_size = setting.size - _SMALLER if many else setting.size
    widths = column_widths(table, setting.width, cell_size, padding, fitted=setting.fitted)
    if table.unit:
        _unit(word.add_paragraph(style=styles.UNIT), table.unit, setting.width - sum(widths), cell_size, marks)
    _apart(word)
    made = word.add_table(1 + len(table.rows), len(table.columns), style="Table Grid")
    made.alignment, made.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _described(made, table, padding)
    _wide(made, widths)
    _unbroken(made)
    _fill(made, table, cell_size, marks)
    if setting.fitted:
        _kept(made.rows if table.notes else list(made.rows)[:-1])
    for note in table.notes:
        marks.add(word.add_paragraph(style=styles.NOTE), note)


def _fill(made: Any, table: "Table", size: float, marks: Marks) -> None:
    """Writes the texts of `table` into its cells, in letters of `size` points."""
    rows = list(made.rows)
    _filled(rows[0].cells, [column.title for column in table.columns], styles.CELL_HEAD, size, marks)
    for index, (row, texts) in enumerate(zip(rows[1:], table.rows, strict=True)):
        cells = row.cells
        _filled(cells, texts, styles.CELL, size, marks)
        for cell, column in zip(cells, table.columns, strict=True):
            if column.numeric:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
        if index in table.heads:
            _bold(cells)


def _wide(made: Any, widths: Sequence[float]) -> None:
    """Sets the widths of columns, in millimetres."""
    for column, wide in zip(made.columns, widths, strict=True):
        column.width = Mm(wide)
        for cell in column.cells:
            cell.width = Mm(wide)


def _unit(paragraph: Any, unit: str, beside: float, size: float, marks: Marks) -> None:
    """Says what the figures count above the right end of a table, with so many millimetres beside that."""
    marks.add(paragraph, unit)
    if beside > _HARDLY_MM:
        paragraph.paragraph_format.right_indent = Mm(beside / 2)
    _sized(paragraph, size)


def _sized(paragraph: Any, size: float) -> None:
    if size != paragraph.style.font.size.pt:
        for run in runs_in(paragraph):
            run.font.size = Pt(size)


def columns(word: Any, widths: tuple[float, ...], rows: int = 1) -> Any:
    """A table without lines, for what stands side by side in columns of so many millimetres."""
    _apart(word)
    table = word.add_table(rows, len(widths))
    table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.CENTER
    margins = element("w:tblCellMar")
    margins.extend([element("w:left", w=0, type="dxa"), element("w:right", w=0, type="dxa")])
    put(table._tbl.tblPr, margins, "w:tblLook")
    _wide(table, widths)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(element("w:cantSplit"))
    return table


def framed(table: Any, style: str, width: float, height: float | None) -> None:
    """Makes a table of one cell the frame of a mark with this style, so many millimetres wide and high."""
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.RIGHT if style == styles.CIRCULATION else WD_TABLE_ALIGNMENT.CENTER
    colour, eighths = ("E00000", 8) if style == styles.URGENCY else ("000000", 6)
    lines = element("w:tblBorders")
    lines.extend([element(f"w:{side}", val="single", sz=eighths, space=0, color=colour) for side in _SIDES])
    put(table._tbl.tblPr, lines, "w:tblLayout", "w:tblCellMar", "w:tblLook")
    margins = element("w:tblCellMar")
    margins.extend([element("w:left", w=0, type="dxa"), element("w:right", w=0, type="dxa")])
    put(table._tbl.tblPr, margins, "w:tblLook")
    row, cell = table.rows[0], table.rows[0].cells[0]
    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    table.columns[0].width = cell.width = Mm(width)
    if height is not None:
        row.height, row.height_rule = Mm(height), WD_ROW_HEIGHT_RULE.EXACTLY


def _apart(word: Any) -> None:
    """Parts a table from one right before it: Word would make one of both."""
    body = word.element.body  # what it ends with is the setting of its pages
    if len(body) > 1 and body[-2].tag == qn("w:tbl"):
        word.add_paragraph(style=styles.RULE)


def _kept(rows: Iterable[Any]) -> None:
    """Keeps each row on the page of what is below it."""
    for row in rows:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def _bold(cells: Sequence[Any]) -> None:
    """Has the row that heads those below it in bold, and on one page with the first of them."""
    for cell in cells:
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.keep_with_next = True
        for run in runs_in(paragraph):
            run.bold = True


def _unbroken(made: Any) -> None:
    """Has the head of a table on each page, and no row on two."""
    for index, row in enumerate(made.rows):
        properties = row._tr.get_or_add_trPr()
        properties.append(element("w:cantSplit"))
        if index == 0:
            properties.append(element("w:tblHeader"))


def column_widths(table: "Table", width: float, size: float, padding: float, *, fitted: bool = False) -> list[float]:
    """The widths of the columns in millimetres, `width` together, for cells of `size` points with this `padding`.

    Together they are less where the table is `fitted` and its texts need less.
    """
    least, most, bound = [], [], not crowded(table)
    for index, column in enumerate(table.columns):
        cells = [row[index] for row in table.rows]
        words = [printed_length(word, size, bold=True) for word in column.title.split()]
        words += [
            printed_length(piece, size) for cell in cells for piece in _pieces(cell, whole=bound and column.numeric)
        ]
        lengths = [printed_length(column.title, size, bold=True), *(printed_length(cell, size) for cell in cells)]
        least.append(max(words, default=0.0) + 2 * padding + 0.5)
        most.append(max(min(max(lengths, default=0.0), _MOST_MM) + 2 * padding + 0.5, least[-1]))
    room = width - sum(least)
    if room <= 0:
        return [each * width / sum(least) for each in least]
    wanted = [widest - narrowest for narrowest, widest in zip(least, most, strict=True)]
    total = sum(wanted)
    if total <= room and fitted:
        return most
    if total <= room:  # what is left over goes to the columns by their size
        return [each * width / sum(most) for each in most]
    return [narrowest + room * each / total for narrowest, each in zip(least, wanted, strict=True)]


def _pieces(cell: str, *, whole: bool) -> list[str]:
    return [cell] if whole and len(cell) <= _SHORT else cell.split()


def _filled(cells: Sequence[Any], texts: Sequence[str], style: str, size: float, marks: Marks) -> None:
    for cell, text in zip(cells, texts, strict=True):
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        paragraph = cell.paragraphs[0]
        paragraph.style = style
        marks.add(paragraph, text)
        _sized(paragraph, size)


def _described(made: Any, table: "Table", padding: float) -> None:
    """Sets the room in cells, and what is read out of a table where it is not seen."""
    properties = made._tbl.tblPr
    margins = element("w:tblCellMar")
    across, high = round(padding * 1440 / 25.4), 60
    sides = (("top", high), ("left", across), ("bottom", high), ("right", across))
    margins.extend([element(f"w:{side}", w=size, type="dxa") for side, size in sides])
    put(properties, margins, "w:tblLook")
    properties.append(element("w:tblCaption", val=f"{table.label}. {table.caption}" if table.label else table.caption))
