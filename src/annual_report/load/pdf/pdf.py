"""A PDF's bytes to pages, by pdfplumber; what keeps a file from being read is told, never raised as its own error."""

import logging
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, Final

from annual_report.load.pdf.drawings import boxes_of, pictures_of, strokes_of, tables_of
from annual_report.load.pdf.fonts import fonts_of
from annual_report.load.pdf.letters import lines_of
from annual_report.load.pdf.page import MM, Font, Page, PdfFile

if TYPE_CHECKING:
    from pdfplumber.page import Page as PlumberPage
    from pdfplumber.pdf import PDF

MAX_PAGES: Final = 300
# On one page; a page full of small print has 10,000.
MAX_LETTERS: Final = 100_000
_HEAD: Final = 1024


class Obstacle(StrEnum):
    """What keeps a file from being inspected."""

    NO_PDF = "no-pdf"
    TOO_LARGE = "too-large"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    NO_PAGES = "no-pages"
    TOO_MANY_PAGES = "too-many-pages"
    TOO_FULL = "too-full"
    NO_TEXT = "no-text"
    TOO_LONG = "too-long"


class UnreadablePdfError(Exception):
    """A file that cannot be inspected, and the `obstacle`."""

    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__(obstacle.value)
        self.obstacle = obstacle


def read_pdf(data: bytes) -> PdfFile:
    """The pages of the PDF `data`. Raises `UnreadablePdfError`."""
    import pdfplumber
    from pdfminer.pdfdocument import PDFEncryptionError

    if b"%PDF-" not in data[:_HEAD]:
        raise UnreadablePdfError(Obstacle.NO_PDF)
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        with pdfplumber.open(BytesIO(data)) as pdf:
            return _file(pdf)
    except UnreadablePdfError:
        raise
    except Exception as error:  # the file is anybody's, and the library raises whatever it stumbles over
        locked = any(isinstance(each, PDFEncryptionError) for each in (error, *error.args))
        raise UnreadablePdfError(Obstacle.ENCRYPTED if locked else Obstacle.DAMAGED) from error


def _file(pdf: "PDF") -> PdfFile:
    if not pdf.pages:
        raise UnreadablePdfError(Obstacle.NO_PAGES)
    if len(pdf.pages) > MAX_PAGES:
        raise UnreadablePdfError(Obstacle.TOO_MANY_PAGES)
    fonts: set[Font] = set()
    pages: list[Page] = []
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


def _page(page: "PlumberPage") -> Page:
    if len(page.chars) > MAX_LETTERS:
        raise UnreadablePdfError(Obstacle.TOO_FULL)
    return Page(
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
