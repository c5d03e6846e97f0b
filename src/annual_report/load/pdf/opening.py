"""A PDF from anywhere, opened by pdfplumber: whatever its reader stumbles over is told as an obstacle.

Runs in the limited process. A file that opens without a password is open, though it may be encrypted.
"""

import logging
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Final

from annual_report.load.pdf.obstacle import Obstacle, UnreadablePdfError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pdfplumber.pdf import PDF

_HEAD: Final = 1024  # where readers look for the beginning (ISO 32000-1, annex H, 3.4.1)


@contextmanager
def opened(data: bytes) -> "Iterator[PDF]":
    """The PDF that `data` is. Raises `UnreadablePdfError`, also for what its reader meets while it is open."""
    import pdfplumber
    from pdfminer.pdfdocument import PDFEncryptionError  # a wrong password is one, too

    if b"%PDF-" not in data[:_HEAD]:
        raise UnreadablePdfError(Obstacle.NO_PDF)
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # a damaged file is told of in our words
    try:
        with pdfplumber.open(BytesIO(data)) as pdf:
            yield pdf
    except UnreadablePdfError:
        raise
    except Exception as error:  # the file is anybody's, and the library raises whatever it stumbles over
        causes = (error, *error.args)
        if any(isinstance(each, PDFEncryptionError) for each in causes):
            raise UnreadablePdfError(Obstacle.ENCRYPTED) from error
        if any(isinstance(each, MemoryError) for each in causes):
            raise UnreadablePdfError(Obstacle.TOO_MUCH_MEMORY) from error
        raise UnreadablePdfError(Obstacle.DAMAGED) from error
