"""What files and folders are made and moved by: through to the disk, and never over what is not known to be there."""

import os
import sys
import time
from contextlib import suppress
from errno import EEXIST, EINVAL, ENOTSUP
from pathlib import Path
from typing import Final

# Virus scanners and indexers of Windows hold a file open for a moment that has just been written.
_WAITS: Final = (0.05, 0.1, 0.2, 0.4) if sys.platform == "win32" else ()


def write_through(path: Path, content: bytes, mode: int = 0o666) -> None:
    """Makes the file `path`, which must not be there, with the rights `mode` less those that the user's mask takes."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Makes what was renamed in `folder` last through a power cut, where the system can open one (Windows cannot)."""
    if sys.platform == "win32":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return  # it may be written, and not read
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in {EINVAL, ENOTSUP}:  # a file system that syncs no folders
            raise
    finally:
        os.close(descriptor)


def move_over(source: Path, target: Path) -> None:
    """Renames `source` to `target`, in the place of a file that is there."""
    for wait in _WAITS:
        with suppress(PermissionError):
            source.replace(target)
            return
        time.sleep(wait)
    source.replace(target)


def move_to_free(source: Path, target: Path) -> None:
    """Gives `source`, which waits in a staging folder, the name `target`.

    Raises `FileExistsError` where something has that name, be it since a moment.
    """
    if not source.is_dir():
        try:
            os.link(source, target, follow_symlinks=False)
        except FileExistsError:
            raise
        except (OSError, NotImplementedError):
            pass  # a file system without links
        else:
            with suppress(OSError):  # it goes with the folder that it is in
                source.unlink()
            return
    if os.path.lexists(target):
        raise FileExistsError(EEXIST, os.strerror(EEXIST), str(target))
    if sys.platform == "win32":
        move_over(source, target)
    else:
        source.rename(target)


def second_name(file: Path, name: Path) -> bool:
    """Gives `file`, which may be a link, another `name`; false where the system cannot."""
    try:
        os.link(file, name, follow_symlinks=False)
    except (OSError, NotImplementedError):
        return False
    return True
