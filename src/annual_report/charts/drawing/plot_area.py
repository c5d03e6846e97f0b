"""The frame of a graph over years: the axis with its lines, the years below, and where series are interrupted."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from annual_report.charts.drawing.shapes import CAPITAL, INK, LINE, SIZE, Label, Shape, segment
from annual_report.document.plot import Plot
from annual_report.language.typography.metrics import length, lines_of

NARROW: Final = 380
WIDE: Final = 540
# From so many years, or columns, on a drawing needs the whole width of the page.
_MANY_PLACES: Final = 8
_MANY_MARKS: Final = 20
# From the axis to its top, in units of the view box.
_HEIGHT: Final = 165
_GRID: Final = "#c8cdd4"


@dataclass(frozen=True, slots=True)
class PlotArea:
    """The area of `plot` between `left`, `right`, `top` and `bottom`; the years are written down to `below`.

    Signs of interruptions stand below `signs`.
    """

    plot: Plot
    width: int
    left: float
    right: float
    signs: float
    top: float

    @property
    def bottom(self) -> float:
        """Where the axis begins."""
        return self.top + _HEIGHT

    @property
    def below(self) -> float:
        """Where the words below the axis end."""
        return self.bottom + LINE + 4

    @property
    def slot(self) -> float:
        """How wide the room of one year is."""
        return (self.right - self.left) / len(self.plot.places)

    def middle(self, index: int) -> float:
        """The middle of the room of a year."""
        return self.left + self.slot * (index + 0.5)

    def height_of(self, reach: Fraction | float) -> float:
        """Where a value stands."""
        return self.bottom - float(reach) * _HEIGHT

    def shapes(self) -> Iterator[Shape]:
        """The lines of the frame."""
        for tick in self.plot.ticks:
            y = self.height_of(tick.at)
            yield Shape(segment(self.left, y, self.right, y), stroke=_GRID if tick.at else INK, width=0.8)
        for interruption in self.plot.interruptions:
            x = self.left + self.slot * interruption.before
            yield Shape(segment(x, self.signs + LINE, x, self.bottom + 5), stroke=INK, width=1.1, dash="4 2.5")

    def words(self) -> Iterator[Label]:
        """What is written around the area."""
        if self.plot.unit:
            for index, line in enumerate(lines_of(self.plot.unit, self.width, SIZE)):
                yield Label(line, 0, LINE * index + SIZE)
        for tick in self.plot.ticks:
            yield Label(tick.said, self.left - 5, self.height_of(tick.at) + SIZE * CAPITAL / 2, "end")
        for index, place in enumerate(self.plot.places):
            yield Label(place, self.middle(index), self.bottom + LINE, "middle")
        for interruption in self.plot.interruptions:
            yield Label(interruption.sign, self.left + self.slot * interruption.before, self.signs + SIZE, "middle")


def plot_area(plot: Plot, room_above: float) -> PlotArea:
    """The frame of `plot`, with so much `room_above` for words above the axis."""
    mark_count = len(plot.places) * (len(plot.series) if plot.form == "columns" else 1)
    width = WIDE if len(plot.places) > _MANY_PLACES or mark_count > _MANY_MARKS else NARROW
    left = max(length(tick.said, SIZE) for tick in plot.ticks) + 7
    signs = LINE * len(lines_of(plot.unit, width, SIZE)) + 3 if plot.unit else 2.0
    top = signs + (LINE if plot.interruptions else 0) + max(room_above, SIZE / 2 + 2)
    return PlotArea(plot, width, left, width - 1.0, signs, top)
