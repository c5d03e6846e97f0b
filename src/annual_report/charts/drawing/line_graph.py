"""Lines over the years: broken where a year has no value, and where the series is interrupted."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from annual_report.charts.drawing.axes import NARROW, PlotArea, frame
from annual_report.charts.drawing.legend import legend
from annual_report.charts.drawing.patterns import LINE_LOOKS, LineLook, point
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

_POINT: Final = 5.0
_GAP: Final = 2.0
_MOST_VALUES: Final = 16  # of several lines
_GROUND: Final = "#ffffff"

Point = tuple[float, float]


def lines(plot: Plot) -> GraphDrawing:
    """The drawing of lines with their points, and the values that fit beside them."""
    made = frame(plot, SIZE + _POINT + 4)
    shapes, words = list(made.shapes()), list(made.words())
    for series, look in zip(plot.series, LINE_LOOKS, strict=False):
        shapes += [
            Shape(segment(*start, *end), stroke=look.stroke, width=1.8, dash=look.dash)
            for start, end in _joined(made, series)
        ]
    values = _values(made)
    shapes += [Shape(rectangle(each.box), fill=_GROUND) for each in values]
    for series, look in zip(plot.series, LINE_LOOKS, strict=False):
        shapes += [point(x, y, look) for x, y in _points(made, series).values()]
    words += values
    bottom = made.below
    if len(plot.series) > 1:
        more, names, bottom = legend([each.name for each in plot.series], made.width, bottom + 4, _sign)
        shapes, words = [*shapes, *more], [*words, *names]
    return GraphDrawing(made.width, bottom + 2, made.width > NARROW, tuple(shapes), tuple(words))


def _points(made: PlotArea, series: Series) -> dict[int, Point]:
    """Where the values of a series stand, by their index."""
    return {
        index: (made.middle(index), made.height_of(mark.reach))
        for index, mark in enumerate(series.marks)
        if mark.reach is not None
    }


def _joined(made: PlotArea, series: Series) -> Iterator[tuple[Point, Point]]:
    """The pieces of a line: from each value to that of the next year, but over no interruption."""
    points = _points(made, series)
    broken = {each.before for each in made.plot.interruptions if series.name in each.names}
    for before, after in pairwise(range(len(series.marks))):
        if before in points and after in points and after not in broken:
            yield points[before], points[after]


def _values(made: PlotArea) -> list[Label]:
    """The values beside their points as far as they meet nothing; the others are left to the table."""
    taken = [each.box for each in made.words()]
    pieces: list[tuple[Point, Point]] = []
    for series in made.plot.series:
        taken += [_around(x, y) for x, y in _points(made, series).values()]
        pieces += _joined(made, series)
    found: list[Label] = []
    for text, place in _said(made):
        if placed := _placed(text, place, made, taken, pieces):
            found.append(placed)
            taken.append(placed.box)
    return found


def _said(made: PlotArea) -> Iterator[tuple[str, Point]]:
    """The values with their points, unless they are too many to tell whose they are; and years without any."""
    series = made.plot.series
    if len(series) == 1 or len(series) * len(made.plot.places) <= _MOST_VALUES:
        for each in series:
            yield from ((each.marks[index].said, place) for index, place in _points(made, each).items())
    for index in range(len(made.plot.places)):
        if all(each.marks[index].reach is None for each in series):
            yield series[0].marks[index].said, (made.middle(index), made.bottom)


def _placed(
    text: str, at: Point, made: PlotArea, taken: Sequence[Box], pieces: Sequence[tuple[Point, Point]]
) -> Label | None:
    """`text` above or below its point where it meets nothing, best where no line runs through it."""
    x, y = at
    above = Label(text, x, y - _POINT - _GAP - SIZE * DESCENT - 0.1, "middle")
    below = Label(text, x, y + _POINT + _GAP + SIZE * ASCENT + 0.1, "middle")
    free = [
        each
        for each in (above, below)
        if not any(each.box.meets(other, _GAP) for other in taken)
        and each.box.left >= made.left
        and each.box.right <= made.right
        and each.box.bottom <= made.bottom
    ]
    clear = [each for each in free if not any(_crosses(each.box, *piece) for piece in pieces)]
    return next(iter([*clear, *free]), None)


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
    look: LineLook = LINE_LOOKS[index]
    yield Shape(segment(x, y, x + 20, y), stroke=look.stroke, width=1.8, dash=look.dash)
    yield point(x + 10, y, look)
