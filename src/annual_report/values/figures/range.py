"""A range: `15-20`, `15-20%`, `2-3 tỷ đồng`."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Self

from annual_report.diagnostics import Rule, Sample
from annual_report.diagnostics.advice import advice
from annual_report.language import N_, Language, message
from annual_report.values.figures.digits import NUMBER
from annual_report.values.figures.figure import Comparison, Figure, Interval, Reach, compare, parse_inner
from annual_report.values.refusal import RefusalError

RANGE_REVERSED: Final = Rule(
    "range-reversed",
    proposes=True,
    title=N_("a range is not in rising order"),
    explanation=N_(
        "“From 20 to 15” is usually two numbers that were exchanged. Write the smaller number first; the two must "
        "not be the same."
    ),
    wrong=Sample("""\
statistics:
  - {id: de-tai, label: Đề tài dự kiến, value: 20-15, unit: đề tài}
"""),
    right=Sample("""\
statistics:
  - {id: de-tai, label: Đề tài dự kiến, value: 15-20, unit: đề tài}
"""),
)
_FORM: Final = re.compile(rf"({NUMBER}) ?[-–] ?({NUMBER})( ?\D*)")


@dataclass(frozen=True, slots=True)
class Range(Figure):
    """From `low` to `high`, two exact figures of one dimension."""

    low: Figure
    high: Figure

    @property
    def dimension(self) -> str:  # type: ignore[override]
        """That of its ends."""
        return self.low.dimension

    @classmethod
    def read(cls, text: str) -> Self | None:
        if not (match := _FORM.fullmatch(text)):
            return None
        low, high = parse_inner(match[1] + match[3]), parse_inner(match[2] + match[3])
        if low is None or high is None:
            return None
        if compare(low, high) is not Comparison.LESS:
            turned, alone = f"{match[2]}-{match[1]}{match[3]}", f"{match[1]}{match[3]}"
            is_turned = compare(low, high) is Comparison.GREATER
            raise RefusalError(
                RANGE_REVERSED,
                message(N_("the range “{text}” is not in rising order"), text=text),
                advice(N_("write the smaller number first"), turned)
                if is_turned
                else advice(N_("write {figure}"), alone, figure=alone),
            )
        return cls(low, high)

    def say(self, language: Language) -> str:
        low, high = self.low.say(language), self.high.say(language)
        digits = re.match(rf"(\D*)({NUMBER})", low)
        if digits is None or not high.startswith(digits[1]):
            return f"{low}-{high}"
        return f"{digits[0]}-{high.removeprefix(digits[1])}"  # one sign of money, one unit: VND 2-3 billion

    def interval(self) -> Interval:
        return Interval(self.low.interval().low, self.high.interval().high)

    @property
    def exact_figures(self) -> tuple[Figure, ...]:
        return self.low.exact_figures + self.high.exact_figures

    @property
    def numbers(self) -> tuple[Fraction, ...]:
        return self.low.numbers + self.high.numbers

    @property
    def counted(self) -> str | None:
        return self.low.counted

    @property
    def is_rate(self) -> bool:
        return self.low.is_rate

    @property
    def scales(self) -> tuple[int, ...]:
        return self.low.scales

    def unit_in(self, scale: int, language: Language) -> str | None:
        return self.low.unit_in(scale, language)

    @property
    def in_two_digits(self) -> Figure:
        return Range(self.low.in_two_digits, self.high.in_two_digits)

    def shown_in(self, scale: int) -> Figure:
        return Range(self.low.shown_in(scale), self.high.shown_in(scale))

    def counted_in(self, scale: Fraction) -> Figure:
        return Range(self.low.counted_in(scale), self.high.counted_in(scale))

    def judged(self, actual: Figure) -> Reach | None:
        """Met anywhere between the ends."""
        low, high = compare(actual, self.low), compare(actual, self.high)
        if low is Comparison.LESS:
            return "partly"
        if high is Comparison.GREATER:
            return "exceeded"
        return "met" if low is not Comparison.UNKNOWN and high is not Comparison.UNKNOWN else None

    def amounting_to(self, value: Fraction) -> Figure | None:
        return self.low.amounting_to(value)

    def plus(self, other: Figure) -> Figure:
        if other.is_estimate:
            return other.plus(self)
        if isinstance(other, Range):
            return Range(self.low.plus(other.low), self.high.plus(other.high))
        if not other.interval().exact or other.is_below_zero:
            return Figure.plus(self, other)
        return Range(self.low.plus(other), self.high.plus(other))
