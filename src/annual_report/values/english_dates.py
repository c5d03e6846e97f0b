"""Dates as those write them who report in English: `20 January 2025`, `June 2025`, `Q2 2026`, `first half of 2026`.

They have one reading only, so they are read as the same in digits.
"""

import re
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sep sept", "october oct", "november nov", "december dec"), 1,
    )
    for name in names.split()
}  # fmt: skip
_NAME: Final = rf"({'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_MONTH: Final = lazy_pattern(rf"\b{_NAME}(?![^\W_])", re.IGNORECASE)
_DAY: Final = r"(\d{1,2})(?:st|nd|rd|th)?"
_TO: Final = r" ?(?:[-–]|to) ?"
_YEAR: Final = r",? (\d{4})"
_DAY_OF_MONTH: Final = lazy_pattern(rf"\b{_DAY} {_NAME}(?![^\W_])", re.IGNORECASE)
# By the form: what is in its groups, where a name of a month counts as one, and how the same is written in digits.
_FORMS: Final = (
    (lazy_pattern(rf"{_DAY} (?:of )?{_NAME}{_YEAR}", re.IGNORECASE), "{0}/{1}/{2}"),
    (lazy_pattern(rf"{_NAME} {_DAY}{_YEAR}", re.IGNORECASE), "{1}/{0}/{2}"),
    (lazy_pattern(rf"{_DAY}{_TO}{_DAY} {_NAME}{_YEAR}", re.IGNORECASE), "{0}-{1}/{2}/{3}"),
    (lazy_pattern(rf"{_NAME} {_DAY}{_TO}{_DAY}{_YEAR}", re.IGNORECASE), "{1}-{2}/{0}/{3}"),
    (lazy_pattern(rf"{_DAY} {_NAME}{_TO}{_DAY} {_NAME}{_YEAR}", re.IGNORECASE), "{0}/{1}-{2}/{3}/{4}"),
    (lazy_pattern(rf"{_NAME}{_TO}{_NAME}{_YEAR}", re.IGNORECASE), "{0}-{1}/{2}"),
    (lazy_pattern(rf"{_NAME}{_YEAR}", re.IGNORECASE), "{0}/{1}"),
)
_PARTS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_PART: Final = lazy_pattern(
    rf"(?:in )?(?:the )?(?:({'|'.join(_PARTS)}) (quarter|half)(?: of)?|([QH])([1-4])),? (\d{{4}})", re.IGNORECASE
)
_HALVES: Final = {1: "1-6", 2: "7-12"}


def days_in_digits(text: str) -> str:
    """A text with its days of English months in digits: `1/10 - 30/9` for `1 October - 30 September`."""
    return _DAY_OF_MONTH.sub(lambda match: f"{match[1]}/{_MONTHS[match[2].lower()]}", text)


def in_digits(text: str) -> str:
    """A date in English as it is written in digits: `20/1/2025`, `quý 2/2026`, `1-6/2026`; any other text as it is."""
    small = text.lower()
    if match := _PART.fullmatch(text):
        return _part(match) or text
    if not any(name in small for name in _MONTHS):
        return text
    for form, digits in _FORMS:
        if match := form.fullmatch(text):
            return digits.format(*(_MONTHS.get(part.lower(), part) for part in match.groups()))
    return text


def _part(match: re.Match[str]) -> str:
    """A quarter or half of a year; empty where there is none of that number."""
    number = _PARTS[match[1].lower()] if match[1] else int(match[4])
    if (match[2] or match[3])[:1].lower() == "q":
        return f"quý {number}/{match[5]}"
    return f"{_HALVES[number]}/{match[5]}" if number in _HALVES else ""


def with_numbers_of_months(text: str) -> str:
    """Words that tell a date in English, with its months as numbers: `on 6 3 2025` for `on 6 March 2025`."""
    return _MONTH.sub(lambda match: str(_MONTHS[match[1].lower()]), text)
