"""A statistic over a term: its values by year, and the one figure that they give together.

Counts, money and prizes are added; what is a state (members at the end of the year) keeps its closing value; a ratio is
the sum of its parts over the sum of its wholes, and a percentage is computed anew from those: it is never averaged.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from itertools import pairwise
from typing import Literal

from annual_report.analysis.comparison import unlike
from annual_report.language import DATA_LANGUAGE, N_, Message, message
from annual_report.model.report import Report
from annual_report.model.statistic import PRIZE_CLASSES, Part, Parts, PercentOf, Prizes, Statistic
from annual_report.values.figures import Figure, IncomparableFiguresError

Aggregation = Literal["sum", "closing", "share"]


@dataclass(frozen=True, slots=True)
class StatisticOverTerm:
    """A statistic of the years of a term: `how` they give `value`, which is None where `refusal` says why not.

    `statistic` is that of the latest year that has it; `by_year` has every year of the term. `without` are the years
    that the value leaves out, as they give no number, and `closed` is the year of a closing value.
    """

    statistic: Statistic
    by_year: Mapping[int, Statistic | None]
    how: Aggregation
    value: Figure | None
    refusal: Message | None = None
    without: tuple[int, ...] = ()
    closed: int | None = None

    @property
    def said(self) -> bool:
        """Whether any year says how the years go together."""
        return any(each is not None and each.over_years for each in self.by_year.values())


def over_term(reports: Mapping[int, Report | None]) -> tuple[StatisticOverTerm, ...]:
    """Every statistic of the `reports` by year (None: no report), in the order of the latest that has it."""
    latest: dict[str, Statistic] = {}
    for _year, report in sorted(reports.items(), reverse=True):
        for statistic in report.statistics if report else ():
            latest.setdefault(statistic.id, statistic)
    return tuple(_together(each, _by_year(each.id, reports)) for each in latest.values())


def as_statistic(over: StatisticOverTerm) -> Statistic:
    """The statistic that a report on the term has: with the figure over the term, and all that is added alike."""
    given = [each for each in over.by_year.values() if each is not None]
    whole = over.how == "sum" and over.refusal is None
    kept = dict.fromkeys(("target", "previous", "change", "break", "note", "source"))
    added = {"prizes": _prizes(given) if whole else None, "parts": _parts(given) if whole else None}
    of = _percent_of(given) if over.how == "share" and over.value and over.value.is_percentage else None
    return over.statistic.model_copy(update={**kept, **added, "value": over.value, "percent_of": of})


def with_figures(report: Report, reports: Mapping[int, Report | None]) -> Report:
    """`report`, on a term, with the statistics that the `reports` of its years give together.

    One that it has itself keeps what it says; a blank value is filled.
    """
    together = {each.statistic.id: as_statistic(each) for each in over_term(reports)}
    own = [
        each.model_copy(update={"value": together[each.id].value})
        if each.value is None and each.id in together
        else each
        for each in report.statistics
    ]
    added = [each for name, each in together.items() if name not in {one.id for one in own}]
    return report.model_copy(update={"statistics": (*own, *added)})


def _by_year(name: str, reports: Mapping[int, Report | None]) -> dict[int, Statistic | None]:
    found = {year: [each for each in report.statistics if each.id == name] if report else []
             for year, report in sorted(reports.items())}  # fmt: skip
    return {year: each[0] if each else None for year, each in found.items()}


def _together(statistic: Statistic, by_year: Mapping[int, Statistic | None]) -> StatisticOverTerm:
    how = _how(statistic, by_year)
    valued = {year: each for year, each in by_year.items() if each is not None and _counts(each.value)}
    without = tuple(year for year in by_year if year not in valued)
    if not valued:
        return StatisticOverTerm(statistic, by_year, how, None, message(N_("no year gives a number")), without)
    if how == "closing":
        closed = max(valued)
        return StatisticOverTerm(statistic, by_year, how, valued[closed].value, closed=closed)
    if refusal := _not_alike(valued, by_year):
        return StatisticOverTerm(statistic, by_year, how, None, refusal, without)
    if how == "share" and statistic.value and statistic.value.is_percentage:
        return _rebased(statistic, by_year, list(valued.values()), without)
    try:
        total = _sum(each.value for each in valued.values())
    except IncomparableFiguresError:
        refusal = message(N_("the figures of the years cannot be added: {figures}"), figures=_listed(valued.values()))
        return StatisticOverTerm(statistic, by_year, how, None, refusal, without)
    return StatisticOverTerm(statistic, by_year, how, total, without=without)


def _how(statistic: Statistic, by_year: Mapping[int, Statistic | None]) -> Aggregation:
    """How the years go together: as the latest year says that says it; else by the kind of figure."""
    said = [each.over_years for _year, each in sorted(by_year.items()) if each is not None and each.over_years]
    if said and said[-1] == "closing":
        return "closing"
    values = [each.value for each in by_year.values() if each is not None and each.value is not None]
    return "share" if any(value.is_share for value in (*values, statistic.value) if value) else "sum"


def _counts(value: Figure | None) -> bool:
    """Whether a value has a number; that there is none of it counts as 0."""
    return value is not None and (value.is_none or not value.counts_nothing)


def _not_alike(valued: Mapping[int, Statistic], by_year: Mapping[int, Statistic | None]) -> Message | None:
    """Why the years do not count the same thing: a break after the first of them, units, or scope."""
    for year, statistic in by_year.items():
        if statistic and statistic.interrupted and year > min(valued):
            return message(N_("{year}: {reason}"), year=year, reason=unlike(statistic, statistic))
    for before, year in pairwise(sorted(valued)):
        if reason := unlike(valued[year], valued[before]):
            return message(N_("{year}: {reason}"), year=year, reason=reason)
    return None


def _sum(values: Iterable[Figure | None]) -> Figure:
    """All of them added; that there is none of it adds nothing. Raises `IncomparableFiguresError`."""
    given = [value for value in values if value is not None]
    numbers = [value for value in given if not value.is_none]
    return reduce(lambda one, other: one.plus(other), numbers) if numbers else given[0]


def _rebased(
    statistic: Statistic, by_year: Mapping[int, Statistic | None], valued: list[Statistic], without: tuple[int, ...]
) -> StatisticOverTerm:
    """A percentage computed anew from what those of the years were computed from."""
    of, value = _percent_of(valued), statistic.value
    if of is None or value is None:
        refusal = message(N_("percentages cannot be added; write under “percent_of” what each was computed from"))
        return StatisticOverTerm(statistic, by_year, "share", None, refusal, without)
    part, base = of.part.interval().low or Fraction(0), of.base.interval().low
    share = value.rounded_like(part / base) if base else None
    return StatisticOverTerm(statistic, by_year, "share", share, without=without)


def _percent_of(given: list[Statistic]) -> PercentOf | None:
    """The parts and the bases of percentages, each added; None where one of them is not given or not exact."""
    valued = [each for each in given if _counts(each.value)]
    of = [each.percent_of for each in valued if each.percent_of is not None]
    exact = all(each.part.interval().exact and each.base.interval().exact for each in of)
    if (
        not of
        or len(of) < len(valued)
        or not exact
        or not all(each.value and each.value.is_percentage for each in valued)
    ):
        return None
    try:
        return PercentOf.model_construct(part=_sum(each.part for each in of), base=_sum(each.base for each in of))
    except IncomparableFiguresError:
        return None


def _to_be_told(value: Figure | None) -> bool:
    """Whether there is anything that prizes or parts could tell of: of none there is not."""
    return value is not None and _counts(value) and value.interval().high != 0


def _prizes(given: list[Statistic]) -> Prizes | None:
    """The prizes of all years by class; None where a year that has any does not tell them."""
    told = [each.prizes for each in given if each.prizes is not None]
    if not told or any(each.prizes is None for each in given if _to_be_told(each.value)):
        return None
    classes = {name: [each.given.get(name) for each in told] for name in PRIZE_CLASSES}
    given_at_all = {name: values for name, values in classes.items() if any(value is not None for value in values)}
    try:
        return Prizes().model_copy(update={name: _sum(values) for name, values in given_at_all.items()})
    except IncomparableFiguresError:
        return None


def _parts(given: list[Statistic]) -> Parts | None:
    """The parts of all years by label; None where they are not the same and complete in every year that has any."""
    valued = [each for each in given if _counts(each.value)]
    told = [each.parts for each in valued if each.parts is not None]
    silent = any(each.parts is None for each in valued if _to_be_told(each.value))
    labels = {tuple(part.label for part in parts.items) for parts in told}
    blank = any(part.value is None for parts in told for part in parts.items)
    if silent or not all(parts.complete for parts in told) or len(labels) != 1 or blank:
        return None
    try:
        items = tuple(
            Part.model_construct(label=label, value=_sum(parts.items[index].value for parts in told))
            for index, label in enumerate(next(iter(labels)))
        )
    except IncomparableFiguresError:
        return None
    return Parts.model_construct(complete=True, items=items)


def _listed(valued: Iterable[Statistic]) -> str:
    return ", ".join(each.value.say(DATA_LANGUAGE) for each in valued if each.value is not None)
