"""The program as a process: `annual-report`, or `python -m annual_report`.

Ctrl-C ends it without a traceback at any instant: while modules load, in what Python calls by itself (where an
exception goes no further), and after the command.
"""

import sys
from types import TracebackType


def run() -> None:
    """Runs `annual-report` with the arguments of this process."""
    sys.excepthook = _show_failure
    sys.unraisablehook = _show_unraisable
    try:
        from annual_report.cli import main
    except (MemoryError, OSError) as error:  # so little of both that there are not even words for it
        sys.stderr.write(f"annual-report cannot start on this machine: {str(error) or 'too little memory'}\n")
        sys.exit(3)
    main()


def _show_failure(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt):  # then Python ends the process as the signal would have
        sys.__excepthook__(kind, error, trace)


def _show_unraisable(unraisable: "sys.UnraisableHookArgs") -> None:
    if not issubclass(unraisable.exc_type, KeyboardInterrupt):
        sys.__unraisablehook__(unraisable)
        return
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.raise_signal(signal.SIGINT)


if __name__ == "__main__":
    run()
