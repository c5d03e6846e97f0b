"""On which period a file reports: as its subject says it, else by its date."""

import re
from contextlib import suppress
from datetime import date
from typing import Final

from annual_report.api.importing.frame import Head
from annual_report.values.period import Period, period_in_words
from annual_report.values.refusal import RefusalError

_YEAR: Final = r"((?:19|20)\d\d)"
_FORMS: Final = (
    (re.compile(rf"quý\s+(IV|I{{1,3}}|[1-4])\s*(?:năm\s*|/\s*){_YEAR}", re.IGNORECASE), "quarter"),
    (re.compile(rf"(?:6|sáu|06) tháng (đầu|cuối)\s*(?:năm\s*)?{_YEAR}", re.IGNORECASE), "half"),
    (re.compile(rf"(?:9|chín|09) tháng(?: đầu)?\s*(?:năm\s*)?{_YEAR}", re.IGNORECASE), "nine"),
    (re.compile(rf"tháng\s+(\d{{1,2}})\s*(?:năm\s*|/\s*|-\s*){_YEAR}", re.IGNORECASE), "month"),
    (re.compile(rf"năm học\s+{_YEAR}\s*[-–]\s*{_YEAR}", re.IGNORECASE), "school"),
    (re.compile(rf"(?:giai đoạn|nhiệm kỳ)\D{{0,20}}{_YEAR}\s*(?:[-–]|đến(?: năm)?)\s*{_YEAR}", re.IGNORECASE), "term"),
    (re.compile(rf"(?<!đến )năm\s+{_YEAR}", re.IGNORECASE), "year"),
)  # fmt: skip
_OF_THE_YEAR_BEFORE: Final = frozenset(("1", "2", "3"))  # months in which reports are on the year that ended
_QUARTERS: Final = {"I": 1, "II": 2, "III": 3, "IV": 4}


def period_said(head: Head, wanted: str | None) -> Period:
    """The period that is `wanted`, else the one that the subject tells, else the year of the date.

    Raises `RefusalError` where what is wanted is no period.
    """
    if wanted is not None:
        return Period.parse(period_in_words(wanted) or wanted)
    return subject_period(head) or _by_date(head)


def subject_period(head: Head) -> Period | None:
    """The period that the subject tells; None where it tells none."""
    return next((found for text in (head.title, head.subject, head.about) if (found := _found(text)) is not None), None)


def _by_date(head: Head) -> Period:
    """The year that a report of that date is on: in the first months, the one before; without a date, last year."""
    _day, month, year = head.date or ("", "", "")
    if len(year) != 4:  # noqa: PLR2004
        return Period.parse(str(date.today().year - 1))  # noqa: DTZ011
    return Period.parse(str(int(year) - 1) if month in _OF_THE_YEAR_BEFORE else year)


def _found(text: str) -> Period | None:
    """The first period that a text tells; one of a term only where nothing shorter is told."""
    found: list[tuple[tuple[bool, bool, int], Period]] = []
    for form, kind in _FORMS:
        for match in form.finditer(text):
            with suppress(RefusalError):
                found.append(((kind == "term", kind == "year", match.start()), _made(kind, match)))
    return min(found, key=lambda each: each[0])[1] if found else None


def _made(kind: str, match: re.Match[str]) -> Period:
    if kind == "quarter":
        number = _QUARTERS.get(match[1].upper()) or int(match[1])
        return Period.parse(f"{match[2]}-q{number}")
    if kind == "half":
        return Period.parse(f"{match[2]}-h{1 if match[1].lower() == 'đầu' else 2}")
    if kind == "nine":
        return Period.parse(f"{match[1]}-9m")
    if kind == "month":
        return Period.parse(f"{match[2]}-m{int(match[1]):02}")
    if kind == "school":
        first, last = int(match[1]), int(match[2])
        return Period.between(date(first, 9, 1), date(last, 5, 31), f"năm học {first}-{last}")
    return Period.parse(f"{match[1]}-{match[2]}" if kind == "term" else match[1])
