"""A PDF of this program against its own sources: taken out of it, compiled again, compared byte for byte."""

from annual_report.api.verification.files import verify_file
from annual_report.api.verification.recompiling import verify
from annual_report.api.verification.unreadable import LARGEST_PDF, UnreadableError
from annual_report.api.verification.verdict import Verdict, VerifiedPdf

__all__ = ["LARGEST_PDF", "UnreadableError", "Verdict", "VerifiedPdf", "verify", "verify_file"]
