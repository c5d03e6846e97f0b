"""The three versions of a document that a file of Word came back as, and the comments that came with it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from annual_report.api.merging.changes import BlockKind
from annual_report.api.merging.lines import CELL, Gone, Line, Piece, ReturnedLine

# The zone of what is in order with nothing.
ALONE: Final = "alone"


@dataclass(frozen=True, slots=True)
class Note:
    """A comment in the returned file, by the id that its lines have for it."""

    id: str
    text: str
    author: str = ""
    date: str = ""


@dataclass(frozen=True)
class Edition:
    """The three versions; `figure_at` gives the name of the figure whose words a piece has, "" where it is none.

    `words` are those that a name in braces stands for, "" where there are none.
    """

    base: Sequence[Line]
    returned: Sequence[ReturnedLine]
    now: Sequence[Line]
    figure_at: Callable[[Piece], str] = lambda _piece: ""
    words: Callable[[str], str] = lambda _name: ""
    gone: Sequence[Gone] = field(default_factory=tuple)
    notes: Sequence[Note] = field(default_factory=tuple)


def told(lines: Iterable[Line | ReturnedLine]) -> str:
    """The words of lines as they are shown to the reader."""
    return "\n".join(line.text.replace(CELL, " | ") for line in lines)


def zone_of(line: Line) -> str:
    """Lines are in order with those of their zone: a list of the head or foot is one; all of the body is another.

    What has a place of its own, such as the number, is in order with nothing.
    """
    if line.kind is not BlockKind.FIELD:
        return ""
    origin = line.origin
    if origin is None or not isinstance(origin.path[-1], int):
        return ALONE
    return f"{origin.file}/{origin.path[:-1]}"
