"""Charts with an axis or a legend: figures over the years, targets beside results, what figures are made of."""

from dataclasses import replace
from fractions import Fraction
from typing import Final

from annual_report.charts.axis import Axis, axis
from annual_report.charts.notes import interruptions, notes
from annual_report.charts.rows import ChartRow, ChartRows
from annual_report.charts.values_table import values_table
from annual_report.charts.wording import ChartWords
from annual_report.document.plot import DataPoint, GraphForm, Plot, Series
from annual_report.document.tree import Graph
from annual_report.language import N_, Language
from annual_report.model.charts import Chart
from annual_report.values.figures import Figure

_ALL_TOLD: Final = 10
_OVER_YEARS: Final = {
    "columns": N_("Columns by year, {years}"),
    "line": N_("A line over the years {years}"),
    "target": N_("Columns of target and result by year, {years}"),
    "parts": N_("Columns of parts by year, {years}"),
}
_OF_FIGURES: Final = {"target": N_("Bars of target and result"), "parts": N_("Bars of parts")}


def graph(data: Chart, drawn: ChartRows, label: str, anchor: str, language: Language) -> Graph:
    """The graph of a chart whose form is none of `bars`, with its values in a table.

    `drawn` is what it shows; the document calls it `label` and leads to it by `anchor`.
    """
    words = ChartWords.of(drawn.figures, drawn.unit, language)
    say = words.translated
    broken = interruptions(drawn, say) if data.years else ()
    scale = axis(_amounts(drawn, words), words.sign)
    plot = Plot(
        _form(data),
        drawn.places,
        tuple(Series(each.name, _marks(each, words, scale), each.role) for each in drawn.rows),
        tuple(_mark(each, words, scale) for each in drawn.wholes),
        scale.ticks(language) if data.years else (),
        say(N_("Unit: {unit}")).format(unit=words.counted) if words.counted else "",
        tuple(each.mark for each in broken),
    )
    told = (*(each.note for each in broken), *notes(drawn, say))
    table = values_table(drawn, words, told, over_years=data.years is not None)
    caption = say(N_("The figures of {chart}")).format(chart=label)
    described = _description(data, drawn, words)
    return Graph(anchor, label, data.title, plot, described, replace(table, anchor=f"{anchor}-table", caption=caption))


def _form(data: Chart) -> GraphForm:
    if data.form == "line":
        return "line"
    if data.form == "parts":
        return "stacked-columns" if data.years else "stacked-rows"
    return "columns" if data.years else "rows"


def _amounts(drawn: ChartRows, words: ChartWords) -> list[Fraction]:
    """All amounts that the axis has to hold: of parts, what they add up to."""
    if not drawn.wholes:
        return [words.amount(figure) or Fraction(0) for figure in drawn.figures]
    columns = zip(*(each.figures for each in drawn.rows), strict=True)
    sums = [sum((words.amount(figure) or Fraction(0) for figure in column), Fraction(0)) for column in columns]
    return [*sums, *(words.amount(figure) or Fraction(0) for figure in drawn.wholes)]


def _marks(row: ChartRow, words: ChartWords, scale: Axis) -> tuple[DataPoint, ...]:
    return tuple(_mark(figure, words, scale) for figure in row.figures)


def _mark(figure: Figure | None, words: ChartWords, scale: Axis) -> DataPoint:
    amount = words.amount(figure)
    return DataPoint(None if amount is None else scale.reach(amount), words.brief(figure))


def _description(data: Chart, drawn: ChartRows, words: ChartWords) -> str:
    """What the chart shows, for those who do not see it; the table below it tells all of it."""
    _ = words.translated
    form = _(_OVER_YEARS[data.form]).format(years=data.years) if data.years else _(_OF_FIGURES[data.form])
    told = [form, *(_row(each, drawn.places, words) for each in _spoken_rows(drawn))]
    if drawn.wholes:
        told.append(_("Parts: {names}").format(names=", ".join(each.name for each in drawn.rows)))
    return ". ".join([*told, _("All figures are in the table below the chart.")])


def _spoken_rows(drawn: ChartRows) -> tuple[ChartRow, ...]:
    """The rows that are told: of parts, what they add up to."""
    if not drawn.wholes:
        return drawn.rows
    names = [each.label for each in drawn.statistics]
    return (ChartRow(names[0] if len(names) == 1 else "", drawn.wholes),)


def _row(row: ChartRow, places: tuple[str, ...], words: ChartWords) -> str:
    """Every figure of a row with its place; of many the first, the greatest, and the last."""
    given = [(figure, place) for figure, place in zip(row.figures, places, strict=True) if figure is not None]
    _, name = words.translated, f"{row.name}: " if row.name else ""
    said = [f"{words.spoken(figure)} ({place})" for figure, place in given]
    if not said:
        return name + _(N_("no data"))
    if len(said) <= _ALL_TOLD:
        return name + "; ".join(said)
    greatest = max(range(len(given)), key=lambda index: words.amount(given[index][0]) or Fraction(0))
    form = _(N_("first {first}; most {most}; last {last}"))
    return name + form.format(first=said[0], most=said[greatest], last=said[-1])
