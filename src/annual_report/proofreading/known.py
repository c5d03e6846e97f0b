"""What the data of a workspace tells proofreaders: the house's spelling, names, figures, the period."""

from types import MappingProxyType

from annual_report.model.backed import figures_of
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
