"""What a kind of document is, and the data of its own that it may have."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from annual_report.checks.check_input import DocumentFile, RuleCheck
from annual_report.compose.sources import Sources
from annual_report.language import DATA_LANGUAGE, Language
from annual_report.load.binding.fields import required_in
from annual_report.load.loaded import Loaded
from annual_report.model.official_frame import Frame
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.proofreading.passage import Role
from annual_report.wording.nameable import Nameable

if TYPE_CHECKING:
    from annual_report.document.tree import Document

# The names that the prose of a document alone can use: of the report, its organisation, and the numbers of pages of
# the documents made before, by the names of their kinds, as far as they are counted.
Names = Callable[[Report, Organization | None, Mapping[str, int]], dict[str, Nameable]]


def _no_names(_report: Report, _organization: Organization | None, _pages: Mapping[str, int]) -> dict[str, Nameable]:
    return {}


@dataclass(frozen=True, slots=True)
class DocumentData:
    """What a kind of document has in a file of its own, data/<period>/<name of the kind>.yaml.

    The file writes a `model`; `checks` are on what this document alone has. `names` are those that its prose alone can
    use, `printed` and `automatic_prefixes` what `DocumentFile` says. `described` is what readers of its PDF are told of
    the file inside it, with a place for the {period}; None: its name alone. `samples` is the folder with the file that
    a new workspace begins with, one for each language (`vi.yaml`); None where it begins without.
    """

    model: type[Frame]
    checks: tuple[RuleCheck, ...] = ()
    names: Names = _no_names
    printed: Mapping[str, Role] = field(default_factory=lambda: MappingProxyType({}))
    automatic_prefixes: Mapping[str, re.Pattern[str]] = field(default_factory=lambda: MappingProxyType({}))
    described: str | None = None
    samples: Path | None = None

    @property
    def required(self) -> list[str]:
        """The keys that the file must have; where there are any, the document cannot be made without the file."""
        return required_in(self.model)

    def file(self, loaded: Loaded[Frame], report: Report, organization: Organization | None) -> DocumentFile:
        """The `loaded` file as checks look at it, beside the report that it belongs to."""
        return DocumentFile(loaded, self.names(report, organization, {}), self.printed, self.automatic_prefixes)


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A document by its `name`, the `file_stem` of its files (`bao-cao`), and the function that composes it.

    Whoever checks asks the kinds for their data: what composes is loaded where a document is made.

    `data` is what it has in a file of its own; None where all that it says comes from the report. `encloses` are the
    kinds that it goes out with, which are made before it; `tells_pages` says whether it prints how many pages they
    have, for which their PDFs are set. `wanted` says whether it is made where nobody asks for one document or another;
    without it, one that has data of its own is made where its file is there, any other always. The kinds are listed in
    `registry.DOCUMENT_KINDS`.
    """

    name: str
    file_stem: str
    compose: Callable[[Sources], "Document"]
    data: DocumentData | None = None
    encloses: tuple[str, ...] = ()
    wanted: Callable[[Sources], bool] | None = None
    tells_pages: Callable[[Sources], bool] = lambda _sources: False

    def stem_in(self, language: Language) -> str:
        """How its files are called: `bao-cao`; in other languages by its name, `report`."""
        return self.file_stem if language == DATA_LANGUAGE else self.name

    def is_wanted(self, sources: Sources) -> bool:
        """Whether it is made where nobody asks for one document or another."""
        return self.wanted(sources) if self.wanted else self.data is None or self.name in sources.documents
