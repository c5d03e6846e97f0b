"""What a killed run has left, told from what others have put there under such a name, which nobody here touches.

A folder with data travels, and anybody can have put a staging folder into it. So only one is settled that holds the
sealed mark, besides what runs of this program make there and nothing else: plain files, and in the tree plain files and
folders. No link is followed, so nothing is reached that does not lie in the folder itself.
"""

import os
import re
import shutil
import sys
from contextlib import suppress
from pathlib import Path, PurePath
from stat import S_IMODE, S_ISDIR, S_ISLNK, S_ISREG
from typing import Final

from annual_report.api.publish.seal import seal

PREFIX: Final = ".annual-report-"
# An empty file that is made first and goes last: no folder of somebody else's has it with the seal of the user behind.
# That is in its name, which takes no room on a full disk and is there at once.
MARK: Final = "made-by-annual-report"
TREE: Final = "tree"
_NAME: Final = re.compile(rf"{re.escape(PREFIX)}[0-9a-f]{{8}}")
_MADE: Final = re.compile(
    rf"{MARK}-[0-9a-f]+|(own|journal)\.json(\.new)?|finish(\.new)?|new(-\d+)?|copy|{re.escape(PREFIX)}lock"
)
_OLD: Final = re.compile(r"old(-\d+)?")  # a second name of what was there, which may have been a link
_OTHERS_MAY_WRITE: Final = 0o022


def left_in(folder: Path) -> list[Path]:
    """The staging folders in `folder` that may be ours by their name and their owner."""
    try:
        with os.scandir(folder) as entries:
            return [folder / each.name for each in entries if _NAME.fullmatch(each.name) and _is_users(each)]
    except OSError:
        return []


def is_ours(place: Path) -> bool:
    """Whether all that is in `place` is what a run of this program makes there. Raises `OSError`."""
    with os.scandir(place) as entries:
        there = list(entries)
    return not there or (os.path.lexists(_mark(place)) and all(map(_is_made, there)))


def mark(place: Path) -> None:
    """Marks the new staging folder `place` as ours."""
    _mark(place).touch(0o600)


def _mark(place: Path) -> Path:
    return place / f"{MARK}-{seal(place, b'').decode()}"


def remove(place: Path) -> None:
    """Removes the staging folder `place` with what runs of this program make in it; anything else stays, and so it."""
    with suppress(OSError):
        with os.scandir(place) as entries:
            names = [each.name for each in entries if not each.name.startswith(MARK) and _is_made(each)]
        for name in names:
            if name == TREE:
                shutil.rmtree(place / name, ignore_errors=True)
            else:
                with suppress(OSError):
                    (place / name).unlink()
        own = _mark(place)
        if {each.name for each in place.iterdir()} <= {own.name, f"{PREFIX}lock"}:
            own.unlink(missing_ok=True)
            place.rmdir()


def is_plain(name: object) -> bool:
    """Whether `name` is that of a file in a folder, and leads nowhere else."""
    if not isinstance(name, str) or not name or "\0" in name:
        return False
    return PurePath(name).name == name != ".." and not (sys.platform == "win32" and ":" in name)


def _is_users(entry: "os.DirEntry[str]") -> bool:
    """Whether it is a folder, no link, of the user's own, into which no other may write."""
    if not entry.is_dir(follow_symlinks=False):
        return False
    there = entry.stat(follow_symlinks=False)
    return sys.platform == "win32" or (there.st_uid == os.getuid() and not S_IMODE(there.st_mode) & _OTHERS_MAY_WRITE)


def _is_made(entry: "os.DirEntry[str]") -> bool:
    mode = entry.stat(follow_symlinks=False).st_mode
    if entry.name == TREE:
        return S_ISDIR(mode) and _is_plain_tree(Path(entry.path))
    if _OLD.fullmatch(entry.name):
        return S_ISREG(mode) or S_ISLNK(mode)
    return S_ISREG(mode) and _MADE.fullmatch(entry.name) is not None


def _is_plain_tree(tree: Path) -> bool:
    """Whether there are plain files and folders alone in `tree`."""
    for inner, folders, names in os.walk(tree, onerror=_raise):
        if any(not S_ISDIR(os.lstat(os.path.join(inner, each)).st_mode) for each in folders):  # noqa: PTH118 - many
            return False
        if any(not S_ISREG(os.lstat(os.path.join(inner, each)).st_mode) for each in names):  # noqa: PTH118 - many
            return False
    return True


def _raise(error: OSError) -> None:
    raise error
