"""`annual-report status`: what a report still lacks, and what became of the last plan."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Final

import typer

from annual_report import api
from annual_report.cli.console import Screen, show_exactly
from annual_report.cli.formats import TERMINAL, folder_from_here, offering, unknown_format
from annual_report.cli.period_paths import opened
from annual_report.cli.periods import PROBLEMS_IN_DATA, periods_here, with_faults
from annual_report.cli.refusals import refusals
from annual_report.language import N_, Language, translator

FORMATS: Final = (TERMINAL, "json")


def status_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def status(
        year: Annotated[
            str | None,
            typer.Argument(
                help=say(N_("A year, for example 2018 (default: the latest).")), autocompletion=periods_here
            ),
        ] = None,
        output_format: Annotated[
            str,
            typer.Option(help=say(N_("How results are shown: terminal or json.")), autocompletion=offering(FORMATS)),
        ] = TERMINAL,
        workspace: Annotated[
            Path | None, typer.Option(help=say(N_("Folder of the workspace.")), readable=False)
        ] = None,
    ) -> None:
        wanted, screen = output_format.strip().lower(), Screen(language)
        if wanted not in FORMATS:
            raise unknown_format(output_format, FORMATS, "--output-format", language)
        with refusals(screen):
            data, periods = opened(workspace, [year] if year else [])
            screen.root = data.workspace.root
            read = api.progress(data, *periods)
        if read.standing is None:
            screen.diagnostics(read.broken)
            raise typer.Exit(with_faults(PROBLEMS_IN_DATA, read.broken))
        if wanted == TERMINAL:
            from annual_report.cli.printing.progress_terminal import print_standing
            from annual_report.cli.printing.terminal import results

            print_standing(read.standing, language, results(), screen.root)
        else:
            from annual_report.cli.printing.progress_json import as_json

            show_exactly(as_json(read.standing, language, folder_from_here(data.workspace.root)))

    return status
