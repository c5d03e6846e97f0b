"""All kinds of document, in the order in which they are made.

A new one is a module of this package with its `KIND`, and its line in `DOCUMENT_KINDS`.
"""

from typing import Final

from annual_report.compose.kinds import DocumentKind
from annual_report.compose.letter import compose as letter
from annual_report.compose.report import compose as report

# A kind stands behind those that it encloses: it tells how many pages they have.
DOCUMENT_KINDS: Final[tuple[DocumentKind, ...]] = (
    report.KIND,
    letter.KIND,
)
