"""A PDF file verified: read whole, compiled anew from its own sources, compared; what they give can be written out."""

from dataclasses import replace
from pathlib import Path

from annual_report.api.building import StageListener
from annual_report.api.publish import CannotWriteError
from annual_report.api.verification.extracting import write_new_file
from annual_report.api.verification.recompiling import verify
from annual_report.api.verification.unreadable import LARGEST_PDF, UnreadableError
from annual_report.api.verification.verdict import Verdict, VerifiedPdf
from annual_report.diagnostics import Fault
from annual_report.load.regular_file import read_regular_file
from annual_report.render.pdf.engine import EngineCrashedError, PdfEngine


def verify_file(path: Path, engine: PdfEngine, progress: StageListener, extract: Path | None = None) -> VerifiedPdf:
    """What comes of verifying the file at `path`; where this program fails at it, the verdict has the `fault`.

    What it begins with and its sources give is written to the file `extract`, which may not be there yet; where that
    fails, the verdict says it. Raises `UnreadableError`, `EngineCrashedError`, `OSError` where it cannot be read, and
    `CannotWriteError` where there is no room to compile it.
    """
    data = read_regular_file(path, LARGEST_PDF)
    try:
        verified = verify(data, engine, progress)
        if extract is not None and verified.length:
            return _with_new_file(verified, extract, data)
        return verified
    except (UnreadableError, CannotWriteError, OSError, EngineCrashedError):
        raise
    except Exception as error:  # whatever it is, other files are of use
        return VerifiedPdf(Verdict.UNKNOWN, fault=Fault.of(error))


def _with_new_file(verified: VerifiedPdf, extract: Path, data: bytes) -> VerifiedPdf:
    """The same once the new file is written, or with the reason why it is not."""
    try:
        write_new_file(extract, data[: verified.length])
    except CannotWriteError as error:
        return replace(verified, not_written=error)
    return verified
