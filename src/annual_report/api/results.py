"""What the calls of `annual_report.api` give and raise, by the names that programs use.

Loading this loads what makes documents and reads PDFs; the calls themselves load what each of them needs.
"""

from annual_report.api.begin import FolderNotEmptyError
from annual_report.api.begin.beginning import Begun, CannotBeginError
from annual_report.api.building import Built
from annual_report.api.checking import Checked, CheckedPeriods, Shelf
from annual_report.api.comparison.lines import Line, Lines, Value
from annual_report.api.comparison.periods import NotAlikeError
from annual_report.api.comparison.reading import PeriodComparison
from annual_report.api.comparison.sections import NoSuchSectionError
from annual_report.api.completeness.standing import ReportProgress, Standing
from annual_report.api.examinations.examination import Examination, Mark, Observation
from annual_report.api.fixing import Change, Fixed
from annual_report.api.inspecting import Inspected
from annual_report.api.manuscripts.files import ProofreadFile, ProofreadFiles
from annual_report.api.names import UnknownNameError
from annual_report.api.periods import NoReportError
from annual_report.api.publish import CannotWriteError
from annual_report.api.rules.page import Explanation, Piece
from annual_report.api.verification import UnreadableError, Verdict
from annual_report.diagnostics import Diagnostic, Edit, Fault, Rule, Severity, Span
from annual_report.language import Message
from annual_report.load.extracted import UnreadableFileError
from annual_report.load.pdf.obstacle import Obstacle
from annual_report.load.workspace import NoWorkspaceError
from annual_report.regulations.inspection.inspecting import Inspection
from annual_report.render.pdf.engine import EngineCrashedError, PdfEngine

__all__ = [
    "Begun",
    "Built",
    "CannotBeginError",
    "CannotWriteError",
    "Change",
    "Checked",
    "CheckedPeriods",
    "Diagnostic",
    "Edit",
    "EngineCrashedError",
    "Examination",
    "Explanation",
    "Fault",
    "Fixed",
    "FolderNotEmptyError",
    "Inspected",
    "Inspection",
    "Line",
    "Lines",
    "Mark",
    "Message",
    "NoReportError",
    "NoSuchSectionError",
    "NoWorkspaceError",
    "NotAlikeError",
    "Observation",
    "Obstacle",
    "PdfEngine",
    "PeriodComparison",
    "Piece",
    "ProofreadFile",
    "ProofreadFiles",
    "ReportProgress",
    "Rule",
    "Severity",
    "Shelf",
    "Span",
    "Standing",
    "UnknownNameError",
    "UnreadableError",
    "UnreadableFileError",
    "Value",
    "Verdict",
]
