"""Folders of our own beside what is written: files are made there, and wait there until all of them are whole.

Each is locked while it is in use. What a killed run has left is settled by the next one that writes into the folder:
what was begun there is undone or finished, and then it goes.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from errno import EEXIST
from pathlib import Path
from typing import Final

from annual_report.api.publish.leftovers import PREFIX, is_ours, left_in, mark, remove
from annual_report.api.publish.locking import Lock, locked

# Where the system knows no locks, what is older was left by a killed run.
STALE_SECONDS: Final = 600
_TRIES: Final = 100

# Settles what was begun in a staging folder (the first) for the folder around it.
Settle = Callable[[Path, Path], None]


@contextmanager
def staging(folder: Path, unsettled: str) -> Iterator[Path]:
    """A locked folder in `folder` that nobody else may enter; it goes, but where a file `unsettled` is in it."""
    with _locked_new(folder) as place:
        try:
            yield place
        finally:
            if not os.path.lexists(place / unsettled):
                remove(place)


def settle_left(folder: Path, settle: Settle) -> None:
    """Has `settle` undo or finish what killed runs have left in `folder`, and removes that; nothing of it is raised.

    What is in use stays, and so does what cannot be settled now: the next run tries it again. What is not known for
    ours stays for good.
    """
    for place in left_in(folder):
        with suppress(OSError, ValueError), locked(place) as state:  # names that no file can have
            if (state is Lock.OURS or (state is Lock.UNKNOWN and _is_stale(place))) and is_ours(place):
                settle(place, folder)
                remove(place)


@contextmanager
def _locked_new(folder: Path) -> Iterator[Path]:
    for _ in range(_TRIES):
        place = folder / f"{PREFIX}{os.urandom(4).hex()}"
        try:
            place.mkdir(0o777 if sys.platform == "win32" else 0o700)  # on Windows, files keep the rights of their first
        except FileExistsError:
            continue
        with locked(place) as state:
            if state is Lock.TAKEN or not place.is_dir():
                continue  # another run took it for one left behind, in the instant before it was locked
            try:
                mark(place)
            except BaseException:
                remove(place)
                raise
            yield place
        with suppress(OSError):
            place.rmdir()  # Windows keeps it while the lock is held in it
        return
    raise FileExistsError(EEXIST, os.strerror(EEXIST), str(folder))


def _is_stale(place: Path) -> bool:
    return time.time() - place.lstat().st_mtime > STALE_SECONDS
