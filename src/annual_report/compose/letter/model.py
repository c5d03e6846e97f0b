"""The data of the letter that a report travels with (công văn): its frame, text and enclosures."""

from typing import Annotated, Final

from pydantic import BeforeValidator

from annual_report.language import N_
from annual_report.model.base import About
from annual_report.model.letter_defaults import Department
from annual_report.model.official_frame import STATUSES, Frame, Status
from annual_report.model.signatory import Signatory
from annual_report.values.choice import Choice
from annual_report.values.text_types import Prose, Text

# The name of this kind of document.
LETTER: Final = "letter"


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
