"""Who may read and write a file, carried over to the one that takes its place."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE, S_IRWXG
from typing import Final

_ACL: Final = "system.posix_acl_access"
_CARRIED: Final = ("user.", _ACL)


def carry_rights(source: Path, target: Path) -> None:
    """Gives `target`, which only we may read, the mode, the owner and the attributes of `source`, as far as we may.

    Where it cannot have the group or the list of rights, the group gets none: nobody may read what they could not.
    """
    if sys.platform == "win32":
        return  # a file has the rights of its folder there
    there = source.lstat()
    mode = S_IMODE(there.st_mode)
    if not (_owned(target, there.st_uid, there.st_gid) and _attributed(source, target)):
        mode &= ~S_IRWXG
    target.chmod(mode)


def tighten_rights(file: Path, was: Path) -> None:
    """Takes from `file` what somebody has taken from the one that it `was` since the rights were carried over."""
    if sys.platform == "win32":
        return
    mode = S_IMODE(file.lstat().st_mode)
    tighter = mode & S_IMODE(was.lstat().st_mode)
    if tighter == mode:
        return
    descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        os.fchmod(descriptor, tighter)
    finally:
        os.close(descriptor)


def _owned(target: Path, user: int, group: int) -> bool:
    """Whether `target` has the group now; the user is what only an administrator can give."""
    if sys.platform == "win32":
        return False
    now = target.lstat()
    if (now.st_uid, now.st_gid) == (user, group):
        return True
    for owner in (user, -1):
        with suppress(OSError):
            os.chown(target, owner, group)
            return True
    return now.st_gid == group


def _attributed(source: Path, target: Path) -> bool:
    """Whether `target` has the list of rights (POSIX ACL) of `source` now, if there is one."""
    if sys.platform != "linux":
        return True
    listed = True
    try:
        names = [each for each in os.listxattr(source, follow_symlinks=False) if each.startswith(_CARRIED)]
    except OSError:
        return True  # a file system without any
    for name in names:
        try:
            os.setxattr(target, name, os.getxattr(source, name, follow_symlinks=False))
        except OSError:
            listed = listed and name != _ACL
    return listed
