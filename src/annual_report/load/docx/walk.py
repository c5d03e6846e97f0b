"""WordprocessingML (ISO/IEC 29500-1, 17) to blocks: one walk over a part, element after element.

Second versions for older programs and what properties were before a change are left out, instructions of fields are
not text. What was deleted or moved away is there, and says so.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from annual_report.diagnostics import DocumentPart
from annual_report.load.docx import limits
from annual_report.load.docx.content import (
    Comment,
    Control,
    Revision,
    RevisionKind,
    TextRun,
    WordBlock,
    WordPart,
    WordPicture,
    WordSection,
)
from annual_report.load.docx.numbering import Numbering
from annual_report.load.docx.obstacle import Obstacle, met
from annual_report.load.docx.open_blocks import OpenParagraph, OpenRun, OpenTable
from annual_report.load.docx.pictures import OpenDrawing
from annual_report.load.docx.properties import MM_OF_TWIPS, keep, scaled
from annual_report.load.docx.sections import section_of
from annual_report.load.docx.styles import Styles

COMMENTS: Final = "comments"
# Elements left out with all that is in them: what stands there for programs that know no more, and former properties.
_SKIPPED: Final = frozenset(
    {
        "Fallback", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange",
        "tcPrChange", "tblGridChange", "numberingChange",
    }
)  # fmt: skip
_SIGNS: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_NEW_PAGE: Final = frozenset({"page", "column"})
_PROPERTIES: Final = frozenset({"pPr", "rPr", "tblPr", "tblPrEx", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr"})
_REVISIONS: Final = {
    "ins": RevisionKind.INSERTED,
    "del": RevisionKind.DELETED,
    "moveTo": RevisionKind.MOVED_HERE,
    "moveFrom": RevisionKind.MOVED_AWAY,
}
_TEXTS: Final = frozenset({"t", "delText"})
_DRAWINGS: Final = frozenset({"drawing", "pict", "object"})
_NOTES: Final = {"footnote": DocumentPart.FOOTNOTE, "endnote": DocumentPart.ENDNOTE}
_NOT_NOTES: Final = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_REFERENCES: Final = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
# What the first element of a part is: another one is of another kind of file, in which nothing would be found.
_ROOTS: Final = {
    DocumentPart.PARAGRAPH: "document",
    DocumentPart.HEADER: "hdr",
    DocumentPart.FOOTER: "ftr",
    DocumentPart.FOOTNOTE: "footnotes",
    DocumentPart.ENDNOTE: "endnotes",
}
# The namespaces of drawings, in either edition of the standard, and of those before it.
_OF_DRAWINGS: Final = ("drawingml", "urn:schemas-microsoft-com:vml")
# Tables within tables beyond these are read as paragraphs of the cell that they stand in.
_DEEPEST_TABLE: Final = 10
# What is around one run, at most: more than any program writes.
_MOST_CONTROLS: Final = 12
_MOST_COMMENTS: Final = 50


@dataclass
class Totals:
    """What has been read of a file so far, in all its parts.

    Letters, paragraphs with the lines within them, and `things`: cells, rows, paragraphs without text, marks in text.
    """

    letters: int = 0
    paragraphs: int = 0
    things: int = 0

    def add(self, letters: int = 0, paragraphs: int = 0, things: int = 0) -> None:
        """Counts more of them. Raises `ObstacleError` where it is too much."""
        self.letters += letters
        self.paragraphs += paragraphs
        self.things += things
        if self.letters > limits.MOST_LETTERS:
            raise met(Obstacle.MANY_LETTERS)
        if self.paragraphs > limits.MOST_PARAGRAPHS or self.things > limits.MOST_THINGS:
            raise met(Obstacle.MANY_PARAGRAPHS)


@dataclass
class Common:
    """What the parts of one file share. `names` has the parts that the walked one refers to, by their keys."""

    styles: Styles = field(default_factory=Styles)
    numbering: Numbering = field(default_factory=Numbering)
    totals: Totals = field(default_factory=Totals)
    names: Mapping[str, str] = field(default_factory=dict)
    controls: int = 0


@dataclass
class Walked:
    """What a part has: blocks with sections, or the notes or comments in it.

    `marks` has the ids of comments by the marks of their paragraphs, by which answers and states are told.
    """

    blocks: list[WordBlock] = field(default_factory=list)
    sections: list[WordSection] = field(default_factory=list)
    notes: list[WordPart] = field(default_factory=list)
    comments: list[tuple[Comment, list[WordBlock]]] = field(default_factory=list)
    marks: dict[str, str] = field(default_factory=dict)


@dataclass
class _Field:
    """A field: the first word of its instruction, and whether what follows is its result."""

    name: str = ""
    in_result: bool = False


class Walk:
    """Takes the elements of a part one after another; what it has is in `found`.

    `kind` is that of its paragraphs; the part of comments has a `root` of its own. Raises `ObstacleError` where the
    part is none of its kind.
    """

    def __init__(self, common: Common, kind: DocumentPart = DocumentPart.PARAGRAPH, root: str = "") -> None:
        self.found = Walked()
        self._common, self._kind, self._root = common, kind, root or _ROOTS[kind]
        self._begun = self._in_text = self._in_instruction = False
        self._skipping = self._frames = self._counted = self._tables_counted = self._notes_counted = 0
        self._properties: list[tuple[str, dict[str, dict[str, str]]]] = []
        self._revisions: list[Revision] = []
        self._controls: list[Control] = []
        self._containers: list[list[WordBlock]] = [self.found.blocks]
        self._paragraphs: list[OpenParagraph] = []
        self._tables: list[OpenTable] = []
        self._fields: list[_Field] = []
        self._drawings: list[OpenDrawing] = []
        self._comments: dict[str, None] = {}
        self._comment = ""
        self._note: dict[str, str] | None = None
        self._bookmarks: list[str] = []
        self._starts: dict[str, Callable[[dict[str, str]], None]] = {
            "p": self._start_paragraph,
            "r": self._start_run,
            "tbl": self._start_table,
            "tr": self._start_row,
            "tc": self._start_cell,
            "gridCol": self._grid_column,
            "sdt": self._start_control,
            "txbxContent": self._start_frame,
            "fldSimple": self._start_simple_field,
            "fldChar": self._field_sign,
            "commentRangeStart": self._start_range,
            "commentRangeEnd": self._end_range,
            "commentReference": self._refer_to_comment,
            "bookmarkStart": self._bookmark,
            "footnote": self._start_note,
            "endnote": self._start_note,
            "comment": self._start_comment,
        }
        self._ends: dict[str, Callable[[], None]] = {
            "p": self._end_paragraph,
            "r": self._end_run,
            "tbl": self._end_table,
            "tc": self._end_cell,
            "sdt": self._end_control,
            "txbxContent": self._end_frame,
            "fldSimple": self._end_simple_field,
            "footnote": self._end_note,
            "endnote": self._end_note,
            "comment": self._end_comment,
            **dict.fromkeys(_TEXTS, self._end_text),
            "instrText": self._end_text,
            **dict.fromkeys(_DRAWINGS, self._end_drawing),
        }

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if not self._begun and tag != self._root:
            raise met(Obstacle.DAMAGED)
        self._begun = True
        if self._skipping or tag in _SKIPPED:
            self._skipping += 1
        elif tag in _PROPERTIES:
            self._properties.append((tag, {}))
        elif self._properties:
            self._property(tag, attributes)
        elif tag in _REVISIONS:
            self._revisions.append(_revision(tag, attributes))
        elif tag in self._starts:
            self._starts[tag](attributes)
        elif self._paragraphs:
            self._start_within(tag, attributes)

    def _start_within(self, tag: str, attributes: dict[str, str]) -> None:
        """An element of the paragraph that is open."""
        if tag in _TEXTS:
            self._in_text = True
        elif tag == "instrText":
            self._in_instruction = True
        elif tag in _DRAWINGS:
            self._drawings.append(OpenDrawing())
        elif self._drawings and " " in tag:
            namespace, _, local = tag.rpartition(" ")
            if any(each in namespace for each in _OF_DRAWINGS):
                self._drawings[-1].take(local, attributes)
        elif not self._paragraphs[-1].runs_open:
            return
        elif tag in _SIGNS:
            self._add("\f" if tag == "br" and attributes.get("type") in _NEW_PAGE else _SIGNS[tag])
        elif tag in _REFERENCES:
            self._mark(TextRun("", note=f"{_REFERENCES[tag]}:{attributes.get('id', '')}"))

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._skipping:
            self._skipping -= 1
        elif tag in _PROPERTIES:
            if self._properties:
                self._end_properties(*self._properties.pop())
        elif self._properties:
            return
        elif tag in _REVISIONS:
            if self._revisions:
                self._revisions.pop()
        elif tag in self._ends:
            self._ends[tag]()

    def text(self, text: str) -> None:
        """Letters of the element that is open."""
        if self._skipping or not self._paragraphs:
            return
        if self._in_text:
            self._common.totals.add(letters=len(text))
            self._add(text)
        elif self._in_instruction and self._fields and not self._fields[-1].name:
            self._fields[-1].name = _first_word(text)

    # Properties: the elements in them are kept by name, and read where they end.

    def _property(self, tag: str, attributes: dict[str, str]) -> None:
        owner, found = self._properties[-1]
        if owner == "sdtPr" and tag == "tag" and self._controls:
            self._controls[-1] = Control(attributes.get("val", ""), self._controls[-1].number)
        elif tag in {"headerReference", "footerReference"}:
            found[f"{tag} {attributes.get('type', 'default')}"] = attributes
        elif tag in _REVISIONS:
            found["revision"] = {**attributes, "element": tag}
        else:
            keep(found, tag, attributes)

    def _end_properties(self, owner: str, found: dict[str, dict[str, str]]) -> None:
        within = self._properties[-1][0] if self._properties else ""
        paragraph = self._paragraphs[-1] if self._paragraphs else None
        given = found.get("revision")
        revision = _revision(given["element"], given) if given else None
        if owner == "rPr" and within == "pPr" and given:
            self._properties[-1][1]["revision"] = given
        elif owner == "rPr" and not within and paragraph and paragraph.runs_open:
            paragraph.runs_open[-1].properties = found
        elif owner == "pPr" and paragraph:
            paragraph.properties, paragraph.mark = found, revision
        elif owner == "sectPr" and self._kind is DocumentPart.PARAGRAPH and len(self._containers) == 1:
            end = len(self.found.blocks) + (within == "pPr")
            self.found.sections.append(section_of(found, end, self._common.names))
        elif owner in {"tblPr", "trPr", "tcPr"} and self._tables:
            self._tables[-1].take(owner, found, revision, self._common.styles)

    # Paragraphs and runs.

    def _start_paragraph(self, attributes: dict[str, str]) -> None:
        outside = self._paragraphs[-1].controls_open if self._paragraphs else self._inside_of_table()
        self._paragraphs.append(
            OpenParagraph(
                len(self._controls),
                self._frames > 0,
                next((value for key, value in attributes.items() if key.endswith(" paraId")), ""),
                controls=self._opened(outside),
                bookmarks=self._bookmarks,
            )
        )
        self._bookmarks = []

    def _inside_of_table(self) -> int:
        return self._tables[-1].inside if self._tables else 0

    def _opened(self, outside: int) -> tuple[Control, ...]:
        """The controls that are open, but for those `outside`."""
        return tuple(each for each in self._controls[outside:] if each.tag)[:_MOST_CONTROLS]

    def _end_paragraph(self) -> None:
        if not self._paragraphs:
            return
        opened = self._paragraphs.pop()
        said = opened.accepted
        if said.strip():
            self._common.totals.add(paragraphs=1 + sum(map(said.count, "\t\n\f")))
        else:
            self._common.totals.add(things=1)
        part, numbers = self._place(counted=bool(said.strip()))
        self._containers[-1].append(opened.closed(self._common.styles, self._common.numbering, part, numbers))
        if self._comment and opened.para_id:
            self.found.marks[opened.para_id] = self._comment

    def _place(self, *, counted: bool) -> tuple[DocumentPart, tuple[int, ...]]:
        if self._tables:
            table = self._tables[-1]
            return DocumentPart.CELL, (table.number, table.row_number, table.column_number)
        if self._kind in {DocumentPart.HEADER, DocumentPart.FOOTER}:
            return self._kind, ()
        if self._kind is DocumentPart.PARAGRAPH:
            self._counted += counted
            return self._kind, (max(self._counted, 1),)
        return self._kind, (self._notes_counted,)

    def _start_run(self, _attributes: dict[str, str]) -> None:
        if self._paragraphs:
            self._paragraphs[-1].runs_open.append(OpenRun())

    def _end_run(self) -> None:
        if self._paragraphs and self._paragraphs[-1].runs_open:
            self._paragraphs[-1].runs_open.pop()

    def _mark(self, run: TextRun) -> None:
        """Adds what is in a paragraph without being text."""
        if self._paragraphs:
            self._common.totals.add(things=1)
            self._add("", run.note, run.picture)

    def _add(self, text: str, note: str = "", picture: WordPicture | None = None, comment: str = "") -> None:
        new = {each.kind.is_new for each in self._revisions}
        if len(new) > 1:  # inserted and taken out again: it was never there, and will not be
            return
        paragraph = self._paragraphs[-1]
        run = TextRun(
            "",
            revision=self._revisions[-1] if self._revisions else None,
            controls=self._opened(paragraph.controls_open) if len(self._controls) > paragraph.controls_open else (),
            comments=(*self._comments, comment) if comment else tuple(self._comments),
            field=self._fields[-1].name if self._fields and self._fields[-1].in_result else "",
            note=note,
            picture=picture,
        )
        paragraph.add(text, run, self._common.styles)

    # Fields, controls, frames, comments, bookmarks.

    def _end_text(self) -> None:
        self._in_text = self._in_instruction = False

    def _end_drawing(self) -> None:
        if self._drawings:
            for picture in self._drawings.pop().pictures(self._common.names):
                self._mark(TextRun("", picture=picture))

    def _start_simple_field(self, attributes: dict[str, str]) -> None:
        self._fields.append(_Field(_first_word(attributes.get("instr", "")), in_result=True))

    def _end_simple_field(self) -> None:
        if self._fields:
            self._fields.pop()

    def _field_sign(self, attributes: dict[str, str]) -> None:
        kind = attributes.get("fldCharType", "")
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].in_result = True
        elif kind == "end" and self._fields:
            if not self._fields[-1].in_result and self._paragraphs:  # its result is yet to be made
                self._fields[-1].in_result = True
                self._mark(TextRun(""))
            self._fields.pop()

    def _start_control(self, _attributes: dict[str, str]) -> None:
        self._common.controls += 1
        self._controls.append(Control("", self._common.controls))

    def _end_control(self) -> None:
        if self._controls:
            self._controls.pop()

    def _start_frame(self, _attributes: dict[str, str]) -> None:
        self._frames += 1

    def _end_frame(self) -> None:
        self._frames -= 1

    def _start_range(self, attributes: dict[str, str]) -> None:
        if len(self._comments) < _MOST_COMMENTS:
            self._comments[attributes.get("id", "")] = None

    def _end_range(self, attributes: dict[str, str]) -> None:
        self._comments.pop(attributes.get("id", ""), None)

    def _refer_to_comment(self, attributes: dict[str, str]) -> None:
        if self._paragraphs:
            self._common.totals.add(things=1)
            self._add("", comment=attributes.get("id", ""))

    def _bookmark(self, attributes: dict[str, str]) -> None:
        self._common.totals.add(things=1)
        where = self._paragraphs[-1].bookmarks if self._paragraphs else self._bookmarks
        where.append(attributes.get("name", ""))

    # Tables.

    def _start_table(self, _attributes: dict[str, str]) -> None:
        self._common.totals.add(things=1)
        self._tables_counted += 1
        controls = self._opened(self._inside_of_table())
        flat = len(self._tables) >= _DEEPEST_TABLE
        self._tables.append(OpenTable(self._tables_counted, controls, len(self._controls), flat))

    def _grid_column(self, attributes: dict[str, str]) -> None:
        if self._tables:
            self._common.totals.add(things=1)
            self._tables[-1].widths.append(scaled(attributes.get("w"), MM_OF_TWIPS) or 0.0)

    def _start_row(self, _attributes: dict[str, str]) -> None:
        if self._tables:
            self._common.totals.add(things=1)
            self._close_cell()
            table = self._tables[-1]
            table.begin_row(self._opened(table.controls_open), len(self._controls))

    def _start_cell(self, _attributes: dict[str, str]) -> None:
        if self._tables:
            self._common.totals.add(things=1)
            self._close_cell()
            table = self._tables[-1]
            cell = table.begin_cell(self._opened(table.row_controls_open), len(self._controls))
            if not table.flat:
                self._containers.append(cell.blocks)

    def _end_cell(self) -> None:
        if self._tables:
            self._close_cell()

    def _close_cell(self) -> None:
        table = self._tables[-1]
        if table.cell is not None:
            table.cell = None
            if not table.flat:
                self._containers.pop()

    def _end_table(self) -> None:
        if self._tables:
            self._close_cell()
            table = self._tables.pop()
            if not table.flat:
                self._containers[-1].append(table.closed(self._common.styles))

    # Notes and comments, each a part of its own within one part.

    def _start_note(self, attributes: dict[str, str]) -> None:
        if self._note is None and len(self._containers) == 1:
            self._note = attributes
            self._notes_counted += attributes.get("type") not in _NOT_NOTES
            self._containers.append([])

    def _end_note(self) -> None:
        if self._note is not None and len(self._containers) > 1:
            blocks, note, self._note = self._containers.pop(), self._note, None
            if note.get("type") not in _NOT_NOTES:
                name = "footnote" if self._kind is DocumentPart.FOOTNOTE else "endnote"
                self.found.notes.append(WordPart(f"{name}:{note.get('id', '')}", self._kind, tuple(blocks)))

    def _start_comment(self, attributes: dict[str, str]) -> None:
        if not self._comment and len(self._containers) == 1:
            self._common.totals.add(things=1)
            self._comment = attributes.get("id", "")
            made = Comment(self._comment, attributes.get("author", ""), attributes.get("date", ""), "")
            self.found.comments.append((made, []))
            self._containers.append(self.found.comments[-1][1])

    def _end_comment(self) -> None:
        if self._comment and len(self._containers) > 1:
            self._containers.pop()
            self._comment = ""


def _first_word(instruction: str) -> str:
    return (instruction.split(maxsplit=1) or [""])[0][:20].upper()


def _revision(tag: str, attributes: Mapping[str, str]) -> Revision:
    return Revision(_REVISIONS[tag], attributes.get("author", ""), attributes.get("date", ""))
