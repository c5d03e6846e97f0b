"""Problems in a user's files as values: what is wrong, where it stands, what to write instead."""

from annual_report.diagnostics.diagnostic import MOST, Diagnostic, in_order
from annual_report.diagnostics.edit import Edit, compatible, edited
from annual_report.diagnostics.fault import Fault, any_fault, faults_of_rules, is_fault
from annual_report.diagnostics.rule import ORGANIZATION_FILE, Rule, Sample, Severity
from annual_report.diagnostics.source import Source, Span, whole_file

__all__ = [
    "MOST",
    "ORGANIZATION_FILE",
    "Diagnostic",
    "Edit",
    "Fault",
    "Rule",
    "Sample",
    "Severity",
    "Source",
    "Span",
    "any_fault",
    "compatible",
    "edited",
    "faults_of_rules",
    "in_order",
    "is_fault",
    "whole_file",
]
