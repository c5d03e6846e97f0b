"""The charts of a term: of the figures that its years draw, each over all the years."""

from collections.abc import Iterator, Mapping
from typing import Final

from annual_report.analysis.term.statistics import StatisticOverTerm, statistics_over_term
from annual_report.language import N_, Language, translator
from annual_report.model.charts import Chart, ChartType, YearSpan
from annual_report.model.report import Report
from annual_report.model.statistic import StatisticRef
from annual_report.model.walk import each
from annual_report.values.text_types import NamedText

# Where no year says by a chart or a target which figures matter most, the first of those that all years give.
_FIRST: Final = 4
_LEAST: Final = 2


def charts_of_term(reports: Mapping[int, Report | None], language: Language) -> tuple[Chart, ...]:
    """A chart over the years for each figure that a year draws or sets a target for; of long terms the last years."""
    span = YearSpan.latest(min(reports), max(reports))
    title = translator(language)(N_("{figure}, {years}"))
    return tuple(
        Chart.model_construct(
            id=combined.statistic.id,
            title=NamedText(title.format(figure=combined.statistic.label, years=span)),
            statistics=(StatisticRef(combined.statistic.id),),
            type=_type(combined),
            years=span,
        )
        for combined in _chosen(reports)
    )


def _chosen(reports: Mapping[int, Report | None]) -> list[StatisticOverTerm]:
    drawn = {name for report in reports.values() for _path, chart in each(report, Chart) for name in chart.statistics}
    combined = [
        combined_one
        for combined_one in statistics_over_term(reports)
        if sum(1 for _year in _numbered(combined_one)) >= _LEAST
    ]
    preferred = [
        combined_one for combined_one in combined if combined_one.statistic.id in drawn or _has_target(combined_one)
    ]
    return (
        preferred
        or [combined_one for combined_one in combined if sum(1 for _year in _numbered(combined_one)) == len(reports)][
            :_FIRST
        ]
    )


def _numbered(combined: StatisticOverTerm) -> Iterator[int]:
    """The years in which there is a number to draw."""
    for year, statistic in combined.by_year.items():
        if statistic is not None and statistic.value is not None and not statistic.value.counts_nothing:
            yield year


def _has_target(combined: StatisticOverTerm) -> bool:
    return any(statistic is not None and statistic.target is not None for statistic in combined.by_year.values())


def _type(combined: StatisticOverTerm) -> ChartType:
    if combined.aggregation == "share":
        return "line"
    return "target" if _has_target(combined) else "columns"
