"""Which of many names are most like one that is misspelt, at a cost that many names cannot drive up."""

from bisect import bisect
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

# A report knows a hundred names or so; all are compared. Of more, those next to the name in the order of the alphabet,
# read from the front and from the back: thousands compared with each of hundreds of unknown names would take minutes.
MANY: Final = 150
_NEXT: Final = 10
LIKE: Final = 0.6  # how alike two words are for one to be a slip of the other (difflib's ratio)


def most_similar(name: str, names: Iterable[str], count: int, likeness: float) -> list[str]:
    """The `count` of the `names` names that are most like `name`, as difflib's ratio has it, and at least so alike."""
    pool = tuple(names)
    return get_close_matches(name, pool if len(pool) <= MANY else _alphabetical_neighbours(name, pool), count, likeness)


def _alphabetical_neighbours(name: str, names: tuple[str, ...]) -> list[str]:
    forwards, backwards = _ordered(names)
    candidates = [*_neighbours(forwards, name), *(each[::-1] for each in _neighbours(backwards, name[::-1]))]
    return list(dict.fromkeys(candidates))


def _neighbours(names: list[str], name: str) -> list[str]:
    at = bisect(names, name)
    return names[max(at - _NEXT, 0) : at + _NEXT]


@lru_cache(maxsize=8)
def _ordered(names: tuple[str, ...]) -> tuple[list[str], list[str]]:
    return sorted(names), sorted(each[::-1] for each in names)
