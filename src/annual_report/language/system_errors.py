"""What the system says of a file, a folder or a stream, by the number of its error: its own words are English ones."""

import errno
from typing import Final

from annual_report.language.messages import N_, Message, message

_NO_ROOM: Final = N_("there is no room left on the disk")
_NOT_ALLOWED: Final = N_("you do not have the right to do this")
_REASONS: Final = {
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.ENOENT: N_("it does not exist"),
    errno.EEXIST: N_("something with that name already exists"),
    errno.ENOTDIR: N_("a folder on the way to it is actually a file"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOTEMPTY: N_("the folder is not empty"),
    errno.ELOOP: N_("links on the way to it form a circle, or must not be followed"),
    errno.ENAMETOOLONG: N_("its name is too long"),
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: N_("your share of the disk is used up"),
    errno.EFBIG: N_("the file would be too large"),
    errno.EROFS: N_("the disk is read-only"),
    errno.EBUSY: N_("another program is using it"),
    errno.ETXTBSY: N_("another program is using it"),
    errno.EXDEV: N_("it is on another disk"),
    errno.EIO: N_("the disk or the network failed"),
    errno.ENXIO: N_("the device does not exist"),
    errno.ENODEV: N_("this is a device or a pipe, not a file"),
    errno.ESTALE: N_("the network drive no longer has it"),
    errno.ETIMEDOUT: N_("the network drive does not answer"),
    errno.EMFILE: N_("this program has too many files open"),
    errno.ENFILE: N_("too many files are open on this machine"),
    errno.ENOMEM: N_("there is too little memory"),
    errno.EAGAIN: N_("the system cannot do it now"),
    errno.EINVAL: N_("the system does not allow this name, or does not allow this there"),
    errno.EILSEQ: N_("the system does not allow this name"),
    errno.ENOTSUP: N_("the disk cannot do this"),
    errno.ENOSYS: N_("the system cannot do this"),
    errno.EPIPE: N_("nothing reads it any more"),
    errno.EBADF: N_("it was closed"),
}

# Sharing and lock violations, which Python tells as a lack of rights.
_IN_USE_ON_WINDOWS: Final = (32, 33)


def system_reason(error: OSError) -> Message:
    """Why the system refused something, in words of this program; an error that is rare by its name."""
    number = errno.EBUSY if getattr(error, "winerror", None) in _IN_USE_ON_WINDOWS else error.errno or 0
    if number in _REASONS:
        return message(_REASONS[number])
    return message(N_("error {name} of the system"), name=errno.errorcode.get(number, number or type(error).__name__))
