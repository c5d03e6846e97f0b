"""The official report: Báo cáo tổng kết."""

from typing import Final

from annual_report.compose.composition import Composition
from annual_report.compose.document import Document
from annual_report.compose.documents.kind import DocumentKind
from annual_report.compose.frame import addressees, foot, head
from annual_report.compose.sections import body
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.regulations import Regulation


def compose_report(report: Report, organization: Organization, regulation: Regulation) -> Document:
    """The official report of one period, for data that passed the checks."""
    composition = Composition.of(report, organization, regulation)
    issuance, _ = report.issuance, composition.say
    return Document(
        kind=KIND.name,
        template="report/document.html.j2",
        language=composition.language,
        regulation=regulation,
        title=f"{issuance.type.capitalize()} {issuance.subject[:1].lower()}{issuance.subject[1:]}",
        author=organization.name,
        head=head(composition),
        type=issuance.type.upper(),
        subject=issuance.subject,
        addressee_heading=_("To:"),
        addressees=addressees(composition),
        blocks=body(report, composition),
        foot=foot(composition),
        contents_heading=_("Contents"),
    )


KIND: Final = DocumentKind("report", "bao-cao", compose_report)
