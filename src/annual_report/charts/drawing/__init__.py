"""Charts to geometry: shapes and words, each with its place in the view box of an SVG drawing."""

from annual_report.charts.drawing.bars import bar_drawing
from annual_report.charts.drawing.columns import column_drawing
from annual_report.charts.drawing.lines import line_drawing
from annual_report.charts.drawing.rows import row_drawing
from annual_report.charts.drawing.shapes import GraphDrawing
from annual_report.document.plot import Plot

__all__ = ["bar_drawing", "graph_drawing"]


def graph_drawing(plot: Plot) -> GraphDrawing:
    """The drawing of `plot`, by its form."""
    if plot.form == "line":
        return line_drawing(plot)
    return row_drawing(plot) if plot.form in {"rows", "stacked-rows"} else column_drawing(plot)
