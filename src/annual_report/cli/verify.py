"""`annual-report verify`: whether a PDF is, byte for byte, what the sources inside of it give."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from annual_report import api
from annual_report.cli.console import Screen, show_exactly, shown
from annual_report.cli.engine import tell_engine_failure, tell_missing_library
from annual_report.cli.formats import TERMINAL, offering, unknown_format
from annual_report.cli.periods import (
    FINE,
    MACHINE_LACKS,
    OTHER_SOFTWARE,
    OUR_FAULT,
    PROBLEMS_IN_DATA,
    UNEXAMINED,
    gravest,
    with_faults,
)
from annual_report.cli.refusals import refuse_missing, refuse_no_folder
from annual_report.cli.shell import shell_word
from annual_report.language import N_, Language, Message, counted, message, system_reason, translator

if TYPE_CHECKING:
    from annual_report.api.results import PdfEngine, VerifiedPdf
    from annual_report.cli.printing.outcomes_json import VerifyOutcome

FORMATS: Final = (TERMINAL, "json")
MOST_NAMES: Final = 20
_NOT_COMPARED: Final = N_(
    "everything else is the same, except how programs name themselves, write fonts and compress. With these versions "
    "installed, verify compares byte for byte"
)
_NOT_WHO: Final = N_(
    "this does not show who made the file: check its digital signature, or compare its SHA-256 with the sender's"
)
_NOT_WHO_CHANGED: Final = N_(
    "this does not show who changed what: ask the sender for the file again, or compare its SHA-256 with the sender's"
)
_NOT_THAT_CHANGED: Final = N_(
    "other versions of programs alone can cause this: it does not show that anybody changed the file; compare its "
    "SHA-256 with the sender's"
)


def verify_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def verify(
        context: typer.Context,
        files: Annotated[list[Path], typer.Argument(help=say(N_("PDFs that annual-report made.")), readable=False)],
        output_format: Annotated[
            str,
            typer.Option(help=say(N_("How results are shown: terminal or json.")), autocompletion=offering(FORMATS)),
        ] = TERMINAL,
        extract: Annotated[
            Path | None,
            typer.Option(
                help=say(
                    N_("New file for the first part of the PDF, as rebuilt from the sources, without what was added.")
                )
            ),
        ] = None,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=say(N_("Shows only results and problems.")))] = False,
    ) -> None:
        from annual_report.render.pdf.engine import PdfEngine

        screen, wanted = Screen(language, quiet=quiet), output_format.strip().lower()
        if wanted not in FORMATS:
            raise unknown_format(output_format, FORMATS, "--output-format", language)
        if extract is not None and len(files) > 1:
            raise typer.BadParameter(
                say(N_("it takes only one PDF, because it writes one file")), param_hint="--extract"
            )
        if extract is not None and not extract.name:
            raise typer.BadParameter(say(N_("give the name of a new file")), param_hint="--extract")
        refuse_missing(files, screen)
        if extract is not None:
            refuse_no_folder(extract, screen)
        with context.obj or PdfEngine() as engine:
            status, outcomes = FINE, {}
            for file in files:
                outcomes[file] = _verify(screen, file, extract, engine)
                if wanted == TERMINAL:
                    _tell(screen, shown(file), outcomes[file], extract)
                status = gravest(status, _status(outcomes[file]))
        if wanted != TERMINAL:
            from annual_report.cli.printing.outcomes_json import verification_json

            show_exactly(verification_json(outcomes, language))
        raise typer.Exit(status)

    return verify


def _verify(screen: Screen, file: Path, extract: Path | None, engine: "PdfEngine") -> "VerifyOutcome":
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

            return api.verify(file, extract=extract, engine=engine, stages=told)
    except (UnreadableError, OSError, EngineCrashedError) as error:
        return error


def _tell(screen: Screen, name: str, outcome: "VerifyOutcome", extract: Path | None) -> None:
    from annual_report.api.publish import CannotWriteError
    from annual_report.api.verification import UnreadableError, VerifiedPdf

    match outcome:
        case VerifiedPdf() as verdict:
            _tell_verdict(screen, name, verdict, extract)
        case UnreadableError() as error:
            screen.say(message("{file}: {what}", file=name, what=error.what))
            screen.say(error.cure)
        case CannotWriteError() as error:
            screen.cannot_write(error)
        case OSError() as error:
            reason = system_reason(error)
            screen.say(message(N_("Cannot read {file}: {reason}."), file=name, reason=reason))
        case error:
            tell_engine_failure(screen, error)


def _status(outcome: "VerifyOutcome") -> int:
    from annual_report.api.verification import Verdict, VerifiedPdf

    if not isinstance(outcome, VerifiedPdf) or outcome.missing_library is not None:
        return MACHINE_LACKS
    if outcome.fault is not None:
        return OUR_FAULT
    if outcome.verdict is Verdict.BEGINS:
        return UNEXAMINED
    if outcome.not_written is not None:
        return MACHINE_LACKS
    if outcome.verdict is Verdict.SAME_PAGES:
        return OTHER_SOFTWARE
    return with_faults(FINE if outcome.same else PROBLEMS_IN_DATA, outcome.diagnostics)


def _tell_verdict(screen: Screen, name: str, verdict: "VerifiedPdf", extract: Path | None) -> None:
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
    for line in _particulars(verdict):  # they quote a file that may come from anybody
        screen.result(f"  {line.say(screen.language)}")
    screen.diagnostics(verdict.diagnostics)
    _tell_extract(screen, name, verdict, extract)


def _result(name: str, verdict: "VerifiedPdf") -> Message:
    from annual_report.api.verification import Verdict

    if verdict.verdict is Verdict.BEGINS:
        return _begins(name, verdict)
    if verdict.verdict is Verdict.SAME_PAGES:
        return counted(
            "{file}: SAME PAGES as its {count} embedded file produces, but other bytes, because other software made it",
            "{file}: SAME PAGES as its {count} embedded files produce, but other bytes, because other software made it",
            len(verdict.sources),
            file=name,
        )
    if not verdict.same:
        return counted(
            "{file}: DIFFERS from what its {count} embedded file produces",
            "{file}: DIFFERS from what its {count} embedded files produce",
            len(verdict.sources),
            file=name,
        )
    same = counted(
        "{file}: SAME, byte for byte, as what its {count} embedded file produces",
        "{file}: SAME, byte for byte, as what its {count} embedded files produce",
        len(verdict.sources),
        file=name,
    )
    if not verdict.signed:
        return same
    return message(N_("{same}, up to the signature; the signature itself was not checked"), same=same)


def _begins(name: str, verdict: "VerifiedPdf") -> Message:
    begin = counted(
        "{file}: BEGINS with what its {count} embedded file produces ({length})",
        "{file}: BEGINS with what its {count} embedded files produce ({length})",
        len(verdict.sources),
        file=name,
        length=_bytes(verdict.length),
    )
    if verdict.examined:
        rest = N_("{begin}; the rest ({added}) was checked, is more than signatures, and may change any page")
    else:
        rest = N_("{begin}; the rest ({added}) could not be checked, and may change any page")
    return message(rest, begin=begin, added=_bytes(verdict.added))


def _bytes(count: int) -> Message:
    return counted("{count} byte", "{count} bytes", count)


def _particulars(verdict: "VerifiedPdf") -> Iterator[Message]:
    """What is told besides: why, what is seen otherwise, and what was compiled."""
    from annual_report.api.verification import Verdict

    if verdict.unexamined:
        yield verdict.unexamined
    yield from verdict.differences
    if verdict.verdict is Verdict.SAME_PAGES:
        yield message(_NOT_COMPARED)
    if verdict.same:
        yield message(_NOT_WHO)
    if verdict.verdict is Verdict.DIFFERS:
        yield message(_NOT_THAT_CHANGED if verdict.other_software else _NOT_WHO_CHANGED)
    if verdict.pictures:
        pages = ", ".join(map(str, verdict.pictures))
        yield message(
            N_("page {pages} has the picture of a signature, which is not from the sources: look at what it says"),
            pages=pages,
        )
    if verdict.sources:
        yield message(N_("embedded files: {names}"), names=_listed(verdict.sources))
    if verdict.templates:
        yield message(
            N_("some are templates, which can print what is not in the data, so look at the pages: {names}"),
            names=_listed(verdict.templates),
        )


def _listed(names: Sequence[str]) -> Message:
    """The names, the first of many."""
    first = ", ".join(names[:MOST_NAMES])
    if len(names) <= MOST_NAMES:
        return message("{names}", names=first)
    return message(N_("{names} and {count} more"), names=first, count=len(names) - MOST_NAMES)


def _tell_extract(screen: Screen, name: str, verdict: "VerifiedPdf", extract: Path | None) -> None:
    """What was written, or how to have it."""
    from annual_report.api.verification import Verdict

    if verdict.not_written is not None:
        screen.cannot_write(verdict.not_written)
    elif extract is not None and verdict.length:
        written = N_("{file}: the first {length} bytes are in {extract}")
        screen.say(message(written, file=name, length=verdict.length, extract=shown(extract)))
    elif extract is not None:
        refused = N_("{extract} was not written: {file} does not begin with what its sources produce")
        screen.say(message(refused, file=name, extract=shown(extract)))
    elif verdict.verdict is Verdict.BEGINS:
        how = N_("To get the document as rebuilt from the sources: annual-report verify --extract new.pdf {file}")
        screen.say(message(how, file=shell_word(name)))
