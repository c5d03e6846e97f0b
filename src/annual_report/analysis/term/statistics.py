"""A statistic over a term: its values by year, and the one figure that they give together.

Counts, money and prizes are added; what is a state (members at the end of the year) keeps its closing value; a ratio is
the sum of its parts over the sum of its wholes, and a percentage is computed anew from those: it is never averaged.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import reduce
from itertools import pairwise
from typing import Literal, TypeVar

from annual_report.analysis.comparison import why_not_comparable
from annual_report.analysis.derivation.derivation import derived
from annual_report.language import DATA_LANGUAGE, N_, Message, message
from annual_report.model.report import Report
from annual_report.model.statistic import (
    PRIZE_CLASSES,
    OverYears,
    Part,
    Parts,
    PercentOf,
    Prizes,
    Stage,
    Statistic,
)
from annual_report.values.figures import Figure, IncomparableFiguresError

Aggregation = Literal["sum", "closing", "share"]
P = TypeVar("P", Part, Stage)


@dataclass(frozen=True, slots=True)
class StatisticOverTerm:
    """A statistic of the years of a term, and the one `value` that they give together by their `aggregation`.

    `value` is None where `refusal` says why there is none: so where it `is_incomplete`, as a year has no report; what
    the others give, `so_far`, is not that of the term. `missing_years` are those without a number; a value that is
    there does not include them, as their reports give none. `statistic` is that of the latest year that has it;
    `by_year` has every year of the term. `answered` says that the report on the term tells how the years go together.
    """

    statistic: Statistic
    by_year: Mapping[int, Statistic | None]
    aggregation: Aggregation
    value: Figure | None
    refusal: Message | None = None
    missing_years: tuple[int, ...] = ()
    so_far: Figure | None = None
    is_incomplete: bool = False
    answered: bool = False

    @property
    def states_aggregation(self) -> bool:
        """Whether any year, or the report on the term, says how the years go together."""
        return self.answered or any(each is not None and each.over_years for each in self.by_year.values())


def statistics_over_term(
    reports: Mapping[int, Report | None], term: Report | None = None
) -> tuple[StatisticOverTerm, ...]:
    """Every statistic of the `reports` by year (None: no report), in the order of the latest report that has it.

    What the report on the `term` itself says of how the years go together goes before what they say.
    """
    answers = {str(each.id): each.over_years for each in term.statistics if each.over_years} if term else {}
    latest: dict[str, Statistic] = {}
    for _year, report in sorted(reports.items(), reverse=True):
        for statistic in report.statistics if report else ():
            if not statistic.after_period:
                latest.setdefault(statistic.id, statistic)
    by_year = {year: _by_id(report) if report else {} for year, report in sorted(reports.items())}
    silent = frozenset(year for year, report in reports.items() if report is None)
    combined = tuple(
        _combined(statistic, {year: of_year.get(name) for year, of_year in by_year.items()}, silent, answers.get(name))
        for name, statistic in latest.items()
    )
    given = [report for _year, report in sorted(reports.items()) if report]
    return _computed_anew(combined, given) if any(map(_is_computed, combined)) else combined


def _is_computed(over_term: StatisticOverTerm) -> bool:
    """Whether the value over the term is computed from those of other figures, as in the years."""
    return over_term.statistic.formula is not None and over_term.aggregation != "closing"


def _computed_anew(combined: tuple[StatisticOverTerm, ...], given: list[Report]) -> tuple[StatisticOverTerm, ...]:
    """What is computed from other figures, computed from those over the term: averages of years are never added."""
    statistics = tuple(
        as_statistic(each).model_copy(update={"value": each.statistic.formula} if _is_computed(each) else {})
        for each in combined
    )
    report = given[-1].model_copy(update={"statistics": statistics, "sections": (), "annexes": ()})
    told = derived(report, months=sum(each.period.months for each in given))
    refusal = message(N_("the figures of the years that it is computed from do not tell it"))
    return tuple(
        each
        if not _is_computed(each)
        else replace(each, value=None, refusal=refusal)
        if (value := statistic.value) is None or value.counts_nothing
        else replace(each, value=value, refusal=None)
        for each, statistic in zip(combined, told.report.statistics, strict=True)
    )


def as_statistic(combined: StatisticOverTerm) -> Statistic:
    """The statistic that a report on the term has: with the figure over the term, and all that is added alike."""
    given = [statistic for statistic in combined.by_year.values() if statistic is not None]
    whole = combined.aggregation == "sum" and combined.refusal is None
    kept = dict.fromkeys(("target", "previous", "change", "break", "note", "source"))
    added = {
        "prizes": _prizes(given) if whole else None,
        "parts": _parts(given) if whole else None,
        "stages": _stages(given) if whole else (),
    }
    percent_of = (
        _percent_of(given)
        if combined.aggregation == "share" and combined.value and combined.value.is_percentage
        else None
    )
    return combined.statistic.model_copy(update={**kept, **added, "value": combined.value, "percent_of": percent_of})


def with_figures(report: Report, reports: Mapping[int, Report | None]) -> Report:
    """`report`, on a term, with the statistics that the `reports` of its years give together.

    One that it has itself keeps what it says; a blank value is filled.
    """
    combined = {over_term.statistic.id: as_statistic(over_term) for over_term in statistics_over_term(reports, report)}
    own_statistics = [
        statistic.model_copy(update={"value": combined[statistic.id].value})
        if statistic.value is None and statistic.id in combined
        else statistic
        for statistic in report.statistics
    ]
    own_ids = {own.id for own in own_statistics}
    added = [statistic for name, statistic in combined.items() if name not in own_ids]
    return report.model_copy(update={"statistics": (*own_statistics, *added)})


def _by_id(report: Report) -> dict[str, Statistic]:
    """The statistics of the period of a report, of two with one id the first."""
    return {statistic.id: statistic for statistic in reversed(report.statistics) if not statistic.after_period}


def _combined(
    latest: Statistic, by_year: Mapping[int, Statistic | None], silent: frozenset[int], answer: OverYears | None
) -> StatisticOverTerm:
    """What the years give together; those that are `silent` have no report."""
    aggregation = _aggregation(latest, by_year, answer)
    numbered = {year: statistic for year, statistic in by_year.items() if statistic and _counts(statistic.value)}
    missing = tuple(year for year in by_year if year not in numbered)
    none = StatisticOverTerm(latest, by_year, aggregation, None, missing_years=missing, answered=answer is not None)
    if not numbered:
        return replace(none, refusal=message(N_("no year gives a number")))
    if aggregation == "closing":
        lacking = tuple(year for year in missing if year == max(by_year))  # it is that of the last year, or of none
        value = None if lacking else numbered[max(numbered)].value
        refusal = _incomplete(lacking)
        return replace(none, value=value, refusal=refusal, missing_years=lacking, is_incomplete=bool(lacking))
    if refusal := _why_not_alike(numbered, by_year):
        return replace(none, refusal=refusal)
    if aggregation == "share" and latest.value and latest.value.is_percentage:
        given = _rebased(none, list(numbered.values()))
    else:
        given = _added_up(none, list(numbered.values()))
    if given.refusal is None and silent:
        return replace(
            given, value=None, so_far=given.value, refusal=_incomplete(tuple(sorted(silent))), is_incomplete=True
        )
    return given


def _incomplete(missing: tuple[int, ...]) -> Message | None:
    """That there is no figure of the term, as years lack one; None where none does."""
    if not missing:
        return None
    years = ", ".join(map(str, missing))
    return message(N_("not all years have a number: {years} lacking"), years=years)


def _added_up(none: StatisticOverTerm, valued: list[Statistic]) -> StatisticOverTerm:
    """The years added."""
    try:
        return replace(none, value=_sum(statistic.value for statistic in valued))
    except IncomparableFiguresError:
        text = N_("the figures of the years cannot be added: {figures}")
        return replace(none, refusal=message(text, figures=_listed(valued)))


def _aggregation(
    latest: Statistic, by_year: Mapping[int, Statistic | None], answer: OverYears | None = None
) -> Aggregation:
    """How the years go together: as the term or the latest year says that says it; else by the kind of figure."""
    given = [statistic for _year, statistic in sorted(by_year.items()) if statistic is not None]
    stated = [*(each.over_years for each in given if each.over_years), *([answer] if answer else [])]
    if stated and stated[-1] == "closing":
        return "closing"
    values = [statistic.value for statistic in (*given, latest) if statistic.value is not None]
    if any(value.is_rate for value in values):
        return "closing"  # what each has is no sum
    return "share" if any(value.is_share for value in values) else "sum"


def _counts(value: Figure | None) -> bool:
    """Whether a value has a number; that there is none of it counts as 0."""
    return value is not None and (value.is_none or not value.counts_nothing)


def _why_not_alike(numbered: Mapping[int, Statistic], by_year: Mapping[int, Statistic | None]) -> Message | None:
    """Why the years do not count the same thing: a break after the first of them, units, or scope."""
    for year, statistic in by_year.items():
        if statistic and statistic.interrupted and year > min(numbered):
            return message(N_("{year}: {reason}"), year=year, reason=why_not_comparable(statistic, statistic))
    for before, year in pairwise(sorted(numbered)):
        if reason := why_not_comparable(numbered[year], numbered[before]):
            return message(N_("{year}: {reason}"), year=year, reason=reason)
    return None


def _sum(values: Iterable[Figure | None]) -> Figure:
    """All of them added; that there is none of it adds nothing. Raises `IncomparableFiguresError`."""
    given = [value for value in values if value is not None]
    numbers = [value for value in given if not value.is_none]
    return reduce(lambda first, second: first.plus(second), numbers) if numbers else given[0]


def _rebased(none: StatisticOverTerm, valued: list[Statistic]) -> StatisticOverTerm:
    """A percentage computed anew from what those of the years were computed from."""
    percent_of, value = _percent_of(valued), none.statistic.value
    if percent_of is None or value is None:
        text = N_("percentages cannot be added; write under “percent_of” what each was computed from")
        return replace(none, refusal=message(text))
    part, base = percent_of.part.interval().low or Fraction(0), percent_of.base.interval().low
    return replace(none, value=value.rounded_like(part / base) if base else None)


def _percent_of(given: list[Statistic]) -> PercentOf | None:
    """The parts and the bases of percentages, each added; None where one of them is not given or not exact."""
    valued = [statistic for statistic in given if _counts(statistic.value)]
    percents = [statistic.percent_of for statistic in valued if statistic.percent_of is not None]
    exact = all(statistic.part.interval().exact and statistic.base.interval().exact for statistic in percents)
    if (
        not percents
        or len(percents) < len(valued)
        or not exact
        or not all(statistic.value and statistic.value.is_percentage for statistic in valued)
    ):
        return None
    try:
        return PercentOf.model_construct(
            part=_sum(statistic.part for statistic in percents), base=_sum(statistic.base for statistic in percents)
        )
    except IncomparableFiguresError:
        return None


def _has_something_to_break_down(value: Figure | None) -> bool:
    """Whether there is anything that prizes or parts could tell of: of none there is not."""
    return value is not None and _counts(value) and value.interval().high != 0


def _prizes(given: list[Statistic]) -> Prizes | None:
    """The prizes of all years by class; None where a year that has any does not tell them."""
    prizes = [statistic.prizes for statistic in given if statistic.prizes is not None]
    if not prizes or any(
        statistic.prizes is None for statistic in given if _has_something_to_break_down(statistic.value)
    ):
        return None
    classes = {name: [statistic.given.get(name) for statistic in prizes] for name in PRIZE_CLASSES}
    given_at_all = {name: values for name, values in classes.items() if any(value is not None for value in values)}
    try:
        return Prizes().model_copy(update={name: _sum(values) for name, values in given_at_all.items()})
    except IncomparableFiguresError:
        return None


def _parts(given: list[Statistic]) -> Parts | None:
    """The parts of all years by label; None where they are not the same and complete in every year that has any."""
    valued = [statistic for statistic in given if _counts(statistic.value)]
    breakdowns = [statistic.parts for statistic in valued if statistic.parts is not None]
    silent = any(statistic.parts is None for statistic in valued if _has_something_to_break_down(statistic.value))
    if silent or not all(parts.complete for parts in breakdowns):
        return None
    items = _added([parts.items for parts in breakdowns])
    return None if items is None else Parts.model_construct(complete=True, items=items)


def _stages(given: list[Statistic]) -> tuple[Stage, ...]:
    """The stages of all years; none where they are not the same in every year, or one is not known."""
    return _added([statistic.stages for statistic in given if _counts(statistic.value)]) or ()


def _added(by_year: list[tuple[P, ...]]) -> tuple[P, ...] | None:
    """What the years list, each with its sum; None where the labels differ, or one is not known or cannot be added."""
    labels = {tuple(each.label for each in listed) for listed in by_year}
    if len(labels) != 1 or any(each.value is None for listed in by_year for each in listed):
        return None
    try:
        return tuple(
            each.model_copy(update={"value": _sum(listed[index].value for listed in by_year)})
            for index, each in enumerate(by_year[-1])
        )
    except IncomparableFiguresError:
        return None


def _listed(valued: Iterable[Statistic]) -> str:
    return ", ".join(statistic.value.say(DATA_LANGUAGE) for statistic in valued if statistic.value is not None)
