"""Showing a file with the program that the system has for it, where somebody sits at the screen."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from annual_report.language import N_, Message, message

_SCREENS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "WSL_INTEROP")


def open_file(path: Path) -> Message | None:
    """Opens the file at `path`; what kept it from being opened, else None. Nothing is waited for."""
    if reason := nobody_there():
        return reason
    if sys.platform == "win32":
        os.startfile(path)  # noqa: S606 - the program that the user has chosen for such files
        return None
    command = "open" if sys.platform == "darwin" else "xdg-open"
    try:
        subprocess.Popen(  # noqa: S603
            (command, str(path.resolve())),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
    except OSError:
        return message(N_("{command} is not installed on this machine"), command=command)
    return None


def nobody_there() -> Message | None:
    """Why nobody would see a window: no terminal, a machine that builds by itself, no screen; else None."""
    if not _terminal():
        return message(N_("the command does not run in a terminal"))
    if os.environ.get("CI", "").lower() not in {"", "0", "false"}:
        return message(N_("the variable CI says that no person runs this command"))
    screen = sys.platform in {"win32", "darwin"} or any(map(os.environ.get, _SCREENS))
    return None if screen else message(N_("this machine has no screen"))


def _terminal() -> bool:
    """Whether both streams are on a terminal: the command is in no pipe."""
    return sys.stdout.isatty() and sys.stderr.isatty()
