"""`annual-report init`: a workspace for another organisation."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from annual_report.cli.console import Screen, shown
from annual_report.cli.periods import MACHINE_LACKS, WRONG_USAGE
from annual_report.language import N_, Language, message, translator


def init_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def init(
        folder: Annotated[Path, typer.Argument(help=say(N_("Folder to make; it must not have anything in it yet.")))],
        year: Annotated[int | None, typer.Option(help=say(N_("Year of the first report.")), min=1900, max=2999)] = None,
    ) -> None:
        from annual_report.api.begin import FolderNotEmptyError, write_scaffold
        from annual_report.api.publish import CannotWriteError

        screen = Screen(language)
        last_year = datetime.now(UTC).astimezone().year - 1
        try:
            files = write_scaffold(folder, year or last_year, language)
        except FolderNotEmptyError:
            screen.say(message(N_("The folder {folder} is not empty: nothing was written into it."), folder=folder))
            raise typer.Exit(WRONG_USAGE) from None
        except CannotWriteError as error:
            screen.say(message(N_("Cannot write {file}: {reason}."), file=error.path, reason=error.reason))
            raise typer.Exit(MACHINE_LACKS) from None
        for file in files:
            screen.result(shown(file))
        screen.say(message(N_("Next: cd {folder}, then annual-report build"), folder=folder))

    return init
