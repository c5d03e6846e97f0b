"""Changes to a source that mend a problem: spans with the text to put there; all else stays as it was written."""

from bisect import bisect, bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from annual_report.diagnostics.source import Source, Span

_Place = tuple[int, int]  # line and column
_Stretch = tuple[_Place, _Place]


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
    taken: list[_Stretch] = []  # in order, so that the one that may overlap is found among tens of thousands
    for group in edits:
        wanted = sorted(_ends(edit.span) for edit in group)
        if not any(_overlaps(each, taken) for each in wanted):
            made.append(group)
            for each in wanted:
                _take(each, taken)
    return made


def _overlaps(wanted: _Stretch, taken: list[_Stretch]) -> bool:
    """Whether something that is taken begins before the end of what is wanted, and ends behind its beginning."""
    begin, end = wanted
    at = bisect_left(taken, (end,))
    return at > 0 and taken[at - 1][1] > begin


def _take(wanted: _Stretch, taken: list[_Stretch]) -> None:
    """Puts `wanted` where it belongs; the edits of one group may overlap, so that the last to begin is not to end."""
    begin, end = wanted
    at = bisect(taken, wanted)
    taken.insert(at, (begin, max(end, taken[at - 1][1]) if at else end))


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


def _ends(span: Span) -> _Stretch:
    """Where the span begins and ends: line and column."""
    return (span.line, span.column), (span.end_line, span.end_column)
