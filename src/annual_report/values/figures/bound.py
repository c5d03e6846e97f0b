"""A figure known by a bound: `hơn 1000`, `dưới 50`, `ít nhất 20`, `tối đa 50`, `khoảng 100`, `gần 200`; `>9`."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Self

from annual_report.language import N_, Language, translator
from annual_report.values.figures.figure import (
    Figure,
    IncomparableFiguresError,
    Interval,
    Reach,
    Side,
    compare,
    is_at_least,
    is_at_most,
    parse_inner,
    reach_by,
)

_WORDS: Final[dict[str, Side]] = {
    ">": "more",
    "hơn": "more",
    "trên": "more",
    "<": "less",
    "dưới": "less",
    "chưa đến": "less",
    "chưa tới": "less",
    "≥": "at-least",
    ">=": "at-least",
    "ít nhất": "at-least",
    "tối thiểu": "at-least",
    "không dưới": "at-least",
    "≤": "at-most",
    "<=": "at-most",
    "tối đa": "at-most",
    "nhiều nhất": "at-most",
    "không quá": "at-most",
    "không vượt quá": "at-most",
    "~": "about",
    "≈": "about",
    "khoảng": "about",
    "chừng": "about",
    "xấp xỉ": "about",
    "trên dưới": "about",
    "gần": "nearly",
    "ngót": "nearly",
    # In English reports.
    "more than": "more",
    "over": "more",
    "less than": "less",
    "fewer than": "less",
    "under": "less",
    "at least": "at-least",
    "at most": "at-most",
    "up to": "at-most",
    "about": "about",
    "around": "about",
    "nearly": "nearly",
    "almost": "nearly",
}
_WORDED: Final[dict[Side, str]] = {
    "more": N_("more than {figure}"),
    "less": N_("less than {figure}"),
    "at-least": N_("at least {figure}"),
    "at-most": N_("at most {figure}"),
    "about": N_("about {figure}"),
    "nearly": N_("nearly {figure}"),
}
_FORM: Final = re.compile(rf"({'|'.join(_WORDS)}) ?((?:[A-Z]{{0,3}}[$£€¥₩])?\d.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bound(Figure):
    """More than, less than, at least, at most, about or nearly an exact `figure`."""

    side: Side
    figure: Figure

    @property
    def dimension(self) -> str:  # type: ignore[override]
        """That of the figure bounded."""
        return self.figure.dimension

    @classmethod
    def read(cls, text: str) -> Self | None:
        if not (match := _FORM.fullmatch(text)):
            return None
        figure = parse_inner(match[2])
        return cls(_WORDS[match[1].lower()], figure) if figure and figure.interval().exact else None

    def say(self, language: Language) -> str:
        return translator(language)(_WORDED[self.side]).format(figure=self.figure.say(language))

    def interval(self) -> Interval:
        value = self.figure.interval().low
        if self.side == "more":
            return Interval(value, None, open_low=True)
        if self.side in {"less", "nearly"}:
            return Interval(None, value, open_high=True)
        if self.side == "at-least":
            return Interval(value, None)
        if self.side == "at-most":
            return Interval(None, value)
        return Interval(None, None)

    @property
    def exact_figures(self) -> tuple[Figure, ...]:
        return self.figure.exact_figures

    @property
    def bound(self) -> tuple[Side, Figure] | None:
        return self.side, self.figure

    @property
    def magnitude(self) -> Fraction | None:
        return self.figure.magnitude

    @property
    def numbers(self) -> tuple[Fraction, ...]:
        return self.figure.numbers

    @property
    def counted(self) -> str | None:
        return self.figure.counted

    @property
    def is_rate(self) -> bool:
        return self.figure.is_rate

    @property
    def scales(self) -> tuple[int, ...]:
        return self.figure.scales

    def unit_in(self, scale: int, language: Language) -> str | None:
        return self.figure.unit_in(scale, language)

    @property
    def in_two_digits(self) -> Figure:
        return Bound(self.side, self.figure.in_two_digits)

    def shown_in(self, scale: int) -> Figure:
        return Bound(self.side, self.figure.shown_in(scale))

    def counted_in(self, scale: Fraction) -> Figure:
        return Bound(self.side, self.figure.counted_in(scale))

    def judged(self, actual: Figure) -> Reach | None:
        """“Dưới 50” is met by less than 50, “hơn 50” by more; neither is ever exceeded."""
        comparison, limit = compare(actual, self.figure), self.figure.exact_value
        if self.side == "at-least":
            reach = reach_by(comparison, less="partly", equal="met", greater="met")
            return reach or ("met" if is_at_least(actual, limit) else None)
        if self.side == "at-most":
            reach = reach_by(comparison, less="met", equal="met", greater="missed")
            return reach or ("met" if is_at_most(actual, limit) else None)
        if self.side in {"less", "nearly"}:
            return reach_by(comparison, less="met", equal="missed", greater="missed")
        return reach_by(comparison, less="partly", equal="met" if self.side == "about" else "partly", greater="met")

    def amounting_to(self, value: Fraction) -> Figure | None:
        return self.figure.amounting_to(value)

    def plus(self, other: Figure) -> Figure:
        if other.is_estimate:
            return other.plus(self)
        added = other.figure if isinstance(other, Bound) else other
        if (isinstance(other, Bound) and other.side != self.side) or not added.interval().exact or added.is_below_zero:
            raise IncomparableFiguresError(f"{self} + {other}")
        return Bound(self.side, self.figure.plus(added))
