"""The period that a report is about: a year, a part of one, a term of years, or one with dates of its own."""

import re
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from typing import Final, Self

from annual_report.diagnostics.advice import advice
from annual_report.language import N_, Language, Message, locale_of, message, translator
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.values.period_forms import (
    MONTHS,
    PERIOD_FORM,
    PeriodForm,
    PeriodKind,
    period_in_words,
    read_form,
)
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import TextType, slug
from annual_report.values.window import BAD_PERIOD, CALENDAR, Window, moved

__all__ = ["BAD_PERIOD", "MONTHS", "Period", "is_term", "period_in_words"]

_SCHOOL_YEAR: Final = "{{from: 01/9/{0}, to: 31/5/{1}, label: năm học {0}-{1}}}"
_SCHOOL_YEAR_KEY: Final = re.compile(r"\Anam-hoc-(\d{4}-\d{4})\Z")
_SCHOOL_YEAR_SAID: Final = re.compile(r"(?:năm học|school year) (\d{4}) ?[-–] ?(\d{4})", re.IGNORECASE)
MOST_YEARS: Final = 100  # of a term: each has a report, and a column in tables
LONGEST_LABEL: Final = 60  # folders and files are called by it
# 2025-26, and 2025/26, as the British call a financial year or a session.
_SHORT_SPAN: Final = r"(?<![0-9])(?P<first>(?:19|20)[0-9]{2})(?P<dash>[-–/])(?P<last>[0-9]{2})(?![0-9])"
_YEARS_OF_LABEL: Final = re.compile(rf"{_SHORT_SPAN}|(?<![0-9])(?P<year>(?:19|20)[0-9]{{2}})(?![0-9])")
_YEAR_IN_WORDS: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_NO_NAME: Final = lazy_pattern(r"(?:Năm|Niên|Học kỳ|Kỳ|Quý|Tháng|Giai đoạn|Nhiệm kỳ|Đợt|School|Financial|Fiscal)\b")
_DASHES: Final = str.maketrans("–—−", "---")
_LETTER: Final = lazy_pattern(r"[^\W\d_]")
_YEARS_IN_LABEL: Final = lazy_pattern(r"\d{4} ?[-–] ?\d{4}")
_LONGEST_HOLIDAY: Final = 200  # days between two school years, or parts of one
_DAYS_OF_MONTH: Final = 30.44
_SAID: Final[dict[PeriodKind, str | tuple[str, ...]]] = {
    "year": N_("the year {year}"),
    "half": (N_("the first six months of {year}"), N_("the last six months of {year}")),
    "nine-months": N_("the first nine months of {year}"),
    "quarter": (
        N_("the first quarter of {year}"), N_("the second quarter of {year}"), N_("the third quarter of {year}"),
        N_("the fourth quarter of {year}"),
    ),
    "month": (
        N_("January {year}"), N_("February {year}"), N_("March {year}"), N_("April {year}"), N_("May {year}"),
        N_("June {year}"), N_("July {year}"), N_("August {year}"), N_("September {year}"), N_("October {year}"),
        N_("November {year}"), N_("December {year}"),
    ),
    "term": N_("the term {first}-{last}"),
}  # fmt: skip


def called(key: str) -> str:
    """What people call the period with this key: `năm học 2024-2025` for `nam-hoc-2024-2025`; other keys stay."""
    return _SCHOOL_YEAR_KEY.sub(r"năm học \1", key)


@dataclass(frozen=True, slots=True, order=True)
class Period(TextType):
    """From `first` to `last`; `key` names it on the command line and as a folder: `2017-h1`, `nam-hoc-2024-2025`.

    `label` is what a period that has no short form is called, `năm học 2024-2025`; its key is made of that.
    """

    first: date
    last: date
    key: str = ""
    label: str = ""
    pattern = PERIOD_FORM

    def __post_init__(self) -> None:
        """Finds the key of whole calendar months that have a short form. Raises `ValueError` where they have none."""
        if not self.key:
            object.__setattr__(self, "key", _form_of(self.first, self.last).key)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The calendar period that a short form such as `2017` or `2017-h1` names. Raises `RefusalError`."""
        form = read_form(text)
        if form is None or _is_last_of_calendar(form):
            forms = N_(
                "write 2017 (a year), 2017-h1 (a half-year), 2017-q3 (a quarter), 2017-m03 (a month), 2017-9m (nine "
                "months) or 2018-2022 (a term); for any other period {example}"
            )
            suggestion = period_in_words(text)
            fix: Message = message(forms, example=_SCHOOL_YEAR.format(2024, 2025))
            if suggestion and _is_allowed(read_form(suggestion)):
                fix = advice(N_("write {period}"), suggestion, period=suggestion)
            elif years := _SCHOOL_YEAR_SAID.search(text):
                fix = message(N_("write {period}"), period=_SCHOOL_YEAR.format(years[1], years[2]))
            raise RefusalError(BAD_PERIOD, message(N_("“{text}” is not a period"), text=text), fix)
        if not _is_allowed(form):
            problem = message(N_("“{text}” is more than {limit} years"), text=text, limit=MOST_YEARS)
            raise RefusalError(BAD_PERIOD, problem, message(N_("write the first and the last year of the term")))
        return cls(*CALENDAR.span(form), form.key)

    @classmethod
    def between(cls, first: date, last: date, label: str) -> Self:
        """The period with these dates that is called so: `năm 2024` has the key 2024. Raises `RefusalError`."""
        label = " ".join(label.split())
        if last < first:
            problem = message(N_("the period “{label}” ends before it begins"), label=label)
            raise RefusalError(BAD_PERIOD, problem, message(N_("check both dates")))
        if last.year - first.year >= MOST_YEARS or last.year == MAXYEAR or first.year == 1:
            problem = message(N_("“{text}” is more than {limit} years"), text=label, limit=MOST_YEARS)
            raise RefusalError(BAD_PERIOD, problem, message(N_("check both dates")))
        said = period_in_words(label)
        if said and _LETTER.search(label) and (form := read_form(said)):
            return cls(first, last, form.key)
        key = _key_of(label)
        if len(key) > LONGEST_LABEL:
            problem = message(N_("the label of the period is longer than {limit} letters"), limit=LONGEST_LABEL)
            raise RefusalError(BAD_PERIOD, problem, message(N_("write it like this: năm học 2024-2025")))
        if not _YEAR_IN_WORDS.search(label):
            problem = message(N_("the label of the period, “{label}”, does not have its year"), label=label)
            raise RefusalError(BAD_PERIOD, problem, message(N_("write “{label} {year}”"), label=label, year=first.year))
        if label[0].isdigit():
            problem = message(N_("“{label}” does not say what kind of period it is"), label=label)
            raise RefusalError(
                BAD_PERIOD, problem, message(N_("write a word before it, such as “năm học {label}”"), label=label)
            )
        return cls(first, last, key, label)

    @classmethod
    def named(cls, key: str) -> "Period | None":
        """The period with this key, the dates guessed where it is one with a label; None where it is no key."""
        try:
            return cls.parse(key)
        except RefusalError:
            return cls.guessed(key) if not key[:1].isdigit() and _YEAR_IN_WORDS.search(key) else None

    @classmethod
    def guessed(cls, key: str) -> Self:
        """The years that the key of a period with a label names, from their first to their last day."""
        years = [int(each) for each in _YEAR_IN_WORDS.findall(key)] or [1]
        low, high = max(1, min(years)), max(1, min(max(years), MAXYEAR - 1))
        return cls(date(min(low, high), 1, 1), date(high, 12, 31), key, key)

    def within(self, window: Window) -> "Period":
        """The same period, counted by the `window`; one with dates of its own keeps them."""
        if self.form is None or (self.first, self.last) != CALENDAR.span(self.form):
            return self
        return Period(*window.span(self.form), self.key)

    @property
    def form(self) -> PeriodForm | None:
        """What its key names where that is a short form; None for a period with a label."""
        return read_form(self.key)

    @property
    def kind(self) -> PeriodKind:
        """What it is."""
        return self.form.kind if self.form else "own"

    @property
    def year(self) -> int:
        """The year that it is called by: of a term, and of one with a label, the one that it begins in."""
        return self.form.year if self.form else self.first.year

    @property
    def months(self) -> int:
        """How many months it has, about so many where it has dates of its own."""
        if self.form:
            first, last = self.form.months
            return last - first + 1
        return max(1, round(((self.last - self.first).days + 1) / _DAYS_OF_MONTH))

    @property
    def is_year(self) -> bool:
        """Whether it is a year that is called by one number."""
        return self.kind == "year"

    @property
    def is_term(self) -> bool:
        """Whether it is several years, each with a report of its own."""
        return self.kind == "term"

    @property
    def years(self) -> tuple[int, ...]:
        """The years that it is about, as they are called: of a term each, of all else one."""
        last = self.form.number if self.form and self.is_term else self.year
        return tuple(range(self.year, last + 1))

    @property
    def family(self) -> str:
        """What it has in common with the same period of other years: its key without the years."""
        if self.form is None:
            return _YEARS_OF_LABEL.sub(lambda match: "*-*" if match["last"] else "*", self.key)
        return self.kind if self.is_term else f"{self.kind} {self.form.number}"

    def is_like(self, other: "Period") -> bool:
        """Whether it is as long as the `other`, or the same part of another year."""
        return self.family == other.family or (self.kind, self.months) == (other.kind, other.months)

    def over_years_like(self, year: "Period") -> "Period":
        """A term of calendar years from the first day to the last of years like the school `year`; others alone."""
        if self.form is None or (self.first, self.last) != CALENDAR.span(self.form):
            return self
        first, last = (
            moved(year.first, self.year - year.first.year),
            moved(year.last, self.form.number - year.last.year),
        )
        return Period(first, last, self.key, self.label)

    def moved(self, years: int) -> "Period | None":
        """The same period of so many years later; None where there is no such year."""
        if min(self.first.year, self.year) + years < 1 or max(self.last.year, *self.years) + years >= MAXYEAR:
            return None
        label = _YEARS_OF_LABEL.sub(lambda match: _years_moved(match, years), self.label)
        key = self.form.moved(years).key if self.form else _key_of(label)
        return Period(moved(self.first, years), moved(self.last, years), key, label)

    @property
    def years_said(self) -> str:
        """The years of its label, `2024-2025`; else the year that it is called by."""
        found = _YEARS_IN_LABEL.search(self.label)
        return found[0] if found else f"{self.year:04}"

    @property
    def two_years(self) -> int | None:
        """The first of the two years that its label names, of a school year 2024-2025; None where there are not two."""
        first, _dash, last = self.years_said.replace("–", "-").replace(" ", "").partition("-")
        own = self.form is None and last.isdigit() and int(last) == int(first) + 1
        return int(first) if own else None

    @property
    def a_year_before(self) -> "Period | None":
        """The same months of the year before; None for a term, and where there is no such year."""
        return None if self.is_term else self.moved(-1)

    @property
    def plans(self) -> tuple[str, ...]:
        """The keys of the periods whose plan is for this one, the likeliest first.

        That is the one just before; for what begins with the year also the year before, whose plan is for all of it.
        """
        if self.form is None or self.is_term or self.year == 1:
            return ()
        before = self.form.just_before
        whole = PeriodForm("year", self.year - 1) if self.form.months[0] == 1 else None
        return tuple(dict.fromkeys(form.key for form in (before, whole) if form))

    def follows(self, earlier: "Period") -> bool:
        """Whether the plan in the report on the `earlier` period is for this one."""
        if self.form is not None:
            return earlier.key in self.plans
        return earlier.form is None and 0 < (self.first - earlier.last).days <= _LONGEST_HOLIDAY

    @property
    def coming(self) -> "Period | None":
        """The one that comes after: the next half-year, quarter or month, else the same of the next year."""
        form = self.form
        if form is None or form.kind in {"year", "nine-months"}:
            return self.moved(1)
        if self.is_term:
            return None
        following = PeriodForm(form.kind, form.year, form.number + 1)
        if read_form(following.key) is None:  # beyond the end of the year
            following = PeriodForm(form.kind, form.year + 1)
        return Period.parse(following.key)

    @property
    def since_year_began(self) -> tuple[str, ...]:
        """The keys of the like periods that make up its year so far, itself the last."""
        form, found = self.form, [self.key]
        while form and form.kind in {"half", "quarter", "month"} and form.number > 1:
            form = PeriodForm(form.kind, form.year, form.number - 1)
            found.insert(0, form.key)
        return tuple(found)

    @property
    def day_after(self) -> date:
        """The first day on which it is over."""
        return self.last + timedelta(days=1)

    def in_title(self, language: Language) -> str:
        """The period as titles have it: as it is said, but a year alone where a language needs no word before it."""
        return str(self.year) if self.is_year and locale_of(language).months else self.say(language)

    def say(self, language: Language) -> str:
        """The period in running text."""
        form = self.form
        if form is None:
            return _in_running_text(self.label)
        said = _SAID[form.kind]
        text = said if isinstance(said, str) else said[form.number - 1]
        return translator(language)(text).format(year=form.year, first=form.year, last=form.number)


def _form_of(first: date, last: date) -> PeriodForm:
    """The short form of whole calendar months. Raises `ValueError` where they have none."""
    year = first.year
    forms = [PeriodForm("year", year), PeriodForm("nine-months", year)]
    forms += [PeriodForm("half", year, (last.month + 5) // 6), PeriodForm("quarter", year, (last.month + 2) // 3)]
    forms += [PeriodForm("month", year, last.month), PeriodForm("term", year, last.year)]
    for form in forms:
        if CALENDAR.span(form) == (first, last):
            return form
    raise ValueError(f"{first} - {last}")


def _is_last_of_calendar(form: PeriodForm) -> bool:
    """Whether it ends with the last year that there is, after which no other comes."""
    return form.year == MAXYEAR or (form.kind == "term" and form.number == MAXYEAR)


def _is_allowed(form: PeriodForm | None) -> bool:
    """Whether it is the form of a period that there can be a report on."""
    if form is None or _is_last_of_calendar(form):
        return False
    return form.kind != "term" or form.number - form.year < MOST_YEARS


def _years_moved(match: re.Match[str], years: int) -> str:
    """A year of a label, or two of which the second is short, so many years later."""
    if match["year"]:
        return f"{int(match['year']) + years:04}"
    return f"{int(match['first']) + years:04}{match['dash']}{(int(match['last']) + years) % 100:02}"


def _in_running_text(label: str) -> str:
    """A label as it is within a sentence: without the capital of a word that is no name."""
    return label[:1].lower() + label[1:] if _NO_NAME.match(label) else label


def is_term(key: str) -> bool:
    """Whether `key` names a term of several years."""
    try:
        return Period.parse(key).is_term
    except RefusalError:
        return False


def _key_of(label: str) -> str:
    """What a period with a label is called in names: a dash between its years is a hyphen there."""
    return slug(label.translate(_DASHES))
