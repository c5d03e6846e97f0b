"""What the data of a workspace tells proofreaders: the house's spelling, names, figures, the period."""

<<<<<<< HEAD
from fractions import Fraction
from types import MappingProxyType

=======
from collections.abc import Iterator
from types import MappingProxyType

from annual_report.model.backed import figures_of
from annual_report.model.content import Activity
from annual_report.model.documents import CitedDocument
>>>>>>> 420c9b0ec3994f01e2eace0e00dc22b81bb64278
from annual_report.model.organization import Organization
from annual_report.model.proofreading import Proofreading
from annual_report.model.report import Report
from annual_report.proofreading.house_names import known_names
from annual_report.proofreading.knowledge import Knowledge


def knowledge_of(organization: Organization | None, report: Report | None = None) -> Knowledge:
    """What the organisation's file and a report tell; without a report, of no period and no figures."""
    chosen = (organization.proofreading if organization else None) or Proofreading()
    period = report.period if report else None
    issued = report.issuance.date.first if report and report.issuance.date else None
    return Knowledge(
        allowed=frozenset(each.lower() for each in chosen.allow),
        names=known_names(organization, *([report] if report else [])),
        tone=chosen.tone,
        i_or_y=chosen.i_y,
        period=(period.first, period.last) if period else None,
        issued=issued,
        figures=figures_of(report) if report else None,
        from_data=report is not None,
        confusions=MappingProxyType({each.wrong.lower(): each.right for each in chosen.confusions}),
    )


<<<<<<< HEAD
def _figures(_report: Report) -> frozenset[Fraction] | None:
    """The amounts that the report's figures back, in base units; None as long as nobody tells them."""
    return None
=======
def _names(organization: Organization | None, report: Report | None) -> Iterator[KnownName]:
    """The official names of bodies, people, series and documents, with the shorter ones that are allowed."""
    if organization:
        yield KnownName(organization.name, organization.short_names)
        for body in organization.bodies:
            yield KnownName(body.name, body.short_names)
        for person in organization.people:
            yield KnownName(person.name, kind="person")
    series = (activity.series for _path, activity in each(report, Activity) if activity.series)
    for name in dict.fromkeys(series):
        yield KnownName(name, kind="series")
    for _path, document in each(report, CitedDocument):
        if document.title:
            yield KnownName(f"{document.type} {document.title}", kind="document")
>>>>>>> 420c9b0ec3994f01e2eace0e00dc22b81bb64278
