"""The legend of a graph: a sign for each series with its name, in as many lines as they need."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from annual_report.charts.drawing.patterns import FillPattern, filled_box
from annual_report.charts.drawing.shapes import LINE, SIZE, Box, Label, Shape
from annual_report.language.typography.metrics import length, lines_of

# In units of the view box: how wide a sign is, the gap to its name, the gap to the next sign.
_SIGN: Final = 20.0
_BESIDE: Final = 5.0
_BETWEEN: Final = 14.0

Sign = Callable[[int, float, float], Iterable[Shape]]


def swatches(patterns: Sequence[FillPattern]) -> Sign:
    """Signs that are small rectangles in the looks."""
    return lambda index, x, y: filled_box(Box(x + 0.5, y - 5, x + _SIGN, y + 5), patterns[index])


def legend(names: Sequence[str], width: float, top: float, sign: Sign) -> tuple[list[Shape], list[Label], float]:
    """The shapes and words of a legend below `top`, and where it ends.

    `sign` draws that of a series, from a place to the right, centred at a height.
    """
    shapes: list[Shape] = []
    words: list[Label] = []
    x, y, lowest = 0.0, top, top
    for index, name in enumerate(names):
        lines = lines_of(name, width - _SIGN - _BESIDE, SIZE)
        entry_width = _SIGN + _BESIDE + max(length(line, SIZE) for line in lines)
        if x and x + entry_width > width:
            x, y = 0.0, lowest
        shapes += sign(index, x, y + LINE / 2 + 1)
        words += [
            Label(line, x + _SIGN + _BESIDE, y + LINE * line_index + SIZE) for line_index, line in enumerate(lines)
        ]
        x += entry_width + _BETWEEN
        lowest = max(lowest, y + LINE * len(lines) + 2)
    return shapes, words, lowest
