"""Lines over the years: broken where a year has no value, and where the series is interrupted."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from annual_report.charts.drawing.legend import legend
from annual_report.charts.drawing.patterns import LINE_STYLES, LineStyle, point
from annual_report.charts.drawing.plot_area import NARROW, PlotArea, plot_area
from annual_report.charts.drawing.shapes import (
    ASCENT,
    DESCENT,
    SIZE,
    Box,
    GraphDrawing,
    Label,
    Shape,
    rectangle,
    segment,
)
from annual_report.document.plot import Plot, Series

# In units of the view box: the room around a point, and the gap between words.
_POINT: Final = 5.0
_GAP: Final = 2.0
# Of several lines: with more values than this nobody sees which belongs to which line.
_MOST_VALUES: Final = 16
_GROUND: Final = "#ffffff"

Point = tuple[float, float]


def line_drawing(plot: Plot) -> GraphDrawing:
    """The drawing of lines with their points, and the values that fit beside them."""
    area = plot_area(plot, SIZE + _POINT + 4)
    shapes, words = list(area.shapes()), list(area.words())
    for series, style in zip(plot.series, LINE_STYLES, strict=False):
        shapes += [
            Shape(segment(*start, *end), stroke=style.stroke, width=1.8, dash=style.dash)
            for start, end in _segments(area, series)
        ]
    values = _values(area)
    shapes += [Shape(rectangle(each.box), fill=_GROUND) for each in values]
    for series, style in zip(plot.series, LINE_STYLES, strict=False):
        shapes += [point(x, y, style) for x, y in _points(area, series).values()]
    words += values
    bottom = area.below
    if len(plot.series) > 1:
        more_shapes, more_words, bottom = legend([each.name for each in plot.series], area.width, bottom + 4, _sign)
        shapes, words = [*shapes, *more_shapes], [*words, *more_words]
    return GraphDrawing(area.width, bottom + 2, area.width > NARROW, tuple(shapes), tuple(words))


def _points(area: PlotArea, series: Series) -> dict[int, Point]:
    """Where the values of a series stand, by their index."""
    return {
        index: (area.middle(index), area.height_of(mark.reach))
        for index, mark in enumerate(series.marks)
        if mark.reach is not None
    }


def _segments(area: PlotArea, series: Series) -> Iterator[tuple[Point, Point]]:
    """The pieces of a line: from each value to that of the next year, but over no interruption."""
    points = _points(area, series)
    interrupted = {each.before for each in area.plot.interruptions if series.name in each.names}
    for before, after in pairwise(range(len(series.marks))):
        if before in points and after in points and after not in interrupted:
            yield points[before], points[after]


def _values(area: PlotArea) -> list[Label]:
    """The values beside their points as far as they meet nothing; the others are left to the table."""
    occupied = [each.box for each in area.words()]
    segments: list[tuple[Point, Point]] = []
    for series in area.plot.series:
        occupied += [_around(x, y) for x, y in _points(area, series).values()]
        segments += _segments(area, series)
    labels: list[Label] = []
    for text, place in _points_with_values(area):
        if label := _placed(text, place, area, occupied, segments):
            labels.append(label)
            occupied.append(label.box)
    return labels


def _points_with_values(area: PlotArea) -> Iterator[tuple[str, Point]]:
    """The values with their points, unless they are too many to tell whose they are; and years without any."""
    series = area.plot.series
    if len(series) == 1 or len(series) * len(area.plot.places) <= _MOST_VALUES:
        for one_series in series:
            yield from ((one_series.marks[index].said, place) for index, place in _points(area, one_series).items())
    for index in range(len(area.plot.places)):
        if all(one_series.marks[index].reach is None for one_series in series):
            yield series[0].marks[index].said, (area.middle(index), area.bottom)


def _placed(
    text: str, point_place: Point, area: PlotArea, occupied: Sequence[Box], segments: Sequence[tuple[Point, Point]]
) -> Label | None:
    """`text` above or below its point where it meets nothing, best where no line runs through it."""
    x, y = point_place
    above = Label(text, x, y - _POINT - _GAP - SIZE * DESCENT - 0.1, "middle")
    below = Label(text, x, y + _POINT + _GAP + SIZE * ASCENT + 0.1, "middle")
    without_overlap = [
        label
        for label in (above, below)
        if not any(label.box.meets(other, _GAP) for other in occupied)
        and label.box.left >= area.left
        and label.box.right <= area.right
        and label.box.bottom <= area.bottom
    ]
    clear_of_lines = [
        label for label in without_overlap if not any(_crosses(label.box, *segment) for segment in segments)
    ]
    return next(iter([*clear_of_lines, *without_overlap]), None)


def _crosses(box: Box, start: Point, end: Point) -> bool:
    """Whether a line runs through `box`: by where it is at 33 places along its way."""
    (x1, y1), (x2, y2) = start, end
    ways = ((x1 + (x2 - x1) * step / 32, y1 + (y2 - y1) * step / 32) for step in range(33))
    return any(box.left <= x <= box.right and box.top <= y <= box.bottom for x, y in ways)


def _around(x: float, y: float) -> Box:
    """The room of a point."""
    return Box(x - _POINT, y - _POINT, x + _POINT, y + _POINT)


def _sign(index: int, x: float, y: float) -> Iterator[Shape]:
    """A piece of a line with a point, for the legend."""
    style: LineStyle = LINE_STYLES[index]
    yield Shape(segment(x, y, x + 20, y), stroke=style.stroke, width=1.8, dash=style.dash)
    yield point(x + 10, y, style)
