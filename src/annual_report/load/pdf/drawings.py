"""What is drawn on a page: horizontal lines, rectangles, ruled tables, pictures."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from annual_report.diagnostics import PageBox
from annual_report.load.pdf.page import MM, Stroke

if TYPE_CHECKING:
    from pdfplumber.page import Page

# In points: what is thinner is a line, what is thicker a surface; how exactly edges meet.
_THIN: Final = 2.0
_MEETING: Final = 0.6
_TOUCHING: Final = 0.1
_MOST_LINES: Final = 2_000  # of a page on which frames are looked for
_SIDE: Final = 1.5  # how far from its corner a side of a frame may begin
_WHITE: Final = 0.98


Edges = tuple[float, float, float, float]


def strokes_of(page: "Page") -> tuple[Stroke, ...]:
    """The horizontal lines: drawn as lines, as thin rectangles, or as what is left between two rectangles."""
    strokes = [_as_stroke(each, page) for each in page.lines if _visible(each) and each["height"] <= _MEETING]
    for rectangle in _rectangles(page):
        x0, top, x1, bottom = rectangle["box"]
        if bottom - top <= _THIN and x1 - x0 > _THIN:
            strokes.append(_stroke((x0, x1, (top + bottom) / 2), page, solid=not rectangle["dashed"]))
    return tuple(_joined(strokes))


def boxes_of(page: "Page") -> tuple[PageBox, ...]:
    """The rectangles that are more than lines, also those of which each side is drawn by itself."""
    boxes = [*(each["box"] for each in _rectangles(page)), *_of_four_lines(page)]
    return tuple(_box(each, page) for each in boxes if each[3] - each[1] > _THIN and each[2] - each[0] > _THIN)


def tables_of(page: "Page") -> tuple[tuple[PageBox, ...], tuple[PageBox, ...]]:
    """The ruled grids, and all their cells."""
    tables = page.find_tables()
    cells = [cell for table in tables for cell in table.cells]
    return tuple(_box(each.bbox, page) for each in tables), tuple(_box(each, page) for each in cells)


def pictures_of(page: "Page") -> tuple[PageBox, ...]:
    """The bitmaps."""
    return tuple(_box((each["x0"], each["top"], each["x1"], each["bottom"]), page) for each in page.images)


def _of_four_lines(page: "Page") -> Iterator[Edges]:
    """The frames whose sides are lines, one below the other, perhaps in pieces at the left and right."""
    visible = [each for each in page.lines if _visible(each)]
    if len(visible) > _MOST_LINES:
        return
    level = sorted({(each["top"], each["x0"], each["x1"]) for each in visible if each["height"] <= _MEETING})
    upright = sorted({(each["x0"], each["top"], each["bottom"]) for each in visible if each["width"] <= _MEETING})
    places = [x for x, _top, _bottom in upright]
    above: dict[tuple[int, int], tuple[float, float, float]] = {}
    for line in level:
        bottom, x0, x1 = line
        ends = round(x0 / _SIDE), round(x1 / _SIDE)
        for own in ((ends[0] + i, ends[1] + j) for i in (0, -1, 1) for j in (0, -1, 1)):
            if upper := above.pop(own, None):
                sides = [_covers(upright, places, x, upper[0], bottom) for x in (x0, x1)]
                if all(sides):
                    yield x0, upper[0], x1, bottom
        above[ends] = line


def _covers(upright: Sequence[tuple[float, float, float]], places: Sequence[float], x: float, *ends: float) -> bool:
    """Whether upright lines at `x` lead from one of the `ends` to the other."""
    reached, bottom = ends
    pieces = upright[bisect_left(places, x - _SIDE) : bisect_right(places, x + _SIDE)]
    for top, low in sorted((top, low) for _x, top, low in pieces):
        if top <= reached + _SIDE:
            reached = max(reached, low)
    return reached >= bottom - _SIDE


def _rectangles(page: "Page") -> Iterator[dict[str, Any]]:
    """The rectangles as `box` and `dashed`; of two that are filled where only one of them covers, what is between."""
    drawn = [rectangle for rectangle in page.rects if _visible(rectangle)]
    index = 0
    while index < len(drawn):
        rectangle = drawn[index]
        after = drawn[index + 1] if index + 1 < len(drawn) else None
        between = _between(rectangle, after) if after else None
        index += 1 if between is None else 2
        for box in between or [_edges(rectangle)]:
            yield {"box": box, "dashed": _dashed(rectangle)}


def _edges(drawn: Mapping[str, Any]) -> Edges:
    return (drawn["x0"], drawn["top"], drawn["x1"], drawn["bottom"])


def _between(first: Mapping[str, Any], second: Mapping[str, Any]) -> list[Edges] | None:
    """The strips that are painted of two rectangles in one path under the even-odd rule; None where it is none."""
    if not (first["evenodd"] and second["evenodd"] and first["fill"] and second["fill"]):
        return None
    inner, outer = sorted((_edges(first), _edges(second)), key=lambda each: (each[2] - each[0]) * (each[3] - each[1]))
    inside = all(inner[side] >= outer[side] - _TOUCHING for side in (0, 1)) and all(
        inner[side] <= outer[side] + _TOUCHING for side in (2, 3)
    )
    if not inside:
        return None
    if all(abs(inner[side] - outer[side]) > _TOUCHING for side in range(4)):
        return [outer]
    strips = [
        (outer[0], outer[1], outer[2], inner[1]), (outer[0], inner[3], outer[2], outer[3]),
        (outer[0], outer[1], inner[0], outer[3]), (inner[2], outer[1], outer[2], outer[3]),
    ]  # fmt: skip
    return [each for each in strips if each[2] - each[0] > _TOUCHING and each[3] - each[1] > _TOUCHING]


def _visible(drawn: Mapping[str, Any]) -> bool:
    """Whether it is painted, and not in white."""
    colour = drawn["non_stroking_color"] if drawn["fill"] and not drawn["stroke"] else drawn["stroking_color"]
    parts: Sequence[Any] = colour if isinstance(colour, (tuple, list)) else (colour,)
    white = len(parts) in {1, 3} and all(isinstance(each, (int, float)) and each >= _WHITE for each in parts)
    return bool(drawn["stroke"] or drawn["fill"]) and not white


def _dashed(drawn: Mapping[str, Any]) -> bool:
    dash = drawn.get("dash")
    return bool(drawn["stroke"] and dash and isinstance(dash[0], (list, tuple)) and any(dash[0]))


def _as_stroke(drawn: Mapping[str, Any], page: "Page") -> Stroke:
    return _stroke((drawn["x0"], drawn["x1"], drawn["top"]), page, solid=not _dashed(drawn))


def _stroke(place: tuple[float, float, float], page: "Page", *, solid: bool) -> Stroke:
    x0, x1, y = place
    left, top = page.bbox[:2]
    return Stroke((x0 - left) * MM, (x1 - left) * MM, (y - top) * MM, solid)


def _box(edges: Edges, page: "Page") -> PageBox:
    left, top = page.bbox[:2]
    x0, y0, x1, y1 = edges
    return PageBox((x0 - left) * MM, (y0 - top) * MM, (x1 - left) * MM, (y1 - top) * MM)


def _joined(strokes: Iterable[Stroke]) -> Iterator[Stroke]:
    """The lines, those drawn in touching pieces made one."""
    meeting = _MEETING * MM
    pending: Stroke | None = None
    for stroke in sorted(strokes, key=lambda stroke: (round(stroke.y, 1), stroke.x0)):
        if pending and abs(stroke.y - pending.y) <= meeting and stroke.x0 <= pending.x1 + meeting:
            pending = Stroke(pending.x0, max(pending.x1, stroke.x1), pending.y, pending.solid and stroke.solid)
            continue
        if pending:
            yield pending
        pending = stroke
    if pending:
        yield pending
