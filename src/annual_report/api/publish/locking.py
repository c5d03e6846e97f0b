"""Locks on folders, by which runs of this program keep out of each other's way; the system lifts those of killed ones.

On POSIX the folder itself is locked, so that nothing is left of it. Windows locks files alone: there it is one in the
folder. Where the system knows no locks (some network drives), the age of what is left has to tell.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum, auto
from pathlib import Path
from typing import Final

from annual_report.api.publish.cannot_write import CannotWriteError
from annual_report.language import N_, message

PATIENCE: Final = 30.0  # seconds; publishing takes a fraction of one
_STEP: Final = 0.05
_LOCK_FILE: Final = ".annual-report-lock"


class Lock(Enum):
    """What came of asking for a lock: it is ours, another process has it, or the system knows none."""

    OURS = auto()
    TAKEN = auto()
    UNKNOWN = auto()


@contextmanager
def locked(folder: Path, patience: float = 0.0) -> Iterator[Lock]:
    """Asks for the lock on `folder`, so many seconds long; while this is open, it is held."""
    until = time.monotonic() + patience
    descriptor, state = _ask(folder)
    while state is Lock.TAKEN and time.monotonic() < until:
        time.sleep(_STEP)
        descriptor, state = _ask(folder)
    try:
        yield state
    finally:
        if descriptor is not None:
            os.close(descriptor)
            if sys.platform == "win32":
                with suppress(OSError):  # another process may be waiting with it
                    (folder / _LOCK_FILE).unlink()


@contextmanager
def own_folder(folder: Path) -> Iterator[None]:
    """Holds the lock on `folder`. Raises `CannotWriteError` where another run keeps it for long."""
    with locked(folder, PATIENCE) as state:
        if state is Lock.TAKEN:
            raise CannotWriteError(
                folder,
                message(N_("another run of annual-report is writing there")),
                message(N_("wait until that is done, then run the command again")),
            )
        yield


def _ask(folder: Path) -> tuple[int | None, Lock]:
    if sys.platform == "win32":
        return _ask_for_file(folder / _LOCK_FILE)
    import fcntl

    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        return None, Lock.UNKNOWN
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None, Lock.TAKEN
    except OSError:
        os.close(descriptor)
        return None, Lock.UNKNOWN
    return descriptor, Lock.OURS


def _ask_for_file(file: Path) -> tuple[int | None, Lock]:
    """The same by a file in the folder, as Windows needs it."""
    if sys.platform != "win32":
        return None, Lock.UNKNOWN
    import msvcrt

    try:
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT)
    except OSError:
        return None, Lock.UNKNOWN
    try:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    except OSError:
        os.close(descriptor)
        return None, Lock.TAKEN
    return descriptor, Lock.OURS
