"""Where the text of a page begins and ends at its sides, and the page's number outside of it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from annual_report.load.pdf.page import PdfPage, TextLine
from annual_report.regulations.inspection.parts.printed_document import TextBlock

# A page number stands in the outer 28 mm, margins being 25 at most, alone on its line.
_OUTER: Final = 28.0
_NUMBER: Final = re.compile(
    r"(?:trang\s*)?[-–—]?\s*(?:\d{1,4}|[ivxIVX]{1,6})(?:\s*/\s*\d{1,4})?\s*[-–—]?", re.IGNORECASE
)
# In millimetres: lines that end within one step of each other end at one edge.
_STEP: Final = 0.5
# As a share of the page: a line as wide as this goes to the right edge, or nearly so.
_WIDE: Final = 0.5


def page_number_of(page: PdfPage) -> TextLine | None:
    """The line with the number of the page: the first or last line, in the upper or lower edge."""
    for outermost in (page.lines[:1], page.lines[-1:]):
        for line in outermost:
            stands_alone = sum(abs(each.baseline - line.baseline) < 1 for each in page.lines) == 1
            in_margin = line.baseline < _OUTER or line.baseline > page.height - _OUTER
            if stands_alone and in_margin and _NUMBER.fullmatch(line.text):
                return line
    return None


def text_block(pages: Sequence[PdfPage], lines: Iterable[TextLine]) -> TextBlock:
    """Where most of the wide `lines` begin and end, in millimetres, on those of `pages` that are as wide as the first.

    Single lines that stick out are not counted.
    """
    widths = {page.number: page.width for page in pages}
    lines_on_sheet = [line for line in lines if abs(widths[line.page] - pages[0].width) < _STEP]
    if not lines_on_sheet:
        return TextBlock(0, pages[0].width if pages else 0)
    wide_lines = [line for line in lines_on_sheet if line.width > _WIDE * pages[0].width]
    left = _edge([line.x0 for line in lines_on_sheet], share=0.03, sign=1)
    right = (
        _edge([line.x1 for line in wide_lines], share=0.2, sign=-1)
        if wide_lines
        else max(line.x1 for line in lines_on_sheet)
    )
    return TextBlock(left, right)


def _edge(places: Sequence[float], *, share: float, sign: int) -> float:
    """The outermost place at which at least two lines, and this share of all, begin or end; else the outermost."""
    lines_by_step = Counter(round(place / _STEP) for place in places)
    enough = max(2, share * len(places))
    outermost = [
        step
        for step in sorted(lines_by_step, reverse=sign < 0)
        if lines_by_step[step] + lines_by_step[step + sign] >= enough
    ]
    if not outermost:
        return min(places) if sign > 0 else max(places)
    near_edge = sorted(place for place in places if round(place / _STEP) in {outermost[0], outermost[0] + sign})
    return near_edge[len(near_edge) // 2]
