"""The plan of the next period: its tasks as numbered points, or in a table where more than texts is known of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from annual_report.compose.composition import Composition
from annual_report.compose.numbering import Point
from annual_report.compose.prose import blocks, traced
from annual_report.compose.tables import without_empty_columns
from annual_report.compose.tracing import traced_text
from annual_report.document.origin import Origin
from annual_report.document.tree import Column, Paragraph, Run, Table
from annual_report.language import N_
from annual_report.language.numbers import roman
from annual_report.model.plan import PlanItem, PlanTask, by_field
from annual_report.wording.figures import beside_value

T = TypeVar("T")
Row = tuple[str, ...]


def plan_points(plan: Sequence[PlanTask], composition: Composition, origin: Origin) -> list[Point]:
    """The tasks with their items below them, those of a field below its name; none where a table shows them."""
    if any(task.has_particulars for task in plan):
        return []
    points: list[Point] = []
    for field, tasks in by_field(list(enumerate(plan)), lambda numbered: numbered[1]):
        of_field = [_point(task, composition, origin.below(index)) for index, task in tasks]
        if field:
            place = origin.below(tasks[0][0], "field")
            points.append(Point((Paragraph((Run(field),), leads=True, origin=place),), tuple(of_field)))
        else:
            points += of_field
    return points


def _point(task: PlanTask, composition: Composition, origin: Origin) -> Point:
    items = tuple(
        Point(blocks(item.text, composition.wording, origin.below("items", index, "text")))
        for index, item in enumerate(task.items)
    )
    return Point(blocks(task.text, composition.wording, origin.below("text")), items)


def plan_table(plan: Sequence[PlanTask], composition: Composition, origin: Origin) -> Table | None:
    """Owners, due dates and targets of the plan; none where the plan gives none of them."""
    if not any(task.has_particulars for task in plan):
        return None
    _ = composition.translate
    columns = (
        Column(composition.number_title, numeric=True),
        Column(_("Task"), head=True),
        Column(_("Owner")),
        Column(_("Due")),
        Column(_("Target"), numeric=True),
        Column(_("Carried over from")),
    )
    units = {str(each.id): each.unit for each in composition.report.statistics}
    label, anchor = composition.numbered(N_("Table"))
    table = Table(anchor, label, _("Plan"), columns, ())
    rows: Callable[[str, tuple[int, PlanTask]], Iterator[Row]] = lambda number, task: _rows(  # noqa: E731
        number, task[1], units, composition, origin.below(task[0])
    )
    table = with_rows_by_field(
        table, list(enumerate(plan)), lambda task: task[1], rows, lambda task: origin.below(task[0], "field")
    )
    return without_empty_columns(table, keep=2)


def with_rows_by_field(
    table: Table,
    tasks: Sequence[T],
    task_of: Callable[[T], PlanItem],
    rows_of: Callable[[str, T], Iterator[Row]],
    field_at: Callable[[T], Origin | None] = lambda _task: None,
) -> Table:
    """The `table` with the rows of the tasks, numbered through; above those of a field, a row with its name.

    `rows_of` gives the rows of a task with its number; a row has the number and what is to be done in its first cells.
    `field_at` tells where the field of a task stands.
    """
    rows, heads, number, fields = list(table.rows), list(table.heads), 0, 0
    for field, those in by_field(tasks, task_of):
        if field:
            fields += 1
            heads.append(len(rows))
            rows.append((roman(fields), traced_text(field, field_at(those[0])), *[""] * (len(table.columns) - 2)))
        for each in those:
            number += 1
            rows += rows_of(str(number), each)
    return replace(table, rows=tuple(rows), heads=tuple(heads))


def _rows(
    number: str, task: PlanTask, units: dict[str, str | None], composition: Composition, origin: Origin
) -> Iterator[Row]:
    yield _row(number, task, units, composition, origin)
    for index, item in enumerate(task.items, 1):
        yield _row(f"{number}.{index}", item, units, composition, origin.below("items", index - 1))


def _row(number: str, item: PlanItem, units: dict[str, str | None], composition: Composition, origin: Origin) -> Row:
    target, language = item.target, composition.language
    target_said = beside_value(target.value, units.get(target.statistic), language) if target else ""
    return (
        number,
        traced(blocks(item.text, composition.wording, origin.below("text"))),
        traced_text(item.owner or "", origin.below("owner")),
        traced_text(item.due.brief(language) if item.due else "", origin.below("due")),
        traced_text(target_said, origin.below("target", "value")),
        traced_text(item.carried_over_from or "", origin.below("carried_over_from")),
    )
