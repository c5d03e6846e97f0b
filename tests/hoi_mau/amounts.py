"""Figures, read and written anew: what is certain of them as an interval of fractions."""

import re
from dataclasses import dataclass
from fractions import Fraction

SCALES = {"tỷ đồng": 10**9, "triệu đồng": 10**6, "nghìn đồng": 10**3, "đồng": 1}
_BOUNDS = {"hơn": "more", "dưới": "less", "gần": "less", "khoảng": "about"}
_FORM = re.compile(
    r"(?:(?P<bound>hơn|dưới|gần|khoảng) )?(?P<first>[\d.,]+)(?:(?P<between>[-/])(?P<second>[\d.,]+))?"
    r"(?P<percent>%)?(?: ?(?P<money>(?:tỷ |triệu |nghìn )?đồng))?"
)


@dataclass(frozen=True)
class Amount:
    """From `low` to `high` (None: unknown), open ends where a bound is; shares are parts of 1, money is in đồng.

    `scale` is that of the money, `whole` what a ratio is of.
    """

    kind: str
    low: Fraction | None = None
    high: Fraction | None = None
    opens: str = ""
    scale: str = ""
    ratio: tuple[Fraction, Fraction] | None = None

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.low is not None and self.low == self.high

    @property
    def numbered(self) -> bool:
        """Whether it is a number at all."""
        return self.kind not in {"some", "none"}


def number(text: str) -> Fraction:
    """A number as Vietnamese writes it: dots between the thousands, a comma before the decimals."""
    return Fraction(text.replace(".", "").replace(",", "."))


def read(text: str | None) -> Amount | None:
    """The figure that a text of the data or a cell of a table says; None where it is blank or a dash."""
    if text in {None, "", "–"}:
        return None
    if text in {"có", "có, chưa có số liệu"}:
        return Amount("some")
    if text == "không có":
        return Amount("none")
    match = _FORM.fullmatch(text)
    assert match, text
    first = number(match["first"])
    if match["between"] == "/":
        whole = number(match["second"])
        return Amount("share", first / whole, first / whole, ratio=(first, whole))
    unit = Fraction(1, 100) if match["percent"] else Fraction(SCALES.get(match["money"] or "đồng", 1))
    kind = "share" if match["percent"] else "money" if match["money"] else "count"
    low, high, opens = first * unit, first * unit, ""
    if match["between"] == "-":
        high = number(match["second"]) * unit
    if match["bound"]:
        opens = _BOUNDS[match["bound"]]
        low = low if opens == "more" else None
        high = high if opens == "less" else None
    return Amount(kind, low, high, opens, match["money"] or "")


def written(value: Fraction, places: int = 9) -> str:
    """A number in digits: rounded half up to so many decimals, without zeros at their end."""
    units = (value * 10**places + Fraction(1, 2)).__floor__()
    whole, decimals = divmod(units, 10**places)
    tail = f"{decimals:0{places}}".rstrip("0") if places else ""
    return f"{whole:,}".replace(",", ".") + (f",{tail}" if tail else "")


def worded(amount: Amount, unit: int = 1) -> str:
    """An amount in so many đồng, or a share in percent, to one decimal; without the unit behind it."""
    if amount.kind == "none":
        return "không có"
    share = amount.kind == "share"
    ends = [
        written(each * 100, 1) if share else written(each / unit)
        for each in (amount.low, amount.high)
        if each is not None
    ]
    sign = {"more": "hơn ", "less": "gần ", "about": "khoảng ", "": ""}[amount.opens]
    return f"{sign}{'-'.join(dict.fromkeys(ends))}{'%' if share else ''}"


def printed(text: str | None, missing: str = "") -> str:
    """A figure of the data as documents print it: thousands grouped, and what is there without a number in words."""
    if text in {None, ""}:
        return missing
    if text == "có":
        return "có, chưa có số liệu"
    return re.sub(r"(?<![\d,.])\d{4,}(?![\d.])", lambda match: f"{int(match[0]):,}".replace(",", "."), text)


def share(text: str | None) -> str:
    """A ratio in percent, to one decimal."""
    amount = read(text)
    return f"{written(amount.low * 100, 1)}%" if amount and amount.ratio else ""


def counted(text: str, unit: str | None) -> str:
    """A figure with what it counts; a percentage is a part of that, and counts nothing itself."""
    return f"{printed(text)} {unit}" if unit and "%" not in text else printed(text)
