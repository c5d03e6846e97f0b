"""`annual-report build`: makes the documents."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annual_report.cli.console import Screen, shown
from annual_report.cli.engine import tell_engine_failure, tell_missing_library
from annual_report.cli.formats import unknown_format
from annual_report.cli.periods import (
    FINE,
    MACHINE_LACKS,
    OUR_FAULT,
    PROBLEMS_IN_DATA,
    WRONG_USAGE,
    chosen_periods,
    find_workspace,
    periods_here,
    with_faults,
)
from annual_report.diagnostics import Fault, any_fault
from annual_report.language import N_, Language, message, translator

if TYPE_CHECKING:
    from annual_report.api.building import Format, Order
    from annual_report.api.checking import Shelf


def build_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def build(  # noqa: PLR0913, PLR0917 - an argument for every option
        context: typer.Context,
        years: Annotated[
            list[str] | None,
            typer.Argument(help=say(N_("Years, for example 2017.")), autocompletion=periods_here),
        ] = None,
        documents: Annotated[
            str | None,
            typer.Option(
                "--document",
                help=say(N_("Documents, with commas: report,letter (default: the report, and a letter the data has).")),
                autocompletion=_documents_offered,
            ),
        ] = None,
        formats: Annotated[str, typer.Option("--format", help=say(N_("Formats, with commas: pdf,html.")))] = "pdf,html",
        output: Annotated[Path | None, typer.Option(help=say(N_("Folder for the files.")), file_okay=False)] = None,
        workspace: Annotated[Path | None, typer.Option(help=say(N_("Folder of the workspace.")))] = None,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=say(N_("Shows results and problems only.")))] = False,
    ) -> None:
        from annual_report.render.pdf.engine import PdfEngine

        screen = Screen(language, quiet=quiet)
        asked = [each.strip().lower() for each in formats.split(",")]
        with context.obj or PdfEngine(wanted="pdf" in asked) as engine:
            from annual_report.api.building import Order
            from annual_report.api.checking import Shelf

            kinds = _known_documents(documents, language)
            order = Order(_known(asked, language), output, engine, _epoch(screen), kinds)
            here = find_workspace(workspace, screen)
            periods = chosen_periods(years or [], here, screen)
            shelf = Shelf(here)
            raise typer.Exit(max([_build(screen, shelf, key, order, of) for key, of in _counted(periods)]))

    return build


def _epoch(screen: Screen) -> int | None:
    """SOURCE_DATE_EPOCH; ends the command where that is no moment."""
    from annual_report.render.pdf.attachments import source_date_epoch

    try:
        return source_date_epoch()
    except ValueError as error:
        screen.say(message(N_("SOURCE_DATE_EPOCH is “{text}”; it has to be a number of seconds."), text=error))
        raise typer.Exit(WRONG_USAGE) from None


def _known(asked: list[str], language: Language) -> "tuple[Format, ...]":
    from annual_report.api.building import FORMATS

    known = tuple(each for each in FORMATS if each in asked)
    if not known or set(asked) - set(known):
        raise unknown_format(",".join(asked), FORMATS, "--format", language)
    return known


def _documents_offered() -> list[str]:
    from annual_report.compose.registry import DOCUMENT_KINDS

    return [kind.name for kind in DOCUMENT_KINDS]


def _known_documents(asked: str | None, language: Language) -> list[str] | None:
    """The kinds of documents asked for; None where nobody asks for one or another."""
    if asked is None:
        return None
    names, known = [each.strip().lower() for each in asked.split(",")], _documents_offered()
    if set(names) - set(known):
        said = translator(language)(N_("“{text}” is none of the documents: {documents}"))
        raise typer.BadParameter(said.format(text=asked, documents=", ".join(known)), param_hint="--document")
    return names


def _counted(periods: list[str]) -> list[tuple[str, str]]:
    """Each period with how far the build has come by then, `3/10 `; nothing of one alone."""
    count = len(periods)
    return [(key, f"{number}/{count} " if count > 1 else "") for number, key in enumerate(periods, 1)]


def _build(screen: Screen, shelf: "Shelf", key: str, order: "Order", of: str) -> int:
    """Makes the documents of one period; gives the exit status. Where this program fails at it, other periods go on."""
    try:
        return _built(screen, shelf, key, order, of)
    except Exception as error:
        screen.fault(message(N_("the documents for {year} could not be made"), year=key), Fault.of(error))
        return OUR_FAULT


def _built(screen: Screen, shelf: "Shelf", key: str, order: "Order", of: str) -> int:
    from annual_report.api.building import STAGES, build_period
    from annual_report.api.publish import CannotWriteError
    from annual_report.render.pdf.engine import EngineCrashedError

    say = translator(screen.language)
    try:
        with screen.progress() as progress:
            built = build_period(shelf, key, order, lambda stage: progress(f"{of}{key}: {say(STAGES[stage])}"))
    except CannotWriteError as error:
        screen.cannot_write(error)
        screen.say(message(N_("Nothing was changed. Choose another folder with --output, or make room on the disk.")))
        return MACHINE_LACKS
    except EngineCrashedError as error:
        tell_engine_failure(screen, error)
        screen.say(message(N_("Nothing was changed.")))
        return MACHINE_LACKS
    screen.diagnostics(built.diagnostics)
    for file in built.files:
        screen.result(shown(file))
    if built.missing_library is not None:
        tell_missing_library(screen)
        return MACHINE_LACKS
    if built.files:
        return with_faults(FINE, built.diagnostics)
    if any_fault(built.diagnostics):
        screen.say(message(N_("{year}: nothing was written."), year=key))
        return OUR_FAULT
    screen.say(message(N_("{year}: nothing was written; mend the errors above and build again."), year=key))
    return PROBLEMS_IN_DATA
