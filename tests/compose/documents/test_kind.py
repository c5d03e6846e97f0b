"""The kinds of document are found in their folder."""

from annual_report.compose.documents import document_kinds
from annual_report.compose.documents.report import KIND


def test_report_is_a_kind_of_document() -> None:
    kinds = document_kinds()
    assert KIND in kinds
    assert (KIND.name, KIND.file_stem) == ("report", "bao-cao")
    assert len({kind.file_stem for kind in kinds}) == len(kinds)
