"""`annual-report verify`: whether a PDF is, byte for byte, what the sources inside of it give."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from annual_report import api
from annual_report.cli.console import Screen, show_exactly, shown
from annual_report.cli.engine import tell_engine_failure, tell_missing_library
from annual_report.cli.formats import TERMINAL, offering, unknown_format
from annual_report.cli.periods import FINE, MACHINE_LACKS, OUR_FAULT, PROBLEMS_IN_DATA, with_faults
from annual_report.language import N_, Language, Message, message, translator

if TYPE_CHECKING:
    from annual_report.api.results import PdfEngine, VerifiedPdf
    from annual_report.cli.printing.outcomes_json import VerifyOutcome

FORMATS: Final = (TERMINAL, "json")


def verify_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def verify(
        context: typer.Context,
        files: Annotated[list[Path], typer.Argument(help=say(N_("PDFs that annual-report has made.")))],
        output_format: Annotated[
            str,
            typer.Option(help=say(N_("How results are shown: terminal or json.")), autocompletion=offering(FORMATS)),
        ] = TERMINAL,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=say(N_("Shows results and problems only.")))] = False,
    ) -> None:
        from annual_report.render.pdf.engine import PdfEngine

        screen, wanted = Screen(language, quiet=quiet), output_format.strip().lower()
        if wanted not in FORMATS:
            raise unknown_format(output_format, FORMATS, "--output-format", language)
        with context.obj or PdfEngine() as engine:
            status, outcomes = FINE, {}
            for file in files:
                outcomes[file] = _verify(screen, file, engine)
                if wanted == TERMINAL:
                    _tell(screen, shown(file), outcomes[file])
                status = max(status, _status(outcomes[file]))
        if wanted != TERMINAL:
            from annual_report.cli.printing.outcomes_json import verification_json

            show_exactly(verification_json(outcomes, language))
        raise typer.Exit(status)

    return verify


def _verify(screen: Screen, file: Path, engine: "PdfEngine") -> "VerifyOutcome":
    """Verifies one file."""
    from annual_report.api.building import STAGES
    from annual_report.api.verification import UnreadableError
    from annual_report.render.pdf.engine import EngineCrashedError

    say, name = translator(screen.language), shown(file)
    try:
        with screen.progress() as progress:

            def told(stage: str) -> None:
                if stage != "publish":  # what is written is gone once it is compared: no file of the user's
                    progress(f"{name}: {say(STAGES[stage])}")

            return api.verify(file, engine=engine, stages=told)
    except (UnreadableError, OSError, EngineCrashedError) as error:
        return error


def _tell(screen: Screen, name: str, outcome: "VerifyOutcome") -> None:
    from annual_report.api.publish import CannotWriteError
    from annual_report.api.verification import UnreadableError, VerifiedPdf

    match outcome:
        case VerifiedPdf() as verdict:
            _tell_verdict(screen, name, verdict)
        case UnreadableError() as error:
            screen.say(message("{file}: {what}", file=name, what=error.what))
            screen.say(error.cure)
        case CannotWriteError() as error:
            screen.say(message(N_("Cannot write {file}: {reason}."), file=error.path, reason=error.reason))
        case OSError() as error:
            screen.say(message(N_("Cannot read {file}: {reason}."), file=name, reason=error.strerror or error))
        case error:
            tell_engine_failure(screen, error)


def _status(outcome: "VerifyOutcome") -> int:
    from annual_report.api.verification import VerifiedPdf

    if not isinstance(outcome, VerifiedPdf) or outcome.missing_library is not None:
        return MACHINE_LACKS
    if outcome.fault is not None:
        return OUR_FAULT
    return with_faults(FINE if outcome.same else PROBLEMS_IN_DATA, outcome.diagnostics)


def _tell_verdict(screen: Screen, name: str, verdict: "VerifiedPdf") -> None:
    from annual_report.diagnostics import any_fault

    if verdict.fault is not None:
        screen.fault(message(N_("{file} could not be verified"), file=name), verdict.fault)
        return
    if verdict.missing_library is not None:
        tell_missing_library(screen)
        return
    if any_fault(verdict.diagnostics):
        screen.diagnostics(verdict.diagnostics)
        screen.say(message(N_("{file} could not be verified"), file=name))
        return
    screen.result(_result(name, verdict))
    for difference in verdict.differences:  # they quote a file that may come from anybody
        screen.result(f"  {difference.say(screen.language)}")
    screen.diagnostics(verdict.diagnostics)


def _result(name: str, verdict: "VerifiedPdf") -> Message:
    told = {"file": name, "count": verdict.sources}
    if not verdict.same:
        return message(N_("{file}: DIFFERS from what the {count} file(s) inside it give"), **told)
    same = message(N_("{file}: SAME, byte for byte, as what the {count} file(s) inside it give"), **told)
    if not verdict.signed:
        return same
    return message(N_("{same}, up to the signature; the signature itself was not checked"), same=same)
