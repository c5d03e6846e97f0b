"""An amount below zero: `lỗ 600 triệu đồng`, `âm 2,5 triệu đồng`.

Only money can be below zero: what is counted cannot, and a decrease is a change. Texts name the loss, and tables have
it in brackets, as the accounts of companies do (chế độ kế toán doanh nghiệp, Thông tư 200/2014/TT-BTC and Thông tư
99/2025/TT-BTC: amounts below zero stand in brackets).
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Self

from annual_report.language import DATA_LANGUAGE, N_, Language, translator
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.values.figures.currencies import is_money_unit
from annual_report.values.figures.figure import Figure, IncomparableFiguresError, Interval, parse_inner
from annual_report.values.refusal import RefusalError

_FORM: Final = lazy_pattern(r"(lỗ|thua lỗ|âm) (\S.*)", re.IGNORECASE)
_BELOW_ZERO: Final = lazy_pattern(r"[-−–] ?(?P<number>\d.*)|\((?P<enclosed>\d[^()]*)\)(?P<unit> .*)?")
# What is called so is a profit, and a loss where it is below zero; other money, such as a balance, is merely negative.
_OF_PROFIT: Final = lazy_pattern(r"\b(?:lợi nhuận|lãi|lỗ|lời|kết quả|profit|loss|result)\b", re.IGNORECASE)
_WORDED: Final = {True: N_("a loss of {amount}"), False: N_("minus {amount}")}


@dataclass(frozen=True, slots=True)
class Loss(Figure):
    """The `amount` that a figure is below zero: a loss that was made, or a balance that is merely negative."""

    amount: Figure
    made: bool = True

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
        return cls(amount, match[1].lower() != "âm")

    def say(self, language: Language) -> str:
        return self.named(self.amount.say(language), language, made=self.made)

    def with_unit(self, unit: str | None, language: Language) -> str:
        return self.named(self.amount.with_unit(unit, language), language, made=self.made)

    @staticmethod
    def named(amount: str, language: Language, *, made: bool) -> str:
        """The words for an `amount` in words, `lỗ 600 triệu đồng`; `âm 600 triệu đồng` where it was not `made`."""
        if language == DATA_LANGUAGE:
            return f"{'lỗ' if made else 'âm'} {amount}"
        return translator(language)(_WORDED[made]).format(amount=amount)

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
        return self.made

    @property
    def counted(self) -> str | None:
        return self.amount.counted

    @property
    def exact_figures(self) -> tuple[Figure, ...]:
        return tuple(Loss(each, self.made) for each in self.amount.exact_figures)

    @property
    def magnitude(self) -> Fraction | None:
        return None  # charts begin at zero

    @property
    def numbers(self) -> tuple[Fraction, ...]:
        return self.amount.numbers  # texts give it without a sign

    @property
    def in_two_digits(self) -> Figure:
        return Loss(self.amount.in_two_digits, self.made)

    @property
    def scales(self) -> tuple[int, ...]:
        return self.amount.scales

    def unit_in(self, scale: int, language: Language) -> str | None:
        return self.amount.unit_in(scale, language)

    def shown_in(self, scale: int) -> Figure:
        return Loss(self.amount.shown_in(scale), self.made)

    def counted_in(self, scale: Fraction) -> Figure:
        return Loss(self.amount.counted_in(scale), self.made)

    def amounting_to(self, value: Fraction) -> Figure | None:
        amount = self.amount.amounting_to(abs(value))
        return Loss(amount, self.made) if amount is not None and value < 0 else amount

    def plus(self, other: Figure) -> Figure:
        if other.is_estimate:
            return other.plus(self)
        mine, others = self.exact_value, other.exact_value
        if mine is None or others is None or not self.is_comparable_with(other) or other.counts_nothing:
            return Figure.plus(self, other)
        # Both amounts added have the greater scale of the two.
        like = self.amount.plus(other.amount if isinstance(other, Loss) else other)
        total = Loss(like, self.made).amounting_to(mine + others)
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
    return Loss(figure, made=False) if _can_be_below_zero(figure) else None


def is_profit(called: str) -> bool:
    """Whether money that is `called` so is a profit or a loss."""
    return _OF_PROFIT.search(called) is not None


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
    word = "lỗ" if is_profit(called) else "âm"
    try:
        figure = parse_inner(amount)
    except RefusalError:
        if not is_money_unit(unit):
            raise
        return f"{word} {amount}"  # which is refused with both readings, as money can be below zero
    if figure is None or not _can_be_below_zero(figure) or (figure.is_count and not is_money_unit(unit)):
        return None
    return f"{word} {amount}"
