"""The data of now as files that can be changed, with what one document of them prints."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from annual_report.api.checking import CheckedPeriod, DataFiles
from annual_report.api.merging.computed_figures import ComputedFigures
from annual_report.api.merging.figure_values import FigureValues
from annual_report.api.merging.file_draft import FileDraft
from annual_report.api.merging.printed_text import CannotPlaceError
from annual_report.api.merging.today import NotMadeError, Today, today
from annual_report.diagnostics import Diagnostic, Span
from annual_report.document.origin import ORGANIZATION_FILE, REPORT_FILE, Origin
from annual_report.load.binding.whole_numbers import is_in_english
from annual_report.load.loaded import Loaded
from annual_report.load.workspace import ORGANIZATION_FILE as ORGANIZATION_OF_WORKSPACE
from annual_report.load.workspace import Workspace
from annual_report.load.yaml.nodes import Scalar, node_at
from annual_report.model.report import Report
from annual_report.model.walk import Path
from annual_report.wording.nameable import Nameable
from annual_report.wording.names import usable_names


@dataclass(frozen=True)
class DataNow:
    """The data of a period as it is now; `kind` and `language` are those of the document that is looked at."""

    workspace: Workspace
    period: str
    kind: str
    language: str
    document: Today

    @classmethod
    def read(
        cls, workspace: Workspace, period: str, kind: str, language: str = "", texts: Mapping[str, str] | None = None
    ) -> "DataNow":
        """The data as it is; `texts` by name stand in for files. Raises `NotMadeError`."""
        files = DataFiles(workspace, texts or {})
        return cls(workspace, period, kind, language, today(files, period, kind, language))

    def with_texts(self, texts: Mapping[str, str]) -> "DataNow | tuple[Diagnostic, ...]":
        """The data where `texts` stand in for files, or what is wrong with it then."""
        try:
            return DataNow.read(self.workspace, self.period, self.kind, self.language, texts)
        except NotMadeError as error:
            return error.checked.diagnostics

    @property
    def checked(self) -> CheckedPeriod:
        """The period."""
        return self.document.checked

    @property
    def files(self) -> Mapping[str, Loaded[Any]]:
        """The files by the names that origins have."""
        return {
            REPORT_FILE: self.checked.report,
            ORGANIZATION_FILE: self.checked.organization,
            **{f"{name}.yaml": loaded for name, loaded in self.checked.documents.items()},
        }

    def in_workspace(self, file: str) -> str:
        """The name in the workspace of a file of that name in origins."""
        if file == ORGANIZATION_FILE:
            return ORGANIZATION_OF_WORKSPACE
        folder = self.workspace.report_file(self.period).rpartition("/")[0]
        return f"{folder}/{file}"

    def span(self, origin: Origin, start: int = 0, end: int = 0) -> Span | None:
        """Where in its file a printed text, or a part of it, is written; None where it is in no file."""
        loaded = self.files.get(origin.file)
        if loaded is None or loaded.root is None:
            return None
        try:
            place = FileDraft(loaded, self.document.lines, origin.file).place_within(origin, start, end)
        except CannotPlaceError:
            return loaded.span(origin.path)
        return loaded.span_within(origin.path, *place)

    @property
    def figures(self) -> FigureValues:
        """How its figures are written."""
        root = self.checked.report.root

        def written(path: Path) -> str | None:
            node = node_at(root, path) if root is not None else None
            return node.text if isinstance(node, Scalar) and not node.blank else None

        in_english = root is not None and is_in_english(root)
        return FigureValues(self.document.report, self._names, written, in_english=in_english)

    @property
    def computed(self) -> ComputedFigures:
        """How those of its figures come about that no file has as a number."""
        return ComputedFigures(self.checked.report)

    def _names(self, report: Report) -> Mapping[str, Nameable]:
        """The names that texts of a report like this can use."""
        return usable_names(report, self.document.organization, neighbours=self.checked.years)
