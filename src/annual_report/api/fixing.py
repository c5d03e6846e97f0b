"""Mending data files by the safe edits that diagnostics carry; all that no edit touches stays as it was written."""

from codecs import BOM_UTF8
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from difflib import unified_diff
from io import StringIO
from pathlib import Path
from typing import Final

from annual_report.api.accepting import Acceptance, to_do
from annual_report.api.checking import CheckedPeriods, DataFiles, check_periods
from annual_report.api.publish import CannotWriteError, ChangedMeanwhileError, replace_own_file, settle_folder
from annual_report.api.unmended import not_mended
from annual_report.diagnostics import Diagnostic, Fault, Source, compatible, edited_in_file, in_order
from annual_report.language import N_, message
from annual_report.load.containment import OutsideWorkspaceError, inside
from annual_report.load.rules import FILE_ENCODING, LEGACY_ENCODING, SEVERAL_DOCUMENTS, YAML_SYNTAX
from annual_report.load.text.files import decoded
from annual_report.load.workspace import ORGANIZATION_FILE, Workspace

# A mended grammar lets the rest of a file be read, and that may be mended in turn: so many times is more than it takes.
ROUNDS: Final = 100
# For every line of mended grammar a file is read anew: after so many characters the rest is left to another --fix.
MAX_READ: Final = 2_000_000
# After each round the files are checked as well, which takes far longer; a year's file has some 20,000 characters.
MAX_CHECKED: Final = 90_000
# What is read in a wrong encoding is not to be mended before it is read in the right one.
_BEFORE_ALL_ELSE: Final = {FILE_ENCODING.name, LEGACY_ENCODING.name}
_OF_GRAMMAR: Final = {SEVERAL_DOCUMENTS.name, YAML_SYNTAX.name}
_NOT_MENDED: Final = message(N_("this file could not be fixed"))
_NO_LINE_END: Final = "\\ No newline at end of file\n"


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file before and after: `name` relative to the workspace, and at how many places it was `mended`.

    `backup` is the file beside it that has what it was before, by its name in the workspace, once it is written.
    """

    name: str
    before: bytes
    after: bytes
    mended: int
    backup: str = ""

    @property
    def diff(self) -> str:
        """The change as a unified diff: what `patch` makes of the one file with it is the other."""
        lines = unified_diff(_lines(self.before), _lines(self.after), self.name, self.name)
        return "".join(line if line.endswith("\n") else f"{line}\n{_NO_LINE_END}" for line in lines)


@dataclass(frozen=True, slots=True)
class FixResult(CheckedPeriods):
    """What the edits make of the files (`changes`), and what the checks say of the periods then.

    `faults` tell of files that are not changed, as this program failed at it, or as they could not be written; why
    these could not, `unwritten` says.
    """

    changes: tuple[FileChange, ...] = ()
    unwritten: tuple[CannotWriteError, ...] = ()


def fixed(workspace: Workspace, keys: Sequence[str], accepted: Collection[Acceptance] = ()) -> FixResult:
    """Mends what can be mended safely in the data of the periods `keys`, in memory alone.

    Of the rules that are `accepted`, what they propose is done too; at one line, what was there when it was read.
    """
    texts: dict[str, str] = {}
    as_read: dict[str, Source] = {}
    mended: dict[str, list[Diagnostic]] = {}
    faults: dict[str, Diagnostic] = {}
    checked = check_periods(DataFiles(workspace), keys).checked
    read = checked_characters = 0
    for number in range(ROUNDS):
        agreed = [each for each in accepted if number == 0 or each.line is None]
        if read > MAX_READ or checked_characters > MAX_CHECKED:
            break
        found = in_order(to_do(each, agreed) for period in checked.values() for each in period.diagnostics)
        found = [each for each in found if each.edits and each.place.file not in faults]
        if not found:
            break
        for name, diagnostics in _by_file(found).items():
            source = diagnostics[0].edits[0].span.source
            as_read.setdefault(name, source)
            try:
                texts[name] = edited_in_file(source, [each.edits for each in diagnostics])
            except Exception as error:  # whatever it is, other files can be mended
                faults[name] = Fault.of(error).diagnostic(_NOT_MENDED, name)
                continue
            mended[name] = mended.get(name, []) + diagnostics
            read += len(texts[name]) * (1 + sum(each.rule.name in _OF_GRAMMAR for each in diagnostics))
        checked_characters += sum(map(len, texts.values()))
        checked = check_periods(DataFiles(workspace, texts), keys).checked
    changes, unwritten = list[FileChange](), list[CannotWriteError]()
    for name in sorted(texts):
        try:
            changes.append(
                changed_file(workspace, as_read[name], texts[name], sum(len(each.edits) for each in mended[name]))
            )
        except ChangedMeanwhileError as error:
            unwritten.append(error)
            faults[name] = not_mended(error, name)
    changes = [each for each in changes if each.before != each.after]
    return FixResult(checked, tuple(faults.values()), tuple(changes), tuple(unwritten))


def written(workspace: Workspace, keys: Sequence[str], done: FixResult) -> FixResult:
    """Writes the changed files, each on its own, with a copy of what it was beside it.

    Where one cannot be written, or was changed meanwhile, it is left as it is and told of, and the periods `keys` are
    checked as they are then.
    """
    for folder in {(workspace.root / each).parent for each in _data_files(workspace, keys)}:
        settle_folder(folder)
    changes: list[FileChange] = []
    unwritten: dict[str, CannotWriteError] = {}
    for change in done.changes:
        try:
            file = _real(workspace, change.name)
            backup = replace_own_file(file, change.before, change.after)
            changes.append(replace(change, backup=backup.relative_to(workspace.root.resolve()).as_posix()))
        except CannotWriteError as error:
            unwritten[change.name] = error
    if not (unwritten or done.unwritten):
        return replace(done, changes=tuple(changes))
    told = [not_mended(error, name) for name, error in unwritten.items()]
    checked = check_periods(DataFiles(workspace), keys).checked
    return FixResult(checked, (*done.faults, *told), tuple(changes), (*done.unwritten, *unwritten.values()))


def _real(workspace: Workspace, name: str) -> Path:
    """The file itself, links followed. Raises `ChangedMeanwhileError` where they lead out of the workspace by now."""
    try:
        return inside(workspace.root, name)
    except OutsideWorkspaceError:
        raise ChangedMeanwhileError(workspace.root / name) from None


def _data_files(workspace: Workspace, keys: Sequence[str]) -> list[str]:
    return [ORGANIZATION_FILE, *(workspace.report_file(key) for key in keys)]


def _by_file(found: Sequence[Diagnostic]) -> dict[str, list[Diagnostic]]:
    """Those of the diagnostics whose edits can be made together, by the name of their file."""
    files: dict[str, list[Diagnostic]] = {}
    for each in found:
        files.setdefault(each.place.file, []).append(each)
    return {name: _together(diagnostics) for name, diagnostics in files.items()}


def _together(found: list[Diagnostic]) -> list[Diagnostic]:
    first = [each for each in found if each.rule.name in _BEFORE_ALL_ELSE] or found
    made = compatible(each.edits for each in first)
    return [each for each in first if each.edits in made]


def changed_file(workspace: Workspace, as_read: Source, text: str, mended: int) -> FileChange:
    """What becomes of the file that was `as_read`, which `text` is to be, mended at so many places.

    Raises `ChangedMeanwhileError` where it is another by now.
    """
    name = as_read.name
    try:
        before = inside(workspace.root, name).read_bytes()
    except (OSError, OutsideWorkspaceError):
        raise ChangedMeanwhileError(workspace.root / name) from None
    if decoded(before, name)[0] != as_read:
        raise ChangedMeanwhileError(workspace.root / name)
    mark = BOM_UTF8 if before.startswith(BOM_UTF8) else b""
    return FileChange(name, before, mark + text.encode(), mended)


def _lines(data: bytes) -> list[str]:
    """The lines of a text; none of what is in an encoding that cannot be shown."""
    if b"\0" in data:
        return []
    return list(StringIO(data.decode(errors="replace"), newline="\n"))
