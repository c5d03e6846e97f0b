"""A command in which Ctrl-C is pressed at many instants, all in one run: at each, a copy of the process is stopped.

Run as a program: `python stopped.py imports|calls STEP FOLDER ARGUMENTS…` leaves in FOLDER what each copy showed, and
prints a line for each with its exit status.
"""

import logging
import os
import signal
import sys
from pathlib import Path
from types import FrameType

STEP = int(sys.argv[2])
FOLDER = Path(sys.argv[3])
count = 0


def instant(name: str) -> None:
    """Every `STEP`th time, stops a copy of this process here."""
    global count  # noqa: PLW0603 - a program of one page
    count += 1
    if count % STEP:
        return
    if child := os.fork():
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        sys.__stderr__.write(f"{count} {status} {name}\n")
        return
    sys.setprofile(None)
    sys.meta_path[:] = [each for each in sys.meta_path if not isinstance(each, Imports)]
    shown = os.open(FOLDER / str(count), os.O_WRONLY | os.O_CREAT)
    os.dup2(shown, 1)
    os.dup2(shown, 2)
    os.kill(os.getpid(), signal.SIGINT)


class Imports:
    """Hears of every module that is about to be loaded."""

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> None:
        """Finds none."""
        instant(name)


def called(frame: FrameType, event: str, _argument: object) -> None:
    """Hears of every call of a function."""
    # A copy made while logging's lock is held could not let go of it: a fault of copying, not of stopping.
    if event == "call" and frame.f_code.co_filename not in {__file__, logging.__file__}:
        instant(f"{frame.f_code.co_filename}:{frame.f_lineno}")


if __name__ == "__main__":
    from annual_report.__main__ import run  # before that, nothing of the program's runs

    kind = sys.argv[1]
    sys.argv = ["annual-report", *sys.argv[4:]]
    if kind == "imports":
        sys.meta_path.insert(0, Imports())  # type: ignore[arg-type]
    else:
        sys.setprofile(called)
    run()
