"""Proposals of what fulfils the tasks of the last plan: made where much speaks for it, decided by the writer alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from annual_report.analysis.plans.fulfilment import TaskResult, is_reported, single_tasks
from annual_report.analysis.plans.matching import PlannedTask, ReportedResult, propose_results
from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.last_plan import LAST_PLAN, last_plan
from annual_report.checks.names import names_of_report
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import DATA_LANGUAGE, N_, message
from annual_report.load.yaml.list_edits import with_listed
from annual_report.load.yaml.nodes import node_at
from annual_report.model.activities import Activity, Signing
from annual_report.model.report import Contents
from annual_report.model.statistic import Statistic
from annual_report.model.walk import Path
from annual_report.wording.markdown import plain_prose
from annual_report.wording.nameable import Nameable
from annual_report.wording.names import VIETNAMESE_PARTICULARS, names_of_particulars

# The particulars of an activity that can say what a task is about; its date, place and partners do not.
_DESCRIPTIVE_PARTICULARS = frozenset({"series", "edition"})


@check(
    Rule(
        "plan-item-perhaps-fulfilled",
        Severity.WARNING,
        title=N_("an activity seems to fulfil a task of the last plan"),
        explanation=N_(
            "The report does not mention a task of the last plan, and this activity looks like it: it is of the same "
            "series, has the same number of the same thing, or uses much the same words. The program only proposes "
            "it. If it is right, write the proposed line below the id of the activity, or let “annual-report check "
            "--accept plan-item-perhaps-fulfilled” do so; if not, report the result of the task in another way."
        ),
        wrong=Sample(
            """\
sections:
  - title: Kết quả hoạt động
    activities:
      - id: lop-tap-huan
        text: Trong năm, Hội Mẫu tổ chức được 04 lớp tập huấn.
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
        text: Trong năm, Hội Mẫu tổ chức được 04 lớp tập huấn.
""",
            beside=LAST_PLAN,
        ),
        proposes=True,
    )
)
def plan_item_perhaps_fulfilled(data: CheckInput) -> Iterator[Finding]:
    """No activity that is linked to nothing looks like a task of which nothing is said."""
    plan = last_plan(data)
    unreported = [one.item for one in single_tasks(plan.outcomes) if one.became == "not-reported"] if plan else []
    if plan is None or not unreported:
        return
    candidates = list(_candidates(data))
    tasks = [PlannedTask(str(item.id), plan.texts[item.id], plan.sections[item.id]) for item in unreported]
    for name, number in propose_results(tasks, [candidate.result for candidate in candidates]).items():
        path = candidates[number].path
        root = data.loaded_report.root
        problem = message(N_("perhaps this fulfils the task “{task}” of the last plan"), task=plan.quoted(name))
        edits = with_listed(node_at(root, path), "fulfils", name) if root else ()
        flow_style = N_("if it is, write after its id: , fulfils: [{id}]")
        block_style = N_("if it is, write below its id: fulfils: [{id}]")
        fix = message(flow_style if any(edit.text.startswith(",") for edit in edits) else block_style, id=name)
        notes = plan.where(name)
        yield Finding((*path, "id"), problem, fix, notes, proposals=edits, cause=f"task {name}" if edits else "")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Something done that is linked to no task, and where it stands."""

    path: Path
    result: ReportedResult


def _candidates(data: CheckInput) -> Iterator[_Candidate]:
    names = data.once(names_of_report)
    figures = {statistic.id for _path, statistic in data.each(Statistic)}
    figure_names = {name: words for name, words in names.items() if name in figures}
    sections = {path: str(section.id) for path, section in data.each(Contents) if section.id}
    results: list[tuple[Path, TaskResult]] = [*data.each(Activity), *data.each(Signing)]
    for path, result in results:
        beyond_plan = isinstance(result, Activity) and result.beyond_plan
        if is_reported(result, data.report) and not (result.fulfils or beyond_plan):
            yield _Candidate(path, _reported_result(result, path, figure_names, sections))


def _reported_result(
    result: TaskResult, path: Path, figure_names: dict[str, Nameable], sections: dict[Path, str]
) -> ReportedResult:
    """What was done, in plain words: of names in braces, figures alone and the series say what it was."""
    particulars = {
        name: words
        for name, words in names_of_particulars(result, {}).items()
        if VIETNAMESE_PARTICULARS.get(name, name) in _DESCRIPTIVE_PARTICULARS
    }
    text = plain_prose(result.text, figure_names | particulars, DATA_LANGUAGE)
    enclosing = frozenset(name for section_path, name in sections.items() if path[: len(section_path)] == section_path)
    series = (result.series or "", result.edition or "") if isinstance(result, Activity) else ("", "")
    return ReportedResult(str(result.id), text, enclosing, *series)
