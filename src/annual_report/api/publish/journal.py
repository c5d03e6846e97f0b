"""The journal of a set of files: what takes the place of what, so that a set that was begun can be undone.

It stands in the staging folder from before the first file is replaced until the last one is, and is what makes a set
one: where it is found, the run was killed in between, and the old files, which wait beside it, are put back.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path
from stat import S_ISREG
from typing import Final

from annual_report.api.publish.disk import move_over, sync_folder
from annual_report.api.publish.leftovers import is_plain
from annual_report.api.publish.seal import read_sealed, write_sealed

JOURNAL: Final = "journal.json"
# The files of a set are not larger, or it is not looked at.
MOST_BYTES: Final = 2**30


@dataclass(frozen=True, slots=True)
class Replacement:
    """The file `name` of the folder: the SHA-256 and size of the new one, and whether there `was` one before.

    Where the file only `goes`, there is no new one, and no SHA-256.
    """

    name: str
    digest: str
    size: int
    was: bool

    @classmethod
    def of(cls, name: str, content: bytes, *, was: bool) -> "Replacement":
        """That of the file `name` by `content`."""
        return cls(name, sha256(content).hexdigest(), len(content), was)

    @classmethod
    def by_nothing(cls, name: str) -> "Replacement":
        """That of the file `name` where it goes."""
        return cls(name, "", 0, was=True)

    @property
    def goes(self) -> bool:
        """Whether nothing takes the place of the file."""
        return not self.digest

    def is_new(self, file: Path) -> bool:
        """Whether `file` is the new one, and nobody has put another there since."""
        try:
            return has_digest(file, self.size, self.digest)
        except OSError:
            return False


def has_digest(file: Path, size: int, digest: str) -> bool:
    """Whether `file` is a plain one of that size and SHA-256; one of another size is not read. Raises `OSError`."""
    there = file.lstat()
    if not S_ISREG(there.st_mode) or there.st_size != size:
        return False
    with file.open("rb") as content:
        return file_digest(content, "sha256").hexdigest() == digest


def new_file(place: Path, number: int) -> Path:
    """Where the new file of the replacement `number` waits in the staging folder."""
    return place / f"new-{number}"


def old_file(place: Path, number: int) -> Path:
    """Where the old one is kept."""
    return place / f"old-{number}"


def write_journal(place: Path, replacements: Sequence[Replacement]) -> None:
    """Writes the journal, at once."""
    told = [{"name": each.name, "sha256": each.digest, "size": each.size, "was": each.was} for each in replacements]
    write_sealed(place, JOURNAL, told)


def close_journal(place: Path) -> None:
    """Takes the journal away: the set stays as it is now.

    It is not waited for on the disk: were it lost in a power cut, the set would be undone, and whole all the same.
    """
    (place / JOURNAL).unlink(missing_ok=True)


def undo(place: Path, folder: Path, replacements: Sequence[Replacement]) -> list[Path]:
    """Puts the old files of `folder` back, but not over what somebody has put there since; gives the ones it cannot."""
    left = []
    for number, each in reversed(list(enumerate(replacements))):
        try:
            _undo_one(old_file(place, number), folder / each.name, each)
        except OSError:
            left.append(folder / each.name)
    if not left:
        sync_folder(folder)
        close_journal(place)
    return left[::-1]


def settle_journal(place: Path, folder: Path) -> None:
    """Undoes what the journal in `place` tells of, if there is one. Raises `OSError` where that is not possible now."""
    replacements = _read(place)
    if replacements and undo(place, folder, replacements):
        raise OSError


def _undo_one(old: Path, target: Path, replacement: Replacement) -> None:
    new_there = replacement.is_new(target)
    if os.path.lexists(old):
        if new_there or not os.path.lexists(target):
            move_over(old, target)
    elif new_there and not replacement.was:
        target.unlink()


def _read(place: Path) -> list[Replacement]:
    """What the journal in `place` tells; nothing where there is none, or none that a run of ours has written."""
    try:
        read = [
            Replacement(each["name"], each["sha256"], each["size"], each["was"]) for each in read_sealed(place, JOURNAL)
        ]
        sound = all(map(_is_sound, read)) and sum(each.size for each in read) <= MOST_BYTES
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return []
    return read if sound and len({each.name for each in read}) == len(read) else []


def _is_sound(told: Replacement) -> bool:
    return is_plain(told.name) and type(told.size) is int and told.size >= 0 and type(told.was) is bool
