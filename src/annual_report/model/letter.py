"""The letter that a report travels with (công văn): its frame, text and enclosures, and what letters have in common."""

from typing import Annotated

from pydantic import BeforeValidator

from annual_report.language import N_
from annual_report.model.official_frame import STATUSES, Frame, Status
from annual_report.model.signatory import Signatory
from annual_report.values.text_types import About, Choice, Model, Prose, Text

Department = Annotated[
    Text | None,
    About(
        N_("Department"),
        N_("The letters of the office that writes the letter, at the end of its sign: VP prints “Số: …/HM-VP”."),
        ("VP", "TH"),
    ),
]


class LetterDefaults(Model):
    """What the letters of an organisation have in common (data/organization.yaml)."""

    department: Department = None
    addressees: Annotated[
        tuple[Text, ...],
        About(
            N_("Addressees"),
            N_("Whom letters are addressed to, one entry each; blank: those of the report."),
            ("Ủy ban nhân dân tỉnh Mẫu",),
        ),
    ] = ()
    signatory: Annotated[
        Signatory | None, About(N_("Signatory"), N_("Who signs letters; blank: whoever signs the report."))
    ] = None
    recipients: Annotated[
        tuple[Text, ...],
        About(
            N_("Recipients"),
            N_("The recipients of letters, printed after “Nơi nhận:”; blank: the usual ones."),
            ("Các hội thành viên",),
        ),
    ] = ()
    archive: Annotated[
        Text | None,
        About(N_("Archive"), N_("Where copies of letters are kept; blank: as for every document."), ("VT", "VT, VP")),
    ] = None


class Letter(Frame):
    """All that one file data/<period>/letter.yaml says; what is left out is as usual, or as on the report."""

    department: Department = None
    subject: Annotated[
        Text | None,
        About(
            N_("Subject"),
            N_("What the letter is about, printed below its number after “V/v”; blank: sending the report."),
            ("gửi báo cáo tổng kết hoạt động năm 2024", "báo cáo kết quả hoạt động năm 2024"),
        ),
    ] = None
    addressees: Annotated[
        tuple[Text, ...],
        About(
            N_("Addressees"),
            N_("Whom the line “Kính gửi” names; blank: the usual ones of letters, or those of the report."),
            ("Ủy ban nhân dân tỉnh Mẫu",),
        ),
    ] = ()
    text: Annotated[
        Prose | None,
        About(
            N_("Text"),
            N_("What the letter says; {bao-cao} is the report with number and date. Blank: that it is sent."),
            ("Hội Mẫu tỉnh Mẫu kính gửi {bao-cao}.", "Hội Mẫu gửi {bao-cao} để Ủy ban nhân dân tỉnh chỉ đạo."),
        ),
    ] = None
    enclosures: Annotated[
        tuple[Prose, ...],
        About(
            N_("Enclosures"),
            N_("What goes with the letter, one entry each; blank: the report, with its pages and annexes."),
            ("{bao-cao} ({bao-cao.so-trang})", "Danh sách hội viên"),
        ),
    ] = ()
    signatory: Annotated[
        Signatory | None,
        About(N_("Signatory"), N_("Who signs; blank: whoever signs letters, or else the report.")),
    ] = None
    status: Annotated[
        Status | None,
        BeforeValidator(Choice(STATUSES)),
        About(N_("Status"), N_("Draft (dự thảo) or final (chính thức); blank: as the report is.")),
    ] = None
