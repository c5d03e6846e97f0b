"""Tables as their cells come, one after another: rows of cells by column, and the numbers in them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.counting import places_of, read_number_text
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.words_around import NEAR

_NUMBER: Final = lazy_pattern(
    r"[*_\s]*(?P<sign>[-−–] ?(?=\d)|\((?=\d[^()]*\)[*_\s]*\Z)|(?:lỗ|âm) (?=\d))?(?:(?<![-−–( ])[£$€] ?|)"
    r"(?P<n>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?P<unit>\s*[^\W\d_][^\d()]*?)?\)?[*_\s]*",
    re.IGNORECASE,
)
_YEAR: Final = lazy_pattern(r"[*_\s]*(?:19|20)\d\d[*_\s]*")
_IN_ENGLISH: Final = lazy_pattern(r"(?<![\d.,])(?:[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|\d+\.(?:\d\d?|\d{4,}))(?![\d.,])")
_MARKS: Final = str.maketrans(".,", ",.")
_NOTHING: Final = lazy_pattern(r"[*_\s]*(?:[-–—]+|không(?: có)?|none|nil)?[*_\s]*", re.IGNORECASE)
_TOTAL: Final = lazy_pattern(
    r"[*_\s]*(?:tổng cộng|tổng số|tổng|cộng|cộng chung|tổng chung|(?:grand |sub-?)?totals?|sum|in total|overall)"
    r"(?: \([^)]*\))?\s*:?[*_\s]*",
    re.IGNORECASE,
)
# What has parts of which a table may give each a row: “Toàn tỉnh” its communes. It may also give only some of them.
_WHOLE: Final = lazy_pattern(
    r"[*_\s]*(?!tổng (?:công ty|cục|hội|liên|giám|đài|kho|kết)|toàn cầu|chung (?:cư|khảo|kết)|cộng (?:đồng|tác|hòa))"
    r"(?:cả|toàn|chung|tính chung|tổng|tổng số|tổng cộng|tổng hợp|cộng|cộng dồn|lũy kế|luỹ kế|tất cả|all)"
    r"(?:\s[^\W_]+){0,5}(?:\s?\([^)]*\))?\s*:?[*_\s]*",
    re.IGNORECASE,
)
# Spans of time, the shorter before the longer that have them as parts.
_SPAN: Final = lazy_pattern(
    r"[*_\s]*(?:(tuần|đợt|kỳ)|(tháng|t\d{1,2})|(quý)|(6 tháng|sáu tháng|học kỳ|hk\d?|nửa)|(9 tháng|chín tháng)"
    r"|((?:cả |lũy kế |tổng |cộng )*(?:năm|niên độ|12 tháng|mười hai tháng)))(?!\w)[^|]{0,20}",
    re.IGNORECASE,
)

PassageRow = Mapping[int, Passage]


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a cell and its unit; nothing (–) is zero, and has no place."""

    cell: Passage
    value: Fraction
    unit: str = ""
    start: int = 0
    end: int = 0
    places: int = 0


class PassageTable:
    """One table, whose rows are filled as cells are read."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.rows: list[dict[int, Passage]] = []
        self.headings: dict[int, str] = {}
        self._last = -1

    def add(self, column: int, cell: Passage) -> None:
        """Adds a cell: of the same row, if it is further to the right than the last one."""
        if cell.role != "cell":
            self.headings[column] = cell.text
            return
        if column <= self._last or not self.rows:
            self.rows.append({})
        self.rows[-1][column] = cell
        self._last = column

    def with_headings(self) -> tuple[Sequence[PassageRow], Mapping[int, str]]:
        """The rows below the headings, and the headings by column; failing those, a first row of words and years."""
        if self.headings or not self.rows or any(map(_is_amount, self.rows[0].values())):
            return self.rows, self.headings
        return self.rows[1:], {column: cell.text for column, cell in self.rows[0].items()}


def column_of(cell: Passage) -> int | None:
    """The number of the column that a cell is in; None where it is in none."""
    column = cell.group.rpartition("/")[2]
    return int(column) if column.isdigit() else None


def with_other_marks(cell: Passage) -> Passage:
    """A cell with a number in English, with the marks that numbers have in Vietnamese: as many letters as before."""
    text = _IN_ENGLISH.sub(lambda match: exchanged_marks(match[0]), cell.text)
    return replace(cell, text=text) if text != cell.text else cell


def exchanged_marks(text: str) -> str:
    """`text` with commas for dots and dots for commas: `1,250.5` for `1.250,5`."""
    return text.translate(_MARKS)


def place_in_table(passage: Passage) -> tuple[str, int]:
    """The table and the column of a cell, or of the title that data gives a column."""
    if passage.group:
        column = column_of(passage)
        return (passage.group.rpartition("/")[0], column) if column is not None else ("", 0)
    match passage.location:
        case (*table, "columns", int(number_of_column), "title"):
            return "/".join(map(str, table)), number_of_column
    return "", 0


def number(cell: Passage) -> Number | None:
    """The number that is all of a cell, with its unit."""
    if match := _of(_NUMBER, cell.text):
        unit, is_below_zero = (match["unit"] or "").strip().lower(), bool(match["sign"])
        value = -read_number_text(match["n"]) if is_below_zero else read_number_text(match["n"])
        start = match.start("sign") if is_below_zero else match.start("n")
        return Number(cell, value, unit, start, match.end("n"), places_of(match["n"]))
    return None


def _is_amount(cell: Passage) -> bool:
    return number(cell) is not None and not _YEAR.fullmatch(cell.text)


def numbers(column: int, rows: Sequence[PassageRow]) -> list[Number] | None:
    """The numbers of a column, nothing left out; None where a cell has no number, or they have several units."""
    values = list(_numbers(column, rows))
    units = {each.unit for each in values if each is not None and each.places >= 0 and each.end}
    return None if None in values or len(units) > 1 else [each for each in values if each is not None]


def _numbers(column: int, rows: Sequence[PassageRow]) -> Iterator[Number | None]:
    for row in rows:
        if cell := row.get(column):
            yield Number(cell, Fraction(0)) if _of(_NOTHING, cell.text) else number(cell)


def is_total(text: str) -> bool:
    """Whether a row or column that is called so adds up the others."""
    return _of(_TOTAL, text) is not None


def likely_totals(labels: Sequence[str]) -> list[int]:
    """Which of the rows or columns that are called so may add up those before, the first one those behind it.

    A province adds up its communes, a year its quarters, but no year the years before.
    """
    spans, likely = list(map(_span, labels)), []
    shortest, longest = min(spans[1:], default=-1), max(spans[1:], default=-1)
    for at, (label, span) in enumerate(zip(labels, spans, strict=True)):
        if _of(_WHOLE, label) or (shortest >= 0 and longest < span):
            likely.append(at)
        shortest, longest = (min(shortest, span), max(longest, span)) if at else (span, span)
    return likely


def _span(text: str) -> int:
    """How long the span of time is that `text` names, as its place from short to long; -1 where it is none."""
    match = _of(_SPAN, text)
    return match.lastindex if match and match.lastindex else -1


def _of(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """What the pattern finds that all of a cell is; a cell with a long text is nothing of the kind."""
    return pattern.fullmatch(text) if len(text) <= NEAR else None
