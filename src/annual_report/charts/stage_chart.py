"""A chart of selections: a bar for what there was at first, and one for what was left after each round."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from annual_report.charts.selection import ChartedStatistic
from annual_report.charts.wording import NOT_GIVEN
from annual_report.document.tree import Bar, BarChart
from annual_report.language import Language
from annual_report.model.charts import Chart
from annual_report.model.statistic import Statistic
from annual_report.values.figures import Figure
from annual_report.wording.figures import with_unit
from annual_report.wording.numbers_said import share_of


def stage_chart(
    chart: Chart, statistics: Sequence[ChartedStatistic], label: str, anchor: str, language: Language
) -> BarChart:
    """The bars of the `statistics` of `chart` and of their stages, each against what there was at first.

    The document calls the chart `label`, and leads to it by `anchor`.
    """
    bars = tuple(bar for charted in statistics for each in charted.given for bar in _bars(each, language))
    description = "; ".join(f"{bar.label}: {bar.said}" for bar in bars) + "."
    return BarChart(anchor, label, chart.title, bars, of_whole=False, description=description)


def _bars(statistic: Statistic, language: Language) -> Iterator[Bar]:
    first = statistic.value.totals[0] if statistic.value is not None else None
    yield Bar(statistic.label, _length(first, first), _said(first, statistic.unit, None, language))
    for stage in statistic.stages:
        length = _length(stage.value, first)
        yield Bar(stage.label, length, _said(stage.value, stage.unit or statistic.unit, first, language))


def _length(figure: Figure | None, first: Figure | None) -> Fraction:
    """How long the bar is, of 1 for what there was at first."""
    most, amount = first.magnitude if first else None, figure.magnitude if figure else None
    return min(amount / most, Fraction(1)) if amount and most else Fraction(0)


def _said(figure: Figure | None, unit: str | None, first: Figure | None, language: Language) -> str:
    """The figure in words, with its share of what there was at first."""
    if figure is None:
        return NOT_GIVEN
    words = with_unit(figure, unit, language)
    share = share_of(figure, first) if first is not None else None
    return f"{words} ({share.say(language)})" if share else words
