"""Writing files so that at every instant each of them is either the old one, whole, or the new one, whole."""

import os
import time
from collections.abc import Mapping
from contextlib import suppress
from errno import EISDIR
from pathlib import Path
from typing import Final

STALE_SECONDS: Final = 600


class CannotWriteError(OSError):
    """A file that cannot be written; `path` says which, `reason` the system's words for why."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes `files` (name to content) into `folder`: all to temporary files first, then renamed one after another.

    Raises `CannotWriteError`; the files that were there before are then as they were.
    """
    written: list[tuple[Path, Path]] = []
    target = folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _remove_stale(folder, files)
        for name, content in files.items():
            target = folder / name
            if target.is_dir():
                raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
            temporary = folder / f".{name}.{os.getpid()}.tmp"
            written.append((temporary, target))
            _write_through(temporary, content)
        for temporary, target in written:
            temporary.replace(target)
        _sync_folder(folder)
    except OSError as error:
        raise CannotWriteError(target, error.strerror or str(error)) from error
    finally:
        for temporary, _target in written:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _write_through(path: Path, content: bytes) -> None:
    path.unlink(missing_ok=True)
    with path.open("xb") as stream:  # a file of our own, never through a link that waits there
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    """Makes the renames last through a power cut, where the system can open a folder (Windows cannot)."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _remove_stale(folder: Path, files: Mapping[str, bytes]) -> None:
    """Removes what a killed run left behind; a file of the last minutes may be another run's and stays."""
    for name in files:
        for left in folder.glob(f".{name}.*.tmp"):
            with suppress(FileNotFoundError):  # another run may be doing the same
                if time.time() - left.lstat().st_mtime > STALE_SECONDS:
                    left.unlink()
