"""The photo files of a period, each read and decoded once: all that is made of one is made of the same bytes."""

import os
from errno import EINVAL, ENAMETOOLONG, ENOENT, ENOTDIR
from pathlib import Path
from typing import Final

from annual_report.load.containment import OutsideWorkspaceError, inside, open_real, read_real
from annual_report.load.pictures.limits import LARGEST_FILE
from annual_report.load.pictures.obstacle import Obstacle, UnreadablePictureError
from annual_report.load.pictures.shelf import PictureShelf

Unreadable = OSError | OutsideWorkspaceError | UnreadablePictureError
# There is no such file, or the name is one that no file can have.
_MISSING: Final = (ENOENT, ENOTDIR, ENAMETOOLONG, EINVAL)


class PhotoFiles:
    """Those of the `folder` of a period's report in the workspace `root`, each as it was when it was first asked for.

    Where they are to be printed, with a `width` in millimetres, their bytes are kept, and they are printed as they are
    looked at; else, whether they can be read is noted alone.
    """

    def __init__(self, root: Path, folder: Path, width: float | None = None) -> None:
        self._root = root
        self._folder = folder
        self._kept = width is not None
        self._pictures = PictureShelf(width)
        self._bytes: dict[str, bytes] = {}
        self._same: dict[bytes, bytes] = {}
        self._pixels: dict[str, tuple[bytes, int]] = {}
        self._obstacles: dict[str, Unreadable | None] = {}

    def obstacle(self, name: str) -> Unreadable | None:
        """Why the photo called `name` cannot be read, where it cannot."""
        if name not in self._obstacles:
            try:
                self._look_at(name)
            except (OSError, OutsideWorkspaceError, UnreadablePictureError) as error:
                self._obstacles[name] = error
            else:
                self._obstacles[name] = None
        return self._obstacles[name]

    def is_missing(self, name: str) -> bool:
        """Whether the photo called `name` cannot be read since there is no such file."""
        obstacle = self.obstacle(name)
        return isinstance(obstacle, OSError) and obstacle.errno in _MISSING

    def read(self, name: str) -> bytes:
        """The bytes of the photo called `name`. Raises as `look_at` does."""
        if obstacle := self.obstacle(name):
            raise obstacle
        return self._bytes[name] if name in self._bytes else self._read(name)

    def look_at(self, name: str) -> tuple[bytes, int]:
        """A digest of the photo called `name`, the same for all with the same content, and how many pixels it has.

        Raises `UnreadablePictureError`, `OSError` and `OutsideWorkspaceError`.
        """
        if name not in self._pixels:
            self._pixels[name] = self._pictures.look_at(self.read(name))
        return self._pixels[name]

    def printed(self, name: str) -> bytes:
        """The photo called `name` as it is printed, of those that are. Raises as `look_at` does."""
        return self._pictures.printed(self.read(name))

    def _look_at(self, name: str) -> None:
        if self._kept:
            data = self._read(name)
            self._bytes[name] = self._same.setdefault(data, data)
        else:
            os.close(open_real(self._place(name)))

    def _read(self, name: str) -> bytes:
        data = read_real(self._place(name), LARGEST_FILE)
        if data is None:
            raise UnreadablePictureError(Obstacle.LARGE_FILE)
        return data

    def _place(self, name: str) -> Path:
        """The real place, in the period's folder, which is itself in the workspace."""
        real = inside(self._folder, name)
        if not real.is_relative_to(self._root.resolve()):
            raise OutsideWorkspaceError(name)
        return real
