"""Figures compared and added: what follows from what is known, and nothing more."""

from fractions import Fraction

import pytest
from cases import each_case
from hypothesis import given
from values.figures.written import figures

from annual_report.values.figures import Comparison, Figure, IncomparableFiguresError, Interval, compare, parse_figure
from annual_report.values.figures.estimate import Estimate


def added(one: Figure, other: Figure) -> Figure | None:
    """The sum, None where there is none."""
    try:
        return one.plus(other)
    except IncomparableFiguresError:
        return None


@each_case(
    ("one", "other", "comparison"),
    [
        ("15", "20", "LESS"),
        ("15", "15,0", "EQUAL"),
        ("20", "15", "GREATER"),
        ("1/2", "50%", "EQUAL"),
        ("40/62", "64,5%", "GREATER"),
        ("1 tỷ đồng", "1000 triệu đồng", "EQUAL"),
        ("hơn 1000", "1000", "GREATER"),
        ("hơn 1000", "1001", "UNKNOWN"),
        ("dưới 50", "50", "LESS"),
        ("dưới 50", "49", "UNKNOWN"),
        ("gần 200", "200", "LESS"),
        ("khoảng 100", "1", "UNKNOWN"),
        ("15-20", "20", "UNKNOWN"),
        ("15-20", "21", "LESS"),
        ("15-20", "15-20", "UNKNOWN"),
        ("hàng trăm", "99", "GREATER"),
        ("hàng trăm", "100", "UNKNOWN"),
        ("0/0", "50%", "UNKNOWN"),
        ("ít nhất 5", "5", "UNKNOWN"),
        ("ít nhất 5", "4", "GREATER"),
        ("không quá 5", "6", "LESS"),
        ("vài chục", "19", "GREATER"),
        ("vài chục", "100", "LESS"),
        ("ước đạt 100", "90", "GREATER"),
        ("ước đạt 100", "100", "EQUAL"),
        ("1,2 triệu lượt", "1200000", "EQUAL"),
        ("3 tỷ 500 triệu đồng", "3,5 tỷ đồng", "EQUAL"),
        ("20.000 USD", "20 nghìn đô la Mỹ", "EQUAL"),
        ("2 triệu đồng/người", "1,9 triệu đồng/người", "GREATER"),
        ("có", "không có", "GREATER"),
        ("không có", "không", "EQUAL"),
        ("có", "có", "UNKNOWN"),
    ],
)
def test_comparison_follows_from_what_is_known(one: str, other: str, comparison: str) -> None:
    assert compare(parse_figure(one), parse_figure(other)) is Comparison[comparison]


@each_case(
    ("one", "other"),
    [
        ("5 USD", "5 EUR"),
        ("5 USD", "5 đồng"),
        ("5 đồng/người", "5 đồng"),
        ("15", "15%"),
        ("15", "15 đồng"),
        ("0", "không có"),
        ("hơn 5", "5%"),
    ],
)
def test_figures_of_different_kinds_do_not_compare(one: str, other: str) -> None:
    with pytest.raises(IncomparableFiguresError):
        compare(parse_figure(one), parse_figure(other))


@given(figures, figures)
def test_comparison_is_antisymmetric(one: Figure, other: Figure) -> None:
    opposite = {"LESS": "GREATER", "GREATER": "LESS"}
    try:
        there = compare(one, other).name
    except IncomparableFiguresError:
        with pytest.raises(IncomparableFiguresError):
            compare(other, one)
        return
    assert compare(other, one).name == opposite.get(there, there)


@each_case(
    ("one", "other", "total"),
    [
        ("15", "0,5", "15,5"),
        ("40/62", "5/10", "45/72"),
        ("25,7 tỷ đồng", "300 triệu đồng", "26 tỷ đồng"),
        ("hơn 1000", "5", "hơn 1.005"),
        ("hơn 10", "hơn 5", "hơn 15"),
        ("khoảng 2 tỷ đồng", "1 tỷ đồng", "khoảng 3 tỷ đồng"),
        ("dưới 3/10", "1/10", "dưới 4/20"),
        ("15-20", "5", "20-25"),
        ("15-20", "1-2", "16-22"),
        ("2-3 tỷ đồng", "500 triệu đồng", "2,5-3,5 tỷ đồng"),
        ("ước đạt 100", "20", "ước đạt 120"),
        ("ước đạt 100", "ước 20", "ước 120"),
        ("ước đạt 100", "hơn 20", "ước đạt hơn 120"),
        ("ước đạt 100", "15-20", "ước đạt 115-120"),
        ("ước 40/62", "5/10", "ước 45/72"),
        ("ít nhất 10", "ít nhất 5", "ít nhất 15"),
        ("không quá 10", "5", "tối đa 15"),
        ("3 tỷ 500 triệu đồng", "700 triệu đồng", "4 tỷ 200 triệu đồng"),
        ("1,2 triệu lượt", "300 nghìn lượt", "1,5 triệu"),
        ("1,2 triệu lượt", "5", "1.200.005"),
        ("1,5 triệu USD", "500 nghìn USD", "2 triệu USD"),
    ],
)
def test_sum_in_words(one: str, other: str, total: str) -> None:
    assert parse_figure(one).plus(parse_figure(other)).say("vi") == total
    assert parse_figure(other).plus(parse_figure(one)).say("vi") == total


@each_case(
    ("one", "other"),
    [
        ("64,5%", "10%"),
        ("64,5%", "1/2"),
        ("64,5%", "hơn 10%"),
        ("15", "1/2"),
        ("15", "15 đồng"),
        ("15", "hàng chục"),
        ("15", "có"),
        ("15", "15 USD"),
        ("15 USD", "15 EUR"),
        ("15 USD", "15 đồng"),
        ("2 triệu đồng/người", "2 triệu đồng/người"),
        ("2 triệu đồng/người", "2 triệu đồng"),
        ("ít nhất 5", "tối đa 5"),
        ("ước đạt 15", "có"),
        ("ước đạt 15", "15%"),
        ("ước đạt 64,5%", "ước đạt 10%"),
        ("vài chục", "15"),
        ("hơn 10", "dưới 10"),
        ("hơn 10", "15-20"),
        ("dưới 10", "15-20"),
        ("hơn 10", "hàng chục"),
        ("15-20", "hàng chục"),
        ("15-20%", "5%"),
        ("có", "không có"),
    ],
)
def test_sum_that_makes_no_sense_is_refused(one: str, other: str) -> None:
    assert added(parse_figure(one), parse_figure(other)) is None
    assert added(parse_figure(other), parse_figure(one)) is None


@given(figures, figures)
def test_sums_commute(one: Figure, other: Figure) -> None:
    there, back = added(one, other), added(other, one)
    assert (there and there.interval()) == (back and back.interval())
    assert (there and there.say("vi")) == (back and back.say("vi"))


def ends(interval: Interval) -> tuple[Fraction | None, Fraction | None]:
    return interval.low, interval.high


@given(figures, figures)
def test_sum_knows_what_its_terms_know(one: Figure, other: Figure) -> None:
    total = added(one, other)
    if total is None or "share" in {one.dimension, other.dimension}:
        return
    pairs = zip(ends(one.interval()), ends(other.interval()), strict=True)
    assert ends(total.interval()) == tuple(None if None in pair else sum(pair) for pair in pairs)


@each_case(
    ("target", "actual", "reach"),
    [
        ("ít nhất 20", "19", "partly"),
        ("ít nhất 20", "20", "met"),
        ("ít nhất 20", "25", "met"),
        ("ít nhất 20", "ít nhất 20", "met"),
        ("ít nhất 20", "khoảng 20", None),
        ("không quá 50", "50", "met"),
        ("không quá 50", "51", "missed"),
        ("không quá 50", "không quá 50", "met"),
        ("300", "ước đạt 310", "exceeded"),
        ("300", "ít nhất 300", "met"),
        ("300", "300-320", "met"),
        ("300", "290-320", None),
        ("ước đạt 300", "299", "partly"),
        ("2 triệu đồng/người", "2,1 triệu đồng/người", "exceeded"),
        ("2 triệu đồng/người", "2,1 triệu đồng", None),
        ("1 triệu lượt", "1200000", "exceeded"),
    ],
)
def test_target_is_judged_by_what_is_known(target: str, actual: str, reach: str | None) -> None:
    assert parse_figure(target).reached_by(parse_figure(actual)) == reach


@given(figures)
def test_estimate_counts_as_what_is_estimated(figure: Figure) -> None:
    if figure.is_estimate or figure.counts_nothing:
        return
    estimate = Estimate(figure)
    assert (estimate.interval(), estimate.dimension) == (figure.interval(), figure.dimension)
    assert (estimate.magnitude, estimate.numbers, estimate.totals) == (figure.magnitude, figure.numbers, figure.totals)
    if figure.interval().exact:
        assert compare(estimate, figure) is Comparison.EQUAL


@given(figures)
def test_amount_is_shown_in_every_scale_without_changing(figure: Figure) -> None:
    for scale in figure.scales:
        assert figure.shown_in(scale).interval() == figure.interval()
        assert figure.unit_in(scale, "vi")
        counted = figure.counted_in(Fraction(scale))
        ends_here, ends_there = ends(counted.interval()), ends(figure.interval())
        if ends_there[0] is not None and ends_there[0] * 10**9 % scale == 0:
            assert ends_here[0] == ends_there[0] / scale
