"""Paragraphs and tables of a Word file as far as they are read."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from annual_report.diagnostics import DocumentPart
from annual_report.load.docx.content import (
    Control,
    Look,
    Revision,
    TextRun,
    WordBlock,
    WordCell,
    WordParagraph,
    WordRow,
    WordTable,
)
from annual_report.load.docx.numbering import Numbering
from annual_report.load.docx.properties import (
    LINE,
    MM_OF_TWIPS,
    ROOM_LEFT,
    ROOM_RIGHT,
    Properties,
    look_of,
    outline_of,
    overlaid,
    paragraph_look_of,
    scaled,
    whole,
)
from annual_report.load.docx.styles import Styles

_MOST_COLUMNS: Final = 999


@dataclass
class OpenRun:
    """A run: its properties, and the look that they give it, once known."""

    properties: Properties = field(default_factory=dict)
    look: Look | None = None


@dataclass
class OpenParagraph:
    """A paragraph; `runs` are its stretches so far, each with the pieces of its text."""

    controls_open: int
    framed: bool = False
    para_id: str = ""
    properties: Properties = field(default_factory=dict)
    mark: Revision | None = None
    controls: tuple[Control, ...] = ()
    bookmarks: list[str] = field(default_factory=list)
    runs_open: list[OpenRun] = field(default_factory=list)
    runs: list[tuple[TextRun, list[str]]] = field(default_factory=list)

    @property
    def style(self) -> str:
        """The id of its style."""
        return self.properties.get("pStyle", {}).get("val", "")

    def add(self, text: str, run: TextRun, styles: Styles) -> None:
        """Adds a piece of text to the run that is open; `run` is a run without text, look and style, as it is else."""
        opened = self.runs_open[-1] if self.runs_open else OpenRun()
        letters = opened.properties.get("rStyle", {}).get("val", "")
        if opened.look is None:
            below = overlaid(styles.run(self.style), styles.letters(letters))
            opened.look = look_of(overlaid(below, opened.properties), styles.theme)
        run = replace(run, look=opened.look, style=styles.name(letters) if letters else "")
        if self.runs and self.runs[-1][0] == run and not (run.note or run.picture):
            self.runs[-1][1].append(text)
        else:
            self.runs.append((run, [text]))

    @property
    def accepted(self) -> str:
        """What it says once all changes are accepted."""
        return "".join(piece for run, pieces in self.runs if run.is_accepted for piece in pieces)

    def closed(
        self, styles: Styles, numbering: Numbering, part: DocumentPart, numbers: tuple[int, ...]
    ) -> WordParagraph:
        """The paragraph, which stands there; where its list numbers it, it is counted."""
        whole_style = styles.paragraph(self.style)
        properties = overlaid(whole_style, self.properties)
        indents = overlaid({"ind": numbering.indents(properties)}, self.properties if "ind" in self.properties else {})
        if "numId" not in self.properties and "ind" in whole_style:  # a style's own indents hold for its own list
            indents = {}
        outline = outline_of(self.properties) if "outlineLvl" in self.properties else styles.outline(self.style)
        return WordParagraph(
            tuple(replace(run, text="".join(pieces)) for run, pieces in self.runs),
            part,
            numbers,
            styles.name(self.style),
            outline,
            (outline_of(self.properties) is not None) or styles.is_title(self.style),
            numbering.marker(properties, self.style),
            paragraph_look_of(overlaid(properties, indents)),
            self.controls,
            tuple(self.bookmarks),
            self.mark,
            self.framed,
        )


@dataclass
class OpenCell:
    """A cell of the row that is open."""

    column: int
    controls: tuple[Control, ...]
    controls_open: int
    blocks: list[WordBlock] = field(default_factory=list)
    span: int = 1
    merged: str = ""
    width: float | None = None


@dataclass
class OpenTable:
    """A table; `flat`: its cells' paragraphs are of the cell that it stands in."""

    number: int
    controls: tuple[Control, ...]
    controls_open: int
    flat: bool = False
    row_number: int = 0
    column_number: int = 0
    style: str = ""
    lined: bool = False
    alignment: str = ""
    left: float | None = None
    rooms: tuple[float | None, float | None] = (None, None)
    widths: list[float] = field(default_factory=list)
    rows: list[tuple[list[OpenCell], WordRow]] = field(default_factory=list)
    row_controls_open: int = 0
    cell: OpenCell | None = None
    _span: int = 1
    _before: int = 0

    @property
    def inside(self) -> int:
        """How many controls are open around what stands in its open cell."""
        return self.cell.controls_open if self.cell else self.controls_open

    def begin_row(self, controls: tuple[Control, ...], controls_open: int) -> None:
        """A row begins."""
        self.rows.append(([], WordRow((), controls=controls)))
        self.row_number, self.column_number, self._span, self._before = self.row_number + 1, 0, 1, 0
        self.row_controls_open = controls_open

    def begin_cell(self, controls: tuple[Control, ...], controls_open: int) -> OpenCell:
        """A cell begins, to the right of the one before."""
        if not self.rows:
            self.begin_row((), controls_open)
        self.column_number, self._span = self.column_number + self._span, 1
        self.cell = OpenCell(self._before + self.column_number - 1, controls, controls_open)
        self.rows[-1][0].append(self.cell)
        return self.cell

    def take(self, owner: str, found: Properties, revision: Revision | None, styles: Styles) -> None:
        """Takes the properties of the table, the row or the cell that is open."""
        if owner == "tblPr":
            self.style = found.get("tblStyle", {}).get("val", "")
            self.lined = LINE in found or styles.is_lined(self.style)
            properties = overlaid(styles.table(self.style), found)
            self.alignment = found.get("jc", {}).get("val", "")
            self.left = scaled(properties.get("tblInd", {}).get("w"), MM_OF_TWIPS)
            left, right = (scaled(properties.get(each, {}).get("w"), MM_OF_TWIPS) for each in (ROOM_LEFT, ROOM_RIGHT))
            self.rooms = left, right
        elif owner == "trPr" and self.rows:
            cells, row = self.rows[-1]
            head = found.get("tblHeader", {"val": "0"}).get("val", "1") not in {"0", "false", "off"}
            self._before = min(whole(found.get("gridBefore", {}).get("val")) or 0, _MOST_COLUMNS)
            self.rows[-1] = cells, replace(row, head=head, revision=revision)
        elif owner == "tcPr" and self.cell:
            span = whole(found.get("gridSpan", {}).get("val"))
            self._span = self.cell.span = span if span is not None and 0 < span <= _MOST_COLUMNS else 1
            self.cell.merged = found.get("vMerge", {}).get("val", "continue") if "vMerge" in found else ""
            width = found.get("tcW", {})
            self.cell.width = scaled(width.get("w"), MM_OF_TWIPS) if width.get("type", "dxa") == "dxa" else None
            self.lined = self.lined or LINE in found

    def closed(self, styles: Styles) -> WordTable:
        """The table: cells that go on from row to row are counted at the first of them."""
        heights, continuing = _merged([cells for cells, _row in self.rows])
        rows = tuple(
            replace(row, cells=tuple(_cell(each, heights.get(id(each), 1), id(each) in continuing) for each in cells))
            for cells, row in self.rows
        )
        style = styles.name(self.style) if self.style else ""
        return WordTable(
            rows,
            self.number,
            style,
            self.lined,
            tuple(self.widths),
            self.controls,
            self.alignment,
            self.left,
            self.rooms,
        )


def _cell(cell: OpenCell, rows: int, continues: bool) -> WordCell:
    return WordCell(tuple(cell.blocks), cell.column, cell.span, rows, continues, cell.width, cell.controls)


def _merged(rows: Iterable[list[OpenCell]]) -> tuple[dict[int, int], set[int]]:
    """Over how many rows the first cell of each merged stretch goes, and the cells that go on, by their identities."""
    heights: dict[int, int] = {}
    continuing: set[int] = set()
    above: dict[int, OpenCell] = {}
    for cells in rows:
        going_on: dict[int, OpenCell] = {}
        for cell in cells:
            first = above.get(cell.column) if cell.merged == "continue" else None
            if first is not None:
                heights[id(first)] += 1
                continuing.add(id(cell))
                going_on[cell.column] = first
            elif cell.merged:
                heights[id(cell)] = 1
                going_on[cell.column] = cell
        above = going_on
    return heights, continuing
