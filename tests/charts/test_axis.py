"""Axes: round values that hold every amount."""

from fractions import Fraction

from cases import each_case
from hypothesis import given
from hypothesis import strategies as st

from annual_report.charts.axis import axis


@given(st.lists(st.fractions(min_value=0, max_value=10**15), min_size=1))
def test_axis_holds_every_amount_in_few_steps(amounts: list[Fraction]) -> None:
    made = axis(amounts)
    assert all(0 <= made.reach(each) <= 1 for each in amounts)
    assert 2 <= len(made.ticks("vi")) <= 6
    assert max(amounts) > made.top / 3 or max(amounts) == 0 or made.step == 1


@each_case(
    ("greatest", "ticks"),
    [
        (0, "0 1"),
        (1, "0 1"),
        (3, "0 1 2 3"),
        (12, "0 5 10 15"),
        (100, "0 20 40 60 80 100"),
        (120000, "0 50.000 100.000 150.000"),
        (Fraction("0.03"), "0 0,01 0,02 0,03"),
    ],
)
def test_ticks_are_round(greatest: Fraction, ticks: str) -> None:
    assert " ".join(tick.said for tick in axis([Fraction(greatest)]).ticks("vi")) == ticks
