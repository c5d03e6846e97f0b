"""The state of a report for a terminal: what is open, with its place, then the last plan, and the whole in a line."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annual_report.analysis.plans.fulfilment import TaskState
from annual_report.api.completeness.blanks import BlankEntry
from annual_report.api.completeness.report_progress import Completeness, PlanProgress
from annual_report.api.completeness.summary import checks, summary
from annual_report.api.completeness.task_progress import TaskProgress
from annual_report.cli.printing.terminal import Sheet, columns
from annual_report.compose.plan_review import state_message
from annual_report.language import N_, Language, message
from annual_report.language.harmless import on_one_line

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_DONE, _OPEN, _BAD = "green", "yellow", "red"
_COLOURS: Final[dict[TaskState, str]] = {
    "exceeded": _DONE,
    "met": _DONE,
    "partly": _OPEN,
    "missed": _BAD,
    "carried-over": _OPEN,
    "dropped": _OPEN,
    "not-reported": _BAD,
}


def print_standing(standing: Completeness, language: Language, console: "Console", root: Path | None = None) -> None:
    """Prints all that is known of how far a report is; lists of what is open are left out where nothing is.

    Files of the workspace in `root` are named as they are found from the current folder.
    """
    sheet = Sheet(console, language, root)
    file = sheet.seen(standing.source.name)
    sheet.head(message(N_("The report on {period}: {file}"), period=standing.period, file=file))
    _print_frame(standing, sheet)
    for each in standing.reminders:
        sheet.line(each, _OPEN)
    for title, blanks in (
        (N_("Figures without a value: {count} of {all}"), standing.figures),
        (N_("Texts still to be written: {count}"), standing.texts),
        (N_("Texts of the last report not reviewed yet: {count}"), standing.unreviewed),
        (N_("Empty sections: {count}"), standing.sections),
        (N_("Photos without a file: {count}"), standing.photos),
        (N_("Members with blanks: {count}"), standing.memberships),
        (N_("Tasks of the next plan without owner or date: {count}"), standing.plan),
    ):
        if blanks:
            sheet.head(message(title, count=len(blanks), all=standing.all_figures))
            sheet.rows([_blank(each, sheet) for each in blanks])
    if not standing.is_term:
        _print_last_plan(standing.last_plan, sheet)
    sheet.line(summary(standing), "bold")
    sheet.line(checks(standing), _BAD if standing.errors else "")


def _print_frame(standing: Completeness, sheet: Sheet) -> None:
    from rich.text import Text

    table = columns()
    table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(no_wrap=True)
    for each in standing.frame:
        said = each.said or message(N_("blank"))
        text = Text(sheet.say(said), _OPEN if each.is_open else "")
        table.add_row(sheet.say(each.title), text, sheet.place(each.span) if each.is_open else "")
    sheet.indented(sheet.fitted(table))


def _blank(blank: BlankEntry, sheet: Sheet) -> list["RenderableType"]:
    """What is blank: its name, and behind it which of its particulars."""
    missing = ", ".join(sheet.say(each).lower() for each in blank.missing)
    said = on_one_line(blank.said.say(sheet.language))
    return [f"{said} ({missing})" if missing else said, sheet.place(blank.span)]


def _print_last_plan(plan: PlanProgress | None, sheet: Sheet) -> None:
    if plan is None:
        sheet.line(message(N_("There is no report on the period before, so no plan is known.")))
    elif not plan.tasks:
        sheet.line(message(N_("The report on {period} has no plan."), period=plan.period))
    else:
        head = N_("The plan in the report on {period}: {reported} of {all} tasks reported")
        sheet.head(message(head, period=plan.period, reported=plan.reported, all=len(plan.counted)))
        sheet.rows([row for each in plan.tasks for row in _task(each, sheet)])
        if plan.loose:
            sheet.line(message(N_("Activities without a task of the plan: {count}"), count=plan.loose))
    sheet.blank()


def _task(task: TaskProgress, sheet: Sheet) -> Iterable[list["RenderableType"]]:
    from rich.text import Text

    became = task.outcome.became
    first, *others = task.places
    mark = Text(sheet.say(state_message(task.outcome)), _COLOURS[became])
    yield [on_one_line(task.text.say(sheet.language)), mark, sheet.place(first)]
    for other in others:
        yield ["", "", sheet.place(other)]
    if task.lacks_cause:
        yield [Text(sheet.say(message(N_("no cause is given"))), _BAD), "", ""]
