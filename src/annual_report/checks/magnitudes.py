"""Figures that are ten, a thousand or a million times those of last year: mostly a unit or a zero was mistaken."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from annual_report.analysis.comparison import compared_with_previous
from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import DATA_LANGUAGE, N_, message
from annual_report.model.membership import Membership
from annual_report.model.statistic import Statistic
from annual_report.model.walk import Path, each
from annual_report.values.figures import Figure, parse_figure
from annual_report.values.figures.by_unit import is_counted_whole
from annual_report.values.figures.count import Count
from annual_report.values.figures.money import common_scale
from annual_report.values.refusal import RefusalError

_EXEMPTION: Final = "# bỏ qua: value-far-from-last"
# Nothing grows a thousandfold in a year; tenfold it may, so that there the digits have to be nearly the same.
_LARGE: Final = (10**9, 10**6, 10**3)
_SMALL: Final = (100, 10)
_NEAR_LARGE, _NEAR_SMALL = Fraction(3), Fraction(5, 4)
# Of fewer there may well be ten times as many in a year.
_FEW: Final = 20
_PLANNED: Final = 3


@check(
    Rule(
        "value-far-from-last",
        Severity.WARNING,
        title=N_("a figure is ten, a thousand or a million times that of last year"),
        explanation=N_(
            "Hardly anything grows a thousandfold in a year: usually triệu was written for tỷ, the unit is another one "
            "than last year, or a zero is missing or too many. Compare both figures with the record. If the figure is "
            "right, exempt its line from this rule; if it counts something else now, give the reason under “break”."
        ),
        wrong=Sample("""\
statistics:
  - id: kinh-phi
    label: Kinh phí hoạt động
    value: 512 tỷ đồng
    previous: 480 triệu đồng
"""),
        right=Sample("""\
statistics:
  - id: kinh-phi
    label: Kinh phí hoạt động
    value: 512 triệu đồng
    previous: 480 triệu đồng
"""),
    )
)
def value_far_from_last(data: CheckInput) -> Iterator[Finding]:
    """No figure is a power of ten times the one of the period before, unless the plan or a change says so."""
    for path, statistic in data.each(Statistic):
        if statistic.value is None or statistic.value.is_share or statistic.change is not None:
            continue
        comparison = compared_with_previous(statistic, data.report, data.neighbours)
        if comparison.difference is None or comparison.previous is None:
            continue
        if not _is_near(statistic.value, statistic.target):
            yield from _far((*path, "value"), statistic.value, comparison.previous, statistic.unit, data)
    last = {members.id: members for _path, members in each(data.last, Membership)}
    for path, members in data.each(Membership):
        before = last[members.id].closing if members.id in last else None
        if members.opening is None and members.closing is not None and before is not None:
            yield from _far((*path, "closing"), members.closing, before, members.unit, data)


def _far(path: Path, now: Figure, before: Figure, unit: str | None, data: CheckInput) -> Iterator[Finding]:
    value, last = now.magnitude, before.magnitude
    if value is None or last is None or min(value, last) <= 0 or not now.is_comparable_with(before):
        return
    factor = _power_between(value, last)
    if factor is None:
        return
    times = Count(Decimal(factor))
    if value > last:
        problem = message(N_("{value} is about {times} times the figure of last year, {last}"), value=now, times=times,
                          last=before)  # fmt: skip
    else:
        problem = message(N_("the figure of last year, {last}, is about {times} times {value}"), value=now, times=times,
                          last=before)  # fmt: skip
    meant = _written(now, value / factor if value > last else value * factor, unit)
    right = message(N_("if it is right, write “{exemption}” at the end of the line"), exemption=_EXEMPTION)
    fix = message(N_("check number and unit here and in the figure of last year"))
    if meant and _is_typed(data.text_at(path), now):
        fix = message(N_("check number and unit: if you mean {figure}, write it that way"), figure=meant)
    yield Finding(path, problem, fix, (right,))


def _power_between(one: Fraction, other: Fraction) -> int | None:
    """The power of ten that lies between two amounts, as closely as a slip would have it; None where none does."""
    less, more = sorted((one, other))
    near = _NEAR_LARGE if less >= _FEW else _NEAR_SMALL
    powers = [(power, near) for power in _LARGE] + [(power, _NEAR_SMALL) for power in _SMALL if less >= _FEW]
    return next((power for power, near in powers if power / near <= more / less <= power * near), None)


def _is_near(value: Figure, target: Figure | None) -> bool:
    """Whether the plan was to reach about so much."""
    if target is None or not value.is_comparable_with(target) or not (value.magnitude and target.magnitude):
        return False
    return Fraction(1, _PLANNED) <= value.magnitude / target.magnitude <= _PLANNED


def _is_typed(text: str, figure: Figure) -> bool:
    """Whether the figure is written there, and not computed."""
    try:
        return parse_figure(text) == figure
    except RefusalError:
        return False


def _written(figure: Figure, amount: Fraction, unit: str | None) -> str | None:
    """The figure for another `amount` as data files have it; None where it cannot be written exactly."""
    if figure.exact_value is None or figure.is_estimate:
        return None
    if figure.is_count and amount.denominator != 1 and is_counted_whole(unit or ""):
        return None
    meant = figure.amounting_to(amount)
    if meant is None:
        return None
    if meant.scales and (scale := common_scale([meant])):
        meant = meant.shown_in(scale)
    text = meant.say(DATA_LANGUAGE).replace(".", "")
    try:
        return text if parse_figure(text).exact_value == amount else None
    except RefusalError:
        return None
