"""How a comparison is put into words: values, changes, and what it compares."""

from typing import Final

from annual_report.analysis.comparison import Difference
from annual_report.api.comparison.table import ComparisonLine, ComparisonTable, PeriodValue
from annual_report.language import N_, Language, Message, message, translator
from annual_report.values.figures import Comparison
from annual_report.values.text_types import slug
from annual_report.wording.figures import MORE_OR_LESS, rise_or_fall, signed, with_unit

NOTHING: Final = "–"
_OPEN: Final = N_("unclear")
_UNCHANGED: Final = N_("unchanged")


def title(lines: ComparisonTable) -> Message:
    """What is compared, and between which periods the change is told."""
    first, last = lines.periods[0], lines.periods[-1]
    return message(
        N_("Figures of {periods}; change from {first} to {last}"),
        periods=", ".join(lines.periods),
        first=first,
        last=last,
    )


def summary(lines: ComparisonTable) -> Message:
    """How many figures there are, and how many of them are compared."""
    compared = sum(line.difference is not None for line in lines.lines)
    return message(N_("{count} figure(s), {compared} compared"), count=len(lines.lines), compared=compared)


def value_said(value: PeriodValue, line: ComparisonLine, language: Language) -> str:
    """`1.200`; with its unit where that is not the one of the line; a dash where there is none."""
    if value.figure is None:
        return NOTHING
    same = slug(value.unit or "") == slug(line.unit or "")
    return with_unit(value.figure, None if same else value.unit, language)


def amount_said(difference: Difference | None, language: Language) -> str:
    """`+13`, `-2,1 điểm`; in words where bounds are all that is known of it; a dash where nothing is compared."""
    if difference is None:
        return NOTHING
    if difference.direction is Comparison.EQUAL:
        return "0"
    if difference.amount is None or not difference.amount.interval().exact:
        return _in_words(difference.direction, difference, language)
    said = signed(difference.direction, difference.amount, language) or NOTHING
    return translator(language)(N_("{number} points")).format(number=said.rstrip("%")) if difference.points else said


def percent_said(difference: Difference | None, language: Language) -> str:
    """`+12,3%`; a dash where it is not known, or is told in percentage points."""
    if difference is None or difference.points:
        return NOTHING
    if difference.direction is Comparison.EQUAL:
        return "0%"
    return signed(difference.direction, difference.percent, language) or NOTHING


def change_said(line: ComparisonLine, language: Language) -> str | None:
    """`tăng 13 lớp (12,3%)`; None where nothing is compared."""
    found = line.difference
    if found is None:
        return None
    said = _in_words(found.direction, found, language, line.unit)
    return said if found.percent is None else f"{said} ({found.percent.say(language)})"


def _in_words(direction: Comparison, difference: Difference, language: Language, unit: str | None = None) -> str:
    say = translator(language)
    if direction is Comparison.EQUAL:
        return say(_UNCHANGED)
    if direction is Comparison.UNKNOWN:
        return say(_OPEN)
    return rise_or_fall(difference, language, unit) or say(MORE_OR_LESS[direction])
