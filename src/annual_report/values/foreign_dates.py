"""Dates as other languages and programs write them: in English, in words, with the year first, quarters as Q2."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from annual_report.language.numbers import roman

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH: Final = re.compile(
    r"\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
# The longer words before those that they begin with; of months, quarters and numbers alike.
_IN_WORDS: Final = {
    "mười một": 11, "mười hai": 12, "mười": 10, "giêng": 1, "chạp": 12, "một": 1, "nhất": 1, "hai": 2, "ba": 3,
    "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "iv": 4, "iii": 3, "ii": 2, "i": 1,
}  # fmt: skip
_NUMBER: Final = rf"(\d{{1,2}}|{'|'.join(_IN_WORDS)})\b"
_VIETNAMESE: Final = re.compile(rf"\btháng {_NUMBER}")
_QUARTER: Final = re.compile(rf"\b(?:quý|quarter|qtr|q)[. ]?{_NUMBER}")
_ORDINAL_QUARTER: Final = re.compile(r"\b(?:([1-4])(?:st|nd|rd|th)? ?q(?:uarter)?|(first|second|third|fourth) quarter)")
_WEEKDAY: Final = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?")
_ORDINAL: Final = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_FILLING: Final = re.compile(r"\b(?:of|the|from|in|từ|ngày|năm)\b|,")
_TO: Final = re.compile(r" ?(?:[-–—]|\b(?:to|until|đến hết|đến)\b) ?")
_APART: Final = r"[ ./-]*"  # between the parts of a date; never between two numbers alone
_PARTS: Final = r"[ ./-]+"
# Where a month is known by its name, it is written m6; a quarter is q2.
_DAYS: Final = (
    rf"(?P<d>\d{{1,2}}){_APART}m(?P<m>\d+){_PARTS}(?P<y>\d{{4}})",
    rf"m(?P<m>\d+){_PARTS}(?P<d>\d{{1,2}}){_PARTS}(?P<y>\d{{4}})",
    rf"(?P<y>\d{{4}}){_APART}m(?P<m>\d+){_PARTS}(?P<d>\d{{1,2}})",
    r"(?P<d>\d{1,2}) ?[-./] ?(?P<m>\d{1,2}) ?[-./] ?(?P<y>\d{4})",
    r"(?P<y>\d{4}) ?([-./]) ?(?P<m>\d{1,2}) ?\2 ?(?P<d>\d{1,2})",
    r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})",
)
_SPANS: Final = (
    rf"(?P<d>\d{{1,2}})-(?P<e>\d{{1,2}}){_APART}m(?P<m>\d+){_PARTS}(?P<y>\d{{4}})",
    r"m(?P<m>\d+) (?P<d>\d{1,2})-(?P<e>\d{1,2}) (?P<y>\d{4})",
    rf"(?P<d>\d{{1,2}}){_APART}m(?P<m>\d+)-(?P<e>\d{{1,2}}){_APART}m(?P<n>\d+){_PARTS}(?P<y>\d{{4}})",
    r"(?P<d>\d{1,2})-(?P<e>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})",
    r"(?P<d>\d{1,2})/(?P<m>\d{1,2})-(?P<e>\d{1,2})/(?P<n>\d{1,2})/(?P<y>\d{4})",
)
_MONTHS_OF_YEARS: Final = (
    rf"m(?P<m>\d+){_PARTS}(?P<y>\d{{4}})",
    rf"(?P<y>\d{{4}}){_PARTS}m?(?P<m>\d{{1,2}})",
    r"(?P<m>\d{1,2}) ?[-. ] ?(?P<y>\d{4})",
)
_QUARTERS: Final = (
    rf"q(?P<q>[1-4]){_PARTS}(?P<y>\d{{4}})",
    rf"(?P<y>\d{{4}}){_APART}q(?P<q>[1-4])",
)


def as_dates_are_written(text: str, written: Callable[[date], str]) -> str | None:
    """The date that `text` can only mean, as it should be: `15/01/2026`, `03-05/9/2025`, `6/2026`, `quý II/2026`.

    None where it means none, or it may be another one. `written` writes a day as it should be.
    """
    plain = _plain(text)
    try:
        if parts := _first(_SPANS, _TO.sub("-", plain)):
            return _span(parts, written)
        if parts := _first(_DAYS, plain):
            return written(date(int(parts["y"]), int(parts["m"]), int(parts["d"])))
        if parts := _first(_MONTHS_OF_YEARS, plain):
            return written(date(int(parts["y"]), int(parts["m"]), 1)).partition("/")[2]
    except ValueError:
        return None
    parts = _first(_QUARTERS, plain)
    return f"quý {roman(int(parts['q']))}/{parts['y']}" if parts else None


def _plain(text: str) -> str:
    """The text in small letters, with months and quarters in digits and without what says nothing of the date."""
    text = _WEEKDAY.sub(" ", text.lower())
    text = _ENGLISH.sub(lambda match: f"m{_MONTHS.index(match[1][:3]) + 1} ", text)
    text = _VIETNAMESE.sub(lambda match: f"m{_number(match[1])} ", text)
    text = _ORDINAL_QUARTER.sub(lambda match: f"q{_number(match[1] or match[2])} ", text)
    text = _QUARTER.sub(lambda match: f"q{_number(match[1])} ", text)
    return " ".join(_FILLING.sub(" ", _ORDINAL.sub("", text)).split())


def _number(word: str) -> int:
    return _IN_WORDS[word] if word in _IN_WORDS else int(word)


def _first(forms: tuple[str, ...], text: str) -> dict[str, str] | None:
    return next((match.groupdict() for form in forms if (match := re.fullmatch(form, text))), None)


def _span(parts: dict[str, str], written: Callable[[date], str]) -> str | None:
    year, month = int(parts["y"]), int(parts["m"])
    first, last = date(year, month, int(parts["d"])), date(year, int(parts.get("n", month)), int(parts["e"]))
    if first >= last:
        return None
    day, month_of_first, _year = written(first).split("/")
    return f"{day}-{written(last)}" if first.month == last.month else f"{day}/{month_of_first}-{written(last)}"
