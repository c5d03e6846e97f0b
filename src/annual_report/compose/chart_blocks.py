"""Charts as blocks of a document: numbered, and drawn from the report and those of other years."""

from annual_report.charts.bar_charts import chart
from annual_report.charts.graphs import graph
from annual_report.charts.rows import ChartRows, rows_of
from annual_report.compose.composition import Composition
from annual_report.document.tree import BarChart, Graph
from annual_report.language import N_
from annual_report.model.charts import Chart


def chart_block(data: Chart, composition: Composition) -> BarChart | Graph:
    """The next chart of the document."""
    if data.form != "bars":
        drawn = rows_of(data, composition.report, composition.years, composition.say)
        return graph_block(data, drawn, composition)
    by_id = {statistic.id: statistic for statistic in composition.report.statistics}
    shown = [by_id[each] for each in data.statistics]
    return chart(data, shown, *composition.numbered(N_("Chart")), composition.language)


def graph_block(data: Chart, drawn: ChartRows, composition: Composition) -> Graph:
    """The next chart of the document, of the rows that are `drawn`."""
    return graph(data, drawn, *composition.numbered(N_("Chart")), composition.language)
