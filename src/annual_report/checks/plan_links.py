"""What links this report to the last plan: every task reported on, and no link that leads nowhere."""

from collections.abc import Iterator

from annual_report.analysis.plans.fulfilment import TaskOutcome, is_reported, results_of
from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.last_plan import LAST_PLAN, last_plan
from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, message
from annual_report.model.activities import Activity
from annual_report.model.plan import PlanResult
from annual_report.model.statistic import Statistic


@check(
    Rule(
        "plan-item-not-reported",
        judgement=True,
        only_warns_in_drafts=True,
        title=N_("a task of the last plan is not reported on"),
        explanation=N_(
            "What was planned last year has to be reported this year; a task that the report does not mention is "
            "printed as “not reported”. Write its id under “fulfils” of the activity that did it; or write its "
            "result under “plan_results”; or carry it over in the new plan, with “carried_over_from” and a cause."
        ),
        wrong=Sample(
            "sections:\n  - title: Kết quả hoạt động\n    text: Hội Mẫu đã hoàn thành nhiệm vụ.\n", beside=LAST_PLAN
        ),
        right=Sample(
            """\
sections:
  - title: Kết quả hoạt động
    activities:
      - id: lop-tap-huan
        fulfils: [mo-lop]
        text: Hội Mẫu đã mở đủ các lớp tập huấn.
""",
            beside=LAST_PLAN,
        ),
    )
)
def plan_item_not_reported(data: CheckInput) -> Iterator[Finding]:
    """Every task of the last plan is reported on."""
    plan = last_plan(data)
    if plan is None:
        return
    stated = {str(result.item): index for index, result in enumerate(data.report.plan_results)}
    unreported = (result for result in results_of(data.report) if not is_reported(result, data.report))
    told_elsewhere = {str(task) for result in unreported for task in result.fulfils} | _unread(data)
    figures = {str(figure.id): path for path, figure in data.each(Statistic) if figure.value is None}
    for outcome in plan.outcomes:
        name = str(outcome.item.id)
        if outcome.became != "not-reported" or outcome.items or {name, _figure_of(outcome)} & told_elsewhere:
            continue
        if figure := figures.get(_figure_of(outcome)):
            problem = message(N_("this figure shows the result of the task “{task}”"), task=plan.quoted(name))
            fix = message(N_("write its value, or the result of the task under “plan_results”"))
            yield Finding((*figure, "id"), problem, fix, plan.where(name), cause=f"task {name}")
            continue
        problem = message(N_("the report does not mention the task “{task}”"), task=plan.quoted(name))
        text = N_(
            "write “fulfils: [{id}]” at the activity that did it, or its result under “plan_results”, or carry it "
            "over into the new plan with “carried_over_from: {year}”"
        )
        fix = message(text, id=name, year=data.report.period.key)  # the year in which it was due
        place = ("plan_results",) if stated else ("period",)
        path = (*place, stated[name], "item") if name in stated else place
        yield Finding(path, problem, fix, plan.where(name), cause=f"task {name}")


def _figure_of(outcome: TaskOutcome) -> str:
    """The id of the figure that shows the result of a task; empty where it has no target."""
    return str(outcome.item.target.statistic) if outcome.item.target else ""


def _unread(data: CheckInput) -> set[str]:
    """The ids of the tasks whose results, and of the figures whose values, are there but cannot be read."""
    results = {str(result.item) for path, result in data.each(PlanResult) if data.loaded_report.left_out(path)}
    figures = {str(figure.id) for path, figure in data.each(Statistic) if data.loaded_report.left_out(path)}
    return results | figures


@check(
    Rule(
        "beyond-plan-yet-fulfils",
        title=N_("an activity is marked as beyond the plan, but fulfils a task of it"),
        explanation=N_(
            "“beyond_plan: có” means that no task asked for the activity, “fulfils” means that one did; the table of "
            "plan and result would list it twice. Remove the wrong line."
        ),
        wrong=Sample(
            """\
sections:
  - title: Kết quả hoạt động
    activities:
      - id: lop-tap-huan
        fulfils: [mo-lop]
        beyond_plan: có
        text: Hội Mẫu đã mở đủ các lớp tập huấn.
""",
            beside=LAST_PLAN,
        ),
        right=Sample(
            """\
sections:
  - title: Kết quả hoạt động
    activities:
      - id: lop-tap-huan
        fulfils: [mo-lop]
        text: Hội Mẫu đã mở đủ các lớp tập huấn.
""",
            beside=LAST_PLAN,
        ),
        judgement=True,
    )
)
def beyond_plan_yet_fulfils(data: CheckInput) -> Iterator[Finding]:
    """What fulfils a task is not beyond the plan."""
    for path, activity in data.each(Activity):
        if activity.beyond_plan and activity.fulfils:
            problem = message(N_("it fulfils “{id}”, but is marked as beyond the plan"), id=str(activity.fulfils[0]))
            fix = message(N_("remove “beyond_plan” or “fulfils”"))
            yield Finding((*path, "beyond_plan"), problem, fix)
