"""A Word file as the lines that a reader sees: what they say, how they stand out, what number is typed before them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Final
from unicodedata import normalize

from annual_report.diagnostics import ParagraphPlace
from annual_report.language.typography.coverage import unprintable
from annual_report.load.docx.content import (
    TextRun,
    WordBlock,
    WordContent,
    WordParagraph,
    WordPicture,
    WordSection,
    WordTable,
)
from annual_report.proofreading.rules.invisible import OF_SYMBOL_FONTS

_SPACES: Final = re.compile(r"[^\S\n]+")
_BROKEN: Final = re.compile(r"[.;:!?…]\s*$")
_CONTENTS: Final = "toc "
_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_UNSEEN: Final = re.compile("[\u0000-\u0008\u000b\u000e-\u001f\u007f\u200b\u200e\u200f\u2060\ufeff\u00ad]")
_BRACES: Final = str.maketrans("{}", "[]")  # in data files, braces name things
_CENTRED_MM: Final = 25.0  # so far from the left a line is typed in the middle by its indent


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one look within a line."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is typed: a paragraph, or the part of one between two line breaks.

    `marker` is the number that Word itself writes before it. `first` is whether it begins its paragraph.
    """

    pieces: tuple[Piece, ...]
    paragraph: WordParagraph
    marker: str = ""
    first: bool = True

    @property
    def text(self) -> str:
        """What it says, with the number before it."""
        said = "".join(piece.text for piece in self.pieces).strip()
        return f"{self.marker} {said}".strip() if self.marker else said

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return all(piece.bold for piece in self.pieces if piece.text.strip())

    @property
    def is_italic(self) -> bool:
        """Whether all of it is in italics."""
        return all(piece.italic for piece in self.pieces if piece.text.strip())

    @property
    def is_centred(self) -> bool:
        """Whether it stands in the middle."""
        look = self.paragraph.look
        return look.alignment == "center" or (look.left or 0) > _CENTRED_MM

    @property
    def is_upper(self) -> bool:
        """Whether it is in capitals."""
        letters = "".join(piece.text for piece in self.pieces)
        return letters.upper() == letters and letters.lower() != letters

    @property
    def place(self) -> ParagraphPlace:
        """Where it stands in its file."""
        return self.paragraph.place("")


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table, with whether its page lies across."""

    table: WordTable


@dataclass(frozen=True, slots=True)
class PictureBlock:
    """A picture, and the paragraph that it stands in."""

    picture: WordPicture
    paragraph: WordParagraph


Item = Line | TableBlock | PictureBlock


@dataclass
class Reading:
    """What the walk over a file gives: its items in order, whether each is on a sheet that lies across, its notes."""

    items: list[Item] = field(default_factory=list)
    landscape: list[bool] = field(default_factory=list)
    hidden: int = 0
    notes: int = 0
    contents: int = 0


def read_lines(content: WordContent) -> Reading:
    """The lines, tables and pictures of a file in order: changes accepted, a table of contents left out."""
    reading, notes = Reading(), _notes(content)
    for index, block in enumerate(content.blocks):
        across = _across(content.sections, index)
        for item in _items(block, reading, notes):
            reading.items.append(item)
            reading.landscape.append(across)
    return reading


def _across(sections: tuple[WordSection, ...], index: int) -> bool:
    section = next((each for each in sections if index < each.end), None)
    return section is not None and (section.landscape or (section.width or 0) > (section.height or 1))


def _notes(content: WordContent) -> dict[str, str]:
    from annual_report.load.docx.content import paragraphs_in

    return {each.key: " ".join(p.text.strip() for p in paragraphs_in(each.blocks)) for each in content.beside}


def _items(block: WordBlock, reading: Reading, notes: dict[str, str]) -> Iterator[Item]:
    if isinstance(block, WordTable):
        yield TableBlock(block)
        return
    if block.style.lower().startswith(_CONTENTS):
        reading.contents += 1
        return
    yield from lines_of(block, reading, notes)
    for run in block.runs:
        if run.picture is not None and run.is_accepted:
            yield PictureBlock(run.picture, block)


def lines_of(
    paragraph: WordParagraph, reading: Reading | None = None, notes: dict[str, str] | None = None
) -> list[Line]:
    """The lines of one paragraph; those that a break parts in the middle of a sentence are one."""
    parts: list[list[Piece]] = [[]]
    for run in paragraph.runs:
        if not run.is_accepted:
            continue
        if run.look.hidden:
            if reading:
                reading.hidden += bool(run.text.strip())
            continue
        for index, text in enumerate(_said(run, reading, notes or {}).replace("\f", "\n").split("\n")):
            if index:
                parts.append([])
            if text:
                parts[-1].append(Piece(text, run.look.bold, run.look.italic))
    marker = paragraph.marker.text if paragraph.marker else ""
    made = [pieces for pieces in map(_joined, _without_breaks(parts)) if any(piece.text.strip() for piece in pieces)]
    return [
        Line(_trimmed(pieces), paragraph, marker if number == 0 else "", first=number == 0)
        for number, pieces in enumerate(made)
    ]


def _said(run: TextRun, reading: Reading | None, notes: dict[str, str]) -> str:
    text = printed(_UNSEEN.sub("", normalize("NFC", run.text)).translate(_BRACES))
    if run.look.raised:
        text = text.translate(_RAISED)
    if run.note in notes:
        if reading:
            reading.notes += 1
        text += f" ({notes[run.note].translate(_BRACES)})"
    return text


def printed(text: str) -> str:
    """The text with letters for the signs of symbol fonts, without those that no font of the documents has."""
    missing = unprintable(text)
    return text.translate({ord(sign): OF_SYMBOL_FONTS.get(sign, "") for sign in missing}) if missing else text


def _without_breaks(parts: list[list[Piece]]) -> Iterator[list[Piece]]:
    """The parts of a paragraph, those joined that one sentence goes through."""
    held: list[Piece] = []
    for part in parts:
        before, after = "".join(p.text for p in held), "".join(p.text for p in part).lstrip()
        if held and after[:1].islower() and not _BROKEN.search(before) and not starts_entry(after):
            held += [Piece(" "), *part]
            continue
        if held:
            yield held
        held = list(part)
    yield held


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Pieces of one look made one, and spaces in a row too."""
    made: list[Piece] = []
    for look, group in groupby(pieces, key=lambda each: (each.bold, each.italic)):
        text = _SPACES.sub(" ", "".join(each.text for each in group))
        if made and made[-1].text.endswith(" "):
            text = text.removeprefix(" ")
        if text:
            made.append(Piece(text, *look))
    return made


def _trimmed(pieces: list[Piece]) -> tuple[Piece, ...]:
    if not pieces:
        return ()
    first, last = replace(pieces[0], text=pieces[0].text.lstrip()), replace(pieces[-1], text=pieces[-1].text.rstrip())
    if len(pieces) == 1:
        return (replace(first, text=first.text.rstrip()),)
    return tuple(each for each in (first, *pieces[1:-1], last) if each.text)


_ENTRY: Final = re.compile(r"(?:[-–—+•●▪*]|\(?(?:[a-zđ]|\d{1,2})[.)])\s")


def starts_entry(text: str) -> bool:
    """Whether a text begins as an entry of a list does."""
    return _ENTRY.match(text) is not None
