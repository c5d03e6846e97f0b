"""The reports on other periods of the same body: what this one is compared with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from annual_report.model.period import Period
from annual_report.model.report import Report
from annual_report.model.statistic import Statistic


def wanted_beside(report: Report) -> list[str]:
    """The keys of the periods whose reports `report` looks at, whether they are there or not: the year before."""
    earlier = report.period.a_year_before
    return [earlier.key] if earlier else [str(year) for year in report.period.years]


@dataclass(frozen=True, slots=True)
class Years:
    """Other reports of the workspace by the key of their period; those that could not be read are left out."""

    reports: Mapping[str, Report] = field(default_factory=lambda: MappingProxyType({}))
    # Every name in every prose may ask for one.
    _statistics: dict[str, dict[str, Statistic]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def before(self, period: Period) -> Report | None:
        """The report that one on `period` is compared with: on the same months of the year before."""
        earlier = period.a_year_before
        return self.reports.get(earlier.key) if earlier else None

    def statistic(self, key: str, name: str) -> Statistic | None:
        """The statistic `name` in the report on the period `key`."""
        if key not in self._statistics:
            report = self.reports.get(key)
            self._statistics[key] = {each.id: each for each in report.statistics} if report else {}
        return self._statistics[key].get(name)
