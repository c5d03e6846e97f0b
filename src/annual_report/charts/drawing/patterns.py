"""How series are told apart: by colours, and in black and white by hatching, dashes and the shapes of points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from annual_report.charts.drawing.shapes import CAPITAL, INK, SIZE, Box, Label, Shape, number, rectangle, segment
from annual_report.document.plot import Series
from annual_report.language.typography.metrics import length

Hatch = Literal["", "/", "\\", "-", "|", "x"]
# Between two strokes of a hatching, in units of the view box.
_SPACING: Final = 5.0


@dataclass(frozen=True, slots=True)
class FillPattern:
    """A fill with strokes over it; `ink` is the colour of words on it, where they can stand on it as they are."""

    fill: str
    hatch: Hatch = ""
    stroke: str = INK
    ink: str | None = INK


@dataclass(frozen=True, slots=True)
class LineStyle:
    """A line with its dashes and the shape of its points, those of every other line hollow."""

    stroke: str
    dash: str
    point: Literal["circle", "square", "triangle", "diamond"]
    hollow: bool


FILL_PATTERNS: Final = (
    FillPattern("#1f3f66", ink="#ffffff"),
    FillPattern("#fdeeda", "/", "#8a4b08", None),
    FillPattern("#d5e6d5", "-", "#2f6b3a", None),
    FillPattern("#ffffff", "x", "#555555", None),
    FillPattern("#a9b6c6"),
    FillPattern("#f7e1e6", "\\", "#8b2942", None),
    FillPattern("#ebe7f5", "|", "#4f3d85", None),
)
_REST: Final = FillPattern("#ffffff")
LINE_STYLES: Final = (
    LineStyle("#1f3f66", "", "circle", hollow=False),
    LineStyle("#8a4b08", "7 3", "square", hollow=True),
    LineStyle("#2f6b3a", "2 2.5", "triangle", hollow=False),
    LineStyle("#555555", "9 3 2 3", "diamond", hollow=True),
)


def patterns_of(series: Sequence[Series]) -> list[FillPattern]:
    """The look of each of the series: a target is hatched, and the result beside it solid."""
    unused = iter(FILL_PATTERNS)
    return [{"target": FILL_PATTERNS[1], "rest": _REST}.get(each.role) or next(unused) for each in series]


def filled_box(box: Box, pattern: FillPattern) -> Iterator[Shape]:
    """A rectangle in its look: the fill, the hatching, the outline."""
    yield Shape(rectangle(box), fill=pattern.fill)
    if pattern.hatch and (strokes := "".join(_hatching(box, pattern.hatch))):
        yield Shape(strokes, stroke=pattern.stroke, width=1.1)
    yield Shape(rectangle(box), stroke=INK)


def text_on(box: Box, pattern: FillPattern, text: str) -> tuple[list[Shape], list[Label]]:
    """`text` in the middle of a rectangle, on a ground of its own over hatching; nothing where it has no room."""
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2 + SIZE * CAPITAL / 2
    words = Label(text, x, y, "middle", colour=pattern.ink or INK)
    text_width = length(text, SIZE)
    if not text or text_width + 4 > box.right - box.left or box.bottom - box.top < SIZE + 3:
        return [], []
    ground = Box(x - text_width / 2 - 1.5, y - SIZE * 0.75, x + text_width / 2 + 1.5, y + SIZE * 0.15)
    return ([] if pattern.ink else [Shape(rectangle(ground), fill="#ffffff")]), [words]


def point(x: float, y: float, style: LineStyle) -> Shape:
    """A point of a line."""
    size = 3.6
    if style.point == "circle":
        path = (
            f"M{number(x - size)} {number(y)}a{size} {size} 0 1 0 {2 * size:g} 0a{size} {size} 0 1 0 {-2 * size:g} 0Z"
        )
    elif style.point == "square":
        path = rectangle(Box(x - 3.3, y - 3.3, x + 3.3, y + 3.3))
    elif style.point == "triangle":
        path = f"M{number(x - 4.2)} {number(y + 3.4)}h8.4L{number(x)} {number(y - 4.4)}Z"
    else:
        path = f"M{number(x)} {number(y - 4.8)}l4.8 4.8l-4.8 4.8l-4.8 -4.8Z"
    return Shape(path, fill="#ffffff" if style.hollow else style.stroke, stroke=style.stroke, width=1.4)


def _hatching(box: Box, hatch: Hatch) -> Iterator[str]:
    """The strokes of a hatching inside of `box`, measured from its lower left corner."""
    width, height = box.right - box.left, box.bottom - box.top
    if hatch == "-":
        yield from (segment(box.left, y, box.right, y) for y in _steps(box.bottom, -height))
    elif hatch == "|":
        yield from (segment(x, box.top, x, box.bottom) for x in _steps(box.left, width))
    if hatch in {"/", "x"}:
        for offset in _steps(0, width + height):
            start, end = max(0.0, offset - height), min(offset, width)
            # Rising to the right: what is `offset` from the upper left corner along the edges.
            yield segment(box.left + start, box.top + offset - start, box.left + end, box.top + offset - end)
    if hatch in {"\\", "x"}:
        for offset in _steps(0, width + height):
            start, end = max(0.0, offset - height), min(offset, width)
            yield segment(box.left + start, box.bottom - offset + start, box.left + end, box.bottom - offset + end)


def _steps(start: float, along: float) -> Iterator[float]:
    """Places every few units from `start` on, `along` a length, its ends left out."""
    spacing = _SPACING if along > 0 else -_SPACING
    place = start + spacing
    while abs(place - start) < abs(along) - 0.3:
        yield place
        place += spacing
