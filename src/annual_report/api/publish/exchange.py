"""Two files change places at once, where the system can do that: renameat2 of Linux, which Python does not offer."""

import os
import sys
from functools import cache
from pathlib import Path
from typing import Final, Protocol

# From linux/fcntl.h and linux/fs.h; renameat2(2).
_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2


class _Rename(Protocol):
    def __call__(self, old_folder: int, old: bytes, new_folder: int, new: bytes, flags: int, /) -> int: ...


def exchanged(one: Path, other: Path) -> bool:
    """Has two files change their names; false, with nothing changed, where the system or the file system cannot."""
    rename = _rename()
    return (
        rename is not None and rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0
    )


@cache
def _rename() -> _Rename | None:
    if sys.platform != "linux":
        return None
    import ctypes

    try:
        rename = ctypes.CDLL(None).renameat2
    except (OSError, AttributeError):
        return None
    rename.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint]
    rename.restype = ctypes.c_int
    return rename
