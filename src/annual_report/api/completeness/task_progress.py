"""The tasks of the last plan: what became of each, and where that is said."""

from collections.abc import Iterator
from dataclasses import dataclass

from annual_report.analysis.plans.fulfilment import NEED_A_CAUSE, TaskOutcome, task_outcomes
from annual_report.api.checking import CheckedPeriod
from annual_report.api.completeness.texts import NamedText
from annual_report.diagnostics import Span
from annual_report.load.loaded import Loaded
from annual_report.model.activities import Activity, Signing
from annual_report.model.plan import PlanItem
from annual_report.model.report import Report
from annual_report.model.walk import each
from annual_report.wording.names import usable_names


@dataclass(frozen=True, slots=True)
class TaskProgress:
    """A task of the last plan with its outcome: said at these places of the report; where nothing is, in the plan."""

    outcome: TaskOutcome
    text: NamedText
    places: tuple[Span, ...]

    @property
    def is_reported(self) -> bool:
        """Whether the report says what became of it."""
        return self.outcome.became != "not-reported"

    @property
    def lacks_cause(self) -> bool:
        """Whether a reason is owed and not given."""
        one = self.outcome
        return one.became in NEED_A_CAUSE and one.cause is None and not one.told_by_others


def tasks(checked: CheckedPeriod, report: Report, before: Loaded[Report]) -> tuple[TaskProgress, ...]:
    """What the `report` says of every task in the plan of the report `before`."""
    last = before.value
    if last is None:
        return ()
    planned = {item.id: before.span(path) for path, item in each(last, PlanItem)}
    known = usable_names(last, checked.organization.value)  # those that the task was written with
    return tuple(
        TaskProgress(
            one, NamedText(one.item.text, known), tuple(_places(one, checked.report, report)) or (planned[one.item.id],)
        )
        for one in task_outcomes(report, last)
    )


def loose_activities(report: Report) -> int:
    """How many activities serve no task and are not said to be beyond the plan."""
    return sum(not activity.fulfils and not activity.beyond_plan for _path, activity in each(report, Activity))


def _places(outcome: TaskOutcome, loaded: Loaded[Report], report: Report) -> Iterator[Span]:
    """Where the report speaks of a task: what is stated, what fulfils it (open or not), its figure, its place anew."""
    task = outcome.item.id
    for index, stated in enumerate(report.plan_results):
        if stated.item == task:
            yield loaded.span(("plan_results", index))
    yield from (loaded.span(path) for path, activity in each(report, Activity) if task in activity.fulfils)
    yield from (loaded.span(path) for path, signing in each(report, Signing) if task in signing.fulfils)
    if outcome.actual is not None and outcome.item.target is not None:
        wanted = outcome.item.target.statistic
        yield from (
            loaded.span(("statistics", index))
            for index, statistic in enumerate(report.statistics)
            if statistic.id == wanted
        )
    yield from (
        loaded.span(path) for path, item in each(report, PlanItem) if item.id == task and item.carried_over_from
    )
