"""What the data of a workspace tells proofreaders: its spelling, the names it uses, figures, the period."""

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from functools import partial
from types import MappingProxyType

from annual_report.analysis.numbers_by_unit import numbers_by_unit
from annual_report.analysis.numbers_in_data import changes_since, numbers_in
from annual_report.checks.own_times import names_of_other_times, own_dated_names
from annual_report.checks.register import register
from annual_report.checks.spoken_days import days_of
from annual_report.language import DATA_LANGUAGE
from annual_report.model.activities import Activity
from annual_report.model.cited_documents import CitedDocument
from annual_report.model.house_style import Proofreading
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.model.statistic import Statistic
from annual_report.model.walk import each, walk
from annual_report.proofreading.knowledge import Knowledge, KnownAmount, KnownName
from annual_report.values.figures.computed import Computed
from annual_report.wording.markdown import NAME_IN_BRACES


def knowledge_of(
    organization: Organization | None,
    report: Report | None = None,
    before: Report | None = None,
    today: Organization | None = None,
) -> Knowledge:
    """What the organisation's file and a report tell; without a report, of no period and no figures.

    The figures include how those of the report differ from those of the one `before`. `organization` is as it was on
    the day of the report, `today` as its file says, with its earlier names.
    """
    choices = (organization.proofreading if organization else None) or Proofreading()
    period = report.period if report else None
    issued = report.issuance.date.first if report and report.issuance.date else None
    return Knowledge(
        allowed=frozenset(word.lower() for word in choices.allow),
        names=(*known_names(organization, *([report] if report else [])), *names_of_other_times(organization, today)),
        tone=choices.tone,
        i_or_y=choices.i_y,
        small_numbers=organization.small_numbers if organization else None,
        period=(period.first, period.last) if period else None,
        issued=issued,
        figures=numbers_in(report) | changes_since(before, report) if report else None,
        figures_before=(lambda: numbers_in(before)) if before else frozenset,
        amounts=tuple(_amounts(report)) if report else (),
        computed_from=MappingProxyType(dict(_formulas(report)) if report else {}),
        from_data=report is not None,
        language=report.language if report else DATA_LANGUAGE,
        confusions=MappingProxyType({pair.wrong.lower(): pair.right for pair in choices.confusions}),
        days_at=(lambda _location: days) if (days := days_of(report)) else Knowledge.days_at,
        counted=partial(numbers_by_unit, report, before) if report else dict,
        register=lambda: (*own_dated_names(organization, today), *register()),
    )


def _formulas(report: Report) -> Iterator[tuple[str, frozenset[str]]]:
    """The statistics that are computed, and the figures that their formulas name."""
    for statistic in report.statistics:
        if isinstance(statistic.formula, Computed):
            yield statistic.id, frozenset(name.partition(".")[0] for name in statistic.formula.names)


def _amounts(report: Report) -> Iterator[KnownAmount]:
    """The statistics that are one exact number."""
    for _path, value in walk(report):
        if not isinstance(value, Statistic) or value.value is None or (value.value.scales and not value.value.is_money):
            continue  # texts about other currencies, and about money for each of something, are not looked into
        if (interval := value.value.interval()).exact:
            unit = "đồng" if value.value.is_money else value.unit or ""
            amount = Fraction(interval.low or 0)
            yield KnownAmount(unit.lower(), value.label.lower(), amount, _parts(value, amount))


def _parts(statistic: Statistic, total: Fraction) -> tuple[Fraction, ...]:
    """The exact parts or prizes of a statistic, without zeros, where they add up to the `total`."""
    figures = [part.value for part in statistic.parts.items] if statistic.parts else []
    prizes = list(statistic.prizes.given.values()) if statistic.prizes else []
    for found in (prizes, figures):
        exact = [each and each.exact_value for each in found]
        parts = tuple(Fraction(each) for each in exact if each)
        if parts and None not in exact and sum(parts) == total:
            return parts
    return ()


def known_names(organization: Organization | None, *reports: Report) -> tuple[KnownName, ...]:
    """Every name that the `organization` and the `reports` give, with the shorter ones that are allowed for it.

    A series is known by the name that most of its events have; of equally usual ones by the first. What has a name in
    braces is a slip that has a rule of its own.
    """
    names = {**dict(_of_organization(organization)), **dict(_of_reports(reports))}
    return tuple(name for official, name in names.items() if not NAME_IN_BRACES.search(official))


def _of_organization(organization: Organization | None) -> Iterator[tuple[str, KnownName]]:
    if organization is None:
        return
    shorter = (*organization.short_names, organization.abbreviation)
    yield organization.name, KnownName(organization.name, shorter, is_own=True)
    for body in organization.bodies:
        is_own = body.name == organization.name
        allowed = tuple(dict.fromkeys((*(shorter if is_own else ()), *body.short_names)))
        yield body.name, KnownName(body.name, allowed, is_own=is_own)
    for person in organization.people:
        titled = (f"{person.degree} {person.name}",) if person.degree else ()
        yield person.name, KnownName(person.name, titled, "person")


def _of_reports(reports: tuple[Report, ...]) -> Iterator[tuple[str, KnownName]]:
    series: dict[str, Counter[str]] = {}
    for report in reports:
        for _path, activity in each(report, Activity):
            if activity.series:
                series.setdefault(activity.series.casefold(), Counter())[activity.series] += 1
            for guest in activity.guests:
                if guest.name:
                    titled = (f"{guest.degree} {guest.name}",) if guest.degree else ()
                    yield guest.name, KnownName(guest.name, titled, "person")
        for _path, document in each(report, CitedDocument):
            if document.title:
                official = f"{document.type} {document.title}"
                yield official, KnownName(official, (), "document")
    for spellings in series.values():
        [(official, _count)] = spellings.most_common(1)
        if not (official[0].isalnum() and official[-1] not in "'\"\\,;:"):
            continue  # itself a slip, by which no other is to be judged
        yield official, KnownName(official, (), "series")
