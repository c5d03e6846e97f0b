"""The last plan and what became of it: a table, and shortcomings for what was not done."""

from collections.abc import Callable
from typing import Final, TypeVar

from annual_report.analysis.plans.fulfilment import NEED_A_CAUSE, TaskOutcome, TaskState, beyond_plan, task_outcomes
from annual_report.compose.causes import ended
from annual_report.compose.composition import Composition
from annual_report.compose.prose import ProseWording, blocks, plain_text
from annual_report.compose.tables import without_empty_columns
from annual_report.document.tree import Column, Table
from annual_report.language import N_, Language, Message, message
from annual_report.model.appraisal import Shortcoming
from annual_report.model.plan import PlanReview
from annual_report.model.report import Contents, Report, Section, Subsection
from annual_report.model.walk import each
from annual_report.values.figures.percent import Percent
from annual_report.values.text_types import Id, NamedText, Prose
from annual_report.wording.figures import beside_value, with_unit
from annual_report.wording.names import names_of_particulars, usable_names

C = TypeVar("C", bound=Contents)

STATE_NAMES: Final[dict[TaskState, str]] = {
    "exceeded": N_("exceeded"),
    "met": N_("met"),
    "partly": N_("partly met"),
    "missed": N_("not met"),
    "carried-over": N_("carried over"),
    "dropped": N_("dropped"),
    "not-reported": N_("not reported"),
}
_FELL_SHORT: Final = {
    "missed": N_("The task “{task}” was not met."),
    "carried-over": N_("The task “{task}” is carried over to the next period."),
    "dropped": N_("The task “{task}” was dropped."),
}


def with_last_plan(report: Report, composition: Composition) -> Report:
    """`report` with a place for the table of plan and result, and with shortcomings for what was not done.

    The table is where a section asks for it, else at the end of the first section; the shortcomings are beside others,
    or else with the table. Without a last report nothing is added.
    """
    last = composition.years.with_plan(report.period)
    last_outcomes = task_outcomes(report, last) if last else ()
    if last is None or not last_outcomes:
        return report
    if not any(contents.plan_review for _path, contents in each(report, Contents)):
        report = _with_review(report, composition)
    fell_short = _shortcomings(last_outcomes, last, composition)
    holds: Callable[[Contents], bool] = lambda contents: bool(contents.shortcomings)  # noqa: E731
    if not any(holds(contents) for _path, contents in each(report, Contents)):
        holds = lambda contents: contents.plan_review is not None  # noqa: E731
    return _with_shortcomings(report, holds, fell_short) if fell_short else report


def plan_review(review: PlanReview, composition: Composition) -> Table | None:
    """The table of the tasks of the last plan: target, result, what became of it and why; then what was beyond it."""
    last = composition.years.with_plan(composition.report.period)
    if last is None:
        return None
    _, last_wording = composition.translate, _last_wording(last, composition)
    columns = (
        Column(_("No"), numeric=True),
        Column(_("Task"), head=True),
        Column(_("Target"), numeric=True),
        Column(_("Result"), numeric=True),
        Column(_("Share"), numeric=True),
        Column(_("Assessment")),
        Column(_("Cause")),
    )
    rows = [
        _row(str(number), outcome, composition, last_wording)
        for number, outcome in enumerate(task_outcomes(composition.report, last), 1)
    ]
    for number, activity in enumerate(beyond_plan(composition.report), len(rows) + 1):
        wording = composition.wording_with(names_of_particulars(activity, composition.names))
        text = plain_text(blocks(activity.text, wording))
        rows.append((str(number), text, "", "", "", _("beyond the plan"), ""))
    label, anchor = composition.numbered(N_("Table"))
    return without_empty_columns(Table(anchor, label, review.title, columns, tuple(rows)), keep=2)


def completion_text(outcome: TaskOutcome, language: Language) -> str:
    """What part of its target a task reached, `120%`; blank where that is not known."""
    share = outcome.completion
    return "" if share is None else Percent.of(share).say(language)


def state_message(outcome: TaskOutcome) -> Message:
    """What became of a task: `đạt`, `đạt (theo số ước)`."""
    state = message(STATE_NAMES[outcome.became])
    return message(N_("{state} (by an estimate)"), state=state) if outcome.estimated else state


def _row(number: str, outcome: TaskOutcome, composition: Composition, last_wording: ProseWording) -> tuple[str, ...]:
    target, language = outcome.item.target, composition.language
    cause = plain_text(blocks(ended(outcome.cause), composition.wording)) if outcome.cause else ""
    return (
        number,
        plain_text(blocks(outcome.item.text, last_wording)),
        beside_value(target.value, outcome.unit, language) if target else "",
        with_unit(outcome.actual, outcome.unit, language) if outcome.actual else "",
        completion_text(outcome, language),
        state_message(outcome).say(language),
        cause,
    )


def _last_wording(last: Report, composition: Composition) -> ProseWording:
    """How the tasks of the last report are worded: by the names that it knew."""
    last_names = usable_names(last, composition.organization)
    return ProseWording(last_names, composition.language, composition.point_letters)


def _shortcomings(
    last_outcomes: tuple[TaskOutcome, ...], last: Report, composition: Composition
) -> tuple[Shortcoming, ...]:
    last_wording = _last_wording(last, composition)
    return tuple(
        Shortcoming(
            id=Id(f"{outcome.item.id}-{outcome.became}"),
            text=Prose(
                composition.translate(_FELL_SHORT[outcome.became]).format(
                    task=plain_text(blocks(outcome.item.text, last_wording)).rstrip(" .;")
                )
            ),
            causes=(outcome.cause,),
        )
        for outcome in last_outcomes
        if outcome.became in NEED_A_CAUSE and outcome.cause
    )


def _with_review(report: Report, composition: Composition) -> Report:
    """`report` with the table at the end of its first section, in a part of its own where that has parts."""
    title_text = composition.translate(N_("Results of the tasks of {period}"))
    title = title_text.format(period=report.period.say(composition.language))
    review, first = PlanReview(title=NamedText(title)), report.sections[0]
    if first.sections:
        part = Subsection(title=NamedText(title), plan_review=review)
        changed = first.model_copy(update={"sections": (*first.sections, part)})
    else:
        changed = first.model_copy(update={"plan_review": review})
    return report.model_copy(update={"sections": (changed, *report.sections[1:])})


def _with_shortcomings(report: Report, holds: Callable[[Contents], bool], added: tuple[Shortcoming, ...]) -> Report:
    """`report` with shortcomings `added` to the first section that `holds` them."""
    sections: list[Section] = []
    for section in report.sections:
        if not added:
            sections.append(section)
            continue
        changed, remaining = _with_added(section, holds, added)
        subsections: list[Subsection] = []
        for subsection in changed.sections:
            changed_subsection, remaining = _with_added(subsection, holds, remaining)
            subsections.append(changed_subsection)
        sections.append(changed.model_copy(update={"sections": tuple(subsections)}))
        added = remaining
    return report.model_copy(update={"sections": tuple(sections)})


def _with_added(
    contents: C, holds: Callable[[Contents], bool], added: tuple[Shortcoming, ...]
) -> tuple[C, tuple[Shortcoming, ...]]:
    """`contents` with what is `added` where it `holds` that, and what is left to be added."""
    if not added or not holds(contents):
        return contents, added
    return contents.model_copy(update={"shortcomings": (*contents.shortcomings, *added)}), ()
