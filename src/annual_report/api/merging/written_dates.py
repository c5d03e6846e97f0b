"""How a date is to be written, for the page to say the one that was written in Word in place of its words."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from annual_report.api.merging.lines import plain
from annual_report.language import Language
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.values.dates import PartialDate
from annual_report.values.english_dates import with_numbers_of_months
from annual_report.values.refusal import RefusalError

_NUMBER: Final = lazy_pattern(r"\d{1,4}")
_BEFORE: Final = lazy_pattern(r"^(?:on|in) (?=\S)", re.IGNORECASE)
_LEADING_ZERO: Final = lazy_pattern(r"(?<!\d)0(?=\d)")
_MOST_NUMBERS: Final = 6


def date_saying(new: str, written: str, says: Callable[[PartialDate], str | None]) -> str | None:
    """The date of which `says` gives the `new` words, written as the one before it; None where there is none."""
    for text in _candidates(new, written):
        try:
            parsed = PartialDate.parse(text)
        except RefusalError:
            continue
        said = says(parsed)
        if said is not None and _compared(said) == _compared(new):
            return text
    return None


def date_in_cell(new: str, written: str, language: Language) -> str | None:
    """The date that a table prints in these words."""
    for says in (PartialDate.brief, PartialDate.say):
        found = date_saying(new, written, lambda day, says=says: says(day, language))  # type: ignore[misc]
        if found is not None:
            return found
    return None


def _candidates(new: str, written: str) -> Iterator[str]:
    """Ways to write a date with these numbers: a day, a month, a year, a range of two days or months."""
    words = " ".join(plain(new).split())
    numbers = _NUMBER.findall(with_numbers_of_months(words))
    if not numbers or len(numbers) > _MOST_NUMBERS:
        return
    zeros = bool(_LEADING_ZERO.search(written))
    one = [*numbers] if zeros else [number.lstrip("0") or number for number in numbers]
    half = len(one) // 2
    ways = ["/".join(one), words]
    if with_numbers_of_months(written) != written:  # whose dates have names of months keeps them
        ways.insert(0, _BEFORE.sub("", words))
    ways += [f"{'/'.join(one[:at])}-{'/'.join(one[at:])}" for at in range(1, len(one))]
    if len(one) == _MOST_NUMBERS and one[half - 1] == one[-1]:
        same_month = one[1] == one[half + 1]
        first = one[0] if same_month else f"{one[0]}/{one[1]}"
        ways.insert(0, f"{first}-{'/'.join(one[half:])}")
    yield from dict.fromkeys(ways)


def _compared(text: str) -> list[str]:
    return _LEADING_ZERO.sub("", plain(text)).casefold().split()
