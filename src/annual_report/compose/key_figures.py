"""The table of key figures: each with its target, its value of the period before, and what it is made of."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Final

from annual_report.analysis.comparison import ComparedStatistic, Difference, compared_with_previous
from annual_report.analysis.cumulation import Cumulated, cumulated
from annual_report.compose.composition import Composition
from annual_report.compose.tables import figure_text, without_empty_columns
from annual_report.document.tree import Column, Table
from annual_report.language import N_, Language
from annual_report.model.report import FigureTable
from annual_report.model.statistic import Statistic
from annual_report.values.dates import short_date
from annual_report.values.figures import Figure
from annual_report.values.period import Period
from annual_report.wording.exclusions_said import below_label, excluded_in_words, not_counted
from annual_report.wording.figures import named_parts, period_before, signed_amount, signed_percent, time_of_figure
from annual_report.wording.names import enumerate_names
from annual_report.wording.numbers_said import share_of, share_of_target

# A no-break space, so that "points" stays with its number in a narrow column.
NO_BREAK: Final = "\u00a0"
_COUNTS_ALL: Final = N_("{figure}: the figure for {period} counts all.")


def key_figures(table: FigureTable, composition: Composition) -> Table:
    """The statistics that a section asks for (all where it names none), each compared with the period before.

    Columns in which nothing is given are left out.
    """
    _, by_id = composition.translate, {statistic.id: statistic for statistic in composition.report.statistics}
    chosen = [by_id[name] for name in table.statistics] or list(by_id.values())
    since_year_began = cumulated(composition.report, composition.years) if table.cumulative else {}
    comparisons = [compared_with_previous(statistic, composition.report, composition.years) for statistic in chosen]
    rows: list[tuple[str, ...]] = []
    for number, comparison in enumerate(comparisons, 1):
        added = since_year_began.get(comparison.statistic.id)
        rows.append(_figure_row(str(number), comparison, composition, added.value if added else None))
        rows += _part_rows(comparison.statistic, composition)
    period_before_title = period_before(composition.report.period.a_year_before, composition.language)
    columns = (
        Column(_("No"), numeric=True),
        Column(_("Indicator"), head=True),
        Column(_("Unit")),
        Column(_("Result"), numeric=True),
        Column(_("Share"), numeric=True),
        Column(_("Since the year began"), numeric=True),
        Column(_("Target"), numeric=True),
        Column(_(N_("Target reached")), numeric=True),
        Column(period_before_title[0].upper() + period_before_title[1:], numeric=True),
        Column(_("Change"), numeric=True),
        Column(_("Change in percent"), numeric=True),
    )
    label, anchor = composition.numbered(N_("Table"))
    notes = [note for comparison in comparisons for note in _notes(comparison, composition)]
    notes += _notes_on_sums(chosen, since_year_began, composition)
    if (as_of := composition.report.as_of) and as_of.last:
        notes.append(_("Figures as of {day}.").format(day=short_date(as_of.last)))
    return without_empty_columns(Table(anchor, label, table.title, columns, tuple(rows), tuple(notes)), keep=4)


def _figure_row(
    number: str, comparison: ComparedStatistic, composition: Composition, since_year_began: Figure | None
) -> tuple[str, ...]:
    statistic, value, language = comparison.statistic, comparison.statistic.value, composition.language
    change = statistic.change
    change_text, is_percentage = change.say(language) if change else "", bool(change and change.by.is_percentage)
    return (
        number,
        _label(statistic, language),
        statistic.unit or "",
        figure_text(value, composition),
        (value.percent(language) if value else None) or "",
        figure_text(since_year_began, composition, missing=""),
        figure_text(statistic.target, composition, missing=""),
        _reached(statistic, composition),
        figure_text(comparison.printed, composition, missing=""),
        change_text if not is_percentage and change_text else _amount(comparison.difference, composition),
        change_text if is_percentage else _percent(comparison.difference, composition),
    )


def _label(statistic: Statistic, language: Language) -> str:
    """What a figure is called, with the time that it is of, where that is not the period."""
    time = time_of_figure(statistic, language) if statistic.after_period else None
    return f"{statistic.label} ({time})" if time else statistic.label


def _reached(statistic: Statistic, composition: Composition) -> str:
    """How much of the target is reached, where that is known exactly."""
    share = share_of_target(statistic)
    return figure_text(share if share and share.exact_value is not None else None, composition, missing="")


def _amount(difference: Difference | None, composition: Composition) -> str:
    amount = (signed_amount(difference, composition.language) if difference else None) or ""
    return amount.replace(" ", NO_BREAK) if difference and difference.points else amount


def _percent(difference: Difference | None, composition: Composition) -> str:
    return (signed_percent(difference, composition.language) if difference else None) or ""


def _part_rows(statistic: Statistic, composition: Composition) -> list[tuple[str, ...]]:
    """What a figure is made of, and what is left of it after each round of a selection, with its share."""
    _, rest = composition.translate, ("",) * 6
    units = [part.unit for part in statistic.parts.items] if statistic.parts else []
    parts = named_parts(statistic, _)
    rows: list[tuple[str, ...]] = [
        ("", f"{_('of which')}: {label}", unit or statistic.unit or "", figure_text(value, composition), "", *rest)
        for (label, value), unit in zip_longest(parts, units)
    ]
    whole, left = statistic.value.totals[0] if statistic.value is not None else None, _(N_("then"))
    for stage in statistic.stages:
        share = share_of(stage.value, whole) if stage.value is not None and whole is not None else None
        told = figure_text(stage.value, composition), figure_text(share, composition, missing="")
        rows.append(("", f"{left}: {stage.label}", stage.unit or statistic.unit or "", *told, *rest))
    return rows


def _notes(comparison: ComparedStatistic, composition: Composition) -> Iterator[str]:
    """What is printed under the table about one figure: its note, why it is not compared, or with what estimate."""
    statistic = comparison.statistic
    if not statistic.after_period and (time := time_of_figure(statistic, composition.language)):
        yield f"{statistic.label}: {time}."
    if statistic.note:
        yield f"{statistic.label}: {statistic.note}"
    yield from _notes_on_excluded(comparison, composition)
    if statistic.interrupted:
        yield f"{statistic.label}: {statistic.interrupted}"
    if comparison.difference and comparison.previous and comparison.previous.is_estimate:
        period = period_before(comparison.period, composition.language)
        text = composition.translate(N_("{figure}: compared with the estimate for {period}."))
        yield text.format(figure=statistic.label, period=period)


def _notes_on_excluded(comparison: ComparedStatistic, composition: Composition) -> Iterator[str]:
    """Who a figure does not count; and whom the figure of the period before does not, if these are others."""
    statistic, language = comparison.statistic, composition.language
    if statistic.excluded:
        yield below_label(statistic.label, not_counted(statistic, composition.names, language))
    if comparison.excludes_others and comparison.difference:
        who = excluded_in_words(comparison.before, composition.names, language) if comparison.before else ""
        text = N_("{figure}: the figure for {period} does not count {who}.") if who else _COUNTS_ALL
        period = period_before(comparison.period, language)
        yield composition.translate(text).format(figure=statistic.label, period=period, who=who)


def _notes_on_sums(
    chosen: Sequence[Statistic], sums: Mapping[str, Cumulated], composition: Composition
) -> Iterator[str]:
    """Which figures are not added up since the year began, and why."""
    lacking = dict[tuple[Period, ...], list[str]]()
    for statistic in chosen:
        added = sums.get(statistic.id)
        if added and added.refusal and not added.missing:
            text = composition.translate(N_("{figure}: not added, as {reason}."))
            yield text.format(figure=statistic.label, reason=added.refusal.say(composition.language))
        elif added and added.missing and statistic.value:
            lacking.setdefault(added.missing, []).append(statistic.label)
    for periods, labels in lacking.items():
        text = composition.translate(N_("Not added since the year began, without a number for {periods}: {figures}."))
        said = enumerate_names((each.say(composition.language) for each in periods), composition.language)
        yield text.format(periods=said, figures="; ".join(labels))
