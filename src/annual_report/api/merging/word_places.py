"""What a reader of the page calls a place in a file of Word: a cell by its row and column, the date by what it is.

Word shows no numbers of paragraphs, tables, rows and columns.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from annual_report.diagnostics import DocumentPart, ParagraphPlace
from annual_report.document.base_text import TextKind
from annual_report.language import N_, Message, message
from annual_report.load.docx.content import WordCell, WordRow, WordTable

_LONGEST: Final = 40
_OF_TABLE: Final = re.compile(r"(?!Biểu đồ)(?:Bảng|Biểu|Table)\b", re.IGNORECASE)
_NUMBERING: Final = re.compile(r"[IVXLC\d.,)/ ]*|[a-zđ]{1,2}[.)]?")
_NUMBERED: Final = N_("table {number}")
_ROW: Final = N_("{table}, row {row}")
_CELL: Final = N_("{table}, row {row}, column {column}")
_HEADS: Final = N_("{table}, titles of the columns")
_QUOTED: Final = N_("“{words}”")
# What stands in a place of its own on the page.
_FRAME: Final = {
    TextKind.LETTERHEAD: N_("letterhead"),
    TextKind.NATIONAL: N_("letterhead"),
    TextKind.NUMBER: N_("number of the document"),
    TextKind.DATE: N_("place and date of the document"),
    TextKind.TYPE: N_("title of the document"),
    TextKind.SUBJECT: N_("subject of the document"),
    TextKind.LETTER_SUBJECT: N_("subject of the document"),
    TextKind.ADDRESSEE: N_("addressees"),
    TextKind.LEGAL_BASIS: N_("legal bases"),
    TextKind.RECIPIENT: N_("recipients"),
    TextKind.DRAFTER: N_("recipients"),
    TextKind.AUTHORITY: N_("signature"),
    TextKind.SIGNER: N_("signature"),
}


def called_by_kind(kind: TextKind) -> Message | None:
    """What the place of a text of this kind is called, where there is but one on the page."""
    said = _FRAME.get(kind)
    return message(said) if said else None


@dataclass
class TablesSeen:
    """The tables with lines that were read so far, which are all that a reader calls so."""

    count: int = 0
    caption: str = field(default="")

    def next(self, table: WordTable) -> "TableSeen":
        """The next one, by the label of its caption if that is right before it."""
        self.count += 1
        label = self.caption if _OF_TABLE.match(self.caption) else ""
        self.caption = ""
        called = label.rstrip(" .:") or message(_NUMBERED, number=self.count)
        heads = [row for row in table.rows if row.head] or list(table.rows[:1])
        return TableSeen(called, heads, _titles(heads))


@dataclass
class TableSeen:
    """A table that is read row by row; `titles` are those of its columns by their number from 0."""

    called: str | Message
    heads: Sequence[WordRow]
    titles: dict[int, str]
    count: int = 0

    def places(self, row: WordRow, place: ParagraphPlace) -> tuple[ParagraphPlace, list[ParagraphPlace]]:
        """The place of a row, the first paragraph of which is at `place`, and those of its cells."""
        if any(row is head for head in self.heads):
            own = replace(place, called=message(_HEADS, table=self.called))
            return own, [own] * len(row.cells)
        self.count += 1
        head = next((text for cell in row.cells if (text := _words(cell)) and not _is_number(text)), "")
        name = message(_QUOTED, words=head) if head else self.count
        whole = replace(place, called=message(_ROW, table=self.called, row=name))
        return whole, [self._cell(cell, name, place) for cell in row.cells]

    def _cell(self, cell: WordCell, row: Message | int, place: ParagraphPlace) -> ParagraphPlace:
        title = self.titles.get(cell.column, "")
        column = message(_QUOTED, words=title) if title else cell.column + 1
        numbers = (*place.numbers[:2], cell.column + 1) if place.part is DocumentPart.CELL else place.numbers
        return replace(place, numbers=numbers, called=message(_CELL, table=self.called, row=row, column=column))


def _titles(heads: Sequence[WordRow]) -> dict[int, str]:
    """The titles of the columns, those of two heads one above the other with a dash between them."""
    made: dict[int, str] = {}
    for row in heads:
        for cell in row.cells:
            text = "" if cell.continues else _words(cell)
            for column in range(cell.column, cell.column + cell.columns) if text else ():
                made[column] = f"{made[column]} – {text}" if column in made else text
    return made


def _words(cell: WordCell) -> str:
    text = " ".join(cell.text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def _is_number(text: str) -> bool:
    return _NUMBERING.fullmatch(text) is not None
