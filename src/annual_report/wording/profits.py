"""Profits and losses in running text, and what bodies that make none call surplus and deficit."""

from typing import Final

from annual_report.analysis.comparison import ComparedStatistic
from annual_report.language import N_, Language, translator
from annual_report.values.figures import Comparison, Figure
from annual_report.values.figures.currencies import is_money_unit
from annual_report.values.figures.loss import BelowZero

# By whether it is a deficit.
LOSS_ROSE: Final = {
    False: {Comparison.GREATER: N_("the loss down {amount}"), Comparison.LESS: N_("the loss up {amount}")},
    True: {Comparison.GREATER: N_("the deficit down {amount}"), Comparison.LESS: N_("the deficit up {amount}")},
}
_EVEN: Final = {False: N_("neither a profit nor a loss"), True: N_("neither a surplus nor a deficit")}
_ABOVE_ZERO: Final = {False: N_("a profit of {amount}"), True: N_("a surplus of {amount}")}
# What a year came to by what the year before was, with and without naming that.
_TURNED: Final = {
    ("loss", True): N_("from {before} in {period} to a loss"),
    ("loss", False): N_("from {before} to a loss"),
    ("profit", True): N_("from {before} in {period} to a profit"),
    ("profit", False): N_("from {before} to a profit"),
    ("deficit", True): N_("from {before} in {period} to a deficit"),
    ("deficit", False): N_("from {before} to a deficit"),
    ("surplus", True): N_("from {before} in {period} to a surplus"),
    ("surplus", False): N_("from {before} to a surplus"),
    ("even", True): N_("from {before} in {period} to breaking even"),
    ("even", False): N_("from {before} to breaking even"),
}
_FROM_NOTHING: Final = {
    (False, True): N_("from breaking even in {period} to a loss"),
    (False, False): N_("from breaking even to a loss"),
    (True, True): N_("from breaking even in {period} to a deficit"),
    (True, False): N_("from breaking even to a deficit"),
}


def is_surplus(called: str) -> bool:
    """Whether money that is `called` so is a surplus or a deficit, not a profit or a loss."""
    return BelowZero.of(called) is BelowZero.DEFICIT


def profit_or_loss(figure: Figure, unit: str | None, language: Language, called: str) -> str | None:
    """`lãi 930 triệu đồng`, `lỗ 620 triệu đồng`, `hòa vốn`; `a surplus of £930`. None of what is no money.

    What is `called` a surplus or a deficit is named so.
    """
    if figure.is_loss:
        return figure.with_unit(unit, language)
    if figure.is_below_zero or not (figure.dimension.startswith("money") or is_money_unit(unit or "")):
        return None
    say, surplus = translator(language), is_surplus(called)
    if figure.exact_value == 0:
        return say(_EVEN[surplus])
    return say(_ABOVE_ZERO[surplus]).format(amount=figure.with_unit(unit, language))


def turn_to_loss_or_profit(comparison: ComparedStatistic, language: Language, period: str = "") -> str | None:
    """`từ lãi 1.100 triệu đồng năm 2024 chuyển sang lỗ`, with the `period` before where it is given.

    None unless one of the two years made a loss and the other did not: “down 1.720” would then be said of the loss.
    """
    now, then = comparison.statistic.value, comparison.previous
    if comparison.difference is None or now is None or then is None or now.is_loss == then.is_loss or then.is_estimate:
        return None
    unit, called = comparison.statistic.unit, comparison.statistic.label
    before = profit_or_loss(then, unit, language, called) if then.is_loss or then.exact_value != 0 else ""
    if now.is_below_zero != now.is_loss or before is None:
        return None
    say, surplus = translator(language), is_surplus(called)
    if not before:
        return say(_FROM_NOTHING[surplus, bool(period)]).format(period=period)
    below, above = ("deficit", "surplus") if surplus else ("loss", "profit")
    became = below if now.is_loss else "even" if now.exact_value == 0 else above
    return say(_TURNED[became, bool(period)]).format(before=before, period=period)
