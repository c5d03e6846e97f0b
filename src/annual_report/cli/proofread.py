"""`annual-report proofread`: any text file, Word document or PDF, proofread; safe slips mended where that is wanted."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annual_report import api
from annual_report.cli.choices import with_question
from annual_report.cli.console import Screen, show_exactly, shown
from annual_report.cli.formats import TERMINAL, formats_offered, printer_for
from annual_report.cli.period_paths import is_path, opened
from annual_report.cli.periods import FINE, MACHINE_LACKS, OUR_FAULT, PROBLEMS_IN_DATA, periods_here, with_faults
from annual_report.cli.refusals import refusals, refuse_missing
from annual_report.language import N_, Language, Message, message, system_reason, translator

if TYPE_CHECKING:
    from annual_report.api.results import DataFiles, ProofreadFile, ProofreadFiles


def proofread_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def proofread(  # noqa: PLR0913, PLR0917 - an argument for every option
        files: Annotated[
            list[Path], typer.Argument(help=say(N_("Files that end with .txt, .md, .docx or .pdf.")), readable=False)
        ],
        output_format: Annotated[
            str,
            typer.Option(
                help=say(N_("How problems are shown: terminal, json, sarif or github.")),
                autocompletion=formats_offered,
            ),
        ] = TERMINAL,
        fix: Annotated[
            bool, typer.Option("--fix", help=say(N_("Fixes what can be fixed safely, in .txt and .md files.")))
        ] = False,
        diff: Annotated[bool, typer.Option("--diff", help=say(N_("Shows what --fix would change.")))] = False,
        rule: Annotated[
            list[str] | None,
            typer.Option(help=say(N_("Checks only this rule.")), autocompletion=rules_offered),
        ] = None,
        year: Annotated[
            str | None,
            typer.Option(
                help=say(N_("Report to compare figures and dates with, for example 2017.")),
                autocompletion=periods_here,
            ),
        ] = None,
        workspace: Annotated[
            Path | None,
            typer.Option(
                help=say(N_("Workspace whose names and spelling to use (default: the one that contains the file)."))
            ),
        ] = None,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=say(N_("Shows only results and problems.")))] = False,
    ) -> None:
        screen = Screen(language, quiet=quiet)
        printer = printer_for(output_format, language)
        if diff and printer:
            raise typer.BadParameter(
                say(N_("--diff shows changes, and cannot be used with --output-format")), param_hint="--diff"
            )
        rules = _known(rule or [], language)
        refuse_missing(files, screen)
        with refusals(screen):
            data, period = _held_against(workspace, year)
            done = api.proofread(*files, data=data, period=period, rules=rules, fix=fix or diff, write=not diff)
        status = max([_tell_unread(each, screen) for each in done.files])
        if diff:
            raise typer.Exit(max(status, _show_changes(done, screen)))
        tell = screen.say if printer else screen.result
        status = max([status, *(_tell_mended(each, screen, tell) for each in done.files if fix)])
        found = done.diagnostics
        if printer:
            show_exactly(printer(found, language, ""))
        else:
            screen.findings(found)
            if not (found or quiet or status):
                screen.result(message(N_("nothing found")))
        raise typer.Exit(max(status, with_faults(PROBLEMS_IN_DATA if found else FINE, found)))

    return proofread


def rules_offered(incomplete: str) -> list[str]:
    """The rules of proofreading that begin with what is typed so far, for completion."""
    from annual_report.api.manuscripts.files import RULES_OF_WORD
    from annual_report.proofreading.registry import PROOFREADERS

    known = (*(each.rule.name for each in PROOFREADERS), *RULES_OF_WORD)
    return [each for each in known if each.startswith(incomplete)]


def _held_against(workspace: Path | None, year: str | None) -> "tuple[DataFiles | None, str | None]":
    """The workspace and the period that are named; a period named by a path names its workspace too."""
    if year is not None and is_path(year):
        data, (year,) = opened(workspace, [year])
        return data, year
    return api.open(workspace) if workspace else None, year


def _known(asked: Sequence[str], language: Language) -> frozenset[str]:
    """The rules asked for. Raises `typer.BadParameter` where one is none of proofreading."""
    from annual_report.api.manuscripts.files import known_proofreading
    from annual_report.api.names import UnknownNameError

    try:
        return known_proofreading(asked)
    except UnknownNameError as error:
        what = message(N_("unknown proofreading rule “{rule}”"), rule=error.asked)
        said = with_question(what, error.asked, error.known)
        raise typer.BadParameter(said.say(language), param_hint="--rule") from None


def _tell_unread(file: "ProofreadFile", screen: Screen) -> int:
    """Tells why a file could not be read, if it could not; gives the exit status."""
    from annual_report.load.extracted import UnreadableFileError

    match file.unread:
        case None:
            return FINE
        case UnreadableFileError() as error:
            screen.say(message(N_("{file} cannot be proofread: {what}"), file=file.path, what=error.reason))
            screen.say(message(N_("what to do: {cure}"), cure=error.cure))
        case OSError() as error:
            reason = system_reason(error)
            screen.say(message(N_("Cannot read {file}: {reason}."), file=error.filename or file.path, reason=reason))
        case fault:
            screen.fault(message(N_("{file} could not be read"), file=file.path), fault)
            return OUR_FAULT
    return MACHINE_LACKS


def _tell_mended(file: "ProofreadFile", screen: Screen, tell: Callable[[Message], None]) -> int:
    """Tells how much of a file was mended, or why nothing was; gives the exit status."""
    from annual_report.api.publish import ChangedMeanwhileError
    from annual_report.diagnostics.said import mended

    if file.unread or file.fault:
        return FINE
    if not file.mendable:
        screen.say(message(N_("{file} was not changed: only .txt and .md files can be fixed"), file=shown(file.path)))
    elif file.unwritten:
        return PROBLEMS_IN_DATA if isinstance(file.unwritten, ChangedMeanwhileError) else MACHINE_LACKS
    elif file.mended:
        tell(mended(shown(file.path), file.mended))
        if file.backup:
            tell(message(N_("as it was before: {file}"), file=shown(file.backup)))
    return FINE


def _show_changes(done: "ProofreadFiles", screen: Screen) -> int:
    """Shows what mending would change; the exit status says whether there is anything."""
    from annual_report.api.manuscripts.files import NOT_PROOFREAD

    status = FINE
    for file in done.files:
        if file.fault:
            screen.fault(message("{file}: {what}", file=shown(file.path), what=NOT_PROOFREAD), file.fault)
            status = OUR_FAULT
        elif file.change:
            screen.change(file.change)
            status = max(status, PROBLEMS_IN_DATA)
    if status == FINE:
        screen.say(message(N_("There is nothing for --fix to fix.")))
    return status
