"""The last plan against this year's results: what became of each of its tasks, and what was done beyond it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final, Literal

from annual_report.analysis.comparison import why_not_comparable
from annual_report.language import N_
from annual_report.model.activities import Activity, Signing
from annual_report.model.plan import Fulfilment, PlanItem, PlanResult, PlanTask
from annual_report.model.report import Report
from annual_report.model.statistic import Statistic
from annual_report.model.walk import each
from annual_report.values.figures import Comparison, Figure, compare
from annual_report.values.figures.figure import Reach
from annual_report.values.text_types import Prose, is_open

TaskResult = Activity | Signing
TaskState = Fulfilment | Literal["not-reported"]
# What each is called in tables and messages.
STATE_NAMES: Final[dict[TaskState, str]] = {
    "exceeded": N_("exceeded"),
    "met": N_("met"),
    "partly": N_("partly met"),
    "missed": N_("not met"),
    "carried-over": N_("carried over"),
    "dropped": N_("dropped"),
    "not-reported": N_("not reported"),
}
NEED_A_CAUSE: Final[frozenset[TaskState]] = frozenset({"missed", "carried-over", "dropped"})


@dataclass(frozen=True, slots=True)
class TaskOutcome:
    """What `became` of a task: by what is `stated`, by the `actual` figure of its target, or by the `results` linked.

    `unit` is what the figures count. `completion` is actual over target where both are exact. `items` are the outcomes
    of its items. `told_by_others` says that nothing is told of itself: an item has the state of the whole task, a task
    the one that its items come to.
    """

    item: PlanItem
    became: TaskState
    results: tuple[TaskResult, ...] = ()
    stated: PlanResult | None = None
    actual: Figure | None = None
    unit: str | None = None
    items: tuple["TaskOutcome", ...] = ()
    told_by_others: bool = False

    @property
    def cause(self) -> Prose | None:
        """Why it was not done, where that is said."""
        return self.stated.cause if self.stated else None

    @property
    def estimated(self) -> bool:
        """Whether what became of it is known by an estimate alone."""
        stated = self.stated is not None and self.stated.result is not None
        return not stated and self.actual is not None and self.actual.is_estimate

    @property
    def completion(self) -> Fraction | None:
        """What part of the target was reached; None where one of the two is not exact, or the target is 0."""
        if (
            self.item.target is None
            or self.actual is None
            or not self.actual.is_comparable_with(self.item.target.value)
            or self.actual.is_below_zero
        ):
            return None
        actual, target = self.actual.exact_value, self.item.target.value.exact_value
        return actual / target if actual is not None and target else None


def task_outcomes(report: Report, last: Report) -> tuple[TaskOutcome, ...]:
    """What `report` says of every task in the plan of the `last` report, in the order of that plan.

    The items of a task follow it.
    """
    stated = {str(result.item): result for result in report.plan_results}
    results_by_task: dict[str, list[TaskResult]] = {}
    for result in results_of(report):
        for task in result.fulfils:
            results_by_task.setdefault(task, []).append(result)
    carried_over_ids = {item.id for _path, item in each(report, PlanItem) if item.carried_over_from}
    before = {str(statistic.id): statistic for statistic in last.statistics}
    now = {str(statistic.id): statistic for statistic in report.statistics}

    def outcome_of(item: PlanItem) -> TaskOutcome:
        target_statistic = item.target.statistic if item.target else ""
        actual = _actual(now.get(target_statistic), before.get(target_statistic))
        results = tuple(each for each in results_by_task.get(item.id, ()) if is_reported(each, report))
        # A target counts what the last report counted, whatever this one does.
        counted = before.get(target_statistic) or now.get(target_statistic)
        reached = _reached(item, actual, before.get(target_statistic))
        became = _became(stated.get(item.id), reached, results, carried_over=item.id in carried_over_ids)
        unit = counted.unit if counted else None
        return TaskOutcome(item, became, results, stated.get(item.id), actual, unit)

    outcomes: list[TaskOutcome] = []
    for _path, planned in each(last, PlanTask):
        whole = outcome_of(planned)
        if planned.items:
            whole = _of_items(whole, tuple(map(outcome_of, planned.items)))
        outcomes += [whole, *whole.items]
    return tuple(outcomes)


def sections_of_tasks(report: Report) -> Iterator[tuple[PlanItem, str | None]]:
    """Every task of a plan with the id of the section that it belongs to; an item belongs where its task does."""
    for _path, task in each(report, PlanTask):
        yield task, task.section
        yield from ((item, item.section or task.section) for item in task.items)


def single_tasks(outcomes: Iterable[TaskOutcome]) -> list[TaskOutcome]:
    """Those that are counted: of a task with items, these and not the task itself."""
    return [one for one in outcomes if not one.items]


def _of_items(whole: TaskOutcome, items: tuple[TaskOutcome, ...]) -> TaskOutcome:
    """The outcome of a task with its `items`: what is told of it holds for those of which nothing is told.

    Where nothing is told of the task itself, or only activities are said to fulfil it, its items decide.
    """
    own = whole.became
    if own not in {"not-reported", "partly"}:
        items = tuple(
            replace(one, became=own, told_by_others=True) if one.became == "not-reported" else one for one in items
        )
    is_judged = (whole.stated is not None and whole.stated.result is not None) or whole.actual is not None
    if own == "not-reported" or not (is_judged or all(one.told_by_others for one in items)):
        return replace(whole, became=_sum_of({one.became for one in items}), items=items, told_by_others=True)
    return replace(whole, items=items)


def _sum_of(states: set[TaskState]) -> TaskState:
    """What a task became of whose items all is known."""
    if len(states) == 1:
        return next(iter(states))
    if "not-reported" in states:
        return "not-reported"
    if states <= {"met", "exceeded"}:
        return "met"
    return "partly" if states & {"met", "exceeded", "partly"} else "missed"


def is_reported(result: TaskResult, report: Report) -> bool:
    """Whether the text of a result in `report` is written, and not that of the last report, unread."""
    return not is_open(result.text) and result.id not in report.unreviewed


def results_of(report: Report) -> Iterator[TaskResult]:
    """Everything in `report` that can fulfil a task."""
    yield from (activity for _path, activity in each(report, Activity))
    yield from (signing for _path, signing in each(report, Signing))


def beyond_plan(report: Report) -> tuple[Activity, ...]:
    """What was done without a task asking for it."""
    return tuple(activity for _path, activity in each(report, Activity) if activity.beyond_plan)


def _actual(now: Statistic | None, before: Statistic | None) -> Figure | None:
    """This year's figure of a target's statistic, where it still counts the same thing."""
    if now is None or now.value is None or now.after_period or (before is not None and why_not_comparable(now, before)):
        return None
    return now.value


def _reached(item: PlanItem, actual: Figure | None, before: Statistic | None) -> Reach | None:
    """What an `actual` figure makes of the target; of a stock that did not grow, nothing of it was reached."""
    reached = item.target.value.reached_by(actual) if item.target and actual else None
    is_stock = before is not None and before.over_years == "closing"
    if reached == "partly" and is_stock and before and before.value and actual:
        return "missed" if compare(actual, before.value) in {Comparison.LESS, Comparison.EQUAL} else reached
    return reached


def _became(
    stated: PlanResult | None,
    reached: Reach | None,
    results: tuple[TaskResult, ...],
    *,
    carried_over: bool,
) -> TaskState:
    if stated is not None and stated.result is not None:
        return stated.result
    if reached in {"met", "exceeded"}:
        return reached
    if carried_over:
        return "carried-over"
    return reached or ("met" if results else "not-reported")
