"""Settling what a killed run has left: a set of files is undone, a tree finished, what a user had saved put back."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from annual_report.api.publish.disk import move_to_free
from annual_report.api.publish.journal import settle_journal
from annual_report.api.publish.locking import Lock, locked
from annual_report.api.publish.own_journal import settle_own
from annual_report.api.publish.staging import settle_left

# In a staging folder: what lies in TREE is whole, and where FINISH stands beside, has to be moved to where it belongs.
TREE: Final = "tree"
FINISH: Final = "finish"


def settle(place: Path, folder: Path) -> None:
    """Settles what was begun for `folder` in the staging folder `place`. Raises `OSError` where it cannot now."""
    settle_journal(place, folder)
    settle_own(place, folder)
    if (place / FINISH).is_file():
        for each in sorted((place / TREE).iterdir()):
            with suppress(FileExistsError):  # whoever has put it there means it
                move_to_free(each, folder / each.name)
        (place / FINISH).unlink()


def settle_folder(folder: Path) -> None:
    """Settles what killed runs have left in `folder`, if another is not writing there now; nothing is raised."""
    with locked(folder) as state:
        if state is not Lock.TAKEN:
            settle_left(folder, settle)


def finish_tree(folder: Path) -> bool:
    """The same; says whether a tree was finished that a killed run had begun there."""
    finished = False

    def settle_and_tell(place: Path, around: Path) -> None:
        nonlocal finished
        begun = (place / FINISH).is_file()
        settle(place, around)
        finished = finished or begun

    with locked(folder) as state:
        if state is not Lock.TAKEN:
            settle_left(folder, settle_and_tell)
    return finished
