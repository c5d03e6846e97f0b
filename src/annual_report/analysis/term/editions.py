"""Series of events over several years: which editions there were, and which are lacking between them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.numbers import read_roman, roman
from annual_report.language.vietnamese.numerals import read_number_words
from annual_report.model.activities import Activity
from annual_report.model.report import Report
from annual_report.model.walk import each
from annual_report.values.text_types import slug

_MOST: Final = 199  # more editions than any series has had; Roman numbers are read up to here
_DIGITS: Final = 4  # that a number of an edition has at most: a year
_FIRST_WORDS: Final = {"nhất": 1, "nhì": 2, "tư": 4}
_NUMBER_FROM_BEHIND: Final = lazy_pattern(r"\W*(\d+|[IVXLC]+)")
_IN_WORDS: Final = lazy_pattern(r"(.*\bthứ)\s+(\D+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Edition:
    """One event of a series: its year, what its edition is called (None: not said), and the number in that."""

    year: int
    label: str | None
    number: int | None


@dataclass(frozen=True, slots=True)
class EventSeries:
    """The events of a series by year, and what the editions that are lacking between them would be called."""

    name: str
    editions: tuple[Edition, ...]
    missing_editions: tuple[str, ...]


def series_over(reports: Mapping[int, Report | None]) -> tuple[EventSeries, ...]:
    """Every series of the `reports` by year, in the order of their first event; names differ by more than marks."""
    series: dict[str, tuple[str, list[Edition]]] = {}
    for year, report in sorted(reports.items()):
        for _path, activity in each(report, Activity):
            if activity.series:
                _name, editions = series.setdefault(slug(activity.series), (activity.series, []))
                editions.append(Edition(year, activity.edition, edition_number(activity.edition)))
    return tuple(EventSeries(name, tuple(editions), missing_editions(editions)) for name, editions in series.values())


def edition_number(label: str | None) -> int | None:
    """The number in `lần thứ 12`, `lần thứ XII`, `lần thứ ba`, `năm 2019`; None where there is none."""
    if label is None:
        return None
    if split := _number_at_end(label):
        number = split[1]
        if not number.isdigit():
            return read_roman(number, _MOST)
        return int(number) if len(number) <= _DIGITS else None
    if match := _IN_WORDS.fullmatch(label.strip()):
        word = match[2].strip().lower()
        in_words = read_number_words(word)
        return _FIRST_WORDS.get(word) or (in_words[0] if in_words and not in_words[1] else None)
    return None


def edition_digits(label: str) -> str | None:
    """The number at the end of an edition as it is written there, `XII`; None where there is none."""
    split = _number_at_end(label)
    return split[1] if split else None


def edition_before(label: str) -> str | None:
    """What the edition before is called, `lần thứ 11` before `lần thứ 12`; None before the first."""
    number = edition_number(label)
    return _label_like(label, number - 1) if number is not None and number > 1 else None


def missing_editions(editions: list[Edition]) -> tuple[str, ...]:
    """What the editions that are lacking between those given would be called.

    Editions named by years may take place every second or third year: as often as the two that follow one another most
    closely do.
    """
    numbered = {edition.number: edition.label for edition in editions if edition.number is not None and edition.label}
    numbers = sorted(numbered)
    if numbers and numbers[-1] - numbers[0] > _MOST:
        return ()  # a number among them counts something else: what lies between is not lacking
    steps = [later - earlier for earlier, later in pairwise(numbers)]
    if not steps:
        return ()
    step = min(steps) if all(number in {edition.year for edition in editions} for number in numbers) else 1
    between = [number for number in range(numbers[0], numbers[-1], step) if number not in numbered]
    return tuple(_label_like(numbered[numbers[0]], number) for number in between)


def _label_like(label: str, number: int) -> str:
    """What the edition `number` is called where another one is `label` so."""
    split = _number_at_end(label)
    if split is None:
        return f"{label.rpartition(' ')[0]} {number}".strip()
    return f"{split[0]} {number if split[1].isdigit() else roman(number)}".strip()


def _number_at_end(label: str) -> tuple[str, str] | None:
    """What stands before the number at the end of `label`, and the number; None where it has none.

    The label is read from behind, as its number would else be looked for from each of its letters.
    """
    match = _NUMBER_FROM_BEHIND.match(label[::-1])
    return (label[: len(label) - match.end()].strip(), match[1][::-1]) if match else None
