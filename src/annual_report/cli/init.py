"""`annual-report init`: a workspace for another organisation."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Final

import typer

from annual_report import api
from annual_report.cli.console import Screen, shown
from annual_report.cli.periods import WRONG_USAGE
from annual_report.cli.refusals import refusals
from annual_report.language import N_, Language, message, translator

# Where a run was killed while it filled a folder that was there, the next one finishes just that.
_FINISHED: Final = N_(
    "An init that was cut short earlier was finished in {folder} instead: its first report is not on {year}. For that, "
    "run init with another folder."
)


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
        if year is not None and not any(folder / "data" / str(year) in file.parents for file in files):
            screen.say(message(_FINISHED, folder=folder, year=year))
        screen.say(message(N_("Next: cd {folder}, then annual-report build"), folder=folder))

    return init
