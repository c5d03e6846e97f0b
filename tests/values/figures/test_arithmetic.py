"""Figures compared and added: what follows from what is known, and nothing more."""

from fractions import Fraction

import pytest
from cases import each_case
from hypothesis import given
from values.figures.written import figures

from annual_report.values.figures import Comparison, Figure, IncomparableFiguresError, Interval, compare, parse_figure


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
        ("có", "không có", "GREATER"),
        ("không có", "không", "EQUAL"),
        ("có", "có", "UNKNOWN"),
    ],
)
def test_comparison_follows_from_what_is_known(one: str, other: str, comparison: str) -> None:
    assert compare(parse_figure(one), parse_figure(other)) is Comparison[comparison]


@each_case(("one", "other"), [("15", "15%"), ("15", "15 đồng"), ("0", "không có"), ("hơn 5", "5%")])
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
