"""The last plan against this year's results: what became of each of its tasks, and what was done beyond it."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from annual_report.analysis.comparison import unlike
from annual_report.model.activities import Activity, Signing
from annual_report.model.plan import Fulfilment, PlanItem, PlanResult
from annual_report.model.report import Report
from annual_report.model.statistic import Statistic
from annual_report.model.walk import each
from annual_report.values.figures import Figure
from annual_report.values.placeholders import is_open
from annual_report.values.text_types import Prose

TaskResult = Activity | Signing
TaskState = Fulfilment | Literal["not-reported"]
NEED_A_CAUSE: Final[frozenset[TaskState]] = frozenset({"missed", "carried-over", "dropped"})


@dataclass(frozen=True, slots=True)
class TaskOutcome:
    """What `became` of a task: by what is `stated`, by the `actual` figure of its target, or by the `results` linked.

    `unit` is what the figures count. `completion` is actual over target where both are exact.
    """

    item: PlanItem
    became: TaskState
    results: tuple[TaskResult, ...] = ()
    stated: PlanResult | None = None
    actual: Figure | None = None
    unit: str | None = None

    @property
    def cause(self) -> Prose | None:
        """Why it was not done, where that is said."""
        return self.stated.cause if self.stated else None

    @property
    def completion(self) -> Fraction | None:
        """What part of the target was reached; None where one of the two is not exact, or the target is 0."""
        if (
            self.item.target is None
            or self.actual is None
            or not self.actual.is_comparable_with(self.item.target.value)
        ):
            return None
        actual, target = self.actual.exact_value, self.item.target.value.exact_value
        return actual / target if actual is not None and target else None


def outcomes(report: Report, last: Report) -> tuple[TaskOutcome, ...]:
    """What `report` says of every task in the plan of the `last` report, in the order of that plan."""
    stated = {str(result.item): result for result in report.plan_results}
    linked: dict[str, list[TaskResult]] = {}
    for result in results_of(report):
        for task in result.fulfils:
            linked.setdefault(task, []).append(result)
    again = {item.id for _path, item in each(report, PlanItem) if item.carried_over_from}
    before = {str(statistic.id): statistic for statistic in last.statistics}
    now = {str(statistic.id): statistic for statistic in report.statistics}
    found: list[TaskOutcome] = []
    for _path, item in each(last, PlanItem):
        name = item.target.statistic if item.target else ""
        actual = _actual(now.get(name), before.get(name))
        done = tuple(result for result in linked.get(item.id, ()) if not is_open(result.text))
        became = _became(item, stated.get(item.id), actual, done, carried_over=item.id in again)
        # A target counts what the last report counted, whatever this one does.
        unit = before[name].unit if name in before else now[name].unit if name in now else None
        found.append(TaskOutcome(item, became, done, stated.get(item.id), actual, unit))
    return tuple(found)


def results_of(report: Report) -> Iterator[TaskResult]:
    """Everything in `report` that can fulfil a task."""
    yield from (activity for _path, activity in each(report, Activity))
    yield from (signing for _path, signing in each(report, Signing))


def beyond_plan(report: Report) -> tuple[Activity, ...]:
    """What was done without a task asking for it."""
    return tuple(activity for _path, activity in each(report, Activity) if activity.beyond_plan)


def _actual(now: Statistic | None, before: Statistic | None) -> Figure | None:
    """This year's figure of a target's statistic, where it still counts the same thing."""
    if now is None or now.value is None or (before is not None and unlike(now, before)):
        return None
    return now.value


def _became(
    item: PlanItem,
    stated: PlanResult | None,
    actual: Figure | None,
    done: tuple[TaskResult, ...],
    *,
    carried_over: bool,
) -> TaskState:
    if stated is not None and stated.result is not None:
        return stated.result
    reached = item.target.value.reached_by(actual) if item.target and actual else None
    if reached in {"met", "exceeded"}:
        return reached
    if carried_over:
        return "carried-over"
    return reached or ("met" if done else "not-reported")
