"""The table of key figures: each with its target, its value of the period before, and what it is made of."""

from collections.abc import Iterator
from typing import Final

from annual_report.analysis.comparison import ComparedStatistic, Difference, compared_with_previous
from annual_report.compose.composition import Composition
from annual_report.compose.tables import said, without_empty_columns
from annual_report.document.tree import Column, Table
from annual_report.language import N_
from annual_report.model.report import FigureTable
from annual_report.model.statistic import Statistic
from annual_report.wording.figures import named_parts, period_before, signed_amount, signed_percent

NO_BREAK: Final = "\u00a0"


def key_figures(table: FigureTable, composition: Composition) -> Table:
    """The statistics a section asks for (all where it names none), with a column only for what is given."""
    _, by_id = composition.say, {statistic.id: statistic for statistic in composition.report.statistics}
    chosen = [by_id[each] for each in table.statistics] or list(by_id.values())
    beside = [compared_with_previous(each, composition.report, composition.years) for each in chosen]
    rows: list[tuple[str, ...]] = []
    for number, each in enumerate(beside, 1):
        rows.append(_figure_row(str(number), each, composition))
        rows += _part_rows(each.statistic, composition)
    before = period_before(composition.report.period.a_year_before, composition.language)
    columns = (
        Column(_("No"), numeric=True),
        Column(_("Indicator"), head=True),
        Column(_("Unit")),
        Column(_("Result"), numeric=True),
        Column(_("Share"), numeric=True),
        Column(_("Target"), numeric=True),
        Column(before[0].upper() + before[1:], numeric=True),
        Column(_("Change"), numeric=True),
        Column(_("Change in percent"), numeric=True),
    )
    label, anchor = composition.numbered(N_("Table"))
    notes = tuple(note for each in chosen for note in _notes(each))
    return without_empty_columns(Table(anchor, label, table.title, columns, tuple(rows), notes), keep=4)


def _figure_row(number: str, beside: ComparedStatistic, composition: Composition) -> tuple[str, ...]:
    statistic, value, language = beside.statistic, beside.statistic.value, composition.language
    change = statistic.change
    stated, relative = change.say(language) if change else "", bool(change and change.by.is_percentage)
    return (
        number,
        statistic.label,
        statistic.unit or "",
        said(value, composition),
        (value.percent(language) if value else None) or "",
        said(statistic.target, composition, missing=""),
        said(beside.previous if beside.difference else None, composition, missing=""),
        stated if not relative and stated else _amount(beside.difference, composition),
        stated if relative else _percent(beside.difference, composition),
    )


def _amount(difference: Difference | None, composition: Composition) -> str:
    amount = (signed_amount(difference, composition.language) if difference else None) or ""
    return amount.replace(" ", NO_BREAK) if difference and difference.points else amount


def _percent(difference: Difference | None, composition: Composition) -> str:
    return (signed_percent(difference, composition.language) if difference else None) or ""


def _part_rows(statistic: Statistic, composition: Composition) -> list[tuple[str, ...]]:
    parts = named_parts(statistic, composition.say)
    intro = composition.say(N_("of which"))
    rest = ("",) * 5
    return [("", f"{intro}: {label}", statistic.unit or "", said(value, composition), *rest) for label, value in parts]


def _notes(statistic: Statistic) -> Iterator[str]:
    """What is printed under the table about one figure: its note, and why it is not compared."""
    if statistic.note:
        yield f"{statistic.label}: {statistic.note}"
    if statistic.interrupted:
        yield f"{statistic.label}: {statistic.interrupted}"
