"""Graphs to geometry: a `Plot` becomes shapes and words, each with its place in a view box."""

from annual_report.charts.drawing.column_graph import columns
from annual_report.charts.drawing.line_graph import lines
from annual_report.charts.drawing.row_graph import rows
from annual_report.charts.drawing.shapes import GraphDrawing
from annual_report.document.plot import Plot


def graph_drawing(plot: Plot) -> GraphDrawing:
    """The drawing of `plot`."""
    if plot.form == "line":
        return lines(plot)
    return rows(plot) if plot.form in {"rows", "stacked-rows"} else columns(plot)
