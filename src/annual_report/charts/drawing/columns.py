"""Columns over the years: one for each series side by side, or the parts of a whole on top of each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from annual_report.charts.drawing.legend import legend, swatches
from annual_report.charts.drawing.patterns import FillPattern, filled_box, patterns_of, text_on
from annual_report.charts.drawing.plot_area import NARROW, PlotArea, plot_area
from annual_report.charts.drawing.shapes import CAPITAL, SIZE, Box, GraphDrawing, Label, Shape, rectangle
from annual_report.document.plot import DataPoint, Plot
from annual_report.language.typography.metrics import length

# How much of the room of a year its one column takes, or its columns side by side; the rest is the gap to the next.
_FILLED: Final = 0.74
_FILLED_BY_MANY: Final = 0.86
# In units of the view box: the widest column, the gap between two values, and the longest value that is turned.
_WIDEST: Final = 54.0
_GAP: Final = 2.5
_LONGEST: Final = 90.0
NOTHING: Final = "–"


@dataclass(frozen=True, slots=True)
class _Value:
    """Words about a column that is as wide as the `room`: they stand above the height `y`."""

    text: str
    middle: float
    y: float
    room: float


def column_drawing(plot: Plot) -> GraphDrawing:
    """The drawing of columns, their values above them as far as these fit without meeting each other."""
    area = plot_area(plot, 0)
    area = plot_area(plot, max((area.top - each.box.top + 2 for each in _value_labels(_values(area))), default=0))
    patterns = patterns_of(plot.series)
    boxes = [
        (box, pattern, text)
        for index in range(len(plot.places))
        for box, pattern, text in _boxes(area, patterns, index)
    ]
    shapes = [*area.shapes(), *(shape for box, pattern, _text in boxes for shape in filled_box(box, pattern))]
    values = _value_labels(_values(area))
    shapes += [Shape(rectangle(each.box), fill="#ffffff") for each in values]
    words = [*area.words(), *values]
    for box, pattern, text in boxes if plot.wholes else ():
        more_shapes, more_words = text_on(box, pattern, text)
        shapes, words = [*shapes, *more_shapes], [*words, *more_words]
    bottom = area.below
    if len(plot.series) > 1:
        more_shapes, more_words, bottom = legend(
            [each.name for each in plot.series], area.width, bottom + 4, swatches(patterns)
        )
        shapes, words = [*shapes, *more_shapes], [*words, *more_words]
    return GraphDrawing(area.width, bottom + 2, area.width > NARROW, tuple(shapes), tuple(words))


def _boxes(area: PlotArea, patterns: Sequence[FillPattern], index: int) -> Iterator[tuple[Box, FillPattern, str]]:
    """The columns of the year with the `index`, or its parts from below."""
    marks = [(each.marks[index], pattern) for each, pattern in zip(area.plot.series, patterns, strict=True)]
    share_below = Fraction(0)
    for (left, right), (mark, pattern) in zip(_sides(area, index), marks, strict=True):
        if mark.reach:
            top = area.height_of(share_below + mark.reach)
            yield Box(left, top, right, area.height_of(share_below)), pattern, mark.said
        share_below += (mark.reach or 0) if area.plot.wholes else 0


def _sides(area: PlotArea, index: int) -> list[tuple[float, float]]:
    """The left and the right of each series' column in a year."""
    count = len(area.plot.series)
    columns_beside = 1 if area.plot.wholes else count
    width = min(area.slot * (_FILLED if columns_beside == 1 else _FILLED_BY_MANY), _WIDEST * columns_beside)
    left = area.middle(index) - width / 2
    if area.plot.wholes:
        return [(left, left + width)] * count
    return [(left + width * each / count, left + width * (each + 1) / count) for each in range(count)]


def _values(area: PlotArea) -> list[_Value]:
    """The value of every column, with the room that it has."""
    plot, values = area.plot, []
    for index in range(len(plot.places)):
        marks = [each.marks[index] for each in plot.series]
        if plot.wholes:
            marks = [_whole(plot.wholes[index], marks)]
            sides = [(area.middle(index), area.slot)]
        else:
            single = len(marks) == 1
            sides = [((left + right) / 2, area.slot if single else right - left) for left, right in _sides(area, index)]
        for (middle, room), mark in zip(sides, marks, strict=True):
            if mark.said:
                values.append(_Value(mark.said, middle, area.height_of(mark.reach or 0), room))
    return values


def _whole(whole: DataPoint, parts: Sequence[DataPoint]) -> DataPoint:
    """What stands above a column of parts: the whole, where it is known or where there is nothing else."""
    reach = sum((each.reach or Fraction(0) for each in parts), Fraction(0))
    return DataPoint(reach, whole.said if whole.reach is not None or not reach else "")


def _value_labels(values: Sequence[_Value]) -> list[Label]:
    """The values upright where all of them fit that way, else turned; what is too long is left to the table."""
    if all(length(value.text, SIZE) <= value.room - _GAP for value in values):
        return [Label(value.text, value.middle, value.y - 4, "middle") for value in values]
    return [
        Label(value.text, value.middle, value.y - 4, "middle")
        if value.text == NOTHING
        else Label(value.text, value.middle + SIZE * CAPITAL / 2, value.y - 4, turned=True)
        for value in values
        if value.room >= SIZE + 2 and length(value.text, SIZE) <= _LONGEST
    ]
