"""What commands have in common: their exit statuses, and the periods that completion offers."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annual_report.diagnostics import Diagnostic

FINE: Final = 0
PROBLEMS_IN_DATA: Final = 1
WRONG_USAGE: Final = 2
MACHINE_LACKS: Final = 3
OUR_FAULT: Final = 4
UNEXAMINED: Final = 5


def with_faults(status: int, found: "Iterable[Diagnostic]") -> int:
    """The exit status `status`, unless what is `found` tells of a fault of this program: then not all was done."""
    from annual_report.diagnostics import any_fault

    return OUR_FAULT if any_fault(found) else status


def periods_here(incomplete: str) -> list[str]:
    """The periods of the workspace around the current folder that begin with what is typed so far, for completion."""
    from annual_report.load.workspace import NoWorkspaceError, Workspace

    try:
        return [key for key in Workspace.find(Path.cwd()).periods() if key.startswith(incomplete)]
    except (NoWorkspaceError, OSError):
        return []


def next_here(incomplete: str) -> list[str]:
    """The years without a report behind those that have one, for completion."""
    there = periods_here("")
    following = {str(int(key) + 1) for key in there if key.isdigit()} - set(there)
    return sorted(key for key in following if key.startswith(incomplete))
