"""Tables: every head cell says of which cells it is the head, and every cell which are its heads.

Sources: ISO 14289-1, 7.5; ISO 32000-1, 14.8.5.7, table 349.
"""

from typing import Final

import pydyf

from annual_report.render.pdf.tagging.structure_element import StructureElement

_SCOPES: Final = {"row": "Row", "rowgroup": "Row", "col": "Column", "colgroup": "Column"}
Grid = dict[tuple[int, int], StructureElement]


def set_heads(document: StructureElement) -> dict[str, StructureElement]:
    """Gives the cells of all tables their attributes; the head cells by the name under which others refer to them."""
    names: dict[str, StructureElement] = {}
    for number, table in enumerate(document.below("Table"), 1):
        grid = _grid(table)
        heads = {node: f"table-{number}-{row + 1}-{column + 1}" for (row, column), node in reversed(grid.items())}
        for cell in dict.fromkeys(grid.values()):
            attributes = cell.pdf["A"] = pydyf.Dictionary({"O": "/Table", **_spans(cell)})
            if cell.tag == "TH":
                attributes["Scope"] = f"/{_scope(cell)}"
                cell.pdf["ID"] = pydyf.String(heads[cell])
                names[heads[cell]] = cell
            elif heads_of_cell := _heads_of(cell, grid):
                attributes["Headers"] = pydyf.Array(pydyf.String(heads[each]) for each in heads_of_cell)
    return names


def _grid(table: StructureElement) -> Grid:
    """The cell at every row and column, counted from 0, with those that span several at each of them."""
    grid: Grid = {}
    for row, line in enumerate(table.below("TR")):
        column = 0
        for cell in line.below("TH", "TD"):
            while (row, column) in grid:
                column += 1
            columns, rows = _span(cell, "colspan"), _span(cell, "rowspan")
            grid |= {(row + down, column + right): cell for down in range(rows) for right in range(columns)}
            column += columns
    return dict(sorted(grid.items()))


def _heads_of(cell: StructureElement, grid: Grid) -> list[StructureElement]:
    """The heads of the rows and of the columns that `cell` stands in."""
    rows = {row for (row, _column), each in grid.items() if each is cell}
    columns = {column for (_row, column), each in grid.items() if each is cell}
    heads = [
        each
        for (row, column), each in grid.items()
        if each.tag == "TH" and (row in rows if _scope(each) == "Row" else column in columns)
    ]
    return list(dict.fromkeys(heads))


def _scope(cell: StructureElement) -> str:
    """What a head cell is the head of, as the page says; where it does not, by its place."""
    scope = cell.element.attrib.get("scope", "").lower()
    return _SCOPES.get(scope) or ("Column" if cell.around("THead") else "Row")


def _spans(cell: StructureElement) -> dict[str, int]:
    spans = {"ColSpan": _span(cell, "colspan"), "RowSpan": _span(cell, "rowspan")}
    return {name: span for name, span in spans.items() if span > 1}


def _span(cell: StructureElement, attribute: str) -> int:
    number = cell.element.attrib.get(attribute, "")
    return min(max(int(number), 1), 1000) if number.isdecimal() else 1
