"""Files proofread one after another: each by the workspace that it belongs to, and mended where that is wanted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from annual_report.api.checking import DataFiles
from annual_report.api.manuscripts.house import House, house_of, workspace_of
from annual_report.api.manuscripts.manuscript import Manuscript
from annual_report.api.manuscripts.proofreading import difference, mended, proofread_manuscript, told_of, write
from annual_report.api.manuscripts.reading import read_manuscript
from annual_report.api.names import UnknownNameError
from annual_report.api.periods import NoReportError, periods_asked
from annual_report.api.publish import CannotWriteError, settle_folder
from annual_report.api.unmended import not_mended
from annual_report.diagnostics import Diagnostic, Fault, in_order
from annual_report.language import N_, message
from annual_report.load.extracted import UnreadableFileError
from annual_report.load.rules import OPEN_COMMENT, UNACCEPTED_CHANGE
from annual_report.load.workspace import NoWorkspaceError, Workspace
from annual_report.proofreading import registry

# Rules that are told of as a file of Word is read.
RULES_OF_WORD: Final = (OPEN_COMMENT.name, UNACCEPTED_CHANGE.name)
# What is said of a file with a `fault`.
NOT_PROOFREAD: Final = message(N_("this text could not be proofread"))


@dataclass(frozen=True, slots=True)
class ProofreadFile:
    """What came of proofreading the file at `path`.

    `unread` is why there is nothing of it: it cannot be read, or this program failed at reading it. `fault` is what
    this program failed at later. `mended` counts the problems that were mended, and `change` shows that as a unified
    diff; `unwritten` is why it was not written, and all its problems are still told; `backup` is what it was before,
    once it is written. `mendable` says whether it is a file that can be mended at all.
    """

    path: Path
    diagnostics: tuple[Diagnostic, ...] = ()
    mendable: bool = False
    mended: int = 0
    change: str = ""
    unread: UnreadableFileError | OSError | Fault | None = None
    unwritten: CannotWriteError | None = None
    backup: Path | None = None
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class ProofreadFiles:
    """What came of each file, in the order asked for."""

    files: tuple[ProofreadFile, ...]

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """All that is found, by file, line and column, and what this program failed at."""
        return in_order(each for file in self.files for each in file.diagnostics)


@dataclass(frozen=True, slots=True)
class Wanted:
    """How files are to be proofread.

    By what `data` (None: the workspace around each file) says, figures and dates held against its report on the period
    `year`; for the `rules` alone, if there are any. With `fix`, safe slips are mended, in the file if it is `written`.
    """

    data: DataFiles | None = None
    year: str | None = None
    rules: frozenset[str] = frozenset()
    fix: bool = False
    written: bool = False


def known_proofreading(rules: Iterable[str]) -> frozenset[str]:
    """The `rules` of proofreading asked for. Raises `UnknownNameError` where one is none."""
    asked, known = frozenset(rules), [*(each.rule.name for each in registry.PROOFREADERS), *RULES_OF_WORD]
    if unknown := asked - set(known):
        raise UnknownNameError(min(unknown), known)
    return asked


def proofread_files(paths: Sequence[Path], wanted: Wanted) -> ProofreadFiles:
    """Proofreads the files at `paths`; where one cannot be read, or this program fails at it, the others go on.

    Raises `NoReportError` where there is no report for the year asked for, `NoWorkspaceError` where a year is asked for
    and there is no workspace around the file or the current folder.
    """
    read = [_read(path) for path in dict.fromkeys(paths)]
    houses = _Houses(wanted)
    done = [each if isinstance(each, ProofreadFile) else _proofread(*each, houses, wanted) for each in read]
    return ProofreadFiles(tuple(done))


def _read(path: Path) -> tuple[Path, Manuscript] | ProofreadFile:
    try:
        return path, read_manuscript(path, str(path))
    except (UnreadableFileError, OSError) as error:
        return ProofreadFile(path, unread=error)
    except Exception as error:  # whatever it is, other files are of use
        return ProofreadFile(path, unread=Fault.of(error))


def _proofread(path: Path, manuscript: Manuscript, houses: "_Houses", wanted: Wanted) -> ProofreadFile:
    try:
        return _done(path, manuscript, house_of(houses.shelf_for(path), path, wanted.year, wanted.rules), wanted)
    except (NoReportError, NoWorkspaceError):
        raise
    except OSError as error:  # of the workspace around it
        return ProofreadFile(path, unread=error)
    except Exception as error:  # whatever it is, other files are of use
        fault = Fault.of(error)
        return ProofreadFile(path, (fault.diagnostic(NOT_PROOFREAD, told_of(manuscript)),), fault=fault)


def _done(path: Path, manuscript: Manuscript, house: House, wanted: Wanted) -> ProofreadFile:
    mendable = manuscript.text_file is not None
    if not (wanted.fix and mendable):
        return ProofreadFile(path, tuple(proofread_manuscript(manuscript, house)), mendable)
    done = mended(manuscript, house)
    change = difference(manuscript, done)
    result = ProofreadFile(path, tuple(done.diagnostics), mendable, done.count, change)
    if not wanted.written:
        return result
    settle_folder(path.resolve().parent)
    if not done.count:
        return result
    try:
        return replace(result, backup=write(path, manuscript, done))
    except CannotWriteError as error:
        found = in_order([not_mended(error, manuscript.name), *proofread_manuscript(manuscript, house)])
        return replace(result, diagnostics=tuple(found), mended=0, unwritten=error)


@dataclass(slots=True)
class _Houses:
    """For each file, the data of the workspace by which it is proofread, each read once."""

    wanted: Wanted
    known: dict[Path, DataFiles] = field(default_factory=dict)

    def shelf_for(self, file: Path) -> DataFiles | None:
        """That of `file`. Raises `NoReportError` and `NoWorkspaceError`."""
        shelf = self.wanted.data
        if shelf is None and (around := workspace_of(file)):
            shelf = self.known.setdefault(around.root, DataFiles(around))
        if self.wanted.year:
            shelf = shelf or DataFiles(Workspace.find(Path.cwd()))
            periods_asked(shelf.workspace, [self.wanted.year])
        return shelf
