"""What the letter encloses: the report, by the name that only the letter knows, and its pages."""

from collections.abc import Mapping
from typing import Final

from annual_report.compose.letter.model import Letter
from annual_report.language import DATA_LANGUAGE, N_, Language, counted, translator
from annual_report.model.base import Identified
from annual_report.model.form_names import meant_forms
from annual_report.model.issuance import sign_of
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.model.walk import each
from annual_report.values.text_types import OPEN, Prose
from annual_report.wording.markdown import names_in
from annual_report.wording.nameable import Nameable, Wording

REPORT_NAME: Final = "bao-cao"
REPORT_IN_ENGLISH: Final = "report"
_PAGES: Final = "so-trang"
PAGES_OF_REPORT: Final = f"{REPORT_NAME}.{_PAGES}"
# What a subject may begin with that is no verb: behind number and date, it needs “về” in front.
_NOUNS: Final = (
    "kết quả ", "tình hình ", "công tác ", "hoạt động ", "nhiệm vụ ", "phương hướng ", "kinh phí ", "số liệu ", "việc ",
    "kế hoạch ", "chương trình ", "thành tích ",
)  # fmt: skip
_REPORT_NAMES: Final = frozenset({REPORT_NAME, REPORT_IN_ENGLISH})


def names_in_letter(report: Report, organization: Organization | None, pages: Mapping[str, int]) -> dict[str, Nameable]:
    """The name that only the letter knows: `{bao-cao}` is the report that it encloses, of so many `pages`.

    In English it is `{report}`, where nothing in the data has this id.
    """
    issuance = report.issuance
    sign = sign_of(issuance, organization.abbreviation) if organization else ""

    def numbered(language: Language) -> str | None:
        if issuance.number is None:
            return None
        number = translator(language)(N_("No. {number}")).format(number=f"{issuance.number:02d}/{sign}")
        return f"{issuance.type_in(language).capitalize()} {number}"

    def cite(language: Language) -> str:
        day = issuance.date.of_document(language) if issuance.date else None
        type_said = issuance.type_in(language)  # in English, a report without a number has no name of its own
        name = numbered(language) or (type_said.capitalize() if language == DATA_LANGUAGE else type_said)
        subject = issuance.subject_in(language)
        about = "về " if (numbered(language) or day) and subject.startswith(_NOUNS) else ""
        parts: tuple[str | None, ...] = (name, day, about + subject)
        parts = parts if language == DATA_LANGUAGE else (name, issuance.subject_in(language), day)
        return " ".join(part for part in parts if part)

    def length(language: Language) -> str:
        if "report" in pages:
            return counted("{count} page", "{count} pages", pages["report"]).say(language)
        return translator(language)(N_("{count} pages")).format(count=OPEN)

    forms: dict[str, Wording] = {
        "": cite,
        "ngan": lambda language: numbered(language) or cite(language),
        _PAGES: length,
    }
    taken = any(thing.id == REPORT_IN_ENGLISH for part in (report, organization) for _, thing in each(part, Identified))
    names = (REPORT_NAME,) if taken else (REPORT_NAME, REPORT_IN_ENGLISH)
    return dict.fromkeys(names, Nameable(forms, again="ngan"))


def enclosures(letter: Letter) -> tuple[Prose, ...]:
    """What goes with the letter: where its file says nothing, the report and its pages."""
    return letter.enclosures or (Prose(f"{{{REPORT_NAME}}} ({{{PAGES_OF_REPORT}}})"),)


def tells_pages(letter: Letter) -> bool:
    """Whether any text of the letter names the number of the report's pages."""
    named = (name.partition(".") for text in (*enclosures(letter), letter.text or "") for name in names_in(text))
    return any(name in _REPORT_NAMES and _PAGES in meant_forms(form) for name, _dot, form in named)
