"""A PDF as a reader sees it: the glyphs of each page with their places, in millimetres from the top left corner."""

from collections.abc import Iterator
from ctypes import byref, c_double, c_int, create_string_buffer
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

MM = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Glyph:
    """A visible character: its box, its baseline, its font and its size in points."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    baseline: float
    font: str
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    """Glyphs on one baseline, from left to right."""

    text: str
    glyphs: tuple[Glyph, ...]

    @property
    def bold(self) -> bool:
        """Whether every glyph is bold."""
        return all("Bold" in glyph.font for glyph in self.glyphs)

    @property
    def left(self) -> float:
        """Where the first glyph begins."""
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        """Where the last glyph ends."""
        return self.glyphs[-1].right

    @property
    def baseline(self) -> float:
        """The baseline, from the top of the page."""
        return self.glyphs[0].baseline


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its lines from the top, its text as it extracts."""

    lines: tuple[Line, ...]
    text: str

    def line(self, beginning: str) -> Line:
        """The one line that begins so."""
        [found] = [line for line in self.lines if line.text.startswith(beginning)]
        return found


def read(file: Path) -> tuple[Page, ...]:
    """The pages of `file`."""
    document = pypdfium2.PdfDocument(file)
    try:
        return tuple(_page(page) for page in document)
    finally:
        document.close()


def _page(page: pypdfium2.PdfPage) -> Page:
    text = page.get_textpage()
    rows: dict[float, list[Glyph]] = {}
    for glyph in _glyphs(text, page.get_height()):
        row = next((each for each in rows if abs(each - glyph.baseline) < 0.2), glyph.baseline)
        rows.setdefault(row, []).append(glyph)
    lines = tuple(_line(sorted(row, key=lambda each: each.left)) for _baseline, row in sorted(rows.items()))
    return Page(lines, text.get_text_range())


def _line(glyphs: list[Glyph]) -> Line:
    said = glyphs[0].text
    for before, glyph in pairwise(glyphs):
        said += (" " if glyph.left - before.right > glyph.size * MM * 0.12 else "") + glyph.text
    return Line(said, tuple(glyphs))


def _glyphs(text: pypdfium2.PdfTextPage, height: float) -> Iterator[Glyph]:
    for index in range(text.count_chars()):
        character = chr(raw.FPDFText_GetUnicode(text, index))
        if character.isspace() or raw.FPDFText_IsGenerated(text, index) == 1:
            continue
        left, bottom, right, top = text.get_charbox(index)
        x, y, name = c_double(), c_double(), create_string_buffer(99)
        raw.FPDFText_GetCharOrigin(text, index, byref(x), byref(y))
        raw.FPDFText_GetFontInfo(text, index, name, 99, byref(c_int()))
        size = raw.FPDFText_GetFontSize(text, index)
        yield Glyph(
            character, left * MM, right * MM, (height - top) * MM, (height - bottom) * MM, (height - y.value) * MM,
            name.value.decode(), size,
        )  # fmt: skip
