"""The compiler: one period's YAML through load, check, compose, render and publish."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal, Self, get_args

from annual_report import __version__
from annual_report.api.checking import CheckedPeriod, DataFiles, check_period
from annual_report.api.names import UnknownNameError
from annual_report.api.publish import (
    MANIFEST_NAME,
    CannotWriteError,
    final_before,
    listed,
    made_of_another,
    manifest_with,
    set_aside,
    settle_folder,
    write_files,
)
from annual_report.api.rules.settling import leveled
from annual_report.checks.letters import printed_as_boxes
from annual_report.compose.kinds import DocumentKind
from annual_report.compose.registry import DOCUMENT_DATA, DOCUMENT_KINDS
from annual_report.compose.sources import Sources
from annual_report.diagnostics import Diagnostic, Fault, Source, in_order, whole_file
from annual_report.document.tree import Document
from annual_report.language import N_, KeyNames, Language, message
from annual_report.load.containment import OutsideWorkspaceError, inside
from annual_report.load.organization_text import organization_text
from annual_report.load.photo_files import PhotoFiles
from annual_report.load.pictures.printing import data_url
from annual_report.load.rules import FILE_UNREADABLE
from annual_report.load.workspace import Workspace
from annual_report.model.organization import RuleLevel
from annual_report.model.photos import Photo
from annual_report.model.report import Report
from annual_report.model.walk import each
from annual_report.regulations.plain import is_plain
from annual_report.render.html.page import render_html
from annual_report.render.html.resources import Reference, resource_refused
from annual_report.render.html.templates import Templates
from annual_report.render.pdf.engine import EngineCrashedError, PdfEngine
from annual_report.render.pdf.identity import PdfIdentity
from annual_report.render.pdf.weasyprint_pdf import MissingLibraryError, ResourceRefusedError

if TYPE_CHECKING:
    from annual_report.load.loaded import Loaded

OutputFormat = Literal["pdf", "html", "docx"]
FORMATS: Final[tuple[OutputFormat, ...]] = get_args(OutputFormat)
PHOTO_WIDTH: Final = 165.0
# How photos begin (JPEG, PNG): a file of Word has those of its pages as pictures, and no others.
_PICTURES: Final = (b"\xff\xd8\xff", b"\x89PNG")
VIET_NAM: Final = timezone(timedelta(hours=7))

STAGES: Final = {
    "check": N_("reading and checking"),
    "compose": N_("composing"),
    "html": N_("setting the page"),
    "pdf": N_("setting the PDF"),
    "docx": N_("writing the Word file"),
    "publish": N_("writing the files"),
}
StageListener = Callable[[str], None]


class Stage(str):
    """The name of a stage, with the `document` that it is about (`bao-cao-2024`); "" where that is the whole period."""

    __slots__ = ("document",)

    document: str

    def __new__(cls, name: str, document: str = "") -> Self:
        """The stage `name` of the `document`."""
        stage = super().__new__(cls, name)
        stage.document = document
        return stage


@dataclass(frozen=True, slots=True)
class BuildOrder:
    """What is to be made: the formats, the folder for the files (None: the workspace's own), the engine for PDFs.

    `epoch` is SOURCE_DATE_EPOCH: the moment that PDFs bear in place of the day of issue. `documents` are the names of
    the kinds; None: those that the data wants. Where it is `strict`, a warning keeps from making them as an error does.
    """

    formats: Sequence[OutputFormat]
    output: Path | None
    engine: PdfEngine
    epoch: int | None = None
    documents: Sequence[str] | None = None
    strict: bool = False


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What came of a build: the files written, what is wrong, and the libraries the machine lacks, if any.

    `fault` is there where this program failed at the period as a whole. `moved` are files of an earlier build whose
    document the data no longer wants, where they are now; `kept` are such files that stay where they were.
    `replaced` are final documents of an earlier build that were written over with other bytes, with their numbers.
    `outdated` are other periods whose documents were made from this report as it was before, to compare with it.
    """

    files: tuple[Path, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    missing_library: str | None = None
    fault: Fault | None = None
    moved: tuple[Path, ...] = ()
    kept: tuple[Path, ...] = ()
    replaced: Mapping[Path, str] = field(default_factory=lambda: MappingProxyType({}))
    outdated: tuple[str, ...] = ()


def build_period(shelf: DataFiles, key: str, order: BuildOrder, progress: StageListener) -> BuildResult:
    """Makes the documents of the period `key` as ordered; files are written only if all is well with the data.

    Where the PDF engine's libraries are missing, the HTML is written all the same. A document at which this program
    fails is told of and not made, nor is one that encloses it. Raises `CannotWriteError`, and `EngineCrashedError`.
    """
    settle_folder(order.output or shelf.workspace.output_folder(key))
    progress(Stage("check"))
    photos = PhotoFiles(shelf.workspace.root, shelf.workspace.period_folder(key), PHOTO_WIDTH)
    checked = check_period(shelf, key, photos)
    organization = checked.organization.value
    if organization is None or not checked.sound or (order.strict and checked.diagnostics):
        return BuildResult(diagnostics=checked.diagnostics)
    build = _Build(shelf.workspace, photos, key, order, progress, organization.rules)
    unwanted: list[DocumentKind] = []
    for each_language in (checked, *checked.others):
        made = _make_documents(build, each_language, order, shelf.workspace)
        if made.problems:
            return BuildResult(diagnostics=(*checked.diagnostics, *made.problems))
        unwanted = [kind for kind in DOCUMENT_KINDS if order.documents is None and kind not in made.asked]
    published = build.publish(unwanted)
    found = (*checked.diagnostics, *in_order(build.warnings), *build.faults)
    outdated = _outdated(shelf.workspace, key, checked.report.source) if published.files and not order.output else ()
    return replace(published, diagnostics=found, missing_library=build.missing_library, outdated=outdated)


@dataclass(frozen=True, slots=True)
class _Made:
    """The kinds of documents `asked` for, and the `problems` because of which nothing is published."""

    asked: Sequence[DocumentKind] = ()
    problems: Sequence[Diagnostic] = ()


def _make_documents(build: "_Build", checked: CheckedPeriod, order: BuildOrder, workspace: Workspace) -> _Made:
    """Makes the documents of sound data in one language."""
    report, organization, photos, key = checked.report.value, checked.organization.value, build.photo_files, build.key
    if report is None or organization is None:
        return _Made(problems=checked.diagnostics)
    build.begin_language()
    documents = {kind: loaded.value for kind, loaded in checked.documents.items() if loaded.value is not None}
    sources = Sources(report, organization, documents, checked.years, missing_photos=_missing(report, photos))
    asked = [kind for kind in DOCUMENT_KINDS if _is_asked_for(kind, order, sources)]
    if unwritten := [_unwritten(kind, workspace, key) for kind in asked if _lacks_file(kind, sources)]:
        return _Made(asked, unwritten)
    enclosed = {name for kind in asked for name in kind.encloses}
    counted = {name for kind in asked if kind.tells_pages(sources) for name in kind.encloses}
    for kind in DOCUMENT_KINDS:
        if kind in asked or kind.name in enclosed:
            problems = build.make(kind, sources, checked, published=kind in asked, counted=kind.name in counted)
            if problems or (order.strict and build.warnings):
                return _Made(asked, in_order([*build.warnings, *problems]))
    return _Made(asked)


def _missing(report: Report, photos: PhotoFiles) -> frozenset[str]:
    """The photos of a report whose files are not there: in a draft, that is a warning."""
    names = {photo.file for _path, photo in each(report, Photo) if photo.file}
    return frozenset(filter(photos.is_missing, names))


def _outdated(workspace: Workspace, key: str, source: Source) -> tuple[str, ...]:
    """The other periods with documents in the workspace's own folder that were made from another text of `source`."""
    content = source.text.encode()
    try:
        folders = [
            Path(each.path)
            for each in os.scandir(workspace.output_folder(key).parent)
            if each.name != key and each.is_dir(follow_symlinks=False) and workspace.can_report(each.name)
        ]
    except OSError:
        return ()
    return tuple(sorted(each.name for each in folders if made_of_another(each, source.name, content)))


def known_formats(asked: Iterable[str]) -> tuple[OutputFormat, ...]:
    """The formats `asked` for, in their order. Raises `UnknownNameError` where one is none, or none is asked for."""
    names = list(asked)
    known = tuple(each for each in FORMATS if each in names)
    if not known or set(names) - set(known):
        raise UnknownNameError(",".join(names), FORMATS)
    return known


def known_documents(asked: Iterable[str]) -> tuple[str, ...]:
    """The names of kinds of documents `asked` for. Raises `UnknownNameError` where one is none."""
    names, known = tuple(asked), [kind.name for kind in DOCUMENT_KINDS]
    if set(names) - set(known):
        raise UnknownNameError(",".join(names), known)
    return names


def _is_asked_for(kind: DocumentKind, order: BuildOrder, sources: Sources) -> bool:
    """Whether a document is ordered; where nothing is said of documents, whether the data wants it."""
    return kind.is_wanted(sources) if order.documents is None else kind.name in order.documents


def _lacks_file(kind: DocumentKind, sources: Sources) -> bool:
    """Whether a document that cannot be made without a file of its own has none."""
    return kind.data is not None and bool(kind.data.required) and kind.name not in sources.documents


def _unwritten(kind: DocumentKind, workspace: Workspace, key: str) -> Diagnostic:
    """What is told where a document is ordered, and the file that it is made of is not there."""
    file = Source(workspace.document_file(key, kind.name), "")
    what = message(N_("the document “{document}” is made from this file, but the file is missing"), document=kind.name)
    fix = message(
        N_("write it, at least with: {keys}"), keys=KeyNames(", ".join(kind.data.required if kind.data else ()))
    )
    return Diagnostic(FILE_UNREADABLE, what, whole_file(file), fix=fix)


@dataclass(slots=True)
class _ComposedDocument:
    """A composed document, the stem of its files, and what it is `made_of`: files of the workspace by name.

    `language` is that of the document where its data is in several, and this is not the first; "" otherwise.
    """

    document: Document
    stem: str
    made_of: dict[str, bytes]
    language: Language = ""


class _Build:
    """The documents of one period on their way: rendered one after another, then written all at once."""

    def __init__(
        self,
        workspace: Workspace,
        photos: PhotoFiles,
        key: str,
        order: BuildOrder,
        progress: StageListener,
        levels: Mapping[str, RuleLevel],
    ) -> None:
        self._workspace = workspace
        self.photo_files = photos
        self._overrides: dict[str, str | None] = {}
        self.key = key
        self._order = order
        self._progress = progress
        self._levels = levels
        self._files: dict[str, bytes] = {}
        self._inputs: dict[str, bytes] = {}
        self._made_of: dict[str, dict[str, bytes]] = {}
        self._issued: dict[str, str] = {}
        self._failed: set[str] = set()
        self.pages: dict[str, int] = {}
        self.faults: list[Diagnostic] = []
        self.warnings: list[Diagnostic] = []
        self.missing_library: str | None = None

    def begin_language(self) -> None:
        """Forgets the documents of another language, which none of this one encloses."""
        self._made_of, self._failed, self.pages = {}, set(), {}

    def make(
        self, kind: DocumentKind, sources: Sources, checked: CheckedPeriod, *, published: bool, counted: bool
    ) -> list[Diagnostic]:
        """Composes and renders a document, as `render` does, unless this program fails at it."""
        if not self._failed.isdisjoint(kind.encloses):
            self._failed.add(kind.name)
            return []
        files, inputs = dict(self._files), dict(self._inputs)
        stem = f"{kind.stem_in(sources.language)}-{self.key}"
        try:
            self._progress(Stage("compose", stem))
            document = kind.compose(replace(sources, pages=self.pages))
            spoken = checked.report.spoken
            language = sources.language if spoken.is_further else ""
            made = _ComposedDocument(document, stem, self.carried(kind, checked), language)
            return self.render(made, published=published, counted=counted)
        except EngineCrashedError:
            raise
        except Exception as error:  # whatever it is, the other documents are of use
            self._files, self._inputs = files, inputs
            self._failed.add(kind.name)
            what = message(N_("the document “{document}” could not be made"), document=stem)
            self.faults.append(Fault.of(error).diagnostic(what, checked.report.source.name))
            return []

    def carried(self, kind: DocumentKind, checked: CheckedPeriod) -> dict[str, bytes]:
        """The data files that a document of this `kind` is made of, and what those are made of that it encloses."""
        files: list[Loaded[Any]] = [checked.report]
        files += [checked.documents[kind.name]] if kind.name in checked.documents else []
        files += checked.beside.values()
        organization, listed = checked.organization, checked.translations
        if listed and any(each.spoken.translated for each in (organization, *files)):
            files.append(listed)
        text = organization_text(checked.organization_file or organization, organization)
        own = {organization.source.name: text.encode()} | {
            each.source.name: each.source.text.encode() for each in files
        }
        return own | {name: data for inner in kind.encloses for name, data in self._made_of.get(inner, {}).items()}

    def render(self, made: _ComposedDocument, *, published: bool, counted: bool) -> list[Diagnostic]:
        """Renders a document, to be `published` or its pages `counted`; gives what is wrong with templates."""
        self._progress(Stage("html", made.stem))
        templates, photos = Templates(self._workspace.root, self._overrides), self._photos(made.document)
        urls = {name: data_url(photo) for name, photo in photos.items()}
        html, problems = render_html(made.document, templates, urls)
        problems = [told for each in problems if (told := leveled(each, self._levels))]
        if html is None or any(each.is_error for each in problems):
            return problems
        self.warnings += problems
        if made.document.head.draft is None:
            number = "".join(run.text or "…" * bool(run.blank) for run in made.document.head.number)
            self._issued |= {f"{made.stem}.{ending}": number for ending in FORMATS}
        overriding = {each.name: each.text.encode() for each in templates.overriding.values()}
        self._inputs |= made.made_of | overriding
        made.made_of |= overriding | {self._name(name): photo for name, photo in photos.items()}
        self._made_of[made.document.kind] = made.made_of
        set_too = counted or (published and "pdf" in self._order.formats)
        problems = self._set(html, made, published=published, counted=counted) if set_too else []
        if published and "html" in self._order.formats:
            self._files[f"{made.stem}.html"] = html.encode()  # behind the PDF, which is what people open
        if published and "docx" in self._order.formats:
            self._write_word(html, made, photos)
        return problems

    def _write_word(self, html: str, made: _ComposedDocument, photos: Mapping[PurePosixPath, bytes]) -> None:
        """Makes the .docx of a document; its charts are those of the page."""
        from annual_report.render.docx.base_part import WordIdentity  # only now: few builds need python-docx
        from annual_report.render.docx.drawings import drawings_in
        from annual_report.render.docx.word_docx import render_docx

        self._progress(Stage("docx", made.stem))
        dated, name = _dated(made.document.issued, self._order.epoch), f"{made.stem}.docx"
        sources = {each: content for each, content in made.made_of.items() if not content.startswith(_PICTURES)}
        identity = WordIdentity(f"annual-report {__version__}", self._told(made, name), sources, dated)
        self._files[name] = render_docx(made.document, photos, drawings_in(html), identity)

    def _told(self, made: _ComposedDocument, file: str) -> dict[str, str]:
        """Which document a file is."""
        document = made.document
        told = {"kind": document.kind, "period": self.key, "file": file}
        told |= {"language": made.language} if made.language else {}
        # on the pages nothing says so
        return told | ({"regulation": document.regulation.id} if is_plain(document.regulation) else {})

    def _set(self, html: str, made: _ComposedDocument, *, published: bool, counted: bool) -> list[Diagnostic]:
        """Makes the PDF of a document; where none is ordered, a missing library only leaves its pages uncounted."""
        self._progress(Stage("pdf", made.stem))
        document, ordered = made.document, published and "pdf" in self._order.formats
        told = self._told(made, f"{made.stem}.pdf")
        dated = _dated(document.issued, self._order.epoch)
        try:
            edition = PdfIdentity(told, made.made_of, dated, self._order.epoch, self._described())
            printed = self._order.engine.render(html, edition)
        except MissingLibraryError as error:
            self.missing_library = str(error) if ordered else self.missing_library
            return []
        except ResourceRefusedError as error:
            return [resource_refused(Reference(str(error)), None)]
        if ordered:
            self._files[f"{made.stem}.pdf"] = printed.pdf
        if counted:
            self.pages[document.kind] = printed.count
        return self._boxes(printed.missing) if ordered and printed.missing else []

    def _boxes(self, missing: str) -> list[Diagnostic]:
        """What is told of letters that are `missing` in a PDF, where that is an error; else it is kept as a warning."""
        told = leveled(printed_as_boxes(missing), self._levels)
        if told and told.is_error:
            return [told]
        self.warnings += [told] if told else []
        return []

    def _described(self) -> dict[str, str]:
        """What readers of a PDF are told of the files that only some kinds of document have."""
        return {
            self._workspace.document_file(self.key, kind): data.described
            for kind, data in DOCUMENT_DATA.items()
            if data.described
        }

    def publish(self, unwanted: Iterable[DocumentKind]) -> BuildResult:
        """Writes the files, if there are any, and the manifest; those of `unwanted` documents leave the manifest.

        Where they are in the workspace's own folder, and are what an earlier build wrote there, they are moved into a
        folder in it, and stay otherwise. Nothing is deleted. Raises `CannotWriteError`.
        """
        if not self._files:
            return BuildResult()
        self._progress(Stage("publish"))
        folder = self._order.output or self._own_folder()
        program = f"annual-report {__version__}"
        stems = [(each, f"{stem}-{self.key}") for each in unwanted for stem in (each.file_stem, each.name)]
        names = [(kind, f"{stem}.{ending}") for kind, stem in stems for ending in FORMATS]
        before = listed(folder, [name for _kind, name in names])
        going = {name: before[name] for kind, name in names if name in before and self._goes(kind)}

        def with_manifest() -> dict[str, bytes]:
            manifest = manifest_with(folder, self._files, self._inputs, program, before, self._issued)
            return {**self._files, MANIFEST_NAME: manifest}

        replaced = final_before(folder, self._files)
        with set_aside(folder, going) as aside:
            write_files(folder, with_manifest, without={name: going[name] for name in aside})
        kept = [name for name in before if os.path.lexists(folder / name)]
        return BuildResult(
            files=tuple(folder / name for name in self._files),
            moved=tuple(place for name, place in aside.items() if name not in kept),
            kept=tuple(folder / name for name in kept),
            replaced={folder / name: number for name, number in replaced.items()},
        )

    def _goes(self, kind: DocumentKind) -> bool:
        """Whether a document that the data does not want leaves the folder: not where others may write there as well.

        Nor where its data seems to be there under another name, as when an editor is about to save it.
        """
        return self._order.output is None and not self._workspace.may_have_document_file(self.key, kind.name)

    def _own_folder(self) -> Path:
        """The workspace's output folder: one that leads elsewhere by a link is the user's to name, with --output."""
        folder = self._workspace.output_folder(self.key)
        try:
            inside(self._workspace.root, str(folder.relative_to(self._workspace.root)))
        except OutsideWorkspaceError:
            what, cure = N_("it is a link that leads out of the workspace"), N_("name the folder with --output")
            raise CannotWriteError(folder, message(what), message(cure)) from None
        return folder

    def _photos(self, document: Document) -> dict[PurePosixPath, bytes]:
        """The photos of `document` as they are printed."""
        names = list(document.photos)
        self._inputs |= {self._name(name): self.photo_files.read(str(name)) for name in names}
        return {name: self.photo_files.printed(str(name)) for name in names}

    def _name(self, photo: PurePosixPath) -> str:
        """The name of a photo's file in the workspace."""
        return f"data/{self.key}/{photo}"


def _dated(day: date | None, epoch: int | None) -> datetime | None:
    """When a PDF is dated: at SOURCE_DATE_EPOCH where that is set, else on the day of issue as far as it is known."""
    if epoch is not None:
        return datetime.fromtimestamp(epoch, UTC)
    return datetime(day.year, day.month, day.day, tzinfo=VIET_NAM) if day else None
