"""The folder that a stranger's sources are unpacked into, and that is gone afterwards, however the program ends.

What ends the program by a signal lets it tidy up first, where a signal can be heard at all. Where it cannot (SIGKILL, a
power failure), the next verification removes what is left: a folder is in use as long as its file is locked.
"""

import os
import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import IO, Any, Final

_PREFIX: Final = "annual-report-verify-"
_LOCK: Final = "in-use"
_ENDING: Final = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextmanager
def unpacking_folder() -> Iterator[Path]:
    """An empty folder of its own while this is open; those that killed programs have left are removed."""
    _remove_left()
    with (
        _ended_tidily(),
        TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as name,
        _in_use(Path(name)),
    ):
        yield Path(name).resolve()


@contextmanager
def _ended_tidily() -> Iterator[None]:
    """Turns signals that would end the program at once into an exit that leaves the `with` blocks one by one."""

    def end(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    with ExitStack() as stack:
        heard = threading.current_thread() is threading.main_thread()
        for each in _ENDING if heard else ():
            if signal.getsignal(each) is signal.SIG_DFL:
                stack.callback(signal.signal, each, signal.signal(each, end))
        yield


@contextmanager
def _in_use(folder: Path) -> Iterator[None]:
    """Locks a file in `folder`; it has its name only once it is locked, so that nobody takes it for one left behind."""
    with (folder / f"{_LOCK}.new").open("wb") as file:
        if _locked(file):
            Path(file.name).rename(folder / _LOCK)
        yield


def _remove_left() -> None:
    for folder in Path(gettempdir()).glob(f"{_PREFIX}*"):
        try:
            if folder.is_symlink() or folder.stat().st_uid != os.getuid():
                continue
            with (folder / _LOCK).open("r+b") as file:
                if _locked(file):
                    shutil.rmtree(folder, ignore_errors=True)
        except (
            OSError,
            AttributeError,
        ):  # somebody else's, or just made; without users (Windows) none is known as ours
            continue


def _locked(file: IO[Any]) -> bool:
    """Whether the lock of `file` is ours now; false where another process has it, or the system knows none."""
    try:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (ImportError, OSError):
        return False
    return True
