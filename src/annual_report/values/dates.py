"""Dates with their precision: a day, a range of days, a month, a quarter, a year, unknown, or ongoing.

Leading zeros follow the official rule for dates (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4.b): days below 10 and
the months 1 and 2 take one, the other months do not.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, Self

from annual_report.diagnostics import Rule, Sample
from annual_report.diagnostics.advice import advice
from annual_report.language import DATA_LANGUAGE, N_, Language, Message, locale_of, message, translator
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.values.date_hints import YEAR_OF_EXAMPLES, advice_on_date
from annual_report.values.english_dates import in_digits
from annual_report.values.period_forms import part_number
from annual_report.values.refusal import RefusalError, Replacement
from annual_report.values.text_types import TextType

BAD_DATE: Final = Rule(
    "bad-date",
    proposes=True,
    title=N_("a date cannot be read, or does not exist"),
    explanation=N_(
        "Dates are compared with the period and printed as the regulation requires, so the program has to understand "
        "them. The day comes first: 05/3/2017. If you know it less exactly, write: 3/2017, quý I/2017, 2017, không "
        "rõ."
    ),
    wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    activities:
      - {id: hoi-thi, date: 31/11/2017, text: "Hội thi {date}."}
"""),
    right=Sample("""\
sections:
  - title: Kết quả hoạt động
    activities:
      - {id: hoi-thi, date: 30/11/2017, text: "Hội thi {date}."}
"""),
)
LAST_PADDED_MONTH: Final = 2
MONTHS: Final = 12
_LONGEST: Final = 200  # more letters than any date has, with all the words that may stand around it


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    RANGE = "range"
    MONTH = "month"
    MONTHS = "months"
    QUARTER = "quarter"
    YEAR = "year"
    ONGOING = "ongoing"
    UNKNOWN = "unknown"


_SPANS: Final = frozenset({Precision.MONTH, Precision.MONTHS, Precision.QUARTER, Precision.YEAR})
_QUARTERS: Final = (
    N_("first quarter of {year}"), N_("second quarter of {year}"), N_("third quarter of {year}"),
    N_("fourth quarter of {year}"),
)  # fmt: skip
_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
# Days that are not written as they should be, and can be read in one way only.
_OTHER_DAYS: Final = (
    lazy_pattern(r"(\d{1,2}) ?[.-] ?(\d{1,2}) ?[.-] ?(\d{4})"),
    lazy_pattern(r"(\d{1,2}) ?/ ?(\d{1,2}) ?/ ?(\d{4})"),
    lazy_pattern(r"(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})", re.IGNORECASE),
    lazy_pattern(r"ngày (\d{1,2})/(\d{1,2})/(\d{4})", re.IGNORECASE),
)
_RANGE = re.compile(r"(\d{1,2}(?:/\d{1,2}(?:/\d{4})?)?) ?[-–] ?(\d{1,2}/\d{1,2}/\d{4})")
_MONTH = re.compile(r"(?:tháng )?(\d{1,2})(?:/| năm )(\d{4})")
# 6-8/2026, tháng 6 - 8/2026, từ tháng 11/2025 đến tháng 02/2026.
_MONTHS: Final = lazy_pattern(
    r"(?:từ )?(?:tháng )?(\d{1,2})(?:(?:/| năm )(\d{4}))? ?(?:[-–]|đến) ?(?:tháng )?(\d{1,2})(?:/| năm )(\d{4})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:năm )?(\d{4})")
_QUARTER = re.compile(r"quý (IV|I{1,3}|[1-4])(?:/| năm )(\d{4})", re.IGNORECASE)
# 6 tháng đầu năm 2026, ba tháng cuối năm 2026.
_FIRST_OR_LAST: Final = lazy_pattern(r"([2-9]|10|11|ba|sáu|chín) tháng (đầu|cuối) năm (\d{4})", re.IGNORECASE)
_IN_WORDS: Final = {"ba": 3, "sáu": 6, "chín": 9}
_WITHOUT_DAYS: Final = {
    "không rõ": Precision.UNKNOWN,
    "chưa rõ": Precision.UNKNOWN,
    "unknown": Precision.UNKNOWN,
    "thường xuyên": Precision.ONGOING,
    "ongoing": Precision.ONGOING,
}


def day_month(day: int, month: int) -> tuple[str, str]:
    """Day and month with the zeros of official documents."""
    return f"{day:02d}", f"{month:02d}" if month <= LAST_PADDED_MONTH else str(month)


def short_date(day: date) -> str:
    """`05/3/2020`."""
    d, m = day_month(day.day, day.month)
    return f"{d}/{m}/{day.year:04}"


def written_day(day: date, language: Language, *, letters: int | None = None) -> str:
    """`05/3/2020`; where a `language` names the months, `5 March 2020`, with so many `letters` of the name."""
    months = locale_of(language).months
    return f"{day.day} {months[day.month - 1][:letters]} {day.year}" if months else short_date(day)


def written_month(day: date, language: Language) -> str:
    """`02/2020`; where a `language` names the months, `February 2020`."""
    months = locale_of(language).months
    return f"{months[day.month - 1] if months else day_month(1, day.month)[1]}{' ' if months else '/'}{day.year}"


@dataclass(frozen=True, slots=True)
class PartialDate(TextType):
    """The days from `first` to `last`, as far as known; both None where the date is unknown."""

    precision: Precision
    first: date | None = None
    last: date | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """The date that `text` writes, day before month. Raises `RefusalError`."""
        written = " ".join(text.split())
        if (precision := _WITHOUT_DAYS.get(written.lower())) is not None:
            return cls(precision)
        try:
            partial_date = cls._read(in_digits(written))
        except ValueError:
            raise _no_such_day(written) from None
        if partial_date is None:
            raise _not_read(written)
        return partial_date

    @classmethod
    def writes(cls, text: str) -> bool:
        """Whether `text` writes a date that there is."""
        try:
            return cls._read(in_digits(text)) is not None
        except ValueError:
            return False

    @classmethod
    def _read(cls, text: str) -> Self | None:
        if match := _DAY.fullmatch(text):
            day = date(int(match[3]), int(match[2]), int(match[1]))
            return cls(Precision.DAY, day, day)
        if match := _ISO.fullmatch(text):
            day = date(int(match[1]), int(match[2]), int(match[3]))
            return cls(Precision.DAY, day, day)
        if match := _RANGE.fullmatch(text):
            return cls._range(match[1].split("/"), match[2].split("/"))
        return cls._months(text)

    @classmethod
    def _months(cls, text: str) -> Self | None:
        """A month, several, a quarter or a year."""
        if match := _MONTH.fullmatch(text):
            precision, year, first, last = Precision.MONTH, int(match[2]), int(match[1]), int(match[1])
        elif match := _QUARTER.fullmatch(text):
            quarter = part_number(match[1])
            precision, year, first, last = Precision.QUARTER, int(match[2]), 3 * quarter - 2, 3 * quarter
        elif match := _YEAR.fullmatch(text):
            precision, year, first, last = Precision.YEAR, int(match[1]), 1, 12
        elif match := _MONTHS.fullmatch(text):
            start, end = date(int(match[2] or match[4]), int(match[1]), 1), date(int(match[4]), int(match[3]), 1)
            if end <= start:
                raise ValueError(text)
            return cls(Precision.MONTHS, start, end.replace(day=monthrange(end.year, end.month)[1]))
        elif match := _FIRST_OR_LAST.fullmatch(text):
            count = _IN_WORDS.get(match[1].lower()) or int(match[1])
            first, last = (1, count) if match[2].lower() == "đầu" else (MONTHS + 1 - count, MONTHS)
            precision, year = Precision.MONTHS, int(match[3])
        else:
            return None
        return cls(precision, date(year, first, 1), date(year, last, monthrange(year, last)[1]))

    @classmethod
    def _range(cls, low: list[str], high: list[str]) -> Self:
        start = [*low, *high[len(low) :]]
        first, last = (date(int(y), int(m), int(d)) for d, m, y in (start, high))
        if last <= first:
            raise ValueError(f"{first} - {last}")
        return cls(Precision.RANGE, first, last)

    def brief(self, language: Language) -> str:
        """The date in a table: `31/12/2018`, `10/11/2017 - 12/11/2017`; months and years by themselves.

        Names of months are cut short: `31 Dec 2018`.
        """
        if self.first is None or self.last is None or self.precision not in {Precision.DAY, Precision.RANGE}:
            if self.precision is Precision.MONTHS and self.first is not None and not locale_of(language).months:
                return translator(language)(N_("in {month}")).format(month=self._both_months(language))
            return self._alone(language)
        return " - ".join(written_day(day, language, letters=3) for day in sorted({self.first, self.last}))

    def of_document(self, language: Language) -> str:
        """The date behind the number of a document: `ngày 12/01/2018`, `of 12 January 2018`."""
        if self.first is not None and self.precision in _SPANS:
            return translator(language)(N_("of {time}")).format(time=self._alone(language))
        if self.precision is not Precision.DAY or self.first is None:
            return self.say(language)
        return translator(language)(N_("of {day}")).format(day=written_day(self.first, language))

    def say(self, language: Language) -> str:
        """The date in running text: `ngày 12/01/2018`, `từ ngày … đến ngày …`, `tháng 11/2017`, `năm 2017`."""
        _ = translator(language)
        if self.first is None or self.last is None:
            return _("ongoing") if self.precision is Precision.ONGOING else _("date unknown")
        if self.precision is Precision.DAY:
            return _("on {day}").format(day=written_day(self.first, language))
        if self.precision is Precision.RANGE:
            first, last = (written_day(day, language) for day in (self.first, self.last))
            return _("from {first} to {last}").format(first=self._begin(language) or first, last=last)
        if self.precision in {Precision.MONTH, Precision.MONTHS}:
            return self._in_months(self.first, self.last, language)
        if self.precision is Precision.QUARTER:
            return _("in the {quarter}").format(quarter=self._quarter(language))
        return _("in {year}").format(year=self.first.year)

    def _in_months(self, first: date, last: date, language: Language) -> str:
        """`tháng 11/2017`, `từ tháng 6 đến tháng 8/2017`."""
        if self.precision is Precision.MONTH:
            return translator(language)(N_("in {month}")).format(month=written_month(first, language))
        begin = self._first_month(language) or written_month(first, language)
        said = translator(language)(N_("from {month} to {last}"))
        return said.format(month=begin, last=written_month(last, language))

    def _begin(self, language: Language) -> str:
        """The first day of a range without what it shares with the last: `9` of October, `30 September` of 2025.

        Empty where it shares nothing, or days are not written with the names of their months.
        """
        months = locale_of(language).months
        if not months or self.first is None or self.last is None or self.first.year != self.last.year:
            return ""
        month = f" {months[self.first.month - 1]}" if self.first.month != self.last.month else ""
        return f"{self.first.day}{month}"

    def _first_month(self, language: Language) -> str:
        """The first of several months without the year that it shares with the last; empty where it shares none."""
        if self.first is None or self.last is None or self.first.year != self.last.year:
            return ""
        return written_month(self.first, language)[:-5]  # without the year and the mark before it

    def _both_months(self, language: Language) -> str:
        """`6 - 8/2026`, `June - August 2026`."""
        if self.first is None or self.last is None:
            raise ValueError(self)
        first = self._first_month(language) or written_month(self.first, language)
        return f"{first} - {written_month(self.last, language)}"

    def _alone(self, language: Language) -> str:
        """A month, quarter or year by itself: `tháng 11/2017`, `November 2017`, `the second quarter of 2017`."""
        if self.first is None or language == DATA_LANGUAGE:
            return self.say(language)
        if self.precision is Precision.MONTH:
            return written_month(self.first, language)
        if self.precision is Precision.MONTHS:
            return self._both_months(language)
        if self.precision is Precision.QUARTER:
            return translator(language)(N_("the {quarter}")).format(quarter=self._quarter(language))
        return f"{self.first.year}" if self.precision is Precision.YEAR else self.say(language)

    def _quarter(self, language: Language) -> str:
        if self.first is None:
            raise ValueError(self)
        said = translator(language)(_QUARTERS[self.first.month // 3])
        return said.format(year=self.first.year)


def _no_such_day(text: str) -> RefusalError:
    """The refusal of a text in the form of a date, with what is wrong in it: month, day, or the order of two days."""
    fix: Message = message(N_("check day and month: the day is written first, 31/12/{year}"), year=YEAR_OF_EXAMPLES)
    if _MONTHS.fullmatch(text):
        problem = message(N_("“{text}” are not months in their order"), text=text)
        fix = message(N_("write the first month and the last, as in 6-8/{year}"), year=YEAR_OF_EXAMPLES)
        return RefusalError(BAD_DATE, problem, fix)
    days = _days_in(text)
    for day, month, year in days:
        if not 1 <= month <= MONTHS:
            problem = message(N_("“{text}”: there is no month {month}"), text=text, month=month)
            if 1 <= day <= MONTHS and len(days) == 1 and _DAY.fullmatch(text):
                suggestion = f"{month}/{day}/{year:04}"
                if PartialDate.writes(suggestion):
                    fix = advice(N_("write {date} if day and month were exchanged"), suggestion, date=suggestion)
            return RefusalError(BAD_DATE, problem, fix)
        last = monthrange(year, month)[1] if year else 0
        if day > last > 0:
            reason = N_("“{text}”: month {month}/{year} has {last} days, there is no day {day}")
            problem = message(reason, text=text, month=month, year=year, last=last, day=day)
            if len(days) == 1:
                end = short_date(date(year, month, last))
                fix = message(N_("look up the day; the last day of that month is {date}"), date=end)
            return RefusalError(BAD_DATE, problem, fix)
    if len(days) > 1 and all(day and year for day, _month, year in days):
        problem = message(N_("“{text}” ends before it begins"), text=text)
        return RefusalError(BAD_DATE, problem, _exchanged(days))
    return RefusalError(BAD_DATE, message(N_("the day “{text}” does not exist"), text=text), fix)


def _exchanged(days: list[tuple[int, int, int]]) -> Message:
    """What to write in place of a range from the later day to the earlier one."""
    (later, *month), (earlier, *month_of_earlier) = days
    if month != month_of_earlier or later == earlier:
        return message(N_("write the earlier day first, 10-12/11/{year}"), year=YEAR_OF_EXAMPLES)
    exchanged = f"{earlier}-{later}/{month[0]}/{month[1]:04}"
    return advice(N_("write {turned} if the two are exchanged"), exchanged, turned=exchanged)


def _days_in(text: str) -> list[tuple[int, int, int]]:
    """Day, month and year of the date, or of both ends of the range; of a month its first day."""
    if match := _ISO.fullmatch(text):
        return [(int(match[3]), int(match[2]), int(match[1]))]
    if match := _MONTH.fullmatch(text):
        return [(1, int(match[1]), int(match[2]))]
    if match := _RANGE.fullmatch(text):
        low, high = match[1].split("/"), match[2].split("/")
        ends = [[*low, *high[len(low) :]], high]
    else:
        ends = [text.split("/")]
    return [(int(day), int(month), int(year)) for day, month, year in (end for end in ends if len(end) == len("dmy"))]


def _not_read(text: str) -> RefusalError:
    """The refusal of a text in no form of a date; where it can only mean one, with that."""
    problem = message(N_("“{text}” cannot be read as a date"), text=text)
    for form in _OTHER_DAYS:
        if match := form.fullmatch(text):
            written = f"{match[1]}/{match[2]}/{match[3]}"
            try:
                suggestion = short_date(date(int(match[3]), int(match[2]), int(match[1])))
            except ValueError:
                return _no_such_day(written)
            return RefusalError(
                BAD_DATE, problem, message(N_("write {date}"), date=suggestion), Replacement(text, suggestion)
            )
    examples = message(
        N_("write for example 12/01/{year}, 10-12/11/{year}, 11/{year}, 6-8/{year}, quý II/{year}, {year} or không rõ"),
        year=YEAR_OF_EXAMPLES,
    )
    hint = advice_on_date(text, PartialDate.writes, short_date) if len(text) <= _LONGEST else None
    return RefusalError(BAD_DATE, problem, hint or examples)
