"""Calls of Linux that no module of Python offers, by way of the C library."""

import ctypes
import signal
from functools import cache

_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS = 1, 38


@cache
def libc() -> ctypes.CDLL:
    """The C library that Python itself runs on."""
    return ctypes.CDLL(None, use_errno=True)


def succeeded(answer: int) -> bool:
    """Whether a call that gives -1 for an error has none."""
    return answer >= 0


def end_with_parent() -> bool:
    """The system kills this process when the thread that has started it ends, in whatever way."""
    return succeeded(libc().prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0))


def no_new_privileges() -> bool:
    """Programs that this process starts get no rights that it has not; without that it may not confine itself."""
    return succeeded(libc().prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
