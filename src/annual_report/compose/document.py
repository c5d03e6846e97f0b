"""The Document: what templates see. Every figure is already worded, every heading numbered."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import PurePosixPath

from annual_report.language import Language
from annual_report.regulations import Regulation


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look. `together` forbids breaks in it; `blank` is room in mm to write in."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str | None = None
    together: bool = False
    blank: int = 0


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading of level 1 (`I.`) or 2 (`1.`)."""

    level: int
    number: str
    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list with its printed marker: `a)`, `1.` or `-`."""

    marker: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column; `numeric` ones are set flush right or centred, `head` ones name their row."""

    title: str
    numeric: bool = False
    head: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A numbered table with a caption; each row has a text for every column."""

    anchor: str
    label: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, its length as a share of the longest possible, and its value in words."""

    label: str
    length: Fraction
    said: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A numbered chart of horizontal bars; with `of_whole` each bar fills a track that stands for 100%."""

    anchor: str
    label: str
    caption: str
    bars: tuple[Bar, ...]
    of_whole: bool
    description: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A numbered photo; without a file only its caption is known."""

    anchor: str
    label: str
    caption: str
    file: PurePosixPath | None
    alternative: str


@dataclass(frozen=True, slots=True)
class Captions:
    """Photos of which only the captions are known."""

    note: str
    pictures: tuple[Picture, ...]


Block = Heading | Paragraph | Items | Table | Chart | Picture | Captions


@dataclass(frozen=True, slots=True)
class Head:
    """The two columns at the top of page 1."""

    superior: tuple[str, ...]
    issuer: tuple[str, ...]
    number: Runs
    place_and_date: Runs
    national_name: str
    motto: str
    draft: str | None


@dataclass(frozen=True, slots=True)
class Foot:
    """The signature block and the recipients beside it."""

    authority: tuple[str, ...]
    signer: str
    recipients_heading: str
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document, ready to be placed on pages."""

    kind: str
    template: str
    language: Language
    regulation: Regulation
    title: str
    author: str
    head: Head
    type: str
    subject: str
    addressee_heading: str
    addressees: tuple[str, ...]
    blocks: tuple[Block, ...]
    foot: Foot
    contents_heading: str

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Its headings, for a list of contents."""
        return tuple(block for block in self.blocks if isinstance(block, Heading))

    @property
    def photos(self) -> Iterator[PurePosixPath]:
        """The photo files it needs."""
        return (block.file for block in self.blocks if isinstance(block, Picture) and block.file is not None)
