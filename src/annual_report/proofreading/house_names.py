"""The names that a workspace spells: its bodies, people, series of events and documents."""

from collections import Counter
from collections.abc import Iterator

from annual_report.model.activities import Activity
from annual_report.model.cited_documents import CitedDocument
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.model.walk import each
from annual_report.proofreading.knowledge import KnownName


def known_names(organization: Organization | None, *reports: Report) -> tuple[KnownName, ...]:
    """Every name that the `organization` and the `reports` give, with the shorter ones that are allowed beside it.

    A series is known by the name that most of its events have; of equally usual ones by the first.
    """
    names = {**dict(_of_organization(organization)), **dict(_of_reports(reports))}
    return tuple(names.values())


def _of_organization(organization: Organization | None) -> Iterator[tuple[str, KnownName]]:
    if organization is None:
        return
    shorter = (*organization.short_names, organization.abbreviation)
    yield organization.name, KnownName(organization.name, shorter)
    for body in organization.bodies:
        allowed = shorter if body.name == organization.name else ()
        yield body.name, KnownName(body.name, tuple(dict.fromkeys((*allowed, *body.short_names))))
    for person in organization.people:
        titled = (f"{person.degree} {person.name}",) if person.degree else ()
        yield person.name, KnownName(person.name, titled, "person")


def _of_reports(reports: tuple[Report, ...]) -> Iterator[tuple[str, KnownName]]:
    series: dict[str, Counter[str]] = {}
    for report in reports:
        for _path, activity in each(report, Activity):
            if activity.series:
                series.setdefault(activity.series.casefold(), Counter())[activity.series] += 1
        for _path, document in each(report, CitedDocument):
            if document.title:
                official = f"{document.type} {document.title}"
                yield official, KnownName(official, (), "document")
    for spellings in series.values():
        [(official, _count)] = spellings.most_common(1)
        yield official, KnownName(official, (), "series")
