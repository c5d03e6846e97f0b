"""Last year's words moved on: years in titles, and editions of what takes place again and again."""

import re
from dataclasses import dataclass
from typing import Final

from annual_report.api.begin.citations import years_of_others
from annual_report.api.begin.moving_parts import PartMove
from annual_report.language.numbers import read_roman, roman

_YEARS: Final = re.compile(r"(?<![\d.,])(\d{4})(?:( ?[-–] ?)(\d{4}))?(?![\d/]|[.,]\d|-\w)")
_WORDS: Final = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_NUMBER: Final = rf"\d{{1,3}}|[IVXLC]+|(?:{'|'.join(_WORDS)})(?! (?:\d|mươi|{'|'.join(_WORDS)}))"
_COUNTED: Final = re.compile(
    rf"(?P<before>\b(?:lần thứ|lần|khóa|khoá) |^(?=\w+$))(?P<number>{_NUMBER})(?!\w)", re.IGNORECASE
)
_ENGLISH: Final = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\b")
_TEENS: Final = range(11, 14)
_MOST: Final = 399  # Roman numbers are read up to here


@dataclass(frozen=True, slots=True)
class Move:
    """From the year of one report to that of a later one."""

    year: int
    by: int
    parts: PartMove | None = None
    in_pairs: bool = False  # whether a year is called by two numbers: 2024-2025

    def title(self, text: str) -> str:
        """`text` with the period of the report, and those beside it, moved on.

        Longer spans of years stay as they are, and so do years of dates and of documents of others.
        """
        return self.parts.title(text, self._years) if self.parts else self._years(text)

    def _years(self, text: str) -> str:
        staying = years_of_others(text)
        named = {int(each) for each in re.findall(r"\d{4}", text)}
        moving = {self.year, self.year + 1} | ({self.year - 1} if self.year in named else set())

        def later(match: re.Match[str]) -> str:
            first, last = int(match[1]), int(match[3] or match[1])
            ends = {each + 1 for each in moving} if self.in_pairs and match[3] else moving
            if match.start() in staying or first not in moving or last not in ends or last - first > 1:
                return match[0]
            return f"{first + self.by}{match[2] or ''}{last + self.by if match[3] else ''}"

        return _YEARS.sub(later, text)

    def cites(self, text: str) -> bool:
        """Whether `text` names a day or a document of the years that move: whether it is so again, nobody knows."""
        return any(text[at : at + 4] in {str(self.year), str(self.year + 1)} for at in years_of_others(text))

    def edition(self, text: str, count: int = 1) -> str:
        """The edition `count` after the one that `text` names; unchanged where it is named in no way known here."""
        return _ENGLISH.sub(
            lambda match: _english(int(match[1]) + count),
            _COUNTED.sub(lambda match: match["before"] + _after(match["number"], count), self.title(text)),
        )


def _after(number: str, count: int) -> str:
    if number.isdigit():
        return str(int(number) + count).zfill(len(number))
    if number.lower() in _WORDS:
        index = _WORDS.index(number.lower()) + count
        return _WORDS[index] if index < len(_WORDS) else str(index + 1)
    value = read_roman(number, _MOST)
    return roman(value + count) if value else number


def _english(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in _TEENS else "th"
    return f"{number}{ending}"
