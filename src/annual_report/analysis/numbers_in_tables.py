"""What a text may say of a table beside its cells: a column in its unit, its sum, and what changed between years."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.numerals import SCALES
from annual_report.model.tables import DataTable, TableColumn

_NUMBER: Final = lazy_pattern(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_LONGEST: Final = 40
_LOSS: Final = lazy_pattern(r"\s*(?:[-−(]|lỗ\b)", re.IGNORECASE)
_SCALE: Final = lazy_pattern(rf"\b(?P<scale>{'|'.join(SCALES)})\b", re.IGNORECASE)
_UNIT: Final = lazy_pattern(r"\(([^()]*)\)")
# Columns beside one another that are compared with one another.
_OF_A_TIME: Final = lazy_pattern(
    r"\b(?:19|20)\d\d\b|\b(?:trước|cùng kỳ|kế hoạch|thực hiện|dự toán|nay)\b", re.IGNORECASE
)


def scale_of(unit: str | None) -> int:
    """How many there are of one that is counted in `unit`: a million in `triệu đồng`, else one."""
    match = _SCALE.search(unit) if unit else None
    return SCALES[match["scale"].lower()] if match else 1


def numbers_of_table(table: DataTable) -> Iterator[Fraction]:
    """The numbers of its columns of figures in base units, what each adds up to, and what changed to the next one."""
    columns = [_numbers(table, place) if column.numeric else [] for place, column in enumerate(table.columns)]
    for column, numbers in zip(table.columns, columns, strict=True):
        exact = [number for number in numbers if number is not None]
        for scale in {1, _scale(table, column)} if exact else ():
            yield abs(sum(exact, Fraction(0))) * scale
            yield from (abs(number) * scale for number in exact if scale > 1)
    for (column, numbers), (next_column, next_numbers) in pairwise(zip(table.columns, columns, strict=True)):
        if numbers and next_numbers and _OF_A_TIME.search(column.title) and _OF_A_TIME.search(next_column.title):
            yield from _changes(numbers, next_numbers, _scale(table, next_column))


def _changes(
    numbers: Sequence[Fraction | None], next_numbers: Sequence[Fraction | None], scale: int
) -> Iterator[Fraction]:
    for one, other in zip(numbers, next_numbers, strict=False):
        if one is not None and other is not None:
            yield from (abs(one - other), abs(one - other) * scale)
            yield from (abs((one - other) / each) for each in (one, other) if each)
            yield from (pair[0] / pair[1] for pair in ((one, other), (other, one)) if pair[1])


def _numbers(table: DataTable, place: int) -> list[Fraction | None]:
    """The number of each cell of a column; None where it has none, or more than one."""
    cells = (row.cells[place] if place < len(row.cells) else "" for row in table.rows)
    return [_number(cell) for cell in cells]


def _number(cell: str) -> Fraction | None:
    found = _NUMBER.findall(cell) if len(cell) <= _LONGEST else []
    if len(found) != 1:
        return None
    number = Fraction(found[0].replace(".", "").replace(",", "."))
    return -number if _LOSS.match(cell) else number


def _scale(table: DataTable, column: TableColumn) -> int:
    """What the figures of a column count in: as its title says in brackets, else as the table does."""
    in_brackets = _UNIT.search(column.title)
    return scale_of(in_brackets[1] if in_brackets else table.unit_of(column))
