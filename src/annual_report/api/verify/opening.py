"""A PDF from anywhere, opened: refused in words where it is none, damaged, or locked; its streams within limits."""

import logging
import zlib
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from annual_report.api.verify.unreadable import UnreadableError
from annual_report.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pdfplumber.pdf import PDF

MEBIBYTE: Final = 1024 * 1024
LARGEST_PDF: Final = 200 * MEBIBYTE
LARGEST_STREAM: Final = 64 * MEBIBYTE
_HEAD: Final = 1024  # where readers look for the beginning (ISO 32000-1, annex H, 3.4.1)


@contextmanager
def opened(data: bytes) -> "Iterator[PDF]":
    """The PDF that `data` is. Raises `UnreadableError`, also for what its reader meets while it is open."""
    import pdfplumber
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    _check_form(data)
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # a damaged file is told of in our words
    try:
        with pdfplumber.open(BytesIO(data)) as pdf:
            if pdf.doc.encryption is not None:
                raise locked()
            yield pdf
    except UnreadableError:
        raise
    except Exception as error:
        causes = (error, *error.args) if isinstance(error, PdfminerException) else (error,)
        if any(isinstance(each, PDFPasswordIncorrect | PDFEncryptionError) for each in causes):
            raise locked() from error
        raise damaged() from error  # the library has no one error for what a broken file does to it


def _check_form(data: bytes) -> None:
    if b"%PDF-" not in data[:_HEAD]:
        raise UnreadableError(
            message(N_("this is no PDF")), message(N_("Name a PDF that annual-report has made (output/<year>/)."))
        )
    if len(data) > LARGEST_PDF:
        raise UnreadableError(
            message(N_("this file is larger than {limit} MiB"), limit=LARGEST_PDF // MEBIBYTE),
            message(N_("annual-report makes none of that size; ask for the file as it was issued.")),
        )


def damaged() -> UnreadableError:
    """What is said of a file that breaks off or contradicts itself."""
    return UnreadableError(
        message(N_("this PDF is damaged")), message(N_("Fetch it once more from where it comes, whole."))
    )


def locked() -> UnreadableError:
    """What is said of an encrypted file."""
    return UnreadableError(
        message(N_("this PDF is protected by encryption")),
        message(N_("Ask for the file as it was issued: annual-report protects none.")),
    )


def content(stream: Any) -> bytes:
    """What a stream holds, unpacked as far as `LARGEST_STREAM`. Raises `UnreadableError` where it is more."""
    if stream.rawdata is None:  # the reader has unpacked it already
        return bytes(stream.data or b"")
    raw: bytes = stream.rawdata
    for name, _options in stream.get_filters():
        if getattr(name, "name", "") not in {"FlateDecode", "Fl"}:
            return raw  # pictures are compared as they are packed
        raw = _unpacked(raw)
    return raw


def _unpacked(raw: bytes) -> bytes:
    try:
        found = zlib.decompressobj().decompress(raw, LARGEST_STREAM + 1)
    except zlib.error as error:
        raise damaged() from error
    if len(found) > LARGEST_STREAM:
        raise UnreadableError(
            message(N_("something in this PDF unpacks to more than {limit} MiB"), limit=LARGEST_STREAM // MEBIBYTE),
            message(N_("annual-report makes none like that; do not open it.")),
        )
    return found
