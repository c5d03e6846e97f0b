"""Every figure of several reports on a line of its own: its value in each, and how it changed from first to last."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from annual_report.analysis.comparison import (
    Difference,
    NotComparable,
    difference,
    previous_as_statistic,
    why_not_comparable,
)
from annual_report.language import N_, Message, message
from annual_report.model.membership import Membership
from annual_report.model.report import Report
from annual_report.model.statistic import Statistic
from annual_report.model.walk import each
from annual_report.values.figures import Figure

FigureKind = Literal["statistic", "membership"]
ValueState = Literal["given", "blank", "absent"]
Name = tuple[FigureKind, str]


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
    """A figure through the periods, called as the latest report calls it; the members at the end are figures too."""

    kind: FigureKind
    id: str
    label: str
    unit: str | None
    values: tuple[PeriodValue, ...]
    outcome: Difference | NotComparable

    @property
    def difference(self) -> Difference | None:
        """The change from the first to the last; None where they are not compared."""
        return self.outcome if isinstance(self.outcome, Difference) else None

    @property
    def notes(self) -> tuple[Message, ...]:
        """Why it is not compared, where a value was taken from that its own report does not give, what is estimated."""
        why = (self.outcome.reason,) if isinstance(self.outcome, NotComparable) else ()
        told = N_("the figure of {period} is taken from the report on {later}")
        taken = (message(told, period=one.period, later=one.told_by) for one in self.values if one.told_by)
        estimate = N_("the figure of {period} is an estimate")
        estimated = (
            message(estimate, period=one.period) for one in self.values if one.figure and one.figure.is_estimate
        )
        return (*why, *taken, *estimated)


@dataclass(frozen=True, slots=True)
class ComparisonTable:
    """The `lines` of the `periods`, which are named by their keys and in the order of time."""

    periods: tuple[str, ...]
    lines: tuple[ComparisonLine, ...]


def side_by_side(
    reports: Sequence[Report], between: Sequence[Report] = (), only: Container[str] | None = None
) -> ComparisonTable:
    """The figures of the `reports`, which come by time, in the order of the latest one that has each.

    `between` are reports on periods in the midst that are not shown: a series may be interrupted there. Where `only`
    is given, other ids are left out.
    """
    told = {report.period.key: dict(_figures(report)) for report in reports}
    hidden = [dict(_figures(report)) for report in between]
    names = dict.fromkeys(name for report in reversed(reports) for name in told[report.period.key])
    wanted = (name for name in names if only is None or name[1] in only)
    return ComparisonTable(tuple(told), tuple(_line(name, reports, told, hidden) for name in wanted))


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
            ),
        )


def _line(
    name: Name,
    reports: Sequence[Report],
    told: Mapping[str, Mapping[Name, Statistic]],
    hidden: Sequence[Mapping[Name, Statistic]],
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
    return ComparisonLine(*name, latest.label, latest.unit, values, outcome)


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
        return NotComparable(message(N_("there is no figure for {periods}"), periods=", ".join(missing)))
    for one in within:
        # Beside itself a figure is unlike only where its series is interrupted.
        if isinstance(found, Difference) and (reason := why_not_comparable(one, one)):
            return NotComparable(reason)
    return found
