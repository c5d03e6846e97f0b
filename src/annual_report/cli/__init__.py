"""The command line: one file a command, each of which reads arguments, calls one function and shows the result."""

import sys
from io import TextIOWrapper

from annual_report.language import preferred


def main() -> None:
    """Runs `annual-report` with the arguments of this process."""
    try:
        _run()
    except KeyboardInterrupt:  # while modules load; later the parser sees to it
        sys.exit(130)


def _run() -> None:
    from annual_report.cli.app import make_app

    # Names of files may hold bytes that are no UTF-8: results pass them on as they are, messages make them visible.
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)
    make_app(preferred(_asked_language(sys.argv[1:])))()


def _asked_language(arguments: list[str]) -> str | None:
    """The value of --lang, wherever it stands; needed before the arguments are parsed, as help is told in it."""
    for index, argument in enumerate(arguments):
        name, sign, value = argument.partition("=")
        if name == "--lang":
            return value if sign else next(iter(arguments[index + 1 :]), None)
    return None
