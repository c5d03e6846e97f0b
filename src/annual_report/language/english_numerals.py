"""Numbers and amounts of money in English words: `eight`, `twenty-one`, `one thousand two hundred and forty`."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

_SMALL: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS: Final = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES: Final = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_HUNDRED: Final = 100
# One, and many, of a currency by its code (ISO 4217), and of its hundredths, where it has some that are said.
_CURRENCIES: Final = {
    "GBP": ("pound", "pounds", "penny", "pence"),
    "EUR": ("euro", "euros", "cent", "cents"),
    "USD": ("US dollar", "US dollars", "cent", "cents"),
    "AUD": ("Australian dollar", "Australian dollars", "cent", "cents"),
    "CAD": ("Canadian dollar", "Canadian dollars", "cent", "cents"),
    "SGD": ("Singapore dollar", "Singapore dollars", "cent", "cents"),
    "HKD": ("Hong Kong dollar", "Hong Kong dollars", "cent", "cents"),
    "NZD": ("New Zealand dollar", "New Zealand dollars", "cent", "cents"),
    "CHF": ("Swiss franc", "Swiss francs", "centime", "centimes"),
    "INR": ("rupee", "rupees", "paisa", "paise"),
    "JPY": ("yen", "yen", "", ""),
    "CNY": ("yuan", "yuan", "", ""),
    "KRW": ("won", "won", "", ""),
}


def english_number_words(number: int) -> str:
    """A whole number from 0 to below 10**15 in words, as British English writes it: with “and” behind the hundreds."""
    if number == 0:
        return _SMALL[0]
    return " ".join(_words(number))


def money_words(amount: Fraction, code: str) -> str | None:
    """`one hundred pounds and five pence`, of an `amount` from 0 to below 10**15 of the currency with this `code`.

    None where it is no whole number of hundredths, or of units of a currency whose hundredths nobody says.
    """
    hundredths = amount * _HUNDRED
    whole, rest = divmod(int(hundredths), _HUNDRED)
    one, many, one_hundredth, hundredths_said = _CURRENCIES.get(code, (code, code, "", ""))
    if hundredths.denominator != 1 or (rest and not one_hundredth):
        return None
    parts = [f"{english_number_words(whole)} {one if whole == 1 else many}"] if whole or not rest else []
    parts += [f"{english_number_words(rest)} {one_hundredth if rest == 1 else hundredths_said}"] if rest else []
    return " and ".join(parts)


def _words(number: int) -> Iterator[str]:
    left = number
    for scale, name in _SCALES:
        many, left = divmod(left, scale)
        if many:
            yield f"{_below_thousand(many)} {name}"
    if left:
        yield f"and {_below_thousand(left)}" if left < min(number, _HUNDRED) else _below_thousand(left)


def _below_thousand(number: int) -> str:
    hundreds, left = divmod(number, _HUNDRED)
    rest = _below_hundred(left) if left else ""
    return " and ".join(filter(None, (f"{_SMALL[hundreds]} hundred" if hundreds else "", rest)))


def _below_hundred(number: int) -> str:
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]}-{_SMALL[ones]}" if ones else _TENS[tens]
