"""The blocks of a body: headings, paragraphs, lists, tables, charts, photos."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from annual_report.document.base_text import values_of
from annual_report.document.tree import (
    BarChart,
    Block,
    Captions,
    Graph,
    Heading,
    ItemList,
    Pair,
    Paragraph,
    Picture,
    Table,
)
from annual_report.render.docx import styles
from annual_report.render.docx.drawings import add_drawing
from annual_report.render.docx.marks import Marks, runs_in
from annual_report.render.docx.numbering import Numbering
from annual_report.render.docx.tables import TableSetting, add_table, columns

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

    from annual_report.document.tree import Runs
    from annual_report.regulations import Regulation

_PHOTO_MM: Final = (130.0, 95.0)
_PAIR_MM: Final = (77.0, 60.0)
_ABOVE_FRAME: Final = 12  # points, with the distance of the frame from its text
_BELOW_PICTURE: Final = 4
_TABLE_SMALLER: Final = 1
_VALUES_SMALLER: Final = 2


class Blocks:
    """Writes blocks into a Word document; photos are there as files of pictures, `drawings` as SVG by their anchors."""

    def __init__(
        self,
        word: "WordDocument",
        regulation: "Regulation",
        photos: Mapping[PurePosixPath, bytes],
        drawings: Mapping[str, str],
        marks: Marks,
        numbering: Numbering,
    ) -> None:
        self._marks, self._numbering = marks, numbering
        self._word, self._regulation, self._photos, self._drawings = word, regulation, photos, drawings

    def add(self, blocks: Iterable[Block], width: float) -> None:
        """Adds `blocks`, in lines of `width` millimetres."""
        for block in blocks:
            self._one(block, width)

    def _one(self, block: Block, width: float) -> None:
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                paragraph = self._paragraph(block.runs, styles.BODY)
                paragraph.paragraph_format.keep_with_next = block.leads or None
            case ItemList():
                self._items(block, 0, width)
            case Table():
                add_table(self._word, block, TableSetting(width, self._cell_size), self._marks, self._numbering)
            case BarChart() | Graph():
                self._chart(block, width)
            case Picture():
                self._photo(block, _PHOTO_MM)
            case Pair():
                self._pair(block, width)
            case Captions():
                self._captions(block)

    def _chart(self, chart: BarChart | Graph, width: float) -> None:
        """A chart with its caption below, and the table of a graph; without a drawing, its values as a table."""
        drawing = self._drawings.get(chart.anchor)
        if drawing is None:
            titled = replace(values_of(chart), label=chart.label, caption=chart.caption)
            add_table(self._word, titled, TableSetting(width, self._cell_size), self._marks, self._numbering)
            return
        add_drawing(self._word, chart, drawing, width)
        caption = self._caption(chart)
        if isinstance(chart, Graph):
            caption.paragraph_format.keep_with_next = True
            setting = TableSetting(width, self._cell_size - _VALUES_SMALLER, fitted=True)
            add_table(self._word, chart.table, setting, self._marks, self._numbering)

    def _caption(self, shown: BarChart | Graph | Picture, place: Any = None) -> Any:
        """The caption below a chart or photo, in italics."""
        paragraph = self._captioned(shown, styles.CAPTION, place)
        paragraph.paragraph_format.space_before = Pt(_BELOW_PICTURE)
        for run in runs_in(paragraph):
            run.italic, run.bold = True, False
        return paragraph

    def _captioned(self, shown: BarChart | Graph | Picture, style: str, place: Any = None) -> Any:
        paragraph = (place or self._word).add_paragraph(style=style)
        self._numbering.caption(paragraph, shown.label)
        self._marks.add(paragraph, shown.caption)
        return paragraph

    def _pair(self, pair: Pair, width: float) -> None:
        """Two photos side by side; what is left of an odd number in the middle."""
        if len(pair.pictures) == 1:
            self._photo(pair.pictures[0], _PAIR_MM)
            return
        share = width / len(pair.pictures)
        cells = columns(self._word, (share,) * len(pair.pictures)).rows[0].cells
        for cell, picture in zip(cells, pair.pictures, strict=True):
            self._photo(picture, _PAIR_MM, cell)
            first = cell.paragraphs[0]._p
            first.getparent().remove(first)

    def _captions(self, captions: Captions) -> None:
        note = self._paragraph(captions.note, styles.PHOTOS_TO_COME)
        note.paragraph_format.keep_with_next = True
        note.paragraph_format.space_before = Pt(_ABOVE_FRAME)
        for run in runs_in(note):
            run.italic = True
        for picture in captions.pictures:
            self._captioned(picture, styles.PHOTOS_TO_COME)

    @property
    def _cell_size(self) -> float:
        return float(self._regulation.body.lettering.size - _TABLE_SMALLER)

    def _heading(self, heading: Heading) -> None:
        paragraph = self._word.add_paragraph(style=styles.HEADINGS[heading.level])
        self._numbering.heading(paragraph, heading)
        self._marks.add(paragraph, heading.title)

    def _items(self, items: ItemList, depth: int, width: float) -> None:
        for item in items.items:
            for index, block in enumerate(item.blocks):
                if isinstance(block, Paragraph):
                    paragraph = self._word.add_paragraph(style=styles.LIST)
                    if index == 0:
                        self._numbering.item(paragraph, item.marker, depth)
                    self._marks.add(paragraph, block.runs)
                    if depth:
                        indent = float(self._regulation.body.first_line_indent.value)
                        form = paragraph.paragraph_format
                        form.left_indent, form.first_line_indent = Mm(indent * depth), Mm(indent)
                elif isinstance(block, ItemList):
                    self._items(block, depth + 1, width)
                else:
                    self._one(block, width)

    def _paragraph(self, runs: "str | Runs", style: str) -> Any:
        paragraph = self._word.add_paragraph(style=style)
        self._marks.add(paragraph, runs)
        return paragraph

    def _photo(self, picture: Picture, most: tuple[float, float], place: Any = None) -> None:
        """A photo, at `most` so wide and high, with its caption; in a cell, if it has such a `place`."""
        data = self._photos.get(picture.file) if picture.file else None
        if data:
            paragraph = (place or self._word).add_paragraph(style=styles.PHOTO)
            shape = paragraph.add_run().add_picture(BytesIO(data))
            scale = min(Mm(most[0]) / shape.width, Mm(most[1]) / shape.height)
            shape.width, shape.height = round(shape.width * scale), round(shape.height * scale)
            properties = shape._inline.find(qn("wp:docPr"))
            properties.set("descr", picture.alternative)
        self._caption(picture, place)
