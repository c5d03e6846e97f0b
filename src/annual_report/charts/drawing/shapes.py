"""What a graph is drawn of: shapes and words with their places, in units of the view box."""

from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from annual_report.language.typography.metrics import advance, length

INK: Final = "#1a1a1a"
SIZE: Final = 12
LINE: Final = 15
ASCENT: Final = 0.9  # of a font's size: marks above capitals reach so high
DESCENT: Final = 0.25
CAPITAL: Final = 0.66


class Box(NamedTuple):
    """A rectangle that something takes up."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box", gap: float = 0) -> bool:
        """Whether the two are closer than `gap`."""
        across = self.left < other.right + gap and other.left < self.right + gap
        return across and self.top < other.bottom + gap and other.top < self.bottom + gap


@dataclass(frozen=True, slots=True)
class Shape:
    """A path: filled, stroked, or both; `dash` is that of its stroke."""

    path: str
    fill: str = "none"
    stroke: str = "none"
    width: float = 0.8
    dash: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text that begins, is centred or ends at `x` on the baseline `y`; `turned` it is read upwards."""

    text: str
    x: float
    y: float
    anchor: Literal["start", "middle", "end"] = "start"
    turned: bool = False
    colour: str = INK
    size: int = SIZE

    @property
    def start(self) -> float:
        """Where it begins: what SVG itself would centre, the PDF engine puts into a transparent group."""
        return self.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor] * advance(self.text, self.size)

    @property
    def box(self) -> Box:
        """The room that it takes up at most."""
        long = length(self.text, self.size)
        before = {"start": 0.0, "middle": long / 2, "end": long}[self.anchor]
        up, down = self.size * ASCENT, self.size * DESCENT
        if self.turned:
            return Box(self.x - up, self.y + before - long, self.x + down, self.y + before)
        return Box(self.x - before, self.y - up, self.x - before + long, self.y + down)


@dataclass(frozen=True, slots=True)
class GraphDrawing:
    """Shapes, with the words over them, in a view box of `width` by `height`; a `wide` one needs the whole page."""

    width: int
    height: float
    wide: bool
    shapes: tuple[Shape, ...]
    words: tuple[Label, ...]


def number(value: float) -> str:
    """A coordinate as paths write it: to a hundredth, and never as -0."""
    return f"{round(value, 2) + 0.0:g}"


def rectangle(box: Box) -> str:
    """The path of a rectangle."""
    left, top, right, bottom = map(number, box)
    return f"M{left} {top}H{right}V{bottom}H{left}Z"


def segment(x1: float, y1: float, x2: float, y2: float) -> str:
    """The path of a straight line."""
    return f"M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}"
