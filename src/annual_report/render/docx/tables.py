"""Tables of Word: heads that are repeated on each page, rows that are not broken, columns as wide as they need.

The widths are set here, as Word and other programs otherwise each find their own: first what the longest word of a
column needs, then shares of the rest by how much text there is (CSS 2.2, 17.5.2.2).
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
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
_BORDER_EIGHTHS: Final = 4
# Figures and short texts are not broken.
_SHORT: Final = 9
# How much narrower letters are set in a table of many columns, in points.
_SMALLER: Final = 2
# No column needs more than this for the length of its text to count.
_MOST_MM: Final = 120.0


def add_table(word: Any, table: "Table", width: float, size: float, marks: Marks, numbering: Numbering) -> None:
    """Adds `table`, with its caption and notes, to the Word document; its cells are set in `size` points."""
    if table.label:
        caption = word.add_paragraph(style=styles.CAPTION)
        numbering.caption(caption, table.label)
        marks.add(caption, table.caption)
        caption.paragraph_format.keep_with_next = True
    if table.unit:
        marks.add(word.add_paragraph(style=styles.UNIT), table.unit)
    many = crowded(table)
    padding = _CROWDED_PADDING_MM if many else _PADDING_MM
    cell_size = size - _SMALLER if many else size
    _apart(word)
    made = word.add_table(1 + len(table.rows), len(table.columns), style="Table Grid")
    made.alignment, made.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _described(made, table, padding)
    for column, wide in zip(made.columns, column_widths(table, width, cell_size, padding), strict=True):
        column.width = Mm(wide)
        for cell in column.cells:
            cell.width = Mm(wide)
    _unbroken(made)
    _filled(made.rows[0].cells, [column.title for column in table.columns], styles.CELL_HEAD, cell_size - size, marks)
    for row, texts in zip(list(made.rows)[1:], table.rows, strict=True):
        _filled(row.cells, texts, styles.CELL, cell_size - size, marks)
        for cell, column in zip(row.cells, table.columns, strict=True):
            if column.numeric:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    for index in table.heads:
        _bold(made.rows[index + 1].cells)
    for note in table.notes:
        marks.add(word.add_paragraph(style=styles.NOTE), note)


def columns(word: Any, widths: tuple[float, ...], rows: int = 1) -> Any:
    """A table without lines, for what stands side by side in columns of so many millimetres."""
    _apart(word)
    table = word.add_table(rows, len(widths))
    table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.CENTER
    margins = element("w:tblCellMar")
    margins.extend([element("w:left", w=0, type="dxa"), element("w:right", w=0, type="dxa")])
    put(table._tbl.tblPr, margins, "w:tblLook")
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(element("w:cantSplit"))
    return table


def _apart(word: Any) -> None:
    """Parts a table from one right before it: Word would make one of both."""
    body = word.element.body
    before = [each for each in body if each.tag != qn("w:sectPr")]
    if before and before[-1].tag == qn("w:tbl"):
        word.add_paragraph(style=styles.RULE)


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


def column_widths(table: "Table", width: float, size: float, padding: float) -> list[float]:
    """The widths of the columns in millimetres, `width` together, for cells of `size` points with this `padding`."""
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
    if total <= room:  # what is left over goes to the columns by their size
        return [each * width / sum(most) for each in most]
    return [narrowest + room * each / total for narrowest, each in zip(least, wanted, strict=True)]


def _pieces(cell: str, *, whole: bool) -> list[str]:
    return [cell] if whole and len(cell) <= _SHORT else cell.split()


def _filled(cells: Sequence[Any], texts: Sequence[str], style: str, smaller: float, marks: Marks) -> None:
    for cell, text in zip(cells, texts, strict=True):
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        paragraph = cell.paragraphs[0]
        paragraph.style = style
        marks.add(paragraph, text)
        if smaller:
            for run in runs_in(paragraph):
                run.font.size = Pt(paragraph.style.font.size.pt + smaller)


def _described(made: Any, table: "Table", padding: float) -> None:
    """Sets the room in cells, and what is read out of a table where it is not seen."""
    properties = made._tbl.tblPr
    margins = element("w:tblCellMar")
    across, high = round(padding * 1440 / 25.4), 60
    sides = (("top", high), ("left", across), ("bottom", high), ("right", across))
    margins.extend([element(f"w:{side}", w=size, type="dxa") for side, size in sides])
    put(properties, margins, "w:tblLook")
    properties.append(element("w:tblCaption", val=f"{table.label}. {table.caption}" if table.label else table.caption))
