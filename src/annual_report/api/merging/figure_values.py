"""How a value is to be written, for the page to say what was written in Word in place of its words."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final

from annual_report.api.merging.changes import FigureChanged
from annual_report.api.merging.computed_figures import is_formula
from annual_report.api.merging.lines import plain
from annual_report.language import SOURCE_LANGUAGE, Language
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.commendation import Commendation
from annual_report.model.membership import Membership
from annual_report.model.report import Report
from annual_report.model.statistic import Statistic
from annual_report.model.tables import EMPTY_CELLS, DataTable
from annual_report.model.walk import Path, each, walk, with_values
from annual_report.values.dates import PartialDate
from annual_report.values.english_dates import with_numbers_of_months
from annual_report.values.figures import Figure
from annual_report.values.figures.by_unit import parse_of_unit
from annual_report.values.figures.english import as_in_data
from annual_report.values.refusal import RefusalError
from annual_report.wording.figures import beside_value
from annual_report.wording.nameable import Nameable, id_and_form, words_of

NamesOf = Callable[[Report], Mapping[str, Nameable]]
_NUMBER: Final = lazy_pattern(r"\d[\d.,]*\d|\d")
_GROUPED: Final = lazy_pattern(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])")
_IN_ENGLISH: Final = lazy_pattern(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])")
_LEADING_ZERO: Final = lazy_pattern(r"(?<![\d.,/])0(?=[1-9](?![\d.,/]))")
_MOST_WORDS: Final = 12
_DAY: Final = lazy_pattern(r"(\d{1,2})\D+(\d{1,2})\D+(\d{4})")


@dataclass(frozen=True)
class FigureValues:
    """Finds values in a `report`; `names_of` gives the names that one like it has, `written` what its file says.

    `in_english`: the file has its figures as they are written in English.
    """

    report: Report
    names_of: NamesOf
    written: Callable[[Path], str | None]
    in_english: bool = False

    @property
    def language(self) -> Language:
        """The language of the page."""
        return self.report.language

    def of_name(self, change: FigureChanged) -> tuple[Path, str] | None:
        """Which value makes a name say the new words, and how it is written; None where none does."""
        base, form = id_and_form(change.name)
        for path, figure, unit in self._figures(base):
            old = self.written(path)
            if old is None or is_formula(old):
                continue
            for text in self._candidates(old, change.old, change.new):
                new = self._parsed(text, unit)
                if new is None or new == figure:
                    continue
                names = self.names_of(with_values(self.report, {path: new}))
                if _same(words_of(f"{base}.{form}".rstrip("."), names, self.language), change.new):
                    return path, text
        return None

    def of_cell(self, path: Path, old: str, new: str) -> str | None:
        """How a figure at `path` is written that is printed as `new` in a cell; None where it cannot be."""
        written = self.written(path)
        if written is None or is_formula(written):
            return None
        unit = self._unit(path)
        for text in self._candidates(written, old, new):
            figure = self._parsed(text, unit)
            if figure is None:
                continue
            if any(
                _same(each, new) for each in (figure.in_cell(self.language), beside_value(figure, unit, self.language))
            ):
                return text
        return None

    def _figures(self, base: str) -> Iterator[tuple[Path, Figure, str | None]]:
        """The figures of what has this id, each with its place and unit: the value itself first."""
        for kind in (Statistic, Commendation, Membership):
            for path, thing in each(self.report, kind):
                if str(thing.id) == base:
                    unit = getattr(thing, "unit", None)
                    found = [(*path, *inner) for inner, value in walk(thing) if isinstance(value, Figure)]
                    for own in sorted(found, key=lambda place: place[-1] != "value"):
                        yield own, self._at(own), unit

    def _candidates(self, written: str, old: str, new: str) -> Iterator[str]:
        """Ways to write a value that may say `new`, where what is `written` says `old`."""
        if self.language != SOURCE_LANGUAGE:
            yield from _candidates(written, old, new)
            return
        if self.in_english and not _IN_ENGLISH.search(written):
            old, new = _without_commas(old), _without_commas(new)
        yield from dict.fromkeys((*_candidates(written, old, new), *_from_english(written, old, new)))

    def _parsed(self, text: str, unit: str | None) -> Figure | None:
        """The figure that the file has where it says `text`."""
        for way in (text, as_in_data(text) if self.in_english else None):
            try:
                return parse_of_unit(way, unit) if way is not None else None
            except RefusalError:
                continue
        return None

    def _at(self, path: Path) -> Any:
        value: Any = self.report
        for step in path:
            value = value[step] if isinstance(step, int) else getattr(value, step)
        return value

    @cached_property
    def _units(self) -> Mapping[str, str]:
        """What is counted, by the ids of statistics: that is what their targets in a plan count too."""
        return {str(each.id): each.unit for each in self.report.statistics if each.unit}

    def _unit(self, path: Path) -> str | None:
        for length in range(len(path) - 1, 0, -1):
            try:
                thing = self._at(path[:length])
            except (IndexError, AttributeError, TypeError):
                return None
            unit = getattr(thing, "unit", None) or self._units.get(str(getattr(thing, "statistic", "")))
            if unit:
                return str(unit)
        return None


def written_cell(table: DataTable, column: int, text: str, language: Language) -> str:
    """A cell as the row of a table has it: a figure without the dots that could be read in two ways."""
    if not table.columns[column].numeric or text in EMPTY_CELLS:
        return text
    for way in (text, _GROUPED.sub(lambda match: match[0].replace(".", ""), text)):
        try:
            table.figure_in(table.columns[column], way, language)
        except RefusalError:
            continue
        return way
    return text


def written_number(new: str) -> str | None:
    """The number of a document as its file has it: `05/BC-HM` is 05."""
    match = re.match(r"\D*(\d{1,6})", new)
    return match[1] if match else None


def written_day(new: str) -> str | None:
    """A day as files have it: `ngày 08 tháng 01 năm 2018` is 08/01/2018; None where it is none."""
    match = _DAY.search(with_numbers_of_months(new))
    if match is None:
        return None
    day, month, year = (int(match[number]) for number in (1, 2, 3))
    try:
        date(year, month, day)
    except ValueError:
        return None
    return f"{day:02d}/{month:02d}/{year}"


def day_says(text: str, new: str) -> bool:
    """Whether a file that has this date prints the day that was written."""
    try:
        parsed = PartialDate.parse(text)
    except RefusalError:
        return False
    numbers = [int(each) for each in re.findall(r"\d+", new)]
    first = parsed.first
    return first is not None and numbers[:3] == [first.day, first.month, first.year]


def _candidates(written: str, old: str, new: str) -> Iterator[str]:
    """Ways to write a value that may say `new`, where what is `written` says `old`."""
    words = plain(new).split()
    grouped = bool(_GROUPED.search(written))
    found = [" ".join(words[:count]) for count in range(min(len(words), _MOST_WORDS), 0, -1)]
    before, after = _NUMBER.findall(plain(old)), _NUMBER.findall(plain(new))
    if len(before) == len(after):
        text = written
        for one, other in zip(before, after, strict=True):
            if one != other:
                for way in (one, one.replace(".", ""), one.lstrip("0")):
                    if text.count(way) == 1:
                        text = text.replace(way, other)
                        break
        found.insert(0, text)
    for text in dict.fromkeys(found):
        bare = _LEADING_ZERO.sub("", text) if not _LEADING_ZERO.search(written) else text
        joined = _GROUPED.sub(lambda match: match[0].replace(".", ""), bare)
        yield from dict.fromkeys((bare, text) if grouped else (joined, bare, text))


def _from_english(written: str, old: str, new: str) -> Iterator[str]:
    """The same where the page is in English and its data is not: £1.3 million may be written 1,3 triệu bảng."""
    numbers = [_NUMBER.findall(each) for each in (old, new)]
    text = written
    for one, other in zip(*numbers, strict=False):
        if one != other:
            before, after = as_in_data(one) or one, as_in_data(other) or other
            text = text.replace(before, after) if text.count(before) == 1 else text
    if len(numbers[0]) == len(numbers[1]):
        yield text


def _without_commas(text: str) -> str:
    return _IN_ENGLISH.sub(lambda match: match[0].replace(",", ""), plain(text))


def _same(said: str | None, new: str) -> bool:
    """Whether both say the same; small numbers may have a zero in front, as the house writes them."""
    return said is not None and _LEADING_ZERO.sub("", plain(said)).split() == _LEADING_ZERO.sub("", plain(new)).split()
