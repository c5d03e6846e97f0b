"""What a process gives up before it reads what somebody else wrote: files, network, processes, without way back."""

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from annual_report.confinement.limits import Limits, set_limits

__all__ = ["Confinement", "Limits", "confine", "end_with_parent"]


@dataclass(frozen=True, slots=True)
class Confinement:
    """What holds a process: the `limits`; Landlock, by its version (0: none); seccomp's filter of system calls."""

    limits: bool = False
    landlock: int = 0
    seccomp: bool = False


def confine(limits: Limits) -> Confinement:
    """Gives up all that computing does not take, as far as this system goes; what holds from now on.

    On Linux the process may read the files of Python and of this program, of which modules may yet be loaded, and what
    is open already; it makes no file, connection, process or signal. To be called before there are threads.
    """
    limited = set_limits(limits)
    if sys.platform != "linux":
        return Confinement(limited)
    try:
        from annual_report.confinement.kernel import no_new_privileges
        from annual_report.confinement.landlock import restrict_files
        from annual_report.confinement.seccomp import filter_system_calls
    except ImportError:  # a Python without ctypes
        return Confinement(limited)
    if not no_new_privileges():
        return Confinement(limited)
    return Confinement(limited, restrict_files(_libraries()), filter_system_calls())


def end_with_parent() -> bool:
    """Lets this process end when the one that waits for its answer does, killed or not; whether the system can."""
    if sys.platform != "linux":
        return False
    try:
        from annual_report.confinement import kernel
    except ImportError:  # a Python without ctypes
        return False
    return kernel.end_with_parent()


def _libraries() -> Iterable[Path]:
    """The folders of Python's own modules, of those installed for it, and of this program."""
    yield Path(os.__file__).parent
    yield Path(__file__).parents[1]
    for entry in sys.path:
        if Path(entry).name in {"site-packages", "dist-packages"}:
            yield Path(entry)
