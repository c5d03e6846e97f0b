"""A count: `15`. A measured quantity with decimals, `12,5`, is one too."""

from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Self

from annual_report.language import Language
from annual_report.language.numbers import write_count
from annual_report.values.figures.digits import exact_decimal, read_number
from annual_report.values.figures.figure import Figure, Interval


@dataclass(frozen=True, slots=True)
class Count(Figure):
    """A number of things, or a measured quantity."""

    number: Decimal
    # With a zero before it where it is below ten, as some houses write counts: `04`. It changes nothing but the looks.
    two_digits: bool = field(default=False, compare=False)
    dimension: ClassVar[str] = "count"

    @classmethod
    def read(cls, text: str) -> Self | None:
        number = read_number(text)
        return None if number is None else cls(number)

    def say(self, language: Language) -> str:
        return write_count(self.number, language, two_digits=self.two_digits)

    def interval(self) -> Interval:
        return Interval(Fraction(self.number), Fraction(self.number))

    def amounting_to(self, value: Fraction) -> Self | None:
        return type(self)(exact_decimal(value), self.two_digits)

    @property
    def in_two_digits(self) -> Figure:
        return self if self.two_digits else replace(self, two_digits=True)

    def plus(self, other: Figure) -> Figure:
        if isinstance(other, Count):
            return Count(self.number + other.number, self.two_digits or other.two_digits)
        if other.dimension == self.dimension:
            return other.plus(self)
        return Figure.plus(self, other)
