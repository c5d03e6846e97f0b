"""Dates in English texts, with their weekdays: `Tuesday 14 November 2024`, `Friday, March 7, 2025`."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_MONTH: Final = rf"(?P<month>{'|'.join(_MONTHS)}|(?:{'|'.join(each[:3] for each in _MONTHS)}|Sept)\b\.?)"
_BEFORE: Final = rf"(?:\b(?P<weekday>{'|'.join(_WEEKDAYS)}),? (?:the )?)?"
_DAY: Final = r"(?<![\d.,/-])(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_FORMS: Final = (
    lazy_pattern(rf"{_BEFORE}{_DAY} (?:of )?{_MONTH}(?:,? (?P<year>(?:19|20)\d\d))?(?![\w/])"),
    lazy_pattern(rf"{_BEFORE}{_MONTH} {_DAY}(?:,? (?P<year>(?:19|20)\d\d))?(?![\w/%]|[.,]\d)"),
)
_LEAP_YEAR: Final = 2000  # where no year is given, 29 February may be meant
_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class EnglishDate:
    """A date as it is written from `start` to `end`: its numbers, and its weekday, Monday being 0."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int | None
    match: re.Match[str]

    @property
    def exists(self) -> bool:
        """Whether there is such a day."""
        return 1 <= self.day <= monthrange(self.year or _LEAP_YEAR, self.month)[1]

    @property
    def is_of_its_weekday(self) -> bool:
        """Whether it falls on its weekday, as far as that and the year are given."""
        on = self._date
        return on is None or self.weekday is None or on.weekday() == self.weekday

    @property
    def fitting(self) -> tuple[str, ...]:
        """The same with the weekday of the date, and with the nearest day of that weekday in its month."""
        on, text, start = self._date, self.match[0], self.match.start()
        if on is None or self.weekday is None:
            return ()
        right = f"{_WEEKDAYS[on.weekday()]}{text[self.match.end('weekday') - start :]}"
        after = (self.weekday - on.weekday()) % _WEEK
        other = on + timedelta(after if after <= _WEEK // 2 else after - _WEEK)
        first, last = (place - start for place in self.match.span("day"))
        moved = f"{text[:first]}{other.day}{text[last:]}"
        is_plain = not text[last : last + 2].isalpha()  # 14th would become 12th, and 3th
        return (right, moved) if other.month == on.month and is_plain else (right,)

    @property
    def _date(self) -> date | None:
        return date(self.year, self.month, self.day) if self.year and self.exists else None


def english_dates_in(text: str) -> Iterator[EnglishDate]:
    """The dates that name a day and an English month, in order of their forms."""
    for form in _FORMS:
        for match in form.finditer(text):
            month = next(number for number, name in enumerate(_MONTHS, 1) if name.startswith(match["month"][:3]))
            weekday = _WEEKDAYS.index(match["weekday"]) if match["weekday"] else None
            year = int(match["year"]) if match["year"] else None
            yield EnglishDate(match.start(), match.end(), int(match["day"]), month, year, weekday, match)
