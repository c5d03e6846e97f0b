"""A PDF of this program against its own sources: taken out of it, compiled again, compared byte for byte."""

from annual_report.api.verify.unreadable import LARGEST_PDF, UnreadableError
from annual_report.api.verify.verification import Verdict, verify

__all__ = ["LARGEST_PDF", "UnreadableError", "Verdict", "verify"]
