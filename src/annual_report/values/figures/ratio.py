"""A ratio: `40/62`, so many of so many."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Final, Self

from annual_report.language import Language
from annual_report.language.numbers import write_number
from annual_report.values.figures.count import Count
from annual_report.values.figures.digits import NUMBER, read_number
from annual_report.values.figures.figure import Figure, Interval
from annual_report.values.figures.percent import Percent

_FORM: Final = re.compile(rf"({NUMBER}) ?/ ?({NUMBER})")


@dataclass(frozen=True, slots=True)
class Ratio(Figure):
    """`part` of `whole`; that the part does not exceed the whole is for the checks to say."""

    part: Decimal
    whole: Decimal
    dimension: ClassVar[str] = "share"

    @classmethod
    def read(cls, text: str) -> Self | None:
        if not (match := _FORM.fullmatch(text)):
            return None
        part, whole = read_number(match[1]), read_number(match[2])
        return None if part is None or whole is None else cls(part, whole)

    def say(self, language: Language) -> str:
        return f"{write_number(self.part, language)}/{write_number(self.whole, language)}"

    def interval(self) -> Interval:
        share = self.share
        return Interval(share, share)

    @property
    def share(self) -> Fraction | None:
        """Part over whole, between 0 and 1 in sound data; None of nothing."""
        return Fraction(self.part) / Fraction(self.whole) if self.whole else None

    def percent(self, language: Language) -> str:
        """The share in percent to one decimal, `64,5%`; a dash of nothing."""
        share = self.share
        return "–" if share is None else Percent.of(share).say(language)

    @property
    def totals(self) -> tuple[Figure, ...]:
        return Count(self.part), Count(self.whole)

    @property
    def numbers(self) -> tuple[Fraction, ...]:
        part, whole = Fraction(self.part), Fraction(self.whole)
        counted = (part, whole, whole - part)
        return (*counted, part / whole, 1 - part / whole) if whole else counted

    def amounting_to(self, value: Fraction) -> Percent:
        return Percent.of(value)

    def plus(self, other: Figure) -> Figure:
        if isinstance(other, Ratio):
            return Ratio(self.part + other.part, self.whole + other.whole)
        if other.dimension == self.dimension:
            return other.plus(self)
        return Figure.plus(self, other)
