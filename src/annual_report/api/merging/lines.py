"""What a document prints, paragraph by paragraph, so that versions of it can be set against each other.

A row of a table is one line, with `CELL` between its cells: rows come, go and move as paragraphs do.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from annual_report.api.merging.changes import BlockKind, Matched, NewRun, Revision, Trace
from annual_report.diagnostics import ParagraphPlace
from annual_report.document.origin import Origin

# Between cells of a row, and between paragraphs that are looked at together: no text has these letters.
CELL: Final = "\x1f"
BREAK: Final = "\x1e"
_BLANKS: Final = re.compile(rf"[^\S{BREAK}{CELL}]+")
_AT_SIGNS: Final = re.compile(rf" ?([{BREAK}{CELL}]) ?")
_PLAIN: Final = str.maketrans(
    {"\u00a0": " ", "\u202f": " ", "\t": " ", "\n": " ", "\u2011": "-", CELL: " ", BREAK: " "}
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line that went out: from which origin, the name in braces that it stands for, its control's tag.

    What the program `added` is in no text of the data.
    """

    text: str
    origin: Origin | None = None
    name: str = ""
    tag: str = ""
    added: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or row as the program prints it; `tags` are those of the controls around it or its cells."""

    pieces: tuple[Piece, ...]
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    marker: str = ""
    tags: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def origin(self) -> Origin | None:
        """Where it comes from: the origin of its first words that have one."""
        return next((piece.origin for piece in self.pieces if piece.origin and not piece.added), None)

    def placed(self) -> Iterator[tuple[int, int, Piece]]:
        """Its pieces, each with where it begins and ends."""
        start = 0
        for piece in self.pieces:
            yield start, start + len(piece.text), piece
            start += len(piece.text)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Letters of a line that came back: their look, the tags of the controls within the line, and who wrote them."""

    start: int
    end: int
    strong: bool = False
    emphasis: bool = False
    tags: tuple[str, ...] = ()
    revision: Revision | None = None


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """A paragraph or row of the file that came back, with all changes accepted.

    `cut` says at which letters something went with changes tracked; `revision` who put in the whole of it, or its end.
    `remarks` are comments by their ids, with the letters that they are on. It is `turned` where it became a block of
    another sort than it went out as: a heading of a plain paragraph, one of another level, an item without its marker.
    A row has places for its `cells`.
    """

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    marker: str = ""
    tags: tuple[str, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    cut: tuple[tuple[int, Revision], ...] = ()
    revision: Revision | None = None
    place: ParagraphPlace | None = None
    remarks: tuple[tuple[str, int, int], ...] = field(default=(), repr=False)
    turned: bool = False
    cells: tuple[ParagraphPlace, ...] = field(default=(), repr=False)

    def trace(self, matched: Matched, *spans: tuple[int, int]) -> Trace:
        """Where it is, and who changed the letters in these `spans`."""
        who = [each.revision for each in self.stretches if each.revision and _touches(spans, each.start, each.end)]
        who += [revision for at, revision in self.cut if any(start <= at <= end for start, end in spans)]
        return Trace(self._place_of(spans), matched, tuple(dict.fromkeys(who)))

    def _place_of(self, spans: Sequence[tuple[int, int]]) -> ParagraphPlace | None:
        """Where letters are: in one cell, or in the whole of the line."""
        if not spans or not self.cells:
            return self.place
        first, last = (self.text.count(CELL, 0, at) for at in (spans[0][0], spans[-1][1]))
        return self.cells[first] if first == last and first < len(self.cells) else self.place

    def runs(self, start: int, end: int, names: Mapping[str, "Named"]) -> tuple[NewRun, ...]:
        """The letters from `start` to `end` with their look; controls that have the words of a name, as that name.

        The `names` are those of controls by their tags.
        """
        made: list[NewRun] = []
        position = start
        for each in self.stretches:
            begin, stop = max(each.start, position), min(each.end, end)
            if begin >= stop:
                continue
            if begin > position:
                made.append(NewRun(self.text[position:begin]))
            tag = next((tag for tag in each.tags if tag in names), "")
            made.append(NewRun(self.text[begin:stop], each.strong, each.emphasis, tag))
            position = stop
        if position < end:
            made.append(NewRun(self.text[position:end]))
        return tuple(_together(_with_name(run, names) for run in list(_together(made))))


@dataclass(frozen=True, slots=True)
class Named:
    """A name in braces, with the words that it stood for."""

    name: str
    words: str


def _with_name(run: NewRun, names: Mapping[str, Named]) -> NewRun:
    """A run that has the tag of a control for its name: with the name, where its words are still those of it."""
    named = names.get(run.name)
    return replace(run, name=named.name if named and named.words == run.text else "")


@dataclass(frozen=True, slots=True)
class Gone:
    """A line that went with changes tracked: its words, who took it away, and before which returned line it stood."""

    text: str
    revision: Revision
    before: int


def _touches(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(start < last and first < end for first, last in spans)


def _together(runs: Iterable[NewRun]) -> Iterator[NewRun]:
    """The runs, neighbours of one look as one."""
    open_run: NewRun | None = None
    for run in runs:
        if open_run and (open_run.strong, open_run.emphasis, open_run.name) == (run.strong, run.emphasis, run.name):
            open_run = NewRun(open_run.text + run.text, run.strong, run.emphasis, run.name)
            continue
        if open_run:
            yield open_run
        open_run = run
    if open_run:
        yield open_run


def said(text: str) -> str:
    """What a line says, whatever blanks it is written with."""
    return _AT_SIGNS.sub(r"\1", _BLANKS.sub(" ", text)).strip(" ")


def plain(text: str) -> str:
    """`text`, letter for letter, with plain blanks and hyphens: those that bind are put in by the program."""
    return text.translate(_PLAIN)
