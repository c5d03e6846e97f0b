"""What a text that is no date was meant to be: dates with words around them, of spreadsheets, with years cut short."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from annual_report.diagnostics.advice import advice
from annual_report.language import N_, Message, message
from annual_report.language.lazy_patterns import lazy_pattern

# What examples have for a year; where the period of the report is known, its year takes the place of this.
YEAR_OF_EXAMPLES: Final = "2017"
_DIGITS_OF_YEAR: Final = lazy_pattern(r"\d{4}")
Readable = Callable[[str], bool]

# From the most exact to the least.
_WITHIN: Final = (
    lazy_pattern(r"(?<![\d/])\d{1,2}/\d{1,2}/\d{4}(?!\d)|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)"),
    lazy_pattern(r"quý (?:IV|I{1,3}|[1-4])(?:/| năm )\d{4}(?!\d)", re.IGNORECASE),
    lazy_pattern(r"(?<![\d/])\d{1,2}/\d{4}(?!\d)|tháng \d{1,2} năm \d{4}(?!\d)", re.IGNORECASE),
    lazy_pattern(r"(?<!\d)(?:19|20)\d{2}(?!\d)"),
)
# What tells more of the date than the part of it that is found: numbers, months and quarters in words. A time of day
# does not, nor half a year, which no date can say.
_MORE: Final = lazy_pattern(
    r"\d|\b(?:q|h|qtr|quarter|quý|half|tháng|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\b"
    r"|\b(?:january|february|march|april|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_NO_MORE: Final = lazy_pattern(
    r"\b(?:6|sáu) tháng (?:đầu|cuối)(?: năm)?\b|T?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:\d{2})?"
    r"|\b\d{1,2} ?(?:h|giờ)(?: ?\d{2})?\b",
    re.IGNORECASE,
)
_DIGIT: Final = lazy_pattern(r"\d")
_NAMED: Final = lazy_pattern(r"(?:tháng|ngày|năm) *$", re.IGNORECASE)  # what it is, before it
_ONE_OR_SPAN: Final = N_("write one date, or the first and the last day: 10-12/11/{year}")
_WITHOUT_YEAR: Final = lazy_pattern(r"(?:ngày )?\d{1,2}/\d{1,2}", re.IGNORECASE)
_MONTH_ALONE: Final = lazy_pattern(r"(?:trong )?tháng (0?[1-9]|1[0-2])", re.IGNORECASE)
_LUNAR: Final = lazy_pattern(
    r".*\b(?:âm lịch|mùng|mồng|rằm|giỗ tổ|tháng (?:giêng|chạp)|tết(?! dương))\b.*", re.IGNORECASE
)
_YEAR_CUT: Final = lazy_pattern(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d+)")
_TWO_DIGITS: Final = lazy_pattern(r"\d{2}")
_OF_LAST_CENTURY: Final = "50"  # '98 is 1998: no report is about 2098
# Days since the last of 1899, as spreadsheets count them: those of 2000 to 2064.
_OF_SPREADSHEET: Final = lazy_pattern(r"3[7-9]\d{3}|[45]\d{4}")
_FIRST_OF_SPREADSHEET: Final = date(1899, 12, 30)
_REPEATED: Final = lazy_pattern(r"(?:hàng|hằng|mỗi|liên tục|quanh năm|cả năm)\b.*", re.IGNORECASE)


# Seasons and parts of a year, and the months or the quarter that say about the same.
_SEASONS: Final = (
    (lazy_pattern(r"(?:mùa |nghỉ |dịp )?hè|summer", re.IGNORECASE), "6-8/"),
    (lazy_pattern(r"mùa xuân|spring", re.IGNORECASE), "2-4/"),
    (lazy_pattern(r"mùa thu|autumn|fall", re.IGNORECASE), "8-10/"),
    (lazy_pattern(r"mùa đông|winter", re.IGNORECASE), "11-12/"),
    (lazy_pattern(r"đầu(?: năm)?|(?:the )?(?:beginning|start)(?: of)?(?: the year)?|early", re.IGNORECASE), "1-3/"),
    (lazy_pattern(r"giữa(?: năm)?|(?:the )?middle(?: of)?(?: the year)?|mid", re.IGNORECASE), "5-7/"),
    (lazy_pattern(r"cuối(?: năm)?|(?:the )?end(?: of)?(?: the year)?|late", re.IGNORECASE), "10-12/"),
)
_OF_YEAR: Final = lazy_pattern(
    r"(?:(?:vào|in|at|by) )?(.+?)(?:[ /-](?:năm |of )?(\d{4})| năm nay| này)?", re.IGNORECASE
)


def advice_on_date(text: str, readable: Readable, written: Callable[[date], str]) -> Message | None:
    """What to write in place of `text`, which is no date; None where nothing in particular is to be said of it.

    `readable` says whether a text is a date, `written` writes a day as it should be.
    """
    if (hint := _incomplete(text)) is not None:
        return hint
    if _OF_SPREADSHEET.fullmatch(text):
        day = _FIRST_OF_SPREADSHEET + timedelta(days=int(text))
        return advice(
            N_("write {date}: {number} is how a spreadsheet stores that day"),
            written(day),
            date=written(day),
            number=text,
        )
    from annual_report.values.foreign_dates import as_dates_are_written  # only now: most dates can be read

    if meant := as_dates_are_written(text, written):
        return advice(N_("write {date}"), meant, date=meant)
    if match := _YEAR_CUT.fullmatch(text):
        return _with_year(match[1], match[2], match[3], readable)
    return _in_words(text, readable)


def _incomplete(text: str) -> Message | None:
    """What to write in place of a date without its year, of the lunar calendar, or of something repeated."""
    if _REPEATED.fullmatch(text):
        return message(N_("write “thường xuyên” for something continuous or regular"))
    if _WITHOUT_YEAR.fullmatch(text):
        return message(N_("write the year too, as in 05/3/{year}"), year=YEAR_OF_EXAMPLES)
    if _LUNAR.fullmatch(text) and not _DIGITS_OF_YEAR.search(text):
        said = N_("write the day of the solar calendar, as in 05/3/{year}, and its name in the text")
        return message(said, year=YEAR_OF_EXAMPLES)
    if (hint := _in_season(text)) is not None:
        return hint
    if match := _MONTH_ALONE.fullmatch(text):
        return message(N_("write the year too, as in {month}/{year}"), month=match[1], year=YEAR_OF_EXAMPLES)
    return None


def _in_season(text: str) -> Message | None:
    """The months to write for a season or a part of a year; which of them are meant, only the author knows."""
    match = _OF_YEAR.fullmatch(text)
    months = next((months for form, months in _SEASONS if match and form.fullmatch(match[1].strip())), None)
    if match is None or months is None:
        return None
    if match[2]:
        return message(N_("write the months that are meant, as in {months}"), months=months + match[2])
    return message(N_("write the months that are meant, as in {months}{year}"), months=months, year=YEAR_OF_EXAMPLES)


def _with_year(day: str, month: str, year: str, readable: Readable) -> Message:
    century = "19" if year >= _OF_LAST_CENTURY else "20"
    suggestion = f"{day}/{month}/{century}{year}"
    if _TWO_DIGITS.fullmatch(year) and readable(suggestion):
        return advice(N_("write the year with four digits: {date}"), suggestion, date=suggestion)
    return message(N_("write the year with four digits, as in 05/3/{year}"), year=YEAR_OF_EXAMPLES)


def _alone(day: str) -> Message:
    # What else was written would be lost, so that nothing is proposed.
    return message(N_("write only {date}; put anything else into the text"), date=day)


def _in_words(text: str, readable: Readable) -> Message | None:
    """What to write in place of a date, or several, among words; None where they may tell more of the date."""
    for form in _WITHIN:
        dates = [candidate for candidate in form.findall(text) if readable(candidate)]
        if len(dates) > 1:
            return message(_ONE_OR_SPAN, year=YEAR_OF_EXAMPLES)
        if dates:
            before, _found, after = text.partition(dates[0])
            rest = _NO_MORE.sub(" ", f"{_NAMED.sub('', before)} {after}")
            if not _MORE.search(rest):
                return _alone(dates[0])
            return (
                message(_ONE_OR_SPAN, year=YEAR_OF_EXAMPLES) if _DIGIT.search(rest) and not dates[0].isdigit() else None
            )
    return None
