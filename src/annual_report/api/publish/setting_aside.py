"""Documents that are no longer made, moved into a folder beside: a second name there first, then the first name goes.

So at every instant the document has a name at least. Nothing is ever written over or deleted: the file may be the last
place where the data of its document is.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_IMODE
from typing import Final

from annual_report.api.publish.disk import second_name, sync_folder, write_through
from annual_report.api.publish.journal import has_digest
from annual_report.api.publish.rights import carry_rights
from annual_report.load.regular_file import read_regular_file

FOLDER: Final = "ban-cu"
_MOST_NAMES: Final = 1000
_MOST_BYTES: Final = 200 * 2**20
_WRITABLE: Final = 0o222


@contextmanager
def set_aside(folder: Path, names: Mapping[str, str]) -> Iterator[dict[str, Path]]:
    """Gives those of the files `names` (to SHA-256) of `folder` a second name in the folder beside; gives these names.

    A file stays out of it that may not be written, or is not what its SHA-256 says, or cannot have such a name. The
    second name goes again where the first one is still there afterwards, unless it was there before.
    """
    aside, made = dict[str, Path](), dict[str, Path]()
    beside, is_new_folder = folder / FOLDER, False
    try:
        for name, digest in names.items():
            with suppress(OSError):
                there = (folder / name).lstat()
                if S_IMODE(there.st_mode) & _WRITABLE and has_digest(folder / name, there.st_size, digest):
                    is_new_folder |= _be_folder(beside)
                    place, is_new = _named_beside(folder / name, there.st_size, digest)
                    aside[name] = place
                    made |= {name: place} if is_new else {}
        if aside:
            with suppress(OSError):
                sync_folder(beside)
        yield aside
    finally:
        for name, place in made.items():
            with suppress(OSError):  # the first name is gone
                there = (folder / name).lstat()
                if has_digest(folder / name, there.st_size, names[name]) or place.samefile(folder / name):
                    place.unlink()
        if is_new_folder:
            with suppress(OSError):  # it has something in it
                beside.rmdir()


def _be_folder(beside: Path) -> bool:
    """Makes the folder, and says whether it was not there. Raises `OSError` for a link or anything else of its name."""
    try:
        beside.mkdir()
    except FileExistsError:
        if beside.is_symlink() or not beside.is_dir():
            raise
        return False
    return True


def _named_beside(file: Path, size: int, digest: str) -> tuple[Path, bool]:
    """A name for the `file` in the folder beside, and whether it is new: the same content may have one by now."""
    for number in range(1, _MOST_NAMES):
        place = file.parent / FOLDER / f"{file.stem}{f'-{number}' if number > 1 else ''}{file.suffix}"
        if os.path.lexists(place):
            if has_digest(place, size, digest):
                return place, False
        else:
            if not second_name(file, place):
                _copy(file, place)
            return place, True
    raise FileExistsError


def _copy(file: Path, place: Path) -> None:
    """Makes a copy, where the system gives no second names. Raises `OSError`."""
    content = read_regular_file(file, _MOST_BYTES)
    if len(content) > _MOST_BYTES:
        raise OSError
    write_through(place, content, 0o600)
    carry_rights(file, place)
