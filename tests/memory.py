"""How much memory a process of a test has taken."""

import resource
from pathlib import Path
from typing import Final

_STATUS: Final = Path("/proc/self/status")


def peak_mebibytes() -> int:
    """The most memory that this program has held so far, in MiB.

    `ru_maxrss` will not do on Linux: a process keeps that of the one that started it, and pytest's is large.
    """
    if _STATUS.exists():
        found = next(line for line in _STATUS.read_text("ascii").splitlines() if line.startswith("VmHWM"))
        return int(found.split()[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
