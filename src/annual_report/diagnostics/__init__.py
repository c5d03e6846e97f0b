"""Problems in a user's files as values: what is wrong, where it stands, what to write instead."""

from annual_report.diagnostics.diagnostic import Diagnostic, in_order
from annual_report.diagnostics.edit import Edit, compatible, edited, edited_in_file
from annual_report.diagnostics.fault import Fault, any_fault, faults_of_rules, is_fault
from annual_report.diagnostics.place import (
    CellPlace,
    DocumentPart,
    FilePlace,
    PageBox,
    PagePlace,
    ParagraphPlace,
    Place,
)
from annual_report.diagnostics.rule import ORGANIZATION_FILE, Rule, Sample, Severity
from annual_report.diagnostics.shown import MOST, Cut, Shown, shown_of
from annual_report.diagnostics.source import Excerpt, Source, Span, seen_from_above, whole_file

__all__ = [
    "MOST",
    "ORGANIZATION_FILE",
    "CellPlace",
    "Cut",
    "Diagnostic",
    "DocumentPart",
    "Edit",
    "Excerpt",
    "Fault",
    "FilePlace",
    "PageBox",
    "PagePlace",
    "ParagraphPlace",
    "Place",
    "Rule",
    "Sample",
    "Severity",
    "Shown",
    "Source",
    "Span",
    "any_fault",
    "compatible",
    "edited",
    "edited_in_file",
    "faults_of_rules",
    "in_order",
    "is_fault",
    "seen_from_above",
    "shown_of",
    "whole_file",
]
