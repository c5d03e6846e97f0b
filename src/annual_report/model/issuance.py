"""How a report is issued: its frame, with type, subject, signatory, addressees, legal bases and status."""

from typing import Annotated, Final

from pydantic import BeforeValidator

from annual_report.language import DATA_LANGUAGE, N_, Language, translator
from annual_report.model.base import About
from annual_report.model.official_frame import STATUSES, Frame, Status
from annual_report.model.signatory import Signatory
from annual_report.values.choice import Choice
from annual_report.values.text_types import Prose, Text

# The types a report or its peers can have, with their abbreviations: Nghị định 30/2020/NĐ-CP, Phụ lục III. A test holds
# them to the `document_types` and `type_marks` of every regulation.
DOCUMENT_TYPES: Final = {
    "báo cáo": "BC",
    "chương trình": "CTr",
    "đề án": "ĐA",
    "hướng dẫn": "HD",
    "kế hoạch": "KH",
    "nghị quyết": "NQ",
    "phương án": "PA",
    "quy chế": "QC",
    "quyết định": "QĐ",
    "thông báo": "TB",
    "tờ trình": "TTr",
}

_TYPES_IN_WORDS: Final = {
    "báo cáo": N_("report"),
    "chương trình": N_("programme"),
    "đề án": N_("scheme"),
    "hướng dẫn": N_("guidance"),
    "kế hoạch": N_("plan"),
    "nghị quyết": N_("resolution"),
    "phương án": N_("proposal"),
    "quy chế": N_("regulations"),
    "quyết định": N_("decision"),
    "thông báo": N_("notice"),
    "tờ trình": N_("submission"),
}


TYPES_IN_ENGLISH: Final = {english: name for name, english in _TYPES_IN_WORDS.items()}


class Issuance(Frame):
    """The official frame of a report or one of its peers."""

    type: Annotated[
        Text,
        BeforeValidator(Choice({name: name for name in DOCUMENT_TYPES} | TYPES_IN_ENGLISH)),
        About(N_("Document type"), N_("The type of the document, printed as its title; blank means báo cáo.")),
    ] = "báo cáo"
    subject: Annotated[
        Text,
        About(
            N_("Subject"),
            N_("What the document is about, printed below its type."),
            ("Tổng kết hoạt động năm 2024", "Sơ kết hoạt động 6 tháng đầu năm 2024"),
        ),
    ]
    signatory: Annotated[
        Signatory, About(N_("Signatory"), N_("Who signs, as what, and by what right: the signature block at the end."))
    ]
    addressees: Annotated[
        tuple[Text, ...],
        About(
            N_("Addressees"),
            N_("Whom the line “Kính gửi” names, one entry each; blank: no such line."),
            ("Ủy ban nhân dân tỉnh Mẫu",),
        ),
    ] = ()
    legal_bases: Annotated[
        tuple[Prose, ...],
        About(
            N_("Legal bases"),
            N_(
                "The legal bases, printed below the title, one entry each; the marks at the ends are added "
                "automatically."
            ),
            ("Căn cứ Điều lệ Hội Mẫu tỉnh Mẫu", "Căn cứ {ke-hoach}"),
        ),
    ] = ()
    status: Annotated[
        Status,
        BeforeValidator(Choice(STATUSES)),
        About(N_("Status"), N_("Draft (dự thảo) prints the box “DỰ THẢO”, final (chính thức) does not; blank: draft.")),
    ] = "draft"

    def type_in(self, language: Language) -> str:
        """What a document of this type is called in `language`, in small letters."""
        return self.type if language == DATA_LANGUAGE else translator(language)(_TYPES_IN_WORDS[self.type])

    def title_in(self, language: Language) -> str:
        """Type and subject as one title: `Báo cáo tổng kết hoạt động`, `Report: Activities`."""
        name = self.type_in(language).capitalize()
        return f"{name} {self.subject_inside}" if language == DATA_LANGUAGE else f"{name}: {self.subject}"

    def subject_in(self, language: Language) -> str:
        """The subject behind the type within a sentence of `language`; in quotes where that is not the data's."""
        return self.subject_inside if language == DATA_LANGUAGE else f"“{self.subject}”"

    @property
    def subject_inside(self) -> str:
        """The subject as it stands inside of a sentence, behind the type: with a small letter in front."""
        return f"{self.subject[:1].lower()}{self.subject[1:]}"


def sign_of(issuance: Issuance, abbreviation: str) -> str:
    """The sign behind the number: the letters of the type, and those of the body that issues it."""
    return f"{DOCUMENT_TYPES[issuance.type]}-{abbreviation}"
