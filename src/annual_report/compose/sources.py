"""What a document is composed of: a period's data, and what is known of the documents made before it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from annual_report.analysis.neighbouring_reports import NeighbouringReports
from annual_report.language import Language
from annual_report.model.official_frame import Frame
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.regulations import Regulation, regulation_for

F = TypeVar("F", bound=Frame)


@dataclass(frozen=True, slots=True)
class Sources:
    """The data of one period, sound by the checks.

    `documents` are the data that documents have in files of their own, by the names of their kinds, as far as there
    are such files. `years` are reports on other periods to compare it with. `pages` are the numbers of pages of
    documents that are made already, by the names of their kinds. `missing_photos` are files that are not there yet: of
    those photos a draft prints the captions.
    """

    report: Report
    organization: Organization
    documents: Mapping[str, Frame] = field(default_factory=lambda: MappingProxyType({}))
    years: NeighbouringReports = field(default_factory=NeighbouringReports)
    pages: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    missing_photos: frozenset[str] = frozenset()

    @property
    def language(self) -> Language:
        """The language of the documents."""
        return self.report.language

    @property
    def regulation(self) -> Regulation:
        """The format rules of the report, with what is set otherwise."""
        return regulation_for(self.report, self.organization)

    def document(self, kind: str, model: type[F]) -> F:
        """The data of the document of this `kind`; where no file says anything of it, with all keys left blank."""
        value = self.documents.get(kind)
        return value if isinstance(value, model) else model()
