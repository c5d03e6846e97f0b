"""What is to be seen in a PDF: pages with their lines of text, drawn lines and frames, and the file's own marks.

Places are millimetres from the top left corner of the page, sizes of letters are points.
"""

import re
from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, TypeVar
from unicodedata import normalize

from annual_report.diagnostics import PageBox

MM: Final = 25.4 / 72
# How far the letters of Times New Roman reach above and below the baseline, as shares of their size.
ASCENT: Final = 0.891
DESCENT: Final = 0.216

INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")

Colour = tuple[float, float, float]
Look = TypeVar("Look", bound=Hashable)


@dataclass(frozen=True)
class Style:
    """How letters look; `colour` is red, green and blue from 0 to 1, None where it cannot be told (a pattern)."""

    font: str
    size: float
    bold: bool
    italic: bool
    colour: Colour | None


@dataclass(frozen=True)
class Fragment:
    """A word: its letters as the file has them, their look, and where they stand; `drawn` ones are in a figure."""

    raw: str
    style: Style
    x0: float
    x1: float
    drawn: bool = False

    @property
    def text(self) -> str:
        """The letters as they are seen: each in one piece (NFC), without invisible signs."""
        return normalize("NFC", INVISIBLE.sub("", self.raw))


@dataclass(frozen=True)
class TextLine:
    """Words on one baseline with no wide gap among them, from left to right."""

    page: int
    baseline: float
    fragments: tuple[Fragment, ...]

    @cached_property
    def text(self) -> str:
        """Its words, a space between each two."""
        return " ".join(each.text for each in self.fragments)

    @property
    def x0(self) -> float:
        """Where its first word begins."""
        return self.fragments[0].x0

    @property
    def x1(self) -> float:
        """Where its last word ends."""
        return self.fragments[-1].x1

    @property
    def centre(self) -> float:
        """The middle between its two ends."""
        return (self.x0 + self.x1) / 2

    @property
    def width(self) -> float:
        """From the beginning of its first letter to the end of its last."""
        return self.x1 - self.x0

    @property
    def top(self) -> float:
        """How far up its letters reach."""
        return self.baseline - ASCENT * self.size * MM

    @property
    def bottom(self) -> float:
        """How far down its letters reach."""
        return self.baseline + DESCENT * self.size * MM

    @cached_property
    def size(self) -> float:
        """The size of most of its letters, in points."""
        return self.most(lambda style: style.size)

    @cached_property
    def bold(self) -> bool:
        """Whether most of its letters are bold."""
        return self.most(lambda style: style.bold)

    @cached_property
    def italic(self) -> bool:
        """Whether most of its letters are slanted."""
        return self.most(lambda style: style.italic)

    @cached_property
    def drawn(self) -> bool:
        """Whether it belongs to a figure."""
        return any(each.drawn for each in self.fragments)

    def within(self, box: PageBox) -> bool:
        """Whether it stands in `box`."""
        return box.x0 <= self.centre <= box.x1 and box.top <= self.baseline - self.size * MM / 4 <= box.bottom

    def most(self, look: Callable[[Style], Look]) -> Look:
        """What `look` says of most of its letters."""
        letters: Counter[Look] = Counter()
        for fragment in self.fragments:
            letters[look(fragment.style)] += len(fragment.text)
        return letters.most_common(1)[0][0]

    def with_fragments(self, fragments: tuple[Fragment, ...]) -> "TextLine":
        """The line with these words in place of its own."""
        return replace(self, fragments=fragments)


@dataclass(frozen=True)
class Stroke:
    """A drawn horizontal line."""

    x0: float
    x1: float
    y: float
    solid: bool = True

    @property
    def width(self) -> float:
        """Its length."""
        return self.x1 - self.x0

    @property
    def centre(self) -> float:
        """The middle between its two ends."""
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True)
class PdfPage:
    """One page; `tables` are ruled grids with `cells`, `boxes` all drawn rectangles, `pictures` bitmaps."""

    number: int
    width: float
    height: float
    lines: tuple[TextLine, ...]
    strokes: tuple[Stroke, ...] = ()
    boxes: tuple[PageBox, ...] = ()
    tables: tuple[PageBox, ...] = ()
    pictures: tuple[PageBox, ...] = ()
    cells: tuple[PageBox, ...] = ()

    @property
    def landscape(self) -> bool:
        """Whether it is wider than high."""
        return self.width > self.height


@dataclass(frozen=True)
class Font:
    """A typeface that the file uses, by its name without the mark of a subset."""

    name: str
    embedded: bool


@dataclass(frozen=True)
class PdfFile:
    """A whole file: its pages and fonts, and what it says of itself, as of the `regulation` in its list of sources."""

    pages: tuple[PdfPage, ...]
    fonts: tuple[Font, ...]
    title: str
    language: str
    encrypted: bool
    regulation: str = ""
