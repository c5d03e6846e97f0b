"""Mending data files by the safe edits that diagnostics carry; all that no edit touches stays as it was written."""

from codecs import BOM_UTF8
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import unified_diff
from io import StringIO
from stat import S_IMODE
from typing import Final

from annual_report.api.checking import CheckedPeriods, DataFiles, check_periods
from annual_report.api.names import UnknownNameError
from annual_report.api.publish import write_files
from annual_report.api.rules.catalogue import all_rules
from annual_report.diagnostics import Diagnostic, Fault, compatible, edited_in_file, in_order
from annual_report.language import N_, message
from annual_report.load.containment import inside
from annual_report.load.rules import FILE_ENCODING, LEGACY_ENCODING, SEVERAL_DOCUMENTS, YAML_SYNTAX
from annual_report.load.workspace import Workspace

# A mended grammar lets the rest of a file be read, and that may be mended in turn: so many times is more than it takes.
ROUNDS: Final = 100
# For every line of mended grammar a file is read anew: after so many characters the rest is left to another --fix.
MAX_READ: Final = 2_000_000
# What is read in a wrong encoding is not to be mended before it is read in the right one.
_BEFORE_ALL_ELSE: Final = {FILE_ENCODING.name, LEGACY_ENCODING.name}
_OF_GRAMMAR: Final = {SEVERAL_DOCUMENTS.name, YAML_SYNTAX.name}
_NOT_MENDED: Final = message(N_("this file could not be mended"))
_NO_LINE_END: Final = "\\ No newline at end of file\n"


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file before and after: `name` relative to the workspace, and how many problems were `mended` in it."""

    name: str
    before: bytes
    after: bytes
    mended: int

    @property
    def diff(self) -> str:
        """The change as a unified diff: what `patch` makes of the one file with it is the other."""
        lines = unified_diff(_lines(self.before), _lines(self.after), self.name, self.name)
        return "".join(line if line.endswith("\n") else f"{line}\n{_NO_LINE_END}" for line in lines)


@dataclass(frozen=True, slots=True)
class FixResult(CheckedPeriods):
    """What the edits make of the files (`changes`), and what the checks say of the periods then.

    `faults` tell of files that are not changed, as this program failed at it.
    """

    changes: tuple[FileChange, ...] = ()


def fixed(workspace: Workspace, keys: Sequence[str], accepted: Collection[str] = ()) -> FixResult:
    """Mends what can be mended safely in the data of the periods `keys`, in memory alone.

    Of the rules that are `accepted`, what they propose is done too.
    """
    texts: dict[str, str] = {}
    mended: dict[str, list[Diagnostic]] = {}
    faults: dict[str, Diagnostic] = {}
    checked = check_periods(DataFiles(workspace), keys).checked
    read = 0
    for _round in range(ROUNDS):
        if read > MAX_READ:
            break
        found = in_order(_to_do(each, accepted) for period in checked.values() for each in period.diagnostics)
        found = [each for each in found if each.edits and each.place.file not in faults]
        if not found:
            break
        for name, diagnostics in _by_file(found).items():
            try:
                texts[name] = edited_in_file(diagnostics[0].edits[0].span.source, [each.edits for each in diagnostics])
            except Exception as error:  # whatever it is, other files can be mended
                faults[name] = Fault.of(error).diagnostic(_NOT_MENDED, name)
                continue
            mended[name] = mended.get(name, []) + diagnostics
            read += len(texts[name]) * (1 + sum(each.rule.name in _OF_GRAMMAR for each in diagnostics))
        checked = check_periods(DataFiles(workspace, texts), keys).checked
    changes = [_change(workspace, name, texts[name], mended[name]) for name in sorted(texts)]
    return FixResult(checked, tuple(faults.values()), tuple(each for each in changes if each.before != each.after))


def proposing_rules() -> list[str]:
    """The names of the rules that propose something, which may be accepted."""
    return [each.name for each in all_rules() if each.proposes]


def known_proposing(accepted: Iterable[str]) -> tuple[str, ...]:
    """The rules `accepted`. Raises `UnknownNameError` where one is none, or proposes nothing."""
    known, names = proposing_rules(), tuple(accepted)
    for name in names:
        if name not in known:
            raise UnknownNameError(name, known)
    return names


def write_changes(workspace: Workspace, changes: Sequence[FileChange]) -> None:
    """Writes the changed files; who may read and write them stays as it is. Raises `CannotWriteError`."""
    for change in changes:
        file = inside(workspace.root, change.name)
        mode = S_IMODE(file.stat().st_mode)
        write_files(file.parent, {file.name: change.after})
        file.chmod(mode)


def _to_do(found: Diagnostic, accepted: Collection[str]) -> Diagnostic:
    """The diagnostic, with what it proposes as its edits where its rule is accepted."""
    return replace(found, edits=found.edits or found.proposals) if found.rule.name in accepted else found


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


def _change(workspace: Workspace, name: str, text: str, mended: Sequence[Diagnostic]) -> FileChange:
    before = inside(workspace.root, name).read_bytes()
    mark = BOM_UTF8 if before.startswith(BOM_UTF8) else b""
    return FileChange(name, before, mark + text.encode(), len(mended))


def _lines(data: bytes) -> list[str]:
    """The lines of a text; none of what is in an encoding that cannot be shown."""
    if b"\0" in data:
        return []
    return list(StringIO(data.decode(errors="replace"), newline="\n"))
