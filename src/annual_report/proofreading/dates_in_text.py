"""Dates as they are written in running text: `12/01/2018`, `ngày 12/01`, `ngày 12 tháng 01 năm 2018`."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, Literal

DateForm = Literal["digits", "short", "words"]

_DIGIT: Final = re.compile(r"\d")
_DATE: Final = re.compile(
    r"(?<![\w/.,])(?P<d>\d{1,2}) ?(?P<mark>[/.-]) ?(?P<m>\d{1,2}) ?(?P=mark) ?(?P<y>\d{4}|\d{2})(?![\w/]|[.,-]\d)"
    r"|\b(?P<sure>ngày|mùng|mồng|sáng|trưa|chiều|tối|hôm|dịp|lễ|đến|từ) (?P<ds>\d{1,2})/(?P<ms>\d{1,2})(?![\w/]|[.,]\d)"
    r"|\bngày (?P<dw>\d{1,2})\s+tháng\s+(?P<mw>\d{1,2})(?:\s+năm\s+(?P<yw>\d{4})(?!\w))?",
    re.IGNORECASE,
)
_LATEST_MONTH: Final = 12
_LONGEST_MONTH: Final = 31
_LEAP: Final = 2000  # a year with a 29th of February, for dates without a year
_CENTURY: Final = 2000
_ZERO_UP_TO: Final = 2  # months with a zero before them: Nghị định 30/2020/NĐ-CP, Phụ lục I


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date from `start` to `end` of a text, its numbers as they are written; `mark` stands between them."""

    start: int
    end: int
    day: str
    month: str
    year: str
    form: DateForm
    mark: str = "/"

    def on_calendar(self, year: int | None = None) -> date | None:
        """The calendar day, in `year` where the text gives none; None where there is no such day, or no year."""
        written = int(self.year) if self.year else year
        if written is None:
            return None
        try:
            return date(written + (_CENTURY if len(self.year) == 2 else 0), int(self.month), int(self.day))  # noqa: PLR2004
        except ValueError:
            return None

    @property
    def exists(self) -> bool:
        """Whether there is such a day, in any year where none is written."""
        return self.on_calendar(_LEAP) is not None

    def on_day(self, day: date) -> str:
        """This date as it is written, on another `day`: with a zero where this one has or may have one."""
        bare = len(self.day) == 1
        text = self.with_numbers(day.day, day.month if day.month != int(self.month) else None)
        return text.removeprefix("0") if bare else text

    def with_numbers(self, day: int | None = None, month: int | None = None) -> str:
        """This date as it is written, with another `day` or `month`."""
        days = self.day if day is None else f"{day:02}"
        months = self.month if month is None else _month(month, self.month)
        if self.form == "words":
            return f"{days} tháng {months}" + (f" năm {self.year}" if self.year else "")
        return self.mark.join(filter(None, (days, months, self.year)))


def _month(month: int, like: str) -> str:
    return f"{month:02}" if month <= _ZERO_UP_TO or like.startswith("0") else str(month)


@lru_cache(maxsize=512)
def dates_in(text: str) -> tuple[WrittenDate, ...]:
    """The dates written in `text`, whether there are such days or not."""
    return tuple(filter(None, map(_written, _DATE.finditer(text)))) if _DIGIT.search(text) else ()


def _written(match: re.Match[str]) -> WrittenDate | None:
    if day := match["d"]:
        return WrittenDate(*match.span(), day, match["m"], match["y"], "digits", match["mark"])
    if day := match["ds"]:
        # "Từ 12/15" may be so many of so many; "từ 25/4" is not.
        unsure = match["sure"].lower() in {"từ", "đến"} and int(day) <= int(match["ms"])
        return None if unsure else WrittenDate(match.start("ds"), match.end(), day, match["ms"], "", "short")
    return WrittenDate(match.start("dw"), match.end(), match["dw"], match["mw"], match["yw"] or "", "words")


def likely_dates(written: WrittenDate) -> tuple[str, ...]:
    """What may have been meant by a date that does not exist, the likeliest first."""
    day, month = int(written.day), int(written.month)
    dates: list[str] = []
    if month > _LATEST_MONTH:
        if day <= _LATEST_MONTH and month <= _LONGEST_MONTH:
            dates.append(written.with_numbers(month, day))
        dates += [written.with_numbers(month=other_month) for other_month in (12, month % 10) if other_month]
    elif month and day:
        dates += _other_days(written, day, month)
    return tuple(dict.fromkeys(dates))


def _other_days(written: WrittenDate, day: int, month: int) -> list[str]:
    last = monthrange(int(written.year) if len(written.year) == 4 else _LEAP, month)[1]  # noqa: PLR2004
    dates = [written.with_numbers(last)]
    if day > _LONGEST_MONTH and 0 < (reversed_day := int(written.day[::-1])) <= last:
        dates.append(written.with_numbers(reversed_day))
    elif month < _LATEST_MONTH:
        dates.append(written.with_numbers(1 if day == last + 1 else day, month + 1))
    return dates
