"""What the page prints otherwise once changes are taken back, though nobody changed it in Word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annual_report.api.merging.changes import Change, FigureChanged, TextChanged, WordChanges
from annual_report.api.merging.components import components
from annual_report.api.merging.lines import CELL, Line, Piece
from annual_report.api.merging.three_ways import offset_in
from annual_report.api.merging.today import Today
from annual_report.diagnostics import ParagraphPlace
from annual_report.document.origin import Origin
from annual_report.wording.nameable import id_and_form

_Spot = tuple[Origin, int]


@dataclass(frozen=True, slots=True)
class Follower:
    """A place that prints `new` in place of `old`; `name` is the id of the statistic that it is of, "" if of none."""

    place: ParagraphPlace | None
    old: str
    new: str
    name: str = ""


def followers(before: Today, after: Today, found: WordChanges, done: Sequence[Change]) -> Iterator[Follower]:
    """The places that follow the changes that were `done`, in the order of the page."""
    edited = set(_edited(done))
    ids = [str(each.id) for each in before.report.statistics]
    for component in components(before.lines, (), after.lines):
        if len(component.base) != 1 or len(component.now) != 1:
            continue
        line, new = before.lines[component.base[0]], after.lines[component.now[0]]
        places = found.places.get(component.base[0], ())
        for start, piece, other, column in _pairs(line, new):
            if piece.text == other.text or not (piece.name or piece.added or before.figure_at(piece)):
                continue
            origin = piece.origin or line.origin
            if piece.origin and (piece.origin, offset_in(line, start, piece.origin)) in edited:
                continue
            place = places[column] if column < len(places) else None
            yield Follower(place, piece.text, other.text, _statistic(piece, origin, ids))


def _edited(done: Sequence[Change]) -> Iterator[_Spot]:
    """Where words of the page begin that were changed in Word."""
    for each in done:
        if isinstance(each, FigureChanged):
            yield from ((place.origin, place.start) for place in each.where)
        elif isinstance(each, TextChanged):
            yield from ((each.origin, replacement.start) for replacement in each.replacements)


def _pairs(line: Line, new: Line) -> Iterator[tuple[int, Piece, Piece, int]]:
    """The pieces of a line, each with where it begins, the same piece of the new line, and its cell.

    The numbers before rows are none: they count the rows.
    """
    if [(each.name, each.added) for each in line.pieces] != [(each.name, each.added) for each in new.pieces]:
        return
    cell, is_row = 0, any(piece.text == CELL for piece in line.pieces)
    for (start, _end, piece), other in zip(line.placed(), new.pieces, strict=True):
        if piece.text == CELL:
            cell += 1
        elif not (is_row and not cell and piece.added):
            yield start, piece, other, cell


def _statistic(piece: Piece, origin: Origin | None, ids: Sequence[str]) -> str:
    """The id of the statistic that a piece prints something of; "" where it is none."""
    if piece.name:
        return id_and_form(piece.name)[0]
    path = origin.path if origin is not None else ()
    return ids[path[1]] if path[:1] == ("statistics",) and isinstance(path[1], int) else ""
