"""What the calls of `annual_report.api` give and raise, by the names that programs use.

Loading this loads what makes documents and reads PDFs; the calls themselves load what each of them needs.
"""

from annual_report.api.accepting import AcceptedInBulkError
from annual_report.api.begin import FolderNotEmptyError
from annual_report.api.begin.beginning import BegunReport, CannotBeginError
from annual_report.api.building import BuildResult
from annual_report.api.checking import CheckedPeriod, CheckedPeriods, DataFiles
from annual_report.api.comparison.periods import NotAlikeError
from annual_report.api.comparison.periods_compared import PeriodComparison
from annual_report.api.comparison.sections import NoSuchSectionError
from annual_report.api.comparison.table import ComparisonLine, ComparisonTable, PeriodValue
from annual_report.api.completeness.report_progress import Completeness, ReportProgress
from annual_report.api.examinations.examination import Examination, Health, Observation
from annual_report.api.fixing import FileChange, FixResult
from annual_report.api.importing.importing import Imported
from annual_report.api.importing.notices import Notice
from annual_report.api.importing.statistics import Proposal
from annual_report.api.importing.taking import TakenFromWord
from annual_report.api.inspecting import InspectedFile
from annual_report.api.manuscripts.files import ProofreadFile, ProofreadFiles
from annual_report.api.names import UnknownNameError
from annual_report.api.periods import NoReportError
from annual_report.api.publish import CannotWriteError
from annual_report.api.rules.explanation import Explanation, ExplanationPart
from annual_report.api.verification import UnreadableError, Verdict, VerifiedPdf
from annual_report.diagnostics import (
    CellPlace,
    Diagnostic,
    Edit,
    Fault,
    FilePlace,
    PagePlace,
    ParagraphPlace,
    Rule,
    Severity,
    Span,
)
from annual_report.language import Message
from annual_report.load.extracted import UnreadableFileError
from annual_report.load.pdf.obstacle import Obstacle
from annual_report.load.workspace import NoWorkspaceError
from annual_report.regulations.inspection.inspecting import Inspection
from annual_report.render.pdf.engine import EngineCrashedError, PdfEngine

__all__ = [
    "AcceptedInBulkError",
    "BegunReport",
    "BuildResult",
    "CannotBeginError",
    "CannotWriteError",
    "CellPlace",
    "CheckedPeriod",
    "CheckedPeriods",
    "ComparisonLine",
    "ComparisonTable",
    "Completeness",
    "DataFiles",
    "Diagnostic",
    "Edit",
    "EngineCrashedError",
    "Examination",
    "Explanation",
    "ExplanationPart",
    "Fault",
    "FileChange",
    "FilePlace",
    "FixResult",
    "FolderNotEmptyError",
    "Health",
    "Imported",
    "InspectedFile",
    "Inspection",
    "Message",
    "NoReportError",
    "NoSuchSectionError",
    "NoWorkspaceError",
    "NotAlikeError",
    "Notice",
    "Observation",
    "Obstacle",
    "PagePlace",
    "ParagraphPlace",
    "PdfEngine",
    "PeriodComparison",
    "PeriodValue",
    "ProofreadFile",
    "ProofreadFiles",
    "Proposal",
    "ReportProgress",
    "Rule",
    "Severity",
    "Span",
    "TakenFromWord",
    "UnknownNameError",
    "UnreadableError",
    "UnreadableFileError",
    "Verdict",
    "VerifiedPdf",
]
