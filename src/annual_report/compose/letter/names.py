"""What the letter encloses: the report, by the name that only the letter knows, and its pages."""

from collections.abc import Mapping
from typing import Final

from annual_report.compose.letter.model import Letter
from annual_report.language import N_, Language, translator
from annual_report.model.issuance import sign_of
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.values.text_types import Prose
from annual_report.wording.markdown import names_in
from annual_report.wording.nameable import Nameable, Wording

REPORT_NAME: Final = "bao-cao"
_PAGES: Final = "so-trang"
PAGES_OF_REPORT: Final = f"{REPORT_NAME}.{_PAGES}"


def names_in_letter(report: Report, organization: Organization | None, pages: Mapping[str, int]) -> dict[str, Nameable]:
    """The name that only the letter knows: `{bao-cao}` is the report that it encloses, of so many `pages`."""
    issuance = report.issuance
    sign = sign_of(issuance, organization.abbreviation) if organization else ""

    def numbered(language: Language) -> str | None:
        if issuance.number is None:
            return None
        number = translator(language)(N_("No. {number}")).format(number=f"{issuance.number:02d}/{sign}")
        return f"{issuance.type_in(language).capitalize()} {number}"

    def cite(language: Language) -> str:
        day = issuance.date.of_document(language) if issuance.date else None
        name = numbered(language) or issuance.type_in(language).capitalize()
        return " ".join(part for part in (name, day, issuance.subject_in(language)) if part)

    def length(language: Language) -> str:
        page_count = str(pages["report"]) if "report" in pages else "……"
        return translator(language)(N_("{count} pages")).format(count=page_count)

    forms: dict[str, Wording] = {
        "": cite,
        "ngan": lambda language: numbered(language) or cite(language),
        _PAGES: length,
    }
    return {REPORT_NAME: Nameable(forms, again="ngan")}


def enclosures(letter: Letter) -> tuple[Prose, ...]:
    """What goes with the letter: where its file says nothing, the report and its pages."""
    return letter.enclosures or (Prose(f"{{{REPORT_NAME}}} ({{{PAGES_OF_REPORT}}})"),)


def tells_pages(letter: Letter) -> bool:
    """Whether any text of the letter names the number of the report's pages."""
    return any(PAGES_OF_REPORT in names_in(text) for text in (*enclosures(letter), letter.text or ""))
