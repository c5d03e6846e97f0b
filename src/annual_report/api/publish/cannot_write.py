"""What is told where a file cannot be written: why, what to do, and which files are the new ones all the same."""

import os
from collections.abc import Sequence
from errno import EACCES, EBUSY, EDQUOT, EFBIG, ENOSPC, EPERM, EROFS, ETXTBSY
from pathlib import Path
from typing import Final

from annual_report.language import N_, SOURCE_LANGUAGE, Message, message, system_reason

_NOT_ALLOWED: Final = N_("close the programs that have it open, or ask for the right to write there")
_CLOSED: Final = N_("choose another folder, or ask for the right to write in this one")
_NO_ROOM: Final = N_("free space on the disk")
_CURES: Final = {
    **dict.fromkeys((EACCES, EPERM, EBUSY, ETXTBSY), _NOT_ALLOWED),
    **dict.fromkeys((ENOSPC, EDQUOT, EFBIG), _NO_ROOM),
    EROFS: N_("the disk is read-only: copy the folder to another one"),
}


class CannotWriteError(OSError):
    """A file that cannot be written.

    `path` says which, `reason` why (the system's words, or ours), `cure` what to do where that is known. `changed` are
    the files that are the new ones already, and could not be put back; without any, all is as it was. The next run puts
    the old ones back, or, where there were none, is `finishing` what was begun.
    """

    def __init__(
        self, path: Path, reason: str | Message, cure: Message | None = None, changed: Sequence[Path] = ()
    ) -> None:
        super().__init__(f"{path}: {reason if isinstance(reason, str) else reason.say(SOURCE_LANGUAGE)}")
        self.path = path
        self.reason = reason
        self.cure = cure
        self.changed = tuple(changed)
        self.finishing = False

    @property
    def state(self) -> Message:
        """What is so now: nothing was changed, or which files are the new ones."""
        if not self.changed:
            return message(N_("Nothing was changed."))
        names = ", ".join(each.name for each in self.changed)
        if self.finishing:
            return message(N_("Already written: {files}. Run the same command again to finish the rest."), files=names)
        what = N_("Already new: {files}. The next run puts the old files back.")
        return message(what, files=names)


class ChangedMeanwhileError(CannotWriteError):
    """A file that somebody changed after it was read: it is left as they saved it."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            message(N_("another program saved it meanwhile, so it was left as it is")),
            message(N_("save it in the editor, close it there, and run the command again")),
        )


def cannot_write(path: Path, error: OSError, changed: Sequence[Path] = ()) -> CannotWriteError:
    """The `error` of the system, told of `path`; one that is told already gets to know what is `changed`."""
    if isinstance(error, CannotWriteError):
        error.changed = (*error.changed, *changed)
        return error
    cure = _CURES.get(error.errno or 0)
    if cure == _NOT_ALLOWED and _is_closed(path):
        cure = _CLOSED
    return CannotWriteError(path, system_reason(error), message(cure) if cure else None, changed)


def _is_closed(path: Path) -> bool:
    """Whether nothing may be written to the folder that a file is to be in, or the nearest one above that is there."""
    folder = next((each for each in path.parents if each.is_dir()), None)
    return folder is not None and not os.access(folder, os.W_OK)


def need_folder(file: Path) -> None:
    """Raises `CannotWriteError` where the folder for a file that a user named is not there: it may be misspelt."""
    if not file.parent.is_dir():
        what = message(N_("there is no folder {folder}"), folder=file.parent)
        raise CannotWriteError(file, what, message(N_("make this folder first, or choose another one")))


def write_protected(target: Path) -> CannotWriteError:
    """That a file is to be read only, which somebody has chosen so."""
    return CannotWriteError(
        target,
        message(N_("it is write-protected")),
        message(N_("remove the write protection of the file, if it may be changed")),
    )
