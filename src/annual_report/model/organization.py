"""The issuing body: its names, place, people, usual recipients, and the bodies it works with."""

from typing import Annotated, ClassVar, Final, Literal

from pydantic import BeforeValidator, Field

from annual_report.language import N_
from annual_report.model.base import About, Choice, Identified, Model, Reference, Text, in_both_languages

_RELATIONS: Final = {
    "member": "thành viên",
    "partner": "đối tác",
    "party": "tổ chức đảng",
    "state": "nhà nước",
    "other": "khác",
}
Relation = Annotated[Text, BeforeValidator(Choice(in_both_languages(_RELATIONS)))]


RuleLevel = Literal["off", "warning", "error"]
RULE_LEVELS: Final[dict[str, RuleLevel]] = {
    "off": "off", "warning": "warning", "error": "error", "tắt": "off", "cảnh báo": "warning", "lỗi": "error"
}  # fmt: skip

KnownFrom = Annotated[
    Text | None,
    About(
        N_("Source"),
        N_("Where this is known from; it may be left blank. It is not printed."),
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
        About(N_("Relation"), N_("What it is to the organisation; blank means other (khác). It is not printed.")),
    ] = "other"
    source: KnownFrom = None


class Organization(Model):
    """The issuing body of a workspace (data/organization.yaml)."""

    name: Annotated[
        Text,
        About(
            N_("Official name"),
            N_("The organisation's name in full."),
            ("Hội Mẫu tỉnh Mẫu", "Liên hiệp hội Mẫu tỉnh Mẫu"),
        ),
    ]
    letterhead: Annotated[
        tuple[Text, ...],
        About(
            N_("Letterhead"),
            N_("The name at the head of documents: one entry a line, at most 23 letters. Capitals come by themselves."),
            ("Hội Mẫu", "tỉnh Mẫu"),
        ),
    ]
    short_names: Annotated[
        tuple[Text, ...],
        About(
            N_("Short names"),
            N_("Its shorter names; the first is printed as the giver of commendations that name none."),
            ("Hội Mẫu",),
        ),
    ] = ()
    superior_letterhead: Annotated[
        tuple[Text, ...],
        About(
            N_("Superior body"),
            N_("The body that it belongs to, printed above its name, one entry a line; blank where there is none."),
            ("Ủy ban nhân dân", "tỉnh Mẫu"),
        ),
    ] = ()
    place: Annotated[Text, About(N_("Place"), N_("The place printed before the date of issue."), ("Mẫu", "Tỉnh Mẫu"))]
    abbreviation: Annotated[
        Text,
        About(
            N_("Abbreviation"), N_("Its letters in the numbers of documents: HM prints “Số: …/BC-HM”."), ("HM", "LHH")
        ),
    ]
    people: Annotated[
        tuple[Person, ...], About(N_("People"), N_("Those who sign documents or are named in them, one entry each."))
    ] = ()
    recipients: Annotated[
        tuple[Text, ...],
        About(
            N_("Recipients"),
            N_("The usual recipients, printed at the end of every document that names none of its own."),
            ("Ủy ban nhân dân tỉnh Mẫu", "Các hội thành viên"),
        ),
    ] = ()
    archive: Annotated[
        Text,
        About(N_("Archive"), N_("Where copies are kept, printed after “Lưu:”; blank means VT."), ("VT", "VT, VP")),
    ] = "VT"
    bodies: Annotated[
        tuple[Body, ...], About(N_("Bodies"), N_("Other organisations that reports name, one entry each."))
    ] = ()
    regulation: Annotated[
        Text | None,
        About(
            N_("Format regulation"),
            N_("Pins the regulation that all reports are set by; blank: the date of issue chooses it."),
            ("nd30-2020", "tt01-2011"),
        ),
    ] = None
    source: KnownFrom = None
    rules: Annotated[
        dict[str, Annotated[RuleLevel, BeforeValidator(Choice(RULE_LEVELS))]],
        About(
            N_("Rules"),
            N_("Rules by name, each off (tắt), a warning (cảnh báo) or an error (lỗi); blank: all as they come."),
        ),
    ] = Field(default_factory=dict)
