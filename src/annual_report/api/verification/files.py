"""A PDF file verified: read whole, compiled anew from its own sources, compared."""

from pathlib import Path

from annual_report.api.building import StageListener
from annual_report.api.publish import CannotWriteError
from annual_report.api.verification.recompiling import VerifiedPdf, verify
from annual_report.api.verification.unreadable import LARGEST_PDF, UnreadableError
from annual_report.diagnostics import Fault
from annual_report.render.pdf.engine import EngineCrashedError, PdfEngine


def verify_file(path: Path, engine: PdfEngine, progress: StageListener) -> VerifiedPdf:
    """What comes of verifying the file at `path`; where this program fails at it, the verdict has the `fault`.

    Raises `UnreadableError`, `EngineCrashedError`, `CannotWriteError`, and `OSError` where it cannot be read.
    """
    with path.open("rb") as stream:
        data = stream.read(LARGEST_PDF + 1)
    try:
        return verify(data, engine, progress)
    except (UnreadableError, CannotWriteError, OSError, EngineCrashedError):
        raise
    except Exception as error:  # whatever it is, other files are of use
        return VerifiedPdf(False, 0, fault=Fault.of(error))
