"""What a section can hold besides prose: activities, signings, speeches, commendations, photos, plan items …"""

from typing import Annotated, ClassVar, Final

from pydantic import BeforeValidator

from annual_report.model.base import (
    AtLeastOne,
    Choice,
    Identified,
    Model,
    Prose,
    Reference,
    Text,
    YesNo,
    in_both_languages,
)
from annual_report.model.dates import PartialDate
from annual_report.model.figures import Figure
from annual_report.model.organization import BodyRef, PersonRef
from annual_report.model.sourcing import Sourced
from annual_report.model.statistic import StatisticRef

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
    "other": "khác",
}
ActivityType = Annotated[Text, BeforeValidator(Choice(in_both_languages(_ACTIVITY_TYPES)))]


# Pillow's names of the formats that a photo file can have. Its JPEG reader also opens MPO, the JPEG of some phones;
# MPO has no reader of its own to be named here.
PHOTO_FORMATS: Final = ("JPEG", "PNG", "WEBP")


class PlanItemRef(Reference):
    """The id of a plan item, of this report or of the one before."""

    kind = "plan-item"


class DocumentRef(Reference):
    """The id of a document cited or adopted."""

    kind = "document"


class SectionRef(Reference):
    """The id of a section."""

    kind = "section"


class Dated(Model):
    """Something that happened: on a `date`, in the period unless `after_period` says otherwise."""

    date: PartialDate | None = None
    after_period: YesNo = False


class Activity(Identified, Sourced, Dated):
    """Something done: told in `text`, and known to tables and checks by the rest.

    In its text, `{partners}`, `{date}`, `{place}` and `{edition}` stand for its own particulars.
    """

    kind: ClassVar[str] = "activity"
    text: Prose
    type: ActivityType = "other"
    place: Text | None = None
    partners: tuple[BodyRef, ...] = ()
    partners_open: YesNo = False
    series: Text | None = None
    edition: Text | None = None
    statistics: tuple[StatisticRef, ...] = ()
    documents: tuple[DocumentRef, ...] = ()
    fulfils: tuple[PlanItemRef, ...] = ()


class Signing(Identified, Sourced, Dated):
    """A programme or agreement signed by `parties`."""

    kind: ClassVar[str] = "signing"
    text: Prose
    parties: tuple[BodyRef, ...] = ()


class CitedDocument(Identified, Sourced):
    """A document cited or adopted; what is not known of it stays blank."""

    kind: ClassVar[str] = "document"
    type: Text
    number: Text | None = None
    date: PartialDate | None = None
    issuer: BodyRef | None = None
    title: Text | None = None
    adopted: YesNo = False


class Commendation(Identified, Sourced):
    """Recognition given, by the issuing body where no `giver` is named.

    `groups` and `individuals` may be `có`: given, without a number.
    """

    kind: ClassVar[str] = "commendation"
    text: Prose
    form: Text
    giver: BodyRef | None = None
    groups: Figure | None = None
    individuals: Figure | None = None
    names: tuple[Text, ...] = ()


class Speech(Identified, Sourced, Dated):
    """What somebody said in public."""

    kind: ClassVar[str] = "speech"
    text: Prose
    speaker: PersonRef


class Photo(Identified, Sourced):
    """A photograph; without a `file` it is known by its caption only, which is legal."""

    kind: ClassVar[str] = "photo"
    caption: Text
    file: Text | None = None
    alternative: Text | None = None


class Chart(Identified):
    """A chart of statistics that measure the same kind of thing."""

    kind: ClassVar[str] = "chart"
    title: Text
    statistics: Annotated[tuple[StatisticRef, ...], AtLeastOne]


class Shortcoming(Identified, Sourced):
    """What fell short, and why."""

    kind: ClassVar[str] = "shortcoming"
    text: Prose
    causes: tuple[Prose, ...] = ()


class Lesson(Identified, Sourced):
    """What was learned."""

    kind: ClassVar[str] = "lesson"
    text: Prose


class Proposal(Identified, Sourced):
    """What is asked of somebody."""

    kind: ClassVar[str] = "proposal"
    text: Prose
    addressee: BodyRef | None = None


class PlanTarget(Model):
    """What a plan item is to reach: a figure of a statistic."""

    statistic: StatisticRef
    value: Figure


class PlanItem(Identified, Sourced):
    """A task of the next period."""

    kind: ClassVar[str] = "plan-item"
    text: Prose
    section: SectionRef | None = None
    owner: Text | None = None
    due: PartialDate | None = None
    target: PlanTarget | None = None
    carried_over_from: Text | None = None

    @property
    def has_particulars(self) -> bool:
        """Whether more is known of it than its text, which a table then shows."""
        return any((self.owner, self.due, self.target, self.carried_over_from))
