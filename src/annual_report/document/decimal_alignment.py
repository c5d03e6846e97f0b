"""Columns of figures, set below one another by their decimal signs.

Neither browsers nor the PDF engine align by a character; the digits of the document's font are all of one width.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from annual_report.document.tree import Table
from annual_report.language.typography.metrics import advance

# More columns than this leave no room for figures to stand below one another on an upright page.
_FEW: Final = 7
# An upright page has room for so many ems: 160 mm of 13 points; or 165 mm of 11 where a table is crowded, and a little
# more, as cells are estimated a little too wide: no word is broken that need not be.
_ROOM: Final = 34.9
_CROWDED_ROOM: Final = 44.0
_BOLD: Final = 1.08  # so much wider are bold letters
_AROUND: Final = 0.7  # on both sides of a word in its cell
_CROWDED_AROUND: Final = 0.45
_HEAD: Final = 9.2  # the narrowest column of heads
_CROWDED_HEAD: Final = 7.0
_PARTS: Final = re.compile(r"[ \t\n]+|(?<=\u2013)|(?<=-)(?=[^\W\d_])")  # no line ends between a hyphen and a digit
_FIGURE: Final = re.compile(r"[+-]?\d[\d.,]*%?")


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell; a figure that is aligned takes `width`, and leaves `room` at its right, both in ems.

    Words of one that `breaks` are broken where they do not fit.
    """

    text: str
    width: float = 0.0
    room: float = 0.0
    breaks: bool = False


def crowded(table: Table) -> bool:
    """Whether `table` has so many columns, or such long words in them, that it is to be set in smaller letters."""
    return len(table.columns) > _FEW or _least(table, _HEAD, _AROUND) > _ROOM


def tight(table: Table) -> tuple[int, ...]:
    """The columns of `table` in whose titles words have to be broken, as it would be wider than the page."""
    most = _longest_unbroken(table)
    if most is None:
        return ()
    return tuple(at for at, column in enumerate(table.columns) if _BOLD * _longest(column.title) > most)


def _longest_unbroken(table: Table) -> float | None:
    """How long a word may be that is not broken, where the table would else be wider than the page; None elsewhere."""
    if crowded(table) and _least(table, _CROWDED_HEAD, _CROWDED_AROUND) > _CROWDED_ROOM:
        return _CROWDED_ROOM / len(table.columns) - _CROWDED_AROUND
    return None


def _least(table: Table, head: float, around: float) -> float:
    """How wide `table` is at least, in ems: no word of it is broken, and its column of heads is not narrower."""
    total = 0.0
    for index, column in enumerate(table.columns):
        longest = max(_BOLD * _longest(column.title), *(_longest(row[index]) for row in table.rows), 0.0)
        total += max(longest + around, head if column.head else 0.0)
    return total


def _longest(text: str) -> float:
    return max(map(_length, _PARTS.split(text)))


def aligned(table: Table) -> list[list[Cell]]:
    """The rows of `table` as cells, those of its numeric columns aligned as far as they hold bare figures.

    In a crowded table they are not: each figure takes the room that it needs.
    """
    apart, most = not crowded(table), _longest_unbroken(table)
    columns = [
        _column([row[index] for row in table.rows], table.decimal_sign)
        if column.numeric and apart
        else [Cell(row[index], breaks=most is not None and _longest(row[index]) > most) for row in table.rows]
        for index, column in enumerate(table.columns)
    ]
    return [list(cells) for cells in zip(*columns, strict=True)]


def _column(texts: Sequence[str], sign: str) -> list[Cell]:
    behind_units = {text: _length(_behind(text, sign)) for text in texts if _FIGURE.fullmatch(text)}
    most_behind = max(behind_units.values(), default=0.0)
    width = max((_length(text) + most_behind - behind_units[text] for text in behind_units), default=0.0)
    return [
        Cell(text, round(width, 3), round(most_behind - behind_units[text], 3)) if text in behind_units else Cell(text)
        for text in texts
    ]


def _behind(text: str, sign: str) -> str:
    """What stands behind the units: decimals with their sign, a percent sign."""
    whole, _sign, decimals = text.rstrip("%").rpartition(sign)
    return text[len(whole) :] if decimals and whole else "%" * text.endswith("%")


def _length(text: str) -> float:
    return advance(text, 1) if text else 0
