"""What became of the tasks of the last plan: said once, in accordance with the figures, and with its cause."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Self

from annual_report.analysis.plans.fulfilment import NEED_A_CAUSE, TaskOutcome
from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.last_plan import LAST_PLAN, LAST_TARGET, last_plan
from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, message
from annual_report.model.plan import PlanItem, PlanResult
from annual_report.model.statistic import Statistic
from annual_report.model.walk import Path

_REACHED: Final = frozenset({"exceeded", "met"})


@check(
    Rule(
        "plan-result-without-cause",
        title=N_("a task was not done, and no cause is given"),
        explanation=N_(
            "Readers want to know why a task was missed, dropped or carried over. The cause is printed in the table "
            "of plan and result, and among the shortcomings. Write it under “cause”, in one sentence or less; for a "
            "task that the new plan carries over, an entry with only “item” and “cause” is enough."
        ),
        wrong=Sample("plan_results:\n  - item: mo-lop\n    result: thôi thực hiện\n", beside=LAST_PLAN),
        right=Sample(
            """\
plan_results:
  - item: mo-lop
    result: thôi thực hiện
    cause: không được cấp kinh phí.
""",
            beside=LAST_PLAN,
        ),
        judgement=True,
    )
)
def plan_result_without_cause(data: CheckInput) -> Iterator[Finding]:
    """What was missed, dropped or carried over has a cause."""
    plan, places = last_plan(data), _Places.of(data)
    for outcome in plan.outcomes if plan else ():
        needs_cause = outcome.became in NEED_A_CAUSE and not outcome.told_by_others
        if plan is None or not needs_cause or (outcome.cause or "").strip():
            continue
        name = str(outcome.item.id)
        problem = message(N_("no reason is given why “{task}” was not done"), task=plan.quoted(name))
        fix = message(N_("write it under “cause:”"))
        if outcome.stated is None:
            fix = message(
                N_("add at the left edge, as “statistics:” is: plan_results: [{{item: {id}, cause: …}}]"), id=name
            )
        yield Finding(places.path_of(outcome), problem, fix, plan.where(name))


@check(
    Rule(
        "plan-result-contradicts-target",
        title=N_("the result of a task does not match its target and figure"),
        explanation=N_(
            "The task has a target, and the figure of this year shows whether it was reached; the result says the "
            "opposite, and the table would print both side by side. Leave “result” out to have it computed, or "
            "correct the figure, or correct the target in the last report if it was wrong."
        ),
        wrong=Sample(
            """\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 3, unit: lớp}
plan_results:
  - {item: mo-lop, result: đạt}
""",
            beside=LAST_TARGET,
        ),
        right=Sample(
            """\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 3, unit: lớp}
plan_results:
  - {item: mo-lop, result: một phần}
""",
            beside=LAST_TARGET,
        ),
        judgement=True,
    )
)
def plan_result_contradicts_target(data: CheckInput) -> Iterator[Finding]:
    """What is said of a task with a target agrees with the figure that was reached."""
    plan, places = last_plan(data), _Places.of(data)
    for outcome in plan.outcomes if plan else ():
        target, stated, actual = outcome.item.target, outcome.stated, outcome.actual
        if plan is None or target is None or stated is None or stated.result is None or actual is None:
            continue
        computed = target.value.reached_by(actual)
        too_much = stated.result == "exceeded" and computed == "met"
        if computed and (too_much or (stated.result in _REACHED) != (computed in _REACHED)):
            problem = message(N_("the figure is {actual}, the target {target}"), actual=actual, target=target.value)
            fix = message(N_("leave “result” out to have it computed, or correct the figure"))
            path = (*places.stated[outcome.item.id], "result")
            yield Finding(path, problem, fix, plan.where(str(outcome.item.id)))


@check(
    Rule(
        "plan-result-twice",
        title=N_("a task has two results"),
        explanation=N_(
            "A task has one line in the table of plan and result, and one result. Usually an entry was copied and "
            "its “item” was not changed. Write the task that was meant, or remove one of the two."
        ),
        wrong=Sample(
            """\
plan_results:
  - {item: mo-lop, result: một phần}
  - {item: mo-lop, result: đạt}
""",
            beside=LAST_PLAN,
        ),
        right=Sample("plan_results:\n  - {item: mo-lop, result: một phần}\n", beside=LAST_PLAN),
    )
)
def plan_result_twice(data: CheckInput) -> Iterator[Finding]:
    """A task has one result."""
    seen: dict[str, Path] = {}
    for path, result in data.each(PlanResult):
        first = seen.setdefault(str(result.item), path)
        if first is not path:
            problem = message(N_("the result of “{id}” is given a second time"), id=str(result.item))
            place = data.loaded_report.span((*first, "item")).place
            note = message(N_("it was first used at {place}"), place=place)
            yield Finding(
                (*path, "item"), problem, message(N_("write the task that was meant, or remove one")), (note,)
            )


@dataclass(frozen=True, slots=True)
class _Places:
    """Where results are stated, tasks are planned anew, and figures stand, by the ids of these."""

    stated: Mapping[str, Path]
    planned: Mapping[str, Path]
    figures: Mapping[str, Path]

    @classmethod
    def of(cls, data: CheckInput) -> Self:
        """The places in a report; of several of one id the last, as is judged by it."""
        return cls(
            {str(result.item): path for path, result in data.each(PlanResult)},
            {str(item.id): path for path, item in data.each(PlanItem)},
            {str(figure.id): path for path, figure in data.each(Statistic)},
        )

    def path_of(self, outcome: TaskOutcome) -> Path:
        """Where it is said that a task was not done: under its result, in the new plan, or by a figure."""
        if outcome.stated is not None:
            return (*self.stated[outcome.item.id], "result" if outcome.stated.result else "item")
        if outcome.became == "carried-over":
            return (*self.planned[outcome.item.id], "carried_over_from")
        return (*self.figures[outcome.item.target.statistic if outcome.item.target else ""], "value")
