"""The entries of a list in YAML as stretches of the file: each with its dash, its comments, and what is between two."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from annual_report.diagnostics import Source
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.yaml.nodes import Mapping, Node, Scalar, Sequence

_DASH: Final = lazy_pattern(r"( *)-(?=\s|$)")
_INDENT: Final = lazy_pattern(r"[ ]*")


class CannotRewriteError(Exception):
    """What is asked of a file cannot be done as it is written there."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """An entry of a list from `start` to `end` of the text, whole lines, the comments right above it among them.

    Before it, from `gap` on, are blank lines, and comments that are not only of it.
    """

    gap: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Chunks:
    """The entries of a list whose dashes are behind `indent` spaces."""

    items: tuple[Chunk, ...]
    indent: int

    @property
    def start(self) -> int:
        """Where the first entry begins."""
        return self.items[0].start

    @property
    def end(self) -> int:
        """Where the last entry ends."""
        return self.items[-1].end


def chunks_of(source: Source, items: Sequence) -> Chunks:
    """The entries of a list with dashes. Raises `CannotRewriteError` where it is written in another way."""
    if not items.items or source.line(items.span.line)[items.span.column - 1 :].startswith("["):
        raise CannotRewriteError
    dashes = [_dash_line(source, item) for item in items.items]
    indents = {indent for _line, indent in dashes}
    lines = [line for line, _indent in dashes]
    if len(indents) > 1 or lines != sorted(set(lines)):
        raise CannotRewriteError
    (indent,) = indents
    return Chunks(tuple(_chunks(source, items, lines, indent)), indent)


def _chunks(source: Source, items: Sequence, lines: list[int], indent: int) -> Iterator[Chunk]:
    above = 0
    for item, line in zip(items.items, lines, strict=True):
        first = line
        while first - 1 > above and source.line(first - 1).lstrip().startswith("#"):
            first -= 1
        if not above:  # what is above the first entry is below the key
            above = first - 1
        last = _last_line(source, item, line, indent)
        starts = source.starts
        yield Chunk(starts[above], starts[first - 1], starts[min(last, len(starts) - 1)])
        above = last


def _dash_line(source: Source, item: Node) -> tuple[int, int]:
    """The line with the dash of an entry, and the spaces before that."""
    span = item.span
    for line in range(span.line, 0, -1):
        text = source.line(line)
        before = text[: span.column - 1] if line == span.line else text
        if dash := _DASH.match(before):
            if before[dash.end() :].strip():
                break
            return line, len(dash[1])
        if before.strip() and not before.lstrip().startswith("#"):
            break
    raise CannotRewriteError


def _last_line(source: Source, item: Node, line: int, indent: int) -> int:
    """The last line of an entry, with the comments right below that are farther in than its dash."""
    last = max(line, last_line_of_content(source, item))
    while last < len(source.lines):
        below = source.line(last + 1)
        inside = len(_INDENT.match(below)[0]) > indent  # type: ignore[index]
        if not (inside and below.lstrip().startswith("#")):
            break
        last += 1
    return last


def last_line_of_content(source: Source, node: Node) -> int:
    """The last line on which something of a value is, blank lines below it not counted."""
    if isinstance(node, Scalar):
        text = node.span.text.rstrip()
        return node.span.line + _line_ends(text)
    if source.line(node.span.line)[node.span.column - 1 : node.span.column] in {"[", "{"}:
        return node.span.end_line
    if isinstance(node, Mapping):
        inner = [max(key.span.end_line, last_line_of_content(source, value)) for key, value in node.entries.values()]
    else:
        inner = [last_line_of_content(source, each) for each in node.items]
    return max(inner, default=node.span.line)


def _line_ends(text: str) -> int:
    return len(Source("", text).lines) - 1 if text else 0
