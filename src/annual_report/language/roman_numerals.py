"""Roman numerals."""

from functools import cache
from typing import Final

_LETTERS: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def roman(number: int) -> str:
    """`number` (1 and up) in Roman numerals."""
    text = ""
    for value, letters in _LETTERS:
        count, number = divmod(number, value)
        text += letters * count
    return text


def read_roman(text: str, most: int = 399) -> int | None:
    """The number that `text` writes in Roman capitals, from 1 to `most`; None where it writes none."""
    return _up_to(most).get(text)


@cache
def _up_to(most: int) -> dict[str, int]:
    return {roman(number): number for number in range(1, most + 1)}
