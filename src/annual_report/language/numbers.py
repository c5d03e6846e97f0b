"""Numbers as they are written: in digits with the marks of a language, and in Roman numerals."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from math import floor
from typing import Final

from annual_report.language.locales.registry import DATA_LANGUAGE, Language, locale_of

_ROMAN_LETTERS: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_TEN: Final = 10


def half_up(value: Fraction, places: int) -> Decimal:
    """`value` rounded half up to so many decimals, all of them kept: 87,5 becomes 88, and -87,5 becomes -88.

    The one rule by which figures are rounded, wherever they are printed: in texts, tables and charts, in the comparison
    and on the terminal. It works on the exact fraction, so that nothing is rounded twice.
    """
    units = floor(abs(value) * 10**places + Fraction(1, 2))
    return Decimal((int(value < 0 < units), tuple(map(int, str(units))), -places))


def write_number(number: Decimal | int, language: Language) -> str:
    """`number` with grouped thousands and the decimal mark of `language`, all its decimals kept."""
    text = f"{number:,f}" if isinstance(number, Decimal) else f"{number:,}"
    locale = locale_of(language)
    return text.translate(str.maketrans(",.", f"{locale.thousands_mark}{locale.decimal_mark}"))


def write_count(number: Decimal, language: Language, *, two_digits: bool) -> str:
    """`number` as `write_number` has it; of whole ones below ten, `04` where the house writes them in `two_digits`.

    Only the language of the data knows that habit.
    """
    is_small = 0 < number < _TEN and number == number.to_integral_value()
    zero = "0" if two_digits and is_small and language == DATA_LANGUAGE else ""
    return zero + write_number(number, language)


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
