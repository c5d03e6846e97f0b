"""The table of key figures: each with its target, its value of the period before, and what it is made of."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Final

from annual_report.analysis.comparison import ComparedStatistic, Difference, compared_with_previous
from annual_report.analysis.cumulation import Cumulated, cumulated
from annual_report.compose.composition import Composition
from annual_report.compose.tables import figure_text, without_empty_columns
from annual_report.compose.tracing import of_parts, traced_text
from annual_report.document.origin import Origin
from annual_report.document.tree import Column, Run, Table, Traced
from annual_report.language import DATA_LANGUAGE, N_, Language
from annual_report.model.report import FigureTable
from annual_report.model.statistic import Statistic
from annual_report.values.dates import written_day
from annual_report.values.figures import Figure
from annual_report.values.period import Period
from annual_report.wording.exclusions_said import below_label, excluded_in_words, not_counted
from annual_report.wording.figures import named_parts, period_before, signed_amount, signed_percent, time_of_figure
from annual_report.wording.names import enumerate_names
from annual_report.wording.numbers_said import share_of, share_of_target

# A no-break space, so that "points" stays with its number in a narrow column.
NO_BREAK: Final = "\u00a0"
_COUNTS_ALL: Final = N_("{figure}: the figure for {period} counts all.")


def key_figures(table: FigureTable, composition: Composition, origin: Origin) -> Table:
    """The statistics that a section asks for (all where it names none), each compared with the period before.

    Columns in which nothing is given are left out.
    """
    _, by_id = composition.translate, {statistic.id: statistic for statistic in composition.report.statistics}
    chosen = [by_id[name] for name in table.statistics] or list(by_id.values())
    places = {each.id: Origin(("statistics", index)) for index, each in enumerate(composition.report.statistics)}
    since_year_began = cumulated(composition.report, composition.years) if table.cumulative else {}
    comparisons = [compared_with_previous(statistic, composition.report, composition.years) for statistic in chosen]
    rows: list[tuple[str, ...]] = []
    for number, comparison in enumerate(comparisons, 1):
        added = since_year_began.get(comparison.statistic.id)
        place = places[comparison.statistic.id]
        rows.append(_figure_row(str(number), comparison, composition, added.value if added else None, place))
        rows += _part_rows(comparison.statistic, composition, place)
    period_before_title = period_before(composition.report.period.a_year_before, composition.language)
    columns = (
        Column(composition.number_title, numeric=True),
        Column(_("Indicator"), head=True),
        Column(_("Unit")),
        Column(_("Result"), numeric=True),
        Column(_("Percent"), numeric=True),
        Column(_("Since the year began"), numeric=True),
        Column(_("Target"), numeric=True),
        Column(_(N_("Target reached")), numeric=True),
        Column(period_before_title[0].upper() + period_before_title[1:], numeric=True),
        Column(_("Change"), numeric=True),
        Column(_("Change (%)"), numeric=True),
    )
    label, anchor = composition.numbered(N_("Table"))
    notes = [note for each in comparisons for note in _notes(each, composition, places[each.statistic.id])]
    notes += _notes_on_sums(chosen, since_year_began, composition)
    if (as_of := composition.report.as_of) and as_of.last:
        before, _day, behind = _("Figures as of {day}.").partition("{day}")
        day = written_day(as_of.last, composition.language)
        notes.append(of_parts(before, (day, Origin(("as_of",))), behind))
    title = traced_text(table.title, origin.below("title"))
    return without_empty_columns(Table(anchor, label, title, columns, tuple(rows), tuple(notes)), keep=4)


def _figure_row(
    number: str,
    comparison: ComparedStatistic,
    composition: Composition,
    since_year_began: Figure | None,
    origin: Origin,
) -> tuple[str, ...]:
    statistic, value, language = comparison.statistic, comparison.statistic.value, composition.language
    change = statistic.change
    change_text, is_percentage = change.say(language) if change else "", bool(change and change.by.is_percentage)
    return (
        number,
        _label(statistic, language, origin),
        _traced(statistic.unit, origin.below("unit")),
        figure_text(value, composition, origin=origin.below("value")),
        (value.percent(language) if value else None) or "",
        figure_text(since_year_began, composition, missing=""),
        figure_text(statistic.target, composition, missing="", origin=origin.below("target")),
        _reached(statistic, composition),
        figure_text(comparison.printed, composition, missing="", origin=origin.below("previous")),
        change_text if not is_percentage and change_text else _amount(comparison.difference, composition),
        change_text if is_percentage else _percent(comparison.difference, composition),
    )


def _label(statistic: Statistic, language: Language, origin: Origin) -> Traced:
    """What a figure is called, with the time that it is of, where that is not the period."""
    time = time_of_figure(statistic, language) if statistic.after_period else None
    label = statistic.label, origin.below("label")
    return of_parts(label, f" ({time})") if time else of_parts(label)


def _traced(text: str | None, origin: Origin) -> str:
    return traced_text(text, origin) if text else ""


def _reached(statistic: Statistic, composition: Composition) -> str:
    """How much of the target is reached, where that is known exactly."""
    share = share_of_target(statistic)
    return figure_text(share if share and share.exact_value is not None else None, composition, missing="")


def _amount(difference: Difference | None, composition: Composition) -> str:
    amount = (signed_amount(difference, composition.language) if difference else None) or ""
    amount = amount.replace(" ", NO_BREAK) if difference and difference.points else amount
    if composition.language == DATA_LANGUAGE:
        return amount
    return Traced.of([Run(amount, together=True)]) if amount else amount  # “+£47,000” breaks behind its sign


def _percent(difference: Difference | None, composition: Composition) -> str:
    return (signed_percent(difference, composition.language) if difference else None) or ""


def _part_rows(statistic: Statistic, composition: Composition, origin: Origin) -> list[tuple[str, ...]]:
    """What a figure is made of, and what is left of it after each round of a selection, with its share."""
    _, rest = composition.translate, ("",) * 6
    units = [part.unit for part in statistic.parts.items] if statistic.parts else []
    parts, unit_place = named_parts(statistic, _), origin.below("unit")
    rows: list[tuple[str, ...]] = []
    for index, ((label, value), unit) in enumerate(zip_longest(parts, units)):
        item = origin.below("parts", "items", index)
        called = of_parts(f"{_('of which')}: ", (label, item.below("label")))
        said = figure_text(value, composition, origin=item.below("value"))
        unit_said = _traced(unit or statistic.unit, item.below("unit") if unit else unit_place)
        rows.append(("", called, unit_said, said, "", *rest))
    whole, left = statistic.value.totals[0] if statistic.value is not None else None, _(N_("then"))
    for index, stage in enumerate(statistic.stages):
        place = origin.below("stages", index)
        share = share_of(stage.value, whole) if stage.value is not None and whole is not None else None
        told = figure_text(stage.value, composition, origin=place.below("value"))
        called = of_parts(f"{left}: ", (stage.label, place.below("label")))
        unit_said = _traced(stage.unit or statistic.unit, place.below("unit") if stage.unit else unit_place)
        rows.append(("", called, unit_said, told, figure_text(share, composition, missing=""), *rest))
    return rows


def _notes(comparison: ComparedStatistic, composition: Composition, origin: Origin) -> Iterator[str]:
    """What is printed under the table about one figure: its note, why it is not compared, or with what estimate."""
    statistic = comparison.statistic
    if not statistic.after_period and (time := time_of_figure(statistic, composition.language)):
        yield f"{statistic.label}: {time}."
    label = statistic.label, origin.below("label")
    if statistic.note:
        yield of_parts(label, ": ", (statistic.note, origin.below("note")))
    yield from _notes_on_excluded(comparison, composition)
    if statistic.interrupted:
        yield of_parts(label, ": ", (statistic.interrupted, origin.below("interrupted")))
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
            text = composition.translate(N_("{figure}: not added up, because {reason}."))
            yield text.format(figure=statistic.label, reason=added.refusal.say(composition.language))
        elif added and added.missing and statistic.value:
            lacking.setdefault(added.missing, []).append(statistic.label)
    for periods, labels in lacking.items():
        text = composition.translate(
            N_("No total since the year began, because there is no figure for {periods}: {figures}.")
        )
        said = enumerate_names((each.say(composition.language) for each in periods), composition.language)
        yield text.format(periods=said, figures="; ".join(labels))
