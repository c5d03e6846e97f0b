"""Totals of tables held against the sums of their parts: whether they are right, and whether they are sums at all."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

from annual_report.proofreading.counting import number_text
from annual_report.proofreading.table_passages import Number

Sum = tuple[Number | None, Sequence[Number] | None]
_FEWEST: Final = 2
_THOUSAND: Final = 1000
_NEAR: Final = Fraction(1, 10)  # of the sum: so far off may be a total with a slip
_NEAR_BESIDE_OTHERS: Final = Fraction(1, 4)  # the same, where the sum of another column is right


def sum_of(total: Number | None, parts: Sequence[Number] | None) -> Fraction | None:
    """What the parts come to; None where they cannot be added, or not be held against the `total`."""
    if total is None or parts is None or sum(bool(each.end) for each in parts) < _FEWEST:
        return None
    if any(each.unit not in {total.unit, ""} for each in parts) and total.unit:
        return None
    return sum((each.value for each in parts), Fraction(0))


def _places(total: Number, parts: Iterable[Number]) -> int:
    """How many decimals they have at most."""
    return max(total.places, *(each.places for each in parts))


def is_right(total: Number, parts: Sequence[Number]) -> bool:
    """Whether the `total` is what the parts come to, as far as all are rounded."""
    places = _places(total, parts)
    rounding = Fraction(len(parts) + 1, 2 * 10**places) if places else Fraction(0)
    return abs(sum((each.value for each in parts), Fraction(0)) - total.value) <= rounding


def write_sum(total: Number, parts: Sequence[Number]) -> str:
    """What the parts come to, with dots between thousands only where the others have them."""
    written = number_text(sum((each.value for each in parts), Fraction(0)), _places(total, parts))
    texts = [each.cell.text[each.start : each.end] for each in (total, *parts)]
    thousands = [text for text, each in zip(texts, (total, *parts), strict=True) if each.value >= _THOUSAND]
    return written.replace(".", "") if thousands and not any("." in text for text in thousands) else written


def sums_of_their_parts(columns: Sequence[Sum], *, is_first: bool) -> list[Sum]:
    """Those columns whose last or first number is meant to be the sum of the others, as the numbers themselves show.

    It is more than each of its parts, and the difference is that of a slip: a digit, or a tenth; where another column
    adds up, a quarter. A first number is followed by its parts or by what it also has (pupils, then girls), so there
    only a digit counts.
    """
    added = [(total, parts) for total, parts in columns if total and parts and sum_of(total, parts) is not None]
    is_table_of_sums = any(is_right(total, parts) for total, parts in added)
    near = _NEAR_BESIDE_OTHERS if is_table_of_sums else Fraction(0) if is_first else _NEAR
    return [(total, parts) for total, parts in added if _is_sum(total, parts, near)]


def _is_sum(total: Number, parts: Sequence[Number], near: Fraction) -> bool:
    counted = sum((each.value for each in parts), Fraction(0))
    if total.value <= max(each.value for each in parts):
        return False
    return abs(counted - total.value) <= counted * near or _is_slip_of_fingers(total, counted)


def _is_slip_of_fingers(total: Number, counted: Fraction) -> bool:
    """Whether the digits of the total are those of the sum with one other, or with two that changed places."""
    written, meant = (number_text(each, total.places) for each in (total.value, counted))
    others = [pair for pair in zip(written, meant, strict=False) if pair[0] != pair[1]]
    if len(written) != len(meant) or not others:
        return False
    return len(others) == 1 or (len(others) == _FEWEST and others[0] == others[1][::-1])
