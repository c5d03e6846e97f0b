"""The period that a report is about: a year, a half-year, a quarter, or a term of years."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from typing import Final, Self

from annual_report.diagnostics import Rule, Sample
from annual_report.diagnostics.advice import advice
from annual_report.language import N_, Language, message, translator
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import TextType

BAD_PERIOD: Final = Rule(
    "bad-period",
    proposes=True,
    title=N_("the period cannot be read"),
    explanation=N_(
        "The period decides which dates belong to the report, and it is the name of its folder. Write 2017 for a "
        "year, 2017-h1 for a half-year, 2017-q3 for a quarter, 2018-2022 for a term of several years."
    ),
    wrong=Sample("period: năm 2017\n"),
    right=Sample("period: 2017\n"),
)
PERIOD_FORM: Final = re.compile(r"(\d{4})(?:-(?:[hH]([12])|[qQ]([1-4])|(\d{4})))?")
MONTHS: Final = 12
MOST_YEARS: Final = 100  # of a term: each has a report, and a column in tables
_ROMAN: Final = ("I", "II", "III", "IV")
# Periods as people speak of them.
_YEAR: Final = re.compile(r"năm (\d{4})", re.IGNORECASE)
_HALF: Final = re.compile(r"(?:6|sáu) tháng (đầu|cuối) năm (\d{4})", re.IGNORECASE)
_QUARTER: Final = re.compile(r"quý (IV|I{1,3}|[1-4])(?:/| năm | )(\d{4})", re.IGNORECASE)
_TERM: Final = re.compile(r"(?:giai đoạn |nhiệm kỳ )?(\d{4}) ?[-–] ?(\d{4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Period(TextType):
    """From `first` to `last`, whole months; `key` names it on the command line and as a folder: `2017-h1`."""

    first: date
    last: date
    pattern = PERIOD_FORM

    @classmethod
    def parse(cls, text: str) -> Self:
        """The period that `2017`, `2017-h1`, `2017-q3` or `2018-2022` names. Raises `RefusalError`."""
        match = PERIOD_FORM.fullmatch(text.strip())
        year = int(match[1]) if match else 0
        last_year = int(match[4] or year) if match else MAXYEAR
        if match is None or not year or (match[4] and last_year <= year) or last_year == MAXYEAR:
            forms = N_("write 2017 (a year), 2017-h1 (a half-year), 2017-q3 (a quarter) or 2018-2022 (a term)")
            suggestion = period_in_words(text)
            fix = advice(N_("write {period}"), suggestion, period=suggestion) if suggestion else message(forms)
            raise RefusalError(BAD_PERIOD, message(N_("“{text}” is not a period"), text=text), fix)
        if last_year - year >= MOST_YEARS:
            problem = message(N_("“{text}” is more than {limit} years"), text=text, limit=MOST_YEARS)
            raise RefusalError(BAD_PERIOD, problem, message(N_("write the first and the last year of the term")))
        if match[2]:
            return cls._months(year, 6 * int(match[2]) - 5, 6)
        if match[3]:
            return cls._months(year, 3 * int(match[3]) - 2, 3)
        return cls(date(year, 1, 1), date(last_year, 12, 31))

    @classmethod
    def _months(cls, year: int, month: int, count: int) -> Self:
        last = month + count - 1
        return cls(date(year, month, 1), date(year, last, monthrange(year, last)[1]))

    @property
    def months(self) -> int:
        """How many months it has."""
        return (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1

    @property
    def key(self) -> str:
        """Its name as a folder."""
        year = f"{self.first.year:04}"
        match self.months:
            case 12:
                return year
            case 6:
                return f"{year}-h{self.last.month // 6}"
            case 3:
                return f"{year}-q{self.last.month // 3}"
            case _:
                return f"{year}-{self.last.year:04}"

    @property
    def is_year(self) -> bool:
        """Whether it is a calendar year."""
        return self.months == MONTHS

    @property
    def is_term(self) -> bool:
        """Whether it is several years."""
        return self.months > MONTHS

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years that it touches."""
        return tuple(range(self.first.year, self.last.year + 1))

    @property
    def a_year_before(self) -> "Period | None":
        """The same months of the year before; None for a term, and where there is no such year."""
        if self.is_term or self.first.year == 1:
            return None
        year = self.first.year - 1
        last = date(year, self.last.month, monthrange(year, self.last.month)[1])
        return Period(date(year, self.first.month, 1), last)

    @property
    def day_after(self) -> date:
        """The first day on which it is over."""
        return self.last + timedelta(days=1)

    def say(self, language: Language) -> str:
        """The period in running text."""
        _ = translator(language)
        year = self.first.year
        match self.months:
            case 12:
                return _("the year {year}").format(year=year)
            case 6 if self.first.month == 1:
                return _("the first six months of {year}").format(year=year)
            case 6:
                return _("the last six months of {year}").format(year=year)
            case 3:
                return _("quarter {quarter} of {year}").format(quarter=_ROMAN[self.last.month // 3 - 1], year=year)
            case _:
                return _("the term {first} - {last}").format(first=year, last=self.last.year)


def is_term(key: str) -> bool:
    """Whether `key` names a term of several years."""
    try:
        return Period.parse(key).is_term
    except RefusalError:
        return False


def period_in_words(text: str) -> str | None:
    """The key of the period that `text` says in words, such as “năm 2025”; None where it says none."""
    written = " ".join(text.split())
    if match := _YEAR.fullmatch(written):
        return match[1]
    if match := _HALF.fullmatch(written):
        return f"{match[2]}-h{1 if match[1].lower() == 'đầu' else 2}"
    if match := _QUARTER.fullmatch(written):
        quarter = match[1] if match[1].isdigit() else _ROMAN.index(match[1].upper()) + 1
        return f"{match[2]}-q{quarter}"
    if (match := _TERM.fullmatch(written)) and match[1] < match[2]:
        return f"{match[1]}-{match[2]}"
    return None
