"""What dates, editions and periods tell besides their plain words: a weekday, how many days, the one before."""

from datetime import date, timedelta
from typing import Final

from annual_report.analysis.derivation.derivation import MONTHS
from annual_report.analysis.derivation.forms import NUMBER
from annual_report.analysis.term.editions import edition_before, edition_digits
from annual_report.language import DATA_LANGUAGE, N_, Language, translator
from annual_report.language.numbers import write_number
from annual_report.language.vietnamese.lunar import LunarDay, lunar_day
from annual_report.values.dates import PartialDate, Precision, day_month, short_date
from annual_report.values.period import Period
from annual_report.wording.nameable import Nameable

_WEEKDAYS: Final = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
)  # fmt: skip
_FULL_MOON: Final = 15
_EARLY: Final = 10  # so many days at the beginning of a month are called mùng
_KNOWN_DAYS: Final = frozenset({Precision.DAY, Precision.RANGE})


def date_names(day: PartialDate | None) -> Nameable:
    """The forms of a date: in a sentence, in digits (`.so`), its weekday (`.thu`), how many days (`.so-ngay`).

    `.am-lich` is the day of the lunar calendar, by which festivals are held.
    """

    def days(language: Language) -> str | None:
        if day is None or day.first is None or day.last is None or day.precision not in _KNOWN_DAYS:
            return None
        count = (day.last - day.first + timedelta(days=1)).days
        text = N_("{count} day") if count == 1 else N_("{count} days")
        return translator(language)(text).format(count=write_number(count, language))

    def weekday(language: Language) -> str | None:
        return None if day is None or day.precision is not Precision.DAY else _weekday(day.first, language)

    return Nameable(
        {
            "": lambda language: day.say(language) if day else None,
            NUMBER: lambda language: _in_digits(day, language) if day else None,
            "thu": weekday,
            "so-ngay": days,
            "am-lich": lambda language: _lunar(day, language) if day else None,
        }
    )


def edition_names(edition: str | None) -> Nameable:
    """The forms of an edition, `lần thứ XII`: its number alone (`.so`), and the edition before (`.truoc`)."""
    return Nameable(
        {
            "": lambda _: edition,
            NUMBER: lambda _: edition_digits(edition) if edition else None,
            "truoc": lambda _: edition_before(edition) if edition else None,
        }
    )


def period_names(period: Period) -> Nameable:
    """The forms of the period of a report: `năm 2024`, the one before (`.truoc`), how many months it has."""
    before = period.a_year_before
    return Nameable(
        {
            "": period.say,
            "truoc": lambda language: before.say(language) if before else None,
            MONTHS: lambda language: write_number(period.months, language),
        }
    )


def _in_digits(day: PartialDate, language: Language) -> str:
    """`17/7/2025`, `17-18/7/2025`, `28/02/2025 - 02/3/2025`."""
    first, last = day.first, day.last
    if first is None or last is None or day.precision is not Precision.RANGE or first.month != last.month:
        return day.brief(language)
    return f"{day_month(first.day, 3)[0]}-{short_date(last)}" if first.year == last.year else day.brief(language)


def _lunar(day: PartialDate, language: Language) -> str | None:
    """`mùng 6 Tết Ất Tỵ`, `từ mùng 6 Tết đến rằm tháng Giêng năm Ất Tỵ`; None where no days are known."""
    if day.first is None or day.last is None or day.precision not in _KNOWN_DAYS:
        return None
    first, last = lunar_day(day.first), lunar_day(day.last)
    if first is None or last is None:
        return None
    say = translator(language)
    year = say(N_("{day} of the year {year}"))
    words = _lunar_words(first, language)
    last_words = year.format(day=_lunar_words(last, language), year=last.year_name)
    if day.first == day.last:
        return last_words
    words = words if first.year == last.year else year.format(day=words, year=first.year_name)
    return say(N_("from {first} until {last}")).format(first=words, last=last_words)


def _lunar_words(day: LunarDay, language: Language) -> str:
    """`mùng 6 Tết`, `rằm tháng Giêng`, `ngày 23 tháng Chạp`, as people call these days."""
    if language != DATA_LANGUAGE:
        return translator(language)(N_("day {day} of lunar month {month}")).format(day=day.day, month=day.month)
    number = "rằm" if day.day == _FULL_MOON else f"{'mùng' if day.day <= _EARLY else 'ngày'} {day.day}"
    if day.month == 1 and day.day <= _EARLY:
        return f"{number} Tết"
    month = {1: "Giêng", 12: "Chạp"}.get(day.month, str(day.month))
    return f"{number} tháng {month}{' nhuận' if day.is_leap else ''}"


def _weekday(day: date | None, language: Language) -> str | None:
    if day is None:
        return None
    return translator(language)(_WEEKDAYS[day.weekday()])
