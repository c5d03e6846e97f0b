"""The seal on what waits in a staging folder, by which the user's own runs are told from what others have put there.

It is made with a key that the user alone may read, in their own folder for what programs remember; a folder with data
that has travelled has no seal of it. Where there is no such folder, the key lasts as long as the run, and what a
killed run has left stays where it is.
"""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import cache
from hashlib import blake2b
from hmac import compare_digest
from pathlib import Path
from typing import Any, Final

from annual_report.api.publish.disk import sync_folder, write_through
from annual_report.load.regular_file import read_regular_file

_SIZE: Final = 32
_SEAL: Final = 64  # in hexadecimal digits
# What stands there may come from anybody: no journal is longer, in bytes.
_MOST: Final = 1_000_000
_MAKES_KEY: Final = ContextVar("makes key", default=True)


def write_sealed(place: Path, name: str, told: object) -> None:
    """Writes the file `name` of the staging folder `place`, at once: what is `told`, as JSON, with its seal."""
    write_through(place / f"{name}.new", sealed(place, json.dumps(told).encode()))
    (place / f"{name}.new").rename(place / name)
    sync_folder(place)


def read_sealed(place: Path, name: str) -> Any:
    """What such a file tells. Raises `OSError`, and `ValueError` or `RecursionError` where no run of ours wrote it."""
    return json.loads(unsealed(place, read_regular_file(place / name, _MOST)) or b"")


def sealed(place: Path, content: bytes) -> bytes:
    """The `content` of a file in the staging folder `place`, with the seal before it."""
    return seal(place, content) + content


def unsealed(place: Path, data: bytes) -> bytes | None:
    """The content of what was `sealed` for `place` by a run of this user's; None for anything else."""
    content = data[_SEAL:]
    return content if compare_digest(data[:_SEAL], seal(place, content)) else None


def seal(place: Path, content: bytes) -> bytes:
    """The seal itself, in hexadecimal digits."""
    told = _identity(place) + b"\0" + content
    return blake2b(told, key=_key(_usable_key_file()), digest_size=_SEAL // 2).hexdigest().encode()


@contextmanager
def no_new_key() -> Iterator[None]:
    """Within it, a user without a key gets none: for what is to leave nothing behind in their home folder."""
    token = _MAKES_KEY.set(False)
    try:
        yield
    finally:
        _MAKES_KEY.reset(token)


def _usable_key_file() -> Path | None:
    """Where the key of the user is, or may be made."""
    file = _key_file()
    return file if file is None or _MAKES_KEY.get() or file.exists() else None


def _identity(place: Path) -> bytes:
    """What tells this very folder from every copy of it, here or elsewhere: its path and its number on the disk."""
    try:
        number = place.lstat().st_ino
    except OSError:
        number = 0
    return b"%d:%s" % (number, os.fsencode(place.resolve()))


def _key_file() -> Path | None:
    """Where the key of the user is; None where they have no folder for it."""
    with suppress(RuntimeError):  # no home is known
        if sys.platform == "win32":
            told, usual = os.environ.get("LOCALAPPDATA", ""), "AppData/Local"
        else:
            told, usual = os.environ.get("XDG_STATE_HOME", ""), ".local/state"
        folder = Path(told) if os.path.isabs(told) else Path.home() / usual  # noqa: PTH117 - no path yet
        return folder / "annual-report/key" if folder.is_absolute() else None
    return None


@cache
def _key(file: Path | None) -> bytes:
    """The key in `file`, made at first need; else one that nobody has."""
    if file is not None:
        with suppress(OSError):
            if not file.exists():
                _make(file)
            key = read_regular_file(file, _SIZE)
            if len(key) == _SIZE and _is_private(file):
                return key
    return os.urandom(_SIZE)


def _is_private(file: Path) -> bool:
    """Whether nobody else may read or write it, as far as the system tells."""
    return os.name != "posix" or not file.stat().st_mode & 0o077


def _make(file: Path) -> None:
    """Makes the key, whole under its name at once; one that another run makes meanwhile stays."""
    file.parent.mkdir(0o700, parents=True, exist_ok=True)
    new = file.with_name(f"key-{os.urandom(4).hex()}")
    try:
        write_through(new, os.urandom(_SIZE), 0o600)
        try:
            os.link(new, file)
        except FileExistsError:
            return
        except (OSError, NotImplementedError):  # a file system without links
            new.replace(file)
    finally:
        new.unlink(missing_ok=True)
