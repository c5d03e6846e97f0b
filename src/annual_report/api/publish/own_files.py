"""Writing into a file that is the user's own: only over what was read of it, with a copy of that beside it.

The file is held against what was read once more before it is replaced, and what was replaced is held against it again
afterwards: where somebody has saved the file meanwhile, theirs is put back. Where the system can (Linux), the two files
change places at once, so that nothing that is saved in between is lost.
"""

import os
from contextlib import suppress
from errno import EACCES, ENODEV
from pathlib import Path
from stat import S_IMODE, S_ISREG
from typing import Final

from annual_report.api.publish.backup import holds, made_backup, write_like
from annual_report.api.publish.cannot_write import (
    CannotWriteError,
    ChangedMeanwhileError,
    cannot_write,
    write_protected,
)
from annual_report.api.publish.disk import move_over, second_name, sync_folder
from annual_report.api.publish.exchange import exchanged
from annual_report.api.publish.locking import own_folder
from annual_report.api.publish.own_journal import NEW, OLD, OWN, Mending, close, settle_own
from annual_report.api.publish.rights import tighten_rights
from annual_report.api.publish.settling import settle
from annual_report.api.publish.staging import settle_left, staging
from annual_report.language import N_, message

_WRITABLE: Final = 0o222


def replace_own_file(file: Path, before: bytes, after: bytes, *, keeps_copy: bool = True) -> Path:
    """Writes `after` into a user's `file` that had `before` in it when it was read; gives the copy of that beside it.

    The copy is `report.yaml.bak`, `.bak2` and so on: none that is there is written over. Where nobody `keeps_copy`, it
    goes again once the file is written, unless it was there before. Mode, owner and attributes stay. Raises
    `ChangedMeanwhileError` where something else is in it now, and `CannotWriteError`; nothing is then changed. Links
    are followed by the caller.
    """
    try:
        with own_folder(file.parent):
            settle_left(file.parent, settle)
            with staging(file.parent, OWN) as place:
                return _replaced(file, before, after, place, keeps_copy=keeps_copy)
    except CannotWriteError:
        raise
    except OSError as error:
        raise cannot_write(file, error) from error


def _replaced(file: Path, before: bytes, after: bytes, place: Path, *, keeps_copy: bool) -> Path:
    _refuse(file)
    if not holds(file, before):
        raise ChangedMeanwhileError(file)
    mending = Mending.of(file.name, before, after)
    write_like(file, place / NEW, after)
    backup = None
    try:
        mending.write(place)
        backup = made_backup(file, before, place)
        sync_folder(file.parent)  # the copy lasts before the file goes
        if not holds(file, before):
            raise ChangedMeanwhileError(file)
        displaced = _swapped(place / NEW, file, place / OLD)
    except BaseException:
        if not holds(file, after):  # it is where an interrupt came just behind the swap
            if backup:
                backup.take_back(place)
            close(place)
        raise
    if displaced is not None and not holds(displaced, before):
        _give_back(place, file)
        backup.take_back(place)
        raise ChangedMeanwhileError(file)
    if displaced is not None and holds(file, after):
        with suppress(OSError):
            tighten_rights(file, displaced)
    with suppress(OSError):  # what was written is there, and so is the copy
        if not keeps_copy:
            backup.take_back(place)
        elif displaced is not None:
            backup.give_way_to(displaced)
        sync_folder(file.parent)
    close(place)
    return backup.path


def _refuse(file: Path) -> None:
    """Raises `CannotWriteError` for what is no file, or one that may not be written, or would be cut off a name."""
    there = file.lstat()
    if not S_ISREG(there.st_mode):
        raise OSError(ENODEV, os.strerror(ENODEV))
    if not S_IMODE(there.st_mode) & _WRITABLE:
        raise write_protected(file)
    if not os.access(file, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES))
    if there.st_nlink > 1:
        raise CannotWriteError(
            file,
            message(N_("it has {count} names (hard links), and fixing it would separate them"), count=there.st_nlink),
            message(N_("replace it with a copy and try again, or fix it by hand")),
        )


def _swapped(new: Path, file: Path, old: Path) -> Path | None:
    """Puts `new` in the place of `file`, and gives where that is now; None where the system cannot keep it."""
    if exchanged(new, file):
        return new
    kept = second_name(file, old)
    move_over(new, file)
    return old if kept else None


def _give_back(place: Path, file: Path) -> None:
    """Puts back what somebody has saved. Raises `CannotWriteError` where that is left to the next run."""
    try:
        settle_own(place, file.parent)
    except OSError as error:
        raise cannot_write(file, error, [file]) from error
