"""Figures of two years against each other: how much more or less it is, where like is compared with like."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction
from typing import Final

from annual_report.analysis.derivation.dependencies import told_previous
from annual_report.analysis.exclusions import same_excluded
from annual_report.analysis.neighbouring_reports import NeighbouringReports
from annual_report.language import N_, Message, message
from annual_report.model.report import Report
from annual_report.model.statistic import Statistic
from annual_report.values.figures import Comparison, Figure, Interval, compare
from annual_report.values.figures.bound import Bound
from annual_report.values.figures.percent import Percent
from annual_report.values.figures.range import Range
from annual_report.values.period import Period
from annual_report.values.text_types import slug

_TENTH: Final = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Difference:
    """How a figure stands to the one before: `GREATER` where it rose.

    `amount` is by how much, a figure of its kind (of shares: in percentage `points`); `percent` the same as a part of
    the value before. Either is None where the figures leave it open, or where there is no difference. It is `estimated`
    where the later figure is an estimate, `of_losses` where both are losses, `of_deficits` where these are called so.
    """

    direction: Comparison
    amount: Figure | None = None
    percent: Figure | None = None
    points: bool = False
    estimated: bool = False
    of_losses: bool = False
    of_deficits: bool = False

    @property
    def by_percent(self) -> "Difference":
        """The same, told by its percentage where that is all that is known."""
        return Difference(self.direction, self.percent) if self.amount is None else self


@dataclass(frozen=True, slots=True)
class NotComparable:
    """Why two figures are not set against each other."""

    reason: Message


@dataclass(frozen=True, slots=True)
class ComparedStatistic:
    """A statistic beside its value of the period before; where there is none, `previous` is None.

    `outcome` is None where nothing tells how the two differ, `period` where the period before is not known. `printed`
    is what tables show of it: `previous`, or where that was counted in other terms, only what the statistic itself says
    under `previous:`. It `excludes_others` where that `before` was counted without others than this one.
    """

    statistic: Statistic
    previous: Figure | None
    period: Period | None
    outcome: Difference | NotComparable | None
    printed: Figure | None = None
    before: Statistic | None = None
    excludes_others: bool = False

    @property
    def difference(self) -> Difference | None:
        """How the two differ, where they can be compared."""
        return self.outcome if isinstance(self.outcome, Difference) else None


def compared_with_previous(statistic: Statistic, report: Report, neighbours: NeighbouringReports) -> ComparedStatistic:
    """`statistic` of `report` beside its value of the period before: that of the report on that, else `previous:`.

    What `previous:` says also serves where it is `restated`, or where that report had no more than an estimate. Without
    either, the change that is stated tells how the two differ.
    """
    period = report.period.a_year_before
    if statistic.after_period:
        return ComparedStatistic(statistic, None, period, None)
    previous = neighbours.statistic(period.key, statistic.id) if period else None
    if previous is None or previous.value is None or restated(statistic, previous) or _settled(statistic, previous):
        previous = previous_as_statistic(statistic)
    if previous is None:
        return ComparedStatistic(statistic, None, period, _as_stated(statistic))
    printed = statistic.previous if why_not_comparable(statistic, previous) else previous.value
    others = not same_excluded(statistic.excluded, previous.excluded)
    outcome = difference(statistic, previous)
    return ComparedStatistic(statistic, previous.value, period, outcome, printed, previous, others)


def _as_stated(statistic: Statistic) -> Difference | None:
    """The difference that the `change` of a statistic states, be it an amount or a part of the value before."""
    change = statistic.change
    if change is None:
        return None
    direction = Comparison.GREATER if change.rises else Comparison.LESS
    if not change.by.is_percentage:
        return Difference(direction, change.by)
    if statistic.value is not None and statistic.value.is_share:
        return Difference(direction, change.by, points=True)
    return Difference(direction, None, change.by)


def previous_as_statistic(statistic: Statistic | None) -> Statistic | None:
    """What `statistic` says of the period before, by `previous` or by its change, as a statistic; None: nothing."""
    previous = told_previous(statistic) if statistic is not None else None
    return None if statistic is None or previous is None else statistic.model_copy(update={"value": previous})


def restated(now: Statistic, before: Statistic) -> bool:
    """Whether the value before is given inline in the terms of `now`, since `before` counts something else."""
    if now.interrupted or now.previous is None or before.value is None:
        return False
    if same_excluded(now.excluded, before.excluded) and not why_not_comparable(now, before):
        return False
    return not can_be_equal(now.previous, before.value)


def _settled(now: Statistic, before: Statistic) -> bool:
    """Whether `now` says under `previous:` what the estimate of the report before came to."""
    estimated = before.value is not None and before.value.is_estimate
    return estimated and now.previous is not None and not now.previous.is_estimate


def can_be_equal(figure: Figure, other: Figure) -> bool:
    """Whether two figures can be of one value, as far as they tell.

    A percentage stands for all that round to it, and what an estimate came to may be anything.
    """
    interval, other_interval = figure.interval(), other.interval()
    if figure.counts_nothing or other.counts_nothing:
        return (interval.high == 0) == (other_interval.high == 0)
    if not figure.is_comparable_with(other):
        return False
    if figure.is_estimate or other.is_estimate:
        return True
    rounding, exact, other_exact = max(figure.rounding, other.rounding), figure.exact_value, other.exact_value
    if rounding and exact is not None and other_exact is not None:
        return abs(exact - other_exact) <= rounding
    return compare(figure, other) in {Comparison.EQUAL, Comparison.UNKNOWN}


def difference(now: Statistic, before: Statistic) -> Difference | NotComparable | None:
    """How `now` stands to `before`; None where one of them has no value.

    Compared is like with like alone: one unit, one scope, one kind of figure, and no break in between.
    """
    if now.value is None or before.value is None:
        return None
    if reason := why_not_comparable(now, before):
        return NotComparable(reason)
    return figure_difference(now.value, before.value)


def why_not_comparable(now: Statistic, before: Statistic) -> Message | None:
    """Why the two do not count the same thing; None where they do."""
    if now.interrupted:
        return message(N_("the series is interrupted: {reason}"), reason=now.interrupted.rstrip("."))
    for reason, value_now, value_before in (
        (N_("it counts “{before}” there, and “{now}” here"), now.unit, before.unit),
        (N_("it covers “{before}” there, and “{now}” here"), now.scope, before.scope),
    ):
        if slug(value_now or "") != slug(value_before or ""):
            return message(reason, before=value_before or "–", now=value_now or "–")
    return None


def figure_difference(now: Figure, before: Figure) -> Difference | NotComparable:
    """How the figure `now` stands to `before`, with as much precision as both have."""
    if now.counts_nothing or before.counts_nothing:
        return NotComparable(message(N_("no number is given for one of the two")))
    if not now.is_comparable_with(before):
        return NotComparable(
            message(N_("“{before}” and “{now}” are not figures of the same kind"), before=before, now=now)
        )
    direction = compare(now, before)
    if direction in {Comparison.EQUAL, Comparison.UNKNOWN}:
        return Difference(direction, estimated=now.is_estimate)
    later, earlier = now.interval(), before.interval()
    more, less = (later, earlier) if direction is Comparison.GREATER else (earlier, later)
    between = _minus(more, less)
    ends = [end for end in (between.low, between.high) if end is not None]
    amount = _figure_of_interval(between, [now.amounting_to(end) or before.amounting_to(end) for end in ends])
    percent = None if now.is_share else _relative(later, earlier)
    of_losses = now.is_loss and before.is_loss
    return Difference(
        direction, amount, percent, now.is_share, now.is_estimate, of_losses, of_losses and now.is_deficit
    )


def _minus(more: Interval, less: Interval) -> Interval:
    """The interval of a difference, which is not below 0."""
    low = more.low - less.high if more.low is not None and less.high is not None else None
    high = more.high - less.low if more.high is not None and less.low is not None else None
    return Interval(low, high, more.open_low or less.open_high, more.open_high or less.open_low)


def _figure_of_interval(between: Interval, ends: list[Figure | None]) -> Figure | None:
    """The figure for an interval whose known `ends`, in order, are these."""
    if not ends or any(end is None for end in ends):
        return None
    first, last = ends[0], ends[-1]
    if first is None or last is None:
        return None
    if between.low is None:
        return Bound("less", last)
    if between.high is None:
        return Bound("more", first) if between.low > 0 else None
    if first == last:
        return first.noticeable
    return Range(first, last) if between.low > 0 else Bound("less", last)


def _relative(now: Interval, before: Interval) -> Figure | None:
    """By what part of `before` the figure rose or fell, in percent to one decimal; bounds are rounded outwards."""
    if before.low is None or before.low <= 0 or (now.low is not None and now.low < 0):
        return None
    lows = None if now.low is None or before.high is None else now.low / before.high - 1
    highs = None if now.high is None else now.high / before.low - 1
    falls = (highs if highs is not None else lows or 0) < 0 or (lows is not None and lows < 0)
    low, high = (_negative(highs), _negative(lows)) if falls else (lows, highs)
    if low is not None and low == high:
        return Percent.of(low).noticeable
    if low is not None and high is not None:
        ends = Percent.of(low), Percent.of(high)
        return Range(*ends) if ends[0] != ends[1] else ends[0]
    if low is not None:
        least = _tenths(low, ROUND_FLOOR)
        return Bound("more", Percent(least)) if least > 0 else None
    return Bound("less", Percent(_tenths(high, ROUND_CEILING))) if high is not None else None


def _negative(value: Fraction | None) -> Fraction | None:
    return None if value is None else -value


def _tenths(share: Fraction, rounding: str) -> Decimal:
    exact = (Decimal(share.numerator * 100) / Decimal(share.denominator)).quantize(_TENTH, rounding=rounding)
    return exact.quantize(Decimal(1)) if exact == exact.to_integral() else exact
