"""Every figure of several reports on a line of its own: its value in each, and how it changed from first to last."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from annual_report.analysis.comparison import (
    Difference,
    NotComparable,
    difference,
    previous_as_statistic,
    why_not_comparable,
)
from annual_report.analysis.exclusions import same_excluded
from annual_report.language import DATA_LANGUAGE, N_, Message, message
from annual_report.model.membership import Membership
from annual_report.model.report import Report
from annual_report.model.statistic import Statistic
from annual_report.model.walk import each
from annual_report.values.figures import Figure
from annual_report.values.period import called
from annual_report.wording.exclusions_said import excluded_in_words
from annual_report.wording.nameable import Nameable

FigureKind = Literal["statistic", "membership"]
ValueState = Literal["given", "blank", "absent"]
Name = tuple[FigureKind, str]
ExcludedByPeriod = tuple[tuple[str, str], ...]
_NONE: Final[Mapping[str, Nameable]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class PeriodValue:
    """What one report says: a `figure`, a line left blank for it, or nothing (absent).

    `told_by` is the key of the report a year later that says it as its figure of the period before, where this one
    does not.
    """

    period: str
    state: ValueState
    figure: Figure | None = None
    unit: str | None = None
    told_by: str | None = None


@dataclass(frozen=True, slots=True)
class ComparisonLine:
    """A figure through the periods, called as the latest report calls it; the members at the end are figures too.

    `excluded` says who is not counted in each period, where it is not the same in all.
    """

    kind: FigureKind
    id: str
    label: str
    unit: str | None
    values: tuple[PeriodValue, ...]
    outcome: Difference | NotComparable
    excluded: ExcludedByPeriod = ()

    @property
    def difference(self) -> Difference | None:
        """The change from the first to the last; None where they are not compared."""
        return self.outcome if isinstance(self.outcome, Difference) else None

    @property
    def notes(self) -> tuple[Message, ...]:
        """Why it is not compared, where a value was taken from that its own report does not give, what is estimated."""
        why = (self.outcome.reason,) if isinstance(self.outcome, NotComparable) else ()
        told = N_("the figure of {period} is taken from the report on {later}")
        taken = (
            message(told, period=called(one.period), later=called(one.told_by)) for one in self.values if one.told_by
        )
        estimate = N_("the figure of {period} is an estimate")
        estimated = (
            message(estimate, period=called(one.period)) for one in self.values if one.figure and one.figure.is_estimate
        )
        not_counted = (
            message(N_("{period}: {who} not counted"), period=called(of), who=who) for of, who in self.excluded
        )
        return (*why, *taken, *estimated, *not_counted)


@dataclass(frozen=True, slots=True)
class ComparisonTable:
    """The `lines` of the `periods`, which are named by their keys and in the order of time."""

    periods: tuple[str, ...]
    lines: tuple[ComparisonLine, ...]


def side_by_side(
    reports: Sequence[Report],
    between: Sequence[Report] = (),
    only: Container[str] | None = None,
    names: Mapping[str, Nameable] = _NONE,
) -> ComparisonTable:
    """The figures of the `reports`, which come by time, in the order of the latest one that has each.

    `between` are reports on periods in the midst that are not shown: a series may be interrupted there. Where `only`
    is given, other ids are left out. Those who are not counted are called by their `names`.
    """
    told = {report.period.key: dict(_figures(report)) for report in reports}
    hidden = [dict(_figures(report)) for report in between]
    lines = dict.fromkeys(name for report in reversed(reports) for name in told[report.period.key])
    wanted = (name for name in lines if only is None or name[1] in only)
    return ComparisonTable(tuple(told), tuple(_line(name, reports, told, hidden, names) for name in wanted))


def _figures(report: Report) -> Iterator[tuple[Name, Statistic]]:
    """The figures of a report's period by their kind and id; of members, how many there were at the end."""
    for statistic in report.statistics:
        if not statistic.after_period:
            yield ("statistic", statistic.id), statistic
    for _path, members in each(report, Membership):
        yield (
            ("membership", members.id),
            Statistic.model_construct(  # its values are checked already
                id=members.id,
                label=members.label,
                value=members.closing,
                unit=members.unit,
                scope=members.exclusions,
                excluded=members.excluded,
            ),
        )


def _line(
    name: Name,
    reports: Sequence[Report],
    told: Mapping[str, Mapping[Name, Statistic]],
    hidden: Sequence[Mapping[Name, Statistic]],
    names: Mapping[str, Nameable],
) -> ComparisonLine:
    found = [_told(name, report, told) for report in reports]
    latest = next(told[report.period.key][name] for report in reversed(reports) if name in told[report.period.key])
    values = tuple(
        PeriodValue(
            report.period.key,
            "absent" if one is None else "blank" if one.value is None else "given",
            one.value if one else None,
            one.unit if one else None,
            later,
        )
        for report, (one, later) in zip(reports, found, strict=True)
    )
    within = [one for one, _later in found[1:-1] if one] + [known[name] for known in hidden if name in known]
    outcome = _outcome(
        found[0][0], found[-1][0], within, [one.period for one in (values[0], values[-1]) if not one.figure]
    )
    return ComparisonLine(*name, latest.label, latest.unit, values, outcome, _excluded(values, found, names))


def _excluded(
    values: Sequence[PeriodValue],
    found: Sequence[tuple[Statistic | None, str | None]],
    names: Mapping[str, Nameable],
) -> ExcludedByPeriod:
    """Who is not counted in each of the periods; nothing where it is the same in all of them."""
    given = [(value.period, one) for value, (one, _later) in zip(values, found, strict=True) if one]
    if all(same_excluded(one.excluded, given[0][1].excluded) for _period, one in given):
        return ()
    said = ((period, excluded_in_words(one, names, DATA_LANGUAGE)) for period, one in given)
    return tuple((period, who) for period, who in said if who)


def _told(
    name: Name, report: Report, told: Mapping[str, Mapping[Name, Statistic]]
) -> tuple[Statistic | None, str | None]:
    """The figure in `report`; else the one that the report a year later gives for its period, and that report's key."""
    own = told[report.period.key].get(name)
    if own is not None and own.value is not None:
        return own, None
    coming = report.period.moved(1)
    later = coming.key if coming else ""
    restated = previous_as_statistic(told[later].get(name)) if later in told else None
    return (own, None) if restated is None else (restated, later)


def _outcome(
    first: Statistic | None, last: Statistic | None, within: Sequence[Statistic], missing: Sequence[str]
) -> Difference | NotComparable:
    if first is None or last is None or (found := difference(last, first)) is None:
        return NotComparable(message(N_("there is no figure for {periods}"), periods=", ".join(map(called, missing))))
    for one in within:
        # Beside itself a figure is unlike only where its series is interrupted.
        if isinstance(found, Difference) and (reason := why_not_comparable(one, one)):
            return NotComparable(reason)
    return found
