"""Changes to a source that mend a problem: spans with the text to put there; all else stays as it was written."""

from collections.abc import Iterable
from dataclasses import dataclass

from annual_report.diagnostics.source import Source, Span


@dataclass(frozen=True, slots=True)
class Edit:
    """Puts `text` in place of what stands at `span`."""

    span: Span
    text: str


def edited(source: Source, edits: Iterable[tuple[Edit, ...]]) -> str:
    """The text of `source` after the edits. Each group is made as a whole, or not at all where it overlaps another."""
    made: list[tuple[int, int, str]] = []
    for group in edits:
        wanted = [(*_ends(edit.span), edit.text) for edit in group if edit.span.source.name == source.name]
        if all(end <= start or stop <= begin for begin, end, _ in wanted for start, stop, _ in made):
            made += wanted
    text = source.text
    for start, end, new in sorted(set(made), reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _ends(span: Span) -> tuple[int, int]:
    """Where the span begins and ends in the text of its source, in characters from 0."""
    return span.source.offset(span.line, span.column), span.source.offset(span.end_line, span.end_column)
