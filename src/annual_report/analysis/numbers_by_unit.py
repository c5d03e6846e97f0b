"""What each unit of the figures may be counted at in texts, where no two figures have that unit."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from annual_report.analysis.numbers_in_data import changes_of, numbers_in_part
from annual_report.language import DATA_LANGUAGE, translator
from annual_report.model.membership import Membership
from annual_report.model.report import Report
from annual_report.model.statistic import PRIZE_CLASSES, Statistic
from annual_report.model.tables import DataTable
from annual_report.model.walk import each
from annual_report.values.figures import Figure

_LONGEST: Final = 60  # letters of a unit that a text is likely to repeat


def numbers_by_unit(report: Report, before: Report | None) -> dict[str, frozenset[Fraction]]:
    """By each unit, in small letters, the numbers of the only statistic that counts it: “giải nhì”, “lớp”.

    They are those of the statistic, with its parts, target and changes, and of that with the same id in the report
    `before`. A unit that memberships or tables know too is left out.
    """
    earlier = {statistic.id: statistic for statistic in before.statistics} if before else {}
    found: dict[str, list[frozenset[Fraction]]] = {}
    for statistic in report.statistics:
        for unit, numbers in _units(statistic, earlier.get(statistic.id)).items():
            found.setdefault(unit, []).append(numbers)
    elsewhere = "\n".join(_texts_elsewhere(report)).casefold()
    return {
        unit: numbers[0]
        for unit, numbers in found.items()
        if len(numbers) == 1 and len(unit) <= _LONGEST and unit not in elsewhere
    }


def _units(statistic: Statistic, before: Statistic | None) -> Mapping[str, frozenset[Fraction]]:
    """The units of one statistic, of its parts and its prizes, each with the numbers that may be told of it."""
    units: dict[str, frozenset[Fraction]] = {}
    own = numbers_in_part(statistic) | numbers_in_part(before) | changes_of(before, statistic)
    parts = [part.unit for part in statistic.parts.items] if statistic.parts else []
    for unit in (statistic.unit, *parts, *(stage.unit for stage in statistic.stages)):
        if unit:
            units[unit.casefold()] = own
    for unit, figure in _prizes(statistic):
        units[unit] = frozenset(figure.numbers) | frozenset(
            number for name, last in _prizes(before) if name == unit for number in last.numbers
        )
    return units


def _prizes(statistic: Statistic | None) -> Iterator[tuple[str, Figure]]:
    if statistic is None or statistic.prizes is None:
        return
    say = translator(DATA_LANGUAGE)
    for name, figure in statistic.prizes.given.items():
        if not figure.counts_nothing:
            yield say(PRIZE_CLASSES[name]).casefold(), figure


def _texts_elsewhere(report: Report) -> Iterator[str]:
    """What else names units."""
    for _path, membership in each(report, Membership):
        yield membership.unit or ""
        yield membership.label
    for _path, table in each(report, DataTable):
        yield from (table.title or "", *(column.title for column in table.columns))
        yield from (cell for row in table.rows for cell in row.cells)
