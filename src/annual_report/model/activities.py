"""What a section tells of: activities, signings, speeches."""

from typing import Annotated, ClassVar, Final

from pydantic import BeforeValidator

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_
from annual_report.model.base import About, Identified, Model
from annual_report.model.cited_documents import DocumentRef
from annual_report.model.fact_sources import Sourced
from annual_report.model.guests import Guest
from annual_report.model.people import BodyRef, PersonRef
from annual_report.model.plan import PlanItemRef
from annual_report.model.statistic import StatisticRef
from annual_report.values.choice import Choice, YesNo, in_both_languages
from annual_report.values.dates import PartialDate
from annual_report.values.text_types import Prose, Text

_ACTIVITY_TYPES: Final = {
    "meeting": "gặp mặt",
    "conference": "hội nghị",
    "contest": "hội thi",
    "training": "tập huấn",
    "advice": "tham mưu",
    "communication": "tuyên truyền",
    "research": "nghiên cứu",
    "charity": "xã hội",
    "coordination": "phối hợp",
    "organization": "tổ chức",
    "emulation": "thi đua",
    "exhibition": "triển lãm",
    "fair": "hội chợ",
    "excursion": "tham quan",
    "exchange": "giao lưu",
    "anniversary": "kỷ niệm",
    "other": "khác",
}
UNKNOWN_ACTIVITY_TYPE: Final = Rule(
    "unknown-activity-type",
    Severity.WARNING,
    proposes=True,
    title=N_("the kind of an activity is not one of the possible words"),
    explanation=N_(
        "“type” sorts activities for programs that read the data; it is not printed. So the documents are still made, "
        "and the activity counts as other (khác). Choose the word that fits best, or leave the key out."
    ),
    wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    activities:
      - {id: hop-mat, type: liên hoan, text: Hội Mẫu họp mặt hội viên.}
"""),
    right=Sample("""\
sections:
  - title: Kết quả hoạt động
    activities:
      - {id: hop-mat, type: gặp mặt, text: Hội Mẫu họp mặt hội viên.}
"""),
)
# What English reports call these, which is read without being offered.
_IN_OTHER_WORDS: Final = {
    "lecture": "training", "lectures": "training", "course": "training", "workshop": "conference",
    "seminar": "conference", "symposium": "conference", "competition": "contest", "visit": "excursion",
    "trip": "excursion", "publication": "communication", "cooperation": "coordination",
}  # fmt: skip
ActivityType = Annotated[
    Text,
    BeforeValidator(Choice(in_both_languages(_ACTIVITY_TYPES), UNKNOWN_ACTIVITY_TYPE, as_printed=_IN_OTHER_WORDS)),
]


class Dated(Model):
    """Something that happened: on a `date`, in the period unless `after_period` says otherwise."""

    date: Annotated[
        PartialDate | None,
        About(
            N_("Date"),
            N_("When it was, as exactly as known: printed at {date} in its text; blank: not mentioned."),
            ("05/3/2024", "10-12/11/2024", "3/2024", "quý II/2024", "2024", "không rõ"),
        ),
    ] = None
    after_period: Annotated[
        YesNo,
        About(
            N_("After the period"),
            N_("có: it was after the period, as a closing conference in January may be. Not printed."),
        ),
    ] = False


class Activity(Identified, Sourced, Dated):
    """Something done: told in `text`, and known to tables and checks by the rest.

    In its text, `{partners}`, `{guests}`, `{date}`, `{place}` and `{edition}` stand for its own particulars.
    """

    kind: ClassVar[str] = "activity"
    text: Annotated[
        Prose,
        About(
            N_("Text"),
            N_("The text printed. {date}, {place}, {partners}, {guests}, {series}, {edition} are its own details."),
            ("Hội Mẫu mở {lop} {date} tại {place}.", "Hội Mẫu cùng {partners} tổ chức {series} {edition}."),
        ),
    ]
    type: Annotated[
        ActivityType,
        About(N_("Kind of activity"), N_("The kind of activity; blank means other (khác). Not printed.")),
    ] = "other"
    place: Annotated[
        Text | None,
        About(
            N_("Venue"),
            N_("Where it was: printed at {place} in its text; blank: not mentioned."),
            ("hội trường Hội Mẫu", "Trung tâm Hội nghị tỉnh Mẫu"),
        ),
    ] = None
    partners: Annotated[
        tuple[BodyRef, ...],
        About(
            N_("Partners"),
            N_("Who took part: ids under “bodies” in organization.yaml, printed at {partners} in its text."),
            ("so-khcn", "ubnd-tinh"),
        ),
    ] = ()
    partners_open: Annotated[
        YesNo,
        About(N_("Further partners"), N_("có: there were more than these; {partners} then ends with “…”.")),
    ] = False
    guests: Annotated[
        tuple[Guest, ...],
        About(
            N_("Guests"),
            N_("Who came, one entry each, with name, posts and body: printed at {guests} in its text."),
        ),
    ] = ()
    guests_open: Annotated[
        YesNo,
        About(N_("Further guests"), N_("có: there were more than these; {guests} then ends with “…”.")),
    ] = False
    series: Annotated[
        Text | None,
        About(
            N_("Series"),
            N_("The name of a recurring activity: printed at {series} in its text; blank: not recurring."),
            ("Hội thi Sáng tạo kỹ thuật", "Tết Trí thức"),
        ),
    ] = None
    edition: Annotated[
        Text | None,
        About(
            N_("Edition"),
            N_("Which edition it was: printed at {edition} in its text; blank: not mentioned."),
            ("lần thứ 12", "năm 2024"),
        ),
    ] = None
    statistics: Annotated[
        tuple[StatisticRef, ...],
        About(N_("Figures"), N_("The ids of the figures that belong to it. Not printed."), ("lop", "hoi-vien")),
    ] = ()
    documents: Annotated[
        tuple[DocumentRef, ...],
        About(N_("Documents"), N_("The ids of the documents that belong to it. Not printed."), ("ke-hoach",)),
    ] = ()
    fulfils: Annotated[
        tuple[PlanItemRef, ...],
        About(
            N_("Fulfils"),
            N_("The ids of the tasks of this or the last plan that it fulfils. Not printed."),
            ("phat-trien-hoi-vien",),
        ),
    ] = ()
    beyond_plan: Annotated[
        YesNo,
        About(
            N_("Beyond the plan"),
            N_("có: no task of the last plan asked for it, and the table of plan and result lists it as such."),
        ),
    ] = False


class Signing(Identified, Sourced, Dated):
    """A programme or agreement signed by `parties`."""

    kind: ClassVar[str] = "signing"
    text: Annotated[
        Prose,
        About(
            N_("Text"),
            N_("The text printed; {parties} and {date} are its own details, besides other names in braces."),
            ("{parties} ký kết chương trình {date}.", "Hội Mẫu ký chương trình phối hợp với {so-khcn}."),
        ),
    ]
    parties: Annotated[
        tuple[BodyRef, ...],
        About(
            N_("Parties"),
            N_("Who signed: ids under “bodies” in organization.yaml, printed at {parties} in its text."),
            ("so-khcn", "ubnd-tinh"),
        ),
    ] = ()
    fulfils: Annotated[
        tuple[PlanItemRef, ...],
        About(
            N_("Fulfils"),
            N_("The ids of the tasks of this or the last plan that it fulfils. Not printed."),
            ("phat-trien-hoi-vien",),
        ),
    ] = ()


class Speech(Identified, Sourced, Dated):
    """What somebody said in public."""

    kind: ClassVar[str] = "speech"
    text: Annotated[
        Prose,
        About(
            N_("Text"),
            N_("The text printed; {date} is its own, besides other names in braces."),
            ("{nguyen-van-mau} kết luận hội nghị {date}.", "Hội nghị nghe {tran-thi-mau} phát biểu."),
        ),
    ]
    speaker: Annotated[
        PersonRef,
        About(
            N_("Speaker"),
            N_("Who spoke: an id under “people” in organization.yaml. Only the text is printed."),
            ("nguyen-van-mau", "tran-thi-mau"),
        ),
    ]
