"""A PDF of this program against its own sources: taken out of it, compiled again, compared byte for byte."""

from annual_report.api.verification.files import verify_file
from annual_report.api.verification.recompiling import VerifiedPdf, verify
from annual_report.api.verification.unreadable import LARGEST_PDF, UnreadableError

__all__ = ["LARGEST_PDF", "UnreadableError", "VerifiedPdf", "verify", "verify_file"]
