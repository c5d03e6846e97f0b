"""First step of a chart: which statistics it draws, each as this report and those of other years have it."""

from dataclasses import dataclass

from annual_report.analysis.comparison import previous_as_statistic
from annual_report.analysis.neighbouring_reports import NeighbouringReports, key_in_year
from annual_report.model.charts import Chart, YearSpan
from annual_report.model.report import Report
from annual_report.model.statistic import Statistic

# What the year after tells of a year is its value alone.
_NOTHING_BUT_VALUE = {
    "target": None,
    "previous": None,
    "change": None,
    "parts": None,
    "prizes": None,
    "break": None,
    "stages": (),
}


@dataclass(frozen=True, slots=True)
class ChartedStatistic:
    """One statistic of a chart: `label` names it, `by_year` is what each year has of it (None: nothing)."""

    label: str
    by_year: tuple[Statistic | None, ...]

    @property
    def given(self) -> list[Statistic]:
        """Those that there are."""
        return [each for each in self.by_year if each is not None]


def charted_statistics(chart: Chart, report: Report, neighbours: NeighbouringReports) -> list[ChartedStatistic]:
    """The statistics that `chart` names, over its years; without years, each as the `report` alone has it.

    `neighbours` are the reports on other years. A statistic that no report has is left out.
    """
    statistics: list[ChartedStatistic] = []
    for name in chart.statistics:
        by_year = (
            tuple(statistic_in_year(year, name, report, neighbours, chart.years) for year in chart.years.years)
            if chart.years
            else (neighbours.statistic_of(report, name),)
        )
        labels = [
            each.label for each in (neighbours.statistic_of(report, name), *reversed(by_year)) if each is not None
        ]
        if labels:
            statistics.append(ChartedStatistic(labels[0], by_year))
    return statistics


def statistic_in_year(
    year: int, name: str, report: Report, neighbours: NeighbouringReports, drawn: YearSpan
) -> Statistic | None:
    """The statistic `name` on `year`: of this report or the one on that year, else as the year after tells of it."""
    statistic = _of_year(name, report, neighbours, key_in_year(year, report.period, drawn))
    if statistic is not None and statistic.value is not None:
        return statistic
    restated = previous_as_statistic(_of_year(name, report, neighbours, key_in_year(year + 1, report.period, drawn)))
    return restated.model_copy(update=_NOTHING_BUT_VALUE) if restated is not None else statistic


def _of_year(name: str, report: Report, neighbours: NeighbouringReports, key: str) -> Statistic | None:
    if report.period.key != key:
        return neighbours.statistic(key, name)
    own = neighbours.statistic_of(report, name)
    return None if own is None or own.after_period else own
