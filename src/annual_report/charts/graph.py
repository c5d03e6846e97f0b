"""Charts with an axis or a legend: figures over the years, targets beside results, what figures are made of."""

from dataclasses import replace
from fractions import Fraction
from typing import Final

from annual_report.charts.axis import Axis, axis
from annual_report.charts.chart_data import ChartData, ChartRow
from annual_report.charts.notes import interruptions, notes
from annual_report.charts.values_table import values_table
from annual_report.charts.wording import ChartWords
from annual_report.document.plot import DataPoint, GraphForm, Plot, Series
from annual_report.document.tree import Graph
from annual_report.language import N_, Language
from annual_report.model.charts import Chart
from annual_report.values.figures import Figure

# Of more figures than this, the description tells the first, the greatest and the last: nobody listens to more.
_ALL_TOLD: Final = 10
_OVER_YEARS: Final = {
    "columns": N_("Columns by year, {years}"),
    "line": N_("A line over the years {years}"),
    "target": N_("Columns of target and result by year, {years}"),
    "parts": N_("Columns of parts by year, {years}"),
}
_OF_FIGURES: Final = {"target": N_("Bars of target and result"), "parts": N_("Bars of parts")}


def graph(chart: Chart, data: ChartData, label: str, anchor: str, language: Language) -> Graph:
    """The graph of a chart whose form is none of `bars`, with its values in a table.

    `data` are its figures; the document calls it `label` and leads to it by `anchor`.
    """
    words = ChartWords.of(data.figures, data.unit, language)
    translate = words.translate
    interrupted = interruptions(data, translate) if chart.years else ()
    value_axis = axis(_amounts(data, words), words.sign)
    plot = Plot(
        _form(chart),
        data.places,
        tuple(Series(each.name, _data_points(each, words, value_axis), each.role) for each in data.rows),
        tuple(_data_point(each, words, value_axis) for each in data.wholes),
        value_axis.ticks(language) if chart.years else (),
        words.unit_line,
        tuple(each.mark for each in interrupted),
    )
    table_notes = (*(each.note for each in interrupted), *notes(data, translate))
    table = values_table(data, words, table_notes, over_years=chart.years is not None)
    caption = translate(N_("The figures of {chart}")).format(chart=label)
    description = _description(chart, data, words)
    return Graph(
        anchor, label, chart.title, plot, description, replace(table, anchor=f"{anchor}-table", caption=caption)
    )


def _form(chart: Chart) -> GraphForm:
    if chart.form == "line":
        return "line"
    if chart.form == "parts":
        return "stacked-columns" if chart.years else "stacked-rows"
    return "columns" if chart.years else "rows"


def _amounts(data: ChartData, words: ChartWords) -> list[Fraction]:
    """All amounts that the axis has to hold: of parts, what they add up to."""
    if not data.wholes:
        return [words.amount(figure) or Fraction(0) for figure in data.figures]
    columns = zip(*(each.figures for each in data.rows), strict=True)
    sums = [sum((words.amount(figure) or Fraction(0) for figure in column), Fraction(0)) for column in columns]
    return [*sums, *(words.amount(figure) or Fraction(0) for figure in data.wholes)]


def _data_points(row: ChartRow, words: ChartWords, value_axis: Axis) -> tuple[DataPoint, ...]:
    return tuple(_data_point(figure, words, value_axis) for figure in row.figures)


def _data_point(figure: Figure | None, words: ChartWords, value_axis: Axis) -> DataPoint:
    amount = words.amount(figure)
    return DataPoint(None if amount is None else value_axis.reach(amount), words.brief(figure))


def _description(chart: Chart, data: ChartData, words: ChartWords) -> str:
    """What the chart shows, for those who do not see it; the table below it tells all of it."""
    _ = words.translate
    form = _(_OVER_YEARS[chart.form]).format(years=chart.years) if chart.years else _(_OF_FIGURES[chart.form])
    sentences = [form, *(_row_in_words(each, data.places, words) for each in _rows_in_words(data))]
    if data.wholes:
        sentences.append(_("Parts: {names}").format(names=", ".join(each.name for each in data.rows)))
    return ". ".join([*sentences, _("All figures are in the table below the chart.")])


def _rows_in_words(data: ChartData) -> tuple[ChartRow, ...]:
    """The rows that are told: of parts, what they add up to."""
    if not data.wholes:
        return data.rows
    names = [each.label for each in data.statistics]
    return (ChartRow(names[0] if len(names) == 1 else "", data.wholes),)


def _row_in_words(row: ChartRow, places: tuple[str, ...], words: ChartWords) -> str:
    """Every figure of a row with its place; of many the first, the greatest, and the last."""
    given = [(figure, place) for figure, place in zip(row.figures, places, strict=True) if figure is not None]
    _, name = words.translate, f"{row.name}: " if row.name else ""
    in_words = [f"{words.spoken(figure)} ({place})" for figure, place in given]
    if not in_words:
        return name + _(N_("no data"))
    if len(in_words) <= _ALL_TOLD:
        return name + "; ".join(in_words)
    greatest = max(range(len(given)), key=lambda index: words.amount(given[index][0]) or Fraction(0))
    text = _(N_("first {first}; highest {most}; last {last}"))
    return name + text.format(first=in_words[0], most=in_words[greatest], last=in_words[-1])
