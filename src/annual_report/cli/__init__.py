"""The command line: one file a command, each of which reads arguments, calls one function and shows the result."""

import gc
import sys
from contextlib import AbstractContextManager, nullcontext
from io import TextIOWrapper
from typing import TYPE_CHECKING

from annual_report.language import LANGUAGES, N_, message, preferred

if TYPE_CHECKING:
    from annual_report.render.pdf.engine import PdfEngine


# How many objects are made before those that nobody needs are looked for: nearly all live as long as the command.
_SELDOM = (200_000, 20, 20)


def main() -> None:
    """Runs `annual-report` with the arguments of this process."""
    gc.set_threshold(*_SELDOM)
    try:
        _run(sys.argv[1:])
    except KeyboardInterrupt:  # while modules load; later the parser sees to it
        sys.exit(130)
    except Exception as error:  # whatever it is, nobody who writes a report is to see a traceback
        sys.exit(_tell_fault(error))
    finally:
        gc.freeze()  # or else all that is left is looked through again, for cycles, while the process ends


def _run(arguments: list[str]) -> None:
    # Names of files may hold bytes that are no UTF-8: results pass them on as they are, messages make them visible.
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)
    language, arguments = _without_language(arguments)
    with _engine_for(arguments) as engine:
        from annual_report.cli.app import make_app
        from annual_report.cli.usage import is_wrong_usage, wrong_usage

        spoken = preferred(language)
        try:
            sys.exit(make_app(spoken)(arguments, prog_name="annual-report", obj=engine, standalone_mode=False))
        except Exception as error:
            if not is_wrong_usage(error):
                raise
            for line in wrong_usage(error):
                sys.stderr.write(f"{line.say(spoken)}\n")
            sys.exit(2)


def _tell_fault(error: Exception) -> int:
    """Tells that this program failed, in the language asked for; gives the exit status."""
    from annual_report.cli.console import Screen
    from annual_report.cli.periods import OUR_FAULT
    from annual_report.diagnostics import Fault

    screen = Screen(preferred(_without_language(sys.argv[1:])[0]))
    screen.fault(message(N_("the command could not be finished")), Fault.of(error))
    screen.say(message(N_("annual-report doctor tells whether it is this machine that lacks something")))
    return OUR_FAULT


def _engine_for(arguments: list[str]) -> "AbstractContextManager[PdfEngine | None]":
    """The PDF engine, loading already while the arguments are still to be parsed; none where it will not be needed."""
    if not {"build", "verify"} & set(arguments) or {"-h", "--help", "html", "--format=html"} & set(arguments):
        return nullcontext()
    from annual_report.render.pdf.engine import PdfEngine

    return PdfEngine()


def _without_language(arguments: list[str]) -> tuple[str | None, list[str]]:
    """The value of --lang, wherever it stands, and the other arguments: help and errors are told in it."""
    for index, argument in enumerate(arguments):
        name, sign, value = argument.partition("=")
        if name == "--lang":
            said = [value] if sign else arguments[index + 1 : index + 2]
            if said and said[0] in LANGUAGES:
                return said[0], arguments[:index] + arguments[index + 1 + (not sign) :]
    return None, arguments
