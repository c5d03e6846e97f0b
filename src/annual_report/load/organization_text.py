"""The text of the organisation's file as it would be if it said only what was so on a day: what documents carry.

So a document of an earlier year that is made again carries what it carried at first.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from annual_report.diagnostics import Edit, Source, edited
from annual_report.load.loaded import Loaded
from annual_report.load.loader import load_organization
from annual_report.load.organization_then import EARLIER, LISTS
from annual_report.load.yaml.nodes import Mapping, Node, Scalar, Sequence
from annual_report.model.organization import Organization

_COMMENT_ABOVE: Final = re.compile(r"[ \t]*#[^\n]*\n")
_FLOW: Final = ("{", "[")
_SEPARATOR: Final = re.compile(r",[ \t]*")
_CLOSING: Final = re.compile(r"[^\]}]*[\]}]")


def organization_text(written: Loaded[Organization], then: Loaded[Organization]) -> str:
    """The text of the file `written`, changed so that it says what `organization_then` made of it.

    The text as it is in the file, where nothing of it is different, or it is written in a way that cannot be changed.
    """
    source = written.source
    if then is written or not isinstance(written.root, Mapping) or not isinstance(then.root, Mapping):
        return source.text
    text = edited(source, [(each,) for each in _changes(source, written.root, then.root)])
    # Whoever reads it has to find just what the document was made of.
    return text if load_organization(Path(), source.name, text).value == then.value else source.text


def _changes(source: Source, today: Mapping, then: Mapping) -> Iterator[Edit]:
    yield from _changes_in(source, today, then)
    for key in LISTS:
        lists = [each.entries[key][1] for each in (today, then) if key in each.entries]
        if len(lists) == len((today, then)):
            for pair in zip(*(each.items for each in lists if isinstance(each, Sequence)), strict=True):
                if isinstance(pair[0], Mapping) and isinstance(pair[1], Mapping):
                    yield from _changes_in(source, *pair)


def _changes_in(source: Source, today: Mapping, then: Mapping) -> Iterator[Edit]:
    """What is different in the keys of one group."""
    whole = source.text
    column = next(iter(today.entries.values()))[0].span.column
    added = [_said(whole, then.entries[name], column) for name in then.entries if name not in today.entries]
    in_brackets = whole[_start(today)] in _FLOW
    for name, entry in today.entries.items():
        start, end = _start(entry[0]), _end(entry)
        if name == EARLIER and added:
            between = ", " if in_brackets else f"\n{' ' * (column - 1)}"
            yield Edit(source.place(start, end), between.join(added))
        elif name == EARLIER or name not in then.entries:
            commented = name == EARLIER
            stretch = (
                _without_comma(whole, start, end) if in_brackets else _lines(whole, start, end, commented=commented)
            )
            yield Edit(source.place(*stretch), "")
        elif then.entries[name][1] is not entry[1] and name not in LISTS:
            yield Edit(source.place(start, end), _said(whole, then.entries[name], entry[0].span.column))


def _said(whole: str, entry: tuple[Scalar, Node], column: int) -> str:
    """The entry as it is written where it is, moved to begin in another `column`."""
    moved = column - entry[0].span.column
    first, *lines = whole[_start(entry[0]) : _end(entry)].split("\n")
    return "\n".join([first, *(_indented(line, moved, column) for line in lines)])


def _indented(line: str, moved: int, column: int) -> str:
    """The line as far in as before from its key, which begins in `column`; in brackets it may have been further out."""
    text = line.lstrip(" ")
    depth = len(line) - len(text) + moved
    return " " * (depth if depth >= column - 1 else column + 1) + text if text else line


def _start(node: Node) -> int:
    return node.span.source.starts[node.span.line - 1] + node.span.column - 1


def _end(entry: tuple[Scalar, Node]) -> int:
    """Where the last letter of the entry is."""
    key, node = entry
    if isinstance(node, Scalar) and node.blank:
        return node.span.source.text.index(":", _behind(key)) + 1
    return _behind(node)


def _behind(node: Node) -> int:
    """Where the node ends: in lists and groups its last part does, or else the bracket that closes it."""
    source = node.span.source
    if isinstance(node, Scalar):
        return source.starts[node.span.end_line - 1] + node.span.end_column - 1
    if isinstance(node, Sequence):
        last = _behind(node.items[-1]) if node.items else _start(node) + 1
    else:
        last = _end(list(node.entries.values())[-1]) if node.entries else _start(node) + 1
    closing = _CLOSING.match(source.text, last) if source.text[_start(node)] in _FLOW else None
    return closing.end() if closing else last


def _lines(whole: str, start: int, end: int, *, commented: bool) -> tuple[int, int]:
    """The lines from `start` to `end`, and a blank line that would be one too many; with the comments just above."""
    first = whole.rfind("\n", 0, start) + 1
    after = whole.find("\n", end) + 1 or len(whole)
    while commented and (above := whole.rfind("\n", 0, max(0, first - 1)) + 1) < first:
        if not _COMMENT_ABOVE.fullmatch(whole[above:first]):
            break
        first = above
    blank_above = whole[:first].endswith("\n\n")
    if blank_above and (whole[after:] == "" or whole.startswith("\n", after)):
        first -= 1
    return first, after


def _without_comma(whole: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the comma that separates it from what is before or after it in brackets."""
    before = whole.rfind(",", 0, start)
    if before >= 0 and not whole[before + 1 : start].strip():
        return before, end
    after = _SEPARATOR.match(whole, end)
    return start, after.end() if after else end
