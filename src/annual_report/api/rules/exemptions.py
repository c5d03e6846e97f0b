"""Exemptions: comments such as `# bỏ qua: name-with-degree`, by which a line says that a rule does not hold for it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from collections.abc import Sequence as Listed
from dataclasses import dataclass
from typing import Final

from annual_report.diagnostics import Diagnostic, Edit, Source, Span
from annual_report.load.yaml.nodes import Mapping, Node, Scalar, Sequence

_COMMENT: Final = re.compile(r"(?:^|(?<=\s))#[ \t]*(?:bỏ qua|ignore)[ \t]*:[ \t]*([\w, \t-]*)", re.IGNORECASE)
_RULE: Final = re.compile(r"[\w-]+")
_BLOCK: Final = re.compile(r"(?:[&!]\S*[ \t]+)*[|>]")


@dataclass(frozen=True, slots=True)
class Exemption:
    """A rule that is not to be told on the lines from `first` to `last`; `span` is its name in the comment."""

    rule: str
    span: Span
    first: int
    last: int
    comment: Span

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether the diagnostic is one of those not to be told."""
        line, same_file = diagnostic.line, diagnostic.place.file == self.span.file
        same = diagnostic.rule.name == self.rule and same_file
        return same and line is not None and self.first <= line <= self.last

    @property
    def removal(self) -> tuple[Edit, ...]:
        """The edit that takes the comment out, where it names this rule and says nothing else."""
        said = self.comment.text.partition(":")[2].strip()
        return (Edit(self.comment, ""),) if said == self.rule else ()


def exemptions(source: Source, root: Node) -> Iterator[Exemption]:
    """Every exemption that the comments of a file make: for their line, or standing alone, for the next one.

    A value that goes on over several lines is covered from its first line.
    """
    if not _COMMENT.search(source.text):
        return
    texts, lines = _Texts(root), source.lines
    following = _following(lines)
    for number, line in enumerate(lines, 1):
        alone = line.lstrip().startswith("#")
        for match in _COMMENT.finditer(line):
            if texts.cover(number, match.start() + 1) or (alone and not _begins(line)):
                continue
            first = following[number] if alone else number
            comment = _whole(source, number, line, match.start())
            for name in _RULE.finditer(match[1]):
                start = match.start(1) + name.start() + 1
                place = Span(source, number, start, number, start + len(name[0]))
                yield Exemption(name[0], place, first, texts.last_line(first), comment)


def _begins(line: str) -> bool:
    """Whether an exemption is the first thing on a line, which may also be data that is made a comment for now."""
    return _COMMENT.match(line.lstrip()) is not None


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
            self._last[line] = max(self._last.get(line, line), _last_line(span))

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


def _last_line(span: Span) -> int:
    """The last line that some of it stands on; a text behind | or > ends where the line below it begins."""
    return span.end_line - 1 if span.end_column == 1 and span.end_line > span.line else span.end_line


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
