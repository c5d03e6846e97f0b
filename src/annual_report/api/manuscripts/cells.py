"""The cells of ruled tables on a page, and the words in each: a cell of several lines is read as one text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from annual_report.diagnostics import PageBox
from annual_report.load.pdf.page import MM, Fragment, PdfPage, TextLine

# In millimetres: cells are looked for in strips of a page that are so high.
_STRIP: Final = 5.0
# More cells than any page has that people read.
_MOST: Final = 2000
_ENTRIES: Final = ("- ", "+ ", "• ")


class PageCells:
    """The cells of a page, filled with the lines of its tables, one after another."""

    def __init__(self, page: PdfPage) -> None:
        self._cells = page.cells if len(page.cells) <= _MOST else ()
        self._strips: dict[int, list[int]] = defaultdict(list)
        self._lines: dict[int, list[TextLine]] = defaultdict(list)
        for index, cell in enumerate(self._cells):
            for strip in range(int(cell.top // _STRIP), int(cell.bottom // _STRIP) + 1):
                self._strips[strip].append(index)

    def add(self, line: TextLine) -> tuple[list[TextLine], list[TextLine]]:
        """Puts the words of a line into their cells; the pieces of the line that are in one, and those in none."""
        inside, outside = list[TextLine](), list[TextLine]()
        height = line.baseline - line.size * MM / 4
        for index, words in groupby(line.fragments, key=lambda word: self._at(word, height)):
            piece = line.with_fragments(tuple(words))
            (outside if index is None else inside).append(piece)
            if index is not None:
                self._lines[index].append(piece)
        return inside, outside

    def filled(self) -> Iterator[tuple[PageBox, list[TextLine]]]:
        """The cells with something in them, and the lines of each text of theirs."""
        for index, lines in self._lines.items():
            for text in _texts(lines):
                yield self._cells[index], text

    def _at(self, word: Fragment, height: float) -> int | None:
        centre = (word.x0 + word.x1) / 2
        for index in self._strips.get(int(height // _STRIP), ()):
            cell = self._cells[index]
            if cell.x0 <= centre <= cell.x1 and cell.top <= height <= cell.bottom:
                return index
        return None


def _texts(lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """The lines of each text of a cell: one ends with a mark, or where an entry of a list begins."""
    text: list[TextLine] = []
    for line in lines:
        if text and (text[-1].text.endswith((".", ";", ":")) or line.text.startswith(_ENTRIES)):
            yield text
            text = []
        text.append(line)
    if text:
        yield text
