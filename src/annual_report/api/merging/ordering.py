"""Which of many things left their order: as few as can be, so that the others kept it."""

from bisect import bisect_left
from collections.abc import Sequence


def moved(places: Sequence[int]) -> set[int]:
    """The positions of those `places` that are out of order; without them, the places rise."""
    tails, at, before = list[int](), list[int](), list[int]()
    for position, place in enumerate(places):
        length = bisect_left(tails, place)
        before.append(at[length - 1] if length else -1)
        tails[length : length + 1], at[length : length + 1] = [place], [position]
    kept, position = set[int](), at[-1] if at else -1
    while position >= 0:
        kept.add(position)
        position = before[position]
    return set(range(len(places))) - kept
