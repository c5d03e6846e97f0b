"""Comments that say something of the values on their line, or standing alone, of those on the next one."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from collections.abc import Sequence as Listed
from dataclasses import dataclass
from typing import Final

from annual_report.diagnostics import Source, Span
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.yaml.nodes import Mapping, Node, Scalar, Sequence

_BLOCK: Final = lazy_pattern(r"(?:[&!]\S*[ \t]+)*[|>]")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment on the line `number`, as a pattern found it; it is about the lines from `first` to `last`.

    `whole` is the comment with the spaces before it, up to the end of its line, or its whole line.
    """

    found: re.Match[str]
    number: int
    first: int
    last: int
    whole: Span


def comments(source: Source, root: Node, pattern: re.Pattern[str]) -> Iterator[Comment]:
    """The comments of a file that the `pattern` finds; it begins with the #.

    A value that goes on over several lines is covered from its first line. On a line that is a comment as a whole, only
    what it begins with counts: the rest may be data that is made a comment for now.
    """
    if not pattern.search(source.text):
        return
    texts, lines = _Texts(root), source.lines
    following = _following(lines)
    for number, line in enumerate(lines, 1):
        alone = line.lstrip().startswith("#")
        for match in pattern.finditer(line):
            if texts.cover(number, match.start() + 1) or (alone and not pattern.match(line.lstrip())):
                continue
            first = following[number] if alone else number
            yield Comment(match, number, first, texts.last_line(first), _whole(source, number, line, match.start()))


def last_line_of(span: Span) -> int:
    """The last line that some of a value stands on; a text behind | or > ends where the line below it begins."""
    return span.end_line - 1 if span.end_column == 1 and span.end_line > span.line else span.end_line


def _whole(source: Source, number: int, line: str, start: int) -> Span:
    """The comment that begins behind `start` characters, with the spaces before it, or its whole line."""
    if not line[:start].strip():
        return Span(source, number, 1, number + 1, 1)
    return Span(source, number, len(line[:start].rstrip()) + 1, number, len(source.line(number)) + 1)


def _following(lines: Listed[str]) -> list[int]:
    """For each line, by its number, that of the next one with data on it, or else its own; a file may be all notes."""
    found, following = 0, [0] * (len(lines) + 1)
    for number in range(len(lines), 0, -1):
        following[number] = found or number
        text = lines[number - 1].strip()
        found = number if text and not text.startswith("#") else found
    return following


class _Texts:
    """Where the values of a file stand, found by line and column however many there are."""

    def __init__(self, root: Node) -> None:
        self._spans = sorted({(each.span.line, each.span.column): each.span for each in _scalars(root)}.items())
        self._last: dict[int, int] = {}
        for (line, _column), span in self._spans:
            self._last[line] = max(self._last.get(line, line), last_line_of(span))

    def last_line(self, line: int) -> int:
        """The last line that something stands on which begins on `line`."""
        return self._last.get(line, line)

    def cover(self, line: int, column: int) -> bool:
        """Whether what stands there is part of a value, as in the lines below `text: |`, and no comment."""
        before = bisect_right(self._spans, (line, column), key=lambda each: each[0])
        if not before:
            return False
        _start, span = self._spans[before - 1]
        behind_header = span.line == line and _BLOCK.match(span.text)
        return not behind_header and (line, column) < (span.end_line, span.end_column)


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    elif isinstance(node, Mapping):
        for key, value in node.entries.values():
            yield key
            yield from _scalars(value)
