"""Counts below ten as a house writes them: `04 lớp`, wherever a figure of its reports is printed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from annual_report.language.vietnamese.small_numbers import WITHOUT_ZERO
from annual_report.model.base import Model
from annual_report.model.plan import PlanTarget
from annual_report.model.report import Report
from annual_report.model.tables import DataTable, TableColumn
from annual_report.values.change import Change
from annual_report.values.figures import Figure
from annual_report.values.figures.by_unit import first_word, is_measure


def in_two_digits(report: Report) -> Report:
    """`report` with every count below ten in two digits, but for what is measured: 5 ha and 6 tháng have no zero."""
    units = {str(statistic.id): statistic.unit for statistic in report.statistics}
    changed: Report = _changed(report, None, units)
    return changed


def has_zero(unit: str | None) -> bool:
    """Whether a small number of this `unit` gets a zero: it counts people and things, and measures nothing."""
    return first_word(unit or "") not in WITHOUT_ZERO and not is_measure(unit or "")


def cell_has_zero(table: DataTable, column: TableColumn) -> bool:
    """Whether small numbers in a `column` of figures get a zero: by the unit in its title or of the table."""
    if column.title.strip().upper().rstrip(".") in {"STT", "TT", "SỐ TT", "SỐ THỨ TỰ"}:
        return False
    return has_zero(column.unit_in_title or table.unit)


def _changed(value: Any, unit: str | None, units: Mapping[str, str | None]) -> Any:
    """`value`, a part of a report that counts `unit`, with its small counts in two digits; itself if it has none."""
    if isinstance(value, Figure):
        return value.in_two_digits if has_zero(unit) else value
    if isinstance(value, Change):
        return replace(value, by=_changed(value.by, unit, units))
    if isinstance(value, tuple):
        items = tuple(_changed(item, unit, units) for item in value)
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    if not isinstance(value, Model):
        return value
    unit = units.get(value.statistic) if isinstance(value, PlanTarget) else getattr(value, "unit", None) or unit
    fields = ((name, getattr(value, name)) for name in type(value).model_fields)
    changed = {name: new for name, old in fields if (new := _changed(old, unit, units)) is not old}
    return value.model_copy(update=changed) if changed else value
