"""A figure in plain numbers, for programs: exact where it is, and with its bounds where these are all that is known."""

from dataclasses import dataclass
from fractions import Fraction

from annual_report.values.figures import Figure
from annual_report.values.figures.digits import exact_decimal
from annual_report.values.figures.figure import Side


@dataclass(frozen=True, slots=True)
class PlainNumber:
    """A figure in its base unit (money in đồng or its own currency, shares in percent).

    `number` is there where the figure is exact. Else `low` and `high` are what is known; `bound` is “more”, “less”,
    “at-least”, “at-most”, “about” or “nearly”, and `limit` the number behind that word.
    """

    measure: str
    number: str | None = None
    bound: Side | None = None
    limit: str | None = None
    low: str | None = None
    high: str | None = None
    estimated: bool = False


def measured(figure: Figure) -> PlainNumber:
    """`figure` in plain numbers; none of them where it gives none."""
    if figure.counts_nothing:
        return PlainNumber(figure.dimension)
    known, scale = figure.interval(), 100 if figure.is_share else 1  # shares are told in percent
    if known.exact:
        return PlainNumber(figure.dimension, plain(known.low, scale), estimated=figure.is_estimate)
    side, limit = figure.bound or (None, None)
    return PlainNumber(
        figure.dimension,
        None,
        side,
        plain(limit.exact_value, scale) if limit else None,
        plain(known.low, scale),
        plain(known.high, scale),
        figure.is_estimate,
    )


def plain(value: Fraction | None, scale: int = 1) -> str | None:
    """`value` times `scale` in digits with a decimal dot, to nine decimals at most; None for None."""
    if value is None:
        return None
    scaled = value * scale
    return str(scaled.numerator) if scaled.denominator == 1 else f"{exact_decimal(scaled):f}"
