"""Settling what a killed run has left: a set of files is undone, a tree finished, what a user had saved put back."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePath, PurePosixPath
from typing import Final

from annual_report.api.publish.disk import move_to_free
from annual_report.api.publish.journal import settle_journal
from annual_report.api.publish.leftovers import TREE, is_plain
from annual_report.api.publish.locking import Lock, locked
from annual_report.api.publish.own_journal import is_file, settle_own
from annual_report.api.publish.seal import read_sealed, write_sealed
from annual_report.api.publish.staging import settle_left

# In a staging folder: what lies in TREE is whole, and where FINISH stands beside, has to be moved to where it belongs.
FINISH: Final = "finish"


def settle(place: Path, folder: Path) -> None:
    """Settles what was begun for `folder` in the staging folder `place`. Raises `OSError` where it cannot now."""
    settle_journal(place, folder)
    settle_own(place, folder)
    names = begun(place)
    if names is not None:
        for each in sorted({PurePosixPath(each).parts[0] for each in names}):
            if os.path.lexists(place / TREE / each):
                with suppress(FileExistsError):  # whoever has put it there means it
                    move_to_free(place / TREE / each, folder / each)
        (place / FINISH).unlink()


def write_begun(place: Path, names: Iterable[str]) -> None:
    """Writes into `place` that the files `names` are to come into the folder around it."""
    write_sealed(place, FINISH, [PurePath(each).as_posix() for each in names])


def begun(place: Path) -> list[str] | None:
    """The names of the files that are to come into the folder around `place`; None where none was begun."""
    try:
        told = read_sealed(place, FINISH)
    except (OSError, ValueError, RecursionError):
        return None
    return told if isinstance(told, list) and all(map(_is_below, told)) else None


def _is_below(name: object) -> bool:
    """Whether it is the path of a file in a folder, or in one below, and leads nowhere else."""
    return isinstance(name, str) and name != "" and all(map(is_plain, name.split("/")))


def settle_folder(folder: Path) -> None:
    """Settles what killed runs have left in `folder`, if another is not writing there now; nothing is raised."""
    with locked(folder) as state:
        if state is not Lock.TAKEN:
            settle_left(folder, settle)


def finish_tree(folder: Path) -> list[Path]:
    """The same; gives the files of a tree that was finished, which a killed run had begun there."""
    finished: list[Path] = []

    def settle_and_tell(place: Path, around: Path) -> None:
        names = begun(place)
        settle(place, around)
        finished.extend(around / each for each in names or () if is_file(around / each))

    with locked(folder) as state:
        if state is not Lock.TAKEN:
            settle_left(folder, settle_and_tell)
    return finished
