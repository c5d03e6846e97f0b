"""`annual-report init`: a workspace for another organisation."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from annual_report import api
from annual_report.cli.console import Screen, shown
from annual_report.cli.periods import WRONG_USAGE
from annual_report.cli.refusals import refusals
from annual_report.language import N_, Language, message, translator


def init_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def init(
        folder: Annotated[Path, typer.Argument(help=say(N_("Folder to make; it must not have anything in it yet.")))],
        year: Annotated[int | None, typer.Option(help=say(N_("Year of the first report.")), min=1900, max=2999)] = None,
    ) -> None:
        from annual_report.api.begin import FolderNotEmptyError

        screen = Screen(language)
        try:
            with refusals(screen):
                files = api.init(folder, year, language)
        except FolderNotEmptyError:
            screen.say(message(N_("The folder {folder} is not empty: nothing was written into it."), folder=folder))
            raise typer.Exit(WRONG_USAGE) from None
        for file in files:
            screen.result(shown(file))
        screen.say(message(N_("Next: cd {folder}, then annual-report build"), folder=folder))

    return init
