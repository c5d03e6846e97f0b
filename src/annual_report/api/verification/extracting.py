"""A new file, written whole or not at all, in the place of none."""

import os
from contextlib import suppress
from errno import EEXIST
from pathlib import Path

from annual_report.api.publish import CannotWriteError


def write_new_file(path: Path, content: bytes) -> None:
    """Writes `content` to `path`; raises `CannotWriteError` where something else is there, or where it fails."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        if _holds(path, content):
            return
        temporary.unlink(missing_ok=True)
        try:
            with temporary.open("xb") as stream:  # a file of our own, never through a link that waits there
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            _name(temporary, path)
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWriteError(path, error.strerror or str(error)) from error


def _holds(path: Path, content: bytes) -> bool:
    """Whether the file is there and is just that. Raises `FileExistsError` where something else is there."""
    if not os.path.lexists(path):
        return False
    if path.is_symlink() or not path.is_file() or path.stat().st_size != len(content) or path.read_bytes() != content:
        raise FileExistsError(EEXIST, os.strerror(EEXIST))
    return True


def _name(temporary: Path, path: Path) -> None:
    """Gives a file its name, which nothing else has; where the system has no links, it is looked at just before."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except (OSError, AttributeError, NotImplementedError):
        if os.path.lexists(path):
            raise FileExistsError(EEXIST, os.strerror(EEXIST)) from None
        temporary.rename(path)
