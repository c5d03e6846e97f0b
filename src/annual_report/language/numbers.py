"""Numbers as they are written: in digits with the marks of a language, and in Roman numerals."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from annual_report.language.locales.registry import Language, locale_of

_ROMAN_LETTERS: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def write_number(number: Decimal | int, language: Language) -> str:
    """`number` with grouped thousands and the decimal mark of `language`, all its decimals kept."""
    text = f"{number:,f}" if isinstance(number, Decimal) else f"{number:,}"
    locale = locale_of(language)
    return text.translate(str.maketrans(",.", f"{locale.thousands_mark}{locale.decimal_mark}"))


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a message, as the language of the message writes it."""

    value: int

    def say(self, language: Language) -> str:
        """The number in `language`."""
        return write_number(self.value, language)


def roman(number: int) -> str:
    """`number` (1 and up) in Roman numerals."""
    text = ""
    for value, letters in _ROMAN_LETTERS:
        count, number = divmod(number, value)
        text += letters * count
    return text


def read_roman(text: str, most: int = 399) -> int | None:
    """The number that `text` writes in Roman capitals, from 1 to `most`; None where it writes none."""
    return _up_to(most).get(text)


@cache
def _up_to(most: int) -> dict[str, int]:
    return {roman(number): number for number in range(1, most + 1)}
