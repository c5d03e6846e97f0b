"""Charts as blocks of a document: chosen from the reports, numbered, drawn."""

from collections.abc import Sequence
from dataclasses import replace

from annual_report.analysis.term.chart_choice import charts_of_term
from annual_report.charts.bar_chart import bar_chart
from annual_report.charts.chart_data import chart_data
from annual_report.charts.graph import graph
from annual_report.charts.selection import ChartedStatistic, charted_statistics
from annual_report.charts.stage_chart import stage_chart
from annual_report.compose.composition import Composition
from annual_report.compose.tracing import traced_text
from annual_report.document.origin import Origin
from annual_report.document.tree import BarChart, Block, Graph, Paragraph, Run
from annual_report.language import N_
from annual_report.model.charts import Chart


def chart_block(chart: Chart, composition: Composition, origin: Origin | None = None) -> BarChart | Graph:
    """`chart`, which may stand at `origin`, as the next one of the document, of the statistics that it names."""
    statistics = charted_statistics(chart, composition.report, composition.years)
    block = chart_of_statistics(chart, statistics, composition)
    return block if origin is None else replace(block, caption=traced_text(chart.title, origin.below("title")))


def chart_of_statistics(
    chart: Chart, statistics: Sequence[ChartedStatistic], composition: Composition
) -> BarChart | Graph:
    """`chart` as the next one of the document, of `statistics` that are chosen already."""
    label, anchor = composition.numbered(N_("Chart"))
    if chart.form == "bars":
        return bar_chart(chart, statistics, label, anchor, composition.language)
    if chart.form == "stages":
        return stage_chart(chart, statistics, label, anchor, composition.language)
    data, period = chart_data(chart, statistics, composition.translate), composition.report.period
    if chart.years and period.form is None:
        same = (period.moved(year - period.year) for year in chart.years.years)
        data = replace(data, places=tuple(each.years_said if each else "–" for each in same))
    return graph(chart, data, label, anchor, composition.language)


def charts_over_term(composition: Composition) -> list[Block]:
    """A chart over the years for each figure that matters in a term, behind a sentence; nothing where there is none."""
    charts = charts_of_term(composition.years_of_term, composition.language)
    lead = composition.translate(N_("The charts show how these figures developed over the years."))
    graphs = [chart_block(chart, composition) for chart in charts]
    return [Paragraph((Run(lead),), leads=True), *graphs] if graphs else []
