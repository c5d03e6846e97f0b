"""A PDF's bytes to pages: what stands where, in which letters."""

from typing import TYPE_CHECKING, Final

from annual_report.load.pdf.drawings import boxes_of, pictures_of, strokes_of, tables_of
from annual_report.load.pdf.fonts import fonts_of
from annual_report.load.pdf.letters_to_lines import lines_of
from annual_report.load.pdf.obstacle import Obstacle, UnreadablePdfError
from annual_report.load.pdf.opening import opened
from annual_report.load.pdf.page import MM, Font, PdfFile, PdfPage

if TYPE_CHECKING:
    from pdfplumber.page import Page as PlumberPage
    from pdfplumber.pdf import PDF

MAX_PAGES: Final = 300
# On one page; a page full of small print has 10,000.
MAX_LETTERS: Final = 100_000


def read_pdf(data: bytes) -> PdfFile:
    """The pages of the PDF `data`. Raises `UnreadablePdfError`."""
    with opened(data) as pdf:
        return _file(pdf)


def _file(pdf: "PDF") -> PdfFile:
    if not pdf.pages:
        raise UnreadablePdfError(Obstacle.NO_PAGES)
    if len(pdf.pages) > MAX_PAGES:
        raise UnreadablePdfError(Obstacle.TOO_MANY_PAGES)
    fonts: set[Font] = set()
    pages: list[PdfPage] = []
    for page in pdf.pages:
        fonts.update(fonts_of(page.page_obj.resources))
        pages.append(_page(page))
        page.close()
    if not any(page.lines for page in pages):
        raise UnreadablePdfError(Obstacle.NO_TEXT)
    return PdfFile(
        tuple(pages),
        tuple(sorted(fonts, key=lambda font: (font.name, font.embedded))),
        str(pdf.metadata.get("Title") or "").strip(),
        _text(pdf.doc.catalog.get("Lang")),
        pdf.doc.encryption is not None,
    )


def _page(page: "PlumberPage") -> PdfPage:
    if len(page.chars) > MAX_LETTERS:
        raise UnreadablePdfError(Obstacle.TOO_FULL)
    return PdfPage(
        page.page_number,
        page.width * MM,
        page.height * MM,
        lines_of(page),
        strokes_of(page),
        boxes_of(page),
        tables_of(page),
        pictures_of(page),
    )


def _text(value: object) -> str:
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import decode_text

    found = resolve1(value)
    return decode_text(found) if isinstance(found, bytes) else ""
