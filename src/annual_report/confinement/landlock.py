"""Files that this process may open, and the connections that it may make: Linux's Landlock.

Documentation/userspace-api/landlock.rst of Linux. Each version (ABI) of it knows more that can be forbidden; all that
is known is, but to read what lies in the folders named.
"""

import ctypes
import os
import struct
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from annual_report.confinement.kernel import libc, succeeded

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # numbers of system calls, the same on all processors
_VERSION: Final = 1  # LANDLOCK_CREATE_RULESET_VERSION
_PATH_BENEATH: Final = 1  # LANDLOCK_RULE_PATH_BENEATH
_READ_FILE, _READ_FOLDER = 1 << 2, 1 << 3
# The version from which on it is known, and what: bits of `handled_access_fs`, `handled_access_net`, `scoped`.
_FILES: Final = ((1, 0x1FFF), (2, 1 << 13), (3, 1 << 14), (5, 1 << 15))
_NETWORK: Final = ((4, 0b11),)
_SCOPES: Final = ((6, 0b11),)


def version() -> int:
    """The version of Landlock that this system has; 0 where it has none, or none that answers."""
    return max(0, int(libc().syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _VERSION)))


def restrict_files(readable: Iterable[Path]) -> int:
    """Lets this thread, and those that it starts, open what lies in the `readable` folders, for reading, and no more.

    The version of Landlock that sees to it; 0 where the system has none. Wants `no_new_privileges` before. Nothing
    undoes it.
    """
    known = version()
    if not known:
        return 0
    wanted = struct.pack("QQQ", *(_bits(each, known) for each in (_FILES, _NETWORK, _SCOPES)))
    rules = int(libc().syscall(_CREATE_RULESET, wanted, ctypes.c_size_t(len(wanted)), 0))
    if not succeeded(rules):
        return 0
    try:
        for folder in readable:
            _allow_reading(rules, folder)
        return known if succeeded(libc().syscall(_RESTRICT_SELF, rules, 0)) else 0
    finally:
        os.close(rules)


def _allow_reading(rules: int, folder: Path) -> None:
    """A folder that is not there, or may not be read, is left closed."""
    try:
        place = os.open(folder, os.O_RDONLY | os.O_CLOEXEC | os.O_DIRECTORY)
    except OSError:
        return
    try:
        beneath = struct.pack("=Qi", _READ_FILE | _READ_FOLDER, place)
        libc().syscall(_ADD_RULE, rules, _PATH_BENEATH, beneath, 0)
    finally:
        os.close(place)


def _bits(table: tuple[tuple[int, int], ...], known: int) -> int:
    return sum(bits for least, bits in table if least <= known)
