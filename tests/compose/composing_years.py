"""Composing a report beside the one of the year before."""

from compose.composing import FRAME, ORGANIZATION, bound

from annual_report.analysis.neighbouring_reports import NeighbouringReports
from annual_report.compose.report.compose import compose_report
from annual_report.compose.sources import Sources
from annual_report.document.tree import Document, Table
from annual_report.model.organization import Organization
from annual_report.model.report import Report

SECTIONS = "sections:\n  - title: Kết quả\n    text: Đã hoàn thành.\n"


def document(report: str, last: str, year: int = 2020) -> Document:
    """The report document of a `year`, after the `last` report; frames and sections are added."""
    now, before = (
        bound(FRAME.replace("2020", str(of)) + text + ("" if "sections:" in text else SECTIONS), Report)
        for of, text in ((year, report), (year - 1, last))
    )
    return compose_report(
        Sources(now, bound(ORGANIZATION, Organization), years=NeighbouringReports({str(year - 1): before}))
    )


def tables(document: Document) -> list[Table]:
    """The tables of a document."""
    return [block for block in document.blocks if isinstance(block, Table)]
