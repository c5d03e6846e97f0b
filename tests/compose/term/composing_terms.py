"""Terms composed of reports on their years."""

from analysis.term.reporting import report
from compose.composing import ORGANIZATION, bound

from annual_report.analysis.neighbouring_reports import NeighbouringReports
from annual_report.compose.composition import Composition
from annual_report.compose.sources import Sources
from annual_report.language import Language
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.values.period import Period


def term(key: str, *reports: Report, language: Language = "vi") -> Composition:
    """The composition of the term `key` with `reports` on its years, and perhaps on the one before."""
    own = report(2020).model_copy(update={"period": Period.parse(key), "language": language})
    years = NeighbouringReports({each.period.key: each for each in reports})
    return Composition.of(Sources(own, bound(ORGANIZATION, Organization), years=years))
