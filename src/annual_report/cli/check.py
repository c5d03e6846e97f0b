"""`annual-report check`: checks the data, and mends what can be mended safely where that is wanted."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from annual_report import api
from annual_report.cli.choices import known_language
from annual_report.cli.console import Screen, show_exactly
from annual_report.cli.formats import TERMINAL, folder_from_here, formats_offered, offering, printer_for
from annual_report.cli.period_paths import opened, years_listed
from annual_report.cli.periods import FINE, MACHINE_LACKS, PROBLEMS_IN_DATA, WRONG_USAGE, periods_here, with_faults
from annual_report.cli.refusals import refusals
from annual_report.language import LANGUAGES, N_, Language, Message, message, translator

if TYPE_CHECKING:
    from annual_report.api.results import CheckedPeriods, FixResult

_LINE: Final = 78  # letters of a line of names


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
                help=say(N_("Also makes the changes that this rule proposes; see --diff first.")),
                autocompletion=proposing_rules,
            ),
        ] = None,
        diff: Annotated[bool, typer.Option("--diff", help=say(N_("Shows what --fix would change.")))] = False,
        strict: Annotated[bool, typer.Option("--strict", help=say(N_("Treats warnings as errors.")))] = False,
        workspace: Annotated[Path | None, typer.Option(help=say(N_("Folder of the workspace.")))] = None,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=say(N_("Shows only results and problems.")))] = False,
    ) -> None:
        from annual_report.diagnostics import any_fault

        screen = Screen(language, quiet=quiet)
        printer = printer_for(output_format, language)
        if diff and printer:
            raise typer.BadParameter(
                say(N_("--diff shows changes, and cannot be used with --output-format")), param_hint="--diff"
            )
        accepted = _known(accept or [], screen)
        with refusals(screen):
            data, periods = opened(workspace, years_listed(years or []), known_language(document_language, language))
            screen.root = data.workspace.root
            if diff:
                raise typer.Exit(
                    _show_changes(screen, api.fix(data, *periods, accept=accepted, write=False), strict=strict)
                )
            mending = fix or accepted
            done = api.fix(data, *periods, accept=accepted) if mending else api.check(data, *periods)
        _tell_mended(done, screen, screen.say if printer else screen.result)
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


def proposing_rules(incomplete: str = "") -> list[str]:
    """The names of rules that propose something, as far as they begin with what is typed so far."""
    from annual_report.api import fixing

    return [each for each in fixing.proposing_rules() if each.startswith(incomplete)]


def _known(accepted: Sequence[str], screen: Screen) -> Sequence[str]:
    """The rules to be accepted. Raises `Exit` for one that proposes nothing, with the rules that do."""
    if not accepted:
        return ()
    from annual_report.api.fixing import known_proposing  # only now: most checks accept nothing
    from annual_report.api.names import UnknownNameError

    try:
        return known_proposing(accepted)
    except UnknownNameError as error:
        _tell_nothing_proposed(error.asked, error.known, screen)
        raise typer.Exit(WRONG_USAGE) from None


def _tell_nothing_proposed(name: str, proposing: Sequence[str], screen: Screen) -> None:
    """Tells which rule was meant, or all rules that propose something: more than fit into a value of a message."""
    from textwrap import wrap

    from annual_report.cli.usage import how_it_is_used
    from annual_report.diagnostics.advice import did_you_mean
    from annual_report.language.similar_names import may_be_meant

    rules = api.all_rules()
    is_rule = any(each.name == name for each in rules)
    if not is_rule and (question := did_you_mean(may_be_meant(name, proposing))):
        what = message(N_("unknown rule “{rule}”"), rule=name)
        screen.say(message("--accept: {what}; {question}", what=what, question=question))
    else:
        nothing = N_("--accept: the rule “{rule}” proposes nothing; the rules of proofreading do, and these:")
        unknown = N_("--accept: unknown rule “{rule}”; the rules of proofreading can be accepted, and these:")
        screen.say(message(nothing if is_rule else unknown, rule=name))
        known = ", ".join(each.name for each in rules if each.proposes)
        for line in wrap(known, _LINE, break_on_hyphens=False):
            screen.say(message("  {line}", line=line))
    screen.say(how_it_is_used("annual-report check"))


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
