"""The table of key figures: each with its target, its value of the period before, and what it is made of."""

from collections.abc import Iterator
from typing import Final

from annual_report.analysis.comparison import ComparedStatistic, Difference, compared_with_previous
from annual_report.compose.composition import Composition
from annual_report.compose.tables import figure_text, without_empty_columns
from annual_report.document.tree import Column, Table
from annual_report.language import N_
from annual_report.model.report import FigureTable
from annual_report.model.statistic import Statistic
from annual_report.wording.figures import named_parts, period_before, signed_amount, signed_percent

# A no-break space, so that "points" stays with its number in a narrow column.
NO_BREAK: Final = "\u00a0"


def key_figures(table: FigureTable, composition: Composition) -> Table:
    """The statistics that a section asks for (all where it names none), each compared with the period before.

    Columns in which nothing is given are left out.
    """
    _, by_id = composition.translate, {statistic.id: statistic for statistic in composition.report.statistics}
    chosen = [by_id[name] for name in table.statistics] or list(by_id.values())
    comparisons = [compared_with_previous(statistic, composition.report, composition.years) for statistic in chosen]
    rows: list[tuple[str, ...]] = []
    for number, comparison in enumerate(comparisons, 1):
        rows.append(_figure_row(str(number), comparison, composition))
        rows += _part_rows(comparison.statistic, composition)
    period_before_title = period_before(composition.report.period.a_year_before, composition.language)
    columns = (
        Column(_("No"), numeric=True),
        Column(_("Indicator"), head=True),
        Column(_("Unit")),
        Column(_("Result"), numeric=True),
        Column(_("Share"), numeric=True),
        Column(_("Target"), numeric=True),
        Column(period_before_title[0].upper() + period_before_title[1:], numeric=True),
        Column(_("Change"), numeric=True),
        Column(_("Change in percent"), numeric=True),
    )
    label, anchor = composition.numbered(N_("Table"))
    notes = tuple(note for comparison in comparisons for note in _notes(comparison, composition))
    return without_empty_columns(Table(anchor, label, table.title, columns, tuple(rows), notes), keep=4)


def _figure_row(number: str, comparison: ComparedStatistic, composition: Composition) -> tuple[str, ...]:
    statistic, value, language = comparison.statistic, comparison.statistic.value, composition.language
    change = statistic.change
    change_text, is_percentage = change.say(language) if change else "", bool(change and change.by.is_percentage)
    return (
        number,
        statistic.label,
        statistic.unit or "",
        figure_text(value, composition),
        (value.percent(language) if value else None) or "",
        figure_text(statistic.target, composition, missing=""),
        figure_text(comparison.previous if comparison.difference else None, composition, missing=""),
        change_text if not is_percentage and change_text else _amount(comparison.difference, composition),
        change_text if is_percentage else _percent(comparison.difference, composition),
    )


def _amount(difference: Difference | None, composition: Composition) -> str:
    amount = (signed_amount(difference, composition.language) if difference else None) or ""
    return amount.replace(" ", NO_BREAK) if difference and difference.points else amount


def _percent(difference: Difference | None, composition: Composition) -> str:
    return (signed_percent(difference, composition.language) if difference else None) or ""


def _part_rows(statistic: Statistic, composition: Composition) -> list[tuple[str, ...]]:
    parts = named_parts(statistic, composition.translate)
    intro = composition.translate(N_("of which"))
    rest = ("",) * 5
    return [
        ("", f"{intro}: {label}", statistic.unit or "", figure_text(value, composition), *rest)
        for label, value in parts
    ]


def _notes(comparison: ComparedStatistic, composition: Composition) -> Iterator[str]:
    """What is printed under the table about one figure: its note, why it is not compared, or with what estimate."""
    statistic = comparison.statistic
    if statistic.note:
        yield f"{statistic.label}: {statistic.note}"
    if statistic.interrupted:
        yield f"{statistic.label}: {statistic.interrupted}"
    if comparison.difference and comparison.previous and comparison.previous.is_estimate:
        period = period_before(comparison.period, composition.language)
        text = composition.translate(N_("{figure}: compared with the estimate for {period}."))
        yield text.format(figure=statistic.label, period=period)
