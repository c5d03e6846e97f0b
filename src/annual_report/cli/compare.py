"""`annual-report compare`: the figures of several periods side by side, and how they changed."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from annual_report import api
from annual_report.cli.completion import sections_here
from annual_report.cli.console import Screen, show_exactly
from annual_report.cli.formats import TERMINAL, offering, unknown_format
from annual_report.cli.period_paths import opened, years_listed
from annual_report.cli.periods import FINE, PROBLEMS_IN_DATA, WRONG_USAGE, periods_here, with_faults
from annual_report.cli.refusals import refusals
from annual_report.language import N_, Language, message, translator

if TYPE_CHECKING:
    from annual_report.api.comparison.sections import NoSuchSectionError
    from annual_report.api.comparison.table import ComparisonTable

FORMATS: Final = (TERMINAL, "csv", "json")


def compare_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def compare(
        years: Annotated[
            list[str] | None,
            typer.Argument(
                help=say(
                    N_("Years, for example 2016 2017, or a term; a single year is compared with the year before.")
                ),
                autocompletion=periods_here,
            ),
        ] = None,
        section: Annotated[
            list[str] | None,
            typer.Option(
                help=say(N_("Only the figures of this section, by its id or title; may be repeated.")),
                autocompletion=sections_here,
            ),
        ] = None,
        output_format: Annotated[
            str,
            typer.Option(
                help=say(N_("How the figures are shown: terminal, csv or json.")), autocompletion=offering(FORMATS)
            ),
        ] = TERMINAL,
        workspace: Annotated[
            Path | None, typer.Option(help=say(N_("Folder of the workspace.")), readable=False)
        ] = None,
    ) -> None:
        from annual_report.api.comparison.periods import NotAlikeError
        from annual_report.api.comparison.sections import NoSuchSectionError

        wanted, screen = output_format.strip().lower(), Screen(language)
        if wanted not in FORMATS:
            raise unknown_format(output_format, FORMATS, "--output-format", language)
        try:
            with refusals(screen):
                data, periods = opened(workspace, years_listed(years or []))
                screen.root = data.workspace.root
                read = api.compare(data, *periods, sections=section or [])
        except NotAlikeError as error:
            keys = data.organization.keys
            screen.say(error.reason.with_keys(keys) if keys else error.reason)
            raise typer.Exit(WRONG_USAGE) from None
        except NoSuchSectionError as error:
            _tell_sections(error, screen)
            raise typer.Exit(WRONG_USAGE) from None
        screen.diagnostics([*read.faults, *read.broken])
        for key in read.failed:
            screen.say(message(N_("{year} is left out"), year=key))
        if read.lines is None:
            raise typer.Exit(with_faults(PROBLEMS_IN_DATA, read.faults))
        _show(read.lines, section or [], wanted, language)
        for key in read.unsound:
            screen.say(
                message(N_("{year} has errors, see annual-report check {year}: its figures may change"), year=key)
            )
        raise typer.Exit(with_faults(FINE, read.faults))

    return compare


def _tell_sections(error: "NoSuchSectionError", screen: Screen) -> None:
    screen.say(message(N_("Unknown section “{section}”."), section=error.asked))
    screen.say(message(N_("The sections are, by id and title:")))
    for name, title in error.known:
        screen.say(message("  {id}  {title}", id=name or "–", title=title))


def _show(lines: "ComparisonTable", sections: Sequence[str], wanted: str, language: Language) -> None:
    if wanted == "json":
        from annual_report.cli.printing.comparison_json import as_json

        show_exactly(as_json(lines, sections, language))
    elif wanted == "csv":
        from annual_report.cli.printing.comparison_csv import as_csv

        show_exactly(as_csv(lines, language).encode())  # as bytes, so that its line ends stay what they are
    else:
        from annual_report.cli.printing.comparison_terminal import print_comparison
        from annual_report.cli.printing.terminal import results

        print_comparison(lines, language, results())
