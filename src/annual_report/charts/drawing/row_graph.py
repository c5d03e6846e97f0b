"""Rows: for each figure a label with bars below it, or one bar of its parts; the values behind the bars."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from annual_report.charts.drawing.axes import NARROW
from annual_report.charts.drawing.legend import legend, swatches
from annual_report.charts.drawing.patterns import FillPattern, filled, looks_of, written_on
from annual_report.charts.drawing.shapes import CAPITAL, INK, LINE, SIZE, Box, GraphDrawing, Label, Shape, segment
from annual_report.document.plot import DataPoint, Plot
from annual_report.language.typography.metrics import length, lines_of

_BAR: Final = 16.0
_GAP: Final = 10.0
_LEFT: Final = 1.0
_BESIDE: Final = 5.0
_MOST: Final = 0.45  # of the width for the values


def rows(plot: Plot) -> GraphDrawing:
    """The drawing of rows, one below the other, as many lines to a label as it needs."""
    looks, room = looks_of(plot.series), _room(plot)
    units = lines_of(plot.unit, NARROW, SIZE) if plot.unit else []
    words = [Label(line, 0, LINE * index + SIZE) for index, line in enumerate(units)]
    shapes: list[Shape] = []
    y = LINE * len(units) + (4.0 if units else 0.0)
    for index, place in enumerate(plot.places):
        lines = lines_of(place, NARROW, SIZE)
        words += [Label(line, 0, y + LINE * at + SIZE) for at, line in enumerate(lines)]
        top = y = y + LINE * len(lines) + 3
        for said, bars in _bars(plot, looks, index, room, top):
            for box, look, text in bars:
                more, inside = written_on(box, look, text) if plot.wholes else ([], [])
                shapes, words = [*shapes, *filled(box, look), *more], [*words, *inside]
            words += _behind(said, bars, y, room)
            y += _BAR
        shapes.append(Shape(segment(_LEFT, top - 2, _LEFT, y + 2), stroke=INK, width=1.2))
        y += _GAP
    more, names, bottom = legend([each.name for each in plot.series], NARROW, y, swatches(looks))
    return GraphDrawing(NARROW, bottom + 2, wide=False, shapes=(*shapes, *more), words=(*words, *names))


Bars = list[tuple[Box, FillPattern, str]]


def _bars(plot: Plot, looks: Sequence[FillPattern], index: int, room: float, top: float) -> Iterator[tuple[str, Bars]]:
    """The bars of one row, each with what is said behind it: parts form one bar together."""
    marks = [each.marks[index] for each in plot.series]
    full, reached, parts = NARROW - room - _LEFT, Fraction(0), Bars()
    for number, (mark, look) in enumerate(zip(marks, looks, strict=True)):
        start = _LEFT + float(reached) * full
        y = top if plot.wholes else top + number * _BAR
        bar = [(Box(start, y, start + float(mark.reach) * full, y + _BAR), look, mark.said)] if mark.reach else Bars()
        if plot.wholes:
            reached += mark.reach or 0
            parts += bar
        else:
            yield mark.said, bar
    if plot.wholes:
        yield plot.wholes[index].said if plot.wholes[index].reach is not None or not parts else "", parts


def _behind(said: str, bars: Bars, y: float, room: float) -> list[Label]:
    """The value behind its bar, where that is not too long."""
    if not said or length(said, SIZE) > room:
        return []
    end = max((box.right for box, _look, _said in bars), default=_LEFT)
    return [Label(said, end + _BESIDE, y + _BAR / 2 + SIZE * CAPITAL / 2)]


def _room(plot: Plot) -> float:
    """How much of the width the values need."""
    marks: list[DataPoint] = [*plot.wholes] if plot.wholes else [mark for each in plot.series for mark in each.marks]
    return min(max(length(mark.said, SIZE) for mark in marks) + _BESIDE + 2, NARROW * _MOST)
