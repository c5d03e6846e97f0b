"""Numbers of headings, points, tables: Roman, Arabic, and the Vietnamese alphabet.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.đ and Điều 8 (the order a b c d đ e g h i …).
"""

from typing import Final

POINT_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def roman(number: int) -> str:
    """`number` (1 and up) in Roman numerals."""
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


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
