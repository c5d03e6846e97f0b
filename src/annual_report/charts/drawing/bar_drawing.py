"""Charts to geometry: where each bar and each line of text of a drawing stands, in units of its own view box."""

from dataclasses import dataclass
from typing import Final

from annual_report.document.tree import BarChart
from annual_report.language.typography.metrics import lines_of

WIDTH: Final = 380
FONT_SIZE: Final = 14
LINE: Final = 18
BAR: Final = 18
GAP: Final = 12


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text and its baseline."""

    text: str
    y: int


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """The label's lines above a bar, and the bar; `length` of the whole width."""

    labels: tuple[Label, ...]
    y: int
    length: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart ready to be drawn in a view box of `width` by `height`."""

    width: int
    height: int
    font_size: int
    bar_height: int
    bars: tuple[DrawnBar, ...]


def drawing(chart: BarChart) -> Drawing:
    """The geometry of `chart`: for each bar its label with the value above it, over the whole width."""
    bars: list[DrawnBar] = []
    y = 0
    for bar in chart.bars:
        lines = lines_of(f"{bar.label}: {bar.said}", WIDTH, FONT_SIZE)
        labels = tuple(Label(text, y + LINE * index + FONT_SIZE) for index, text in enumerate(lines))
        y += LINE * len(lines) + 4
        bars.append(DrawnBar(labels, y, round(float(bar.length) * (WIDTH - 2), 2)))
        y += BAR + GAP
    return Drawing(WIDTH, y - GAP + 1, FONT_SIZE, BAR, tuple(bars))
