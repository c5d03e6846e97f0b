"""The names of figures in texts, and the words of each of their forms.

`{id}` is the figure with what it counts; `.so` behind any name gives the bare number, `.ty-le` its share of the whole,
`.tron` and `.bang-chu` round it and put it into words. Of a statistic there are also its target, its value of the year
before, how it changed, and how far the target is reached; the part, the whole and the rest of a ratio; and by their
names its parts, its prizes and the stages of a selection.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from types import MappingProxyType
from typing import Final

from annual_report.analysis.comparison import ComparedStatistic, NotComparable
from annual_report.analysis.cumulation import Cumulated
from annual_report.analysis.derivation.forms import (
    COMMENDATION_FORMS,
    MEMBERSHIP_FORMS,
    NUMBER,
    PREVIOUS_VALUE,
    PRIZE_FORMS,
    REACHED,
    REST,
    SINCE_YEAR_BEGAN,
    TARGET,
    WHOLE,
    stage_forms,
)
from annual_report.language import DATA_LANGUAGE, N_, KeyNames, Language, Message, message, translator
from annual_report.model.commendation import Commendation
from annual_report.model.form_names import form_in
from annual_report.model.membership import Membership
from annual_report.model.statistic import PRIZE_CLASSES, Statistic
from annual_report.values.figures import Figure, IncomparableFiguresError
from annual_report.values.figures.arithmetic import minus
from annual_report.values.figures.count import Count
from annual_report.wording.figures import (
    beside_value,
    change_in_words,
    change_on_previous,
    signed_amount,
    time_of_figure,
    with_unit,
)
from annual_report.wording.nameable import Nameable, Wording
from annual_report.wording.numbers_said import in_full, in_words, rounded, share_of, share_of_target
from annual_report.wording.profits import profit_or_loss, turn_to_loss_or_profit

CHANGE_ON_PREVIOUS: Final = "so-voi-nam-truoc"
CHANGE_AMOUNT: Final = "tang-giam"
SHARE: Final = "ty-le"
# Of a stage: its share of the stage before.
SHARE_OF_LAST: Final = "ty-le-vong-truoc"
ROUNDED: Final = "tron"
IN_WORDS: Final = "bang-chu"
# Of money that may be a profit or a loss: with the word for which it is.
PROFIT_OR_LOSS: Final = "lai-lo"
# Of a change: with its sign, for tables; of a figure: its share of the one of the year before.
SIGNED: Final = "dau"
SHARE_OF_PREVIOUS: Final = "ty-le-nam-truoc"
_EITHER: Final = 2  # numbers of members that are blank: each of them follows from the other
# How many parts there are.
PARTS: Final = "so-phan"
# Those that say something of the period before.
COMPARING_FORMS: Final = frozenset({PREVIOUS_VALUE, CHANGE_ON_PREVIOUS, CHANGE_AMOUNT, SHARE_OF_PREVIOUS})
IN_FULL: Final = "day-du"
_NO_MORE: Final[Mapping[str, Wording]] = MappingProxyType({})
_NO_OTHER_NAMES: Final[Mapping[str, str]] = MappingProxyType({})
# Of a figure with a time of its own: that time; of one of a later period: the value without it.
TIME: Final = "thoi-diem"
VALUE_ALONE: Final = "gia-tri"
# Forms that say no more than a number.
_BARE: Final = frozenset({SHARE_OF_PREVIOUS, f"{CHANGE_AMOUNT}.{SIGNED}"})
# What only a ratio has, or a figure with a time of its own, or in a later part of a year: whether a blank one will be
# such a figure, nobody knows, and a text of last year may name it.
_OF_SOME: Final = frozenset({REACHED, WHOLE, REST, SINCE_YEAR_BEGAN, TIME, VALUE_ALONE})
REACHED_OF: Final = {"dat-chi-tieu": N_("{share} of the target"), "dat-ke-hoach": N_("{share} of the plan")}


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A figure with what it counts, what it is `called`, what it is a part of, and the one before it in a selection."""

    figure: Figure | None
    unit: str | None = None
    whole: Figure | None = None
    last: Figure | None = None
    say: Callable[[Figure, str | None, Language], str] = with_unit
    prize: str = ""
    called: str = ""


class Forms(Mapping[str, Wording]):
    """The forms of one name, each made when it is asked for: a report may have ten thousand figures."""

    def __init__(
        self,
        quantities: Callable[[], Mapping[str, _Quantity]],
        more: Mapping[str, Wording],
        other_names: Mapping[str, str] = _NO_OTHER_NAMES,
    ) -> None:
        self._quantities, self._more, self._other_names = quantities, more, other_names

    def __getitem__(self, form: str) -> Wording:
        if form in self._more:
            return self._more[form]
        if form.removesuffix(f".{NUMBER}") in _BARE:  # it says the number alone in any case
            return self[form.removesuffix(f".{NUMBER}")]
        quantities = self._quantities()
        known, dot, rest = form.partition(".")
        if known in self._other_names and known not in quantities:
            form = f"{self._other_names[known]}{dot}{rest}"
        if form in quantities:
            return partial(_said, quantities[form], "")
        first, _dot, rest = form.partition(".")
        base, ending = (first, rest) if first in quantities and rest in ENDINGS else ("", form)
        if ending not in ENDINGS:
            if quantities[""].figure is None and first in _OF_SOME and (not rest or rest in ENDINGS):
                return nothing
            raise KeyError(form)
        return partial(_said, quantities[base], ending)

    def figure(self, form: str) -> Figure | None:
        """The figure that a form stands for; None where it stands for other words."""
        found = self._quantities().get("" if form == NUMBER else form.removesuffix(f".{NUMBER}"))
        return found.figure if found else None

    def __iter__(self) -> Iterator[str]:
        """The forms that are worth choosing from: not every ending of each."""
        quantities = self._quantities()
        yield from filter(None, quantities)
        yield from (NUMBER, SHARE, ROUNDED, IN_WORDS)
        yield from (form for form, say in self._more.items() if form and "." not in form and say is not nothing)

    def is_part(self, form: str) -> bool:
        """Whether it is a part or a stage, by its id or place."""
        return form in self._other_names or (
            form in self._quantities() and form not in _OF_SOME | {"", TARGET, PREVIOUS_VALUE, PARTS}
        )

    def every(self) -> Iterator[str]:
        """All forms that there are, but `.so` behind them."""
        quantities = self._quantities()
        yield from filter(None, quantities)
        yield from (ending for ending in ENDINGS if ending and not ending.endswith(f".{NUMBER}"))
        ratios = [each for each in quantities if each and quantities[each].whole is not None]
        yield from (f"{each}.{SHARE}" for each in ratios)
        yield from (f"{each}.{SHARE_OF_LAST}" for each in ratios if quantities[each].last is not None)
        yield from (form for form in self._more if form and not form.endswith(f".{NUMBER}"))

    def __len__(self) -> int:
        return sum(1 for _form in self)


def nothing(_language: Language) -> None:
    """What a form says that a figure may have, and this one has not."""


def _said(quantity: _Quantity, ending: str, language: Language) -> str | None:
    figure = quantity.figure
    if figure is None or figure.counts_nothing:
        return None
    say = ENDINGS[ending]
    return say(quantity, figure, language)


def _with_unit(quantity: _Quantity, figure: Figure, language: Language) -> str:
    if quantity.prize:
        called = translator(language)(quantity.prize)
        return f"{figure.say(language)} {called[:1].lower()}{called[1:]}"
    return quantity.say(figure, quantity.unit, language)


def _share(quantity: _Quantity, figure: Figure, language: Language) -> str | None:
    if quantity.whole is None:
        return figure.percent(language)
    share = share_of(figure, quantity.whole)
    return share.say(language) if share else None


def _rounded_share(quantity: _Quantity, figure: Figure, language: Language) -> str | None:
    whole = quantity.whole
    share = share_of(*figure.totals) if whole is None and len(figure.totals) > 1 else whole and share_of(figure, whole)
    return rounded(share).say(language) if share else None


def _share_of_last(quantity: _Quantity, figure: Figure, language: Language) -> str | None:
    share = share_of(figure, quantity.last) if quantity.last is not None else None
    return share.say(language) if share else None


ENDINGS: Final[Mapping[str, Callable[[_Quantity, Figure, Language], str | None]]] = {
    "": _with_unit,
    NUMBER: lambda _quantity, figure, language: figure.say(language),
    SHARE: _share,
    f"{SHARE}.{NUMBER}": _share,
    f"{SHARE}.{ROUNDED}": _rounded_share,
    f"{SHARE}.{ROUNDED}.{NUMBER}": _rounded_share,
    SHARE_OF_LAST: _share_of_last,
    f"{SHARE_OF_LAST}.{NUMBER}": _share_of_last,
    ROUNDED: lambda quantity, figure, language: _with_unit(quantity, rounded(figure), language),
    f"{ROUNDED}.{NUMBER}": lambda _quantity, figure, language: rounded(figure).say(language),
    IN_WORDS: lambda _quantity, figure, language: in_words(figure, language),
    PROFIT_OR_LOSS: lambda quantity, figure, language: profit_or_loss(figure, quantity.unit, language, quantity.called),
    IN_FULL: lambda _quantity, figure, language: in_full(figure, language),
}


def figure_names(
    comparison: ComparedStatistic,
    since_year_began: Cumulated | None = None,
    others: Mapping[str, Wording] = _NO_MORE,
    written: Language = DATA_LANGUAGE,
) -> Nameable:
    """The forms of a statistic's name in prose; `since_year_began` is the sum with the earlier parts of its year.

    `others` are forms that stand for other words than figures. Messages name forms as texts in the language `written`.
    """
    statistic, difference = comparison.statistic, comparison.difference

    def change_amount(language: Language) -> str | None:
        if difference is None:
            return None
        if difference.amount is None and comparison.previous is None:
            return change_in_words(difference.by_percent, language)
        if turned := turn_to_loss_or_profit(comparison, language):
            return turned
        return change_in_words(difference, language, statistic.unit)

    def number_of(figure: Figure | None) -> Wording:
        return lambda language: figure.say(language) if figure is not None else None

    amount = None if difference is None else difference.amount or difference.percent
    percent = None if difference is None else difference.percent or difference.amount
    more: dict[str, Wording] = {
        CHANGE_ON_PREVIOUS: lambda language: change_on_previous(comparison, language),
        f"{CHANGE_ON_PREVIOUS}.{NUMBER}": number_of(percent),
        CHANGE_AMOUNT: change_amount,
        f"{CHANGE_AMOUNT}.{NUMBER}": number_of(amount),
        f"{CHANGE_AMOUNT}.{SIGNED}": lambda language: signed_amount(difference, language) if difference else None,
        SHARE_OF_PREVIOUS: partial(_share_of_previous, comparison),
        **others,
    }
    for form, text in REACHED_OF.items():
        more[form] = partial(_reached, statistic, text)
        more[f"{form}.{NUMBER}"] = partial(_reached, statistic, "{share}")
    if statistic.as_of:
        more[TIME] = partial(time_of_figure, statistic)
    again = ""
    if statistic.after_period:
        more[""], again = partial(_with_time, statistic), VALUE_ALONE
        more[VALUE_ALONE] = lambda language: _value_alone(statistic, language)
    by_place = {f"vong-{place}": form for place, form in enumerate(stage_forms(statistic), 1) if form}
    forms = Forms(partial(_quantities, comparison, since_year_began), more, by_place)
    missing = _advice_where_nothing_is_said(comparison, written)
    return Nameable(forms, is_figure=True, again=again, missing=missing, figure=forms.figure)


def _with_time(statistic: Statistic, language: Language) -> str | None:
    """A figure of a later period, with the time that it is of: so the first time that a text names it."""
    said, time = _value_alone(statistic, language), time_of_figure(statistic, language)
    return f"{said} ({time})" if said and time else said


def _value_alone(statistic: Statistic, language: Language) -> str | None:
    return _said(_Quantity(statistic.value, statistic.unit), "", language)


def membership_names(membership: Membership, more: Mapping[str, Wording] = _NO_MORE) -> Nameable:
    """The forms of the name of a membership: how many there were at the end, at the beginning, came and left.

    `more` are forms that stand for other words than figures.
    """
    figures = {form: getattr(membership, key) for key, form in MEMBERSHIP_FORMS.items()}
    quantities = {form: _Quantity(figure, membership.unit) for form, figure in figures.items()}
    quantities[""] = _Quantity(membership.closing, membership.unit)
    forms = Forms(lambda: quantities, more)
    missing = {form: _blank_members(membership, key) for key, form in MEMBERSHIP_FORMS.items()}
    missing[""] = missing[MEMBERSHIP_FORMS["closing"]]
    return Nameable(forms, is_figure=True, figure=forms.figure, missing=missing)


def _blank_members(membership: Membership, key: str) -> Message:
    """What to write where the number under `key` is blank: that, or the only other one that it follows from."""
    blank = [each for each in MEMBERSHIP_FORMS if each == key or getattr(membership, each) is None]
    keys = [KeyNames(each) for each in (blank if len(blank) == _EITHER else [key])]
    if len(keys) == 1:
        text = N_("write a number under “{key}:” of “{name}”, 0 for nobody, or use words here instead of the name")
        return message(text, key=keys[0], name=membership.id)
    text = N_(
        "write a number under “{first}:” or “{second}:” of “{name}”, 0 for nobody, or use words here instead of the "
        "name"
    )
    return message(text, first=keys[0], second=keys[1], name=membership.id)


def commendation_names(commendation: Commendation) -> Nameable:
    """The forms of the name of a commendation: its form, and how many groups and individuals were given it."""
    counted = {"groups": N_("groups"), "individuals": N_("individuals")}
    quantities = {
        form: _Quantity(getattr(commendation, key), say=partial(_counting, counted[key]))
        for key, form in COMMENDATION_FORMS.items()
    }
    forms = Forms(lambda: {"": _Quantity(None), **quantities}, {"": lambda _: commendation.form})
    return Nameable(forms, figure=forms.figure)


def _counting(what: str, figure: Figure, _unit: str | None, language: Language) -> str:
    return with_unit(figure, translator(language)(what), language)


def _quantities(comparison: ComparedStatistic, since_year_began: Cumulated | None = None) -> dict[str, _Quantity]:
    """The figures of a statistic by their forms."""
    statistic, value, unit = comparison.statistic, comparison.statistic.value, comparison.statistic.unit
    whole, called = value.totals[0] if value is not None else None, statistic.label
    found = {
        "": _Quantity(value, unit, called=called),
        TARGET: _Quantity(statistic.target, unit, say=beside_value, called=called),
        PREVIOUS_VALUE: _Quantity(comparison.previous, unit, say=beside_value, called=called),
    }
    if since_year_began is not None:
        found[SINCE_YEAR_BEGAN] = _Quantity(since_year_began.value, unit, called=called)
    if value is not None and len(value.totals) > 1:
        part, total = value.totals[0], value.totals[-1]
        found |= {REACHED: _Quantity(part, unit, total), WHOLE: _Quantity(total, unit)}
        found[REST] = _Quantity(_rest(part, total), unit, total)
    if statistic.parts:
        found[PARTS] = _Quantity(Count(Decimal(len(statistic.parts.items))))
    for each in statistic.parts.items if statistic.parts else ():
        if each.id:
            found.setdefault(each.id, _Quantity(each.value, each.unit or unit, whole, called=each.label))
    last = whole
    for form, stage in zip(stage_forms(statistic), statistic.stages, strict=True):
        found.setdefault(form, _Quantity(stage.value, stage.unit or unit, whole, last))
        last = stage.value
    for key in PRIZE_FORMS if statistic.prizes else ():  # those that are blank too, as a draft has them
        figure = getattr(statistic.prizes, key)
        found.setdefault(PRIZE_FORMS[key], _Quantity(figure, unit, whole, prize=PRIZE_CLASSES[key]))
    return found


def _share_of_previous(comparison: ComparedStatistic, language: Language) -> str | None:
    """What part of the figure of the year before it is, `87,5%`; None of shares, and where the two are unlike."""
    value, previous = comparison.statistic.value, comparison.previous
    if comparison.difference is None or value is None or previous is None or value.is_share:
        return None
    share = share_of(value, previous)
    return share.say(language) if share else None


def _rest(part: Figure, whole: Figure) -> Figure | None:
    try:
        return minus(whole, part)
    except IncomparableFiguresError:
        return None


def _reached(statistic: Statistic, text: str, language: Language) -> str | None:
    """`147% chỉ tiêu`; None where there is no target, or the two are not figures of one kind."""
    share = share_of_target(statistic)
    return translator(language)(text).format(share=share.say(language)) if share else None


def _no_share_of_target(statistic: Statistic, written: Language) -> Message | None:
    """What to do where there is a target that a figure is no percentage of; None where the target is what lacks."""
    value, target = statistic.value, statistic.target
    if value is None or target is None:
        return None
    name = f"{{{statistic.id}.{form_in(TARGET, written)}}}"
    side, _limit = target.bound or ("", target)
    if side in {"less", "at-most"}:
        return message(N_("a target not to be exceeded has no percentage: write {name}, or use words"), name=name)
    if value.is_share and target.is_share:
        return message(N_("a percentage is no percentage of its target: write {name}, or use words"), name=name)
    return None


def _advice_where_nothing_is_said(comparison: ComparedStatistic, written: Language) -> dict[str, Message]:
    """What to do where a form that sets the figure against the period before, or its target, says nothing."""
    name, outcome = comparison.statistic.id, comparison.outcome
    needed = message(N_("write the figure of the period before under “previous:” of “{name}”"), name=name)
    if isinstance(outcome, NotComparable):
        advice = message(N_("it cannot be compared, because {reason}: use words here"), reason=outcome.reason)
    elif comparison.statistic.value is None:  # which is what lacks, whatever is known of the year before
        return {PREVIOUS_VALUE: needed}
    elif outcome is None or comparison.previous is None:
        advice = needed
    else:
        form = f"{{{name}.{form_in(CHANGE_ON_PREVIOUS, written)}}}"
        advice = message(N_("the two figures do not show by how much: write {name}"), name=form)
    target = N_("write what was to be reached under “target:” of “{name}”, as a figure of the same kind")
    aimed = _no_share_of_target(comparison.statistic, written) or message(target, name=name)
    return {**dict.fromkeys(COMPARING_FORMS, advice), **dict.fromkeys(REACHED_OF, aimed)}
