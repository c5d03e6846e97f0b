"""The copy beside a user's file of what was in it: under a name that was free, and only as long as it is that copy.

What another program puts under the name meanwhile is neither written over nor deleted.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from errno import EEXIST
from pathlib import Path

from annual_report.api.publish.disk import move_over, move_to_free, write_through
from annual_report.api.publish.exchange import exchanged
from annual_report.api.publish.own_journal import backup_names
from annual_report.api.publish.rights import carry_rights
from annual_report.load.regular_file import read_regular_file

# In the staging folder: the copy before it has its name, and where it goes when it is taken back.
_COPY = "copy"


@dataclass(frozen=True, slots=True)
class Backup:
    """The copy at `path` of `content`; `made` is the file that we have made there, None for one that was there."""

    path: Path
    content: bytes
    made: tuple[int, int] | None

    def give_way_to(self, displaced: Path) -> None:
        """Puts the very file that it is a copy of in its place: what an editor still writes into that is not lost."""
        if not self._is_copy(self.path):
            return
        if not exchanged(displaced, self.path):
            move_over(displaced, self.path)
        elif not self._is_copy(displaced):  # somebody has put theirs there in that instant
            exchanged(displaced, self.path)

    def take_back(self, place: Path) -> None:
        """Takes the copy away through the staging folder `place`, as the file is what it was."""
        if not self._is_copy(self.path):
            return
        taken = place / _COPY
        with suppress(OSError):
            taken.unlink(missing_ok=True)
            self.path.rename(taken)
            if self._is_copy(taken):
                taken.unlink()
                return
            for name in (self.path, *backup_names(self.path)):
                with suppress(FileExistsError):
                    move_to_free(taken, name)
                    return

    def _is_copy(self, file: Path) -> bool:
        """Whether `file` is the one that we have made, with nothing else in it since."""
        try:
            return _identity(file) == self.made and holds(file, self.content)
        except OSError:
            return False


def made_backup(file: Path, before: bytes, place: Path) -> Backup:
    """The copy beside `file` of what was in it, by way of `place`; one that is there already will do."""
    copy = place / _COPY
    write_like(file, copy, before)
    made = _identity(copy)
    for name in backup_names(file):
        if holds(name, before):
            return Backup(name, before, None)
        with suppress(FileExistsError):
            move_to_free(copy, name)
            return Backup(name, before, made)
    raise FileExistsError(EEXIST, os.strerror(EEXIST))


def holds(file: Path, content: bytes) -> bool:
    """Whether `file` is a file, no link, with just that in it."""
    try:
        return not file.is_symlink() and read_regular_file(file, len(content)) == content
    except OSError:
        return False


def write_like(like: Path, file: Path, content: bytes) -> None:
    """A new `file` with the rights of the one that it is `like`; until it has them, only we may read it."""
    write_through(file, content, 0o600)
    carry_rights(like, file)


def _identity(file: Path) -> tuple[int, int]:
    there = file.lstat()
    return there.st_dev, there.st_ino
