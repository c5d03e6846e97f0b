"""People and bodies that documents name: with their posts, official and shorter names."""

from typing import Annotated, ClassVar, Final

from pydantic import BeforeValidator

from annual_report.language import N_
from annual_report.model.base import About, Identified
from annual_report.model.earlier import EarlierBody, EarlierPerson
from annual_report.values.choice import Choice, in_both_languages
from annual_report.values.text_types import Reference, Text

_RELATIONS: Final = {
    "member": "thành viên",
    "partner": "đối tác",
    "party": "tổ chức đảng",
    "state": "nhà nước",
    "other": "khác",
}
Relation = Annotated[Text, BeforeValidator(Choice(in_both_languages(_RELATIONS)))]

KnownFrom = Annotated[
    Text | None,
    About(
        N_("Source"),
        N_("Where this is known from; may be left blank. Not printed."),
        ("Quyết định thành lập", "Tạp chí Mẫu, ngày 12/01/2025"),
    ),
]


class BodyRef(Reference):
    """The id of a body in organization.yaml."""

    kind = "body"


class PersonRef(Reference):
    """The id of a person in organization.yaml."""

    kind = "person"


class Person(Identified):
    """Somebody by name, with academic degree and posts; the first post is the one they sign with."""

    kind: ClassVar[str] = "person"
    name: Annotated[
        Text,
        About(
            N_("Full name"),
            N_("The name as it is signed with, without academic degrees."),
            ("Nguyễn Văn Mẫu", "Trần Thị Mẫu"),
        ),
    ]
    degree: Annotated[
        Text | None,
        About(
            N_("Degree"),
            N_("The academic degree. Texts print it before the name, the signature does not; blank: there is none."),
            ("Thạc sĩ", "Tiến sĩ"),
        ),
    ] = None
    posts: Annotated[
        tuple[Text, ...],
        About(
            N_("Posts"),
            N_("The posts held, one entry each; the first is the one that documents are signed with."),
            ("Chủ tịch", "Trưởng ban Mẫu"),
        ),
    ] = ()
    source: KnownFrom = None
    earlier: Annotated[
        tuple[EarlierPerson, ...],
        About(
            N_("Earlier"),
            N_("What was different before, one entry for each change: other posts, another degree, until a day."),
        ),
    ] = ()


class Body(Identified):
    """Another organisation by its official name, and the shorter names it may go by."""

    kind: ClassVar[str] = "body"
    name: Annotated[
        Text,
        About(
            N_("Official name"),
            N_("The name in full; texts print it where they name the id in braces."),
            ("Ủy ban nhân dân tỉnh Mẫu", "Hội Làm vườn tỉnh Mẫu"),
        ),
    ]
    short_names: Annotated[
        tuple[Text, ...],
        About(
            N_("Short names"),
            N_("Shorter names, one entry each; texts print the first where they name {ubnd-tinh.ngan}."),
            ("UBND tỉnh", "UBND tỉnh Mẫu"),
        ),
    ] = ()
    relation: Annotated[
        Relation,
        About(N_("Relation"), N_("What it is to the organisation; blank means other (khác). Not printed.")),
    ] = "other"
    source: KnownFrom = None
    earlier: Annotated[
        tuple[EarlierBody, ...],
        About(N_("Earlier"), N_("What it was called before, one entry for each change, until a day.")),
    ] = ()
