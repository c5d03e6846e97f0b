"""What a chart draws: its statistics of each year, as this report and those of other years have them."""

from dataclasses import dataclass

from annual_report.analysis.comparison import previous_as_statistic
from annual_report.analysis.neighbouring_reports import NeighbouringReports
from annual_report.model.charts import Chart
from annual_report.model.report import Report
from annual_report.model.statistic import Statistic

# What the year after tells of a year is its value alone.
_VALUE_ALONE = {"target": None, "previous": None, "change": None, "parts": None, "prizes": None, "break": None}


@dataclass(frozen=True, slots=True)
class ChartedStatistic:
    """One statistic of a chart: `label` names it, `by_year` is what each year has of it (None: nothing)."""

    label: str
    by_year: tuple[Statistic | None, ...]

    @property
    def given(self) -> list[Statistic]:
        """Those that there are."""
        return [each for each in self.by_year if each is not None]


def charted(chart: Chart, report: Report, years: NeighbouringReports) -> list[ChartedStatistic]:
    """The statistics of `chart`, over its years; without years, as the report alone has them.

    One that no report has is left out.
    """
    found: list[ChartedStatistic] = []
    for name in chart.statistics:
        by_year = (
            tuple(in_year(year, name, report, years) for year in chart.years.years)
            if chart.years
            else (_own(report, name),)
        )
        labels = [each.label for each in (_own(report, name), *reversed(by_year)) if each is not None]
        if labels:
            found.append(ChartedStatistic(labels[0], by_year))
    return found


def in_year(year: int, name: str, report: Report, years: NeighbouringReports) -> Statistic | None:
    """The statistic `name` on `year`: of this report or the one on that year, else as the year after tells of it."""
    own = _of_year(year, name, report, years)
    if own is not None and own.value is not None:
        return own
    after = _of_year(year + 1, name, report, years)
    restated = previous_as_statistic(after)
    return restated.model_copy(update=_VALUE_ALONE) if restated is not None else own


def _of_year(year: int, name: str, report: Report, years: NeighbouringReports) -> Statistic | None:
    key = f"{year:04}"
    return _own(report, name) if report.period.key == key else years.statistic(key, name)


def _own(report: Report, name: str) -> Statistic | None:
    return next((each for each in report.statistics if each.id == name), None)
