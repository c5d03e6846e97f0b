"""A new file, written whole or not at all, in the place of none."""

import os
from errno import EEXIST
from pathlib import Path

from annual_report.api.publish import CannotWriteError, need_folder, write_files
from annual_report.language import system_reason


def write_new_file(path: Path, content: bytes) -> None:
    """Writes `content` to `path`; raises `CannotWriteError` where something else is there, or where it fails."""
    need_folder(path)
    if not _holds(path, content):
        write_files(path.parent, {path.name: content}, fresh=True)


def _holds(path: Path, content: bytes) -> bool:
    """Whether the file is there and is just that. Raises `CannotWriteError` where something else is there."""
    if not os.path.lexists(path):
        return False
    if path.is_symlink() or not path.is_file() or path.stat().st_size != len(content) or path.read_bytes() != content:
        raise CannotWriteError(path, system_reason(FileExistsError(EEXIST, "")))
    return True
