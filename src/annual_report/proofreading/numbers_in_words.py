"""Whole numbers in Vietnamese words: `mười lăm`, `một triệu hai trăm linh năm nghìn`."""

from typing import Final

_DIGITS: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES: Final = ((10**9, "tỷ"), (10**6, "triệu"), (10**3, "nghìn"))
_HUNDRED: Final = 100
_TEN: Final = 10


def spelled(number: int) -> str:
    """`number`, not below zero, in words."""
    for scale, name in _SCALES:
        if number >= scale:
            return f"{spelled(number // scale)} {name}{_rest(number % scale, scale)}"
    if number >= _HUNDRED:
        return f"{_DIGITS[number // _HUNDRED]} trăm{_below_hundred(number % _HUNDRED)}"
    if number >= _TEN:
        return _tens(number)
    return _DIGITS[number]


def _rest(number: int, scale: int) -> str:
    """What follows behind a scale: all three digits of the next one are said."""
    if not number:
        return ""
    if number < _HUNDRED and scale == _SCALES[-1][0]:
        return f" không trăm{_below_hundred(number)}"
    return f" {spelled(number)}"


def _below_hundred(number: int) -> str:
    if not number:
        return ""
    return f" {_tens(number)}" if number >= _TEN else f" linh {_DIGITS[number]}"


def _tens(number: int) -> str:
    tens, ones = divmod(number, _TEN)
    name = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if not ones:
        return name
    behind = {1: "mốt" if tens > 1 else "một", 5: "lăm"}
    return f"{name} {behind.get(ones, _DIGITS[ones])}"
