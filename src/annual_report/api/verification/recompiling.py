"""Whether a PDF is, byte for byte, what the sources inside of it give."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from annual_report.api.building import BuildOrder, BuildResult, StageListener, build_period
from annual_report.api.checking import DataFiles
from annual_report.api.verification.differences import said_of
from annual_report.api.verification.enclosed import Enclosed, enclosed_in
from annual_report.api.verification.unpacking import unpacking_folder
from annual_report.api.verification.unreadable import LARGEST_PDF, UnreadableError, unreadable
from annual_report.compose.registry import DOCUMENT_KINDS
from annual_report.diagnostics import Diagnostic, Fault
from annual_report.language import N_, Message, message
from annual_report.load.pdf.differences import first_difference, seen_difference
from annual_report.load.pdf.obstacle import Obstacle, UnreadablePdfError
from annual_report.load.workspace import NoWorkspaceError, Workspace
from annual_report.render.pdf.engine import PdfEngine

_SIGNATURE: Final = b"/ByteRange"


@dataclass(frozen=True, slots=True)
class VerifiedPdf:
    """Whether the PDF is what its `sources` (so many) give; if not, the `differences`, the first seen one last.

    `added` is the number of bytes behind those very bytes, `signed` whether a signature is among them. `diagnostics`
    say why nothing could be made of the sources, and `missing_library` what the machine lacks for it. `fault` is there
    where this program failed at it.
    """

    same: bool
    sources: int
    added: int = 0
    signed: bool = False
    differences: tuple[Message, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    missing_library: str | None = None
    fault: Fault | None = None


def verify(data: bytes, engine: PdfEngine, progress: StageListener) -> VerifiedPdf:
    """Compiles the sources in the PDF `data` anew and compares. Raises `UnreadableError` and `EngineCrashedError`."""
    if len(data) > LARGEST_PDF:
        raise unreadable(Obstacle.TOO_LARGE)
    enclosed = enclosed_in(data)
    built, given = _compiled(enclosed, engine, progress)
    count = len(enclosed.sources)
    altered = tuple(enclosed.altered())
    if given is None:
        broken = message(N_("no document can be made of the sources inside"))
        return VerifiedPdf(False, count, 0, False, (*altered, broken), built.diagnostics, built.missing_library)
    if data == given:
        return VerifiedPdf(True, count)
    return _compared(data, given, enclosed, altered)


def _compared(data: bytes, given: bytes, enclosed: Enclosed, altered: tuple[Message, ...]) -> VerifiedPdf:
    try:
        return _difference(data, given, enclosed, altered)
    except UnreadablePdfError as error:
        raise unreadable(error.obstacle) from error


def _difference(data: bytes, given: bytes, enclosed: Enclosed, altered: tuple[Message, ...]) -> VerifiedPdf:
    """The verdict on two files that are not the same. Raises `UnreadablePdfError`."""
    count, added = len(enclosed.sources), len(data) - len(given)
    if not data.startswith(given):
        versions = tuple(_other_versions(enclosed.versions, enclosed_in(given).versions))
        first = said_of(first_difference(data, given))
        return VerifiedPdf(False, count, differences=(*altered, *versions, first))
    changed = seen_difference(data, given)
    signed = _SIGNATURE in data[len(given) :]
    if signed and changed is None:
        return VerifiedPdf(True, count, added, signed=True)
    behind = message(N_("{count} bytes were added behind what the sources give"), count=added)
    return VerifiedPdf(False, count, added, signed, (behind, said_of(changed)) if changed else (behind,))


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
        _unpack(enclosed.sources, root)
        try:
            workspace = Workspace.at(root)
        except NoWorkspaceError:
            return BuildResult(), None
        known = enclosed.kind in {kind.name for kind in DOCUMENT_KINDS}
        if not known or enclosed.period not in workspace.periods():
            return BuildResult(), None
        order = BuildOrder(("pdf",), root.parent / "output", engine, enclosed.epoch, (enclosed.kind,))
        built = build_period(DataFiles(workspace), enclosed.period, order, progress)
        return built, built.files[0].read_bytes() if built.files else None


def _unpack(sources: Mapping[str, bytes], root: Path) -> None:
    """Writes the sources, whose names have been looked at; two that are one on this system are refused by it."""
    for name, content in sources.items():
        file = root / name
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("xb") as stream:
                stream.write(content)
        except OSError as error:
            raise UnreadableError(
                message(N_("“{name}” inside cannot be unpacked: {reason}"), name=name, reason=error.strerror or error),
                message(
                    N_("Make room in the folder for temporary files (TMPDIR), or ask for the file as it was issued.")
                ),
            ) from error
