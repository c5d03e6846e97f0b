"""The photo files of a period, each read once, so that all that is made of one is made of the same bytes."""

import os
from pathlib import Path
from typing import Final

from annual_report.load.containment import OutsideWorkspaceError, inside, open_real, read_real

# More than a picture of so many pixels as can be handled takes, in any of its formats.
MAX_BYTES: Final = 512 * 1024 * 1024


class PhotoTooLargeError(OSError):
    """A photo file with more bytes than are read."""


class PhotoFiles:
    """Those of the `folder` of a period's report in the workspace `root`, each as it was when it was first asked for.

    Where they are to be `kept`, that is their bytes, and they can be read; else, whether they can be is noted alone.
    """

    def __init__(self, root: Path, folder: Path, *, kept: bool = False) -> None:
        self._root = root
        self._folder = folder
        self._kept = kept
        self._bytes: dict[str, bytes] = {}
        self._obstacles: dict[str, OSError | OutsideWorkspaceError | None] = {}

    def obstacle(self, name: str) -> OSError | OutsideWorkspaceError | None:
        """Why the photo called `name` cannot be read, where it cannot."""
        if name not in self._obstacles:
            try:
                self._look_at(name)
            except (OSError, OutsideWorkspaceError) as error:
                self._obstacles[name] = error
            else:
                self._obstacles[name] = None
        return self._obstacles[name]

    def read(self, name: str) -> bytes:
        """The bytes of the photo called `name`. Raises `OSError` and `OutsideWorkspaceError`."""
        if obstacle := self.obstacle(name):
            raise obstacle
        return self._bytes[name] if name in self._bytes else self._read(name)

    def _look_at(self, name: str) -> None:
        if self._kept:
            self._bytes[name] = self._read(name)
        else:
            os.close(open_real(self._place(name)))

    def _read(self, name: str) -> bytes:
        data = read_real(self._place(name), MAX_BYTES)
        if data is None:
            raise PhotoTooLargeError(name)
        return data

    def _place(self, name: str) -> Path:
        """The real place, in the period's folder, which is itself in the workspace."""
        real = inside(self._folder, name)
        if not real.is_relative_to(self._root.resolve()):
            raise OutsideWorkspaceError(name)
        return real
