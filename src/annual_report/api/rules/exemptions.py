"""Exemptions: comments such as `# bỏ qua: name-with-degree`, by which a line says that a rule does not hold for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from annual_report.diagnostics import Diagnostic, Edit, Source, Span
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.yaml.comments import comments
from annual_report.load.yaml.nodes import Node

_COMMENT: Final = re.compile(r"(?:^|(?<=\s))#[ \t]*(?:bỏ qua|ignore)[ \t]*:[ \t]*([\w, \t-]*)", re.IGNORECASE)
_RULE: Final = lazy_pattern(r"[\w-]+")


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
    for comment in comments(source, root, _COMMENT):
        for name in _RULE.finditer(comment.found[1]):
            start = comment.found.start(1) + name.start() + 1
            place = Span(source, comment.number, start, comment.number, start + len(name[0]))
            yield Exemption(name[0], place, comment.first, comment.last, comment.whole)
