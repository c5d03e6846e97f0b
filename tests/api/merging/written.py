"""The lines of a document with changes made in them: what the data would print once they are written."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from annual_report.api.merging.changes import (
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

_END: Final = "\x00"


@dataclass
class _Entry:
    """A line with its changes, then what it became."""

    line: Line | None
    origins: list[Origin]
    edits: list[tuple[int, int, str]] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)


def written(lines: Sequence[Line], found: WordChanges) -> list[str]:
    """The texts of `lines` after the changes."""
    entries = [_entry(line) for line in lines]
    for change in found.changes:
        if isinstance(change, TextChanged | FigureChanged):
            _reword(entries, change)
        elif isinstance(change, Split):
            entry = _with(entries, change.origin)
            entry.edits += [(_place_in(entry, change.origin, at), -1, _END) for at in change.at]
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
    last: dict[tuple[Origin | None, Origin | None], _Entry] = {}
    for change in changes:
        if isinstance(change, Moved):
            group = list({id(taken[origin]): taken[origin] for origin in change.origins}.values())
        else:
            group = [_Entry(None, [], [], [change.block.text.replace(" | ", CELL)])]
        after, before = change.place.after, change.place.before
        key = (after, None) if after is not None else (None, before)
        if key in last:
            index = entries.index(last[key]) + 1
        elif after is not None:
            index = entries.index(_with(entries, after)) + 1
        else:
            index = entries.index(_with(entries, before)) if before is not None else len(entries)
        entries[index:index] = group
        last[key] = group[-1]


def _entry(line: Line) -> _Entry:
    origins = [piece.origin for piece in line.pieces if piece.origin and not piece.added]
    return _Entry(line, list(dict.fromkeys(origins)))


def _with(entries: Sequence[_Entry], origin: Origin) -> _Entry:
    return next(entry for entry in entries if origin in entry.origins)


def _place_in(entry: _Entry, origin: Origin, offset: int, *, at_end: bool = False) -> int:
    """Where in the line a letter of the text of an origin stands."""
    assert entry.line is not None
    count, last = 0, 0
    for start, end, piece in entry.line.placed():
        if piece.origin == origin and not piece.added:
            last = end
            if offset < count + end - start or (at_end and offset == count + end - start):
                return start + offset - count
            count += end - start
    return last


def _reword(entries: Sequence[_Entry], change: TextChanged | FigureChanged) -> None:
    places = (
        [(change.origin, each.start, each.end, each.text) for each in change.replacements]
        if isinstance(change, TextChanged)
        else [(each.origin, each.start, each.end, change.new) for each in change.where]
    )
    for origin, start, end, text in places:
        for entry in (each for each in entries if origin in each.origins):  # wherever the text is printed
            first = _place_in(entry, origin, start, at_end=start == end)
            last = _place_in(entry, origin, end, at_end=True) if end > start else first
            entry.edits.append((first, last, text))


def _make(entry: _Entry) -> None:
    assert entry.line is not None
    text = entry.line.text
    edits = sorted(entry.edits, key=lambda each: (each[0], each[2] == _END, each[1]), reverse=True)
    for start, end, new in edits:
        text = text[:start] + new + text[max(start, end) :]
    entry.parts = [part.strip() for part in text.split(_END)]


def unlike(one: Sequence[str], other: Sequence[str]) -> list[tuple[str, str]]:
    """Where two lists of lines differ, blanks aside."""
    first, second = ([" ".join(each.split()) for each in side if each.strip()] for side in (one, other))
    if first == second:
        return []
    return [
        (a, b) for a, b in zip([*first, *[""] * len(second)], [*second, *[""] * len(first)], strict=False) if a != b
    ]
