"""A PDF from anywhere, opened by pdfplumber, and its streams unpacked, within limits.

Whatever its reader stumbles over is told as an obstacle.

Runs in the limited process. A file that opens without a password is open, though it may be encrypted.
"""

import logging
import zlib
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from annual_report.load.pdf.expansions import bounded_expansions
from annual_report.load.pdf.obstacle import Obstacle, UnreadablePdfError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pdfplumber.pdf import PDF

LARGEST_STREAM: Final = 64 * 1024 * 1024
# A tree of pages or names is flat, or as deep as a sorted one; a few nodes can refer to each other without end.
DEEPEST_TREE: Final = 50
MOST_NODES: Final = 20_000
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
        with bounded_expansions():
            pdf = pdfplumber.open(BytesIO(data))  # not closed: that would go through all pages, and there is no file
            _check_trees(pdf)
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


def _check_trees(pdf: "PDF") -> None:
    """Goes through the trees of pages, their labels and names, as far as one may be deep and large.

    Raises `UnreadablePdfError`: the reader goes through them node by node, each within the other.
    """
    from pdfminer.pdftypes import resolve1

    catalog = pdf.doc.catalog
    names = resolve1(catalog.get("Names"))
    roots = [catalog.get("Pages"), catalog.get("PageLabels"), *(names.values() if isinstance(names, dict) else ())]
    left = [(root, DEEPEST_TREE) for root in roots]
    passed = 0
    while left:
        tree, deepest = left.pop()
        node = resolve1(tree)
        kids = resolve1(node.get("Kids")) if isinstance(node, dict) else None
        passed += len(kids) if isinstance(kids, list) else 0
        if not deepest or passed > MOST_NODES:
            raise UnreadablePdfError(Obstacle.DAMAGED)
        left.extend((kid, deepest - 1) for kid in kids or ())


def content(stream: Any) -> bytes:
    """What a stream holds, unpacked as far as `LARGEST_STREAM`. Raises `UnreadablePdfError` where it is more."""
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
        unpacked = zlib.decompressobj().decompress(raw, LARGEST_STREAM + 1)
    except zlib.error as error:
        raise UnreadablePdfError(Obstacle.DAMAGED) from error
    if len(unpacked) > LARGEST_STREAM:
        raise UnreadablePdfError(Obstacle.TOO_MUCH_UNPACKED)
    return unpacked
