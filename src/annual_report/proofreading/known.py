"""What the data of a workspace tells proofreaders: the house's spelling, names, figures, the period."""

from collections.abc import Iterator
from fractions import Fraction
from types import MappingProxyType

from annual_report.analysis.backed_numbers import figures_of
from annual_report.model.house_style import Proofreading
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.model.statistic import Statistic
from annual_report.model.walk import walk
from annual_report.proofreading.house_names import known_names
from annual_report.proofreading.knowledge import Knowledge, KnownAmount


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
        amounts=tuple(_amounts(report)) if report else (),
        from_data=report is not None,
        confusions=MappingProxyType({each.wrong.lower(): each.right for each in chosen.confusions}),
    )


def _amounts(report: Report) -> Iterator[KnownAmount]:
    for _path, value in walk(report):
        if isinstance(value, Statistic) and value.value is not None and (interval := value.value.interval()).exact:
            unit = "đồng" if value.value.is_money else value.unit or ""
            yield KnownAmount(unit.lower(), value.label.lower(), Fraction(interval.low or 0))
