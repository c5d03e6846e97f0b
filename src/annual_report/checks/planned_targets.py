"""Targets of figures against those that the last plan set: one number, typed in two years' files."""

from collections.abc import Iterator

from annual_report.analysis.comparison import why_not_comparable
from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.last_plan import LAST_TARGET, LastPlan, last_plan
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.diagnostics.advice import advice
from annual_report.language import N_, message
from annual_report.model.statistic import Statistic
from annual_report.values.figures import Figure


@check(
    Rule(
        "target-not-as-planned",
        Severity.WARNING,
        proposes=True,
        title=N_("the target of a figure is not the one in the last plan"),
        explanation=N_(
            "The plan in the last report says what the figure is to reach this year, and “new” has copied that number "
            "to “target”. One of the two was changed later, so the table of figures and the table of plan and result "
            "would print different targets. Write the number that is right in both reports. If the target was changed "
            "during the year by a decision, explain it in the text and exempt this line."
        ),
        wrong=Sample(
            "statistics:\n  - {id: lop, label: Lớp tập huấn, value: 6, unit: lớp, target: 4}\n", beside=LAST_TARGET
        ),
        right=Sample(
            "statistics:\n  - {id: lop, label: Lớp tập huấn, value: 6, unit: lớp, target: 5}\n", beside=LAST_TARGET
        ),
    )
)
def target_not_as_planned(data: CheckInput) -> Iterator[Finding]:
    """A figure has the target that a task of the last plan set for it, where it still counts the same."""
    plan = last_plan(data)
    last = plan.loaded.value if plan else None
    if plan is None or last is None:
        return
    counted = {str(statistic.id): statistic for statistic in last.statistics}
    planned = _targets(plan)
    for path, figure in data.each(Statistic):
        targets, before = planned.get(figure.id, {}), counted.get(figure.id)
        if figure.target is None or not targets or (before and why_not_comparable(figure, before)):
            continue
        if all(target.interval() != figure.target.interval() for target in targets.values()):
            name, wanted = next(iter(targets.items()))
            said = N_("the plan of {year} wants {planned}, here it is {target}")
            problem = message(said, year=plan.year, planned=wanted, target=figure.target)
            written = plan.loaded.text((*plan.paths[name], "target", "value"))
            fix = advice(N_("write {target}, or correct the plan of {year}"), written, target=written, year=plan.year)
            yield Finding((*path, "target"), problem, fix, plan.where(name))


def _targets(plan: LastPlan) -> dict[str, dict[str, Figure]]:
    """What the tasks of a plan want of figures: by the ids of these, and then of the tasks."""
    planned: dict[str, dict[str, Figure]] = {}
    for outcome in plan.outcomes:
        if outcome.item.target:
            planned.setdefault(outcome.item.target.statistic, {})[outcome.item.id] = outcome.item.target.value
    return planned
