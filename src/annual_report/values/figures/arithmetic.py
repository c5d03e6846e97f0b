"""Arithmetic with figures of all kinds: sums, differences, products, quotients and shares.

What is not exact is added as far as its kind can (`gần 20` and `gần 100` are `gần 120`); all else needs exact figures.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from typing import Final

from annual_report.language.numbers import half_up
from annual_report.values.figures.count import Count
from annual_report.values.figures.digits import exact_decimal
from annual_report.values.figures.estimate import Estimate
from annual_report.values.figures.figure import Figure, IncomparableFiguresError
from annual_report.values.figures.loss import below_zero
from annual_report.values.figures.money import common_scale
from annual_report.values.figures.per_head import PerHead
from annual_report.values.figures.ratio import Ratio

# No report counts as much; without a limit, a chain of products would write numbers of any length.
_MOST: Final = 10**18
_PLACES: Final = 2  # of a quotient
_FOREIGN: Final = "money-"


def plus(first: Figure, second: Figure) -> Figure:
    """The sum. Raises `IncomparableFiguresError` where adding makes no sense."""
    return _limited(first.plus(second))


def total(figures: Iterable[Figure]) -> Figure:
    """All of them, at least one, added. Raises `IncomparableFiguresError`."""
    return reduce(plus, figures)


def _as_sure_as(*figures: Figure, result: Figure) -> Figure:
    """What is computed from an estimate is one, too."""
    return Estimate(result) if any(each.is_estimate for each in figures) and not result.is_estimate else result


def minus(whole: Figure, part: Figure) -> Figure:
    """What is left of `whole` without `part`, which is not more, unless one of them is below zero.

    Raises `IncomparableFiguresError`.
    """
    rest = balance(whole, part)
    if rest.is_below_zero and not (whole.is_below_zero or part.is_below_zero):
        raise IncomparableFiguresError(f"{whole} - {part}")
    return rest


def balance(income: Figure, expenses: Figure) -> Figure:
    """`income` less `expenses`, be it above or below zero. Raises `IncomparableFiguresError`."""
    if not income.is_comparable_with(expenses):
        raise IncomparableFiguresError(f"{income} - {expenses}")
    rest = _exact(income) - _exact(expenses)
    amount = _amount(income, abs(rest))
    result = amount if rest >= 0 else _amount(income, rest) if income.is_below_zero else below_zero(amount)
    if result is None:
        raise IncomparableFiguresError(f"{income} - {expenses}")
    return _as_sure_as(income, expenses, result=result)


def times(first: Figure, second: Figure) -> Figure:
    """The product: of a count, a share or a foreign currency and another figure. Raises `IncomparableFiguresError`.

    A count times an amount for each of what it counts is an amount; a currency is changed by its rate in đồng.
    """
    product = _exact(first) * _exact(second)
    multiplied = _multiplied(first, second) or _multiplied(second, first)
    if multiplied is None:
        raise IncomparableFiguresError(f"{first} x {second}")
    scale = common_scale([_amount(multiplied, product)]) if multiplied.is_money else None
    result = _amount(multiplied if scale is None else multiplied.shown_in(scale), product)
    return _as_sure_as(first, second, result=result)


def _multiplied(figure: Figure, by: Figure) -> Figure | None:
    """What `figure` is where it is taken so many times: a figure of the kind of the product; None where it has none."""
    if isinstance(figure, PerHead):
        return figure.amount if by.is_count or by.dimension.startswith(_FOREIGN) else None
    if by.dimension.startswith(_FOREIGN):
        return figure if figure.is_money else None
    return figure if (by.is_count or by.is_share) and not figure.is_share else None


def per(whole: Figure, number: Figure) -> Figure:
    """`whole` divided by `number`, to two decimals: amounts and counts per head. Raises `IncomparableFiguresError`."""
    divisor = _exact(number)
    if not divisor:
        raise IncomparableFiguresError(f"{whole} : {number}")
    quotient = _exact(whole) / divisor
    if whole.is_comparable_with(number):
        result: Figure = Count(_two_places(quotient))
    elif not number.is_count:
        raise IncomparableFiguresError(f"{whole} : {number}")
    elif whole.scales:
        scale = next((each for each in whole.scales if each <= abs(quotient)), 1)
        result = _amount(whole.shown_in(scale), Fraction(_two_places(quotient / scale)) * scale)
    else:
        result = _amount(whole, Fraction(_two_places(quotient)))
    return _as_sure_as(whole, number, result=result)


def out_of(part: Figure, whole: Figure) -> Figure:
    """The ratio `part`/`whole` of two exact counts. Raises `IncomparableFiguresError`."""
    if not (part.is_count and whole.is_count):
        raise IncomparableFiguresError(f"{part}/{whole}")
    return Ratio(exact_decimal(_exact(part)), exact_decimal(_exact(whole)))


def _two_places(value: Fraction) -> Decimal:
    return exact_decimal(Fraction(half_up(value, _PLACES)))


def _exact(figure: Figure) -> Fraction:
    value = figure.exact_value
    if value is None or figure.counts_nothing:
        raise IncomparableFiguresError(str(figure))
    return value


def _amount(like: Figure, value: Fraction) -> Figure:
    amount = like.amounting_to(value) if abs(value) <= _MOST else None
    if amount is None:
        raise IncomparableFiguresError(f"{like}: {value}")
    return amount


def _limited(figure: Figure) -> Figure:
    if any(abs(number) > _MOST for number in figure.numbers):
        raise IncomparableFiguresError(str(figure))
    return figure
