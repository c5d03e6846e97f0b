"""`annual-report schema`: what editors can know of the data files, to check them and to explain their keys."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from annual_report import api
from annual_report.cli.choices import unknown_choice
from annual_report.cli.completion import among, data_files
from annual_report.cli.console import Screen, made, show_exactly
from annual_report.cli.periods import WRONG_USAGE
from annual_report.cli.refusals import refusals
from annual_report.language import N_, Language, message, translator


def schema_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def schema(
        file: Annotated[
            str | None,
            typer.Argument(
                help=say(N_("Data file that the schema is for: report, organization or letter.")),
                autocompletion=among(data_files),
            ),
        ] = None,
        output: Annotated[
            Path | None,
            typer.Option(
                "--output", "-o", help=say(N_("Folder to write the schemas of all data files to.")), file_okay=False
            ),
        ] = None,
        workspace: Annotated[
            bool,
            typer.Option(
                "--workspace",
                help=say(N_("Writes the schemas of all data files to data/schema of this workspace, with its ids.")),
            ),
        ] = False,
    ) -> None:
        from annual_report.api.names import UnknownNameError

        screen = Screen(language)
        if workspace:
            with refusals(screen):
                files = api.write_workspace_schemas(api.open(), output, language)
            for each in files:
                screen.result(made(each, output))
            return
        if file is None and output is None and screen.shows_results:
            screen.say(message(N_("A schema has thousands of lines, and is for an editor. To put all of them into data/"
                                  "schema of this workspace: annual-report schema --workspace")))  # fmt: skip
            screen.say(message(N_("To see one: annual-report schema report, organization or letter")))
            raise typer.Exit(WRONG_USAGE)
        name_of_file = file or "report"
        try:
            text = api.schema(name_of_file, language)
        except UnknownNameError as error:
            what, name = N_("unknown data file “{text}”"), say(N_("FILE"))
            raise unknown_choice(what, [name_of_file], error.known, name, language) from None
        if output is None:
            show_exactly(f"{text.rstrip()}\n")
            return
        with refusals(screen):
            files = api.write_schemas(output, language)
        for each in files:
            screen.result(made(each, output))

    return schema
