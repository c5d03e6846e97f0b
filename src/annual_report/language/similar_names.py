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


def most_similar(name: str, known: Iterable[str], count: int, likeness: float) -> list[str]:
    """The `count` of the `known` names that are most like `name`, as difflib's ratio has it, and at least so alike."""
    there = tuple(known)
    return get_close_matches(name, there if len(there) <= MANY else _beside(name, there), count, likeness)


def _beside(name: str, known: tuple[str, ...]) -> list[str]:
    forwards, backwards = _ordered(known)
    found = [*_around(forwards, name), *(each[::-1] for each in _around(backwards, name[::-1]))]
    return list(dict.fromkeys(found))


def _around(names: list[str], name: str) -> list[str]:
    at = bisect(names, name)
    return names[max(at - _NEXT, 0) : at + _NEXT]


@lru_cache(maxsize=8)
def _ordered(known: tuple[str, ...]) -> tuple[list[str], list[str]]:
    return sorted(known), sorted(each[::-1] for each in known)
