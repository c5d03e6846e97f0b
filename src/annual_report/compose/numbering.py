"""Numbers of points, tables, photos: letters in the order of the regulation, and Arabic from 1 on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from annual_report.document.tree import Block, ItemList, ListItem

_LETTERED: Final = 2  # the level of headings below which points have letters


def point(index: int, letters: str) -> str:
    """The marker of the point with `index` (0 and up) by the `letters`: a) … y), then aa), ab) …, after yy) aaa) …

    Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.đ and Điều 8 (the order a b c d đ e g h i …).
    """
    marker = ""
    while index >= 0:
        index, position = divmod(index, len(letters))
        marker, index = letters[position] + marker, index - 1
    return f"{marker})"


@dataclass(frozen=True, slots=True)
class Point:
    """A point to be numbered: what it says, and the points below it."""

    blocks: tuple[Block, ...]
    inner: tuple["Point", ...] = ()


class NumberedPoints:
    """Numbers the points of a section, which may have other blocks between them.

    Below a heading of level 1 they are 1. 2., below one of level 2 a) b), and inside of these a) b), then - and +. A
    single one is plain text, and the points inside of it are numbered in its place.
    Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.đ (khoản 1. 2. 3., điểm a) b) c)).
    """

    def __init__(self, level: int, letters: str, count: int) -> None:
        self._level, self._letters, self._count = level, letters, count
        self._done = 0

    def next(self, points: Sequence[Point]) -> list[Block]:
        """The next of the points, as a list."""
        if self._count == 1:
            return [block for each in points for block in (*each.blocks, *self._inside(each, self._level))]
        items: list[ListItem] = []
        for each in points:
            inner = self._inside(each, self._level + 1)
            items.append(ListItem(_marker(self._done, self._level, self._letters), (*each.blocks, *inner)))
            self._done += 1
        return [ItemList(tuple(items))] if items else []

    def _inside(self, one: Point, level: int) -> list[Block]:
        return NumberedPoints(level, self._letters, len(one.inner)).next(one.inner)


def _marker(index: int, level: int, letters: str) -> str:
    if level == 1:
        return f"{index + 1}."
    return point(index, letters) if level == _LETTERED else "-" if level == _LETTERED + 1 else "+"


class Counter:
    """Counts what a document numbers through from 1: tables, charts, photos."""

    def __init__(self) -> None:
        self._count: dict[str, int] = {}

    def next(self, name: str) -> int:
        """The next number in the series `name`."""
        self._count[name] = self._count.get(name, 0) + 1
        return self._count[name]
