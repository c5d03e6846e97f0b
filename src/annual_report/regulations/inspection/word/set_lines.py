"""The lines that a paragraph of Word takes in a column, as its look says: where they begin and end, how high they are.

The widths are those of Times New Roman, so the breaks are near those of Word, not the same.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from annual_report.language.typography.metrics import EM, advance, bold_length, italic_length
from annual_report.load.docx.content import Look, TextRun, WordParagraph
from annual_report.load.pdf.page import ASCENT, DESCENT, MM, Colour, Fragment, Style

# A line of Times New Roman is so much higher than the size of its letters.
SINGLE: Final = 1.149
# In points: of letters of which the file does not say it (ISO/IEC 29500-1, 17.3.2.38), and their font.
_SIZE: Final = 10.0
_SMALLEST: Final = 0.5
_FONT: Final = "Times New Roman"
# In millimetres: from stop to stop, where the file sets none.
_TAB: Final = 12.7
# In millimetres: two places that are one.
_SAME: Final = 0.1
# As a share of the size: raised letters; a gap without a space that parts a line, as it does on pages.
_RAISED: Final = 0.65
_COLUMN_GAP: Final = 1.5
_PIECE: Final = re.compile(r"[\t\n\f]|[^\S\t\n\f]+|\S+")
_COLOUR: Final = re.compile(r"[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class Column:
    """Where lines begin, in millimetres from the left edge of the page, and how long they are."""

    left: float
    width: float


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line of a paragraph: its words in `parts`, between which wide gaps are; its height and its baseline in it.

    `pictures` are those in it: where they begin and end, and how high they are. With `ends_page`, a new page follows.
    """

    parts: tuple[tuple[Fragment, ...], ...]
    height: float
    baseline: float
    pictures: tuple[tuple[float, float, float], ...] = ()
    ends_page: bool = False


@dataclass(slots=True)
class _Piece:
    """A word, a space, a tab, a break, or a picture; a word has no `kind`."""

    text: str
    style: Style
    width: float
    kind: str = ""
    height: float = 0.0


def lines_of(paragraph: WordParagraph, column: Column, usual_size: float) -> list[SetLine]:
    """The lines of `paragraph` in a `column`, at least one; an empty one is of the `usual_size`."""
    return _Setter(paragraph, column, usual_size).lines()


def size_of(paragraph: WordParagraph) -> float | None:
    """The size of its first letters; None where it has none."""
    return next((_style(run.look).size for run in paragraph.runs if run.text.strip()), None)


class _Setter:
    """Sets one paragraph."""

    def __init__(self, paragraph: WordParagraph, column: Column, usual_size: float) -> None:
        look = paragraph.look
        self._paragraph, self._size, self._look = paragraph, usual_size, look
        self._left = column.left + (look.left or 0.0)
        self._right = column.left + column.width - (look.right or 0.0)
        self._first = self._left + (look.first_line or 0.0)
        self._tab_from = column.left

    def lines(self) -> list[SetLine]:
        rows = list(self._rows(list(self._pieces())))
        return [
            self._set(row, self._first if number == 0 else self._left, is_last=ends or number == len(rows) - 1)
            for number, (row, ends) in enumerate(rows)
        ]

    def _pieces(self) -> Iterator[_Piece]:
        runs = [run for run in self._paragraph.runs if run.is_accepted and not run.look.hidden]
        if self._paragraph.marker and self._paragraph.marker.text:
            look = runs[0].look if runs else Look(size=self._size)
            yield from _pieces(TextRun(self._paragraph.marker.text, look))
            yield _Piece("", _style(look), 0.0, "indent")
        for run in runs:
            yield from _pieces(run)

    def _rows(self, pieces: Iterable[_Piece]) -> Iterator[tuple[list[_Piece], bool]]:
        """The pieces of each line, and whether it is ended by a break."""
        groups = list(_unbroken(pieces))
        widths = _widths_to_next_tab(groups)
        row: list[_Piece] = []
        at, begin, worded = self._first, self._first, False
        for group, following in zip(groups, widths, strict=True):
            piece = group[0]
            if piece.kind in {"tab", "indent"}:
                piece.width = self._tab(at, piece, following)
            width = sum(each.width for each in group)
            if not piece.kind and at + width > self._right and worded:
                yield row, False
                row, at, begin, worded = [], self._left, self._left, False
            row += group
            at, worded = at + width, worded or not piece.kind
            if piece.kind in {"line", "page"}:
                yield row, True
                row, at, begin, worded = [], self._left, self._left, False
        if row or begin == self._first:
            yield row, False

    def _tab(self, at: float, piece: _Piece, following: float) -> float:
        """How wide a tab is: to the next stop, or to where the other lines begin; a marker's at least a space.

        What is `following` up to the next tab is centred on a stop, or ends there, where the stop is of that kind.
        """
        if at < self._left and piece.kind == "indent":
            return self._left - at
        if piece.kind == "indent":
            return _width(" ", piece.style)
        from_edge = at - self._tab_from
        stop, kind = next((each for each in self._look.stops if each[0] > from_edge + _SAME), (None, ""))
        if at < self._left and (stop is None or stop > self._left - self._tab_from):
            return self._left - at
        if stop is None:
            return _TAB - from_edge % _TAB
        share = {"center": 0.5, "right": 1.0, "end": 1.0, "decimal": 1.0}.get(kind, 0.0)
        return max(stop - from_edge - share * following, 0.0)

    def _set(self, row: Sequence[_Piece], begin: float, *, is_last: bool) -> SetLine:
        """A line: its pieces at their places, to the alignment of the paragraph."""
        pieces = list(row)
        while pieces and pieces[-1].kind in {"space", "line", "page"}:
            pieces.pop()
        free = self._right - begin - sum(each.width for each in pieces)
        spaces = sum(each.kind == "space" for each in pieces)
        alignment = self._look.alignment
        stretch = free / spaces if alignment == "justify" and not is_last and spaces and free > 0 else 0.0
        at = begin + (free / 2 if alignment == "center" else free if alignment == "right" else 0.0)
        parts, pictures = _placed(pieces, at, stretch)
        if stretch and parts:
            parts[-1][-1] = replace(parts[-1][-1], x1=self._right)
        size = max((each.style.size for each in row if each.kind != "picture"), default=self._size)
        height, letters = max(self._height(size), 0.0), size * MM
        baseline = (height - (ASCENT + DESCENT) * letters) / 2 + ASCENT * letters
        higher = max((each.height for each in pieces if each.kind == "picture"), default=0.0) - baseline
        if higher > 0:  # a picture stands on the baseline
            height, baseline = height + higher, baseline + higher
        ends_page = bool(row) and row[-1].kind == "page"
        return SetLine(tuple(map(tuple, parts)), height, baseline, tuple(pictures), ends_page)

    def _height(self, size: float) -> float:
        """How high a line with letters of a `size` is."""
        single, line = SINGLE * size * MM, self._look.line
        if line is None:
            return single
        if self._look.line_rule == "auto":
            return single * line
        return line * MM if self._look.line_rule == "exact" else max(line * MM, single)


def _pieces(run: TextRun) -> Iterator[_Piece]:
    style = _style(run.look)
    if run.picture is not None:
        width, height = max(run.picture.width or 0.0, 0.0), max(run.picture.height or 0.0, 0.0)
        yield _Piece("", style, width, "picture", height)
        return
    text = run.text.upper() if run.look.caps else run.text
    for match in _PIECE.finditer(text):
        said = match[0]
        if said == "\t":
            yield _Piece("", style, 0.0, "tab")
        elif said in {"\n", "\f"}:
            yield _Piece("", style, 0.0, "line" if said == "\n" else "page")
        elif said.isspace():
            kind = "unbroken" if "\u00a0" in said else "space"
            yield _Piece(said, style, _width(" ", style) * len(said), kind)
        else:
            yield _Piece(said, style, _width(said, style))


def _unbroken(pieces: Iterable[_Piece]) -> Iterator[list[_Piece]]:
    """The pieces that stand on one line in any case: those of one word, and words with a no-break space between."""
    group: list[_Piece] = []
    for piece in pieces:
        if group and (piece.kind not in {"", "unbroken"} or group[-1].kind not in {"", "unbroken"}):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _widths_to_next_tab(groups: Sequence[Sequence[_Piece]]) -> list[float]:
    """For each group, how wide all that follows is up to the next tab or break."""
    widths: list[float] = []
    width = 0.0
    for group in reversed(groups):
        widths.append(width)
        width = 0.0 if group[0].kind in {"tab", "line", "page"} else width + sum(each.width for each in group)
    return widths[::-1]


def _placed(
    pieces: Sequence[_Piece], at: float, stretch: float
) -> tuple[list[list[Fragment]], list[tuple[float, float, float]]]:
    """The words of a line at their places, parted at wide gaps, and its pictures."""
    parts: list[list[Fragment]] = []
    pictures: list[tuple[float, float, float]] = []
    joined = wide = False
    for piece in pieces:
        end = at + piece.width
        if piece.kind == "picture":
            pictures.append((at, end, piece.height))
        elif piece.kind == "":
            word = Fragment(piece.text, piece.style, at, end)
            if wide or not parts:
                parts.append([word])
            elif joined:
                parts[-1][-1] = _joined(parts[-1][-1], word)
            else:
                parts[-1].append(word)
        wide = (piece.kind == "tab" and piece.width > _COLUMN_GAP * piece.style.size * MM) or (
            wide and piece.kind not in {"", "space"}
        )
        joined = piece.kind == ""
        at = end + (stretch if piece.kind == "space" else 0.0)
    return parts, pictures


def _joined(word: Fragment, rest: Fragment) -> Fragment:
    """A word of two runs; it looks as the larger of both."""
    style = rest.style if rest.style.size > word.style.size else word.style
    return Fragment(word.raw + rest.raw, style, word.x0, rest.x1)


@lru_cache(maxsize=10_000)
def _style(look: Look) -> Style:
    size = max(look.size or _SIZE, _SMALLEST) * (_RAISED if look.raised else 1)
    return Style(look.font or _FONT, size, look.bold, look.italic, _colour(look.colour))


def _colour(code: str) -> Colour | None:
    """Red, green and blue of a code such as FF0000; black where it leaves that to the program."""
    if not code:
        return (0.0, 0.0, 0.0)
    if not _COLOUR.fullmatch(code):
        return None
    red, green, blue = (int(code[begin : begin + 2], 16) / 255 for begin in (0, 2, 4))
    return (red, green, blue)


def _width(text: str, style: Style) -> float:
    return sum(_letter_width(letter, style.bold, style.italic) for letter in text) * style.size * MM


@lru_cache(maxsize=10_000)
def _letter_width(letter: str, bold: bool, italic: bool) -> float:
    """As a share of the size."""
    if italic:
        return italic_length(letter, bold=bold) / EM
    return bold_length(letter) / EM if bold else advance(letter, 1.0)
