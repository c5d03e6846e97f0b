"""Mending data files by the safe edits that diagnostics carry; all that no edit touches stays as it was written."""

from codecs import BOM_UTF8
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import unified_diff
from typing import Final

from annual_report.checking import Checked, check_period
from annual_report.containment import inside
from annual_report.diagnostics import Diagnostic, edited, in_order
from annual_report.publish import write_files
from annual_report.workspace import Workspace

# A mended grammar lets the rest of a file be read, and that may be mended in turn.
ROUNDS: Final = 10


@dataclass(frozen=True, slots=True)
class Change:
    """A file before and after: `name` relative to the workspace, and how many problems were `mended` in it."""

    name: str
    before: bytes
    after: bytes
    mended: int

    @property
    def diff(self) -> str:
        """The change as a unified diff."""
        before, after = _lines(self.before), _lines(self.after)
        return "".join(f"{line}\n" for line in unified_diff(before, after, self.name, self.name, lineterm=""))


@dataclass(frozen=True, slots=True)
class Fixed:
    """What the edits make of the files, and what the checks say of the periods then."""

    changes: tuple[Change, ...]
    checked: dict[str, Checked]


def fixed(workspace: Workspace, keys: Sequence[str]) -> Fixed:
    """Mends what can be mended safely in the data of the periods `keys`, in memory alone."""
    texts: dict[str, str] = {}
    mended: dict[str, int] = {}
    for _round in range(ROUNDS):
        checked = {key: check_period(workspace, key, texts) for key in keys}
        found = in_order(each for period in checked.values() for each in period.diagnostics if each.edits)
        if not found:
            break
        for name, diagnostics in _by_file(found).items():
            texts[name] = edited(diagnostics[0].span.source, [each.edits for each in diagnostics])
            mended[name] = mended.get(name, 0) + len(diagnostics)
    return Fixed(tuple(_change(workspace, name, texts[name], mended[name]) for name in sorted(texts)), checked)


def write_changes(workspace: Workspace, changes: Sequence[Change]) -> None:
    """Writes the changed files. Raises `CannotWriteError`."""
    for change in changes:
        file = inside(workspace.root, change.name)
        write_files(file.parent, {file.name: change.after})


def _by_file(found: Sequence[Diagnostic]) -> dict[str, list[Diagnostic]]:
    files: dict[str, list[Diagnostic]] = {}
    for each in found:
        files.setdefault(each.span.source.name, []).append(each)
    return files


def _change(workspace: Workspace, name: str, text: str, mended: int) -> Change:
    before = inside(workspace.root, name).read_bytes()
    mark = BOM_UTF8 if before.startswith(BOM_UTF8) else b""
    return Change(name, before, mark + text.encode(), mended)


def _lines(data: bytes) -> list[str]:
    """The lines of a text; none of what is in an encoding that cannot be shown."""
    if b"\0" in data:
        return []
    return data.removeprefix(BOM_UTF8).decode(errors="replace").splitlines()
