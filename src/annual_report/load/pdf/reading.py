"""A PDF to pages: what stands where, in which letters; read in the limited process, or in this one.

Run as a program, it is what the limited process does.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pydantic import TypeAdapter, ValidationError

from annual_report.load.pdf import process
from annual_report.load.pdf.drawings import boxes_of, pictures_of, strokes_of, tables_of
from annual_report.load.pdf.fonts import fonts_of
from annual_report.load.pdf.letters_to_lines import lines_of
from annual_report.load.pdf.obstacle import Obstacle, UnreadablePdfError
from annual_report.load.pdf.opening import opened
from annual_report.load.pdf.page import MM, Font, PdfFile, PdfPage
from annual_report.load.pdf.regulation_said import regulation_said
from annual_report.load.regular_file import read_regular_file

if TYPE_CHECKING:
    from pdfplumber.page import Page as PlumberPage
    from pdfplumber.pdf import PDF

MAX_PAGES: Final = 300
# On one page; a page full of small print has 10,000.
MAX_LETTERS: Final = 100_000
_ANSWER: Final = TypeAdapter(PdfFile)
_HERE: Final = "annual_report.load.pdf.reading"


def read_pdf_file(path: Path, seconds: float = process.LONGEST_WAIT) -> PdfFile:
    """The pages of the PDF at `path`, read in the limited process.

    Raises `UnreadablePdfError`, and `OSError` where there is no such file.
    """
    data = read_regular_file(path, process.MAX_BYTES)
    if len(data) > process.MAX_BYTES:
        raise UnreadablePdfError(Obstacle.TOO_LARGE)
    try:
        return _ANSWER.validate_json(process.ask(_HERE, data, seconds=seconds))
    except ValidationError:
        raise UnreadablePdfError(Obstacle.DAMAGED) from None


def read_pdf(data: bytes) -> PdfFile:
    """The pages of the PDF `data`, read in this process: for the limited one, and for what is trusted.

    Raises `UnreadablePdfError`.
    """
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
        regulation_said(pdf.doc.catalog),
    )


def _page(page: "PlumberPage") -> PdfPage:
    if len(page.chars) > MAX_LETTERS:
        raise UnreadablePdfError(Obstacle.TOO_FULL)
    tables, cells = tables_of(page)
    return PdfPage(
        page.page_number,
        page.width * MM,
        page.height * MM,
        lines_of(page),
        strokes_of(page),
        boxes_of(page),
        tables,
        pictures_of(page),
        cells,
    )


def _text(value: object) -> str:
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import decode_text

    text = resolve1(value)
    return decode_text(text) if isinstance(text, bytes) else ""


def _work(parts: Sequence[bytes]) -> bytes:
    return _ANSWER.dump_json(read_pdf(parts[0]))


if __name__ == "__main__":
    process.answer(_work)
