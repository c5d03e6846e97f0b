"""PDF: the lines of its pages and cells joined to paragraphs; page numbers and running heads are left out."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import itemgetter
from pathlib import Path
from typing import Final

from annual_report.api.manuscripts.cells import PageCells
from annual_report.api.manuscripts.extracted import manuscript_of
from annual_report.api.manuscripts.manuscript import Manuscript
from annual_report.diagnostics import PageBox, PagePlace
from annual_report.language import N_, message
from annual_report.load.extracted import ExtractedParagraph, Role, UnreadableFileError
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
# From line to line of one paragraph, in sizes of the letters.
_NEXT_LINE: Final = 2.0
# In points: by so much, the letters of notes are smaller than those of the text.
_SMALLER: Final = 0.5


def read(path: Path, name: str) -> Manuscript:
    """The PDF at `path`, read in a process of its own. Raises `UnreadableFileError`, and `OSError`."""
    try:
        pages = read_pdf_file(path).pages
    except UnreadablePdfError as error:
        what, cure = problem_and_cure(error.obstacle)
        raise UnreadableFileError(what, message(_CURES.get(error.obstacle, cure.text), **cure.values)) from error
    return manuscript_of(name, parts_of(pages, name))


def parts_of(pages: Sequence[PdfPage], file: str) -> list[ExtractedParagraph]:
    """The paragraphs of the pages of a `file`, the cells of their tables, and the lines of figures, from page 1 on."""
    numbers = {id(line): number for page in pages for line, number in _numbered(page)}
    lines = _Lines(file, numbers)
    texts: list[TextLine] = []
    apart: list[tuple[TextLine, str]] = []
    found: list[tuple[tuple[float, ...], ExtractedParagraph]] = []
    for page in pages:
        grid = PageCells(page)
        for line in _own_lines(page, _running(pages)):
            if line.drawn:
                apart.append((line, ""))
            elif any(line.within(box) for box in page.tables):
                inside, outside = grid.add(line)
                cells = [cell for piece in outside for cell in _cells(piece)]
                numbers.update((id(cell), numbers[id(line)]) for cell in (*inside, *cells))
                apart += [(cell, _column(page, cell.x0)) for cell in cells]
            elif not _CONTENTS.search(line.text):
                texts.append(line)
        found += [
            ((page.number, cell.top, cell.x0, text[0].baseline), lines.in_cell(text, _column(page, cell.x0)))
            for cell, text in grid.filled()
        ]
    block, lines = text_block(pages, texts), replace(lines, size=_usual_size(texts))
    groups = _continued(grouped(texts, block, usual_step(texts, block)))
    found += [(_place(column[0]), lines.joined(column)) for group in groups for column in _columns(group)]
    found += [(_place(line), lines.in_cell([line], group)) for line, group in apart]
    return [part for _at, part in sorted(found, key=itemgetter(0))]


def _usual_size(lines: Sequence[TextLine]) -> float:
    """The size of most letters of the text; 0 where it has none."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def _place(line: TextLine) -> tuple[float, ...]:
    return line.page, line.baseline, line.x0


def _column(page: PdfPage, x0: float) -> str:
    return f"{page.number}/{x0 // _ONE_COLUMN:.0f}"


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
    """The paragraphs, one that begins with a small letter, or within brackets, as what it is: the end of one before."""
    found: list[list[TextLine]] = []
    for group in groups:
        text = group[0].text
        begins = not (text[:1].islower() or (found and _is_in_brackets(found[-1], group[0]))) or _ENTRY.match(text)
        if begins or not found or found[-1][-1].text.endswith(_ENDED):
            found.append(group)
        else:
            found[-1] = [*found[-1], *group]
    return found


def _is_in_brackets(paragraph: Sequence[TextLine], line: TextLine) -> bool:
    """Whether the line is right below a paragraph that opens a bracket and closes none, and looks the same."""
    above = paragraph[-1]
    step = line.baseline - above.baseline
    if line.page != above.page or not 0 < step < _NEXT_LINE * above.size * MM or line.italic != above.italic:
        return False
    opened = sum(each.text.count("(") - each.text.count(")") for each in paragraph)
    return opened > 0 and ")" in line.text


def _columns(lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """The lines of a paragraph as far as each stands below the one before, as the two sides of a head do not."""
    column = [lines[0]]
    for line in lines[1:]:
        above = column[-1]
        # The last word of a paragraph of two lines may end before the first line, which is indented, begins.
        is_end = len(column) == 1 and line.text[:1].islower() and line.baseline > above.baseline and line.x0 < above.x0
        if is_end or (line.x0 < above.x1 and line.x1 > above.x0):
            column.append(line)
        else:
            yield column
            column = [line]
    yield column


def _pattern(line: TextLine) -> str:
    return _DIGITS.sub("#", line.text)


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of a file, the `numbers` of each on its page; `size` is that of the text, in points."""

    file: str
    numbers: Mapping[int, int]
    size: float = 0.0

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
        return ExtractedParagraph(text, tuple(places), self._role(lines))

    def _role(self, lines: Sequence[TextLine]) -> Role:
        """That of a paragraph; a note below a table or figure may be there as often as a cell."""
        if all(line.bold for line in lines):
            return "title"
        is_note = self.size and all(line.italic and line.size < self.size - _SMALLER for line in lines)
        return "cell" if is_note else "prose"

    def in_cell(self, lines: Sequence[TextLine], column: str) -> ExtractedParagraph:
        """A text of a cell in this column."""
        return replace(self.joined(lines), role="cell", group=column)

    def places(self, line: TextLine, offset: int = 0) -> Iterator[tuple[int, PagePlace]]:
        """Where the words of a line begin, of which the first is at `offset`, and where they are on the page."""
        for word in line.fragments:
            box = PageBox(word.x0, line.top, word.x1, line.bottom)
            yield offset, PagePlace(self.file, line.page, box, self.numbers[id(line)])
            offset += len(word.text) + 1
