"""Numbers and signs typed before lines: I., 1., 1.1, a), -, +; Phần thứ nhất; Phụ lục."""

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

_ROMAN: Final = re.compile(r"(?=[IVXL])(X{0,3}|XL)(IX|IV|V?I{0,3})$")
_PART: Final = re.compile(
    r"(PHẦN|Phần)\s+((?:THỨ|thứ)\s+\w+|MỞ ĐẦU|[IVX]+|[A-Z]|\d{1,2}|MỘT|HAI|BA|BỐN|Một|Hai|Ba|Bốn)(?!\w)"
    r"[\s.:–-]*(.*)$"
)
_LETTERED_PART: Final = re.compile(r"([A-EĐ])\s*[.\-–/:)]\s*(\S.*)$")
_UPPER_ROMAN: Final = re.compile(r"(?!V\s*/\s*v\b)([IVXL]{1,6})\s*[.\-–/:)]+\s*(\S.*)$")
_DECIMAL: Final = re.compile(r"(\d{1,2})\s*(?:[.\-–/:]\s*(?=\D)|[.)]\s+)(\S.*)$")
_IN_BRACKETS: Final = re.compile(r"\(?(\d{1,2})\)\s*(\S.*)$")
_SECOND: Final = re.compile(r"(\d{1,2}(?:\.\d{1,2})+)\.?[)]?\s+(\S.*)$")
_LETTER: Final = re.compile(r"([a-zđ])\s*[).]\s*(\S.*)$")
_SIGN: Final = re.compile(r"([-–—−+•●▪➢✓❖→*])\s*(\S.*)$")
_PLUS: Final = "+"
ANNEX: Final = re.compile(r"(?:PHỤ LỤC|Phụ lục)(?:\s+(?:SỐ|số)?\s*([IVX]+|\d{1,2}|[A-Z]))?[\s.:–-]*(.*)$")


class MarkerKind(IntEnum):
    """Kinds of numbers and signs, in the order in which one is within another."""

    PART = 0
    LETTERED = 1
    ROMAN = 2
    DECIMAL = 3
    SECOND = 4
    LETTER = 5
    BRACKETS = 6
    DASH = 7
    PLUS = 8

    @property
    def may_head(self) -> bool:
        """Whether headings are numbered so."""
        return self <= MarkerKind.SECOND


@dataclass(frozen=True, slots=True)
class Marked:
    """What a line begins with: the `number` as it is typed, and where the `rest` of its text begins."""

    kind: MarkerKind
    number: str
    start: int

    @property
    def order(self) -> int:
        """The number as one, from 1; 0 where it counts nothing."""
        if self.kind is MarkerKind.ROMAN:
            return roman(self.number)
        if self.kind in {MarkerKind.DECIMAL, MarkerKind.BRACKETS}:
            return int(self.number)
        if self.kind is MarkerKind.SECOND:
            return int(self.number.rpartition(".")[2])
        return 0


def roman(text: str) -> int:
    """The number that Roman numerals say."""
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[each] for each in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def marked(text: str) -> Marked | None:
    """The number or sign that a line begins with."""
    if match := _PART.match(text):
        return Marked(MarkerKind.PART, match[2], match.start(3))
    if (match := _UPPER_ROMAN.match(text)) and _ROMAN.match(match[1]):
        return Marked(MarkerKind.ROMAN, match[1], match.start(2))
    for kind, form in (
        (MarkerKind.LETTERED, _LETTERED_PART),
        (MarkerKind.SECOND, _SECOND),
        (MarkerKind.DECIMAL, _DECIMAL),
        (MarkerKind.BRACKETS, _IN_BRACKETS),
        (MarkerKind.LETTER, _LETTER),
    ):
        if match := form.match(text):
            return Marked(kind, match[1], match.start(2))
    if match := _SIGN.match(text):
        kind = MarkerKind.PLUS if match[1] == _PLUS else MarkerKind.DASH
        return Marked(kind, match[1], match.start(2)) if _stands_apart(text, match) else None
    return None


def _stands_apart(text: str, match: re.Match[str]) -> bool:
    """Whether a sign begins an entry, and is none of a number (-5, +3) or of emphasis (*)."""
    return text[1:2].isspace() or (text[1:2].isalpha() and match[1] != "*")
