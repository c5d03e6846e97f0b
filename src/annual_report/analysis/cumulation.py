"""Figures of a quarter, month or half-year added up since the beginning of the year."""

from collections.abc import Mapping
from dataclasses import dataclass

from annual_report.analysis.neighbouring_reports import NeighbouringReports
from annual_report.analysis.term.statistics import statistics_over_term
from annual_report.language import Message
from annual_report.model.report import Report
from annual_report.values.figures import Figure
from annual_report.values.period import Period


@dataclass(frozen=True, slots=True)
class Cumulated:
    """A figure since the year began; None where a `refusal` says why not, or it is `missing` for some periods.

    A state, such as the members at the end, is that at the end of the report's period.
    """

    value: Figure | None
    refusal: Message | None = None
    missing: tuple[Period, ...] = ()


def cumulated(report: Report, neighbours: NeighbouringReports) -> Mapping[str, Cumulated]:
    """Every figure of `report` since the year began, by its id; none where the period is the first of its year."""
    keys = report.period.since_year_began
    if len(keys) == 1:
        return {}
    reports = {number: neighbours.reports.get(key) for number, key in enumerate(keys[:-1])} | {len(keys) - 1: report}
    found: dict[str, Cumulated] = {}
    own = {statistic.id for statistic in report.statistics}
    for over_year in statistics_over_term(reports):
        if over_year.statistic.id in own:
            missing = tuple(Period.parse(keys[number]) for number in over_year.missing_years)
            value = None if missing else over_year.value
            found[over_year.statistic.id] = Cumulated(value, over_year.refusal, missing)
    return found
