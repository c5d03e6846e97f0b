"""What every document that is issued has: number, place, date, recipients, marks, and the rules that it is set by."""

import re
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from annual_report.diagnostics import Rule, Sample
from annual_report.diagnostics.advice import advice
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.base import About, Model
from annual_report.model.format import FormatRules
from annual_report.values.choice import Choice
from annual_report.values.dates import PartialDate, Precision
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import Text

BAD_NUMBER: Final = Rule(
    "bad-document-number",
    proposes=True,
    title=N_("the number of the document is more than a number"),
    explanation=N_(
        "Write only the number given by the registry; the rest, “/BC-HM”, is added from the type of the document and "
        "the abbreviation of the body. Until there is a number, leave it blank: space is left to write it by hand."
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
        "A document is issued on one day, which also decides the regulation that it follows. If the day is not known "
        "yet, leave the date blank: space is left to write it by hand."
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

URGENCIES: Final = ("khẩn", "thượng khẩn", "hỏa tốc")
CIRCULATIONS: Final = ("lưu hành nội bộ", "xem xong trả lại")
_URGENCIES_IN_ENGLISH: Final = dict(zip(("urgent", "very urgent", "express"), URGENCIES, strict=True))
_CIRCULATIONS_IN_ENGLISH: Final = dict(zip(("for internal use", "return after reading"), CIRCULATIONS, strict=True))

_NUMBER_WITH_SIGN: Final = lazy_pattern(r"(\d{1,6}) ?([/-] ?[^\W\d].*)")


def read_number(text: object) -> object:
    """The number a registry gave the document, without zeros in front. Raises `RefusalError`."""
    if isinstance(text, str) and not re.fullmatch(r"0*[1-9]\d{0,5}", text):
        fix = message(N_("write only the number, for example 05; leave it blank until the registry has given one"))
        if match := _NUMBER_WITH_SIGN.fullmatch(text):
            advised = N_("write {number}: {sign} is added automatically")
            fix = advice(advised, match[1], number=match[1], sign=f"“{match[2]}”")
        raise RefusalError(BAD_NUMBER, message(N_("“{text}” is not the number of a document"), text=text), fix)
    return int(text) if isinstance(text, str) else text


def of_one_day(date: PartialDate) -> PartialDate:
    """`date` where it is one day. Raises `RefusalError`."""
    if date.precision is not Precision.DAY:
        raise RefusalError(
            ISSUED_WITHOUT_DAY,
            message(N_("a document is issued on a day, “{date}” is not one"), date=date),
            message(N_("write the day, or leave the date blank: then space is left to write it by hand")),
        )
    return date


class Frame(Model):
    """The official frame that documents share; number and date may still be blank."""

    number: Annotated[
        int | None,
        BeforeValidator(read_number),
        About(
            N_("Number"),
            N_(
                "Only the number from the registry: 05 prints “Số: 05/…” and the sign. Blank leaves space to write "
                "it by hand."
            ),
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
            N_("Day, month and year, printed at the head. Blank leaves space to write it by hand."),
            ("08/01/2025", "12/3/2025"),
        ),
    ] = None
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
    drafter: Annotated[
        Text | None,
        About(
            N_("Drafter"),
            N_("The mark of whoever drafted it, printed below the recipients; blank: none."),
            ("PL", "NVM"),
        ),
    ] = None
    copies: Annotated[
        int | None,
        Field(gt=0),
        About(
            N_("Copies"),
            N_("How many are issued: 300 prints “PL.(300)” after the drafter's mark; blank: not printed."),
            ("300", "15"),
        ),
    ] = None
    urgency: Annotated[
        Text | None,
        BeforeValidator(Choice({name: name for name in URGENCIES} | _URGENCIES_IN_ENGLISH)),
        About(N_("Urgency"), N_("Prints the red stamp KHẨN, THƯỢNG KHẨN or HỎA TỐC below the number; blank: none.")),
    ] = None
    circulation: Annotated[
        Text | None,
        BeforeValidator(Choice({name: name for name in CIRCULATIONS} | _CIRCULATIONS_IN_ENGLISH)),
        About(
            N_("Circulation"),
            N_("Prints LƯU HÀNH NỘI BỘ or XEM XONG TRẢ LẠI in a box above the national name; blank: none."),
        ),
    ] = None
    format: FormatRules = None
    regulation: Annotated[
        Text | None,
        About(
            N_("Format regulation"),
            N_("Chooses the regulation for the layout of this document; blank: the date of issue chooses it."),
            ("nd30-2020", "tt01-2011"),
        ),
    ] = None
