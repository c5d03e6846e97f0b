"""What a Word file has: paragraphs with their runs, tables, sections, notes, comments, tracked changes, controls.

Lengths on the sheet are in millimetres, sizes of letters and spaces between lines in points, as regulations name them.
None is what the file does not say. Looks are those that Word shows: of the defaults, the styles and the run itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from annual_report.diagnostics import DocumentPart, ParagraphPlace


class RevisionKind(StrEnum):
    """What was done with changes tracked."""

    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED_HERE = "moved-here"
    MOVED_AWAY = "moved-away"

    @property
    def is_new(self) -> bool:
        """Whether it is there once it is accepted; otherwise it was there before, and goes."""
        return self in {RevisionKind.INSERTED, RevisionKind.MOVED_HERE}


@dataclass(frozen=True, slots=True)
class Revision:
    """A tracked change: by whom, and when, as the file says it (`2026-12-01T08:00:00Z`)."""

    kind: RevisionKind
    author: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Control:
    """A content control by its tag; two with one tag, as after copying, have different numbers."""

    tag: str
    number: int


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look; `font` is the family's name, `size` in points, `raised` is superscript, `hidden` not shown."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    caps: bool = False
    hidden: bool = False
    raised: bool = False
    size: float | None = None
    font: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class WordPicture:
    """A picture: the `part` of the file that has it ("" where it lies elsewhere), its text for the blind, its size."""

    part: str
    alternative: str = ""
    width: float | None = None
    height: float | None = None


@dataclass(frozen=True, slots=True)
class TextRun:
    """Text of one look in one place: `\\t` is a tab, `\\n` a line break, `\\f` a page break.

    `controls` are those opened within the paragraph, the outermost first; `comments` the ids of those on it. `field` is
    the first word of the field that it is the result of (`PAGE`), `note` the key of the note that is referred to here.
    """

    text: str
    look: Look = Look()
    style: str = ""
    revision: Revision | None = None
    controls: tuple[Control, ...] = ()
    comments: tuple[str, ...] = ()
    field: str = ""
    note: str = ""
    picture: WordPicture | None = None

    @property
    def is_accepted(self) -> bool:
        """Whether it is there once all changes are accepted."""
        return self.revision is None or self.revision.kind.is_new

    @property
    def is_original(self) -> bool:
        """Whether it was there before anything was tracked."""
        return self.revision is None or not self.revision.kind.is_new


@dataclass(frozen=True, slots=True)
class Marker:
    """What Word writes before a paragraph: `1.1`, `a)`, `-`; of which list, on which level from 0, in which form."""

    text: str
    list_id: str
    level: int
    form: str = "decimal"


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """How a paragraph stands: `line` is a multiple of single spacing, or points where `line_rule` is none of `auto`.

    `stops` are where tabs lead, in millimetres from the edge of the text: to what is `left`, `center` or `right` there.
    A `contextual` one leaves out the gap to a neighbour of the same style.
    """

    alignment: str = ""
    left: float | None = None
    right: float | None = None
    first_line: float | None = None
    before: float | None = None
    after: float | None = None
    line: float | None = None
    line_rule: str = "auto"
    keep_next: bool = False
    page_break_before: bool = False
    bordered: bool = False
    contextual: bool = False
    stops: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """A paragraph; `numbers` and `part` say where it stands, as in `ParagraphPlace`.

    `style` is the style's name, `outline` the level of a heading from 0, `titled` whether it is a heading or title by
    its style. `controls` are those around it and within the cell or part that it stands in. `mark` is what was done
    with its end: an inserted one parts it from what follows, a deleted one joins both. `framed`: it is in a text box.
    """

    runs: tuple[TextRun, ...]
    part: DocumentPart = DocumentPart.PARAGRAPH
    numbers: tuple[int, ...] = ()
    style: str = ""
    outline: int | None = None
    titled: bool = False
    marker: Marker | None = None
    look: ParagraphLook = ParagraphLook()
    controls: tuple[Control, ...] = ()
    bookmarks: tuple[str, ...] = ()
    mark: Revision | None = None
    framed: bool = False

    @property
    def text(self) -> str:
        """What it says once all changes are accepted."""
        return "".join(run.text for run in self.runs if run.is_accepted)

    @property
    def original(self) -> str:
        """What it said before anything was tracked."""
        return "".join(run.text for run in self.runs if run.is_original)

    def place(self, file: str) -> ParagraphPlace:
        """Where it stands in the `file`."""
        return ParagraphPlace(file, self.part, self.numbers, text=self.text)


@dataclass(frozen=True, slots=True)
class WordCell:
    """A cell: the grid's column where it begins, from 0, over how many columns and rows it reaches.

    `continues`: it is part of the merged cell above, and has nothing of its own. `width` is in millimetres.
    """

    blocks: tuple["WordBlock", ...]
    column: int
    columns: int = 1
    rows: int = 1
    continues: bool = False
    width: float | None = None
    controls: tuple[Control, ...] = ()

    @property
    def text(self) -> str:
        """Its paragraphs, one a line, with all changes accepted."""
        return "\n".join(each.text for each in paragraphs_in(self.blocks))


@dataclass(frozen=True, slots=True)
class WordRow:
    """A row of a table; a `head` row is said again on each page."""

    cells: tuple[WordCell, ...]
    head: bool = False
    controls: tuple[Control, ...] = ()
    revision: Revision | None = None


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table, the `number`-th of its part; `lined`: it says that it has lines.

    `left` is how far it begins from the edge of the text, `rooms` what its cells leave free at the left and the right.
    """

    rows: tuple[WordRow, ...]
    number: int
    style: str = ""
    lined: bool = False
    widths: tuple[float, ...] = ()
    controls: tuple[Control, ...] = ()
    alignment: str = ""
    left: float | None = None
    rooms: tuple[float | None, float | None] = (None, None)


WordBlock = WordParagraph | WordTable


@dataclass(frozen=True, slots=True)
class WordSection:
    """Pages of one layout: up to the block before the `end`-th of the body. Heads and feet by kind, as keys of parts.

    A `continuous` one begins on the page where the one before ends. The kinds are `default`, `first` (shown where there
    is a `title_page`) and `even`. A kind that is not there is that of the section before.
    """

    end: int
    width: float | None = None
    height: float | None = None
    landscape: bool = False
    continuous: bool = False
    top: float | None = None
    bottom: float | None = None
    left: float | None = None
    right: float | None = None
    header: float | None = None
    footer: float | None = None
    title_page: bool = False
    first_number: int | None = None
    number_form: str = ""
    columns: int = 1
    headers: tuple[tuple[str, str], ...] = ()
    footers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class WordPart:
    """What stands beside the body: a header, a footer, a note; its `key` is what sections and runs name it by."""

    key: str
    part: DocumentPart
    blocks: tuple[WordBlock, ...]


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark: `text` with its paragraphs a line each, `quoted` what it is on; `answers` is the id of another one.

    `part` and `numbers` say at which paragraph it begins, as in `ParagraphPlace`; none where nothing refers to it.
    """

    id: str
    author: str
    date: str
    text: str
    quoted: str = ""
    part: DocumentPart | None = None
    numbers: tuple[int, ...] = ()
    done: bool = False
    answers: str = ""


@dataclass(frozen=True, slots=True)
class CoreProperties:
    """What the file says of itself."""

    title: str = ""
    subject: str = ""
    creator: str = ""
    last_modified_by: str = ""
    created: str = ""
    modified: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class WordContent:
    """All of a Word file. `custom` has the parts of custom XML by name, `parts` the names of everything in it.

    `compatibility` is the version of Word that it is laid out as (15: 2013 and later); 0 where it says none.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"val_json_bytes": "base64"}  # as the limited process answers

    blocks: tuple[WordBlock, ...]
    sections: tuple[WordSection, ...] = ()
    beside: tuple[WordPart, ...] = ()
    comments: tuple[Comment, ...] = ()
    properties: CoreProperties = CoreProperties()
    custom: tuple[tuple[str, bytes], ...] = ()
    parts: tuple[str, ...] = ()
    compatibility: int = 0

    @property
    def paragraphs(self) -> Iterator[WordParagraph]:
        """The paragraphs of the body, also those of its tables, in the order of reading."""
        return paragraphs_in(self.blocks)


def paragraphs_in(blocks: tuple[WordBlock, ...]) -> Iterator[WordParagraph]:
    """The paragraphs of `blocks`, also those of their tables, in the order of reading."""
    for block in blocks:
        if isinstance(block, WordParagraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs_in(cell.blocks)
