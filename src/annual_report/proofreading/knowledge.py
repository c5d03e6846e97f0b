"""What a proofreader knows besides the text: names, the house's spelling, figures, the period."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType
from typing import Final, Literal

from annual_report.language import DATA_LANGUAGE, Language
from annual_report.proofreading.dated_names import DatedName, Days, Location
from annual_report.proofreading.passage import Passage

MONEY: Final = "đồng"
_DAYS: Final = 340  # of the year that a period is about, at least: it may be counted from the middle of December on
_MOST_OUTSIDE: Final = 31
TonePlacement = Literal["old", "new"]
IorY = Literal["i", "y"]
SmallNumbers = Literal["two-digit", "one-digit"]


@dataclass(frozen=True, slots=True)
class KnownName:
    """The official name of a body, person, contest or document, and the shorter ones that are allowed.

    `is_own` says that it is that of the organisation whose report it is, `is_of_other_times` that it was not called so
    on the day of the document.
    """

    official: str
    allowed: tuple[str, ...] = ()
    kind: Literal["body", "person", "series", "document"] = "body"
    is_own: bool = False
    is_of_other_times: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """The official name, then the shorter ones."""
        return (self.official, *self.allowed)


@dataclass(frozen=True, slots=True)
class KnownAmount:
    """A statistic with one exact `value`, in base units: what it counts, and what it is called, in small letters.

    `parts` are its parts or prizes, where they add up to it.
    """

    unit: str
    label: str
    value: Fraction
    parts: tuple[Fraction, ...] = ()


@dataclass(frozen=True)
class Knowledge:
    """What is known of the organisation and its report; every part may be left out.

    `allowed` are words and expressions, in small letters, that count as right however they look. `tone`, `i_or_y` and
    `small_numbers` are the ways of writing that the organisation has chosen; None where it leaves that to the text.
    `period` is the first and the last day that the report is about, `issued` the day of its signature. `figures` are
    all numbers that the data holds or that are computed from it, in base units (đồng, not triệu đồng); None where there
    is no data to compare with. `figures_before` gives those of the report on the year before. `amounts` are the exact
    statistics among them, with what they count. `computed_from` has the ids of the figures in the formula of each
    statistic that has one, by its id. `from_data` says that the text comes from data files, whose loader
    reports control characters and old encodings itself; `language` is that of the report. `confusions` are pairs of
    words that the organisation has added: what is written, and what it should be. `days_at` tells which days a passage
    is about, by its location; `composed` gives a passage with the words of the figures that it names; `register` gives
    the names that were not always so, and `counted` the numbers of units that only one statistic has, if somebody asks.
    """

    allowed: frozenset[str] = frozenset()
    names: tuple[KnownName, ...] = ()
    tone: TonePlacement | None = None
    i_or_y: IorY | None = None
    small_numbers: SmallNumbers | None = None
    period: tuple[date, date] | None = None
    issued: date | None = None
    figures: frozenset[Fraction] | None = None
    figures_before: Callable[[], frozenset[Fraction]] = frozenset
    amounts: tuple[KnownAmount, ...] = ()
    computed_from: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    from_data: bool = False
    language: Language = DATA_LANGUAGE
    confusions: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    days_at: Callable[[Location], Days | None] = lambda _location: None
    composed: Callable[[Passage], Passage] = lambda passage: passage
    register: Callable[[], Sequence[DatedName]] = tuple
    counted: Callable[[], Mapping[str, frozenset[Fraction]]] = dict

    @cached_property
    def numbers_by_unit(self) -> Mapping[str, frozenset[Fraction]]:
        """The numbers that may be told of what only one statistic counts, by its unit in small letters."""
        return self.counted()

    @cached_property
    def dated(self) -> Sequence[DatedName]:
        """The names that were not always so."""
        return self.register()

    @cached_property
    def earlier_figures(self) -> frozenset[Fraction]:
        """All numbers of the report on the year before."""
        return self.figures_before()

    @cached_property
    def money(self) -> list[KnownAmount]:
        """The statistics that are amounts of money."""
        return [each for each in self.amounts if each.unit == MONEY]

    @cached_property
    def amounts_by_name(self) -> Mapping[str, Sequence[tuple[int, KnownAmount]]]:
        """The statistics, each with its place among them, by what they count and by what they are called."""
        by_name: dict[str, list[tuple[int, KnownAmount]]] = {}
        for place, amount in enumerate(self.amounts):
            for name in filter(None, dict.fromkeys((amount.unit, amount.label))):
                by_name.setdefault(name, []).append((place, amount))
        return by_name

    @cached_property
    def own_names(self) -> Sequence[str]:
        """What the organisation is called, in small letters, the longest first."""
        forms = {form.lower() for name in self.names if name.is_own for form in name.forms}
        return sorted(forms, key=lambda form: (-len(form), form))

    @cached_property
    def years(self) -> frozenset[str]:
        """The year that the report is about, be it counted from December on; none of another span of time."""
        if self.period is None:
            return frozenset()
        first, last = self.period
        year = (first + (last - first) / 2).year
        in_year = min(last, date(year, 12, 31)) - max(first, date(year, 1, 1))
        outside = (last - first) - in_year
        return frozenset({str(year)} if in_year.days >= _DAYS and outside.days <= _MOST_OUTSIDE else ())

    @cached_property
    def forms(self) -> str:
        """All forms of all names without regard to capitals, one a line."""
        return "\n".join(form.casefold() for name in self.names for form in name.forms)
