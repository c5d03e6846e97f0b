"""Limits that the system sets to a process: memory, the processor's time, files written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a process may take: `seconds` of the processor's time in all, bytes of `memory`."""

    seconds: int
    memory: int


def set_limits(limits: Limits) -> bool:
    """Holds this process to the `limits`, lets it write no file and leave no image of its memory; whether all hold.

    What is lower already stays so. Windows has none of this, macOS no limit of memory.
    """
    try:
        import resource
    except ImportError:
        return False
    wanted = (
        (resource.RLIMIT_AS, limits.memory, limits.memory),
        (resource.RLIMIT_CPU, limits.seconds, limits.seconds + 1),  # the first ends it with a signal that tells why
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    )
    held = True
    for kind, most, last in wanted:
        _soft, hard = resource.getrlimit(kind)
        lower = (most, last) if hard == resource.RLIM_INFINITY else (min(most, hard), min(last, hard))
        try:
            resource.setrlimit(kind, lower)
        except (OSError, ValueError):
            held = False
    return held
