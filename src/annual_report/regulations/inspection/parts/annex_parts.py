"""The annexes: each begins on a page whose first line says so, and goes on to the next."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from annual_report.language.vietnamese.folding import folded_text
from annual_report.load.pdf.page import MM, PdfPage, TextLine
from annual_report.regulations.forms import Forms
from annual_report.regulations.inspection.parts.body_parts import is_apart
from annual_report.regulations.inspection.parts.printed_document import PrintedAnnex, PrintedPart, TextBlock
from annual_report.regulations.inspection.parts.same_words import begins_with
from annual_report.regulations.inspection.parts.text_block import text_block

# The heading is among the first lines of its page: what is signed as a file of its own has text in the corner above.
_FIRST_LINES: Final = 4
_NUMBER: Final = re.compile(r"(?:số )?[IVXLCivxlc]{1,7}|(?:số )?\d{1,2}|[A-Z]")
# In sizes of the letters: a line further below the one above it does not belong to the same title.
_NEAR: Final = 2.5
# In millimetres: a line in the middle, by hand or by a program; two edges that are one.
_OFF_CENTRE: Final = 12.0
_SAME: Final = 1.0
# As a share of the page: lines and tables as wide as this show where the text begins and ends.
_WIDE: Final = 0.5


def annex_starts(pages: Sequence[PdfPage], forms: Forms) -> tuple[int, ...]:
    """The indexes of the pages on which an annex begins."""
    return tuple(
        index for index, page in enumerate(pages) if _heading_index(page.lines[:_FIRST_LINES], forms) is not None
    )


def find_annex(
    pages: Sequence[PdfPage], numbers: Mapping[int, TextLine], forms: Forms, margins: TextBlock
) -> PrintedAnnex:
    """The annex on `pages`, the first of which has its heading; `numbers` are the page numbers.

    Where nothing in it tells where its text begins and ends, it is as the `margins` of the pages before have it.
    """
    lines = [line for page in pages for line in page.lines if line is not numbers.get(page.number)]
    block = _block(pages, lines, margins)
    first_page_lines = [line for line in lines if line.page == pages[0].number]
    heading_index = _heading_index(first_page_lines[:_FIRST_LINES], forms) or 0
    heading, below = first_page_lines[heading_index], first_page_lines[heading_index + 1 :]
    reference_index = next((index for index, line in enumerate(below) if _is_reference(line, forms)), None)
    title = _title(heading, below[:reference_index], block)
    reference = (
        _reference(below[reference_index:]) if reference_index is not None and reference_index <= len(title) + 1 else ()
    )
    return PrintedAnnex(
        PrintedPart((heading,)),
        PrintedPart(title) if title else None,
        PrintedPart(reference) if reference else None,
        tuple(pages),
        block,
    )


def _block(pages: Sequence[PdfPage], lines: Sequence[TextLine], margins: TextBlock) -> TextBlock:
    """Where the text begins and ends: by its full lines, by a table, or as on the pages before the annexes."""
    places = {page.number: page for page in pages}
    text = [line for line in lines if not is_apart(line, places[line.page])]
    block = text_block(pages, text)
    if sum(abs(line.x1 - block.right) < _SAME and line.width > _WIDE * pages[0].width for line in text) > 1:
        return block
    if tables := [table for table in pages[0].tables if table.x1 - table.x0 > _WIDE * pages[0].width]:
        return TextBlock(min(table.x0 for table in tables), max(table.x1 for table in tables))
    return margins


def _heading_index(lines: Sequence[TextLine], forms: Forms) -> int | None:
    return next((index for index, line in enumerate(lines) if is_annex_heading(line.text, forms)), None)


def is_annex_heading(text: str, forms: Forms) -> bool:
    """Whether a line of `text` says nothing but that an annex begins, and which."""
    rest = text[len(forms.annex.text) :].strip(" :.")
    return begins_with(text, forms.annex.text) and (not rest or bool(_NUMBER.fullmatch(rest)))


def _is_reference(line: TextLine, forms: Forms) -> bool:
    return line.text.startswith("(") and folded_text(line.text).startswith(folded_text(forms.annex_reference.text))


def _title(heading: TextLine, lines: Sequence[TextLine], block: TextBlock) -> tuple[TextLine, ...]:
    """The lines below the heading that are bold, or in capitals, or in the middle; at least the one next to it."""
    title_lines: list[TextLine] = []
    line_above = heading
    for line in lines:
        near = line.baseline - line_above.baseline < _NEAR * max(line.size, line_above.size) * MM
        looks_like_title = line.bold or line.text.isupper()
        if not near or not (looks_like_title or (not title_lines and abs(line.centre - block.centre) < _OFF_CENTRE)):
            break
        title_lines.append(line)
        line_above = line
    return tuple(title_lines)


def _reference(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    end = next((index for index, line in enumerate(lines) if line.text.endswith(")")), 0)
    return tuple(lines[: end + 1])
