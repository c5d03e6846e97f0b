"""A report: its frame, its statistics, and its sections in order."""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from annual_report.language import LANGUAGES
from annual_report.model.base import AtLeastOne, Choice, Id, Model, Prose, Text
from annual_report.model.content import (
    Activity,
    Chart,
    CitedDocument,
    Commendation,
    Lesson,
    Photo,
    PlanItem,
    Proposal,
    Shortcoming,
    Signing,
    Speech,
)
from annual_report.model.issuance import Issuance
from annual_report.model.period import Period
from annual_report.model.sourcing import Sourced, SourceEntry
from annual_report.model.statistic import Membership, Statistic, StatisticRef


class FigureTable(Model):
    """A table of key figures: the statistics named, or all of the report."""

    title: Text
    statistics: tuple[StatisticRef, ...] = ()


class Contents(Sourced):
    """What a section of either level holds, printed in this order."""

    kind: ClassVar[str] = "section"
    title: Text
    id: Id | None = None
    text: Prose | None = None
    activities: tuple[Activity, ...] = ()
    signings: tuple[Signing, ...] = ()
    speeches: tuple[Speech, ...] = ()
    commendations: tuple[Commendation, ...] = ()
    shortcomings: tuple[Shortcoming, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    plan: tuple[PlanItem, ...] = ()
    figures: FigureTable | None = None
    memberships: tuple[Membership, ...] = ()
    charts: tuple[Chart, ...] = ()
    photos: tuple[Photo, ...] = ()


class Subsection(Contents):
    """A section of the second level: 1., 2. …"""


class Section(Contents):
    """A section of the first level: I., II. …"""

    sections: tuple[Subsection, ...] = ()


class Report(Model):
    """All that one file data/<period>/report.yaml says."""

    period: Period
    issuance: Issuance
    introduction: Prose | None = None
    statistics: tuple[Statistic, ...] = ()
    documents: tuple[CitedDocument, ...] = ()
    sections: Annotated[tuple[Section, ...], AtLeastOne]
    sources: tuple[SourceEntry, ...] = ()
    language: Annotated[Text, BeforeValidator(Choice({name: name for name in LANGUAGES}))] = "vi"
