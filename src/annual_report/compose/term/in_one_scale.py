"""Amounts of money of one row in one scale, so that they stand below a common unit: 25.700, 950 (triệu đồng)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from annual_report.language import Language
from annual_report.values.figures import Figure
from annual_report.values.figures.bound import Bound
from annual_report.values.figures.money import Money
from annual_report.values.figures.range import Range

_SCALES: Final = (10**9, 10**6, 10**3)
_DECIMALS: Final = 1000  # no more than three of them are read at a glance


@dataclass(frozen=True, slots=True)
class Scale:
    """The scale that all amounts are shown in; none where they are no money."""

    amount: Money | None

    def unit(self, language: Language) -> str | None:
        """What the figures count: `triệu đồng`."""
        return _unit(self.amount, language) if self.amount else None


def scale_of(values: Iterable[Figure | None]) -> Scale:
    """The greatest scale in which no amount among `values` has more than three decimals, or is a mere fraction."""
    amounts = [money for value in values for money in _amounts(value)]
    if not amounts:
        return Scale(None)
    fits = (
        scale
        for scale in _SCALES
        if all(money.dong % (scale // _DECIMALS) == 0 and (money.dong >= scale or not money.dong) for money in amounts)
    )
    return Scale(Money(0, next(fits, 1)))


def shown(value: Figure | None, scale: Scale, language: Language) -> str:
    """`value` in the scale, without the unit; blank where there is none."""
    if value is None:
        return ""
    if scale.amount is None:
        return value.say(language)
    said = _in(value, scale.amount.scale).say(language)
    return said.removesuffix(f" {_unit(scale.amount, language)}")


def _amounts(value: Figure | None) -> list[Money]:
    if isinstance(value, Money):
        return [value]
    if isinstance(value, Bound):
        return _amounts(value.figure)
    return [*_amounts(value.low), *_amounts(value.high)] if isinstance(value, Range) else []


def _in(value: Figure, scale: int) -> Figure:
    if isinstance(value, Money):
        return replace(value, scale=scale)
    if isinstance(value, Bound):
        return replace(value, figure=_in(value.figure, scale))
    return replace(value, low=_in(value.low, scale), high=_in(value.high, scale)) if isinstance(value, Range) else value


def _unit(amount: Money, language: Language) -> str:
    """The words behind the number."""
    return amount.say(language).partition(" ")[2]
