"""Numbers in Vietnamese words, read and written: `mười hai`, `hai trăm linh năm`, `một triệu`."""

import re
from typing import Final

_DIGITS: Final = {
    "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9
}  # fmt: skip
# Not "năm": "hai mươi năm" are twenty years, and 25 is "hai mươi lăm".
_BEHIND_TENS: Final = {name: digit for name, digit in _DIGITS.items() if name != "năm"} | {
    "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5
}  # fmt: skip
# As they stand behind a number in digits, in either spelling.
SCALES: Final = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
# The currency, as a pattern: not the beginning of đồng hồ, đồng chí, đồng phục (1,2 nghìn đồng chí).
DONG: Final = r"đồng(?!\s(?:bào|chí|chủ (?:nhiệm|trì)|dân|đội|hồ|hương|minh|môn|nghiệp|phục|tác giả)(?!\w))"
_SCALES: Final = {"tỷ": 10**9, "triệu": 10**6, "nghìn": 10**3, "trăm": 100, "mươi": 10}
_OTHER_NAMES: Final = {"tỉ": "tỷ", "ngàn": "nghìn", "lẻ": "linh"}
_NUMBER_WORDS: Final = {*_DIGITS, *_BEHIND_TENS, *_SCALES, "mười", "linh"}
# The words that are written, of those that are read: the first for each digit, and the scales of three digits.
_NAMES: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_WRITTEN_SCALES: Final = tuple((scale, name) for name, scale in _SCALES.items() if scale >= 10**3)
_MOST_WORDS: Final = 50  # no number that anybody says has as many
_HUNDRED: Final = 100
_TEN: Final = 10


def read_number_words(text: str) -> tuple[int, str] | None:
    """The whole number that the words at the beginning of `text` write, and the rest; None where they write none.

    What is said with a part left out, as `trăm hai` for 120, has two readings and counts as none.
    """
    words = [_OTHER_NAMES.get(word, word) for word in text.lower().split()]
    count = next((index for index, word in enumerate(words) if word not in _NUMBER_WORDS), len(words))
    if count > _MOST_WORDS:
        return None
    number, rest = _read(words[:count]), " ".join(text.split()[count:])
    return None if number is None or rest[:1].isdigit() else (number, rest)


def in_digits(number: int, counted: str) -> str | None:
    """A figure as the data has it: `12`, `12%`, `350 triệu đồng`; None where `counted` is another thing."""
    if not counted:
        return str(number)
    if counted.lower() in {"%", "phần trăm"}:
        return f"{number}%"
    if not re.fullmatch(r"đồng|đ", counted, re.IGNORECASE):
        return None
    scale = next((name for name in ("tỷ", "triệu") if number and number % _SCALES[name] == 0), "")
    return f"{number // _SCALES.get(scale, 1)} {scale} đồng".replace("  ", " ")


def _read(words: list[str]) -> int | None:
    for name, scale in _SCALES.items():
        if name in words:
            where = words.index(name)
            many, rest = _read(words[:where]), _rest(words[where + 1 :], name)
            nothing_of_it = many == 0 and name != "trăm"  # "hai nghìn không trăm linh năm"
            return None if many is None or rest is None or nothing_of_it else many * scale + rest
    if words[:1] == ["mười"]:
        rest = _rest(words[1:], "mươi")
        return None if rest is None else 10 + rest
    return _DIGITS.get(words[0]) if len(words) == 1 else None


def _rest(words: list[str], name: str) -> int | None:
    """What follows the scale `name`: nothing, or less than it, where it is said of what.

    `hai nghìn ba` leaves that open, and so does `một triệu hai trăm`, by which most mean 1.200.000.
    """
    large = _SCALES[name] > _SCALES["nghìn"]
    match words:
        case []:
            return 0
        case [word] if name == "mươi":
            return _BEHIND_TENS.get(word)
        case ["linh", word]:
            return _DIGITS.get(word)
        case [_]:
            return 10 if words == ["mười"] and not large else None
    number = _read(words)
    least = _SCALES["nghìn"] if large else 0
    return number if number is not None and least <= number < _SCALES[name] else None


def number_words(number: int) -> str:
    """`number`, not below zero, in words."""
    for scale, name in _WRITTEN_SCALES:
        if number >= scale:
            return f"{number_words(number // scale)} {name}{_words_behind(number % scale, scale)}"
    if number >= _HUNDRED:
        return f"{_NAMES[number // _HUNDRED]} trăm{_below_hundred(number % _HUNDRED)}"
    if number >= _TEN:
        return _tens(number)
    return _NAMES[number]


def _words_behind(number: int, scale: int) -> str:
    """What follows behind a scale: all three digits of the next one are said."""
    if not number:
        return ""
    if number < _HUNDRED and scale == _WRITTEN_SCALES[-1][0]:
        return f" không trăm{_below_hundred(number)}"
    return f" {number_words(number)}"


def _below_hundred(number: int) -> str:
    if not number:
        return ""
    return f" {_tens(number)}" if number >= _TEN else f" linh {_NAMES[number]}"


def _tens(number: int) -> str:
    tens, ones = divmod(number, _TEN)
    name = "mười" if tens == 1 else f"{_NAMES[tens]} mươi"
    if not ones:
        return name
    behind = {1: "mốt" if tens > 1 else "một", 5: "lăm"}
    return f"{name} {behind.get(ones, _NAMES[ones])}"
