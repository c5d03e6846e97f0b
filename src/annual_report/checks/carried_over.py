"""Tasks that the new plan carries over: they were in the last plan, were not done, and the year is the right one."""

from collections.abc import Iterator
from typing import Final

from annual_report.analysis.plans.fulfilment import STATE_NAMES
from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.last_plan import LAST_PLAN, LastPlan, last_plan
from annual_report.checks.names import names_of_report
from annual_report.checks.suggestions import what_to_write
from annual_report.diagnostics import MOST, Rule, Sample, Severity
from annual_report.diagnostics.advice import advice
from annual_report.language import DATA_LANGUAGE, N_, message
from annual_report.model.plan import PlanItem
from annual_report.model.walk import Path
from annual_report.values.period import Period
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import is_open, slug
from annual_report.wording.markdown import plain_prose, quoted_start

_FEWEST_WORDS: Final = 2  # of a task that others are held against
_LEAST_IN_COMMON: Final = 4  # one word in so many of the shorter text makes it the same task in other words


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
      - {id: mo-lop-moi, text: Mở lớp tập huấn, carried_over_from: 2017}
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
      - {id: mo-lop, text: Mở lớp tập huấn, carried_over_from: 2017}
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
        "carried-over-from-another-year",
        Severity.WARNING,
        proposes=True,
        title=N_("a task is carried over from a year that the last plan does not give"),
        explanation=N_(
            "“carried_over_from” is the year in which the task was first due, and the table of the plan prints it. A "
            "task that the report on 2016 planned for the first time was due in 2017: the report on 2017 carries it "
            "over from 2017. If the report on 2016 had carried it over already, the year is the one given there. Write "
            "that year; or, if the last report is wrong, correct it there."
        ),
        wrong=Sample(
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
        right=Sample(
            """\
sections:
  - title: Phương hướng
    plan:
      - {id: mo-lop, text: Mở lớp tập huấn, carried_over_from: 2017}
plan_results:
  - {item: mo-lop, cause: không được cấp kinh phí.}
""",
            beside=LAST_PLAN,
        ),
    )
)
def carried_over_from_another_year(data: CheckInput) -> Iterator[Finding]:
    """What is carried over is so from the year in which the last plan wanted it, or from the one given there."""
    plan, now = last_plan(data), data.report.period
    if plan is None or not (now.is_year or now.two_years):
        return
    for path, item, before in _carried_over(data, plan):
        earlier = _said(before)
        due = earlier or (now.key if now.is_year else now.years_said)
        if _is_of(item, due, now) or not _names_a_year(_said(item), now):
            continue
        first = N_("the report on {year} planned it for the first time, to be done in {due}")
        again = N_("the report on {year} carries it over from {due}")
        problem = message(again if earlier else first, year=plan.year, due=due)
        fix = advice(N_("write {year}"), due, whole=True, year=due)
        yield Finding((*path, "carried_over_from"), problem, fix, plan.where(str(item.id)))


@check(
    Rule(
        "carried-over-in-other-words",
        Severity.WARNING,
        title=N_("a task that is carried over says something else in the last plan"),
        explanation=N_(
            "A task that is carried over keeps its id, and readers find it in the last plan. Under this id, the last "
            "plan has a task that shares hardly a word with this one: usually the id is that of another task. Write "
            "the id of the task that was meant, or the words of the task; or remove “carried_over_from” and give a "
            "new task an id of its own."
        ),
        wrong=Sample(
            """\
sections:
  - title: Phương hướng
    plan:
      - {id: mo-lop, text: Xây dựng trụ sở, carried_over_from: 2017}
plan_results:
  - {item: mo-lop, cause: không được cấp kinh phí.}
""",
            beside=LAST_PLAN,
        ),
        right=Sample(
            """\
sections:
  - title: Phương hướng
    plan:
      - {id: mo-lop, text: Mở lớp tập huấn, carried_over_from: 2017}
plan_results:
  - {item: mo-lop, cause: không được cấp kinh phí.}
""",
            beside=LAST_PLAN,
        ),
    )
)
def carried_over_in_other_words(data: CheckInput) -> Iterator[Finding]:
    """What is carried over is the same task in the last plan, be it worded anew."""
    plan = last_plan(data)
    if plan is None or plan.language != data.report.language:
        return
    names = data.once(names_of_report)
    for path, item, _before in _carried_over(data, plan):
        said, then = plain_prose(item.text, names, DATA_LANGUAGE), plan.texts[item.id]
        if not (is_open(item.text) or _are_alike(said, then)):
            problem = message(
                N_("in the plan of {year}, the task “{id}” is “{task}”"),
                year=plan.year,
                id=str(item.id),
                task=quoted_start(then),
            )
            fix = message(N_("write the id of the task that was meant, or its words"))
            yield Finding((*path, "text"), problem, fix, plan.where(str(item.id)))


@check(
    Rule(
        "carried-over-yet-done",
        Severity.WARNING,
        title=N_("a task is carried over, although it was done or dropped"),
        explanation=N_(
            "The table of plan and result says that the task was met, exceeded or dropped, and the new plan says that "
            "it is carried over because it was not done. Readers would see both. If it is the same work for another "
            "year, remove “carried_over_from”; if it was not done, correct the result or the figure that shows it."
        ),
        wrong=Sample(
            """\
sections:
  - title: Phương hướng
    plan:
      - {id: mo-lop, text: Mở lớp tập huấn, carried_over_from: 2017}
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
      - {id: mo-lop, text: Mở lớp tập huấn}
plan_results:
  - {item: mo-lop, result: đạt}
""",
            beside=LAST_PLAN,
        ),
    )
)
def carried_over_yet_done(data: CheckInput) -> Iterator[Finding]:
    """What is carried over was not done."""
    plan = last_plan(data)
    outcomes = {outcome.item.id: outcome for outcome in plan.outcomes} if plan else {}
    for path, item, _before in _carried_over(data, plan) if plan else ():
        if plan and outcomes[item.id].became in {"met", "exceeded", "dropped"}:
            state = message(STATE_NAMES[outcomes[item.id].became])
            problem = message(N_("the result of this task is “{state}”, so nothing of it is carried over"), state=state)
            fix = message(N_("remove “carried_over_from” if it is to be done again, or correct the result"))
            yield Finding((*path, "carried_over_from"), problem, fix, plan.where(str(item.id)))


@check(
    Rule(
        "carried-over-not-planned",
        Severity.WARNING,
        title=N_("a task is carried over, but the new plan does not have it"),
        explanation=N_(
            "The result of a task is “chuyển tiếp” (carried over), so readers look for it in the new plan. Write it "
            "there under the same id, with “carried_over_from”, the year in which it was first due; if it is not to "
            "be done any more, its result is “thôi thực hiện” (dropped)."
        ),
        wrong=Sample(
            """\
plan_results:
  - {item: mo-lop, result: chuyển tiếp, cause: không được cấp kinh phí.}
sections:
  - title: Phương hướng
    plan:
      - {id: hop-mat, text: Tổ chức gặp mặt}
""",
            beside=LAST_PLAN,
        ),
        right=Sample(
            """\
plan_results:
  - {item: mo-lop, result: chuyển tiếp, cause: không được cấp kinh phí.}
sections:
  - title: Phương hướng
    plan:
      - {id: hop-mat, text: Tổ chức gặp mặt}
      - {id: mo-lop, text: Mở lớp tập huấn, carried_over_from: 2017}
""",
            beside=LAST_PLAN,
        ),
    )
)
def carried_over_not_planned(data: CheckInput) -> Iterator[Finding]:
    """What is said to be carried over is in the new plan, where there is one."""
    plan, planned = last_plan(data), {item.id: (path, item) for path, item in data.each(PlanItem)}
    if plan is None or not planned:
        return
    places = {str(result.item): ("plan_results", index) for index, result in enumerate(data.report.plan_results)}
    for outcome in plan.outcomes:
        name, whole = outcome.item.id, {outcome.item.id, *(one.item.id for one in outcome.items)}
        stated = outcome.stated is not None and outcome.stated.result == "carried-over"
        if not stated or any(planned[each][1].carried_over_from for each in whole & planned.keys()):
            continue
        year = _said(outcome.item) or data.report.period.key
        problem = message(N_("“{task}” is carried over, but is not in the new plan"), task=plan.quoted(name))
        missing = N_("add to the plan: {{id: {id}, text: …, carried_over_from: {year}}}; or write that it was dropped")
        fix = message(missing, id=name, year=year)
        path: Path = (*places[name], "result")
        if name in planned:
            problem = message(N_("the task was not done, but the plan does not say that it is carried over"))
            fix, path = message(N_("add carried_over_from: {year}"), year=year), (*planned[name][0], "id")
        yield Finding(path, problem, fix, plan.where(name))


def _carried_over(data: CheckInput, plan: LastPlan) -> Iterator[tuple[Path, PlanItem, PlanItem]]:
    """The tasks that the new plan carries over and the last one has, each with its path and as it was then."""
    before = {outcome.item.id: outcome.item for outcome in plan.outcomes}
    for path, item in data.each(PlanItem):
        if item.carried_over_from and item.id in before:
            yield path, item, before[item.id]


def _said(item: PlanItem) -> str:
    """From which year a task is carried over, without the word for it; empty where it is not."""
    return (item.carried_over_from or "").removeprefix("năm ").strip()


def _is_of(item: PlanItem, due: str, now: Period) -> bool:
    """Whether a task is carried over from the year `due`; a period with a label may be called by all of that."""
    said = slug(_said(item))
    return said == slug(due) or (slug(due) == slug(now.years_said) and said in {now.key, slug(now.label)})


def _names_a_year(said: str, now: Period) -> bool:
    """Whether `said` is a year up to that of the report, and no other words."""
    try:
        return Period.parse(said).first <= now.last
    except RefusalError:
        return bool(now.label) and len(slug(said)) == len(now.key)


def _are_alike(one: str, other: str) -> bool:
    """Whether two texts have words in common; short ones may be anything."""
    words, others = (set(slug(text).split("-")) for text in (one, other))
    fewest = min(len(words), len(others))
    return fewest < _FEWEST_WORDS or len(words & others) * _LEAST_IN_COMMON >= fewest
