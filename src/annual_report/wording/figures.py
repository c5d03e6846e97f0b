"""Figures in running text: with their unit, their target, and set against the period before."""

from collections.abc import Callable
from typing import Final

from annual_report.analysis.comparison import ComparedStatistic, Difference
from annual_report.language import N_, Language, locale_of, translator
from annual_report.model.statistic import PRIZE_CLASSES, Statistic
from annual_report.values.dates import Precision, written_day
from annual_report.values.figures import Comparison, Figure
from annual_report.values.period import Period
from annual_report.wording.profits import LOSS_ROSE, turn_to_loss_or_profit

_RISE: Final = {Comparison.GREATER: N_("up {amount}"), Comparison.LESS: N_("down {amount}")}
_RISE_ESTIMATED: Final = {
    Comparison.GREATER: N_("up an estimated {amount}"),
    Comparison.LESS: N_("down an estimated {amount}"),
}
MORE_OR_LESS: Final = {Comparison.GREATER: N_("up"), Comparison.LESS: N_("down")}
SIGNS: Final = {Comparison.GREATER: "+", Comparison.LESS: "-"}


def with_unit(figure: Figure, unit: str | None, language: Language) -> str:
    """A figure and what it counts: `40/62 hồ sơ`."""
    return figure.with_unit(unit, language)


def called_with_unit(label: str, unit: str | None) -> str:
    """A label with the unit in brackets; without it where it ends with that: `Members`, `Ordinary members`."""
    said = not unit or f" {label.casefold()}".endswith(f" {unit.casefold()}")
    return label if said else f"{label} ({unit})"


def beside_value(figure: Figure, unit: str | None, language: Language) -> str:
    """A target or an earlier figure of a statistic with what that counts: `60 hồ sơ`.

    A percentage is a part of what the value counts, so none of it stands behind: `98%`, whatever the value is.
    """
    is_percentage = any(each.is_percentage for each in figure.exact_figures)
    return with_unit(figure, None if is_percentage else unit, language)


def time_of_figure(statistic: Statistic, language: Language) -> str | None:
    """The time that a figure is of: `tính đến ngày 15/01/2025`, `tháng 01/2025`; None where it has none of its own."""
    as_of = statistic.as_of
    if as_of is None or as_of.last is None:
        return None
    if as_of.precision is not Precision.DAY:
        return as_of.say(language)
    return translator(language)(N_("as of {day}")).format(day=written_day(as_of.last, language))


def named_parts(statistic: Statistic, say: Callable[[str], str]) -> list[tuple[str, Figure | None]]:
    """The parts of a statistic and then its prizes, with the names that `say` puts into a language."""
    parts = [(part.label, part.value) for part in statistic.parts.items] if statistic.parts else []
    prizes = statistic.prizes.given if statistic.prizes else {}
    return [*parts, *((say(PRIZE_CLASSES[name]), figure) for name, figure in prizes.items())]


def period_before(period: Period | None, language: Language) -> str:
    """The period before as comparisons call it: `năm 2016`, `cùng kỳ năm 2016`, `năm học 2016-2017`."""
    say = translator(language)
    if period is None:
        return say(N_("the previous period"))
    if period.is_year and locale_of(language).months:  # where dates name their months, a year needs no word
        return str(period.year)
    if period.is_year or period.form is None:
        return period.say(language)
    return say(N_("the same period of {year}")).format(year=period.year)


def rise_or_fall(difference: Difference, language: Language, unit: str | None = None) -> str | None:
    """`tăng 13 hội viên`, `giảm 2,1 điểm phần trăm`; None where the figures leave the amount open."""
    if difference.amount is None:
        return None
    amount = with_unit(difference.amount, None if difference.points else unit, language)
    say = translator(language)
    if difference.points:
        amount = say(N_("{number} percentage points")).format(number=amount.replace("%", ""))
    return _risen(difference, amount, language)


def _risen(difference: Difference, amount: str, language: Language) -> str:
    """`tăng 13%`, `ước tăng 13%`."""
    if difference.of_losses:
        worded = LOSS_ROSE[difference.of_deficits]
    else:
        worded = _RISE_ESTIMATED if difference.estimated else _RISE
    return translator(language)(worded[difference.direction]).format(amount=amount)


def signed(direction: Comparison, amount: Figure | None, language: Language) -> str | None:
    """`+13`, `-2,1%`; in words where a bound or a range is known; None where nothing is."""
    if amount is None:
        return None
    if not amount.interval().exact:
        return rise_or_fall(Difference(direction, amount), language)
    return f"{SIGNS[direction]}{amount.say(language)}"


def signed_amount(difference: Difference, language: Language) -> str | None:
    """By how much, in a table: `+13`, `-2,1 điểm %`, `0`; None where the figures leave the amount open."""
    if difference.direction is Comparison.EQUAL:
        return "0"
    amount = signed(difference.direction, difference.amount, language)
    if amount is None or not difference.points:
        return amount
    return translator(language)(N_("{number} points")).format(number=amount.replace("%", ""))


def signed_percent(difference: Difference, language: Language) -> str | None:
    """By what part, in a table: `+12,3%`, `0%`; None where it is open, or is told in percentage points."""
    if difference.points:
        return None
    if difference.direction is Comparison.EQUAL:
        return "0%"
    return signed(difference.direction, difference.percent, language)


def change_in_words(difference: Difference, language: Language, unit: str | None = None) -> str | None:
    """`tăng 13 hội viên`, `giữ nguyên`; None where the figures leave the amount open."""
    if difference.direction is Comparison.EQUAL:
        return translator(language)(N_("unchanged"))
    return rise_or_fall(difference, language, unit)


def change_on_previous(comparison: ComparedStatistic, language: Language) -> str | None:
    """`tăng 12,3% so với năm 2016`; the two figures side by side where they leave open which is more.

    None where there is nothing to compare, or where like would not be compared with like.
    """
    difference, before = comparison.difference, period_before(comparison.period, language)
    if difference is None:
        return None
    if turned := turn_to_loss_or_profit(comparison, language, before):
        return turned
    say = translator(language)
    if (
        comparison.previous is not None
        and comparison.previous.is_estimate
        and difference.direction is not Comparison.UNKNOWN
    ):
        before = say(N_("the estimate for {period}")).format(period=before)
    if difference.direction is Comparison.EQUAL:
        return say(N_("the same as in {period}")).format(period=before)
    if difference.direction is Comparison.UNKNOWN and comparison.previous is not None:
        previous = beside_value(comparison.previous, comparison.statistic.unit, language)
        return say(N_("against {previous} in {period}")).format(previous=previous, period=before)
    change = rise_or_fall(difference, language, comparison.statistic.unit)
    if difference.percent is not None:
        change = _risen(difference, difference.percent.say(language), language)
    change = change or say(MORE_OR_LESS[difference.direction])
    return say(N_("{change} on {period}")).format(change=change, period=before)
