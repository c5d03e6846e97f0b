"""One unit in a column of a table."""

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.counting import number_text, places_needed, read_number_text
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.mixture import Mixture, Occurrence
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip
from annual_report.proofreading.words_around import NEAR

_FAMILIES: Final = (
    {"đồng": 1, "nghìn đồng": 10**3, "triệu đồng": 10**6, "tỷ đồng": 10**9},
    {"g": 1, "kg": 10**3, "yến": 10**4, "tạ": 10**5, "tấn": 10**6},
    {"mm": 1, "cm": 10, "m": 10**3, "km": 10**6},
    {"m2": 1, "ha": 10**4, "km2": 10**6},
    {"giờ": 60, "phút": 1},
)
_SAME: Final = {
    "ngàn đồng": "nghìn đồng", "tỉ đồng": "tỷ đồng", "đ": "đồng", "triệu": "triệu đồng", "tỷ": "tỷ đồng",
    "m²": "m2", "km²": "km2", "héc-ta": "ha",
}  # fmt: skip
_CELL: Final = lazy_pattern(r"\s*(\d+(?:\.\d{3})*(?:,\d+)?)(\s*)([^\W\d_][^\d]*+[23]?)\s*+")
_MIXED: Final = N_("“{text}” has another unit than “{other}” in the same column")
_MANY: Final = 10_000  # as many as that weighs a cell with another kind of unit
_MOST_PLACES: Final = 6


class _Units(Proofreading):
    """The units of one column after the other; each column is told when the next one begins, or at the end."""

    def __init__(self, _knowledge: Knowledge) -> None:
        self._columns: dict[tuple[str, int], Mixture] = {}
        self._amounts: Counter[tuple[str, int]] = Counter()
        self._others: Counter[str] = Counter()

    def read(self, passage: Passage) -> Iterator[Slip]:
        if passage.role != "cell" or not passage.group:
            return iter(())
        match = _unit_of(passage.text)
        unit = _SAME.get(match[3].strip(), match[3].strip()) if match else ""
        families = [number for number, family in enumerate(_FAMILIES) if unit in family]
        if match:
            for number in families:
                self._note(passage, match, number, unit)
        if not families and len(passage.text) <= NEAR and any(map(str.isdigit, passage.text)):
            self._others[passage.group] += _MANY if match or "%" in passage.text else 1
        return iter(())

    def _note(self, passage: Passage, match: re.Match[str], number: int, unit: str) -> None:
        family = _FAMILIES[number]
        amount = read_number_text(match[1]) * family[unit]
        instead = {other: f"{_shortest(amount / size)} {other}" for other, size in family.items()}
        mixture = self._columns.setdefault((passage.group, number), Mixture(tuple(family)))
        self._amounts[passage.group, number] += 1
        mixture.note(unit, Occurrence(passage, match.start(1), match.end(3), instead))

    def close(self) -> Iterator[Slip]:
        for (group, number), mixture in self._columns.items():
            # Where each row has a figure of another kind, nobody compares the numbers down the column.
            if self._others[group] < self._amounts[group, number]:
                yield from mixture.slips(_MIXED)


def _unit_of(cell: str) -> re.Match[str] | None:
    """The number of a cell and its unit, where that is all of it; a cell with a long text is no such one."""
    return _CELL.fullmatch(cell) if len(cell) <= NEAR else None


def _shortest(value: Fraction) -> str:
    places = places_needed(value, _MOST_PLACES)
    return number_text(value, _MOST_PLACES if places is None else places)


TABLE_UNITS_MIXED: Final = Proofreader(
    Rule(
        "table-units-mixed",
        Severity.WARNING,
        title=N_("a column of a table has two units for the same thing"),
        explanation=N_(
            "Down a column, the eye compares only the numbers: “12 triệu đồng” above “0,5 tỷ đồng” looks like the "
            "larger amount. Give all amounts of a column in one unit, best in its heading."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả
    tables:
      - columns: [{title: Huyện}, {title: Kinh phí}]
        rows:
          - Huyện A | 12 triệu đồng
          - Huyện B | 0,5 tỷ đồng
          - Huyện C | 20 triệu đồng
"""),
        right=Sample("""\
sections:
  - title: Kết quả
    tables:
      - columns: [{title: Huyện}, {title: Kinh phí}]
        rows:
          - Huyện A | 12 triệu đồng
          - Huyện B | 500 triệu đồng
          - Huyện C | 20 triệu đồng
"""),
    ),
    _Units,
)
