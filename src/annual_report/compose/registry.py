"""All kinds of document, in the order in which they are made.

A new one is a folder of this package with its `KIND`, and its line in `DOCUMENT_KINDS`.
"""

from typing import Final

from annual_report.checks.check_input import RuleCheck
from annual_report.compose import letter, report
from annual_report.compose.kinds import DocumentData, DocumentKind

# A kind stands behind those that it encloses: it tells how many pages they have.
DOCUMENT_KINDS: Final[tuple[DocumentKind, ...]] = (
    report.KIND,
    letter.KIND,
)

# What stands in files of their own, by the names of the kinds; and the checks on it.
DOCUMENT_DATA: Final[dict[str, DocumentData]] = {kind.name: kind.data for kind in DOCUMENT_KINDS if kind.data}
DOCUMENT_CHECKS: Final[tuple[RuleCheck, ...]] = tuple(check for data in DOCUMENT_DATA.values() for check in data.checks)
