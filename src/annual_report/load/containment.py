"""Which files may be read: those whose real place, links followed, is inside the workspace.

Where a file lies is asked first, and it is opened then. Whoever puts a link in its place in between is not followed:
the real place is walked to folder by folder, past no link at all.
"""

import os
import stat
from errno import EISDIR, ELOOP, ENODEV, ENOTDIR
from pathlib import Path
from typing import Final

# What is opened as a folder to go on from (Linux); systems without it are looked at before and after.
_FOLDER: Final = getattr(os, "O_PATH", 0) | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)
_FILE: Final = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # a pipe is not waited for
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class OutsideWorkspaceError(ValueError):
    """A path that leads out of the folder it must stay in."""


def inside(root: Path, relative: str) -> Path:
    """The file `relative` to `root`, links followed. Raises `OutsideWorkspaceError` where that is not inside `root`."""
    if "\0" in relative:
        raise OutsideWorkspaceError(relative)
    try:
        real = (root / relative).resolve()
    except (OSError, RuntimeError) as error:
        raise OutsideWorkspaceError(relative) from error
    if _leads_to_itself(real) or not real.is_relative_to(root.resolve()):
        raise OutsideWorkspaceError(relative)
    return real


def open_real(path: Path) -> int:
    """A descriptor of the file at `path`, a real place: one that `inside` gave.

    Raises `OSError`: with ELOOP where there is a link on the way by now, with ENODEV where it is no file but a pipe
    or device, EISDIR where it is a folder.
    """
    if os.name == "nt" and path.is_dir():  # there, one cannot be opened to be looked at
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(path))
    descriptor = _walked_to(path) if hasattr(os, "O_PATH") else _looked_at_twice(path)
    kind = os.fstat(descriptor).st_mode
    if not stat.S_ISREG(kind):
        os.close(descriptor)
        code = EISDIR if stat.S_ISDIR(kind) else ENODEV
        raise OSError(code, os.strerror(code), str(path))
    return descriptor


def read_real(path: Path, limit: int) -> bytes | None:
    """The bytes of the file at `path`, as `open_real` opens it; None where there are more than `limit`."""
    with os.fdopen(open_real(path), "rb") as stream:
        if os.fstat(stream.fileno()).st_size > limit:
            return None
        data = stream.read(limit + 1)  # it may have grown since
    return data if len(data) <= limit else None


def _walked_to(path: Path) -> int:
    """The descriptor that is come to past no link."""
    start, *folders = path.absolute().parent.parts
    here = os.open(start, _FOLDER)
    try:
        for name in folders:
            there = os.open(name, _FOLDER, dir_fd=here)
            os.close(here)
            here = there
        return os.open(path.name, _FILE, dir_fd=here)
    except OSError as error:
        if error.errno == ENOTDIR and path.exists():  # a link is no folder
            raise OSError(ELOOP, os.strerror(ELOOP), str(path)) from error
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        os.close(here)


def _looked_at_twice(path: Path) -> int:
    """The descriptor of what is at `path`, where that is still its real place once it is open."""
    descriptor = os.open(path, _FILE)
    try:
        if path.resolve() == path.absolute() and os.path.samestat(os.fstat(descriptor), path.stat()):
            return descriptor
    except OSError:
        os.close(descriptor)
        raise
    os.close(descriptor)
    raise OSError(ELOOP, os.strerror(ELOOP), str(path))


def _leads_to_itself(resolved: Path) -> bool:
    """Whether it is still a link once all links are followed; a name too long for the system is none."""
    try:
        return resolved.is_symlink()
    except OSError:
        return False
