"""`annual-report check`: checks the data and writes nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from annual_report.cli.console import Screen
from annual_report.cli.periods import FINE, PROBLEMS_IN_DATA, chosen_periods, find_workspace, periods_here
from annual_report.language import N_, Language, message, translator


def check_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def check(
        years: Annotated[
            list[str] | None,
            typer.Argument(help=say(N_("Years, for example 2017.")), autocompletion=periods_here),
        ] = None,
        workspace: Annotated[Path | None, typer.Option(help=say(N_("Folder of the workspace.")))] = None,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=say(N_("Shows results and problems only.")))] = False,
    ) -> None:
        from annual_report.compiler import check_period
        from annual_report.diagnostics import in_order

        screen = Screen(language, quiet=quiet)
        here = find_workspace(workspace, screen)
        periods = chosen_periods(years or [], here, screen)
        checked = {key: check_period(here, key) for key in periods}
        screen.diagnostics(in_order(found for each in checked.values() for found in each.diagnostics))
        for key, each in checked.items():
            if each.sound and not quiet:
                screen.say(message(N_("{year}: no errors"), year=key))
        raise typer.Exit(FINE if all(each.sound for each in checked.values()) else PROBLEMS_IN_DATA)

    return check
