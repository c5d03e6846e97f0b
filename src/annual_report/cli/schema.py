"""`annual-report schema`: what editors can know of the data files, to check them and to explain their keys."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from annual_report.cli.console import Screen, shown
from annual_report.cli.periods import MACHINE_LACKS
from annual_report.language import N_, Language, message, translator


def schema_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def schema(
        file: Annotated[
            str, typer.Argument(help=say(N_("The data file that it is for: report, organization or letter.")))
        ] = "report",
        output: Annotated[
            Path | None,
            typer.Option(help=say(N_("Folder to put the schemas of all data files into.")), file_okay=False),
        ] = None,
    ) -> None:
        from annual_report.api.data_schema import FILES, schema_files, schema_text
        from annual_report.api.publish import CannotWriteError, write_files

        screen = Screen(language)
        if file not in FILES:
            said = say(N_("“{text}” is none of the data files: {files}")).format(text=file, files=", ".join(FILES))
            raise typer.BadParameter(said, param_hint=say(N_("FILE")))
        if output is None:
            screen.result(schema_text(file, language).rstrip())
            return
        files = schema_files(language)
        try:
            write_files(output, files)
        except CannotWriteError as error:
            screen.say(message(N_("Cannot write {file}: {reason}."), file=error.path, reason=error.reason))
            raise typer.Exit(MACHINE_LACKS) from None
        for name in files:
            screen.result(shown(output / name))

    return schema
