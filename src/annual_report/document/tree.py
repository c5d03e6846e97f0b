"""The Document: what templates see. Every figure is already worded, every heading numbered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import PurePosixPath
from typing import ClassVar

from annual_report.document.origin import Origin
from annual_report.document.plot import Plot
from annual_report.language import Language
from annual_report.regulations import Regulation


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look. `together` forbids breaks in it; `blank` is room in mm to write in.

    `name` is the name in braces that its words stand for; `origin` where they come from, if not from the text that the
    others come from. What the program `added` is in no text of the data: “Nguyên nhân:”, the closing mark. What is
    printed is compared, not where it comes from.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str | None = None
    together: bool = False
    blank: int = 0
    name: str = field(default="", compare=False)
    origin: Origin | None = field(default=None, compare=False)
    added: bool = field(default=False, compare=False)


Runs = tuple[Run, ...]


def joined_runs(runs: Iterable[Run]) -> list[Run]:
    """The `runs`, those of one look together that stand apart only as the program added one of them."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last is not None and last.added != run.added and not run.blank and replace(last, text=run.text) == run:
            joined[-1] = replace(last, text=last.text + run.text)
        else:
            joined.append(run)
    return joined


class Traced(str):
    """A text of one look that knows its `runs`, and the `origin` of what none of these says otherwise of.

    Fields of the tree that are texts may have one; any other text is the program's own.
    """

    __slots__ = ("_runs", "origin")
    origin: Origin | None
    _runs: Runs

    def __new__(cls, text: str, origin: Origin | None = None, runs: Runs = ()) -> "Traced":
        """`text` from `origin`; its `runs` say the same where there are any."""
        self = super().__new__(cls, text)
        self.origin, self._runs = origin, runs
        return self

    @property
    def runs(self) -> Runs:
        """What it is made of: most texts are one run."""
        return self._runs or (Run(str(self)),)

    @classmethod
    def of(cls, runs: Iterable[Run], origin: Origin | None = None) -> "Traced":
        """The text that the `runs` make."""
        kept = [run for run in runs if run.text]
        return cls("".join([run.text for run in kept]), origin, tuple(kept))


def origin_of(text: str) -> Origin | None:
    """Where a text of the tree comes from; None for one of the program's own."""
    return text.origin if isinstance(text, Traced) else None


def runs_of(text: str) -> Runs:
    """The runs of a text of the tree."""
    return text.runs if isinstance(text, Traced) else (Run(text),)


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading of level 0 (`Phần I`), 1 (`I.`) or 2 (`1.`); `rank` is that of its HTML element."""

    kind: ClassVar[str] = "heading"
    level: int
    number: str
    title: str
    anchor: str
    rank: int

    @property
    def origin(self) -> Origin | None:
        """Where its title comes from."""
        return origin_of(self.title)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; one that `leads` to what follows it stands on the same page as the beginning of that."""

    kind: ClassVar[str] = "paragraph"
    runs: Runs
    leads: bool = False
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ListItem:
    """An entry of a list with its printed marker: `a)`, `1.` or `-`."""

    marker: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list."""

    kind: ClassVar[str] = "items"
    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column; `numeric` ones are set flush right or centred, `head` ones name their row."""

    title: str
    numeric: bool = False
    head: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A numbered table with a caption; each row has a text for every column.

    Without a `label`, the caption is for those alone who do not see the table. `unit` is what its figures count, and
    `decimal_sign` what stands before their decimals. `heads` are the indexes of the rows that head those below them.
    """

    kind: ClassVar[str] = "table"
    anchor: str
    label: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    unit: str | None = None
    decimal_sign: str = ","
    heads: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, its length as a share of the longest possible, and its value in words."""

    label: str
    length: Fraction
    said: str


@dataclass(frozen=True, slots=True)
class BarChart:
    """A numbered chart of horizontal bars; with `of_whole` each bar fills a track that stands for 100%."""

    kind: ClassVar[str] = "chart"
    anchor: str
    label: str
    caption: str
    bars: tuple[Bar, ...]
    of_whole: bool
    description: str


@dataclass(frozen=True, slots=True)
class Graph:
    """A numbered chart with an axis or a legend: what is drawn, and the same values in a table without a number."""

    kind: ClassVar[str] = "graph"
    anchor: str
    label: str
    caption: str
    plot: Plot
    description: str
    table: Table


@dataclass(frozen=True, slots=True)
class Picture:
    """A numbered photo; without a file only its caption is known."""

    kind: ClassVar[str] = "picture"
    anchor: str
    label: str
    caption: str
    file: PurePosixPath | None
    alternative: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two photos side by side, or what is left of an odd number of them."""

    kind: ClassVar[str] = "pair"
    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Captions:
    """Photos of which only the captions are known."""

    kind: ClassVar[str] = "captions"
    note: str
    pictures: tuple[Picture, ...]


Block = Heading | Paragraph | ItemList | Table | BarChart | Graph | Picture | Pair | Captions


@dataclass(frozen=True, slots=True)
class Stamp:
    """A word in a box of so many millimetres."""

    word: str
    width: Decimal
    height: Decimal


@dataclass(frozen=True, slots=True)
class Head:
    """The two columns at the top of page 1; `subject` is that of a letter, below its number."""

    superior: tuple[str, ...]
    issuer: tuple[str, ...]
    number: Runs
    place_and_date: Runs
    national_name: str
    motto: str
    subject: str | None
    urgency: Stamp | None
    circulation: str | None
    draft: str | None


@dataclass(frozen=True, slots=True)
class Foot:
    """The signature block and the recipients beside it."""

    authority: tuple[str, ...]
    signer: str
    recipients_heading: str
    recipients: tuple[str, ...]
    drafter: str | None


@dataclass(frozen=True, slots=True)
class AnnexPages:
    """An annex on pages of its own: its number, title, and the line that says what it goes with."""

    anchor: str
    number: str
    title: str
    reference: Runs
    landscape: bool
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document, ready to be placed on pages. A letter has no type, and its subject in the head."""

    kind: str
    template: str
    language: Language
    regulation: Regulation
    title: str
    author: str
    issued: date | None
    head: Head
    type: str
    subject: str
    addressee_heading: str
    addressees: tuple[Runs, ...]
    legal_bases: tuple[Runs, ...]
    blocks: tuple[Block, ...]
    foot: Foot
    annexes: tuple[AnnexPages, ...]
    contact: tuple[Runs, ...]
    contents_heading: str

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Its headings and its annexes, for a list of contents."""
        headings = (block for block in self.blocks if isinstance(block, Heading))
        return (*headings, *(Heading(1, f"{annex.number}.", annex.title, annex.anchor, 2) for annex in self.annexes))

    @property
    def photos(self) -> Iterator[PurePosixPath]:
        """The photo files it needs."""
        for block in (*self.blocks, *(block for annex in self.annexes for block in annex.blocks)):
            for picture in block.pictures if isinstance(block, Pair) else (block,):
                if isinstance(picture, Picture) and picture.file is not None:
                    yield picture.file
