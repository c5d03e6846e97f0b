"""`annual-report inspect`: any PDF or Word file against the regulation that it is to follow."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annual_report import api
from annual_report.cli.choices import unknown_choice
from annual_report.cli.console import Screen, show_exactly
from annual_report.cli.formats import TERMINAL, unknown_format
from annual_report.cli.periods import FINE, MACHINE_LACKS, OUR_FAULT, PROBLEMS_IN_DATA
from annual_report.cli.refusals import refuse_missing
from annual_report.language import N_, Language, message, system_reason, translator

if TYPE_CHECKING:
    from annual_report.api.results import InspectedFile

FORMATS = (TERMINAL, "json")


def inspect_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def inspect(
        files: Annotated[
            list[Path], typer.Argument(help=say(N_("PDF or Word files (.docx), made by any program.")), readable=False)
        ],
        regulation: Annotated[
            str | None,
            typer.Option(
                help=say(N_("Regulation, for example nd30-2020 (default: by the date on page 1).")),
                autocompletion=regulations_offered,
            ),
        ] = None,
        output_format: Annotated[
            str,
            typer.Option(help=say(N_("How results are shown: terminal or json.")), autocompletion=formats_offered),
        ] = TERMINAL,
        every: Annotated[bool, typer.Option("--all", help=say(N_("Also lists the rules that do not apply.")))] = False,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=say(N_("Shows only what deviates.")))] = False,
    ) -> None:
        wanted = _known(regulation, language)
        if output_format.strip().lower() not in FORMATS:
            raise unknown_format(output_format, FORMATS, "--output-format", language)
        screen = Screen(language, quiet=quiet)
        refuse_missing(files, screen)
        found = _inspected(files, wanted, screen)
        if output_format.strip().lower() == TERMINAL:
            for name, each in found.items():
                _show(name, each, screen, every=every)
        else:
            from annual_report.cli.printing.inspection_json import as_json

            show_exactly(as_json(found, language))
        for name, each in found.items():
            _tell_faults(name, each, screen)
        raise typer.Exit(max(_status(each) for each in found.values()))

    return inspect


def regulations_offered(incomplete: str) -> list[str]:
    """The regulations whose names begin with what is typed so far, for completion."""
    from annual_report.regulations import regulation_titles

    return [each.id for each in regulation_titles() if each.id.startswith(incomplete)]


def formats_offered(incomplete: str) -> list[str]:
    """The formats that begin with what is typed so far, for completion."""
    return [each for each in FORMATS if each.startswith(incomplete)]


def _known(regulation: str | None, language: Language) -> str | None:
    """The name of the regulation asked for. Raises `typer.BadParameter`, which names those there are."""
    from annual_report.api.inspecting import known_regulation
    from annual_report.api.names import UnknownNameError

    if regulation is None:
        return None
    try:
        return known_regulation(regulation.strip().lower()).id
    except UnknownNameError as error:
        what = N_("unknown regulation “{text}”")
        raise unknown_choice(what, [regulation], error.known, "--regulation", language) from None


def _inspected(files: Sequence[Path], regulation: str | None, screen: Screen) -> "dict[str, InspectedFile]":
    """What came of inspecting the files, by their names; ends the command where one cannot be opened."""
    try:
        return {str(path): found for path, found in api.inspect(*files, regulation=regulation).items()}
    except OSError as error:
        reason = system_reason(error)
        screen.say(message(N_("Cannot read {file}: {reason}."), file=error.filename, reason=reason))
        raise typer.Exit(MACHINE_LACKS) from None


def _tell_faults(name: str, found: "InspectedFile", screen: Screen) -> None:
    """What this program failed at with a file: all of it, or some rules."""
    from annual_report.diagnostics.fault import Fault, unjudged

    if isinstance(found, Fault):
        screen.fault(message(N_("{file} could not be inspected"), file=name), found)
        return
    for fault, rules in unjudged(getattr(found, "faults", {})):
        screen.fault(message("{file}: {rules}", file=name, rules=rules), fault)


def _show(name: str, found: "InspectedFile", screen: Screen, *, every: bool) -> None:
    from annual_report.cli.printing.inspection_terminal import print_file
    from annual_report.cli.printing.terminal import Sheet, results
    from annual_report.diagnostics import Fault
    from annual_report.load.pdf.obstacle_messages import problem_and_cure
    from annual_report.regulations.inspection.inspecting import Inspection

    if isinstance(found, Fault):
        return
    if not isinstance(found, Inspection):
        what, cure = problem_and_cure(found)
        screen.say(message(N_("{file} cannot be inspected: {what}"), file=name, what=what))
        screen.say(message(N_("what to do: {cure}"), cure=cure))
        return
    print_file(name, found, Sheet(results(), screen.language), quiet=screen.quiet, every=every)


def _status(found: "InspectedFile") -> int:
    from annual_report.diagnostics import Fault
    from annual_report.regulations.inspection.inspecting import Inspection

    if isinstance(found, Fault):
        return OUR_FAULT
    if not isinstance(found, Inspection):
        return MACHINE_LACKS
    if found.faults:
        return OUR_FAULT
    return FINE if found.conforms else PROBLEMS_IN_DATA
