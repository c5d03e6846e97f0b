"""An amount below zero: `lỗ 600 triệu đồng`, `thâm hụt 2 triệu đồng`, `âm 2,5 triệu đồng`.

Only money can be below zero: what is counted cannot, and a decrease is a change. Texts name the loss, and tables have
it in brackets, as the accounts of companies do (chế độ kế toán doanh nghiệp, Thông tư 200/2014/TT-BTC and Thông tư
99/2025/TT-BTC: amounts below zero stand in brackets).
"""

import re
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Final, Self

from annual_report.language import DATA_LANGUAGE, N_, Language, translator
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.values.figures.currencies import is_money_unit
from annual_report.values.figures.figure import Figure, IncomparableFiguresError, Interval, parse_inner
from annual_report.values.refusal import RefusalError

_FORM: Final = lazy_pattern(r"(lỗ|thua lỗ|thâm hụt|bội chi|âm) (\S.*)", re.IGNORECASE)
_BELOW_ZERO: Final = lazy_pattern(r"[-−–] ?(?P<number>\d.*)|\((?P<enclosed>\d[^()]*)\)(?P<unit> .*)?")
# What is called so is a profit, and a loss where it is below zero; other money, such as a balance, is merely negative.
_OF_PROFIT: Final = lazy_pattern(r"\b(?:lợi nhuận|lãi|lỗ|lời|kết quả|profit|loss|result)\b", re.IGNORECASE)
# What bodies that make no profit call the same: associations, schools, charities, budgets.
_OF_SURPLUS: Final = lazy_pattern(r"\b(?:thặng dư|thâm hụt|bội thu|bội chi|surplus|deficit)\b", re.IGNORECASE)


class BelowZero(Enum):
    """What an amount below zero is; the value is the word for it before the amount."""

    LOSS = "lỗ"
    DEFICIT = "thâm hụt"
    NEGATIVE = "âm"

    @classmethod
    def of(cls, called: str) -> Self:
        """What money that is `called` so is below zero."""
        if _OF_SURPLUS.search(called):
            return cls.DEFICIT
        return cls.LOSS if _OF_PROFIT.search(called) else cls.NEGATIVE


_WRITTEN: Final = {
    "lỗ": BelowZero.LOSS,
    "thua lỗ": BelowZero.LOSS,
    "thâm hụt": BelowZero.DEFICIT,
    "bội chi": BelowZero.DEFICIT,
    "âm": BelowZero.NEGATIVE,
}
_WORDED: Final = {
    BelowZero.LOSS: N_("a loss of {amount}"),
    BelowZero.DEFICIT: N_("a deficit of {amount}"),
    BelowZero.NEGATIVE: N_("minus {amount}"),
}


@dataclass(frozen=True, slots=True)
class Loss(Figure):
    """The `amount` that a figure is below zero: a loss or deficit that was made, or a mere balance."""

    amount: Figure
    kind: BelowZero = BelowZero.LOSS

    @property
    def dimension(self) -> str:  # type: ignore[override]
        """That of the amount."""
        return self.amount.dimension

    @classmethod
    def read(cls, text: str) -> Self | None:
        match = _FORM.fullmatch(text)
        amount = parse_inner(match[2]) if match else None
        if match is None or amount is None or not _can_be_below_zero(amount):
            return None
        return cls(amount, _WRITTEN[match[1].lower()])

    def say(self, language: Language) -> str:
        return self.named(self.amount.say(language), language, self.kind)

    def with_unit(self, unit: str | None, language: Language) -> str:
        return self.named(self.amount.with_unit(unit, language), language, self.kind)

    @staticmethod
    def named(amount: str, language: Language, kind: BelowZero) -> str:
        """The words for an `amount` in words of this `kind`: `lỗ 600 triệu đồng`, `a deficit of £600`."""
        if language == DATA_LANGUAGE:
            return f"{kind.value} {amount}"
        return translator(language)(_WORDED[kind]).format(amount=amount)

    def in_cell(self, language: Language) -> str:
        return f"({self.amount.in_cell(language)})"

    def in_full(self, language: Language) -> str:
        return self.in_cell(language)

    def interval(self) -> Interval:
        above = self.amount.interval()
        low, high = (None if end is None else -end for end in (above.high, above.low))
        return Interval(low, high, above.open_high, above.open_low)

    @property
    def is_below_zero(self) -> bool:
        return True

    @property
    def is_loss(self) -> bool:
        return self.kind is not BelowZero.NEGATIVE

    @property
    def is_deficit(self) -> bool:
        return self.kind is BelowZero.DEFICIT

    @property
    def counted(self) -> str | None:
        return self.amount.counted

    @property
    def exact_figures(self) -> tuple[Figure, ...]:
        return tuple(Loss(each, self.kind) for each in self.amount.exact_figures)

    @property
    def magnitude(self) -> Fraction | None:
        return None  # charts begin at zero

    @property
    def numbers(self) -> tuple[Fraction, ...]:
        return self.amount.numbers  # texts give it without a sign

    @property
    def in_two_digits(self) -> Figure:
        return Loss(self.amount.in_two_digits, self.kind)

    @property
    def scales(self) -> tuple[int, ...]:
        return self.amount.scales

    def unit_in(self, scale: int, language: Language) -> str | None:
        return self.amount.unit_in(scale, language)

    def shown_in(self, scale: int) -> Figure:
        return Loss(self.amount.shown_in(scale), self.kind)

    def counted_in(self, scale: Fraction) -> Figure:
        return Loss(self.amount.counted_in(scale), self.kind)

    def amounting_to(self, value: Fraction) -> Figure | None:
        amount = self.amount.amounting_to(abs(value))
        return Loss(amount, self.kind) if amount is not None and value < 0 else amount

    def plus(self, other: Figure) -> Figure:
        if other.is_estimate:
            return other.plus(self)
        mine, others = self.exact_value, other.exact_value
        if mine is None or others is None or not self.is_comparable_with(other) or other.counts_nothing:
            return Figure.plus(self, other)
        # Both amounts added have the greater scale of the two.
        like = self.amount.plus(other.amount if isinstance(other, Loss) else other)
        total = Loss(like, self.kind).amounting_to(mine + others)
        if total is None:
            raise IncomparableFiguresError(f"{self} + {other}")
        return total


def _can_be_below_zero(amount: Figure) -> bool:
    of_money = amount.is_money or amount.dimension.startswith("money-")
    of_unit = amount.is_count and amount.counted is None  # which may turn out to be money
    is_some = not (amount.counts_nothing or amount.is_estimate or amount.is_below_zero) and amount.exact_value != 0
    return (of_money or of_unit) and is_some


def below_zero(figure: Figure) -> Figure | None:
    """The figure that is as far below zero as `figure` is above it; None where there is none such."""
    return Loss(figure, BelowZero.NEGATIVE) if _can_be_below_zero(figure) else None


def is_profit(called: str) -> bool:
    """Whether money that is `called` so is a profit or a loss, a surplus or a deficit."""
    return BelowZero.of(called) is not BelowZero.NEGATIVE


def named_below_zero(text: str, called: str) -> str:
    """A figure as it is written, with the word that money which is `called` so has below zero for a mere `âm`."""
    word = BelowZero.NEGATIVE.value
    return text.replace(word, BelowZero.of(called).value, 1) if text.startswith(f"{word} ") else text


def may_be_loss(text: str) -> bool:
    """Whether `text` is written as what is below zero: with a minus sign before it, or in brackets."""
    return _BELOW_ZERO.fullmatch(" ".join(text.split())) is not None


def loss_in_words(text: str, unit: str, called: str) -> str | None:
    """`-600` and `(600)` as a figure says it, `lỗ 600`, of money that is `called` so; None where `text` is none.

    It is money where its `unit` is, or where it is written with its own. Raises `RefusalError`, where it has two
    readings.
    """
    match = _BELOW_ZERO.fullmatch(" ".join(text.split()))
    if match is None:
        return None
    amount = match["number"] or match["enclosed"] + (match["unit"] or "")
    word = BelowZero.of(called).value
    try:
        figure = parse_inner(amount)
    except RefusalError:
        if not is_money_unit(unit):
            raise
        return f"{word} {amount}"  # which is refused with both readings, as money can be below zero
    if figure is None or not _can_be_below_zero(figure) or (figure.is_count and not is_money_unit(unit)):
        return None
    return f"{word} {amount}"
