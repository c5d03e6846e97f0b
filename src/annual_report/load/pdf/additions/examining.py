"""What stands behind a PDF that the sources give, examined in the limited process: a signature, or something else."""

import codecs
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from annual_report.load.pdf import process
from annual_report.load.pdf.additions.reason import NotSignatureError, Reason
from annual_report.load.pdf.obstacle import UnreadablePdfError

_HERE: Final = "annual_report.load.pdf.additions.examining"
# Of texts in PDFs and certificates; Python loads each where it is first used.
_ENCODINGS: Final = (
    "ascii", "latin-1", "cp1252", "utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-16-le", "utf-32-be", "idna",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Additions:
    """What was added: so many `signatures`, with pictures on the `pages`; or the `reason` why it is not only that.

    `page` is where the reason is to be seen, 0 where it is nowhere.
    """

    signatures: int = 0
    pages: tuple[int, ...] = ()
    reason: Reason | None = None
    page: int = 0


def additions(data: bytes, length: int) -> Additions:
    """What is behind the first `length` bytes of `data`, which the sources give; read in the limited process."""
    try:
        answer = json.loads(process.ask(_HERE, data, length.to_bytes(8, "big")))
    except UnreadablePdfError:
        return Additions(reason=Reason.UNREADABLE)
    reason = Reason(answer["reason"]) if answer["reason"] else None
    return Additions(answer["signatures"], tuple(answer["pages"]), reason, answer["page"])


def examine(data: bytes, length: int) -> Additions:
    """The same in this process: for the limited one. Raises `UnreadablePdfError`."""
    try:
        return _examined(data, length)
    except NotSignatureError as error:
        return Additions(reason=error.reason, page=error.page)


def _examined(data: bytes, length: int) -> Additions:
    from annual_report.load.pdf.additions.changes import Signed
    from annual_report.load.pdf.additions.printed import check_pictures
    from annual_report.load.pdf.additions.revisions import check_marks, revisions_behind
    from annual_report.load.pdf.additions.second_readers import check_by_pyhanko, check_by_qpdf, given_pdf

    given_bytes = data[:length]
    with given_pdf(given_bytes) as given:
        revisions = list(revisions_behind(data, length, given.trailer))
        signed = Signed(given)
        for each in revisions:
            signed.add(each)
        pages, objects, pictures = given.pages, signed.known, signed.pictures
    check_marks(data[length:], sum(each.written for each in revisions), len(revisions))
    if not signed.signatures:
        raise NotSignatureError(Reason.NO_SIGNATURE)
    check_by_qpdf(data, pages, objects)
    check_by_pyhanko(data, revisions, signed.signatures)
    check_pictures(given_bytes, data, pages, pictures)
    return Additions(signed.signatures, tuple(sorted({pages.index(each.page) + 1 for each in pictures})))


def _work(parts: Sequence[bytes]) -> bytes:
    found = examine(parts[0], int.from_bytes(parts[1], "big"))
    told = {"signatures": found.signatures, "pages": found.pages, "reason": found.reason, "page": found.page}
    return json.dumps(told).encode()


def _missing(_parts: Sequence[bytes]) -> bytes:
    told = {"signatures": 0, "pages": (), "reason": Reason.LIBRARY_MISSING, "page": 0}
    return json.dumps(told).encode()


def _loaded() -> Callable[[Sequence[bytes]], bytes]:
    """The work, with all that it needs loaded: once the process is limited, no file can be opened any more."""
    try:
        import pdfplumber  # noqa: F401
        import pikepdf  # noqa: F401
        import pyhanko.pdf_utils.filters
        import pyhanko.pdf_utils.reader
        import pyhanko.sign.diff_analysis
        import pyhanko.sign.validation.pdf_embedded  # noqa: F401
        import pypdfium2  # noqa: F401
    except ImportError:
        return _missing
    import annual_report.load.pdf.additions.changes
    import annual_report.load.pdf.additions.printed  # noqa: F401

    for name in _ENCODINGS:
        codecs.lookup(name)
    return _work


if __name__ == "__main__":
    process.answer(_loaded())
