"""An estimate made before the end of the period: `ước đạt 100`, `ước 12,5 tỷ đồng`."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Self

from annual_report.language import DATA_LANGUAGE, N_, Language, translator
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.values.figures.figure import Figure, Interval, Reach, Side, parse_inner

_FORM: Final = lazy_pattern(
    r"ước(?: tính)?(?: (đạt|thực hiện|được))? (\S.*)|(\S.*?) ?\(ước(?: tính| đạt)?\)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Estimate(Figure):
    """A `figure` that was estimated, which counts, compares and adds as that one; `reached` has the word “đạt”."""

    figure: Figure
    reached: bool = True

    @property
    def dimension(self) -> str:  # type: ignore[override]
        """That of the figure estimated."""
        return self.figure.dimension

    @classmethod
    def read(cls, text: str) -> Self | None:
        match = _FORM.fullmatch(text)
        figure = parse_inner(match[2] or match[3]) if match else None
        if match is None or figure is None or figure.counts_nothing or figure.is_estimate:
            return None
        return cls(figure, bool(match[1]))

    def say(self, language: Language) -> str:
        return self._estimated(self._without_about(language).say(language), language)

    def with_unit(self, unit: str | None, language: Language) -> str:
        return self._estimated(self._without_about(language).with_unit(unit, language), language)

    def in_cell(self, language: Language) -> str:
        return self._estimated(self._without_about(language).in_cell(language), language)

    @property
    def is_below_zero(self) -> bool:
        return self.figure.is_below_zero

    @property
    def is_loss(self) -> bool:
        return self.figure.is_loss

    @property
    def is_deficit(self) -> bool:
        return self.figure.is_deficit

    def _without_about(self, language: Language) -> Figure:
        """What is estimated: “ước khoảng 100” is 100 in English, where an estimate is about something anyway."""
        bound = self.figure.bound
        return bound[1] if bound and bound[0] == "about" and language != DATA_LANGUAGE else self.figure

    def _estimated(self, said: str, language: Language) -> str:
        if language == DATA_LANGUAGE:  # which has two words for it
            return f"{'ước đạt' if self.reached else 'ước'} {said}"
        worded = N_("{figure} (estimated)") if self.figure.is_below_zero else N_("an estimated {figure}")
        return translator(language)(worded).format(figure=said)

    def interval(self) -> Interval:
        return self.figure.interval()

    @property
    def is_estimate(self) -> bool:
        return True

    @property
    def is_rate(self) -> bool:
        return self.figure.is_rate

    @property
    def is_percentage(self) -> bool:
        return self.figure.is_percentage

    @property
    def counted(self) -> str | None:
        return self.figure.counted

    @property
    def rounding(self) -> Fraction:
        return self.figure.rounding

    def rounded_like(self, value: Fraction) -> Figure | None:
        rounded = self.figure.rounded_like(value)
        return Estimate(rounded, self.reached) if rounded else None

    @property
    def exact_figures(self) -> tuple[Figure, ...]:
        return self.figure.exact_figures

    @property
    def bound(self) -> tuple[Side, Figure] | None:
        return self.figure.bound

    @property
    def magnitude(self) -> Fraction | None:
        return self.figure.magnitude

    @property
    def totals(self) -> tuple[Figure, ...]:
        return self.figure.totals

    @property
    def numbers(self) -> tuple[Fraction, ...]:
        return self.figure.numbers

    def percent(self, language: Language) -> str | None:
        return self.figure.percent(language)

    @property
    def scales(self) -> tuple[int, ...]:
        return self.figure.scales

    def unit_in(self, scale: int, language: Language) -> str | None:
        return self.figure.unit_in(scale, language)

    @property
    def in_two_digits(self) -> Figure:
        return Estimate(self.figure.in_two_digits, self.reached)

    def shown_in(self, scale: int) -> Figure:
        return Estimate(self.figure.shown_in(scale), self.reached)

    def counted_in(self, scale: Fraction) -> Figure:
        return Estimate(self.figure.counted_in(scale), self.reached)

    def judged(self, actual: Figure) -> Reach | None:
        return self.figure.judged(actual)

    def amounting_to(self, value: Fraction) -> Figure | None:
        return self.figure.amounting_to(value)

    def plus(self, other: Figure) -> Figure:
        """An estimate as well: what is added to one makes the sum no surer."""
        added = other.figure if isinstance(other, Estimate) else other
        reached = self.reached and not (isinstance(other, Estimate) and not other.reached)
        return Estimate(self.figure.plus(added), reached)
