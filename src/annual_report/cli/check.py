"""`annual-report check`: checks the data, and mends what can be mended safely where that is wanted."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annual_report import api
from annual_report.cli.accepting import proposing_rules, refuse_unknown, show_texts
from annual_report.cli.choices import known_language
from annual_report.cli.console import Screen, show_exactly
from annual_report.cli.formats import TERMINAL, folder_from_here, formats_offered, offering, printer_for
from annual_report.cli.period_paths import opened, workspace_asked, years_listed
from annual_report.cli.periods import FINE, MACHINE_LACKS, PROBLEMS_IN_DATA, periods_here, with_faults
from annual_report.cli.refusals import refusals
from annual_report.language import LANGUAGES, N_, Language, Message, message, translator

if TYPE_CHECKING:
    from annual_report.api.results import CheckedPeriods, FixResult


def check_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def check(  # noqa: PLR0913, PLR0917 - an argument for every option
        years: Annotated[
            list[str] | None,
            typer.Argument(help=say(N_("Years, for example 2017.")), autocompletion=periods_here),
        ] = None,
        document_language: Annotated[
            str | None,
            typer.Option(
                "--language",
                help=say(N_("Language of the documents, vi or en; default: those that the report is in.")),
                autocompletion=offering(LANGUAGES),
            ),
        ] = None,
        output_format: Annotated[
            str,
            typer.Option(
                help=say(N_("How problems are shown: terminal, json, sarif or github.")),
                autocompletion=formats_offered,
            ),
        ] = TERMINAL,
        fix: Annotated[bool, typer.Option("--fix", help=say(N_("Fixes what can be fixed safely.")))] = False,
        accept: Annotated[
            list[str] | None,
            typer.Option(
                help=say(
                    N_(
                        "Also makes the changes that this rule proposes (RULE:FILE:LINE: only those there); see --diff "
                        "first."
                    )
                ),
                autocompletion=proposing_rules,
            ),
        ] = None,
        diff: Annotated[bool, typer.Option("--diff", help=say(N_("Shows what --fix would change.")))] = False,
        strict: Annotated[bool, typer.Option("--strict", help=say(N_("Treats warnings as errors.")))] = False,
        workspace: Annotated[
            Path | None, typer.Option(help=say(N_("Folder of the workspace.")), readable=False)
        ] = None,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=say(N_("Shows only results and problems.")))] = False,
    ) -> None:
        from annual_report.diagnostics import any_fault

        screen = Screen(language, quiet=quiet)
        printer = printer_for(output_format, language)
        if diff and printer:
            raise typer.BadParameter(
                say(N_("--diff shows changes, and cannot be used with --output-format")), param_hint="--diff"
            )
        accepted = accept or []
        refuse_unknown(accepted, screen)
        with refusals(screen):
            folder, asked = workspace_asked(workspace, years_listed(years or []))
            data, periods = opened(folder, asked, known_language(document_language, language))
            screen.root = data.workspace.root
            tell = screen.say if printer else screen.result
            if accepted:
                show_texts(accepted, data, periods, screen, tell)
            if diff:
                raise typer.Exit(
                    _show_changes(screen, api.fix(data, *periods, accept=accepted, write=False), strict=strict)
                )
            mending = fix or accepted
            done = api.fix(data, *periods, accept=accepted) if mending else api.check(data, *periods)
        _tell_mended(done, screen, tell)
        found = done.diagnostics
        if printer:
            show_exactly(printer(found, language, folder_from_here(data.workspace.root)))
        else:
            screen.findings(found)
        for key, each in done.checked.items():
            if each.sound and not (quiet or printer or any_fault(each.diagnostics)):
                screen.result(message(N_("{year}: no errors"), year=key))
        status = _status(done, mended=bool(mending))
        if strict and status == FINE and found:
            screen.say(message(N_("With --strict, warnings count as errors.")))
            status = PROBLEMS_IN_DATA
        raise typer.Exit(with_faults(status, found))

    return check


def _status(done: "CheckedPeriods", *, mended: bool) -> int:
    fine = FINE if done.sound else PROBLEMS_IN_DATA
    if not mended:
        return fine
    # All results together load most of the program, which a check that mends nothing does without.
    from annual_report.api.publish import ChangedMeanwhileError
    from annual_report.api.results import FixResult

    unwritten = done.unwritten if isinstance(done, FixResult) else ()
    if any(not isinstance(each, ChangedMeanwhileError) for each in unwritten):
        return MACHINE_LACKS
    return PROBLEMS_IN_DATA if unwritten else fine


def _tell_mended(done: "CheckedPeriods", screen: Screen, tell: Callable[[Message], None]) -> None:
    """Tells how much of each file was mended."""
    from annual_report.diagnostics.said import mended

    for change in getattr(done, "changes", ()):
        tell(mended(screen.seen(change.name), change.mended))
        tell(message(N_("as it was before: {file}"), file=screen.seen(str(change.backup))))


def _show_changes(screen: Screen, done: "FixResult", *, strict: bool) -> int:
    """Shows what mending would change; the exit status says whether there is anything, or an error that stays."""
    for change in done.changes:
        screen.change(change.diff)
    if not done.changes:
        screen.say(message(N_("There is nothing for --fix to fix.")))
    screen.diagnostics(done.faults)
    found = done.diagnostics
    return with_faults(
        PROBLEMS_IN_DATA if done.changes or any(strict or each.is_error for each in found) else FINE, found
    )
