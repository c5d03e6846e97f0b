"""`annual-report verify`: whether a PDF is, byte for byte, what the sources inside of it give."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annual_report import api
from annual_report.cli.console import Screen, shown
from annual_report.cli.engine import tell_engine_failure, tell_missing_library
from annual_report.cli.periods import FINE, MACHINE_LACKS, OUR_FAULT, PROBLEMS_IN_DATA
from annual_report.diagnostics import any_fault
from annual_report.language import N_, Language, Message, message, translator

if TYPE_CHECKING:
    from annual_report.api.results import PdfEngine, Verdict


def verify_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def verify(
        context: typer.Context,
        files: Annotated[list[Path], typer.Argument(help=say(N_("PDFs that annual-report has made.")))],
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=say(N_("Shows results and problems only.")))] = False,
    ) -> None:
        from annual_report.render.pdf.engine import PdfEngine

        screen = Screen(language, quiet=quiet)
        with context.obj or PdfEngine() as engine:
            raise typer.Exit(max([_verify(screen, file, engine) for file in files]))

    return verify


def _verify(screen: Screen, file: Path, engine: "PdfEngine") -> int:
    """Verifies one file, and tells what came of it; gives the exit status."""
    from annual_report.api.building import STAGES
    from annual_report.api.publish import CannotWriteError
    from annual_report.api.verification import UnreadableError
    from annual_report.render.pdf.engine import EngineCrashedError

    say, name = translator(screen.language), shown(file)
    try:
        with screen.progress() as progress:

            def told(stage: str) -> None:
                if stage != "publish":  # what is written is gone once it is compared: no file of the user's
                    progress(f"{name}: {say(STAGES[stage])}")

            verdict = api.verify(file, engine=engine, stages=told)
    except UnreadableError as error:
        screen.say(message("{file}: {what}", file=name, what=error.what))
        screen.say(error.cure)
        return MACHINE_LACKS
    except CannotWriteError as error:
        screen.say(message(N_("Cannot write {file}: {reason}."), file=error.path, reason=error.reason))
        return MACHINE_LACKS
    except OSError as error:
        screen.say(message(N_("Cannot read {file}: {reason}."), file=name, reason=error.strerror or error))
        return MACHINE_LACKS
    except EngineCrashedError as error:
        tell_engine_failure(screen, error)
        return MACHINE_LACKS
    return _tell(screen, name, verdict)


def _tell(screen: Screen, name: str, verdict: "Verdict") -> int:
    from annual_report.diagnostics.said import harmless

    if verdict.fault is not None:
        screen.fault(message(N_("{file} could not be verified"), file=name), verdict.fault)
        return OUR_FAULT
    if verdict.missing_library is not None:
        tell_missing_library(screen)
        return MACHINE_LACKS
    if any_fault(verdict.diagnostics):
        screen.diagnostics(verdict.diagnostics)
        screen.say(message(N_("{file} could not be verified"), file=name))
        return OUR_FAULT
    screen.result(_result(name, verdict).say(screen.language))
    for difference in verdict.differences:  # they quote a file that may come from anybody
        screen.result(f"  {harmless(difference.say(screen.language))}")
    screen.diagnostics(verdict.diagnostics)
    return FINE if verdict.same else PROBLEMS_IN_DATA


def _result(name: str, verdict: "Verdict") -> Message:
    told = {"file": name, "count": verdict.sources}
    if not verdict.same:
        return message(N_("{file}: DIFFERS from what the {count} file(s) inside it give"), **told)
    same = message(N_("{file}: SAME, byte for byte, as what the {count} file(s) inside it give"), **told)
    if not verdict.signed:
        return same
    return message(N_("{same}, up to the signature; the signature itself was not checked"), same=same)
