"""Changes to a source that mend a problem: spans with the text to put there; all else stays as it was written."""

from collections.abc import Iterable
from dataclasses import dataclass

from annual_report.diagnostics.source import Source, Span


@dataclass(frozen=True, slots=True)
class Edit:
    """Puts `text` in place of what stands at `span`."""

    span: Span
    text: str

    @property
    def in_file(self) -> "Edit":
        """The edit of the text as it stands in the file."""
        before, behind = self.span.beside_in_file
        return Edit(self.span.in_file, f"{before}{self.text}{behind}")


def compatible(edits: Iterable[tuple[Edit, ...]]) -> list[tuple[Edit, ...]]:
    """Those groups of edits to one source that can be made together: none overlaps one before it."""
    made: list[tuple[Edit, ...]] = []
    taken: list[tuple[tuple[int, int], tuple[int, int]]] = []
    for group in edits:
        wanted = [_ends(edit.span) for edit in group]
        if all(end <= start or stop <= begin for begin, end in wanted for start, stop in taken):
            made.append(group)
            taken += wanted
    return made


def edited(source: Source, edits: Iterable[tuple[Edit, ...]]) -> str:
    """The text of `source` after the edits. Each group is made as a whole, or not at all where it overlaps another."""
    starts = source.starts
    made = {(*_ends(edit.span), edit.text) for group in compatible(edits) for edit in group}
    pieces, left = [], len(source.text)
    for (line, column), (end_line, end_column), new in sorted(made, reverse=True):
        end = starts[end_line - 1] + end_column - 1
        pieces += [source.text[end:left], new]
        left = starts[line - 1] + column - 1
    return "".join([source.text[:left], *reversed(pieces)])


def edited_in_file(source: Source, edits: Iterable[tuple[Edit, ...]]) -> str:
    """The text of the file of `source` after the edits: what none of them touches is as it was, in NFC or not."""
    return edited(source.in_file, [tuple(edit.in_file for edit in group) for group in compatible(edits)])


def _ends(span: Span) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where the span begins and ends: line and column."""
    return (span.line, span.column), (span.end_line, span.end_column)
