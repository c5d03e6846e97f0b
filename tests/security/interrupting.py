"""Every call by which something on the disk is changed, watched; before each, the disk as a kill would leave it.

A program that is killed before a call leaves what is on the disk then, and no lock. So `snapshots` copies the folder
before each call: that is every kill there is, in one run. `test_kills_and_copies_give_the_same` kills in earnest.
"""

import builtins
import io
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from errno import EACCES, EBUSY, ENOSPC, EROFS, EXDEV
from functools import wraps
from pathlib import Path
from typing import Any
from unittest.mock import patch

from annual_report.api.publish import exchange

# Of the system's calls those that change what is on the disk.
CHANGING = (
    "open", "write", "fsync", "rename", "replace", "link", "symlink", "unlink", "remove", "rmdir", "mkdir", "chmod",
    "chown", "fchmod", "fchown", "truncate", "ftruncate", "setxattr", "removexattr", "utime",
)  # fmt: skip
Before = Callable[[str], None]
# What systems refuse a call for, and how a killed child ends.
REFUSALS = (EACCES, ENOSPC, EROFS, EXDEV, EBUSY)
KILLED = 9


@contextmanager
def watched(root: Path, before: Before) -> Iterator[None]:
    """Calls `before` with what is about to be done to something in `root`, each time."""
    seen = _Watch(root, before)
    with patch.multiple(os, **{name: seen.wrapped(name) for name in CHANGING}), seen.files(), seen.exchange():
        yield


def snapshots(root: Path, act: Callable[[], object], to: Path) -> list[tuple[str, Path]]:
    """The folder `root` before each call of `act` that changes something in it: what comes next, and the copy."""
    taken: list[tuple[str, Path]] = []

    def take(name: str) -> None:
        copy = to / f"{len(taken):03}"
        shutil.copytree(root, copy, symlinks=True)
        taken.append((f"{len(taken)}:{name}", copy))

    with watched(root, take):
        act()
    return taken


class _Watch:
    def __init__(self, root: Path, before: Before) -> None:
        self._root = str(root.resolve())
        self._before = before
        self._own: set[int] = set()
        self._busy = False

    def wrapped(self, name: str) -> Callable[..., Any]:
        """The call `name` of the system, told of before."""
        call = getattr(os, name)

        @wraps(call)
        def told(*arguments: Any, **named: Any) -> Any:
            if name == "open":
                return self._opened(call, *arguments, **named)
            if self._concerns(arguments[:2], named):
                self._tell(name)
                if name == "fsync":
                    return None  # that is for power cuts, which no test makes
            return call(*arguments, **named)

        return told

    @contextmanager
    def files(self) -> Iterator[None]:
        """The same for files that Python opens by itself to write them."""
        call = io.open

        @wraps(call)
        def told(file: Any, mode: str = "r", *arguments: Any, **named: Any) -> Any:
            if set(mode) & set("wxa+") and self._concerns((file,), {}):
                self._tell("open")
            return call(file, mode, *arguments, **named)

        with patch.object(io, "open", told), patch.object(builtins, "open", told):
            yield

    @contextmanager
    def exchange(self) -> Iterator[None]:
        """The same for two files that change places."""
        rename = exchange._rename()

        def told(*arguments: Any) -> int:
            self._tell("exchange")
            assert rename is not None
            return rename(*arguments)

        with patch.object(exchange, "_rename", lambda: told if rename is not None else None):
            yield

    def _opened(self, call: Callable[..., int], path: Any, flags: int, *arguments: Any, **named: Any) -> int:
        concerned = "dir_fd" in named or self._concerns((path,), {})
        if concerned and flags & os.O_CREAT:
            self._tell("open")
        descriptor = call(path, flags, *arguments, **named)
        (self._own.add if concerned else self._own.discard)(descriptor)
        return descriptor

    def _concerns(self, places: tuple[Any, ...], named: dict[str, Any]) -> bool:
        folder = named.get("dir_fd")
        if folder is not None:
            return folder in self._own
        return any(
            each in self._own if isinstance(each, int) else self._inside(each)
            for each in places
            if isinstance(each, int | str | os.PathLike)
        )

    def _inside(self, path: Any) -> bool:
        real = os.path.abspath(path)  # noqa: PTH100 - links are not followed
        return real == self._root or real.startswith(f"{self._root}{os.sep}")

    def _tell(self, name: str) -> None:
        if not self._busy:
            self._busy = True
            try:
                self._before(name)
            finally:
                self._busy = False


class Refusing:
    """Fails the `at`-th call with `error`, or all from there on that are of that kind."""

    def __init__(self, at: int, error: int, *, lasting: bool = False) -> None:
        self.at, self.error, self.lasting = at, error, lasting
        self.count = 0
        self.kind = ""

    def __call__(self, name: str) -> None:
        self.count += 1
        if self.count == self.at + 1:
            self.kind = name
        if self.count == self.at + 1 or (self.lasting and name == self.kind):
            raise OSError(self.error, os.strerror(self.error))


class Interrupting:
    """Ctrl-C before the `at`-th call."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.count = 0

    def __call__(self, _name: str) -> None:
        self.count += 1
        if self.count == self.at + 1:
            raise KeyboardInterrupt


class Killing(Interrupting):
    """Ends the process before the `at`-th call."""

    def __call__(self, _name: str) -> None:
        self.count += 1
        if self.count == self.at + 1:
            os._exit(KILLED)
