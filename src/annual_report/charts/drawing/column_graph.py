"""Columns over the years: one for each series side by side, or the parts of a whole on top of each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from annual_report.charts.drawing.axes import NARROW, PlotArea, frame
from annual_report.charts.drawing.legend import legend, swatches
from annual_report.charts.drawing.patterns import FillPattern, filled, looks_of, written_on
from annual_report.charts.drawing.shapes import CAPITAL, SIZE, Box, GraphDrawing, Label, Shape, rectangle
from annual_report.document.plot import DataPoint, Plot
from annual_report.language.typography.metrics import length

_FILLED: Final = 0.74  # of the room of a year; the rest is the gap to the next
_FILLED_BY_MANY: Final = 0.86
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


def columns(plot: Plot) -> GraphDrawing:
    """The drawing of columns, their values above them as far as these fit without meeting each other."""
    made = frame(plot, 0)
    made = frame(plot, max((made.top - each.box.top + 2 for each in _written(_values(made))), default=0))
    looks = looks_of(plot.series)
    boxes = [(box, look, said) for index in range(len(plot.places)) for box, look, said in _boxes(made, looks, index)]
    shapes = [*made.shapes(), *(shape for box, look, _said in boxes for shape in filled(box, look))]
    values = _written(_values(made))
    shapes += [Shape(rectangle(each.box), fill="#ffffff") for each in values]
    words = [*made.words(), *values]
    for box, look, said in boxes if plot.wholes else ():
        more, inside = written_on(box, look, said)
        shapes, words = [*shapes, *more], [*words, *inside]
    bottom = made.below
    if len(plot.series) > 1:
        more, names, bottom = legend([each.name for each in plot.series], made.width, bottom + 4, swatches(looks))
        shapes, words = [*shapes, *more], [*words, *names]
    return GraphDrawing(made.width, bottom + 2, made.width > NARROW, tuple(shapes), tuple(words))


def _boxes(made: PlotArea, looks: Sequence[FillPattern], index: int) -> Iterator[tuple[Box, FillPattern, str]]:
    """The columns of the year with the `index`, or its parts from below."""
    marks = [(each.marks[index], look) for each, look in zip(made.plot.series, looks, strict=True)]
    reached = Fraction(0)
    for (left, right), (mark, look) in zip(_sides(made, index), marks, strict=True):
        if mark.reach:
            top = made.height_of(reached + mark.reach)
            yield Box(left, top, right, made.height_of(reached)), look, mark.said
        reached += (mark.reach or 0) if made.plot.wholes else 0


def _sides(made: PlotArea, index: int) -> list[tuple[float, float]]:
    """The left and the right of each series' column in a year."""
    count = len(made.plot.series)
    beside = 1 if made.plot.wholes else count
    wide = min(made.slot * (_FILLED if beside == 1 else _FILLED_BY_MANY), _WIDEST * beside)
    left = made.middle(index) - wide / 2
    if made.plot.wholes:
        return [(left, left + wide)] * count
    return [(left + wide * each / count, left + wide * (each + 1) / count) for each in range(count)]


def _values(made: PlotArea) -> list[_Value]:
    """The value of every column, with the room that it has."""
    plot, found = made.plot, []
    for index in range(len(plot.places)):
        marks = [each.marks[index] for each in plot.series]
        if plot.wholes:
            marks = [_whole(plot.wholes[index], marks)]
            sides = [(made.middle(index), made.slot)]
        else:
            alone = len(marks) == 1
            sides = [((a + b) / 2, made.slot if alone else b - a) for a, b in _sides(made, index)]
        for (middle, room), mark in zip(sides, marks, strict=True):
            if mark.said:
                found.append(_Value(mark.said, middle, made.height_of(mark.reach or 0), room))
    return found


def _whole(whole: DataPoint, parts: Sequence[DataPoint]) -> DataPoint:
    """What stands above a column of parts: the whole, where it is known or where there is nothing else."""
    reach = sum((each.reach or Fraction(0) for each in parts), Fraction(0))
    return DataPoint(reach, whole.said if whole.reach is not None or not reach else "")


def _written(values: Sequence[_Value]) -> list[Label]:
    """The values upright where all of them fit that way, else turned; what is too long is left to the table."""
    if all(length(each.text, SIZE) <= each.room - _GAP for each in values):
        return [Label(each.text, each.middle, each.y - 4, "middle") for each in values]
    return [
        Label(each.text, each.middle, each.y - 4, "middle")
        if each.text == NOTHING
        else Label(each.text, each.middle + SIZE * CAPITAL / 2, each.y - 4, turned=True)
        for each in values
        if each.room >= SIZE + 2 and length(each.text, SIZE) <= _LONGEST
    ]
