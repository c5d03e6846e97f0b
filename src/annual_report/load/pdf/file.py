"""The pages of a PDF file."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter, ValidationError

from annual_report.load.pdf import process
from annual_report.load.pdf.obstacle import Obstacle, UnreadablePdfError
from annual_report.load.pdf.page import PdfFile
from annual_report.load.pdf.pdf import read_pdf

_ANSWER: Final = TypeAdapter(PdfFile)
_HERE: Final = "annual_report.load.pdf.file"


def read_pdf_file(path: Path, seconds: float = process.MAX_SECONDS) -> PdfFile:
    """The pages of the PDF at `path`, read in the limited process.

    Raises `UnreadablePdfError`, and `OSError` where there is no such file.
    """
    if path.stat().st_size > process.MAX_BYTES:
        raise UnreadablePdfError(Obstacle.TOO_LARGE)
    try:
        return _ANSWER.validate_json(process.ask(_HERE, path.read_bytes(), seconds=seconds))
    except ValidationError:
        raise UnreadablePdfError(Obstacle.DAMAGED) from None


def _found(asked: Sequence[bytes]) -> bytes:
    return _ANSWER.dump_json(read_pdf(asked[0]))


if __name__ == "__main__":
    process.answer(_found)
