"""A chart of bars to geometry: where each bar and each line of text stands, in units of its view box."""

from dataclasses import dataclass
from typing import Final

from annual_report.document.tree import BarChart
from annual_report.language.typography.metrics import lines_of

# In units of the view box; a line is as high as a label and the space below it.
WIDTH: Final = 380
FONT_SIZE: Final = 14
LINE: Final = 18
BAR: Final = 18
GAP: Final = 12


@dataclass(frozen=True, slots=True)
class BarLabel:
    """One line of text and its baseline."""

    text: str
    y: int


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """The label's lines above a bar, and the bar; `length` of the whole width."""

    labels: tuple[BarLabel, ...]
    y: int
    length: float


@dataclass(frozen=True, slots=True)
class BarDrawing:
    """A chart ready to be drawn in a view box of `width` by `height`."""

    width: int
    height: int
    font_size: int
    bar_height: int
    bars: tuple[DrawnBar, ...]


def bar_drawing(chart: BarChart) -> BarDrawing:
    """The geometry of `chart`: for each bar its label with the value above it, over the whole width."""
    bars: list[DrawnBar] = []
    y = 0
    for bar in chart.bars:
        lines = lines_of(f"{bar.label}: {bar.said}", WIDTH, FONT_SIZE)
        labels = tuple(BarLabel(text, y + LINE * index + FONT_SIZE) for index, text in enumerate(lines))
        y += LINE * len(lines) + 4
        bars.append(DrawnBar(labels, y, round(float(bar.length) * (WIDTH - 2), 2)))
        y += BAR + GAP
    return BarDrawing(WIDTH, y - GAP + 1, FONT_SIZE, BAR, tuple(bars))
