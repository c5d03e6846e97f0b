"""Charts of statistics: what each bar says and how long it is."""

from collections.abc import Sequence
from fractions import Fraction

from annual_report.document.tree import Bar, BarChart
from annual_report.language import Language
from annual_report.model.charts import Chart
from annual_report.model.statistic import Statistic
from annual_report.wording.figures import with_unit


def chart(data: Chart, shown: Sequence[Statistic], label: str, anchor: str, language: Language) -> BarChart:
    """A bar for each statistic `shown`: shares against a track of 100%, other figures against the greatest of them.

    The document calls it `label` and leads to it by `anchor`.
    """
    of_whole = all(each.value is not None and each.value.is_share for each in shown)
    lengths = [(each.value.magnitude if each.value else None) or Fraction(0) for each in shown]
    longest = Fraction(1) if of_whole else max([*lengths, Fraction(0)]) or Fraction(1)
    bars = tuple(
        Bar(each.label, min(length / longest, Fraction(1)), _said(each, language))
        for each, length in zip(shown, lengths, strict=True)
    )
    description = "; ".join(f"{bar.label}: {bar.said}" for bar in bars) + "."
    return BarChart(anchor, label, data.title, bars, of_whole, description)


def _said(statistic: Statistic, language: Language) -> str:
    value = statistic.value
    if value is None:
        return "–"
    if value.counts_nothing or value.percent(language):
        return value.in_full(language)
    return with_unit(value, statistic.unit, language)
