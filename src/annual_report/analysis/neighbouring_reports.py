"""The reports on other periods of the same body: what this one is compared with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Final

from annual_report.analysis.derivation.forms import SINCE_YEAR_BEGAN
from annual_report.model.charts import Chart, YearSpan
from annual_report.model.report import FigureTable, Report
from annual_report.model.statistic import Statistic
from annual_report.model.tables import Row
from annual_report.model.walk import each, walk
from annual_report.values.period import Period
from annual_report.values.text_types import NamedText, Prose

_SUM_NAMED: Final = f".{SINCE_YEAR_BEGAN}"


def neighbouring_periods(report: Report, there: Iterable[Period] = ()) -> list[str]:
    """The keys of the periods whose reports `report` looks at, whether they are there or not.

    They are the same months of the year before, the periods whose plan may be for this one (where it has a label, the
    last such that is `there` and over before), those since the beginning of the year where they are added up, the
    years that charts are drawn over, and for a term every year of it and the one before, which holds the plan of the
    first: calendar years, or the school years and the like that are `there`.
    """
    period = report.period
    period_before = period.a_year_before
    keys = [period_before.key] if period_before else []
    keys += [*period.plans, *(each.key for each in _labelled_before(period, there))]
    if _adds_up(report):
        keys += period.since_year_began
    if period.is_term:
        years = period.year - 1, *period.years
        keys += [f"{year:04}" for year in years]
        keys += [each.key for each in there if each.form is None and each.two_years in years]
    for _path, chart in each(report, Chart):
        keys += [key_in_year(year, period, chart.years) for year in chart.years.years] if chart.years else []
    return [key for key in dict.fromkeys(keys) if key != period.key]


def key_in_year(year: int, period: Period, drawn: YearSpan) -> str:
    """The key of the report from which a chart over the years `drawn` in a report on `period` takes those of `year`.

    That is the same part of that year where the chart goes on to the year of the report, else the report on all of it.
    """
    same = period.moved(year - period.year)
    part = period.form is None or not (period.is_year or period.is_term or period.year not in drawn.years)
    return same.key if part and same else f"{year:04}"


def _adds_up(report: Report) -> bool:
    """Whether a table or a text shows figures since the beginning of the year."""
    if len(report.period.since_year_began) == 1:
        return False
    tables = any(table.cumulative for _path, table in each(report, FigureTable))
    return tables or any(_names_sum(value) for _path, value in walk(report))


def _names_sum(value: object) -> bool:
    """Whether a text, a title or a row of cells has the name of a sum in it, be it with an ending: `.luy-ke.so`."""
    texts = value.cells if isinstance(value, Row) else (value,) if isinstance(value, Prose | NamedText) else ()
    return any(_SUM_NAMED in text for text in texts)


def _labelled_before(period: Period, there: Iterable[Period]) -> list[Period]:
    """Of the periods with a label, the last that is over before `period`, which has one too."""
    over = [each for each in there if period.form is None and each.form is None and each.last < period.first]
    return [max(over, key=lambda each: (each.last, each.first))] if over else []


@dataclass(frozen=True)
class NeighbouringReports:
    """Other reports of the workspace by the key of their period; those that could not be read are left out.

    `unread` are the keys of these.
    """

    reports: Mapping[str, Report] = field(default_factory=lambda: MappingProxyType({}))
    unread: frozenset[str] = frozenset()
    # Every name in every prose may ask for one.
    _statistics: dict[str, dict[str, Statistic]] = field(default_factory=dict, init=False, repr=False, compare=False)

    _own: dict[int, tuple[Report, dict[str, Statistic]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def before(self, period: Period) -> Report | None:
        """The report that one on `period` is compared with: on the same months of the year before."""
        earlier = period.a_year_before
        return self.reports.get(earlier.key) if earlier else None

    def plan_key(self, period: Period) -> str | None:
        """The key of the period whose report has the plan for `period`; None where there is no report on one."""
        if period.form is None:
            of_labels = _labelled_before(period, (report.period for report in self.reports.values()))
            keys = [each.key for each in of_labels] or [each.key for each in (period.a_year_before,) if each]
        else:
            keys = list(period.plans)
        return next((key for key in keys if key in self.reports or key in self.unread), None)

    def with_plan(self, period: Period) -> Report | None:
        """The report that has the plan for `period`, where it could be read: on the period just before."""
        return self.reports.get(self.plan_key(period) or "")

    def statistic(self, key: str, statistic_id: str) -> Statistic | None:
        """The statistic `statistic_id` in the report on the period `key`, unless it is of a later time than that."""
        if key not in self._statistics:
            report = self.reports.get(self.key_of_year(int(key)) if key.isdigit() else key)
            of_period = (each for each in report.statistics if not each.after_period) if report else ()
            self._statistics[key] = {statistic.id: statistic for statistic in of_period}
        return self._statistics[key].get(statistic_id)

    def statistic_of(self, report: Report, statistic_id: str) -> Statistic | None:
        """The statistic `statistic_id` of the report that the others are the neighbours of."""
        _report, statistics = self._own.get(id(report), (None, None))
        if statistics is None:
            statistics = {statistic.id: statistic for statistic in reversed(report.statistics)}
            self._own[id(report)] = report, statistics  # kept together, so that no other report gets this id
        return statistics.get(statistic_id)

    def key_of_year(self, year: int) -> str:
        """The key of the report on a calendar `year`; where there is none, of that on the school year from it on."""
        key = f"{year:04}"
        return key if key in self.reports else self._from_year_to_year.get(year, key)

    def years_of(self, term: Period) -> tuple[int, ...]:
        """The years that make up a `term`; of school years, those in which each begins.

        These are the years 2020 to 2024 of a term 2020-2025, if there are reports on school years alone.
        """
        return term.years[:-1] if self.are_of_two_years(term) else term.years

    def are_of_two_years(self, term: Period) -> bool:
        """Whether the years of a `term` are school years or the like, each of two calendar years."""
        calendar = any(f"{year:04}" in self.reports for year in term.years)
        return not calendar and any(year in self._from_year_to_year for year in term.years)

    def by_year(self, years: tuple[int, ...]) -> dict[int, Report | None]:
        """The reports on the `years`, None for a year without one."""
        return {year: self.reports.get(self.key_of_year(year)) for year in years}

    @cached_property
    def _from_year_to_year(self) -> dict[int, str]:
        """The keys of the reports on school years and the like by the first of their two years."""
        found = ((report.period.two_years, key) for key, report in self.reports.items())
        return {year: key for year, key in found if year is not None}
