"""Where something stands in a file of any kind: a stretch of a text, a cell, a paragraph, a box on a page.

Each of these classes has its `file`, says itself in a language for terminals and messages (`say`), has its `order`
among the places of its file, and an `excerpt` where there is text to show. Only what stands in a text, at a `Span`, has
a line and a column, and can be edited: whoever needs these asks whether it is one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Self

from annual_report.diagnostics.source import Excerpt, Span
from annual_report.language import N_, Language, Message, message


class DocumentPart(StrEnum):
    """What a paragraph of a Word document belongs to."""

    PARAGRAPH = "paragraph"
    CELL = "cell"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"


_PARTS: Final = {
    DocumentPart.PARAGRAPH: (N_("paragraph {number}"), ("number",)),
    DocumentPart.CELL: (N_("table {table}, row {row}, column {column}"), ("table", "row", "column")),
    DocumentPart.HEADER: (N_("header"), ()),
    DocumentPart.FOOTER: (N_("footer"), ()),
    DocumentPart.FOOTNOTE: (N_("footnote {number}"), ("number",)),
    DocumentPart.ENDNOTE: (N_("endnote {number}"), ("number",)),
}
_LETTERS: Final = 26


@dataclass(frozen=True, slots=True)
class FilePlace:
    """A file as a whole that is no text: it has no first line to point at."""

    file: str

    @property
    def order(self) -> tuple[int, ...]:
        """Before all that stands in the file."""
        return ()

    @property
    def excerpt(self) -> Excerpt | None:
        """Nothing."""
        return None

    def say(self, _language: Language) -> str:
        """The file."""
        return self.file


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell of a spreadsheet: the name of its sheet, its row and column from 1; `sheet_number` orders sheets, from 1.

    From `start` to `end` of its `text` is what is meant.
    """

    file: str
    sheet: str
    row: int
    column: int
    sheet_number: int = 1
    text: str = field(default="", repr=False)
    start: int = 0
    end: int = 0

    @property
    def cell(self) -> str:
        """The cell as spreadsheets name it: `C7`."""
        letters, left = "", self.column
        while left:
            left, letter = divmod(left - 1, _LETTERS)
            letters = chr(ord("A") + letter) + letters
        return f"{letters}{self.row}"

    @property
    def order(self) -> tuple[int, ...]:
        """By sheet, row and column."""
        return self.sheet_number, self.row, self.column, self.start, self.end

    @property
    def excerpt(self) -> Excerpt | None:
        """What stands in the cell."""
        return _line_of(self.text, self.start, self.end)

    def within(self, _language: Language) -> str:
        """The place within its file: `Hội A!C7`, as formulas name cells of other sheets."""
        return f"{self.sheet}!{self.cell}"

    def say(self, language: Language) -> str:
        """`so-lieu.xlsx: Hội A!C7`."""
        return f"{self.file}: {self.within(language)}"


@dataclass(frozen=True, slots=True)
class ParagraphPlace:
    """A paragraph of a Word document; from `start` to `end` of its `text` (in NFC) is what is meant.

    `numbers` are that of the paragraph or note among its like, or those of table, row and column; none in a header or
    footer. `position` orders the paragraphs of a document, cells and notes among them. `called` is what readers of the
    page call the place, where that is known.
    """

    file: str
    part: DocumentPart
    numbers: tuple[int, ...] = ()
    position: int = 0
    text: str = field(default="", repr=False)
    start: int = 0
    end: int = 0
    called: Message | None = field(default=None, repr=False, compare=False)

    @property
    def order(self) -> tuple[int, ...]:
        """As the document is read."""
        return self.position, self.start, self.end

    @property
    def excerpt(self) -> Excerpt | None:
        """The line of the paragraph."""
        return _line_of(self.text, self.start, self.end)

    def within(self, language: Language) -> str:
        """The place within its file: `paragraph 12`."""
        if self.called is not None:
            return self.called.say(language)
        said, names = _PARTS[self.part]
        return message(said, **dict(zip(names, self.numbers, strict=True))).say(language)

    def say(self, language: Language) -> str:
        """`bao-cao.docx: paragraph 12`."""
        return f"{self.file}: {self.within(language)}"


@dataclass(frozen=True)
class PageBox:
    """A rectangle on a page, in millimetres from its top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float

    @classmethod
    def around(cls, boxes: Iterable["PageBox"]) -> Self:
        """The smallest that has all of the `boxes`, of which there is at least one."""
        x0, top, x1, bottom = zip(*((each.x0, each.top, each.x1, each.bottom) for each in boxes), strict=True)
        return cls(min(x0), min(top), max(x1), max(bottom))


@dataclass(frozen=True, slots=True)
class PagePlace:
    """A box on a page of a PDF; from `start` to `end` of the `text` that has it (in NFC) is what is meant.

    `page` and `line` count from 1, lines from the top of the page; `line` is None where it is not known. `position`
    orders the texts of a file.
    """

    file: str
    page: int
    box: PageBox
    line: int | None = None
    position: int = 0
    text: str = field(default="", repr=False)
    start: int = 0
    end: int = 0

    @property
    def order(self) -> tuple[int, ...]:
        """By page, then as the page is read."""
        return self.page, self.position, self.start, self.end

    @property
    def excerpt(self) -> Excerpt | None:
        """The text that has it."""
        return _line_of(self.text, self.start, self.end)

    def within(self, language: Language) -> str:
        """The place within its file: `page 3, line 12`."""
        if self.line is None:
            return message(N_("page {page}"), page=self.page).say(language)
        return message(N_("page {page}, line {line}"), page=self.page, line=self.line).say(language)

    def say(self, language: Language) -> str:
        """`bao-cao.pdf: page 3, line 12`."""
        return f"{self.file}: {self.within(language)}"


Place = Span | FilePlace | CellPlace | ParagraphPlace | PagePlace


def _line_of(text: str, start: int, end: int) -> Excerpt | None:
    """Of a text, the line in which `start` stands, with as much of what is meant as that line has."""
    begin = text.rfind("\n", 0, start) + 1
    line = text[begin:].partition("\n")[0]
    return Excerpt(line, start - begin, min(end - begin, len(line))) if line else None
