"""The texts of a document as lines: what went out in a file of Word, or what the data prints now."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from annual_report.api.merging.changes import BlockKind
from annual_report.api.merging.lines import CELL, Line, Piece, plain
from annual_report.document.base_text import PlacedText, TextKind, bookmark, control_tag

# The ends of a text that the program puts in, for the punctuation that the data has there.
CLOSING_MARK: Final = re.compile(r"\./\.\s*$")
_LISTED: Final = frozenset({TextKind.RECIPIENT, TextKind.ADDRESSEE, TextKind.LEGAL_BASIS})
_KINDS: Final = {
    TextKind.HEADING: BlockKind.HEADING,
    TextKind.PARAGRAPH: BlockKind.PARAGRAPH,
    TextKind.ITEM: BlockKind.ITEM,
    TextKind.CAPTION: BlockKind.CAPTION,
    TextKind.CELL: BlockKind.ROW,
    TextKind.COLUMN: BlockKind.ROW,
}
_BULLET: Final = re.compile(r"\s*[-–+•]\s+")
_LAST_MARK: Final = re.compile(r"\s*[;.,]\s*$")


def kind_of(kind: TextKind) -> BlockKind:
    """What a text is as far as coming and going matter."""
    return _KINDS.get(kind, BlockKind.FIELD)


def is_listed(kind: TextKind) -> bool:
    """Whether texts of the `kind` are entries of a list, with a dash before them or a mark behind them."""
    return kind in _LISTED


def lines_of(texts: Sequence[PlacedText]) -> list[Line]:
    """The lines of the texts, in their order: a row of a table is one."""
    made = list[Line]()
    for _place, group in groupby(texts, lambda text: (text.table, text.row if text.table else text.number)):
        own = list(group)
        made.append(_row_of(own) if own[0].table else _line(own[0]))
    return [line for line in made if line.text.strip(CELL + " ")]


def _row_of(cells: Sequence[PlacedText]) -> Line:
    pieces = list[Piece]()
    for index, cell in enumerate(cells):
        pieces += [Piece(CELL, added=True)] if index else []
        pieces += _pieces(cell)
    return Line(tuple(pieces), BlockKind.ROW, tags=tuple(bookmark(cell.number) for cell in cells))


def _line(text: PlacedText) -> Line:
    pieces = _stripped(list(_pieces(text)))
    if is_listed(text.kind):
        pieces = _without_list_marks(pieces)
    elif pieces and pieces[-1].added and (match := CLOSING_MARK.search(pieces[-1].text)):
        before = pieces[-1].text[: match.start()]
        own = next((piece.origin for piece in reversed(pieces) if not piece.added), None)
        pieces[-1:] = [replace(pieces[-1], text=before)] * bool(before) + [Piece(".", own, added=own is None)]
    return Line(tuple(pieces), kind_of(text.kind), text.level, plain(text.marker), (bookmark(text.number),))


def _pieces(text: PlacedText) -> Iterator[Piece]:
    for index, run in enumerate(text.runs):
        origin = None if run.added else run.origin or text.origin
        yield Piece(plain(run.text), origin, run.name, control_tag(text.number, index), added=origin is None)


def _stripped(pieces: list[Piece]) -> list[Piece]:
    """The pieces without blanks at both ends of the line."""
    while pieces and not pieces[0].text.strip():
        pieces = pieces[1:]
    while pieces and not pieces[-1].text.strip():
        pieces = pieces[:-1]
    if pieces:
        pieces[0] = replace(pieces[0], text=pieces[0].text.lstrip())
        pieces[-1] = replace(pieces[-1], text=pieces[-1].text.rstrip())
    return pieces


def _without_list_marks(pieces: list[Piece]) -> list[Piece]:
    """The pieces without a dash before them and the mark behind them, which the program puts in."""
    if pieces and pieces[0].added and (match := _BULLET.match(pieces[0].text + " ")):
        pieces = [replace(pieces[0], text=pieces[0].text[match.end() :]), *pieces[1:]]
    if pieces:
        pieces = [*pieces[:-1], replace(pieces[-1], text=_LAST_MARK.sub("", pieces[-1].text))]
    return _stripped([piece for piece in pieces if piece.text])


def without_list_marks(text: str) -> tuple[int, int]:
    """Where the words of an entry of such a list begin and end."""
    begin = match.end() if (match := _BULLET.match(text)) else 0
    end = match.start() if (match := _LAST_MARK.search(text)) else len(text)
    return begin, max(begin, end)
