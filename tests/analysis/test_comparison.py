"""Figures against those of the year before: like with like alone, and no more exactly than both are known."""

from decimal import Decimal
from fractions import Fraction

from analysis.term.reporting import report
from cases import each_case
from hypothesis import assume, given
from hypothesis import strategies as st
from values.figures.written import counts, exact, figures, percents

from annual_report.analysis.comparison import (
    ComparedStatistic,
    Difference,
    NotComparable,
    can_be_equal,
    compared_with_previous,
    difference,
    figure_difference,
    restated,
)
from annual_report.analysis.neighbouring_reports import NeighbouringReports
from annual_report.model.statistic import Statistic
from annual_report.values.figures import Comparison, Figure, parse_figure
from annual_report.values.figures.bound import Bound
from annual_report.values.figures.percent import Percent
from annual_report.values.figures.range import Range

TURNED = {
    Comparison.GREATER: Comparison.LESS,
    Comparison.LESS: Comparison.GREATER,
    Comparison.EQUAL: Comparison.EQUAL,
    Comparison.UNKNOWN: Comparison.UNKNOWN,
}
words = st.sampled_from(["lớp", "hội viên", "đề tài"])


def statistic(value: str | None, **more: str) -> Statistic:
    return Statistic.model_validate({"id": "so", "label": "Số", "value": value, **more})


def found(now: str, before: str) -> Difference:
    """How one figure differs from the other, where they compare."""
    outcome = figure_difference(parse_figure(now), parse_figure(before))
    assert isinstance(outcome, Difference)
    return outcome


def said(figure: Figure | None) -> str | None:
    return figure.say("vi") if figure else None


@each_case(
    ("now", "before", "direction", "amount", "percent"),
    [
        ("2490", "2411", "GREATER", "79", "3,3%"),
        ("90", "100", "LESS", "10", "10%"),
        ("100", "100", "EQUAL", None, None),
        ("5", "0", "GREATER", "5", None),
        ("0", "8", "LESS", "8", "100%"),
        ("26 tỷ đồng", "25,7 tỷ đồng", "GREATER", "0,3 tỷ đồng", "1,2%"),
        ("64,5%", "60%", "GREATER", "4,5%", None),
        ("40/62", "5/10", "GREATER", "14,5%", None),
        ("hơn 1000", "980", "GREATER", "hơn 20", "hơn 2%"),
        ("hơn 1000", "1000", "GREATER", None, None),
        ("hơn 1000", "1200", "UNKNOWN", None, None),
        ("hơn 1000", "hơn 900", "UNKNOWN", None, None),
        ("40", "dưới 50", "UNKNOWN", None, None),
        ("60", "dưới 50", "GREATER", "hơn 10", None),
        ("15-20", "10", "GREATER", "5-10", "50-100%"),
        ("100000", "99999", "GREATER", "1", "dưới 0,1%"),
        ("105", "ước đạt 100", "GREATER", "5", "5%"),
        ("ước đạt 105", "100", "GREATER", "5", "5%"),
        ("ít nhất 110", "100", "GREATER", "hơn 10", "hơn 10%"),
        ("1,25 triệu lượt", "1,1 triệu lượt", "GREATER", "150 nghìn", "13,6%"),
        ("4 tỷ 200 triệu đồng", "3 tỷ 500 triệu đồng", "GREATER", "700 triệu đồng", "20%"),
        ("25.000 USD", "20.000 USD", "GREATER", "5.000 USD", "25%"),
        ("5 triệu đồng/người", "4 triệu đồng/người", "GREATER", "1 triệu đồng/người", "25%"),
        ("hàng trăm", "vài chục", "GREATER", None, None),
    ],
)
def test_difference(now: str, before: str, direction: str, amount: str | None, percent: str | None) -> None:
    outcome = found(now, before)
    assert outcome.direction is Comparison[direction]
    assert (said(outcome.amount), said(outcome.percent)) == (amount, percent)


@each_case(("now", "before"), [("5", "5%"), ("có", "5"), ("5", "không có"), ("10 triệu đồng", "10")])
def test_figures_of_two_kinds_are_not_compared(now: str, before: str) -> None:
    assert isinstance(figure_difference(parse_figure(now), parse_figure(before)), NotComparable)


@given(figures, figures)
def test_rise_one_way_is_the_fall_the_other_way(now: Figure, before: Figure) -> None:
    forwards, backwards = figure_difference(now, before), figure_difference(before, now)
    if isinstance(forwards, NotComparable) or isinstance(backwards, NotComparable):
        assert isinstance(forwards, NotComparable)
        assert isinstance(backwards, NotComparable)
        return
    assert forwards.direction is TURNED[backwards.direction]
    assert (forwards.amount is None) == (backwards.amount is None)
    if forwards.amount and backwards.amount:
        assert forwards.amount.interval() == backwards.amount.interval()
    assert forwards.points == backwards.points


@given(exact, exact)
def test_amount_leads_from_one_to_the_other(now: Figure, before: Figure) -> None:
    assume(now.dimension == before.dimension)
    outcome = figure_difference(now, before)
    assert isinstance(outcome, Difference)
    if outcome.amount is None or isinstance(outcome.amount, Bound):
        return
    step = outcome.amount.interval().low
    later, earlier = now.interval().low, before.interval().low
    assert None not in (step, later, earlier)
    assert step == abs(Fraction(later or 0) - Fraction(earlier or 0))


@given(counts, counts)
def test_percent_of_the_base_is_the_amount_as_nearly_as_it_is_rounded(now: Figure, before: Figure) -> None:
    outcome = figure_difference(now, before)
    assert isinstance(outcome, Difference)
    if not isinstance(outcome.percent, Percent):
        return
    base, later = before.interval().low or Fraction(0), now.interval().low or Fraction(0)
    by = Fraction(outcome.percent.number) / 100 * base
    assert abs(by - abs(later - base)) <= base * Fraction(Decimal("0.0005"))


@given(figures, figures, words, words)
def test_units_and_scopes_that_differ_are_never_compared(now: Figure, before: Figure, one: str, other: str) -> None:
    assume(one != other)
    for key in ("unit", "scope"):
        later = Statistic.model_validate({"id": "so", "label": "Số", key: one}).model_copy(update={"value": now})
        earlier = Statistic.model_validate({"id": "so", "label": "Số", key: other}).model_copy(update={"value": before})
        assert isinstance(difference(later, earlier), NotComparable)
        assert isinstance(difference(later, earlier.model_copy(update={key: None})), NotComparable)


@given(figures, figures)
def test_break_is_never_compared_over(now: Figure, before: Figure) -> None:
    later = statistic(None, **{"break": "Cách tính mới."}).model_copy(update={"value": now})
    outcome = difference(later, statistic(None).model_copy(update={"value": before}))
    assert isinstance(outcome, NotComparable)
    assert outcome.reason.say("en") == "the series is interrupted: Cách tính mới"


def test_what_is_not_known_is_not_compared() -> None:
    assert difference(statistic(None), statistic("5")) is None
    assert difference(statistic("5"), statistic(None)) is None


def test_unit_in_other_capitals_is_the_same() -> None:
    assert isinstance(difference(statistic("5", unit="Lớp"), statistic("4", unit="lớp")), Difference)


@given(figures)
def test_figure_agrees_with_itself(figure: Figure) -> None:
    assert can_be_equal(figure, figure)


@given(figures, figures)
def test_figures_agree_both_ways(one: Figure, other: Figure) -> None:
    assert can_be_equal(one, other) == can_be_equal(other, one)


@each_case(
    ("one", "other", "do"),
    [
        ("64,5%", "40/62", True),
        ("64,4%", "40/62", False),
        ("900 triệu đồng", "900.000.000 đồng", True),
        ("hơn 90", "95", True),
        ("hơn 90", "90", False),
        ("không có", "0", True),
        ("có", "7", True),
        ("có", "không có", False),
        ("7", "7%", False),
        ("105", "ước đạt 100", True),
        ("ước đạt 100", "95%", False),
        ("20 nghìn USD", "20.000 đô la Mỹ", True),
        ("20 USD", "20 EUR", False),
    ],
)
def test_figures_that_can_be_of_one_value_agree(one: str, other: str, do: bool) -> None:
    assert can_be_equal(parse_figure(one), parse_figure(other)) is do


def beside(last: str, now: str) -> ComparedStatistic:
    """The figure of 2020 beside that of 2019."""
    this, before = report(2020, f"id: so, label: Số, {now}"), report(2019, f"id: so, label: Số, {last}")
    return compared_with_previous(this.statistics[0], this, NeighbouringReports({"2019": before}))


@each_case(
    ("last", "now", "previous", "amount"),
    [
        ("value: 8", "value: 10", "8", "2"),
        ("value: 8", "value: 10, previous: 7", "8", "2"),
        ("note: a", "value: 10, previous: 7", "7", "3"),
        ("value: 80, scope: a", "value: 10, previous: 7, scope: b", "7", "3"),
        ("value: 80, scope: a", "value: 10, scope: b", "80", None),
        ("value: 8", "value: 10, break: a", "8", None),
        ("value: 8", "value: 10, previous: 7, break: a", "8", None),
        ("note: a", "value: 10", None, None),
        ("value: ước đạt 8", "value: 10", "ước đạt 8", "2"),
        ("value: ước đạt 8", "value: 10, previous: 9", "9", "1"),
        ("value: ước đạt 8", "value: 10, previous: ước 9", "ước đạt 8", "2"),
    ],
)
def test_value_of_the_year_before(last: str, now: str, previous: str | None, amount: str | None) -> None:
    found = beside(last, now)
    assert said(found.previous) == previous
    assert said(found.difference.amount if found.difference else None) == amount


@each_case(
    ("last", "now", "printed"),
    [
        ("value: 8", "value: không có", "8"),
        ("value: 8", "value: 40%", "8"),
        ("value: 8", "note: a", "8"),
        ("value: 80, unit: người", "value: 10, unit: hội", None),
        ("value: 80, scope: a", "value: 10, scope: b", None),
        ("value: 80, scope: a", "value: 10, previous: 7, scope: b", "7"),
        ("value: 8", "value: 10, break: a", None),
        ("value: 8", "value: 10, previous: 7, break: a", "7"),
    ],
)
def test_tables_print_the_value_before_unless_it_counts_something_else(
    last: str, now: str, printed: str | None
) -> None:
    assert said(beside(last, now).printed) == printed


def test_value_given_anew_in_the_terms_of_this_year_is_another_one() -> None:
    last = statistic("80", unit="người")
    assert restated(statistic("10", unit="hội", previous="7"), last)
    assert not restated(statistic("10", unit="hội", previous="80"), last)
    assert not restated(statistic("10", unit="người", previous="7"), last)
    assert not restated(statistic("10", unit="hội"), last)


@given(percents, percents)
def test_shares_differ_by_points(now: Figure, before: Figure) -> None:
    outcome = figure_difference(now, before)
    assert isinstance(outcome, Difference)
    assert outcome.percent is None
    assert outcome.points == (outcome.direction is not Comparison.EQUAL)


def test_ranges_that_meet_leave_open_which_is_more() -> None:
    assert found("10-20", "20-30").direction in {Comparison.UNKNOWN, Comparison.LESS}
    assert isinstance(found("15-20", "10").amount, Range)
