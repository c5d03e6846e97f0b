"""Recognition given to groups and individuals."""

from typing import Annotated, ClassVar

from annual_report.language import N_
from annual_report.model.base import About, Identified
from annual_report.model.fact_sources import Sourced
from annual_report.model.people import BodyRef
from annual_report.values.figures import Figure
from annual_report.values.text_types import Prose, Text


class Commendation(Identified, Sourced):
    """Recognition given, by the issuing body where no `giver` is named.

    `groups` and `individuals` may be `có`: given, without a number.
    """

    kind: ClassVar[str] = "commendation"
    text: Annotated[
        Prose,
        About(
            N_("Text"),
            N_("The text printed; names in braces are replaced by figures, bodies, people and documents."),
            (
                "{ubnd-tinh.ngan} tặng Giấy khen cho các tập thể, cá nhân có thành tích:",
                "Hội Mẫu khen thưởng các hội viên.",
            ),
        ),
    ]
    form: Annotated[
        Text,
        About(
            N_("Form"),
            N_("The form of the commendation: the head of its line in the table."),
            ("Giấy khen", "Bằng khen"),
        ),
    ]
    giver: Annotated[
        BodyRef | None,
        About(
            N_("Giver"),
            N_("Who gave it, for the table: an id under “bodies” in organization.yaml; blank: your organisation."),
            ("ubnd-tinh", "so-khcn"),
        ),
    ] = None
    groups: Annotated[
        Figure | None,
        About(
            N_("Groups"),
            N_("To how many groups, for the table; có: to some, their number not known; blank: not mentioned."),
            ("5", "có"),
        ),
    ] = None
    individuals: Annotated[
        Figure | None,
        About(
            N_("Individuals"),
            N_("To how many individuals, for the table; có: to some, their number not known; blank: not mentioned."),
            ("12", "có"),
        ),
    ] = None
    names: Annotated[
        tuple[Text, ...],
        About(
            N_("Names"),
            N_("Those commended, one entry each, printed below the text; blank: no names."),
            ("Trần Thị Mẫu", "Lê Văn Mẫu"),
        ),
    ] = ()
