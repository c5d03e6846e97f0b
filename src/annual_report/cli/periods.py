"""What build and check have in common: the workspace, and the years that are meant."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from annual_report.cli.console import Screen, shown
from annual_report.diagnostics import Diagnostic, any_fault
from annual_report.language import N_, message

if TYPE_CHECKING:
    from annual_report.load.workspace import Workspace

FINE: Final = 0
PROBLEMS_IN_DATA: Final = 1
WRONG_USAGE: Final = 2
MACHINE_LACKS: Final = 3
OUR_FAULT: Final = 4


def with_faults(status: int, found: Iterable[Diagnostic]) -> int:
    """The exit status `status`, unless what is `found` tells of a fault of this program: then not all was done."""
    return OUR_FAULT if any_fault(found) else status


def find_workspace(folder: Path | None, screen: Screen) -> "Workspace":
    """The workspace in `folder`, or around the current folder; ends the command where there is none."""
    from annual_report.load.workspace import NoWorkspaceError, Workspace, is_like

    try:
        return Workspace.at(folder) if folder else Workspace.find(Path.cwd())
    except NoWorkspaceError:
        where = folder or Path.cwd()
        here = [where / "data", where] if (where / "data").is_dir() else [where]
        like = [file for each in here for file in sorted(each.glob("*")) if is_like(file.name, "organization")]
        _tell_misnamed(like, "organization.yaml", screen)
        screen.say(message(N_("There is no data/organization.yaml in {folder} or above it."), folder=where))
        screen.say(message(N_("Go into the folder of your workspace, or make one: annual-report init my-report")))
        raise typer.Exit(WRONG_USAGE) from None


def chosen_periods(asked: Sequence[str], workspace: "Workspace", screen: Screen) -> list[str]:
    """The periods asked for, the latest where none is; ends the command for one without a report."""
    there = workspace.periods()
    if not there:
        _tell_misnamed(workspace.misnamed_reports(), "report.yaml", screen)
        screen.say(message(N_("There is no report yet: add data/<year>/report.yaml.")))
        raise typer.Exit(WRONG_USAGE)
    unknown = [each for each in asked if not workspace.can_report(each)]
    if unknown:
        meant = [file for file in workspace.misnamed_reports() if file.parent.name in unknown]
        _tell_misnamed(meant, "report.yaml", screen)
        screen.say(message(N_("There is no report for {unknown}."), unknown=", ".join(unknown)))
        screen.say(message(N_("There are reports for: {years}"), years=", ".join(there)))
        raise typer.Exit(WRONG_USAGE)
    return list(dict.fromkeys(asked)) or there[-1:]


def _tell_misnamed(files: Sequence[Path], name: str, screen: Screen) -> None:
    for file in files:
        screen.say(message(N_("{file} is to be called {name}: rename it."), file=shown(file), name=name))
        if file.suffix == ".txt":
            screen.say(message(N_("Windows may hide the .txt at the end of the name.")))


def periods_here(incomplete: str) -> list[str]:
    """The periods of the workspace around the current folder that begin with what is typed so far, for completion."""
    from annual_report.load.workspace import NoWorkspaceError, Workspace

    try:
        return [key for key in Workspace.find(Path.cwd()).periods() if key.startswith(incomplete)]
    except NoWorkspaceError:
        return []


def next_here(incomplete: str) -> list[str]:
    """The years without a report behind those that have one, for completion."""
    there = periods_here("")
    following = {str(int(key) + 1) for key in there if key.isdigit()} - set(there)
    return sorted(key for key in following if key.startswith(incomplete))
