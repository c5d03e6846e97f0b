"""Rows: for each figure a label with bars below it, or one bar of its parts; the values behind the bars."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from annual_report.charts.drawing.legend import legend, swatches
from annual_report.charts.drawing.patterns import FillPattern, filled_box, patterns_of, text_on
from annual_report.charts.drawing.plot_area import NARROW
from annual_report.charts.drawing.shapes import CAPITAL, INK, LINE, SIZE, Box, GraphDrawing, Label, Shape, segment
from annual_report.document.plot import DataPoint, Plot
from annual_report.language.typography.metrics import length, lines_of

# In units of the view box: the height of a bar, the gap between rows, where bars begin, the gap before a value.
_BAR: Final = 16.0
_GAP: Final = 10.0
_LEFT: Final = 1.0
_BESIDE: Final = 5.0
# As a share of the width: values get no more, or nothing would be left for the bars.
_MOST: Final = 0.45


def row_drawing(plot: Plot) -> GraphDrawing:
    """The drawing of rows, one below the other, as many lines to a label as it needs."""
    patterns, values_width = patterns_of(plot.series), _width_of_values(plot)
    units = lines_of(plot.unit, NARROW, SIZE) if plot.unit else []
    words = [Label(line, 0, LINE * index + SIZE) for index, line in enumerate(units)]
    shapes: list[Shape] = []
    y = LINE * len(units) + (4.0 if units else 0.0)
    for index, place in enumerate(plot.places):
        lines = lines_of(place, NARROW, SIZE)
        words += [Label(line, 0, y + LINE * line_index + SIZE) for line_index, line in enumerate(lines)]
        top = y = y + LINE * len(lines) + 3
        for value, bars in _bars(plot, patterns, index, values_width, top):
            for box, pattern, text in bars:
                more_shapes, more_words = text_on(box, pattern, text) if plot.wholes else ([], [])
                shapes, words = [*shapes, *filled_box(box, pattern), *more_shapes], [*words, *more_words]
            words += _value_behind(value, bars, y, values_width)
            y += _BAR
        shapes.append(Shape(segment(_LEFT, top - 2, _LEFT, y + 2), stroke=INK, width=1.2))
        y += _GAP
    more_shapes, more_words, bottom = legend([each.name for each in plot.series], NARROW, y, swatches(patterns))
    return GraphDrawing(NARROW, bottom + 2, wide=False, shapes=(*shapes, *more_shapes), words=(*words, *more_words))


Bars = list[tuple[Box, FillPattern, str]]


def _bars(
    plot: Plot, patterns: Sequence[FillPattern], index: int, values_width: float, top: float
) -> Iterator[tuple[str, Bars]]:
    """The bars of one row, each with what is said behind it: parts form one bar together."""
    marks = [each.marks[index] for each in plot.series]
    bars_width, share_before, parts = NARROW - values_width - _LEFT, Fraction(0), Bars()
    for series_index, (mark, pattern) in enumerate(zip(marks, patterns, strict=True)):
        start = _LEFT + float(share_before) * bars_width
        y = top if plot.wholes else top + series_index * _BAR
        bar = (
            [(Box(start, y, start + float(mark.reach) * bars_width, y + _BAR), pattern, mark.said)]
            if mark.reach
            else Bars()
        )
        if plot.wholes:
            share_before += mark.reach or 0
            parts += bar
        else:
            yield mark.said, bar
    if plot.wholes:
        yield plot.wholes[index].said if plot.wholes[index].reach is not None or not parts else "", parts


def _value_behind(value: str, bars: Bars, y: float, values_width: float) -> list[Label]:
    """The value behind its bar, where that is not too long."""
    if not value or length(value, SIZE) > values_width:
        return []
    end = max((box.right for box, _pattern, _text in bars), default=_LEFT)
    return [Label(value, end + _BESIDE, y + _BAR / 2 + SIZE * CAPITAL / 2)]


def _width_of_values(plot: Plot) -> float:
    """How much of the width the values need."""
    marks: list[DataPoint] = [*plot.wholes] if plot.wholes else [mark for each in plot.series for mark in each.marks]
    return min(max(length(mark.said, SIZE) for mark in marks) + _BESIDE + 2, NARROW * _MOST)
