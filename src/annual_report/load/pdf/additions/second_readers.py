"""Two readers of PDFs that many trust, to see the same in a file as the strict one: qpdf and pyHanko.

Both run in the limited process alone, and are loaded there before its limits are set.
"""

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from decimal import Decimal
from io import BytesIO
from typing import Any, Final

import pikepdf

from annual_report.load.pdf.additions.reason import NotSignatureError, Reason
from annual_report.load.pdf.additions.revisions import Revision, Trailer
from annual_report.load.pdf.additions.syntax import DEEPEST, NULL, Name, Ref, Stream, Value, same

_KEPT: Final = ("Root", "Info")


class GivenPdf:
    """The PDF that the sources give, whose objects qpdf reads: it was made by this program."""

    def __init__(self, pdf: pikepdf.Pdf, data: bytes) -> None:
        self._pdf = pdf
        self.pages: Sequence[int] = _pages(pdf)
        start = int(data[data.rindex(b"startxref") :].split()[1])
        kept = {key: value_of(pdf.trailer[f"/{key}"], True) for key in _KEPT if f"/{key}" in pdf.trailer}
        self.trailer = Trailer(start, int(pdf.trailer.Size), kept)

    def object(self, number: int) -> Value | None:
        """The object of a `number`, None where there is none."""
        found = self._pdf.get_object(number, 0)
        return None if found is None else value_of(found, False)


@contextmanager
def given_pdf(data: bytes) -> "Iterator[GivenPdf]":
    """The PDF that the sources give. Raises `NotSignatureError`."""
    with _opened(data) as pdf:
        yield GivenPdf(pdf, data)


def check_by_qpdf(data: bytes, pages: Sequence[int], objects: Mapping[int, Value]) -> None:
    """Sees that qpdf, which mends nothing and warns of nothing, finds these pages and `objects` in `data`."""
    with _opened(data) as pdf:
        agree = _pages(pdf) == tuple(pages) and all(
            same(value_of(pdf.get_object(number, 0), False), value) for number, value in objects.items()
        )
        if not agree or pdf.get_warnings():
            raise disagreement("qpdf")


def check_by_pyhanko(data: bytes, revisions: Sequence[Revision], signatures: int) -> None:
    """Sees that pyHanko finds so many signatures in `data`, each whole, and nothing behind the first that it forbids.

    Its policy is about what comes behind a signature: a file without a form before the first one is none it judges.
    """
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, DiffResult, ModificationLevel
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    try:
        reader = PdfFileReader(BytesIO(data), strict=True)
        found = list(reader.embedded_signatures)
        judged = DEFAULT_DIFF_POLICY.review_file(reader, 1)
        agree = (
            reader.xrefs.total_revisions == 1 + len(revisions)
            and len(found) == signatures
            and all(each.evaluate_signature_coverage() >= SignatureCoverageLevel.ENTIRE_REVISION for each in found)
            and isinstance(judged, DiffResult)
            and judged.modification_level <= ModificationLevel.FORM_FILLING
        )
    except MemoryError:
        raise
    except Exception as error:  # the file is anybody's, and the library raises whatever it stumbles over
        raise disagreement("pyHanko") from error
    if not agree:
        raise disagreement("pyHanko")


def value_of(found: Any, inside: bool, deepest: int = DEEPEST) -> Value:  # noqa: PLR0911 - one for each kind
    """What qpdf has read, as the strict reader would; `inside`: a value of another, whose references are kept.

    Raises `NotSignatureError` where the strict reader would.
    """
    if not deepest:
        raise disagreement("too deep")
    match found:
        case None if inside:
            return NULL
        case bool() | int() | Decimal():
            return found
        case pikepdf.Object() if inside and found.is_indirect:
            return Ref(found.objgen[0])
        case pikepdf.Name():
            return Name(str(found)[1:])
        case pikepdf.String():
            return bytes(found)
        case pikepdf.Array():
            return [value_of(each, True, deepest - 1) for each in found]
        case pikepdf.Stream():
            entries = {key[1:]: value_of(each, True, deepest - 1) for key, each in found.stream_dict.items()}
            entries.pop("Length", None)
            return Stream(entries, found.read_raw_bytes())
        case pikepdf.Dictionary():
            return {key[1:]: value_of(each, True, deepest - 1) for key, each in found.items()}
    raise disagreement("a value of another kind")


def _pages(pdf: pikepdf.Pdf) -> tuple[int, ...]:
    """The numbers of the objects of all pages."""
    return tuple(page.obj.objgen[0] for page in pdf.pages)


@contextmanager
def _opened(data: bytes) -> "Iterator[pikepdf.Pdf]":
    try:
        with pikepdf.open(BytesIO(data), attempt_recovery=False, suppress_warnings=True) as pdf:
            yield pdf
    except (pikepdf.PdfError, TypeError, ValueError) as error:  # names and numbers that it has no form for
        raise disagreement("qpdf") from error


def disagreement(who: str) -> NotSignatureError:
    """What is raised where a reader sees something else, or nothing."""
    return NotSignatureError(Reason.READERS_DISAGREE, who)
