"""The axis of a graph: how far it goes, and which round values are written at it."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Final

from annual_report.document.plot import Tick
from annual_report.language import Language
from annual_report.language.numbers import write_number
from annual_report.values.figures.digits import exact_decimal

# More lines across a chart than this hide what it shows.
_MOST_STEPS: Final = 5
# Enough for every round step that a chart can have; the rest would be cut off.
_DECIMALS: Final = 12
# Times a power of ten.
_ROUND: Final = (Fraction(1), Fraction(2), Fraction(5), Fraction(10))


@dataclass(frozen=True, slots=True)
class Axis:
    """From 0 to `top` in steps of `step`; `sign` stands behind the numbers written at it."""

    top: Fraction
    step: Fraction
    sign: str = ""

    def reach(self, amount: Fraction) -> Fraction:
        """`amount` as a share of the axis."""
        return min(amount / self.top, Fraction(1))

    def ticks(self, language: Language) -> tuple[Tick, ...]:
        """The round values from 0 to the top."""
        steps = int(self.top / self.step)
        return tuple(
            Tick(Fraction(each, steps), self._tick_text(each * self.step, language)) for each in range(steps + 1)
        )

    def _tick_text(self, value: Fraction, language: Language) -> str:
        return write_number(exact_decimal(value, _DECIMALS), language) + self.sign


def axis(amounts: Sequence[Fraction], sign: str = "") -> Axis:
    """The shortest axis of round steps that holds all `amounts`: 4 to 5 steps, whole ones where all amounts are."""
    greatest = max([*amounts, Fraction(0)])
    if not greatest:
        return Axis(Fraction(1), Fraction(1), sign)
    rough = greatest / _MOST_STEPS
    power = Fraction(1)
    while power * 10 <= rough:
        power *= 10
    while power > rough:
        power /= 10
    step = next(power * each for each in _ROUND if power * each >= rough)
    if all(each.denominator == 1 for each in amounts):
        step = max(step, Fraction(1))
    return Axis(step * ceil(greatest / step), step, sign)
