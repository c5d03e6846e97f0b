"""The plan of the next period: its tasks as numbered points, or in a table where more than texts is known of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from annual_report.compose.composition import Composition
from annual_report.compose.numbering import Point
from annual_report.compose.prose import blocks, plain_text
from annual_report.compose.tables import without_empty_columns
from annual_report.document.tree import Column, Paragraph, Run, Table
from annual_report.language import N_
from annual_report.language.numbers import roman
from annual_report.model.plan import PlanItem, PlanTask, by_field
from annual_report.wording.figures import beside_value

T = TypeVar("T")
Row = tuple[str, ...]


def plan_points(plan: Sequence[PlanTask], composition: Composition) -> list[Point]:
    """The tasks with their items below them, those of a field below its name; none where a table shows them."""
    if any(task.has_particulars for task in plan):
        return []
    points: list[Point] = []
    for field, tasks in by_field(plan, lambda task: task):
        of_field = [_point(task, composition) for task in tasks]
        points += [Point((Paragraph((Run(field),), leads=True),), tuple(of_field))] if field else of_field
    return points


def _point(task: PlanTask, composition: Composition) -> Point:
    items = tuple(Point(blocks(item.text, composition.wording)) for item in task.items)
    return Point(blocks(task.text, composition.wording), items)


def plan_table(plan: Sequence[PlanTask], composition: Composition) -> Table | None:
    """Owners, due dates and targets of the plan; none where the plan gives none of them."""
    if not any(task.has_particulars for task in plan):
        return None
    _ = composition.translate
    columns = (
        Column(_("No"), numeric=True),
        Column(_("Task"), head=True),
        Column(_("Owner")),
        Column(_("Due")),
        Column(_("Target"), numeric=True),
        Column(_("Carried over from")),
    )
    units = {str(each.id): each.unit for each in composition.report.statistics}
    label, anchor = composition.numbered(N_("Table"))
    table = Table(anchor, label, _("Plan"), columns, ())
    rows: Callable[[str, PlanTask], Iterator[Row]] = lambda number, task: _rows(number, task, units, composition)  # noqa: E731
    return without_empty_columns(with_rows_by_field(table, plan, lambda task: task, rows), keep=2)


def with_rows_by_field(
    table: Table, tasks: Sequence[T], task_of: Callable[[T], PlanItem], rows_of: Callable[[str, T], Iterator[Row]]
) -> Table:
    """The `table` with the rows of the tasks, numbered through; above those of a field, a row with its name.

    `rows_of` gives the rows of a task with its number; a row has the number and what is to be done in its first cells.
    """
    rows, heads, number, fields = list(table.rows), list(table.heads), 0, 0
    for field, those in by_field(tasks, task_of):
        if field:
            fields += 1
            heads.append(len(rows))
            rows.append((roman(fields), field, *[""] * (len(table.columns) - 2)))
        for each in those:
            number += 1
            rows += rows_of(str(number), each)
    return replace(table, rows=tuple(rows), heads=tuple(heads))


def _rows(number: str, task: PlanTask, units: dict[str, str | None], composition: Composition) -> Iterator[Row]:
    yield _row(number, task, units, composition)
    for index, item in enumerate(task.items, 1):
        yield _row(f"{number}.{index}", item, units, composition)


def _row(number: str, item: PlanItem, units: dict[str, str | None], composition: Composition) -> Row:
    target, language = item.target, composition.language
    return (
        number,
        plain_text(blocks(item.text, composition.wording)),
        item.owner or "",
        item.due.brief(language) if item.due else "",
        beside_value(target.value, units.get(target.statistic), language) if target else "",
        item.carried_over_from or "",
    )
