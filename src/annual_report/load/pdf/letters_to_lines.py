"""The letters of a page put together to words and lines, by where they stand."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, Any, Final
from unicodedata import combining

from annual_report.load.pdf.page import MM, Colour, Fragment, Style, TextLine

if TYPE_CHECKING:
    from pdfplumber.page import Page

# In points: letters whose baselines differ by less stand on one line; rounding moves them by some hundredths.
_ONE_BASELINE: Final = 0.7
# In sizes of the letters: a gap as between words (a space takes 0.25), and one that parts columns or cells.
_WORD_GAP: Final = 0.18
_COLUMN_GAP: Final = 1.5
# Raised and lowered figures: how small beside the line, how far off its baseline, how close to its letters.
_SMALL: Final = 0.8
_RAISED: Final = 0.6
_CLOSE: Final = 0.5
# How many rows above and below are looked at for that of which figures are raised: a page may hold 100,000 rows.
_NEAREST: Final = 40

# What pdfminer gives for a letter of which the PDF does not say what it is; these signs, written, are eight letters.
_UNKNOWN: Final = re.compile(r"\(cid:\d+\)")
_REPLACEMENT: Final = "\ufffd"
_SUBSET: Final = re.compile(r"^[A-Z]{6}\+")
_BOLD: Final = re.compile(r"bold|black|heavy", re.IGNORECASE)
_ITALIC: Final = re.compile(r"ital|obliq", re.IGNORECASE)


@dataclass(slots=True)
class _Letter:
    text: str
    style: Style
    x0: float
    x1: float
    baseline: float
    drawn: bool


def lines_of(page: "Page") -> tuple[TextLine, ...]:
    """The lines of text on `page`, from the top and the left.

    What does not stand upright (a watermark, a note along the edge) is left out.
    """
    left, top = page.bbox[:2]
    letters = [_letter(each, left, top) for each in page.chars if each["upright"] and each["text"] and each["size"] > 0]
    lines = [line for row in _rows(_with_marks(letters)) for line in _split(row, page.page_number)]
    return tuple(sorted(lines, key=lambda line: (round(line.baseline, 1), line.x0)))


def font_name(raw: str) -> str:
    """The name of a typeface without the mark of a subset."""
    return _SUBSET.sub("", raw)


def _letter(character: Mapping[str, Any], left: float, top: float) -> _Letter:
    name = font_name(str(character["fontname"]))
    style = Style(
        name,
        round(character["size"], 2),
        bool(_BOLD.search(name)),
        bool(_ITALIC.search(name)),
        _colour(character.get("non_stroking_color")),
    )
    baseline = character["top"] + character["y1"] - character["matrix"][5] - top
    drawn = character.get("tag") == "Figure"
    text = _REPLACEMENT if _UNKNOWN.fullmatch(character["text"]) else character["text"]
    return _Letter(text, style, character["x0"] - left, character["x1"] - left, baseline, drawn)


def _colour(components: Any) -> Colour | None:
    """Red, green and blue; the number of components tells the colour space."""
    if not isinstance(components, (tuple, list)) or not all(isinstance(each, (int, float)) for each in components):
        return (0, 0, 0) if components in (None, (None,)) else None
    if len(components) == 1:
        return (components[0], components[0], components[0])
    if len(components) == 3:  # noqa: PLR2004
        return (components[0], components[1], components[2])
    if len(components) == 4:  # noqa: PLR2004
        key = 1 - components[3]
        return ((1 - components[0]) * key, (1 - components[1]) * key, (1 - components[2]) * key)
    return None


def _with_marks(letters: list[_Letter]) -> list[_Letter]:
    """The letters, a loose accent joined to the letter that it was written behind."""
    joined: list[_Letter] = []
    for letter in letters:
        if joined and all(combining(sign) for sign in letter.text):
            joined[-1].text += letter.text
        else:
            joined.append(letter)
    return joined


class _Row:
    """Letters on one baseline, and what is asked of them again and again: their size, and where they stand."""

    def __init__(self, letter: _Letter) -> None:
        self.letters = [letter]
        self.baseline = letter.baseline
        self.size = letter.style.size
        self._begins: list[float] = []
        self._reach: list[float] = []

    def add(self, letters: list[_Letter]) -> None:
        """Takes in more `letters`."""
        self.letters.extend(letters)
        self.size = max(self.size, *(each.style.size for each in letters))
        self._begins = []

    def has_beside(self, letter: _Letter, distance: float) -> bool:
        """Whether a letter of this row stands no further from the beginning of `letter` than the `distance`."""
        if not self._begins:
            letters = sorted(self.letters, key=lambda each: each.x0)
            self._begins = [each.x0 for each in letters]
            self._reach = list(accumulate((each.x1 for each in letters), max))
        before = bisect_right(self._begins, letter.x0 + distance)
        return before > 0 and self._reach[before - 1] >= letter.x0 - distance


def _rows(letters: list[_Letter]) -> list[list[_Letter]]:
    """The letters by their baselines, each row from left to right; raised figures stand in their line's row."""
    rows: list[_Row] = []
    for letter in sorted(letters, key=lambda each: each.baseline):
        if rows and letter.baseline - rows[-1].baseline <= _ONE_BASELINE:
            rows[-1].add([letter])
        else:
            rows.append(_Row(letter))
    raised = [any(_belongs(row, other) for other in _around(rows, at)) for at, row in enumerate(rows)]
    main = {id(row) for row, is_raised in zip(rows, raised, strict=True) if not is_raised}
    for at, row in enumerate(rows):
        home = next((other for other in _around(rows, at) if id(other) in main and _belongs(row, other)), None)
        if home is not None:
            home.add(row.letters)
    return [sorted(row.letters, key=lambda each: each.x0) for row in rows if id(row) in main]


def _around(rows: list[_Row], at: int) -> list[_Row]:
    """The rows nearest to that at a place, from the top down, and it."""
    return rows[max(at - _NEAREST, 0) : at + _NEAREST + 1]


def _belongs(row: _Row, other: _Row) -> bool:
    """Whether `row` is made of figures raised or lowered beside the letters of the `other` row."""
    if row is other or row.size > _SMALL * other.size or abs(row.baseline - other.baseline) > _RAISED * other.size:
        return False
    return all(other.has_beside(each, _CLOSE * other.size) for each in row.letters)


def _split(row: list[_Letter], page: int) -> Iterator[TextLine]:
    """The lines in a row: letters with no wide gap among them."""
    baseline = _usual(row).baseline * MM
    fragments: list[Fragment] = []
    for word, wide in _words(row):
        if wide and fragments:
            yield TextLine(page, baseline, tuple(fragments))
            fragments = []
        fragments.append(word)
    if fragments:
        yield TextLine(page, baseline, tuple(fragments))


def _usual(row: list[_Letter]) -> _Letter:
    return max(row, key=lambda each: each.style.size)


def _words(row: list[_Letter]) -> Iterator[tuple[Fragment, bool]]:
    """The words of a row, each with whether a wide gap without a written space stands before it."""
    numbered: list[tuple[int, _Letter]] = []
    number, spaced = 0, False
    wide: dict[int, bool] = {0: False}
    before: _Letter | None = None
    for letter in row:
        if letter.text.isspace():
            spaced = True
            continue
        gap = (letter.x0 - before.x1) / letter.style.size if before else 0.0
        if before and (spaced or gap > _WORD_GAP):
            number += 1
            wide[number] = gap > _COLUMN_GAP and not spaced
        numbered.append((number, letter))
        before, spaced = letter, False
    for index, group in groupby(numbered, key=lambda pair: pair[0]):
        yield _word([letter for _number, letter in group]), wide[index]


def _word(letters: list[_Letter]) -> Fragment:
    first, last = letters[0], max(letters, key=lambda each: each.x1)
    style = _usual(letters).style
    return Fragment(
        "".join(each.text for each in letters), style, first.x0 * MM, last.x1 * MM, any(each.drawn for each in letters)
    )
