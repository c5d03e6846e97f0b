"""Figures in running text: with their unit, their target, and set against the period before.

The forms of a statistic's name: `{id}`, `{id.so}`, `{id.ty-le}`, `{id.muc-tieu}`, `{id.nam-truoc}`,
`{id.so-voi-nam-truoc}` (by how much percent it rose or fell), `{id.tang-giam}` (by how much), and for a later part of a
year `{id.luy-ke}` (since the year began).
"""

from collections.abc import Callable
from typing import Final

from annual_report.analysis.comparison import ComparedStatistic, Difference, NotComparable
from annual_report.analysis.cumulation import Cumulated
from annual_report.language import N_, Language, Message, message, translator
from annual_report.model.statistic import PRIZE_CLASSES, Statistic
from annual_report.values.figures import Comparison, Figure
from annual_report.values.period import Period
from annual_report.wording.nameable import Nameable, Wording

CHANGE_ON_PREVIOUS: Final = "so-voi-nam-truoc"
CHANGE_AMOUNT: Final = "tang-giam"
PREVIOUS_VALUE: Final = "nam-truoc"
SINCE_YEAR_BEGAN: Final = "luy-ke"
# Those that say something of the period before.
COMPARING_FORMS: Final = frozenset({PREVIOUS_VALUE, CHANGE_ON_PREVIOUS, CHANGE_AMOUNT})
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


def beside_value(figure: Figure, unit: str | None, language: Language) -> str:
    """A target or an earlier figure of a statistic with what that counts: `60 hồ sơ`.

    A percentage is a part of what the value counts, so none of it stands behind: `98%`, whatever the value is.
    """
    is_percentage = any(each.is_percentage for each in figure.exact_figures)
    return with_unit(figure, None if is_percentage else unit, language)


def named_parts(statistic: Statistic, say: Callable[[str], str]) -> list[tuple[str, Figure | None]]:
    """The parts of a statistic and then its prizes, with the names that `say` puts into a language."""
    parts = [(part.label, part.value) for part in statistic.parts.items] if statistic.parts else []
    prizes = statistic.prizes.given if statistic.prizes else {}
    return [*parts, *((say(PRIZE_CLASSES[name]), figure) for name, figure in prizes.items())]


def period_before(period: Period | None, language: Language) -> str:
    """The period before as comparisons call it: `năm 2016`, `cùng kỳ năm 2016`, `năm học 2016-2017`."""
    say = translator(language)
    if period is None:
        return say(N_("the period before"))
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


def figure_names(comparison: ComparedStatistic, since_year_began: Cumulated | None = None) -> Nameable:
    """The forms of a statistic's name in prose."""
    statistic, difference = comparison.statistic, comparison.difference

    def figure(
        value: Figure | None, said: Callable[[Figure, str | None, Language], str], unit: str | None = statistic.unit
    ) -> Wording:
        return lambda language: None if value is None or value.counts_nothing else said(value, unit, language)

    def share(language: Language) -> str | None:
        return statistic.value.percent(language) if statistic.value else None

    added = {SINCE_YEAR_BEGAN: figure(since_year_began.value, with_unit)} if since_year_began else {}
    return Nameable(
        {
            "": figure(statistic.value, with_unit),
            "so": figure(statistic.value, with_unit, None),
            "ty-le": share,
            "muc-tieu": figure(statistic.target, beside_value),
            PREVIOUS_VALUE: figure(comparison.previous, beside_value),
            CHANGE_ON_PREVIOUS: lambda language: change_on_previous(comparison, language),
            CHANGE_AMOUNT: lambda language: (
                change_in_words(difference, language, statistic.unit) if difference else None
            ),
            **added,
        },
        is_figure=True,
        missing=_advice_where_nothing_is_said(comparison),
    )


def _advice_where_nothing_is_said(comparison: ComparedStatistic) -> dict[str, Message]:
    """What to do where a form that sets the figure against the period before says nothing, by the form."""
    name, outcome = comparison.statistic.id, comparison.outcome
    if isinstance(outcome, NotComparable):
        advice = message(N_("it cannot be compared, because {reason}: use words here"), reason=outcome.reason)
    elif outcome is None:
        advice = message(N_("write the figure of the period before under “previous:” of “{name}”"), name=name)
    else:
        form = f"{{{name}.{CHANGE_ON_PREVIOUS}}}"
        advice = message(N_("the two figures do not show by how much: write {name}"), name=form)
    return dict.fromkeys(COMPARING_FORMS, advice)


def change_on_previous(comparison: ComparedStatistic, language: Language) -> str | None:
    """`tăng 12,3% so với năm 2016`; the two figures side by side where they leave open which is more.

    None where there is nothing to compare, or where like would not be compared with like.
    """
    difference, before = comparison.difference, period_before(comparison.period, language)
    if difference is None or comparison.previous is None:
        return None
    say = translator(language)
    if comparison.previous.is_estimate and difference.direction is not Comparison.UNKNOWN:
        before = say(N_("the estimate for {period}")).format(period=before)
    if difference.direction is Comparison.EQUAL:
        return say(N_("the same as in {period}")).format(period=before)
    if difference.direction is Comparison.UNKNOWN:
        previous = beside_value(comparison.previous, comparison.statistic.unit, language)
        return say(N_("against {previous} in {period}")).format(previous=previous, period=before)
    change = rise_or_fall(difference, language, comparison.statistic.unit)
    if difference.percent is not None:
        change = _risen(difference, difference.percent.say(language), language)
    change = change or say(MORE_OR_LESS[difference.direction])
    return say(N_("{change} on {period}")).format(change=change, period=before)
