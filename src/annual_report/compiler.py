"""The compiler: one period's YAML through load, check, compose, render and publish."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final, Literal, get_args

from annual_report import __version__
from annual_report.checking import check_period
from annual_report.compose.document import Document
from annual_report.compose.documents import document_kinds
from annual_report.containment import OutsideWorkspaceError, inside
from annual_report.diagnostics import Diagnostic, Source
from annual_report.language import N_
from annual_report.publish import MANIFEST_NAME, CannotWriteError, manifest_with, write_files
from annual_report.regulations import regulation_for
from annual_report.render.engine import PdfEngine
from annual_report.render.html import render_html
from annual_report.render.pdf import MissingLibraryError, ResourceRefusedError
from annual_report.render.photos import photo_data_url
from annual_report.render.resources import resource_refused
from annual_report.render.templates import Templates
from annual_report.workspace import Workspace

Format = Literal["pdf", "html"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)
PHOTO_WIDTH: Final = 165.0

STAGES: Final = {
    "check": N_("reading and checking"),
    "compose": N_("composing"),
    "html": N_("setting the page"),
    "pdf": N_("setting the PDF"),
    "publish": N_("writing the files"),
}
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made: the formats, the folder for the files (None: the workspace's own), the engine for PDFs."""

    formats: Sequence[Format]
    output: Path | None
    engine: PdfEngine


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build: the files written, what is wrong, and the libraries the machine lacks, if any."""

    files: tuple[Path, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    missing_library: str | None = None


def build_period(workspace: Workspace, key: str, order: Order, progress: Progress) -> Built:
    """Makes the documents of the period `key` as ordered; files are written only if all went well.

    Where the PDF engine's libraries are missing, the HTML is written all the same. Raises `CannotWriteError`, and
    `EngineCrashedError`.
    """
    progress("check")
    checked = check_period(workspace, key)
    report, organization = checked.report.value, checked.organization.value
    if report is None or organization is None or not checked.sound:
        return Built(diagnostics=checked.diagnostics)
    build = _Build(workspace, key, order, progress)
    for kind in document_kinds():
        progress("compose")
        document = kind.compose(report, organization, regulation_for(report, organization))
        problems = build.render(document, f"{kind.file_stem}-{key}")
        if problems:
            return Built(diagnostics=(*checked.diagnostics, *problems))
    files = build.publish([checked.report.source, checked.organization.source])
    return Built(files, checked.diagnostics, build.missing_library)


class _Build:
    """The documents of one period on their way: rendered one after another, then written all at once."""

    def __init__(self, workspace: Workspace, key: str, order: Order, progress: Progress) -> None:
        self._workspace = workspace
        self._key = key
        self._order = order
        self._progress = progress
        self._files: dict[str, bytes] = {}
        self._inputs: dict[str, bytes] = {}
        self.missing_library: str | None = None

    def render(self, document: Document, stem: str) -> list[Diagnostic]:
        """Renders `document` to files named `stem`; gives what is wrong with its templates."""
        self._progress("html")
        templates = Templates(self._workspace.root)
        html, problems = render_html(document, templates, self._photos(document))
        if html is None:
            return problems
        self._inputs |= {each.name: each.text.encode() for each in templates.overriding.values()}
        if "pdf" in self._order.formats:
            self._progress("pdf")
            try:
                self._files[f"{stem}.pdf"] = self._order.engine.render(html)
            except MissingLibraryError as error:
                self.missing_library = str(error)
            except ResourceRefusedError as error:
                return [resource_refused(str(error), None)]
        if "html" in self._order.formats:
            self._files[f"{stem}.html"] = html.encode()
        return []

    def publish(self, sources: Sequence[Source]) -> tuple[Path, ...]:
        """Writes the files and the manifest. Raises `CannotWriteError`."""
        self._progress("publish")
        folder = self._order.output or self._own_folder()
        inputs = self._inputs | {each.name: each.text.encode() for each in sources}
        manifest = manifest_with(folder, self._files, inputs, f"annual-report {__version__}")
        write_files(folder, {**self._files, MANIFEST_NAME: manifest})
        return tuple(folder / name for name in self._files)

    def _own_folder(self) -> Path:
        """The workspace's output folder: one that leads elsewhere by a link is the user's to name, with --output."""
        folder = self._workspace.output_folder(self._key)
        try:
            inside(self._workspace.root, str(folder.relative_to(self._workspace.root)))
        except OutsideWorkspaceError:
            raise CannotWriteError(folder, "symbolic link out of the workspace") from None
        return folder

    def _photos(self, document: Document) -> dict[PurePosixPath, str]:
        folder = self._workspace.period_folder(self._key)
        files = {name: inside(folder, str(name)) for name in document.photos}
        self._inputs |= {f"data/{self._key}/{name}": path.read_bytes() for name, path in files.items()}
        return {name: photo_data_url(path, PHOTO_WIDTH) for name, path in files.items()}
