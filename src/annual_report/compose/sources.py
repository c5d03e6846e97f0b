"""What a document is composed of: a period's data, and what is known of the documents made before it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from annual_report.analysis.neighbouring_reports import Years
from annual_report.language import Language
from annual_report.model.letter import Letter
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.regulations import Regulation, regulation_for


@dataclass(frozen=True, slots=True)
class Sources:
    """The data of one period, sound by the checks; `letter` is None where no file says anything of it.

    `years` are reports on other periods to compare it with. `pages` are the numbers of pages of documents that
    are made already, by the names of their kinds.
    """

    report: Report
    organization: Organization
    letter: Letter | None = None
    years: Years = field(default_factory=Years)
    pages: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def language(self) -> Language:
        """The language of the documents."""
        return self.report.language

    @property
    def regulation(self) -> Regulation:
        """The format rules of the report, with what is set otherwise."""
        return regulation_for(self.report, self.organization)

    @property
    def letter_regulation(self) -> Regulation:
        """The format rules of the letter."""
        return regulation_for(self.report, self.organization, self.letter or Letter())
