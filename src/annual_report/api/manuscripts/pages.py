"""PDF: the lines of its pages joined to paragraphs; page numbers and running heads are left out."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from annual_report.api.manuscripts.extracted import manuscript_of
from annual_report.api.manuscripts.manuscript import Manuscript
from annual_report.diagnostics import PageBox, PagePlace
from annual_report.language import N_, message
from annual_report.load.extracted import ExtractedParagraph, UnreadableFileError
from annual_report.load.pdf.obstacle import Obstacle, UnreadablePdfError
from annual_report.load.pdf.obstacle_messages import problem_and_cure
from annual_report.load.pdf.page import MM, PdfPage, TextLine
from annual_report.load.pdf.reading import read_pdf_file
from annual_report.regulations.inspection.parts.joined_paragraphs import grouped, usual_step
from annual_report.regulations.inspection.parts.text_block import page_number_of, text_block

_CURES: Final = {
    Obstacle.NO_PDF: N_("export the document to PDF, or proofread the .docx file it was made from"),
    Obstacle.NO_TEXT: N_("proofread the file that was printed, or run text recognition (OCR) on the scan"),
    Obstacle.TOO_LARGE: N_("split the file, and proofread the parts"),
    Obstacle.TOO_MANY_PAGES: N_("split the file, and proofread the parts"),
}
# An entry of a table of contents: its dots lead to the number of a page.
_CONTENTS: Final = re.compile(r"(?:\.{4,}|…{2,}|(?:\. ){4,})\s*\d{1,4}$")
_DIGITS: Final = re.compile(r"\d+")
_SPLIT_WORD: Final = re.compile(r"[^\W\d_]-$")
_ENTRY: Final = re.compile(r"[a-zđ]{1,2}[.)] ")
_ENDED: Final = (".", ";", ":", "!", "?", "…")
# In millimetres: the cells of one column begin so near to each other.
_ONE_COLUMN: Final = 4.0
# Between two cells: in sizes of the letters, and in the narrowest gap between words of a justified line; a whole size
# is always enough.
_CELL_GAP: Final = 0.5
_STRETCHED: Final = 1.6


def read(path: Path, name: str) -> Manuscript:
    """The PDF at `path`, read in a process of its own. Raises `UnreadableFileError`, and `OSError`."""
    try:
        pages = read_pdf_file(path).pages
    except UnreadablePdfError as error:
        what, cure = problem_and_cure(error.obstacle)
        raise UnreadableFileError(what, message(_CURES.get(error.obstacle, cure.text), **cure.values)) from error
    return manuscript_of(name, parts_of(pages, name))


def parts_of(pages: Sequence[PdfPage], file: str) -> list[ExtractedParagraph]:
    """The paragraphs of the pages of a `file`, and the lines of their tables and figures, from the first page on."""
    numbers = {id(line): number for page in pages for line, number in _numbered(page)}
    lines = _Lines(file, numbers)
    texts: list[TextLine] = []
    apart: list[tuple[TextLine, str]] = []
    for page in pages:
        for line in _own_lines(page, _running(pages)):
            if line.drawn:
                apart.append((line, ""))
            elif any(line.within(box) for box in page.tables):
                cells = _cells(line)
                numbers.update((id(cell), numbers[id(line)]) for cell in cells)
                apart += [(cell, f"{page.number}/{cell.x0 // _ONE_COLUMN:.0f}") for cell in cells]
            elif not _CONTENTS.search(line.text):
                texts.append(line)
    block = text_block(pages, texts)
    groups = _continued(grouped(texts, block, usual_step(texts, block)))
    found = [(column[0], lines.joined(column)) for group in groups for column in _columns(group)]
    found += [(line, ExtractedParagraph(line.text, tuple(lines.places(line)), "cell", group)) for line, group in apart]
    return [part for line, part in sorted(found, key=lambda each: (each[0].page, each[0].baseline, each[0].x0))]


def _cells(line: TextLine) -> list[TextLine]:
    """The cells that a line of a table goes through: between them is more room than between its words."""
    words = line.fragments
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    size = line.size * MM
    wide = min(max(_CELL_GAP * size, _STRETCHED * min(gaps, default=0.0)), size)
    ends = [place for place, gap in enumerate(gaps, 1) if gap > wide]
    return [
        TextLine(line.page, line.baseline, words[start:end])
        for start, end in zip([0, *ends], [*ends, len(words)], strict=True)
    ]


def _numbered(page: PdfPage) -> Iterator[tuple[TextLine, int]]:
    """The lines of a page, numbered from its top; those on one baseline are one."""
    number, baseline = 0, -1.0
    for line in page.lines:
        number += abs(line.baseline - baseline) > 1
        baseline = line.baseline
        yield line, number


def _running(pages: Sequence[PdfPage]) -> frozenset[str]:
    """What stands at the top or foot of at least half of several pages, but for digits in it."""
    ends = ({_pattern(line) for line in (*page.lines[:2], *page.lines[-2:])} for page in pages)
    counted = Counter(text for page in ends for text in page)
    least = max(2, (len(pages) + 1) // 2)
    return frozenset(text for text, count in counted.items() if count >= least)


def _own_lines(page: PdfPage, running: frozenset[str]) -> Iterator[TextLine]:
    """The lines of a page without its number, and without what runs through all pages at its top and foot."""
    number = page_number_of(page)
    outermost = {id(line) for line in (*page.lines[:2], *page.lines[-2:])}
    for line in page.lines:
        if line is not number and not (id(line) in outermost and _pattern(line) in running):
            yield line


def _continued(groups: Sequence[list[TextLine]]) -> list[list[TextLine]]:
    """The paragraphs, one that begins with a small letter as what it is: the end of the one before."""
    found: list[list[TextLine]] = []
    for group in groups:
        text = group[0].text
        begins = not text[:1].islower() or _ENTRY.match(text)
        if begins or not found or found[-1][-1].text.endswith(_ENDED):
            found.append(group)
        else:
            found[-1] = [*found[-1], *group]
    return found


def _columns(lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """The lines of a paragraph as far as each stands below the one before, as the two sides of a head do not."""
    column = [lines[0]]
    for line in lines[1:]:
        if line.x0 < column[-1].x1 and line.x1 > column[-1].x0:
            column.append(line)
        else:
            yield column
            column = [line]
    yield column


def _pattern(line: TextLine) -> str:
    return _DIGITS.sub("#", line.text)


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of a file, the `numbers` of each on its page."""

    file: str
    numbers: Mapping[int, int]

    def joined(self, lines: Sequence[TextLine]) -> ExtractedParagraph:
        """A paragraph of `lines`; a word that goes on in the next one is in one piece."""
        text = ""
        places: list[tuple[int, PagePlace]] = []
        for line in lines:
            if _SPLIT_WORD.search(text) and line.text[:1].islower():
                text = text[:-1]
            elif text:
                text += " "
            places += self.places(line, len(text))
            text += line.text
        bold = all(line.bold for line in lines)
        return ExtractedParagraph(text, tuple(places), "title" if bold else "prose")

    def places(self, line: TextLine, offset: int = 0) -> Iterator[tuple[int, PagePlace]]:
        """Where the words of a line begin, of which the first is at `offset`, and where they are on the page."""
        for word in line.fragments:
            box = PageBox(word.x0, line.top, word.x1, line.bottom)
            yield offset, PagePlace(self.file, line.page, box, self.numbers[id(line)])
            offset += len(word.text) + 1
