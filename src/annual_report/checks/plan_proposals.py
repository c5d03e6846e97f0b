"""Proposals of what fulfils the tasks of the last plan: made where much speaks for it, decided by the writer alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from annual_report.analysis.plans.fulfilment import TaskResult
from annual_report.analysis.plans.matching import PlannedTask, ReportedResult, proposed
from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.last_plan import LAST_PLAN, last_plan
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import DATA_LANGUAGE, N_, message
from annual_report.load.yaml.list_edits import with_listed
from annual_report.load.yaml.nodes import node_at
from annual_report.model.activities import Activity, Signing
from annual_report.model.report import Contents
from annual_report.model.statistic import Statistic
from annual_report.model.walk import Path
from annual_report.values.placeholders import is_open
from annual_report.wording.nameable import Nameable
from annual_report.wording.names import names, own_names
from annual_report.wording.plain_prose import plain_prose

# What a text says of its own particulars that may be what a task is about.
_TELLING = frozenset({"series", "edition"})


@check(
    Rule(
        "plan-item-perhaps-fulfilled",
        Severity.WARNING,
        title=N_("an activity seems to be what the last plan asked for"),
        explanation=N_(
            "Nothing is said of a task of the last plan, and this activity looks like it: of the same series, or with "
            "the same number of the same thing, or in much the same words. The program only proposes it. If it is so, "
            "write the line that is shown below its id, or let “annual-report check --accept "
            "plan-item-perhaps-fulfilled” do so; if not, say otherwise what became of the task."
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
def plan_item_perhaps_fulfilled(subject: CheckInput) -> Iterator[Finding]:
    """No activity that is linked to nothing looks like a task of which nothing is said."""
    plan = last_plan(subject)
    left = [each.item for each in plan.outcomes if each.became == "not-reported"] if plan else []
    if plan is None or not left:
        return
    candidates = list(_candidates(subject))
    tasks = [PlannedTask(str(item.id), plan.texts[item.id], item.section) for item in left]
    for name, number in proposed(tasks, [each.deed for each in candidates]).items():
        path = candidates[number].path
        root = subject.loaded_report.root
        what = message(N_("perhaps this is what the task “{task}” of the last plan asked for"), task=plan.quoted(name))
        edits = with_listed(node_at(root, path), "fulfils", name) if root else ()
        in_braces = N_("if it is, write behind its id: , fulfils: [{id}]")
        below = N_("if it is, write below its id: fulfils: [{id}]")
        fix = message(in_braces if any(edit.text.startswith(",") for edit in edits) else below, id=name)
        notes = plan.where(name)
        yield Finding((*path, "id"), what, fix, notes, proposals=edits, cause=f"task {name}" if edits else "")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Something done that is linked to no task, and where it stands."""

    path: Path
    deed: ReportedResult


def _candidates(subject: CheckInput) -> Iterator[_Candidate]:
    known = names(subject.report, subject.organization, years=subject.years)
    figures = {statistic.id for _path, statistic in subject.each(Statistic)}
    telling = {name: words for name, words in known.items() if name in figures}
    sections = {path: str(section.id) for path, section in subject.each(Contents) if section.id}
    results: list[tuple[Path, TaskResult]] = [*subject.each(Activity), *subject.each(Signing)]
    for path, result in results:
        beyond = isinstance(result, Activity) and result.beyond_plan
        if not (result.fulfils or beyond or is_open(result.text)):
            yield _Candidate(path, _deed(result, path, telling, sections))


def _deed(result: TaskResult, path: Path, telling: dict[str, Nameable], sections: dict[Path, str]) -> ReportedResult:
    """What was done, in plain words: of names in braces, figures alone and the series say what it was."""
    own = {name: words for name, words in own_names(result, {}).items() if name in _TELLING}
    text = plain_prose(result.text, telling | own, DATA_LANGUAGE)
    around = frozenset(name for place, name in sections.items() if path[: len(place)] == place)
    series = (result.series or "", result.edition or "") if isinstance(result, Activity) else ("", "")
    return ReportedResult(str(result.id), text, around, *series)
