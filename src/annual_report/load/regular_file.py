"""The bytes of a file that is one: a pipe or a device under its name is refused without waiting for it."""

import os
from errno import ENODEV
from pathlib import Path
from stat import S_ISREG
from typing import Final

# Where the system has it: a pipe is opened without waiting for somebody who writes into it.
_AT_ONCE: Final = getattr(os, "O_NONBLOCK", 0)


def read_regular_file(path: Path, most: int) -> bytes:
    """The bytes of the file at `path`; of one that is larger than `most`, one byte more than that, which shows it.

    It is looked at as it is open, so that nothing takes its place in between. Raises `OSError`.
    """
    with open(path, "rb", opener=lambda name, flags: os.open(name, flags | _AT_ONCE)) as file:
        if not S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(ENODEV, os.strerror(ENODEV), str(path))
        return file.read(most + 1)
