"""A ratio: `40/62`, so many of so many."""

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Final, Self

from annual_report.language import SOURCE_LANGUAGE, Language
from annual_report.language.numbers import write_count
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
    two_digits: bool = field(default=False, compare=False)
    dimension: ClassVar[str] = "share"

    @classmethod
    def read(cls, text: str) -> Self | None:
        if not (match := _FORM.fullmatch(text)):
            return None
        part, whole = read_number(match[1], whole=True), read_number(match[2], whole=True)
        return None if part is None or whole is None else cls(part, whole)

    def say(self, language: Language) -> str:
        numbers = (write_count(each, language, two_digits=self.two_digits) for each in (self.part, self.whole))
        return "/".join(numbers)

    def with_unit(self, unit: str | None, language: Language) -> str:
        """`40/62 hồ sơ`; in an English text `40 of 62 applications`, where tables have `40/62`."""
        said = Figure.with_unit(self, unit, language)
        return said.replace("/", " of ", 1) if unit and language == SOURCE_LANGUAGE else said

    @property
    def in_two_digits(self) -> Figure:
        return self if self.two_digits else replace(self, two_digits=True)

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
        return Count(self.part, self.two_digits), Count(self.whole, self.two_digits)

    @property
    def numbers(self) -> tuple[Fraction, ...]:
        part, whole = Fraction(self.part), Fraction(self.whole)
        counted = (part, whole, whole - part)
        return (*counted, part / whole, 1 - part / whole) if whole else counted

    def amounting_to(self, value: Fraction) -> Percent:
        return Percent.of(value)

    def plus(self, other: Figure) -> Figure:
        if isinstance(other, Ratio):
            two_digits = self.two_digits or other.two_digits
            return Ratio(self.part + other.part, self.whole + other.whole, two_digits)
        if other.dimension == self.dimension:
            return other.plus(self)
        return Figure.plus(self, other)
