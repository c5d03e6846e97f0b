"""Shares in tables: those of a whole come to 100%, as far as they are rounded."""

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.counting import number_text, places_of, read_number_text
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip
from annual_report.proofreading.table_passages import (
    Number,
    PassageRow,
    PassageTable,
    is_total,
    number,
    place_in_table,
)

_OF_SHARES: Final = lazy_pattern(r"%|\b(?:tỷ|tỉ) (?:lệ|trọng)\b|\bcơ cấu\b|\bshares?\b|\bper ?cent", re.IGNORECASE)
_PERCENT: Final = lazy_pattern(r"[*_\s]*(?P<n>\d{1,3}(?:,\d+)?)\s?%[*_\s]*")
_ALL: Final = 100
_FEWEST: Final = 2
_FEWEST_COLUMNS: Final = 3
_MOST_ROWS: Final = 2000
_NEAR: Final = 20  # so far from 100 they may be shares of one whole with a slip; further off they are rates


class _Shares(Proofreading):
    """One table after the other; each is told when the next one begins, or at the end."""

    def __init__(self, _knowledge: Knowledge) -> None:
        self._table: PassageTable | None = None

    def read(self, passage: Passage) -> Iterator[Slip]:
        name, column = place_in_table(passage)
        if not name:
            return
        if self._table is None or self._table.name != name:
            yield from self.close()
            self._table = PassageTable(name)
        self._table.add(column, passage)

    def close(self) -> Iterator[Slip]:
        if self._table and len(self._table.rows) <= _MOST_ROWS:
            rows, headings = self._table.with_headings()
            yield from _in_columns(rows, headings)
            yield from _in_rows(rows, headings)
        self._table = None


def _in_columns(rows: Sequence[PassageRow], headings: Mapping[int, str]) -> Iterator[Slip]:
    """The 100% of the first or last row, which is a total, where the other shares come to something else."""
    totals = [index for index, row in enumerate(rows) if any(is_total(cell.text) for cell in row.values())]
    if totals not in ([len(rows) - 1], [0]):
        return
    total, parts = rows[totals[0]], [row for row in rows if row is not rows[totals[0]]]
    for column, cell in total.items():
        of_all, shares = _share(cell), _shares_in(column, parts)
        if of_all is None or of_all.value != _ALL or shares is None or not _are_shares(headings, column, shares):
            continue
        if (wrong := _wrong_sum(shares)) is not None:
            problem = message(N_("the shares add up to {sum}, not to 100%"), sum=f"{wrong}%")
            yield Slip(cell, of_all.start, of_all.end, problem, advice=message(N_("look up which share was meant")))


def _in_rows(rows: Sequence[PassageRow], headings: Mapping[int, str]) -> Iterator[Slip]:
    """The last share of a row that does not come to 100%, where the other rows do."""
    columns = [column for column, title in headings.items() if _OF_SHARES.search(title)]
    if len(columns) < _FEWEST_COLUMNS:
        return
    shares_of_rows = [[_share(row[column]) for column in columns if column in row] for row in rows]
    whole = [[each for each in shares if each] for shares in shares_of_rows if len(shares) == len(columns)]
    whole = [shares for shares in whole if len(shares) == len(columns)]
    wrong = [(shares, said) for shares in whole if (said := _wrong_sum(shares)) is not None]
    right = [shares for shares in whole if abs(_sum(shares) - _ALL) <= _rounding(shares)]
    if len(wrong) < len(right):
        for shares, said in wrong:
            last = shares[-1]
            problem = message(N_("the shares of this row add up to {sum}"), sum=f"{said}%")
            yield Slip(last.cell, last.start, last.end, problem, advice=message(N_("look up which share was meant")))


def _share(cell: Passage) -> Number | None:
    """The number that is all of a cell, with or without a sign of percent behind it."""
    if match := _PERCENT.fullmatch(cell.text):
        return Number(cell, read_number_text(match["n"]), "%", *match.span("n"), places_of(match["n"]))
    return number(cell)


def _shares_in(column: int, rows: Sequence[PassageRow]) -> list[Number] | None:
    """The shares of a column; None where a cell has none."""
    found = [_share(row[column]) for row in rows if column in row]
    shares = [each for each in found if each]
    return shares if len(shares) == len(found) else None


def _are_shares(headings: Mapping[int, str], column: int, shares: Sequence[Number]) -> bool:
    return _OF_SHARES.search(headings.get(column, "")) is not None or any(each.unit == "%" for each in shares)


def _sum(shares: Sequence[Number]) -> Fraction:
    return sum((each.value for each in shares), Fraction(0))


def _rounding(shares: Sequence[Number]) -> Fraction:
    """How far the sum may be off because each share is rounded."""
    return Fraction(len(shares), 2 * 10 ** max(each.places for each in shares))


def _wrong_sum(shares: Sequence[Number]) -> str | None:
    """What the shares come to, where that is near to 100 but not as near as rounding explains."""
    off = abs(_sum(shares) - _ALL) if len(shares) >= _FEWEST else Fraction(0)
    is_wrong = _rounding(shares) < off <= _NEAR if off else False
    return number_text(_sum(shares), max(each.places for each in shares)) if is_wrong else None


TABLE_SHARES_WRONG: Final = Proofreader(
    Rule(
        "table-shares-wrong",
        Severity.WARNING,
        title=N_("the shares in a table do not add up to 100%"),
        explanation=N_(
            "The row of the total says 100%, or the other rows come to 100%, and these shares come to more or less "
            "than rounding explains: one of them was mistyped, or not updated. Shares written as "
            "{{doanh-thu.ban-le.ty-le}} are computed from the parts of a figure."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả
    tables:
      - columns: [{title: Huyện}, {title: Hội viên}, {title: Tỷ trọng (%)}]
        rows:
          - Huyện A | 120 | 58,5
          - Huyện B | 85 | 44,5
          - Tổng cộng | 205 | 100
"""),
        right=Sample("""\
sections:
  - title: Kết quả
    tables:
      - columns: [{title: Huyện}, {title: Hội viên}, {title: Tỷ trọng (%)}]
        rows:
          - Huyện A | 120 | 58,5
          - Huyện B | 85 | 41,5
          - Tổng cộng | 205 | 100
"""),
    ),
    _Shares,
)
