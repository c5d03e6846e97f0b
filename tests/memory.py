"""How much memory a process of a test has taken."""

import resource
import sys
from pathlib import Path


def peak() -> int:
    """The most memory this process ever had, in bytes."""
    status = Path("/proc/self/status")
    if status.exists():  # getrusage would tell of the process that started this one, too
        [line] = [line for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM:")]
        return int(line.split()[1]) * 1024
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
