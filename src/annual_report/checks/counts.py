"""Counts: whole numbers where people and things are counted."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample
from annual_report.language import DATA_LANGUAGE, N_, message
from annual_report.language.vietnamese.numerals import SCALES
from annual_report.model.base import Model
from annual_report.model.commendation import Commendation
from annual_report.model.membership import Membership
from annual_report.model.statistic import FIGURES_WITH_UNIT, Prizes, Statistic
from annual_report.values.figures import Figure
from annual_report.values.figures.by_unit import first_word
from annual_report.values.figures.currencies import is_money_unit
from annual_report.values.figures.ratio import Ratio
from annual_report.values.text_types import slug

# The keys under which people and things are counted, by the model that has them.
_COUNTED: Final[dict[type, tuple[str, ...]]] = {
    Commendation: ("groups", "individuals"),
    Membership: ("opening", "admitted", "left", "closing"),
    Prizes: tuple(Prizes.model_fields),
}


@check(
    Rule(
        "count-with-fraction",
        title=N_("a count of people or things has decimals"),
        explanation=N_(
            "There are 12 or 13 certificates, prizes and members, not 12,5. In Vietnamese the comma is the decimal "
            "mark, so “1,5” is one and a half: for one thousand five hundred write 1500. The two numbers of a ratio "
            "are counts too; make a measured quantity such as 12,5 ha a statistic of its own."
        ),
        wrong=Sample("""\
sections:
  - title: Khen thưởng
    commendations:
      - id: giay-khen
        form: Giấy khen
        individuals: 12,5
        text: Hội Mẫu tặng Giấy khen cho các cá nhân.
"""),
        right=Sample("""\
sections:
  - title: Khen thưởng
    commendations:
      - id: giay-khen
        form: Giấy khen
        individuals: 12
        text: Hội Mẫu tặng Giấy khen cho các cá nhân.
"""),
        judgement=True,
    )
)
def count_with_fraction(data: CheckInput) -> Iterator[Finding]:
    """Prizes, members, those commended, and the part and whole of a ratio are counted in whole numbers."""
    for path, thing in data.each(Model):
        for key in _COUNTED.get(type(thing), ()):
            figure = getattr(thing, key)
            if isinstance(figure, Figure) and figure.is_count and not _is_whole(figure):
                yield _finding((*path, key), figure)
    for path, ratio in data.each(Ratio):
        if any(number != number.to_integral() for number in (ratio.part, ratio.whole)):
            yield _finding(path, ratio)


@check(
    Rule(
        "units-disagree",
        title=N_("a figure is written with another unit than the one under “unit”"),
        explanation=N_(
            "“1,2 triệu lượt” says itself what it counts, and it is printed with what “unit” says. Write the unit in "
            "one place only, or the same in both. What is below zero, “lỗ 600”, needs a unit of money."
        ),
        wrong=Sample("""\
statistics:
  - {id: du-khach, label: Du khách, value: "1,2 triệu lượt", unit: người}
"""),
        right=Sample("""\
statistics:
  - {id: du-khach, label: Du khách, value: "1,2 triệu", unit: lượt}
"""),
        judgement=True,
    )
)
def units_disagree(data: CheckInput) -> Iterator[Finding]:
    """A figure that was written with what it counts counts the unit of its statistic; one below zero is money."""
    for path, statistic in data.each(Statistic):
        yield from _below_zero_of_no_money(path, statistic)
        in_thousands = first_word(statistic.unit or "") in SCALES and is_money_unit(statistic.unit or "")
        for key in FIGURES_WITH_UNIT:
            figure = getattr(statistic, key)
            counted = figure.counted if figure is not None else None
            if in_thousands and figure is not None and figure.is_money and not figure.is_rate:
                counted = figure.say(DATA_LANGUAGE)  # in another unit than that, or it would have none by now
            if counted and statistic.unit and slug(counted) != slug(statistic.unit):
                problem = message(
                    N_("“{counted}” is counted here, and “{unit}” under “unit”"), counted=counted, unit=statistic.unit
                )
                yield Finding((*path, key), problem, message(N_("remove the unit that is wrong")))


def _below_zero_of_no_money(path: tuple[str | int, ...], statistic: Statistic) -> Iterator[Finding]:
    for key in FIGURES_WITH_UNIT:
        figure = getattr(statistic, key)
        if figure is not None and figure.is_below_zero and figure.is_count and not is_money_unit(statistic.unit or ""):
            problem = message(N_("“{figure}” is below zero, and not counted in money"), figure=figure)
            fix = message(N_("write the unit, for example triệu đồng, under “unit:”; nothing but money is below zero"))
            yield Finding((*path, key), problem, fix)


def _is_whole(figure: Figure) -> bool:
    interval = figure.interval()
    return all(end is None or Fraction(end).denominator == 1 for end in (interval.low, interval.high))


def _finding(path: tuple[str | int, ...], figure: Figure) -> Finding:
    problem = message(N_("{figure} cannot be a count of people or things: a count is a whole number"), figure=figure)
    return Finding(path, problem, message(N_("write the whole number; the comma is the decimal mark")))
