"""Whether a PDF is, byte for byte, what the sources inside of it give."""

import errno
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from annual_report.api.building import BuildOrder, BuildResult, StageListener, build_period
from annual_report.api.checking import DataFiles
from annual_report.api.verification.additions import said_of_additions, was_examined
from annual_report.api.verification.differences import first_of, said_of
from annual_report.api.verification.enclosed import Enclosed, enclosed_in
from annual_report.api.verification.unpacking import unpacking_folder
from annual_report.api.verification.unreadable import LARGEST_PDF, UnreadableError, unreadable
from annual_report.api.verification.verdict import Verdict, VerifiedPdf
from annual_report.compose.registry import DOCUMENT_KINDS
from annual_report.language import DATA_LANGUAGE, LANGUAGES, N_, Message, message, system_reason
from annual_report.load.pdf.additions.examining import additions
from annual_report.load.pdf.differences import first_difference, seen_difference
from annual_report.load.pdf.obstacle import Obstacle, UnreadablePdfError
from annual_report.load.pdf.same_pages.comparing import same_pages
from annual_report.load.workspace import NoWorkspaceError, Workspace
from annual_report.render.pdf.engine import PdfEngine
from annual_report.render.pdf.identity import MANIFEST

_END: Final = b"%%EOF"
# Why a folder takes no files at all; whatever else keeps one from being written is about its name.
_OF_THE_MACHINE: Final = frozenset(
    {errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO, errno.EMFILE, errno.ENFILE, errno.ENOENT}
    | {number for name in ("EDQUOT", "ESTALE") if (number := getattr(errno, name, None))}
)
_FREE_SPACE: Final = N_(
    "Free space in the folder for temporary files (TMPDIR), or choose another that you may write to, and try again."
)
_ASK_AGAIN: Final = N_("No workspace on this system can contain it: ask for the file as it was issued.")


def verify(data: bytes, engine: PdfEngine, progress: StageListener) -> VerifiedPdf:
    """Compiles the sources in the PDF `data` anew and compares. Raises `UnreadableError` and `EngineCrashedError`."""
    if len(data) > LARGEST_PDF:
        raise unreadable(Obstacle.TOO_LARGE)
    enclosed = _enclosed(data)
    built, given = _compiled(enclosed, engine, progress)
    sources = tuple(sorted(enclosed.sources))
    altered = first_of(enclosed.altered())
    if given is None:
        broken = message(N_("no document can be made from the embedded sources"))
        verdict = Verdict.UNKNOWN if built.missing_library is not None else Verdict.DIFFERS
        return VerifiedPdf(
            verdict, sources, differences=(*altered, broken), diagnostics=built.diagnostics,
            missing_library=built.missing_library,
        )  # fmt: skip
    if data == given:
        return VerifiedPdf(Verdict.SAME, sources, len(given))
    if data.startswith(given):
        return _judged(data, given, sources)
    try:
        ours = enclosed_in(given)
        versions = first_of(_other_versions(enclosed.versions, ours.versions))
        whole = not altered and ours.sources == enclosed.sources
        if versions and whole and same_pages(data, given, MANIFEST):
            return VerifiedPdf(Verdict.SAME_PAGES, sources, differences=versions, other_software=True)
        first = said_of(first_difference(data, given))
    except UnreadablePdfError as error:
        raise unreadable(error.obstacle) from error
    differences = (*altered, *versions, first)
    return VerifiedPdf(Verdict.DIFFERS, sources, differences=differences, other_software=bool(versions))


def _enclosed(data: bytes) -> Enclosed:
    """What is inside of the PDF, as it was before anything was added to it, where that can be read."""
    end = data.find(_END) + len(_END)
    if end >= len(_END) and data[end:].strip():
        try:
            return enclosed_in(data[:end])
        except UnreadableError:  # no end of a file stood there
            pass
    return enclosed_in(data)


def _judged(data: bytes, given: bytes, sources: tuple[str, ...]) -> VerifiedPdf:
    """The verdict on a file that begins with what its sources give."""
    length, added = len(given), len(data) - len(given)
    found = additions(data, length)
    if found.reason is None:
        return VerifiedPdf(Verdict.SIGNED, sources, length, added, found.pages)
    try:
        changed = seen_difference(data, given)
    except UnreadablePdfError:  # what follows may be anything
        changed = None
    seen = (said_of(changed),) if changed else ()
    return VerifiedPdf(
        Verdict.BEGINS, sources, length, added, unexamined=said_of_additions(found), examined=was_examined(found),
        differences=seen,
    )  # fmt: skip


def _other_versions(theirs: Mapping[str, str], ours: Mapping[str, str]) -> Iterator[Message]:
    """The programs of which this machine has another version than the one that made the file."""
    for name in sorted(theirs.keys() | ours.keys()):
        if theirs.get(name) != ours.get(name):
            yield message(N_("it was made with {name} {theirs} / here is {ours}"), name=name,
                          theirs=theirs.get(name, "–"), ours=ours.get(name, "–"))  # fmt: skip


def _compiled(enclosed: Enclosed, engine: PdfEngine, progress: StageListener) -> tuple[BuildResult, bytes | None]:
    """What a build of the sources gives, in a folder that is gone afterwards; the PDF, if one came of it."""
    with unpacking_folder() as folder:
        root = folder / "workspace"
        unpack(enclosed.sources, root)
        try:
            workspace = Workspace.at(root)
        except NoWorkspaceError:
            return BuildResult(), None
        known = enclosed.kind in {kind.name for kind in DOCUMENT_KINDS}
        if not known or enclosed.period not in workspace.periods():
            return BuildResult(), None
        order = BuildOrder(("pdf",), root.parent / "output", engine, enclosed.epoch, (enclosed.kind,))
        own = DataFiles(workspace).report(enclosed.period).spoken.languages[:1]
        if enclosed.language not in {"", *LANGUAGES}:
            return BuildResult(), None
        files = DataFiles(workspace, language=enclosed.language or next(iter(own), DATA_LANGUAGE))
        built = build_period(files, enclosed.period, order, progress)
        return built, built.files[0].read_bytes() if built.files else None


def unpack(sources: Mapping[str, bytes], root: Path) -> None:
    """Writes the sources, whose names have been looked at; two that are one on this system are refused by it.

    Raises `UnreadableError`.
    """
    for name, content in sources.items():
        file = root / name
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("xb") as stream:
                stream.write(content)
        except OSError as error:
            raise UnreadableError(
                message(
                    N_("the embedded file “{name}” cannot be unpacked: {reason}"),
                    name=name,
                    reason=system_reason(error),
                ),
                message(_FREE_SPACE if error.errno in _OF_THE_MACHINE else _ASK_AGAIN),
            ) from error
