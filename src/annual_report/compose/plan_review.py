"""The last plan and what became of it: a table, and shortcomings for what was not done."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from annual_report.analysis.plans.fulfilment import NEED_A_CAUSE, STATE_NAMES, TaskOutcome, beyond_plan, task_outcomes
from annual_report.compose.causes import added_at_end, ended
from annual_report.compose.composition import Composition
from annual_report.compose.plan_tasks import Row, with_rows_by_field
from annual_report.compose.prose import ProseWording, added_around, blocks, plain_text, traced
from annual_report.compose.tables import without_empty_columns
from annual_report.compose.tracing import ProgramProse, ProgramText, QuotedProse, traced_text
from annual_report.document.origin import Origin
from annual_report.document.tree import Column, Table
from annual_report.language import N_, Language, Message, message
from annual_report.language.numbers import roman
from annual_report.model.appraisal import Shortcoming
from annual_report.model.plan import PlanReview, PlanTask
from annual_report.model.report import Piece, Report, Subsection
from annual_report.model.walk import each, with_values
from annual_report.values.figures.percent import Percent
from annual_report.values.text_types import Id, Prose
from annual_report.wording.figures import beside_value, with_unit
from annual_report.wording.names import names_of_particulars, usable_names

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
    if not any(piece.plan_review for _path, piece in each(report, Piece)):
        report = _with_review(report, composition)
    fell_short = _shortcomings(last_outcomes, last, composition)
    holds: Callable[[Piece], bool] = lambda piece: bool(piece.shortcomings)  # noqa: E731
    if not any(holds(piece) for _path, piece in each(report, Piece)):
        holds = lambda piece: piece.plan_review is not None  # noqa: E731
    return _with_shortcomings(report, holds, fell_short) if fell_short else report


def plan_review(review: PlanReview, composition: Composition, origin: Origin) -> Table | None:
    """The table of the tasks of the last plan: target, result, what became of it and why; then what was beyond it."""
    last = composition.years.with_plan(composition.report.period)
    if last is None:
        return None
    _, last_wording = composition.translate, _last_wording(last, composition)
    columns = (
        Column(composition.number_title, numeric=True),
        Column(_("Task"), head=True),
        Column(_("Target"), numeric=True),
        Column(_("Result"), numeric=True),
        Column(_("Percent"), numeric=True),
        Column(_("Assessment")),
        Column(_("Cause")),
    )
    label, anchor = composition.numbered(N_("Table"))
    table = Table(anchor, label, traced_text(review.title, origin.below("title")), columns, ())
    causes_at = _causes_at(composition.report)
    outcomes = [one for one in task_outcomes(composition.report, last) if isinstance(one.item, PlanTask)]
    rows: Callable[[str, TaskOutcome], Iterator[Row]] = lambda number, outcome: _rows(  # noqa: E731
        number, outcome, composition, last_wording, causes_at
    )
    table = with_rows_by_field(table, outcomes, lambda outcome: outcome.item, rows)
    beyond = beyond_plan(composition.report)
    head = (roman(len(table.heads) + 1), _("Beyond the plan"), *[""] * 5)
    added = [head] if beyond and table.heads else []
    heads = (*table.heads, len(table.rows)) if added else table.heads
    for number, activity in enumerate(beyond, len(outcomes) + 1):
        wording = composition.wording_with(names_of_particulars(activity, composition.names))
        text = plain_text(blocks(activity.text, wording))
        added.append((str(number), text, "", "", "", _("beyond the plan"), ""))
    return without_empty_columns(replace(table, rows=(*table.rows, *added), heads=heads), keep=2)


def completion_text(outcome: TaskOutcome, language: Language) -> str:
    """What part of its target a task reached, `120%`; blank where that is not known."""
    share = outcome.completion
    return "" if share is None else Percent.of(share).say(language)


def state_message(outcome: TaskOutcome) -> Message:
    """What became of a task: `đạt`, `đạt (theo số ước)`."""
    state = message(STATE_NAMES[outcome.became])
    return message(N_("{state} (estimated)"), state=state) if outcome.estimated else state


def _rows(
    number: str,
    outcome: TaskOutcome,
    composition: Composition,
    last_wording: ProseWording,
    causes_at: Mapping[int, Origin],
) -> Iterator[Row]:
    yield _row(number, outcome, composition, last_wording, causes_at)
    for index, item in enumerate(outcome.items, 1):
        yield _row(f"{number}.{index}", item, composition, last_wording, causes_at)


def _row(
    number: str,
    outcome: TaskOutcome,
    composition: Composition,
    last_wording: ProseWording,
    causes_at: Mapping[int, Origin],
) -> Row:
    target, language = outcome.item.target, composition.language
    cause = _cause(outcome.cause, composition, causes_at.get(id(outcome.stated))) if outcome.cause else ""
    return (
        number,
        plain_text(blocks(outcome.item.text, last_wording)),
        beside_value(target.value, outcome.unit, language) if target else "",
        with_unit(outcome.actual, outcome.unit, language) if outcome.actual else "",
        completion_text(outcome, language),
        state_message(outcome).say(language),
        cause,
    )


def _cause(cause: Prose, composition: Composition, origin: Origin | None) -> str:
    """A cause as its cell has it, with the mark at its end that the data may not have."""
    said = ended(cause)
    return traced(added_around(blocks(said, composition.wording, origin), 0, added_at_end(said, cause)))


def _causes_at(report: Report) -> Mapping[int, Origin]:
    """Where in the data of the report the cause of each of its results of the last plan stands, by its identity."""
    return {id(result): Origin(("plan_results", index, "cause")) for index, result in enumerate(report.plan_results)}


def _last_wording(last: Report, composition: Composition) -> ProseWording:
    """How the tasks of the last report are worded: by the names that it knew."""
    last_names = usable_names(last, composition.organization)
    return ProseWording(last_names, composition.language, composition.point_letters)


def _shortcomings(
    last_outcomes: tuple[TaskOutcome, ...], last: Report, composition: Composition
) -> tuple[Shortcoming, ...]:
    last_wording = _last_wording(last, composition)
    causes_at = _causes_at(composition.report)
    return tuple(
        Shortcoming.model_construct(
            id=Id(f"{outcome.item.id}-{outcome.became}"),
            text=ProgramProse(
                composition.translate(_FELL_SHORT[outcome.became]).format(
                    task=plain_text(blocks(outcome.item.text, last_wording)).rstrip(" .;")
                )
            ),
            causes=(QuotedProse.of(outcome.cause, causes_at.get(id(outcome.stated))),),
        )
        for outcome in last_outcomes
        if outcome.became in NEED_A_CAUSE and outcome.cause
    )


def _with_review(report: Report, composition: Composition) -> Report:
    """`report` with the table at the end of its first section, in a part of its own where that has parts."""
    title_text = composition.translate(N_("Results of the tasks planned for {period}"))
    title = title_text.format(period=report.period.in_title(composition.language))
    review, first = PlanReview.model_construct(title=ProgramText(title)), report.sections[0]
    if first.sections:
        part = Subsection.model_construct(title=ProgramText(title), plan_review=review)
        changed = first.model_copy(update={"sections": (*first.sections, part)})
    elif first.in_order:
        changed = first.model_copy(update={"in_order": (*first.in_order, Piece(plan_review=review))})
    else:
        changed = first.model_copy(update={"plan_review": review})
    return report.model_copy(update={"sections": (changed, *report.sections[1:])})


def _with_shortcomings(report: Report, holds: Callable[[Piece], bool], added: tuple[Shortcoming, ...]) -> Report:
    """`report` with shortcomings `added` to the first part of it that `holds` them."""
    path, piece = next((path, piece) for path, piece in each(report, Piece) if holds(piece))
    return with_values(report, {(*path, "shortcomings"): (*piece.shortcomings, *added)})
