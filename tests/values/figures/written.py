"""Figures of every kind as Hypothesis makes them."""

from hypothesis import strategies as st

from annual_report.values.figures import Figure
from annual_report.values.figures.bound import Bound, Side
from annual_report.values.figures.count import Count
from annual_report.values.figures.dozens import Dozens
from annual_report.values.figures.money import Money
from annual_report.values.figures.percent import Percent
from annual_report.values.figures.range import Range
from annual_report.values.figures.ratio import Ratio
from annual_report.values.figures.unnumbered import Unnumbered

SIDES: tuple[Side, ...] = ("more", "less", "about", "nearly")

numbers = st.decimals(0, 10**9, places=0) | st.decimals(0, 10**6, places=2) | st.decimals(0, 999, places=4)
counts = numbers.map(Count)
ratios = st.builds(Ratio, numbers, st.decimals(1, 10**9, places=0))
percents = st.decimals(0, 100, places=1).map(Percent)
amounts = st.builds(
    lambda units, scale: Money(units * scale, scale), st.integers(0, 10**6), st.sampled_from([1, 1000, 10**6, 10**9])
)
exact = counts | percents | amounts
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
dozens = st.sampled_from([10, 100, 1000, 10_000]).map(Dozens)
unnumbered = st.booleans().map(Unnumbered)
figures: st.SearchStrategy[Figure] = st.one_of(counts, ratios, percents, amounts, ranges, bounds, dozens, unnumbered)
