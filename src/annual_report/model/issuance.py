"""How a document is issued: type, number, place, date, subject, signatory, recipients, status."""

import re
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BeforeValidator

from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, message
from annual_report.model.authority import Authority
from annual_report.model.base import About, Choice, Model, Text
from annual_report.model.dates import PartialDate, Precision
from annual_report.model.organization import PersonRef
from annual_report.model.refusal import RefusalError

BAD_NUMBER: Final = Rule(
    "bad-document-number",
    title=N_("the number of the document is more than a number"),
    explanation=N_(
        "Only what the registry gave is written here; the rest, “/BC-HM”, is added from the type of the document "
        "and the abbreviation of the body. Until there is a number, leave it blank: room is left for the pen."
    ),
    wrong=Sample("""\
issuance:
  number: 05/BC-HM
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
"""),
    right=Sample("""\
issuance:
  number: 05
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
"""),
)
ISSUED_WITHOUT_DAY: Final = Rule(
    "issued-without-day",
    title=N_("the date of issue is not one day"),
    explanation=N_(
        "A document is issued on one day, which also decides the regulation that it follows. As long as the day is "
        "not known, leave the date blank: room is left for the pen."
    ),
    wrong=Sample("""\
issuance:
  date: 01/2018
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
"""),
    right=Sample("""\
issuance:
  date: 08/01/2018
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
"""),
)

Status = Literal["draft", "final"]
STATUSES: Final[dict[str, Status]] = {"draft": "draft", "final": "final", "dự thảo": "draft", "chính thức": "final"}

# Abbreviations of document types: Nghị định 30/2020/NĐ-CP, Phụ lục III, those a report or its peers can have.
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

_NUMBER_WITH_SIGN: Final = re.compile(r"(\d{1,6}) ?([/-] ?[^\W\d].*)")


class Signatory(Model):
    """Who signs: a person of the organisation, the post, and the right to sign for others, from the top down."""

    person: Annotated[
        PersonRef,
        About(
            N_("Person"),
            N_("Who signs: an id under “people” in organization.yaml."),
            ("nguyen-van-mau", "tran-thi-mau"),
        ),
    ]
    post: Annotated[
        Text | None,
        About(
            N_("Post"),
            N_("The post printed above the signature; blank: the first of the person's posts."),
            ("Chủ tịch", "Phó Chủ tịch"),
        ),
    ] = None
    authority: Annotated[
        tuple[Authority, ...],
        About(
            N_("Authority"),
            N_("The right to sign for others, from the top down: TM. KT. TL. TUQ. Q. Blank: in one's own right."),
            ("TM. Ban Chấp hành", "KT. Chủ tịch"),
        ),
    ] = ()


def read_number(text: object) -> object:
    """The number a registry gave the document, without zeros in front. Raises `RefusalError`."""
    if isinstance(text, str) and not re.fullmatch(r"0*[1-9]\d{0,5}", text):
        fix = message(N_("write the bare number, for example 05, and leave it blank until the registry has given it"))
        if match := _NUMBER_WITH_SIGN.fullmatch(text):
            fix = message(N_("write {number}: {sign} is added by itself"), number=match[1], sign=f"“{match[2]}”")
        raise RefusalError(BAD_NUMBER, message(N_("“{text}” is not the number of a document"), text=text), fix)
    return int(text) if isinstance(text, str) else text


def of_one_day(date: PartialDate) -> PartialDate:
    """`date` where it is one day. Raises `RefusalError`."""
    if date.precision is not Precision.DAY:
        raise RefusalError(
            ISSUED_WITHOUT_DAY,
            message(N_("a document is issued on a day, “{date}” is not one"), date=date),
            message(N_("write the day, or leave the date blank: its place is then left free to be filled in by hand")),
        )
    return date


class Issuance(Model):
    """The official frame of a document; number and date may still be blank."""

    type: Annotated[
        Text,
        BeforeValidator(Choice({name: name for name in DOCUMENT_TYPES})),
        About(N_("Document type"), N_("The type of the document, printed as its title; blank means báo cáo.")),
    ] = "báo cáo"
    number: Annotated[
        int | None,
        BeforeValidator(read_number),
        About(
            N_("Number"),
            N_("The bare number from the registry: 05 prints “Số: 05/BC-HM”. Blank leaves room for the pen."),
            ("05", "12"),
        ),
    ] = None
    place: Annotated[
        Text | None,
        About(N_("Place"), N_("The place printed before the date; blank: the organisation's."), ("Mẫu", "Tỉnh Mẫu")),
    ] = None
    date: Annotated[
        Annotated[PartialDate, AfterValidator(of_one_day)] | None,
        About(
            N_("Date of issue"),
            N_("Day, month and year, printed at the head. Blank leaves room for the pen."),
            ("08/01/2025", "12/3/2025"),
        ),
    ] = None
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
    recipients: Annotated[
        tuple[Text, ...],
        About(
            N_("Recipients"),
            N_("Those of this document, printed after “Nơi nhận:”; blank: the organisation's usual ones."),
            ("Các hội thành viên",),
        ),
    ] = ()
    archive: Annotated[
        Text | None,
        About(N_("Archive"), N_("Where its copies are kept; blank: as for every document."), ("VT", "VT, VP")),
    ] = None
    status: Annotated[
        Status,
        BeforeValidator(Choice(STATUSES)),
        About(N_("Status"), N_("Draft (dự thảo) prints the box “DỰ THẢO”, final (chính thức) does not; blank: draft.")),
    ] = "draft"
    regulation: Annotated[
        Text | None,
        About(
            N_("Format regulation"),
            N_("Pins the regulation that this document is set by; blank: the date of issue chooses it."),
            ("nd30-2020", "tt01-2011"),
        ),
    ] = None
