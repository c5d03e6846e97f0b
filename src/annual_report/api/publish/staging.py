"""Folders of our own beside what is written: files are made there, and wait there until all of them are whole.

Each is locked while it is in use. What a killed run has left is settled by the next one that writes into the folder:
what was begun there is undone or finished, and then it goes.
"""

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from errno import EEXIST
from pathlib import Path
from typing import Final

from annual_report.api.publish.locking import Lock, locked

PREFIX: Final = ".annual-report-"
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
                shutil.rmtree(place, ignore_errors=True)


def settle_left(folder: Path, settle: Settle) -> None:
    """Has `settle` undo or finish what killed runs have left in `folder`, and removes that; nothing of it is raised.

    What is in use stays, and so does what cannot be settled now: the next run tries it again.
    """
    for place in _left(folder):
        with suppress(OSError, ValueError), locked(place) as state:  # names that no file can have
            if state is Lock.OURS or (state is Lock.UNKNOWN and _is_stale(place)):
                settle(place, folder)
                shutil.rmtree(place, ignore_errors=True)


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
            yield place
        with suppress(OSError):
            place.rmdir()  # Windows keeps it while the lock is held in it
        return
    raise FileExistsError(EEXIST, os.strerror(EEXIST), str(folder))


def _left(folder: Path) -> list[Path]:
    """Staging folders in `folder` that are ours, as far as users are known."""
    try:
        with os.scandir(folder) as entries:
            return [
                folder / each.name
                for each in entries
                if each.name.startswith(PREFIX) and each.is_dir(follow_symlinks=False) and _is_ours(each)
            ]
    except OSError:
        return []


def _is_ours(entry: "os.DirEntry[str]") -> bool:
    return sys.platform == "win32" or entry.stat(follow_symlinks=False).st_uid == os.getuid()


def _is_stale(place: Path) -> bool:
    return time.time() - place.lstat().st_mtime > STALE_SECONDS
