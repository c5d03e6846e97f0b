"""A percentage: `64,5%`."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Final, Self

from annual_report.language import Language
from annual_report.language.numbers import half_up, write_number
from annual_report.values.figures.bound import Bound
from annual_report.values.figures.digits import NUMBER, exact_decimal, read_number
from annual_report.values.figures.figure import Figure, Interval

MORE_PRECISE: Final = Fraction(1, 100)  # half a unit of more than one decimal is less
_FORM: Final = re.compile(rf"({NUMBER}) ?%")


@dataclass(frozen=True, slots=True)
class Percent(Figure):
    """`number` per hundred, with the decimals it was given with; never added, never averaged."""

    number: Decimal
    dimension: ClassVar[str] = "share"

    @classmethod
    def read(cls, text: str) -> Self | None:
        match = _FORM.fullmatch(text)
        number = read_number(match[1]) if match else None
        return None if number is None else cls(number)

    @classmethod
    def of(cls, share: Fraction) -> Self:
        """`share` as the program tells shares that it computes: rounded half up to one decimal, `87,5%`, `64%`."""
        return cls(exact_decimal(share * 100, 1))

    def say(self, language: Language) -> str:
        return f"{write_number(self.number, language)}%"

    def interval(self) -> Interval:
        return Interval(Fraction(self.number) / 100, Fraction(self.number) / 100)

    def amounting_to(self, value: Fraction) -> Self | None:
        return type(self)(exact_decimal(value * 100, 1 if self.half_unit > MORE_PRECISE else 2))

    @property
    def is_percentage(self) -> bool:
        return True

    @property
    def rounding(self) -> Fraction:
        return self.half_unit / 100

    def rounded_like(self, value: Fraction) -> Figure:
        return self.like(value * 100)

    @property
    def noticeable(self) -> Figure:
        return self if self.number else Bound("less", Percent(Decimal("0.1")))

    @property
    def half_unit(self) -> Fraction:
        """Half a unit of the last decimal given: the rounding that the figure allows for, in percent."""
        exponent = self.number.as_tuple().exponent
        return Fraction(10) ** int(exponent) / 2

    def like(self, exact: Fraction) -> "Percent":
        """The percentage `exact`, rounded half up to as many decimals as this one has."""
        return Percent(half_up(exact, -int(self.number.as_tuple().exponent)))
