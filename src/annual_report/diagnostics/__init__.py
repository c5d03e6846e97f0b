"""Problems in a user's files as values: what is wrong, where it stands, what to write instead."""

from annual_report.diagnostics.diagnostic import Diagnostic, Rule, Severity, in_order
from annual_report.diagnostics.source import Source, Span, whole_file

__all__ = ["Diagnostic", "Rule", "Severity", "Source", "Span", "in_order", "whole_file"]
