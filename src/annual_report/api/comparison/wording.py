"""How a comparison is put into words: values, changes, and what it compares."""

from typing import Final

from annual_report.analysis.comparison import Difference
from annual_report.api.comparison.table import ComparisonLine, ComparisonTable, PeriodValue
from annual_report.language import N_, Language, Message, counted, message, translator
from annual_report.values.figures import Comparison
from annual_report.values.period import called
from annual_report.values.text_types import slug
from annual_report.wording.figures import MORE_OR_LESS, change_in_words, signed_amount, signed_percent, with_unit

NOTHING: Final = "–"
_OPEN: Final = N_("unclear")


def title(lines: ComparisonTable) -> Message:
    """What is compared, and between which periods the change is told."""
    periods = [called(each) for each in lines.periods]
    first, last = periods[0], periods[-1]
    return message(
        N_("Figures of {periods}; change from {first} to {last}"),
        periods=", ".join(periods),
        first=first,
        last=last,
    )


def summary(lines: ComparisonTable) -> Message:
    """How many figures there are, and how many of them are compared."""
    compared = sum(line.difference is not None for line in lines.lines)
    return counted(
        "{count} figure, {compared} compared",
        "{count} figures, {compared} compared",
        len(lines.lines),
        compared=compared,
    )


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
    is_exact = difference.amount is not None and difference.amount.interval().exact
    if difference.direction is Comparison.EQUAL or is_exact:
        return signed_amount(difference, language) or NOTHING
    return _in_words(difference, language)


def percent_said(difference: Difference | None, language: Language) -> str:
    """`+12,3%`; a dash where it is not known, or is told in percentage points."""
    return (signed_percent(difference, language) if difference else None) or NOTHING


def change_said(line: ComparisonLine, language: Language) -> str | None:
    """`tăng 13 lớp (12,3%)`; None where nothing is compared."""
    found = line.difference
    if found is None:
        return None
    said = _in_words(found, language, line.unit)
    return said if found.percent is None else f"{said} ({found.percent.say(language)})"


def _in_words(difference: Difference, language: Language, unit: str | None = None) -> str:
    change = change_in_words(difference, language, unit)
    return change or translator(language)(MORE_OR_LESS.get(difference.direction, _OPEN))
