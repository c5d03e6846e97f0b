"""Plans over a term: of how many tasks became what, by the year in which they were to be done."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from annual_report.analysis.plans.fulfilment import TaskState, single_tasks, task_outcomes
from annual_report.model.report import Report


@dataclass(frozen=True, slots=True)
class PlanOfYear:
    """How many tasks a year had, and of how many became what; no `counts` where the year or its plan has no report."""

    year: int
    counts: Mapping[TaskState, int] | None

    @property
    def tasks(self) -> int:
        """How many tasks there were."""
        return sum((self.counts or {}).values())

    @property
    def done(self) -> int:
        """How many of them were met or exceeded."""
        counts = self.counts or {}
        return counts.get("met", 0) + counts.get("exceeded", 0)


def plans_over(reports: Mapping[int, Report | None], years: tuple[int, ...]) -> tuple[PlanOfYear, ...]:
    """The plan of each of `years`, held against the report of that year; the plan stands in the report before."""
    return tuple(_plan_of(year, reports.get(year - 1), reports.get(year)) for year in years)


def _plan_of(year: int, last: Report | None, report: Report | None) -> PlanOfYear:
    if last is None or report is None:
        return PlanOfYear(year, None)
    return PlanOfYear(year, Counter(outcome.became for outcome in single_tasks(task_outcomes(report, last))))
