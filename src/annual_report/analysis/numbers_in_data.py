"""The numbers in the data of reports: what a number that is typed into a text may be taken from."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

from annual_report.analysis.derivation.dependencies import told_previous
from annual_report.analysis.numbers_in_tables import numbers_of_table, scale_of
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.membership import Membership
from annual_report.model.report import Report
from annual_report.model.statistic import Statistic
from annual_report.model.tables import DataTable, Row
from annual_report.model.walk import walk
from annual_report.values.figures import Figure
from annual_report.values.figures.digits import NUMBER

_NUMBER: Final = lazy_pattern(NUMBER)
_LONGEST: Final = 40  # letters of a number that counts something: those of identification are longer at times
# Lists whose length is told: “khen thưởng 12 cá nhân sau đây”.
_COUNTED_LISTS: Final = frozenset(
    """
    names admitted_list left_list partners parties documents plan plan_results signings proposals lessons shortcomings
    commendations rows activities recipients
    """.split()  # noqa: SIM905 - words to choose from
)


# Texts of the data itself, that say of a figure what it leaves out or why it changed.
_NOTES: Final = frozenset({"note", "exclusions", "break"})


def numbers_in(*reports: Report) -> frozenset[Fraction]:
    """Every number in the figures, tables and lists of the reports, in base units: đồng, shares of one.

    Ratios give their part, whole, what is between them and their share; figures with a previous value the change and
    its share; parts of a whole their shares; lists of names, tasks and the like how many they hold.
    Notes to figures count as data.
    """
    return frozenset(number for report in reports for number in _numbers(report))


def numbers_in_part(part: Statistic | None) -> frozenset[Fraction]:
    """The same of one statistic; none where there is none."""
    return frozenset(_numbers(part))


def changes_since(before: Report | None, now: Report) -> frozenset[Fraction]:
    """By how much the statistics of `now` differ from those of the report `before`, and by what share of them.

    It includes what they were before.
    """
    earlier = {each.id: each for each in before.statistics} if before else {}
    return frozenset(
        number for statistic in now.statistics for number in changes_of(earlier.get(statistic.id), statistic)
    )


def changes_of(before: Statistic | None, now: Statistic) -> frozenset[Fraction]:
    """The same of one statistic and that of the report before, where there is one."""
    earlier = _exact(before.value) if before else None
    changes = () if earlier is None else (earlier, *_change_numbers(earlier, _exact(now.value)))
    return frozenset(number * scale for number in changes for scale in {1, scale_of(now.unit)})


def _numbers(data: Report | Statistic | None) -> Iterator[Fraction]:
    for path, value in walk(data):
        if isinstance(value, Figure):
            yield from value.numbers
        elif isinstance(value, Row):
            yield from _numbers_in_texts(value.cells)
        elif isinstance(value, DataTable):
            yield from numbers_of_table(value)
        elif isinstance(value, str) and path and path[-1] in _NOTES:
            yield from _numbers_in_texts((value,))
        elif isinstance(value, Statistic):
            derived = list(_derived_numbers(value))
            yield from derived
            if (scale := scale_of(value.unit)) > 1:  # 2500, counted in triệu đồng, are 2,5 tỷ đồng as well
                yield from (scale * number for number in (*derived, *_given_numbers(value)))
        elif isinstance(value, Membership):
            yield from _change_numbers(_exact(value.opening), _exact(value.closing))
        elif isinstance(value, tuple) and path and path[-1] in _COUNTED_LISTS:
            yield Fraction(len(value))


def _numbers_in_texts(texts: Iterable[str]) -> Iterator[Fraction]:
    for text in texts:
        for number in _NUMBER.findall(text):
            plain = number.replace(".", "").replace(",", ".", 1) if len(number) <= _LONGEST else ","
            if plain.count(".") < 2 and "," not in plain:  # noqa: PLR2004 - one decimal mark is a number's
                yield Fraction(plain)


def _derived_numbers(statistic: Statistic) -> Iterator[Fraction]:
    """What is computed of a figure: its change, how far the target is reached, the shares of its parts."""
    value, previous, target = map(_exact, (statistic.value, told_previous(statistic), statistic.target))
    yield from _change_numbers(previous, value)
    if previous is not None:
        yield previous
    if value is not None and target:
        yield from (value / target, abs(value / target - 1), abs(value - target))
    for number in map(_exact, _broken_down(statistic)):
        if number is not None and value:
            yield number / value
    if statistic.change is not None:
        yield from statistic.change.by.numbers


def _given_numbers(statistic: Statistic) -> Iterator[Fraction]:
    """What is written of a statistic: its value, target, value before, parts and stages."""
    for figure in (statistic.value, statistic.target, statistic.previous, *_broken_down(statistic)):
        yield from figure.numbers if figure else ()


def _broken_down(statistic: Statistic) -> Iterator[Figure | None]:
    """Its parts, its stages and its prizes."""
    yield from (part.value for part in (statistic.parts.items if statistic.parts else ()))
    yield from (stage.value for stage in statistic.stages)
    yield from statistic.prizes.given.values() if statistic.prizes else ()


def _change_numbers(before: Fraction | None, now: Fraction | None) -> Iterator[Fraction]:
    if before is None or now is None:
        return
    yield abs(now - before)
    if before:
        yield from (abs(now - before) / before, now / before)


def _exact(figure: Figure | None) -> Fraction | None:
    return figure.exact_value if figure else None
