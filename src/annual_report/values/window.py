"""From which day to which a year is counted: the calendar year, that of Nghị định 09/2019/NĐ-CP, or another."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Self

from annual_report.diagnostics import Rule, Sample
from annual_report.diagnostics.advice import advice
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.values.dates import day_month
from annual_report.values.english_dates import days_in_digits
from annual_report.values.period_forms import MONTHS, PeriodForm
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import TextType, slug

BAD_PERIOD: Final = Rule(
    "bad-period",
    proposes=True,
    title=N_("the period cannot be read"),
    explanation=N_(
        "The period decides which dates belong to the report, and it is the name of its folder. Write 2017 for a "
        "year, 2017-h1 for a half-year, 2017-q3 for a quarter, 2017-m03 for a month, 2017-9m for nine months, "
        "2018-2022 for a term of several years. Any other period, such as a school year, has “from”, “to” and a "
        "“label” with its year; “window” says from which day to which a year is counted."
    ),
    wrong=Sample("period: năm 2017\n"),
    right=Sample("period: 2017\n"),
)
_CALENDAR: Final = frozenset({"calendar", "duong-lich", "nam-duong-lich", "theo-nam-duong-lich"})
_DECREE: Final = lazy_pattern(r"(?:theo-)?(?:nd|nghi-dinh)-?(?:so-)?0?9-2019(?:-nd-cp)?")
_DAYS: Final = lazy_pattern(r"(?:từ )?(\d{1,2})/(\d{1,2})(?: ?(?:-|–|đến|to) ?(\d{1,2})/(\d{1,2}))?", re.IGNORECASE)
_LAST_DAY: Final = 28  # that every month has
_MIDDLE: Final = 15
_JULY: Final = 7
_ANY_YEAR: Final = 2001  # no leap year


@dataclass(frozen=True, slots=True)
class Window(TextType):
    """A year from the `day` of a `month` on, to the day before that a year later.

    It is called by the calendar year that most of its days are in; from 01/7 on by the one that it begins in.
    """

    day: int = 1
    month: int = 1

    @classmethod
    def parse(cls, text: str) -> Self:
        """The window that `dương lịch`, `NĐ 09/2019` or `01/4 - 31/3` names. Raises `RefusalError`."""
        written, words = days_in_digits(" ".join(text.split())), slug(text)
        if words in _CALENDAR:
            return cls()
        if _DECREE.fullmatch(words):
            return cls(_MIDDLE, MONTHS)
        if match := _DAYS.fullmatch(written):
            day, month = int(match[1]), int(match[2])
            if 1 <= day <= _LAST_DAY and 1 <= month <= MONTHS:
                window = cls(day, month)
                if match[3] and (int(match[3]), int(match[4])) not in window._ends:
                    raise RefusalError(
                        BAD_PERIOD,
                        message(N_("“{text}” is not a whole year"), text=text),
                        advice(N_("write {window}"), window.days, window=window.days),
                    )
                return window
        raise RefusalError(
            BAD_PERIOD,
            message(N_("“{text}” does not say from which day to which a year is counted"), text=text),
            message(N_("write calendar, NĐ 09/2019, or two days such as 01/4 - 31/3 (the first from 1 to 28)")),
        )

    @property
    def days(self) -> str:
        """Its first and its last day: `15/12 - 14/12`."""
        ends = (day_month(day, month) for day, month in ((self.day, self.month), self._ends[0]))
        return " - ".join(map("/".join, ends))

    @property
    def _ends(self) -> tuple[tuple[int, int], ...]:
        """Day and month of its end; of February the 29th too."""
        end = date(_ANY_YEAR, self.month, self.day) - timedelta(days=1)
        february = ((29, 2),) if (end.day, end.month) == (28, 2) else ()
        return ((end.day, end.month), *february)

    @property
    def _begins_before(self) -> bool:
        """Whether it begins in the year before the one that it is called by."""
        return (self.month, self.day) > (_JULY, 1)

    def span(self, form: PeriodForm) -> tuple[date, date]:
        """The first and the last day of the period that a short form names.

        By Nghị định 09/2019/NĐ-CP, Điều 12, months, quarters and half-years are counted from the 15th as years are. A
        month is the calendar month of its number, or that from the day in it (after the 14th: in the one before) on.
        """
        first, last = form.months
        year, month = form.year - self._begins_before, self.month
        if form.kind == "month":
            year, month = form.year, 1 if self.day < _MIDDLE else 0
        start = year * MONTHS + month - 1
        return self._in_month(start + first - 1), self._in_month(start + last) - timedelta(days=1)

    def _in_month(self, months: int) -> date:
        """The day of the window in the month that is so many `months` after January of the year 0."""
        return date(max(months // MONTHS, 1), months % MONTHS + 1, self.day)


CALENDAR: Final = Window()


def moved(day: date, years: int) -> date:
    """The same day of another year; the last of February stays the last."""
    year = day.year + years
    if (day.month, day.day) in {(2, 28), (2, 29)} and day.day == monthrange(day.year, 2)[1]:
        return date(year, 2, monthrange(year, 2)[1])
    return day.replace(year=year)
