"""The folder that a stranger's sources are unpacked into, and that is gone afterwards, however the program ends.

What ends the program by a signal lets it tidy up first, where a signal can be heard at all. Where it cannot (SIGKILL),
a watcher does: a process of its own session that removes the folder once its input ends, as the program has ended then.
After a power failure the next verification removes what is left: a folder is in use as long as its file is locked.
"""

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from secrets import token_hex
from tempfile import gettempdir
from typing import IO, Any, Final

_PREFIX: Final = "annual-report-verify-"
_LOCK: Final = "in-use"
# Nothing but Python's own library, so that it stands guard in a few milliseconds; `-I` keeps what is around it out.
_WATCHER: Final = """\
import shutil, signal, sys
for each in ("SIGINT", "SIGTERM", "SIGHUP"):
    if hasattr(signal, each):
        signal.signal(getattr(signal, each), signal.SIG_IGN)
sys.stdout.buffer.write(b"+")
sys.stdout.buffer.flush()
sys.stdin.buffer.read()
shutil.rmtree(sys.argv[1], ignore_errors=True)
"""
_ENDING: Final = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextmanager
def unpacking_folder() -> Iterator[Path]:
    """An empty folder of its own while this is open; those that killed programs have left are removed."""
    _remove_left()
    folder = Path(gettempdir()).resolve() / f"{_PREFIX}{token_hex(16)}"
    with _ended_tidily(), _watched(folder):
        folder.mkdir(mode=0o700)
        try:
            with _in_use(folder):
                yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _watched(folder: Path) -> Iterator[None]:
    """A watcher over the `folder` while this is open; it stands guard before there is anything in it."""
    watcher = subprocess.Popen(  # noqa: S603
        (sys.executable, "-I", "-S", "-c", _WATCHER, str(folder)),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    with watcher:
        if watcher.stdout is not None:
            watcher.stdout.read(1)
        yield


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
