"""Plain text (.txt): paragraphs, their lines joined where a line end is no more than the edge of the page."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from annual_report.api.manuscripts.manuscript import Manuscript
from annual_report.api.manuscripts.text_files import OTHER_ENDS, read_text_file
from annual_report.proofreading.placed_passage import PlacedPassage, TextPiece

# What begins an entry of a list, or a numbered paragraph.
_ENTRY: Final = re.compile(r"(?:[-–—+*•●▪○◦\uf0b7\uf02d]|\(?(?:\d{1,3}|[a-zđ]{1,2}|[IVXLC]+)[.)/])\s")
_LINE: Final = re.compile(rf"([^\r\n{OTHER_ENDS}]*)(?:\r\n|\r|\n|([{OTHER_ENDS}])|\Z)")
# What stands apart on one line, as cells do.
_APART: Final = re.compile(r"[^\t]+")
# Lines of text files are broken by hand or by a program at such a width; longer ones are whole paragraphs.
_WIDEST: Final = 120


def read(path: Path, name: str) -> Manuscript:
    """The text file at `path`. Raises `UnreadableFileError`, and `OSError`."""
    return read_text_file(path, name, passages)


def passages(text: str) -> Iterator[PlacedPassage]:
    """The paragraphs of `text`; what tabs keep apart is apart."""
    for block in _blocks(text):
        for paragraph in _paragraphs(block):
            if len(paragraph) > 1:
                yield PlacedPassage.joined(paragraph, separator=" ")
            else:
                yield from _parts(*paragraph[0])


def _blocks(text: str) -> Iterator[list[TextPiece]]:
    """The lines that no blank line parts, each with where it begins; without the spaces at their ends.

    A new page, and whatever else ends a line but is no line end of files, parts them too: no correction is to reach
    over it.
    """
    block: list[TextPiece] = []
    for match in _LINE.finditer(text):
        line = match[1].strip()
        if line:
            block.append((match.start() + match[1].index(line), line))
        if block and (not line or match[2]):
            yield block
            block = []
    if block:
        yield block


def _paragraphs(block: Sequence[TextPiece]) -> Iterator[list[TextPiece]]:
    width = max(len(line) for _start, line in block)
    paragraph = [block[0]]
    for piece in block[1:]:
        if _goes_on(paragraph[-1][1], piece[1], width):
            paragraph.append(piece)
        else:
            yield paragraph
            paragraph = [piece]
    yield paragraph


def _goes_on(above: str, line: str, width: int) -> bool:
    """Whether `line` goes on with the one above: that was full, or this begins with a small letter."""
    if _ENTRY.match(line) or "\t" in above or "\t" in line:
        return False
    full = width <= _WIDEST and len(above) + 1 + len(line.split(maxsplit=1)[0]) > width
    return full or line[0].islower()


def _parts(start: int, line: str) -> Iterator[PlacedPassage]:
    for match in _APART.finditer(line):
        if text := match[0].strip():
            yield PlacedPassage(text, pieces=((0, start + match.start() + match[0].index(text)),))
