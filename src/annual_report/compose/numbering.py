"""Numbers of points, tables, photos: the Vietnamese alphabet, and Arabic from 1 on.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.đ and Điều 8 (the order a b c d đ e g h i …).
"""

from typing import Final

POINT_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"


def point(index: int) -> str:
    """The marker of the point with `index` (0 and up): a) … y), then aa), ab) …, after yy) aaa) …"""
    letters = ""
    while index >= 0:
        index, position = divmod(index, len(POINT_LETTERS))
        letters, index = POINT_LETTERS[position] + letters, index - 1
    return f"{letters})"


class Counter:
    """Counts what a document numbers through from 1: tables, charts, photos."""

    def __init__(self) -> None:
        self._count: dict[str, int] = {}

    def next(self, name: str) -> int:
        """The next number in the series `name`."""
        self._count[name] = self._count.get(name, 0) + 1
        return self._count[name]
