"""`annual-report build`: makes the documents."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from annual_report import api
from annual_report.cli.choices import known_language, unknown_choice
from annual_report.cli.completion import document_formats, document_kinds, several_among
from annual_report.cli.console import Screen, made, show_exactly, shown
from annual_report.cli.engine import can_write_word, tell_engine_failure, tell_missing_library, tell_missing_word
from annual_report.cli.formats import TERMINAL, folder_from_here, offering, unknown_format
from annual_report.cli.period_paths import opened, workspace_asked, years_listed
from annual_report.cli.periods import (
    FINE,
    MACHINE_LACKS,
    OUR_FAULT,
    PROBLEMS_IN_DATA,
    WRONG_USAGE,
    periods_here,
    with_faults,
)
from annual_report.cli.refusals import refusals
from annual_report.language import LANGUAGES, N_, Language, message, translator

if TYPE_CHECKING:
    from annual_report.api.results import BuildResult, DataFiles, PdfEngine
    from annual_report.cli.printing.outcomes_json import BuildOutcome


FORMATS: Final = (TERMINAL, "json")


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be made of each period, as `api.build` takes it."""

    formats: Sequence[str]
    documents: Sequence[str] | None
    output: Path | None
    engine: "PdfEngine"
    epoch: int | None
    strict: bool


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
                help=say(
                    N_("Documents, with commas: report,letter (default: the report, and the letter if there is one).")
                ),
                autocompletion=several_among(document_kinds),
            ),
        ] = None,
        formats: Annotated[
            str,
            typer.Option(
                "--format",
                help=say(N_("Formats, with commas: pdf,html,docx (default: pdf,html).")),
                autocompletion=several_among(document_formats),
            ),
        ] = "pdf,html",
        document_language: Annotated[
            str | None,
            typer.Option(
                "--language",
                help=say(N_("Language of the documents, vi or en; default: those that the report is in.")),
                autocompletion=offering(LANGUAGES),
            ),
        ] = None,
        output: Annotated[
            Path | None, typer.Option("--output", "-o", help=say(N_("Folder for the files.")), file_okay=False)
        ] = None,
        output_format: Annotated[
            str,
            typer.Option(help=say(N_("How results are shown: terminal or json.")), autocompletion=offering(FORMATS)),
        ] = TERMINAL,
        strict: Annotated[bool, typer.Option("--strict", help=say(N_("Treats warnings as errors.")))] = False,
        workspace: Annotated[
            Path | None, typer.Option(help=say(N_("Folder of the workspace.")), readable=False)
        ] = None,
        open_: Annotated[bool, typer.Option("--open", help=say(N_("Opens the document after it is made.")))] = False,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=say(N_("Shows only results and problems.")))] = False,
    ) -> None:
        from annual_report.render.pdf.engine import PdfEngine

        screen, wanted_format = Screen(language, quiet=quiet), output_format.strip().lower()
        if wanted_format not in FORMATS:
            raise unknown_format(output_format, FORMATS, "--output-format", language)
        spoken = known_language(document_language, language)
        asked = [each.strip().lower() for each in formats.split(",")]
        with context.obj or PdfEngine(wanted="pdf" in asked) as engine:
            kinds = _known_documents(documents, language)
            wanted = _Wanted(_known_formats(asked, language), kinds, output, engine, _epoch(screen), strict)
            if "docx" in wanted.formats and not can_write_word():
                tell_missing_word(screen)
                raise typer.Exit(MACHINE_LACKS)
            from annual_report.api.periods import periods_asked

            with refusals(screen):
                folder, named = workspace_asked(workspace, years_listed(years or []))
                data, asked_for = opened(folder, named, spoken)
                periods = periods_asked(data.workspace, asked_for)
            screen.root = data.workspace.root
            status, outcomes = FINE, {}
            for key, of in _counted(periods):
                outcomes[key] = _without_those_made(_build(screen, data, key, wanted, of), periods)
                if wanted_format == TERMINAL:
                    _tell(screen, key, outcomes[key], output)
                status = max(status, _status(outcomes[key]))
            if wanted_format != TERMINAL:
                from annual_report.cli.printing.outcomes_json import build_json

                show_exactly(build_json(outcomes, language, folder_from_here(data.workspace.root), output))
            if open_:
                _open(screen, outcomes)
            raise typer.Exit(status)

    return build


def _open(screen: Screen, outcomes: "Mapping[str, BuildOutcome]") -> None:
    """Opens the first document, the report, of the last period of which there is one."""
    from annual_report.cli.opening import open_file

    made = [files for each in outcomes.values() if (files := getattr(each, "files", ()))]
    if made and (reason := open_file(made[-1][0])):
        screen.say(message(N_("{file} was not opened: {reason}."), file=shown(made[-1][0]), reason=reason))


def _epoch(screen: Screen) -> int | None:
    """SOURCE_DATE_EPOCH; ends the command where that is no moment."""
    from annual_report.render.pdf.identity import source_date_epoch

    try:
        return source_date_epoch()
    except ValueError as error:
        screen.say(message(N_("SOURCE_DATE_EPOCH is “{text}”; it must be a number of seconds."), text=error))
        raise typer.Exit(WRONG_USAGE) from None


def _known_formats(asked: list[str], language: Language) -> tuple[str, ...]:
    from annual_report.api.building import known_formats
    from annual_report.api.names import UnknownNameError

    try:
        return known_formats(asked)
    except UnknownNameError as error:
        raise unknown_format(error.asked, error.known, "--format", language) from None


def _known_documents(asked: str | None, language: Language) -> tuple[str, ...] | None:
    """The kinds of documents asked for; None where nobody asks for one or another."""
    from annual_report.api.building import known_documents
    from annual_report.api.names import UnknownNameError

    if asked is None:
        return None
    names = [each.strip().lower() for each in asked.split(",")]
    try:
        return known_documents(names)
    except UnknownNameError as error:
        raise unknown_choice(N_("unknown document “{text}”"), names, error.known, "--document", language) from None


def _counted(periods: list[str]) -> list[tuple[str, str]]:
    """Each period with how far the build has come by then, `3/10 `; nothing of one alone."""
    count = len(periods)
    return [(key, f"{number}/{count} " if count > 1 else "") for number, key in enumerate(periods, 1)]


def _build(screen: Screen, data: "DataFiles", key: str, wanted: _Wanted, of: str) -> "BuildOutcome":
    """Makes the documents of one period."""
    from annual_report.api.building import STAGES
    from annual_report.api.publish import CannotWriteError
    from annual_report.render.pdf.engine import EngineCrashedError

    say = translator(screen.language)
    try:
        with screen.progress() as progress:
            return api.build(
                data,
                key,
                formats=wanted.formats,
                documents=wanted.documents,
                output=wanted.output,
                engine=wanted.engine,
                epoch=wanted.epoch,
                strict=wanted.strict,
                stages=lambda stage: progress(f"{of}{getattr(stage, 'document', '') or key}: {say(STAGES[stage])}"),
            )
    except (CannotWriteError, EngineCrashedError) as error:
        return error


def _without_those_made(outcome: "BuildOutcome", periods: Sequence[str]) -> "BuildOutcome":
    """What came of a period, where those that are made in the same run do not count as outdated."""
    from annual_report.api.building import BuildResult

    if not (isinstance(outcome, BuildResult) and outcome.outdated):
        return outcome
    return replace(outcome, outdated=tuple(each for each in outcome.outdated if each not in periods))


def _tell(screen: Screen, key: str, outcome: "BuildOutcome", output: Path | None) -> None:
    from annual_report.api.building import BuildResult
    from annual_report.api.publish import CannotWriteError

    if isinstance(outcome, BuildResult):
        _tell_built(screen, key, outcome, output)
    elif isinstance(outcome, CannotWriteError):
        screen.cannot_write(outcome)
        screen.say(message("{year}: {what}", year=key, what=outcome.state))
        screen.say(message(N_("To write the documents to another folder: --output FOLDER")))
    else:
        tell_engine_failure(screen, outcome)
        screen.say(message("{year}: {what}", year=key, what=message(N_("Nothing was changed."))))


def _tell_built(screen: Screen, key: str, built: "BuildResult", output: Path | None) -> None:
    from annual_report.diagnostics import any_fault

    if built.fault is not None:
        screen.fault(message(N_("the documents for {year} could not be made"), year=key), built.fault)
        return
    screen.diagnostics(built.diagnostics)
    for file in built.files:
        screen.result(made(file, output))
    _tell_left(screen, built)
    if built.outdated:
        before = N_(
            "The documents for {years} were made before data/{period}/report.yaml was changed, and compare with it. To "
            "make them again: annual-report build {periods}"
        )
        years, periods = ", ".join(built.outdated), " ".join(built.outdated)
        screen.say(message(before, years=years, periods=periods, period=key))
    for file, number in built.replaced.items():
        over = N_("{file}: the final document ({number}) was written over. Keep the copy that was signed and sent.")
        if not number:
            over = N_("{file}: the final document was written over. Keep the copy that was signed and sent.")
        screen.say(message(over, file=shown(file), number=number))
    if built.missing_library is not None:
        tell_missing_library(screen)
    elif any_fault(built.diagnostics) and not built.files:
        screen.say(message(N_("{year}: nothing was written."), year=key))
    elif not built.files and not any(each.is_error for each in built.diagnostics):
        strict = N_(
            "{year}: nothing was written, since --strict treats warnings as errors; correct them and build again."
        )
        screen.say(message(strict, year=key))
    elif not built.files:
        screen.say(message(N_("{year}: nothing was written; fix the errors above and build again."), year=key))


def _tell_left(screen: Screen, built: "BuildResult") -> None:
    """Tells of files of an earlier build whose document is no longer made: those that were moved, those that stay."""
    for file in built.moved:
        screen.say(message(N_("Moved to {file}: this document is no longer in the data."), file=shown(file)))
    for file in built.kept:
        stays = N_(
            "{file} is left from an earlier build: this document is not in the data. If nobody needs the file, "
            "delete it."
        )
        screen.say(message(stays, file=shown(file)))


def _status(outcome: "BuildOutcome") -> int:
    from annual_report.api.building import BuildResult

    if not isinstance(outcome, BuildResult) or outcome.missing_library is not None:
        return MACHINE_LACKS
    if outcome.fault is not None:
        return OUR_FAULT
    return with_faults(FINE if outcome.files else PROBLEMS_IN_DATA, outcome.diagnostics)
