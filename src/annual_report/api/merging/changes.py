"""What was changed in a file of Word that came back, each change at the place in the data that it belongs to.

Origins and offsets are those of the data as it is now: offsets count the letters of a text as it is printed, with
words in the place of names, in capitals where these are printed, and without marks of Markdown. What the program adds
(numbers and markers, “Nguyên nhân:”, the closing mark, which stands for the last full stop) is no part of it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from annual_report.diagnostics import ParagraphPlace
from annual_report.document.origin import Origin
from annual_report.language import Message


class Matched(StrEnum):
    """How a paragraph that came back was found to be one that went out."""

    CONTROL = "control"
    LIKENESS = "likeness"


@dataclass(frozen=True, slots=True)
class Revision:
    """Who made a tracked change, and when, as the file says it (`2018-01-05T09:30:00Z`); empty where it does not."""

    author: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """Where in the file a change is seen, and how its paragraph was found; `revisions` where it was tracked.

    What was removed is seen at the paragraph before it; the place is None where there is none.
    """

    place: ParagraphPlace | None = None
    matched: Matched = Matched.CONTROL
    revisions: tuple[Revision, ...] = ()


@dataclass(frozen=True, slots=True)
class NewRun:
    """Words that were written in Word, with the look that Markdown can say; `name` where they are a name in braces."""

    text: str
    strong: bool = False
    emphasis: bool = False
    name: str = ""


NewRuns = tuple[NewRun, ...]


class BlockKind(StrEnum):
    """What a block of the document is, as far as coming and going matter."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    HEADING = "heading"
    ROW = "row"
    CAPTION = "caption"
    FIELD = "field"  # of head and foot: number, date, subject, addressees, recipients, signatory


@dataclass(frozen=True, slots=True)
class NewBlock:
    """A block that was not there: `level` is that of a heading (0 to 2), or how deep an item stands (from 0).

    `marker` is what stood before it (`a)`, `-`, `1.`) and does not belong to its words. A row has `cells`, the others
    `runs`.
    """

    kind: BlockKind
    runs: NewRuns = ()
    level: int = 0
    marker: str = ""
    cells: tuple[NewRuns, ...] = ()

    @property
    def text(self) -> str:
        """Its words; those of cells with ` | ` between them."""
        if self.cells:
            return " | ".join("".join(run.text for run in cell) for cell in self.cells)
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Between:
    """The place of what came: behind the block of one origin and before that of another; None where there is none.

    Origins of blocks that came, went or moved themselves are never named here.
    """

    after: Origin | None
    before: Origin | None


@dataclass(frozen=True, slots=True)
class Replacement:
    """New words for the letters from `start` to `end` of a printed text; none where words went.

    A replacement has names in braces as a whole or not at all: `names` are those whose words it takes away.
    """

    start: int
    end: int
    runs: NewRuns
    names: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The new words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class TextChanged:
    """Words of a text changed: of `old`, printed from the data of now, the `replacements` in order, apart.

    A caption, title, number, date, subject, recipient or signatory is such a text too, and each cell of a row. `stayed`
    are the other paragraphs that print the same text of the data, and came back with the old words.
    """

    kind: ClassVar[str] = "text"
    origin: Origin
    old: str
    replacements: tuple[Replacement, ...]
    trace: Trace = Trace()
    stayed: tuple[ParagraphPlace, ...] = ()

    @property
    def new(self) -> str:
        """The text with all replacements made."""
        pieces, position = [], 0
        for each in self.replacements:
            pieces += [self.old[position : each.start], each.text]
            position = each.end
        return "".join([*pieces, self.old[position:]])


@dataclass(frozen=True, slots=True)
class FigurePlace:
    """Where the words for a name in braces stand: from `start` to `end` of the printed text of an origin."""

    origin: Origin
    start: int
    end: int
    trace: Trace = Trace()


@dataclass(frozen=True, slots=True)
class FigureChanged:
    """The words for a name in braces changed from `old` to `new`, at the places `where`; at others it `stayed`.

    `name` has its form (`ho-so.so`); at the other places it may have another one. The letters of these places are in no
    `TextChanged`.
    """

    kind: ClassVar[str] = "figure"
    name: str
    old: str
    new: str
    where: tuple[FigurePlace, ...]
    stayed: tuple[FigurePlace, ...] = ()


@dataclass(frozen=True, slots=True)
class Inserted:
    """A block came. Several at one place are in the order in which they are printed."""

    kind: ClassVar[str] = "inserted"
    block: NewBlock
    place: Between
    trace: Trace = Trace()


@dataclass(frozen=True, slots=True)
class Removed:
    """A block went, with all its text: a paragraph of a text, an item, a heading, a row, a recipient, a photo."""

    kind: ClassVar[str] = "removed"
    origin: Origin
    block: BlockKind
    old: str
    trace: Trace = Trace()


@dataclass(frozen=True, slots=True)
class Moved:
    """Blocks that stood together, or one, now stand together elsewhere; changes of their words are told besides."""

    kind: ClassVar[str] = "moved"
    origins: tuple[Origin, ...]
    block: BlockKind
    place: Between
    old: str
    trace: Trace = Trace()


@dataclass(frozen=True, slots=True)
class Split:
    """One block became several: its printed text `old` ends and begins again at each of the offsets `at`.

    Blanks around such an offset go. Changes of its words are told besides, in offsets of the same text: what comes at
    the same offset stands before the end.
    """

    kind: ClassVar[str] = "split"
    origin: Origin
    block: BlockKind
    old: str
    at: tuple[int, ...]
    trace: Trace = Trace()


@dataclass(frozen=True, slots=True)
class Joined:
    """Several blocks became one, in this order, with `between` where they meet; changes of words are told besides."""

    kind: ClassVar[str] = "joined"
    origins: tuple[Origin, ...]
    block: BlockKind
    old: tuple[str, ...]
    between: str = " "
    trace: Trace = Trace()


@dataclass(frozen=True, slots=True)
class RemarkAdded:
    """A comment on the letters from `start` to `end` of the text of an origin; None where it is on no text of data."""

    kind: ClassVar[str] = "remark"
    origin: Origin | None
    text: str
    author: str = ""
    date: str = ""
    start: int = 0
    end: int = 0
    trace: Trace = Trace()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Word and data both changed the same place, each otherwise; None where it went, or, in `base`, was not there."""

    kind: ClassVar[str] = "conflict"
    origin: Origin | None
    base: str | None
    returned: str | None
    now: str | None
    trace: Trace = Trace()


@dataclass(frozen=True, slots=True)
class NotTaken:
    """What cannot be taken back: what stands there (or stood, where it went), and why it is left to the reader."""

    kind: ClassVar[str] = "not-taken"
    text: str
    reason: Message
    trace: Trace = Trace()


Change = TextChanged | FigureChanged | Inserted | Removed | Moved | Split | Joined


@dataclass(frozen=True, slots=True)
class WordChanges:
    """All that was changed in a file: the `changes` in its order, and what is told and never written.

    `places` are where the file prints the lines of now, by their number: one place, or one for each cell.
    """

    changes: tuple[Change, ...] = ()
    remarks: tuple[RemarkAdded, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    not_taken: tuple[NotTaken, ...] = ()
    found_by_likeness: tuple[ParagraphPlace, ...] = ()
    places: Mapping[int, tuple[ParagraphPlace, ...]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def figures(self) -> Iterator[FigureChanged]:
        """The changes of figures alone."""
        return (each for each in self.changes if isinstance(each, FigureChanged))

    @property
    def is_empty(self) -> bool:
        """Whether the file came back as it went out."""
        return not (self.changes or self.remarks or self.conflicts or self.not_taken)
