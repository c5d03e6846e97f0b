"""Numbers as sentences say them: rounded, in words, in full, and as a share of another."""

from fractions import Fraction
from typing import Final

from annual_report.language import DATA_LANGUAGE, Language
from annual_report.language.english_numerals import english_number_words, money_words
from annual_report.language.numbers import half_up
from annual_report.language.vietnamese.numerals import number_words
from annual_report.model.statistic import Statistic
from annual_report.values.figures import Figure
from annual_report.values.figures.bound import Bound
from annual_report.values.figures.foreign_money import ForeignMoney
from annual_report.values.figures.loss import Loss
from annual_report.values.figures.percent import Percent

# No report says a greater number in words.
_MOST_IN_WORDS: Final = 10**15
_DIGITS_ROUNDED_TO: Final = 2


def share_of(part: Figure, whole: Figure) -> Figure | None:
    """The share of `whole` that `part` is, to one decimal; of bounds and ranges the share of their limits, about.

    None where they are not figures of one kind.
    """
    if not part.is_comparable_with(whole) or part.counts_nothing or whole.counts_nothing:
        return None
    if part.is_below_zero or whole.is_below_zero:
        return None
    exact, base = part.exact_value, whole.exact_value
    if exact is not None and base:
        return Percent.of(exact / base).noticeable if exact else Percent.of(Fraction(0))
    about, base = part.magnitude, whole.magnitude
    return Bound("about", rounded(Percent.of(about / base))) if about and base else None


def share_of_target(statistic: Statistic) -> Figure | None:
    """How much of its target a figure is, in percent: of “more than 100”, how much of 100.

    None where there is no target, where it is not to be reached (“less than 5”), and of shares, which are told in
    percentage points.
    """
    value, target = statistic.value, statistic.target
    if value is None or target is None or value.is_share:
        return None
    side, limit = target.bound or ("", target)
    return None if side in {"less", "at-most"} else share_of(value, limit)


def rounded(figure: Figure) -> Figure:
    """The figure rounded half up to two digits, `69,7%` to `70%`, `1.548` to `1.500`; itself where it is not exact."""
    value = figure.exact_value
    scale = 100 if figure.is_share else 1
    if not value or figure.counts_nothing:
        return figure
    places = 0
    while abs(value) * scale * 10**places < 10 ** (_DIGITS_ROUNDED_TO - 1) and places < 9:  # noqa: PLR2004
        places += 1
    while abs(value) * scale * Fraction(10) ** places >= 10**_DIGITS_ROUNDED_TO:
        places -= 1
    step = Fraction(10) ** places
    return figure.amounting_to(Fraction(half_up(value * scale * step, 0)) / step / scale) or figure


def in_words(figure: Figure, language: Language) -> str | None:
    """A whole number or an amount of money in words: `bốn`, `Bốn trăm triệu đồng`, `four`, `two pounds and five pence`.

    None of what has no number, or one that nobody says in words; other figures are in digits where the language is not
    that of the data.
    """
    if isinstance(figure, Loss):
        amount = in_words(figure.amount, language)
        return Loss.named(amount[:1].lower() + amount[1:], language, figure.kind) if amount else None
    value = figure.exact_value
    if value is None or not 0 <= value < _MOST_IN_WORDS:
        return None
    if language != DATA_LANGUAGE:
        return _in_english_words(figure, value) or (figure.say(language) if value.denominator == 1 else None)
    return _in_vietnamese_words(figure, value) if value.denominator == 1 else None


def _in_vietnamese_words(figure: Figure, value: Fraction) -> str | None:
    """A count, or an amount of money in whole units, in Vietnamese words; None of anything else."""
    words = number_words(int(value))
    if figure.is_money:
        return f"{words[:1].upper()}{words[1:]} đồng"
    if isinstance(figure, ForeignMoney):
        return f"{words} {figure.currency.name}"
    return words if figure.is_count else None


def _in_english_words(figure: Figure, value: Fraction) -> str | None:
    """A count, or an amount of money to its last hundredth, in English words; None of anything else."""
    if isinstance(figure, ForeignMoney):
        return money_words(value, figure.currency.code)
    if value.denominator != 1:
        return None
    if figure.is_money:
        return f"{english_number_words(int(value))} dong"
    return english_number_words(int(value)) if figure.is_count else None


def in_full(figure: Figure, language: Language) -> str:
    """An amount of money to its last đồng, `412.500.000 đồng`; other figures as they are."""
    return figure.shown_in(1).say(language)
