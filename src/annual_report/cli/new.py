"""`annual-report new`: begins the report of the next year with what the last one gives."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annual_report.cli.console import Screen, shown
from annual_report.cli.periods import (
    MACHINE_LACKS,
    OUR_FAULT,
    PROBLEMS_IN_DATA,
    WRONG_USAGE,
    find_workspace,
    next_here,
    periods_here,
)
from annual_report.language import N_, Language, message, translator

if TYPE_CHECKING:
    from annual_report.load.workspace import Workspace


def new_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def new(
        year: Annotated[
            str, typer.Argument(help=say(N_("Year to begin, for example 2018.")), autocompletion=next_here)
        ],
        begin_with: Annotated[
            str | None,
            typer.Option(
                "--from",
                help=say(N_("Year whose report it is begun from (default: the latest before it).")),
                autocompletion=periods_here,
            ),
        ] = None,
        workspace: Annotated[Path | None, typer.Option(help=say(N_("Folder of the workspace.")))] = None,
    ) -> None:
        from annual_report.api.begin.beginning import CannotBeginError
        from annual_report.api.publish import CannotWriteError

        screen = Screen(language)
        try:
            _begin(find_workspace(workspace, screen), year, begin_with, screen)
        except CannotBeginError as error:
            for each in error.messages:
                screen.say(each)
            raise typer.Exit(WRONG_USAGE) from None
        except CannotWriteError as error:
            screen.cannot_write(error)
            raise typer.Exit(MACHINE_LACKS) from None

    return new


def _begin(workspace: "Workspace", year: str, begin_with: str | None, screen: Screen) -> None:
    """Writes the report, or tells what is wrong with the data that it would be begun from, and ends the command."""
    from annual_report.api.begin.beginning import period_to_begin, report_before, write_next
    from annual_report.api.checking import Shelf, check_period

    period = period_to_begin(year, workspace)
    last = report_before(period, workspace, begin_with)
    checked = check_period(Shelf(workspace), last)
    if not checked.sound:
        screen.diagnostics(checked.diagnostics)
        if checked.failed:
            screen.say(message(N_("{year}: nothing was written."), year=period.key))
            raise typer.Exit(OUR_FAULT)
        screen.say(
            message(N_("{year}: nothing was written; mend the errors of {last} above."), year=period.key, last=last)
        )
        raise typer.Exit(PROBLEMS_IN_DATA)
    file = write_next(workspace, checked, period, screen.language)
    screen.result(shown(file))
    screen.say(message(N_("Begun from the report for {last}."), last=last))
    screen.say(message(N_("Next: fill it in where “……” stands, then annual-report check {year}"), year=period.key))
