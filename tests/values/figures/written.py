"""Figures of every kind as Hypothesis makes them."""

from hypothesis import strategies as st

from annual_report.values.figures import Figure
from annual_report.values.figures.bound import Bound, Side
from annual_report.values.figures.count import Count
from annual_report.values.figures.currencies import CURRENCIES
from annual_report.values.figures.dozens import Dozens
from annual_report.values.figures.estimate import Estimate
from annual_report.values.figures.foreign_money import ForeignMoney
from annual_report.values.figures.loss import BelowZero, Loss
from annual_report.values.figures.money import Money
from annual_report.values.figures.per_head import PerHead
from annual_report.values.figures.percent import Percent
from annual_report.values.figures.range import Range
from annual_report.values.figures.ratio import Ratio
from annual_report.values.figures.scaled import Scaled
from annual_report.values.figures.unnumbered import Unnumbered

SIDES: tuple[Side, ...] = ("more", "less", "at-least", "at-most", "about", "nearly")

numbers = st.decimals(0, 10**9, places=0) | st.decimals(0, 10**6, places=2) | st.decimals(0, 999, places=4)
counts = numbers.map(Count)
ratios = st.builds(Ratio, numbers, st.decimals(1, 10**9, places=0))
percents = st.decimals(0, 100, places=1).map(Percent)
amounts = st.builds(
    lambda units, scale: Money(units * scale, scale), st.integers(0, 10**6), st.sampled_from([1, 1000, 10**6, 10**9])
)
amounts_in_steps = amounts.filter(lambda money: money.scale > 1).map(
    lambda money: Money(money.dong + money.scale // 2, money.scale, in_steps=True)
)
foreign = st.builds(
    lambda units, code, scale: ForeignMoney(units * scale, code, scale),
    st.decimals(0, 10**6, places=0),
    st.sampled_from([each.code for each in CURRENCIES]),
    st.sampled_from([1, 1000, 10**6, 10**9]),
)
things = st.lists(st.sampled_from(["người", "năm", "hộ gia đình", "m2"]), min_size=1, max_size=3, unique=True)
per_head = st.builds(PerHead, amounts | amounts_in_steps | foreign, things.map(tuple))
scaled = st.builds(
    lambda units, scale: Scaled(units * scale, scale, "lượt khách"),
    st.decimals(0, 9999, places=1),
    st.sampled_from([1000, 10**6, 10**9]),
)
exact = counts | percents | amounts | amounts_in_steps | foreign | per_head | scaled
_falls = lambda low, high: low.interval().low < high.interval().low  # noqa: E731
ranges = (
    st.one_of(
        st.tuples(counts, counts),
        st.tuples(percents, percents),
        st.tuples(st.integers(0, 99), st.integers(0, 99)).map(
            lambda ends: tuple(Money(end * 10**6, 10**6) for end in ends)
        ),
    )
    .filter(lambda ends: _falls(*ends))
    .map(lambda ends: Range(*ends))
)
bounds = st.builds(Bound, st.sampled_from(SIDES), exact | ratios)
dozens = st.builds(
    lambda order, few, of_money: Dozens(*order, few=few, of_money=of_money),
    st.sampled_from([(10, 1), (100, 1), (1000, 1), (10**4, 1), (10, 1000), (100, 1000), (10**6, 1), (1000, 10**9)]),
    st.booleans(),
    st.booleans(),
)
estimates = st.builds(Estimate, exact | ratios | ranges | bounds | dozens, st.booleans())
losses = st.builds(
    Loss,
    (amounts | amounts_in_steps | foreign | counts).filter(lambda figure: figure.exact_value),
    st.sampled_from(BelowZero),
)
unnumbered = st.booleans().map(Unnumbered)
figures: st.SearchStrategy[Figure] = st.one_of(exact, ratios, ranges, bounds, dozens, estimates, losses, unnumbered)
