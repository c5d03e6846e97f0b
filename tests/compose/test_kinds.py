"""The kinds of document."""

from annual_report.compose.registry import DOCUMENT_KINDS
from annual_report.compose.report import KIND


def test_report_is_a_kind_of_document() -> None:
    assert KIND in DOCUMENT_KINDS
    assert (KIND.name, KIND.file_stem) == ("report", "bao-cao")
    assert len({kind.file_stem for kind in DOCUMENT_KINDS}) == len(DOCUMENT_KINDS)
