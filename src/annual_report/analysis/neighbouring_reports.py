"""The reports on other periods of the same body: what this one is compared with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from annual_report.model.charts import Chart
from annual_report.model.report import Report
from annual_report.model.statistic import Statistic
from annual_report.model.walk import each
from annual_report.values.period import Period


def neighbouring_periods(report: Report) -> list[str]:
    """The keys of the periods whose reports `report` looks at, whether they are there or not.

    They are the year before, the years that charts are drawn over, and for a term every year of it and the one before,
    which holds the plan of the first.
    """
    period = report.period
    period_before = period.a_year_before
    keys = [period_before.key] if period_before else []
    if period.is_term:
        keys += [f"{year:04}" for year in (period.first.year - 1, *period.years)]
    for _path, chart in each(report, Chart):
        keys += [f"{year:04}" for year in chart.years.years] if chart.years else []
    return [key for key in dict.fromkeys(keys) if key != period.key]


@dataclass(frozen=True, slots=True)
class NeighbouringReports:
    """Other reports of the workspace by the key of their period; those that could not be read are left out."""

    reports: Mapping[str, Report] = field(default_factory=lambda: MappingProxyType({}))
    # Every name in every prose may ask for one.
    _statistics: dict[str, dict[str, Statistic]] = field(default_factory=dict, init=False, repr=False, compare=False)

    _own: dict[int, tuple[Report, dict[str, Statistic]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def before(self, period: Period) -> Report | None:
        """The report that one on `period` is compared with: on the same months of the year before."""
        earlier = period.a_year_before
        return self.reports.get(earlier.key) if earlier else None

    def statistic(self, key: str, statistic_id: str) -> Statistic | None:
        """The statistic `statistic_id` in the report on the period `key`."""
        if key not in self._statistics:
            report = self.reports.get(key)
            self._statistics[key] = {statistic.id: statistic for statistic in report.statistics} if report else {}
        return self._statistics[key].get(statistic_id)

    def statistic_of(self, report: Report, statistic_id: str) -> Statistic | None:
        """The statistic `statistic_id` of the report that the others are the neighbours of."""
        _report, statistics = self._own.get(id(report), (None, None))
        if statistics is None:
            statistics = {statistic.id: statistic for statistic in reversed(report.statistics)}
            self._own[id(report)] = report, statistics  # kept together, so that no other report gets this id
        return statistics.get(statistic_id)

    def by_year(self, years: tuple[int, ...]) -> dict[int, Report | None]:
        """The reports on the calendar `years`, None for a year without one."""
        return {year: self.reports.get(f"{year:04}") for year in years}
