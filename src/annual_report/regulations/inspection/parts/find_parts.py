"""A PDF to the parts of the document in it, found one after another: each looks at the lines that others left."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from annual_report.language.vietnamese.folding import folded_text
from annual_report.load.pdf.page import MM, PdfFile, PdfPage, TextLine
from annual_report.regulations.forms import Forms
from annual_report.regulations.inspection.parts.annex_parts import annex_starts, find_annex
from annual_report.regulations.inspection.parts.body_parts import find_body, is_apart
from annual_report.regulations.inspection.parts.foot_parts import find_foot
from annual_report.regulations.inspection.parts.head_parts import find_head
from annual_report.regulations.inspection.parts.printed_document import (
    PrintedDocument,
    PrintedFoot,
    PrintedParagraph,
    PrintedPart,
    TextBlock,
    Title,
)
from annual_report.regulations.inspection.parts.text_block import page_number_of, text_block
from annual_report.regulations.inspection.parts.title_parts import find_title
from annual_report.regulations.regulation import Regulation

_CONTACT: Final = ("địa chỉ", "điện thoại", "email", "fax", "website", "trang thông tin điện tử", "e mail")
# In shares of the page's height: the contact line stands at its foot.
_LOW: Final = 0.8
# In sizes of the letters, and in points: the lines of one contact.
_NEAR: Final = 2.0
_ALIKE: Final = 0.6


def find_parts(file: PdfFile, regulation: Regulation) -> PrintedDocument:
    """The parts of the document in `file`, by the words that a `regulation` gives them."""
    forms = regulation.forms
    numbers = {page.number: line for page in file.pages if (line := page_number_of(page)) is not None}
    starts = (*annex_starts(file.pages, forms), len(file.pages))
    pages = file.pages[: starts[0]]
    lines = [line for page in pages for line in page.lines if line is not numbers.get(page.number)]
    contact = _contact([line for line in lines if line.page == 1], pages)
    lines = [line for line in lines if contact is None or line not in contact.lines]
    block = text_block(pages, [line for line in lines if not is_apart(line, pages[line.page - 1])])
    annexes = tuple(
        find_annex(part, numbers, forms, block.on(part[0], pages) if pages else TextBlock(0, part[0].width))
        for part in (file.pages[start:end] for start, end in pairwise(starts))
    )
    head = find_head([line for line in lines if line.page == 1], forms, block)
    below = [line for line in lines if line.page > 1 or line.baseline >= head.bottom]
    title, body, foot = _below_head(below, pages, forms, block, letter=head.letter_subject is not None)
    return PrintedDocument(
        file, regulation, tuple(pages), block, numbers, head, title, body, foot, contact, annexes
    )  # fmt: skip


def _below_head(
    lines: Sequence[TextLine], pages: Sequence[PdfPage], forms: Forms, block: TextBlock, *, letter: bool
) -> tuple[Title, tuple[PrintedParagraph, ...], PrintedFoot]:
    """What the `lines` below the head of page 1 are; the foot is taken first, as it ends the text."""
    foot, foot_indexes = find_foot(lines, forms, block)
    text = [line for index, line in enumerate(lines) if index not in foot_indexes]
    title = find_title(text, pages[0].strokes if pages else (), forms, block, letter=letter)
    title_places = _places_of(title)
    text = [line for line in text if (line.page, line.baseline) not in title_places]
    return title, find_body(text, pages, forms, block) if text else (), foot


def _places_of(title: Title) -> frozenset[tuple[int, float]]:
    """Where the lines of the title stand."""
    parts = (title.document_type, title.subject, title.addressee, *title.addressees)
    return frozenset((line.page, line.baseline) for part in parts if part for line in part.lines)


def _contact(lines: Sequence[TextLine], pages: Sequence[PdfPage]) -> PrintedPart | None:
    """The lines with address and telephone at the foot of page 1."""
    if not pages:
        return None
    low = [line for line in lines if line.baseline > _LOW * pages[0].height]
    first = next((index for index, line in enumerate(low) if _is_contact(line)), None)
    if first is None:
        return None
    contact = [low[first]]
    for line in low[first + 1 :]:
        if line.baseline - contact[-1].baseline > _NEAR * line.size * MM or abs(line.size - contact[0].size) > _ALIKE:
            break
        contact.append(line)
    return PrintedPart(tuple(contact))


def _is_contact(line: TextLine) -> bool:
    words = f" {folded_text(line.text)} "
    return any(f" {folded_text(word)} " in words for word in _CONTACT) and (":" in line.text or "@" in line.text)
