"""What links this report to the last plan: every task reported on, and no link that leads nowhere."""

from collections.abc import Iterator

from annual_report.analysis.plans.fulfilment import is_reported, results_of
from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.last_plan import LAST_PLAN, last_plan
from annual_report.checks.suggestions import what_to_write
from annual_report.diagnostics import MOST, Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.model.activities import Activity
from annual_report.model.plan import PlanItem
from annual_report.values.period import Period


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
    still_open = {str(task) for result in unreported for task in result.fulfils}
    for outcome in plan.outcomes:
        name = str(outcome.item.id)
        if outcome.became != "not-reported" or outcome.items or name in still_open:
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


@check(
    Rule(
        "carried-over-item-unknown",
        Severity.WARNING,
        proposes=True,
        title=N_("a task is carried over from a plan that did not have it"),
        explanation=N_(
            "A task that is carried over keeps its id, so that it can be followed over the years; the plan of the "
            "given year has no task with this id. Write the id of that year, or remove “carried_over_from” if the "
            "task is new."
        ),
        wrong=Sample(
            """\
sections:
  - title: Phương hướng
    plan:
      - {id: mo-lop-moi, text: Mở lớp tập huấn, carried_over_from: 2016}
plan_results:
  - {item: mo-lop, result: đạt}
""",
            beside=LAST_PLAN,
        ),
        right=Sample(
            """\
sections:
  - title: Phương hướng
    plan:
      - {id: mo-lop, text: Mở lớp tập huấn, carried_over_from: 2016}
plan_results:
  - {item: mo-lop, cause: không được cấp kinh phí.}
""",
            beside=LAST_PLAN,
        ),
    )
)
def carried_over_item_unknown(data: CheckInput) -> Iterator[Finding]:
    """What is carried over from the last plan was in it."""
    plan = last_plan(data)
    if plan is None:
        return
    year, planned, count = plan.year, list(plan.paths), 0
    for path, item in data.each(PlanItem):
        named = (item.carried_over_from or "").removeprefix("năm ").strip()
        if named in {year, data.report.period.key} and item.id not in plan.paths:
            problem = message(N_("the plan of {year} has no task with the id “{id}”"), year=year, id=str(item.id))
            yield Finding((*path, "id"), problem, what_to_write(str(item.id), planned) if count < MOST else None)
            count += 1


@check(
    Rule(
        "carried-over-from-later",
        Severity.WARNING,
        title=N_("a task is carried over from a year after the report"),
        explanation=N_(
            "“carried_over_from” is the year in which the task was first due. The plan in the report on 2017 is for "
            "2018, so a task that was to be done in 2017 is carried over from 2017, and none from 2018 or later."
        ),
        wrong=Sample("""\
sections:
  - title: Phương hướng
    plan:
      - {id: mo-lop, text: Mở lớp tập huấn, carried_over_from: 2018}
"""),
        right=Sample("""\
sections:
  - title: Phương hướng
    plan:
      - {id: mo-lop, text: Mở lớp tập huấn, carried_over_from: 2017}
"""),
    )
)
def carried_over_from_later(data: CheckInput) -> Iterator[Finding]:
    """What is carried over was due in the period of the report at the latest."""
    for path, item in data.each(PlanItem):
        named = (item.carried_over_from or "").removeprefix("năm ").strip()
        when, period = Period.named(named), data.report.period
        if when and when.first > period.last:
            problem = message(N_("{year} is after the period of the report"), year=named)
            fix = message(N_("write the year in which the task was first due, {year} or earlier"), year=period.key)
            yield Finding((*path, "carried_over_from"), problem, fix)


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
