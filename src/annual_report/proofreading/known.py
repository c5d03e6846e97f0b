"""What the data of a workspace tells proofreaders: the house's spelling, names, figures, the period."""

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from types import MappingProxyType

from annual_report.model.content import Activity
from annual_report.model.documents import CitedDocument
from annual_report.model.organization import Organization
from annual_report.model.proofreading import Proofreading
from annual_report.model.report import Report
from annual_report.model.walk import each
from annual_report.proofreading.knowledge import Knowledge, KnownName


def knowledge_of(organization: Organization | None, report: Report | None = None) -> Knowledge:
    """What the organisation's file and a report tell; without a report, of no period and no figures."""
    chosen = (organization.proofreading if organization else None) or Proofreading()
    period = report.period if report else None
    issued = report.issuance.date.first if report and report.issuance.date else None
    return Knowledge(
        allowed=frozenset(each.lower() for each in chosen.allow),
        names=tuple(_names(organization, report)),
        tone=chosen.tone,
        i_or_y=chosen.i_y,
        period=(period.first, period.last) if period else None,
        issued=issued,
        figures=_figures(report) if report else None,
        confusions=MappingProxyType({each.wrong.lower(): each.right for each in chosen.confusions}),
    )


def _names(organization: Organization | None, report: Report | None) -> Iterator[KnownName]:
    """The official names of bodies, people, series and documents, with the shorter ones that are allowed.

    A series is known by the name that most of its events have.
    """
    if organization:
        yield KnownName(organization.name, (*organization.short_names, organization.abbreviation))
        for body in organization.bodies:
            yield KnownName(body.name, body.short_names)
        for person in organization.people:
            yield KnownName(person.name, (f"{person.degree} {person.name}",) if person.degree else (), "person")
    series: dict[str, Counter[str]] = {}
    for _path, activity in each(report, Activity):
        if activity.series:
            series.setdefault(activity.series.casefold(), Counter())[activity.series] += 1
    for spellings in series.values():
        yield KnownName(spellings.most_common(1)[0][0], kind="series")
    for _path, document in each(report, CitedDocument):
        if document.title:
            yield KnownName(f"{document.type} {document.title}", kind="document")


def _figures(_report: Report) -> frozenset[Fraction] | None:
    """The amounts that the report's figures back, in base units; None as long as nobody tells them."""
    return None
