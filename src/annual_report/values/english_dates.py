"""Dates with English names of months, as those write them who report in English: `20 January 2025`, `June 2025`.

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


def in_digits(text: str) -> str:
    """A date with the English name of a month as it is written in digits: `20/1/2025`; any other text as it is."""
    small = text.lower()
    if not any(name in small for name in _MONTHS):
        return text
    for form, digits in _FORMS:
        if match := form.fullmatch(text):
            return digits.format(*(_MONTHS.get(part.lower(), part) for part in match.groups()))
    return text


def with_numbers_of_months(text: str) -> str:
    """Words that tell a date in English, with its months as numbers: `on 6 3 2025` for `on 6 March 2025`."""
    return _MONTH.sub(lambda match: str(_MONTHS[match[1].lower()]), text)
