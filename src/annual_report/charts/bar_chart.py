"""A chart of bars: what each bar says, and how long it is."""

from collections.abc import Sequence
from fractions import Fraction

from annual_report.charts.selection import ChartedStatistic
from annual_report.charts.wording import NOT_GIVEN
from annual_report.document.tree import Bar, BarChart
from annual_report.language import Language
from annual_report.model.charts import Chart
from annual_report.model.statistic import Statistic
from annual_report.wording.figures import with_unit


def bar_chart(
    chart: Chart, statistics: Sequence[ChartedStatistic], label: str, anchor: str, language: Language
) -> BarChart:
    """A bar for each of the `statistics` of `chart`, which is over no years.

    Shares are drawn against a track of 100%, other figures against the greatest of them. The document calls the chart
    `label`, and leads to it by `anchor`.
    """
    shown = [statistic for charted in statistics for statistic in charted.given]
    of_whole = all(statistic.value is not None and statistic.value.is_share for statistic in shown)
    lengths = [(statistic.value.magnitude if statistic.value else None) or Fraction(0) for statistic in shown]
    longest = Fraction(1) if of_whole else max([*lengths, Fraction(0)]) or Fraction(1)
    bars = tuple(
        Bar(statistic.label, min(length / longest, Fraction(1)), _value(statistic, language))
        for statistic, length in zip(shown, lengths, strict=True)
    )
    description = "; ".join(f"{bar.label}: {bar.said}" for bar in bars) + "."
    return BarChart(anchor, label, chart.title, bars, of_whole, description)


def _value(statistic: Statistic, language: Language) -> str:
    """The figure in words: with its unit, unless it says itself what it is a share of."""
    value = statistic.value
    if value is None:
        return NOT_GIVEN
    if value.counts_nothing or value.percent(language):
        return value.in_full(language)
    return with_unit(value, statistic.unit, language)
