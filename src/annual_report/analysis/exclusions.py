"""Who figures do not count: how many, and whether it is the same as in another report."""

from collections.abc import Sequence
from fractions import Fraction
from functools import reduce

from annual_report.model.exclusion import Exclusion
from annual_report.values.text_types import slug


def same_excluded(some: Sequence[Exclusion], others: Sequence[Exclusion]) -> bool:
    """Whether two reports leave out the same, in whatever order and letters."""
    return set(map(_compared, some)) == set(map(_compared, others))


def number_excluded(excluded: Sequence[Exclusion], unit: str | None) -> Fraction | None:
    """How many of what a figure counts it leaves out; None where that is not known, or they are counted otherwise."""
    numbers = [_number(each) if slug(each.unit or unit or "") == slug(unit or "") else None for each in excluded]
    known = [number for number in numbers if number is not None]
    return reduce(lambda total, number: total + number, known, Fraction(0)) if len(known) == len(numbers) else None


def _number(exclusion: Exclusion) -> Fraction | None:
    figure = exclusion.count
    if figure is None:
        return Fraction(len(exclusion.names)) if exclusion.names else None
    return figure.exact_value if figure.is_count else None


def _compared(exclusion: Exclusion) -> tuple[object, ...]:
    names = frozenset(slug(name) for name in exclusion.names)
    return _number(exclusion), slug(exclusion.unit or ""), names, slug(exclusion.reason or "")
