"""The lines of a document with changes made in them: what the data would print once they are written."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from annual_report.api.merging.changes import (
    Between,
    FigureChanged,
    Inserted,
    Joined,
    Moved,
    Removed,
    Split,
    TextChanged,
    WordChanges,
)
from annual_report.api.merging.lines import CELL, Line
from annual_report.document.origin import Origin


@dataclass
class _Entry:
    origins: list[Origin]
    cells: list[str]
    at: list[int] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)


def written(lines: Sequence[Line], found: WordChanges) -> list[str]:
    """The texts of `lines` after the changes; each line has one origin, each cell of a row one of its own."""
    entries = [_entry(line) for line in lines]
    for change in found.changes:
        if isinstance(change, TextChanged | FigureChanged):
            _reword(entries, change)
        elif isinstance(change, Split):
            _with(entries, change.origin).at += change.at
    for entry in entries:
        _make(entry)
    for change in found.changes:
        if isinstance(change, Joined):
            _join(entries, change)
        elif isinstance(change, Removed):
            entries.remove(_with(entries, change.origin))
    _place(entries, [each for each in found.changes if isinstance(each, Moved | Inserted)])
    return [" ".join(part.split(" ")).strip() for entry in entries for part in entry.parts if part.strip()]


def _join(entries: list[_Entry], change: Joined) -> None:
    parts = [_with(entries, origin) for origin in change.origins]
    parts[0].parts = [change.between.join(text.strip() for part in parts for text in part.parts)]
    parts[0].origins = [origin for part in parts for origin in part.origins]
    for part in parts[1:]:
        entries.remove(part)


def _place(entries: list[_Entry], changes: Sequence[Moved | Inserted]) -> None:
    """Puts what came and moved to its places, several of one place in their order."""
    taken = {origin: _with(entries, origin) for each in changes if isinstance(each, Moved) for origin in each.origins}
    for entry in {id(each): each for each in taken.values()}.values():
        entries.remove(entry)
    last: dict[Between, _Entry] = {}
    for change in changes:
        if isinstance(change, Moved):
            group = list({id(taken[origin]): taken[origin] for origin in change.origins}.values())
        else:
            group = [_Entry([], [], [], [change.block.text.replace(" | ", CELL)])]
        after, before = change.place.after, change.place.before
        if change.place in last:
            index = entries.index(last[change.place]) + 1
        elif after is not None:
            index = entries.index(_with(entries, after)) + 1
        else:
            index = entries.index(_with(entries, before)) if before is not None else len(entries)
        entries[index:index] = group
        last[change.place] = group[-1]


def _entry(line: Line) -> _Entry:
    origins = [piece.origin for piece in line.pieces if piece.origin and not piece.added]
    return _Entry(list(dict.fromkeys(origins)), line.text.split(CELL))


def _with(entries: Sequence[_Entry], origin: Origin) -> _Entry:
    return next(entry for entry in entries if origin in entry.origins)


def _reword(entries: Sequence[_Entry], change: TextChanged | FigureChanged) -> None:
    places = (
        [(change.origin, each.start, each.end, each.text) for each in change.replacements]
        if isinstance(change, TextChanged)
        else [(each.origin, each.start, each.end, change.new) for each in change.where]
    )
    for origin, start, end, text in places:
        entry = _with(entries, origin)
        cell = entry.origins.index(origin) if len(entry.cells) > 1 else 0
        entry.parts.append(f"{cell}\x00{start}\x00{end}\x00{text}")


def _make(entry: _Entry) -> None:
    edits = [(int(c), int(s), int(e), t) for c, s, e, t in (each.split("\x00") for each in entry.parts)]
    edits += [(0, at, at, "\x00") for at in entry.at]  # behind what comes at the same place
    for cell, start, end, text in sorted(edits, key=lambda each: (*each[:3], each[3] == "\x00"), reverse=True):
        entry.cells[cell] = entry.cells[cell][:start] + text + entry.cells[cell][end:]
    entry.parts = [part.strip() for part in CELL.join(entry.cells).split("\x00")]
    entry.cells = []


def unlike(one: Sequence[str], other: Sequence[str]) -> list[tuple[str, str]]:
    """Where two lists of lines differ, blanks aside."""
    first, second = ([" ".join(each.split()) for each in side if each.strip()] for side in (one, other))
    if first == second:
        return []
    return [
        (a, b) for a, b in zip([*first, *[""] * len(second)], [*second, *[""] * len(first)], strict=False) if a != b
    ]
