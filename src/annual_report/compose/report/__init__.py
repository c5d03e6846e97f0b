"""The official report: what kind of document it is, and its composition."""

from typing import TYPE_CHECKING, Final

from annual_report.compose.kinds import DocumentKind
from annual_report.compose.sources import Sources

if TYPE_CHECKING:
    from annual_report.document.tree import Document


def _compose(sources: Sources) -> "Document":
    from annual_report.compose.report.compose import compose_report

    return compose_report(sources)


KIND: Final = DocumentKind("report", "bao-cao", _compose)
