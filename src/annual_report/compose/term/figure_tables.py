"""The figures of a term: a table by year, with what the years give together, and how that came about."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Final

from annual_report.analysis.term.statistics import StatisticOverTerm, as_statistic, statistics_over_term
from annual_report.compose.composition import Composition
from annual_report.compose.tables import NOT_GIVEN
from annual_report.document.tree import Block, Column, Paragraph, Run, Table
from annual_report.language import DATA_LANGUAGE, N_, Language
from annual_report.model.statistic import PRIZE_CLASSES, Statistic
from annual_report.values.figures import Figure
from annual_report.values.figures.money import common_scale
from annual_report.wording.exclusions_said import not_counted
from annual_report.wording.figures import called_with_unit
from annual_report.wording.names import enumerate_names

_INCOMPLETE: Final = N_("No figure for the term, because there is none for {years}: {figures}.")
MOST_YEARS: Final = 6  # more columns do not fit on an upright page
_HOW: Final = {
    "closing": N_("Figures at the end of the last year: {figures}."),
    "share": N_("Recalculated from the parts and totals of all years: {figures}."),
}


def figures_by_year(composition: Composition) -> list[Block]:
    """The table of all statistics, in several where the years are more than fit; years without a report are named."""
    reports = composition.years_of_term
    figures = _figures(composition)
    period = composition.report.period.say(composition.language)
    lead = composition.translate(N_("The main figures for {period}, taken from the annual reports, are as follows."))
    blocks: list[Block] = [_lead(lead.format(period=period))] if figures else []
    missing_years = [composition.year_said(year) for year, report in reports.items() if report is None]
    if missing_years:
        years = enumerate_names(missing_years, composition.language)
        blocks.append(_lead(composition.translate(N_("There is no report for: {years}.")).format(years=years)))
    if not figures:
        return blocks
    years_shown = list(reports)
    chunks = [years_shown[index : index + MOST_YEARS] for index in range(0, len(years_shown), MOST_YEARS)]
    return [*blocks, *(_table(figures, chunk, composition, is_last=chunk is chunks[-1]) for chunk in chunks)]


def _figures(composition: Composition) -> tuple[StatisticOverTerm, ...]:
    """The statistics of the years, then those that the term alone has; what its report gives by hand stands."""
    reports, own = composition.years_of_term, {each.id: each for each in composition.report.statistics}
    of_years = statistics_over_term(reports, composition.report)
    known = {each.statistic.id for each in of_years}
    stated = [
        replace(each, value=own[each.statistic.id].value, refusal=None, is_incomplete=False)
        if each.statistic.id in own and own[each.statistic.id].value not in {None, each.value}
        else each
        for each in of_years
    ]
    nowhere = dict.fromkeys(reports)
    alone = (each for each in own.values() if each.id not in known and each.value is not None)
    return (*stated, *(StatisticOverTerm(each, nowhere, "sum", each.value) for each in alone))


def _lead(text: str) -> Paragraph:
    return Paragraph((Run(text),), leads=True)


def _table(
    figures: tuple[StatisticOverTerm, ...], years: list[int], composition: Composition, *, is_last: bool
) -> Table:
    _ = composition.translate
    rows: list[tuple[str, ...]] = []
    for number, over_years in enumerate(figures, 1):
        rows += _rows(str(number), over_years, years, composition, with_total=is_last)
    columns = (
        Column(composition.number_title, numeric=True),
        Column(_("Indicator"), head=True),
        *(Column(composition.year_said(year), numeric=True) for year in years),
        *((Column(_("Whole term"), numeric=True),) if is_last else ()),
    )
    label, anchor = composition.numbered(N_("Table"))
    period = composition.report.period
    title = _("Figures by year, {first} - {last}").format(first=years[0], last=years[-1])
    if len(years) == len(composition.years_of_term):
        title = _("Figures of {period}").format(period=period.say(composition.language))
    notes = tuple(_notes(figures, composition)) if is_last else ()
    return Table(anchor, label, title, columns, tuple(rows), notes)


def _rows(
    number: str, over_years: StatisticOverTerm, years: list[int], composition: Composition, *, with_total: bool
) -> Iterator[tuple[str, ...]]:
    """The row of a statistic, and those of the prizes and parts that all years tell."""
    total = as_statistic(over_years)
    by_year = {year: over_years.by_year.get(year) for year in years}
    values = [each.value if each else None for each in over_years.by_year.values()]
    scale = common_scale([*values, over_years.value])
    unit = _unit_in(scale, [*values, over_years.value], composition.language) or over_years.statistic.unit
    label = f"{over_years.statistic.label} ({unit})" if unit else over_years.statistic.label
    if composition.language != DATA_LANGUAGE:
        label = called_with_unit(over_years.statistic.label, unit)
    cells = [_in_scale(each.value if each else None, scale, composition.language) for each in by_year.values()]
    last = [_over_term(over_years, scale, composition)] if with_total else []
    yield (number, label, *(cell or NOT_GIVEN for cell in cells), *(cell or NOT_GIVEN for cell in last))
    intro = composition.translate(N_("of which"))
    for name, of_year, whole in _parts(by_year, total, composition):
        inner = [each.in_cell(composition.language) if each else NOT_GIVEN for each in of_year]
        tail = [whole.in_cell(composition.language) if whole else NOT_GIVEN] if with_total else []
        yield ("", f"{intro}: {name}", *inner, *tail)


def _unit_in(scale: int | None, figures: Iterable[Figure | None], language: Language) -> str | None:
    """What the amounts of a row count in its `scale`: `triệu đồng`; None where they have none."""
    if scale is None:
        return None
    return next((unit for each in figures if each and (unit := each.unit_in(scale, language))), None)


def _in_scale(value: Figure | None, scale: int | None, language: Language) -> str:
    """`value` in the scale of its row, without the unit; blank where there is none."""
    if value is None:
        return ""
    return (value.counted_in(Fraction(scale)) if scale else value).in_cell(language)


def _over_term(over_years: StatisticOverTerm, scale: int | None, composition: Composition) -> str:
    """The figure over the term; a ratio with what it is in percent."""
    if over_years.value is not None and over_years.value.percent(composition.language):
        return over_years.value.in_full(composition.language)
    return _in_scale(over_years.value, scale, composition.language)


def _parts(
    by_year: Mapping[int, Statistic | None], total: Statistic, composition: Composition
) -> Iterator[tuple[str, list[Figure | None], Figure | None]]:
    """Name, values by year and over the term of every prize and part that the years can be added in."""
    given = list(by_year.values())
    for name, whole in total.prizes.given.items() if total.prizes else ():
        of_year = [each.prizes.given.get(name) if each and each.prizes else None for each in given]
        yield composition.translate(PRIZE_CLASSES[name]), of_year, whole
    parts_by_year = [
        {part.label: part.value for part in each.parts.items} if each and each.parts else {} for each in given
    ]
    for part in total.parts.items if total.parts else ():
        yield part.label, [parts.get(part.label) for parts in parts_by_year], part.value


def _notes(figures: Iterable[StatisticOverTerm], composition: Composition) -> Iterator[str]:
    """How the figures over the term came about, and what is lacking in them."""
    figures = list(figures)
    for how, text in _HOW.items():
        labels = [
            over_years.statistic.label
            for over_years in figures
            if over_years.aggregation == how and over_years.value is not None
        ]
        if labels:
            yield composition.translate(text).format(figures="; ".join(labels))
    labels_by_missing_years: dict[tuple[tuple[int, ...], bool], list[str]] = {}
    for over_years in figures:
        if over_years.missing_years and (over_years.is_incomplete or over_years.value is not None):
            key = over_years.missing_years, over_years.is_incomplete
            labels_by_missing_years.setdefault(key, []).append(over_years.statistic.label)
        elif over_years.refusal and any(of_year and of_year.value for of_year in over_years.by_year.values()):
            text, reason = composition.translate(N_("{figure}: not added up, because {reason}.")), over_years.refusal
            yield text.format(figure=over_years.statistic.label, reason=reason.say(composition.language))
        for year, of_year in over_years.by_year.items():
            if of_year and of_year.interrupted and not over_years.refusal:
                yield f"{over_years.statistic.label} ({composition.year_said(year)}): {of_year.interrupted}"
            if of_year and of_year.excluded:
                who = not_counted(of_year, composition.names, composition.language)
                yield f"{over_years.statistic.label} ({composition.year_said(year)}): {who}"
    for (years, incomplete), labels in labels_by_missing_years.items():
        year_names = enumerate_names(map(composition.year_said, years), composition.language)
        text = _INCOMPLETE if incomplete else N_("Without {years}, for which there is no figure: {figures}.")
        yield composition.translate(text).format(years=year_names, figures="; ".join(labels))
