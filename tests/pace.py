"""Costs in turns of a loop that is run beside what is measured, as seconds are those of one processor on one day.

A turn is a piece of fixed work of the kind that the program does, in Python and in C: some ten milliseconds on the
machines of 2026. What costs more than it may is not believed before the loop, run again at that moment, says so too: a
processor that others share is slow for both.
"""

import re
from collections.abc import Callable
from functools import cache
from time import monotonic, process_time, sleep
from typing import Final

# How long a test waits for another process, by the clock, before it calls it hung: no measure of anything.
PATIENCE: Final = 900
_PAUSE: Final = 0.02
_TRIES: Final = 3
_WORDS: Final = re.compile(r"(\w+)\s+(\w+)")


class _Node:
    """A small object, as programs make them by the thousand."""

    __slots__ = ("name", "rest")

    def __init__(self, name: str, rest: "tuple[_Node, ...]") -> None:
        self.name, self.rest = name, rest


def _work() -> int:
    """One turn: objects, calls, dictionaries, texts, a search and a sort."""
    nodes: tuple[_Node, ...] = ()
    found: dict[str, int] = {}
    for number in range(9_000):
        name = f"mục {number % 997}"
        found[name] = found.get(name, 0) + len(name)
        nodes = (_Node(name, nodes[-3:]), *nodes[:5])
    text = " ".join(found)
    pairs = [(second, first) for first, second in _WORDS.findall(text * 4)]
    return len(sorted(pairs)) + len(text.upper().encode().decode()) + len(nodes)


def turn() -> float:
    """The seconds of the processor that a turn takes now, the dearest of a few as others may come in between."""
    return max(map(_timed, (_work,) * _TRIES))


@cache
def _quick_turn() -> float:
    """What a turn takes at the least, in this run."""
    _work()
    return min(map(_timed, (_work,) * _TRIES))


def _timed(work: Callable[[], object]) -> float:
    began = process_time()
    work()
    return process_time() - began


def comes_true(condition: Callable[[], object]) -> bool:
    """Whether the condition is met at last: what another process brings about takes as long as the machine is busy."""
    until = monotonic() + PATIENCE
    while not condition():
        if monotonic() > until:
            return False
        sleep(_PAUSE)
    return True


def exceeds(seconds: float, turns: float) -> bool:
    """Whether `seconds` of the processor, measured a moment ago, are more than so many turns take."""
    return seconds > turns * _quick_turn() and seconds > turns * turn()


def dearer(cost: Callable[[], float], times: float, than: Callable[[], float]) -> bool:
    """Whether one cost is more than so many times another, measured beside it, however often both are."""
    return all(cost() > times * than() for _try in range(_TRIES))


def takes_more(work: Callable[[], object], turns: float) -> bool:
    """Whether the `work` takes more of the processor than so many turns, however often it is tried."""
    return all(exceeds(_timed(work), turns) for _try in range(_TRIES))
