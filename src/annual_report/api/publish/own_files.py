"""Writing into a file that is the user's own: only over what was read of it, with a copy of that beside it.

The file is held against what was read once more before it is replaced, and what was replaced is held against it again
afterwards: where somebody has saved the file meanwhile, theirs is put back. Where the system can (Linux), the two files
change places at once, so that nothing that is saved in between is lost.
"""

import os
from contextlib import suppress
from errno import EACCES, EEXIST, ENODEV
from pathlib import Path
from stat import S_IMODE, S_ISREG
from typing import Final

from annual_report.api.publish.cannot_write import (
    CannotWriteError,
    ChangedMeanwhileError,
    cannot_write,
    write_protected,
)
from annual_report.api.publish.disk import move_over, move_to_free, second_name, sync_folder, write_through
from annual_report.api.publish.exchange import exchanged
from annual_report.api.publish.locking import own_folder
from annual_report.api.publish.own_journal import NEW, OLD, OWN, Mending, backup_names, close, settle_own
from annual_report.api.publish.rights import carry_rights
from annual_report.api.publish.settling import settle
from annual_report.api.publish.staging import settle_left, staging
from annual_report.language import N_, message
from annual_report.load.regular_file import read_regular_file

_WRITABLE: Final = 0o222


def replace_own_file(file: Path, before: bytes, after: bytes) -> Path:
    """Writes `after` into a user's `file` that had `before` in it when it was read; gives the copy of that beside it.

    The copy is `report.yaml.bak`, `.bak2` and so on: none that is there is written over. Mode, owner and attributes
    stay. Raises `ChangedMeanwhileError` where something else is in it now, and `CannotWriteError`; nothing is then
    changed. Links are followed by the caller.
    """
    try:
        with own_folder(file.parent):
            settle_left(file.parent, settle)
            with staging(file.parent, OWN) as place:
                return _replaced(file, before, after, place)
    except CannotWriteError:
        raise
    except OSError as error:
        raise cannot_write(file, error) from error


def _replaced(file: Path, before: bytes, after: bytes, place: Path) -> Path:
    _refuse(file)
    if not holds(file, before):
        raise ChangedMeanwhileError(file)
    mending = Mending.of(file.name, before, after)
    _write(place / NEW, after, file)
    mending.write(place)
    backup, made = _backup(file, before, place)
    try:
        sync_folder(file.parent)  # the copy lasts before the file goes
        if not holds(file, before):
            raise ChangedMeanwhileError(file)
        displaced = _swapped(place / NEW, file, place / OLD)
    except BaseException:
        if not holds(file, after):  # it is where an interrupt came just behind the swap
            if made:
                backup.unlink(missing_ok=True)
            close(place)
        raise
    if displaced is not None and not holds(displaced, before):
        _give_back(place, file)
        if made:
            backup.unlink(missing_ok=True)
        raise ChangedMeanwhileError(file)
    with suppress(OSError):  # what was written is there, and so is the copy
        if displaced is not None and made:
            move_over(displaced, backup)  # the very file, so that what an editor still writes into it is not lost
        sync_folder(file.parent)
    close(place)
    return backup


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
            message(N_("it has {count} names (hard links), and would lose the others"), count=there.st_nlink),
            message(N_("put a copy of it in its place and try again, or mend it by hand")),
        )


def holds(file: Path, content: bytes) -> bool:
    """Whether `file` is a file, no link, with just that in it."""
    try:
        return not file.is_symlink() and read_regular_file(file, len(content)) == content
    except OSError:
        return False


def _write(file: Path, content: bytes, like: Path) -> None:
    """A new `file` with the rights of the one that it is `like`; until it has them, only we may read it."""
    write_through(file, content, 0o600)
    carry_rights(like, file)


def _backup(file: Path, before: bytes, place: Path) -> tuple[Path, bool]:
    """The copy beside `file` of what was in it, and whether it was made now: one that is there already will do."""
    copy = place / "copy"
    _write(copy, before, file)
    for name in backup_names(file):
        if holds(name, before):
            return name, False
        with suppress(FileExistsError):
            move_to_free(copy, name)
            return name, True
    raise FileExistsError(EEXIST, os.strerror(EEXIST))


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
