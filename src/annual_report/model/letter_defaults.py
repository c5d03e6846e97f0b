"""What the letters of an organisation have in common, as its file says."""

from typing import Annotated

from annual_report.language import N_
from annual_report.model.base import About, Model
from annual_report.model.signatory import Signatory
from annual_report.values.text_types import Text

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
