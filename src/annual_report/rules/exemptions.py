"""Exemptions: comments such as `# bỏ qua: name-with-degree`, by which a line says that a rule does not hold for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from annual_report.diagnostics import Diagnostic, Edit, Source, Span
from annual_report.load.nodes import Mapping, Node, Scalar, Sequence

_COMMENT: Final = re.compile(r"(?:^|(?<=\s))#[ \t]*(?:bỏ qua|ignore)[ \t]*:[ \t]*([\w, \t-]*)", re.IGNORECASE)
_RULE: Final = re.compile(r"[\w-]+")


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
        span = diagnostic.span
        same = diagnostic.rule.name == self.rule and span.source.name == self.span.source.name
        return same and self.first <= span.line <= self.last

    @property
    def removal(self) -> tuple[Edit, ...]:
        """The edit that takes the comment out, where it names this rule alone."""
        return (Edit(self.comment, ""),) if len(_RULE.findall(self.comment.text.partition(":")[2])) == 1 else ()


def exemptions(source: Source, root: Node) -> Iterator[Exemption]:
    """Every exemption that the comments of a file make: for their line, or standing alone, for the next one.

    A value that goes on over several lines is covered from its first line.
    """
    if not _COMMENT.search(source.text):
        return
    scalars = list(_scalars(root))
    lines = source.text.split("\n")
    for number, line in enumerate(lines, 1):
        match = _COMMENT.search(line)
        if match is None or _inside_text(number, match.start() + 1, scalars):
            continue
        alone = not line[: match.start()].strip()
        first = _next_line(lines, number) if alone else number
        last = max([each.span.end_line for each in scalars if each.span.line == first], default=first)
        comment = _whole(source, number, match, alone=alone)
        for name in _RULE.finditer(match[1]):
            start = match.start(1) + name.start() + 1
            yield Exemption(name[0], Span(source, number, start, number, start + len(name[0])), first, last, comment)


def _whole(source: Source, number: int, match: re.Match[str], *, alone: bool) -> Span:
    """The comment with the spaces before it, or its whole line."""
    if alone:
        return Span(source, number, 1, number + 1, 1)
    return Span(source, number, len(match.string[: match.start()].rstrip()) + 1, number, match.end() + 1)


def _next_line(lines: list[str], number: int) -> int:
    """The number of the next line with data on it."""
    found = (at for at in range(number, len(lines)) if (text := lines[at].strip()) and not text.startswith("#"))
    return next(found, number - 1) + 1


def _inside_text(line: int, column: int, scalars: list[Scalar]) -> bool:
    """Whether what stands there is part of a value, as in the lines below `text: |`, and no comment."""
    here = (line, column)
    for each in scalars:
        span = each.span
        block = span.text[:1] in {"|", ">"} and span.line == line
        if not block and (span.line, span.column) <= here < (span.end_line, span.end_column):
            return True
    return False


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
