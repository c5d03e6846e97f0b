"""The command line: one file a command, each of which reads arguments, calls one function and shows the result."""

import gc
import sys
from contextlib import AbstractContextManager, nullcontext
from errno import EINVAL, EPIPE
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annual_report.cli.anywhere import taken_from
from annual_report.cli.colours import choose
from annual_report.cli.streams import Stream, take_over
from annual_report.language import N_, Language, Message, message, preferred, system_reason, translator

if TYPE_CHECKING:
    from annual_report.render.pdf.engine import PdfEngine


# How many objects are made before those that nobody needs are looked for: nearly all live as long as the command.
_SELDOM = (200_000, 20, 20)
_INTERRUPTED: Final = 130
_READER_WENT_AWAY: Final = (EPIPE, EINVAL) if sys.platform == "win32" else (EPIPE,)


def main() -> None:
    """Runs `annual-report` with the arguments of this process."""
    gc.set_threshold(*_SELDOM)
    results, _messages = take_over()
    try:
        status = _run(sys.argv[1:])
    except KeyboardInterrupt:  # while modules load; later the parser sees to it
        status = _INTERRUPTED
    except Exception as error:  # whatever it is, nobody who writes a report is to see a traceback
        status = _tell_failure(error)
    finally:
        gc.freeze()  # or else all that is left is looked through again, for cycles, while the process ends
    sys.exit(_told(status, results))


def _run(arguments: list[str]) -> int:
    """Runs the command, and gives its exit status."""
    asked = taken_from(arguments)
    choose(asked.colour)
    language, arguments = asked.language, asked.arguments
    if asked.wrong is not None:
        return _tell_wrong(asked.wrong, language)
    with _engine_for(arguments) as engine:
        from annual_report.cli.app import make_app
        from annual_report.cli.usage import is_wrong_usage, tell_wrong_usage

        spoken = preferred(language)
        try:
            status = make_app(spoken)(arguments, prog_name="annual-report", obj=engine, standalone_mode=False)
        except SystemExit as end:
            return end.code if isinstance(end.code, int) else 0
        except Exception as error:
            if not is_wrong_usage(error):
                raise
            tell_wrong_usage(error, spoken)
            return 2
    return status if isinstance(status, int) else 0


def _tell_failure(error: Exception) -> int:
    """Tells that this machine lacks something, or else that this program failed; gives the exit status."""
    from annual_report.cli.console import Screen
    from annual_report.cli.periods import MACHINE_LACKS, OUR_FAULT
    from annual_report.diagnostics import Fault
    from annual_report.diagnostics.fault import lack_of

    screen = Screen(_spoken())
    if reason := lack_of(error) or _refusal_of(error):
        screen.say(reason)
        return MACHINE_LACKS
    screen.fault(message(N_("the command could not be finished")), Fault.of(error))
    screen.say(message(N_("annual-report doctor shows whether something is missing on this machine")))
    return OUR_FAULT


def _refusal_of(error: Exception) -> Message | None:
    """What the system refused, where that is what `error` says: a file or folder, or the current folder."""
    if not isinstance(error, OSError):
        return None
    if error.filename is not None:
        return message(N_("Cannot read {file}: {reason}."), file=error.filename, reason=system_reason(error))
    try:
        Path.cwd()
    except OSError:
        return message(N_("The current folder no longer exists or cannot be opened: go to another one."))
    return None


def _told(status: int, results: Stream) -> int:
    """The exit status, where a command that should end with `status` could show its `results`, or could not.

    A reader who wanted to see no more (`| head`) is no failure.
    """
    results.flush()
    if status == _INTERRUPTED:
        stopped = N_("Stopped.")  # within an f-string, Python 3.11 hides it from the extractor of texts
        sys.stderr.write(f"{translator(_spoken())(stopped)}\n")
    sys.stderr.flush()
    if results.failure is None or results.failure.errno in _READER_WENT_AWAY:
        return status
    from annual_report.cli.console import Screen
    from annual_report.cli.periods import MACHINE_LACKS

    reason = system_reason(results.failure)
    screen = Screen(_spoken())
    screen.say(message(N_("The results could not be shown on standard output: {reason}."), reason=reason))
    sys.stderr.flush()
    return max(status, MACHINE_LACKS)


def _spoken() -> Language:
    return preferred(taken_from(sys.argv[1:]).language)


def _tell_wrong(what: Message, language: str | None) -> int:
    """Tells what is wrong with an option that holds for every command; gives the exit status."""
    from annual_report.cli.console import Screen
    from annual_report.cli.periods import WRONG_USAGE
    from annual_report.cli.usage import how_it_is_used

    screen = Screen(preferred(language))
    screen.say(what)
    screen.say(how_it_is_used())
    return WRONG_USAGE


def _engine_for(arguments: list[str]) -> "AbstractContextManager[PdfEngine | None]":
    """The PDF engine, loading already while the arguments are still to be parsed; none where it will not be needed."""
    if not {"build", "verify"} & set(arguments) or {"-h", "--help", "html", "--format=html"} & set(arguments):
        return nullcontext()
    from annual_report.render.pdf.engine import PdfEngine

    return PdfEngine()
