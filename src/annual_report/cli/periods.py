"""What commands have in common: their exit statuses, and the periods that completion offers."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annual_report.diagnostics import Diagnostic
    from annual_report.load.workspace import Workspace

FINE: Final = 0
PROBLEMS_IN_DATA: Final = 1
WRONG_USAGE: Final = 2
MACHINE_LACKS: Final = 3  # or a file: it cannot be read or written
OUR_FAULT: Final = 4
UNEXAMINED: Final = 5
OTHER_SOFTWARE: Final = 6
INTERRUPTED: Final = 130
# From the least grave on: of several files, the gravest counts. Numbers of statuses came in another order.
_GRAVITY: Final = (FINE, OTHER_SOFTWARE, UNEXAMINED, PROBLEMS_IN_DATA, WRONG_USAGE, MACHINE_LACKS, OUR_FAULT)


def gravest(*statuses: int) -> int:
    """The exit status that counts of those of several files: nothing hides that one differs, or was not read."""
    return max(statuses, key=_GRAVITY.index)


def with_faults(status: int, found: "Iterable[Diagnostic]") -> int:
    """The exit status `status`, unless what is `found` tells of a fault of this program: then not all was done."""
    from annual_report.diagnostics import any_fault

    return OUR_FAULT if any_fault(found) else status


def workspace_of(context: typer.Context) -> "Workspace":
    """The workspace that the command is about as far as it is typed: the one named, or around the current folder.

    Raises `NoWorkspaceError`; `OSError` where nobody may look.
    """
    from annual_report.load.workspace import Workspace

    named: Path | None = context.params.get("workspace")
    return Workspace.find(Path.cwd()) if named is None else Workspace.at(Path(named))


def periods_here(context: typer.Context, incomplete: str) -> list[str]:
    """The periods of the workspace that begin with what is typed so far, for completion."""
    from annual_report.load.workspace import NoWorkspaceError

    try:
        return [key for key in workspace_of(context).periods() if key.startswith(incomplete)]
    except (NoWorkspaceError, OSError):
        return []


def next_here(context: typer.Context, incomplete: str) -> list[str]:
    """The periods without a report after those that have one, for completion."""
    from annual_report.load.workspace import NoWorkspaceError

    try:
        there = workspace_of(context).periods_by_key()
    except (NoWorkspaceError, OSError):
        return []
    following = {coming.key for each in there.values() if (coming := each.coming)} - there.keys()
    return sorted(key for key in following if key.startswith(incomplete))
