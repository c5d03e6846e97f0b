"""The letter that a report travels with (công văn): what kind of document it is, its data, checks and composition."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annual_report.compose import report
from annual_report.compose.kinds import DocumentData, DocumentKind
from annual_report.compose.letter.checks import letter_before_report, letter_without_department
from annual_report.compose.letter.model import LETTER, Letter
from annual_report.compose.letter.names import names_in_letter, tells_pages
from annual_report.compose.sources import Sources
from annual_report.language import N_

if TYPE_CHECKING:
    from annual_report.document.tree import Document


def _compose(sources: Sources) -> "Document":
    from annual_report.compose.letter.compose import compose_letter

    return compose_letter(sources)


def _wanted(sources: Sources) -> bool:
    """A letter is made where the data says anything of letters."""
    return LETTER in sources.documents or sources.organization.letter is not None


def _tells_pages(sources: Sources) -> bool:
    return tells_pages(sources.document(LETTER, Letter))


DATA: Final = DocumentData(
    model=Letter,
    checks=(letter_before_report, letter_without_department),
    names=names_in_letter,
    automatic_prefixes={"subject": re.compile(r"(V/v|Về việc):?\s", re.IGNORECASE)},
    described=N_("Source of this document: data of the letter, {period}"),
    samples=Path(__file__).parent / "samples",
)
KIND: Final = DocumentKind(
    LETTER, "cong-van", _compose, DATA, encloses=(report.KIND.name,), wanted=_wanted, tells_pages=_tells_pages
)
