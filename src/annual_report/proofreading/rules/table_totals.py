"""Totals of tables: the row that is called “Tổng cộng”, and the column."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, SOURCE_LANGUAGE, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.balances import Statement, is_more_spent, statement_of
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip
from annual_report.proofreading.table_passages import (
    Number,
    PassageRow,
    PassageTable,
    exchanged_marks,
    is_total,
    likely_totals,
    number,
    numbers,
    place_in_table,
    with_other_marks,
)
from annual_report.proofreading.table_sums import Sum, is_right, sum_of, sums_of_their_parts, write_sum

# What has no total, though it is a number.
_NOT_ADDED: Final = lazy_pattern(
    r"^(?:tt|stt|số tt|số thứ tự|năm|tuổi|lớp|ghi chú)$|%|tỷ lệ|tỉ lệ|bình quân|trung bình|đơn giá|\bmức\b|\bđiểm\b|xếp"
    r"|thứ hạng|so với|năm sinh|thời gian",
    re.IGNORECASE,
)
# Rows of which others are parts: I, 1, 2, II; A, B; 1.1; trong đó.
_OUTLINE: Final = lazy_pattern(r"(?:[IVX]+|[A-Z]|\d+\.\d+)[.)]?|[-+•].*|(?:[IVX]+|[A-Z])[.)]\s.*", re.DOTALL)
_PLACE: Final = lazy_pattern(r"[*_]*(?:\d+|[IVX]+|[A-Z])[.)]?[*_]*")
# What a column is called that counts some of all: “Nữ”, “Trong đó: nữ”, “Số đảng viên”.
_AMONG_ALL: Final = lazy_pattern(
    r"(?:trong đó:? ?)?(?:số )?(?:nam|nữ|đảng viên|đoàn viên|dân tộc(?: thiểu số)?|of which:? ?)?"
    r"(?:women|men|female|male|girls|boys)?",
    re.IGNORECASE,
)
_PARTLY: Final = lazy_pattern(r"trong đó", re.IGNORECASE)
_FEWEST: Final = 2
_MOST_ROWS: Final = 2000


class _Totals(Proofreading):
    """One table after the other; each is told when the next one begins, or at the end."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._table: PassageTable | None = None
        self._in_english = knowledge.language == SOURCE_LANGUAGE

    def read(self, passage: Passage) -> Iterator[Slip]:
        name, column = place_in_table(passage)
        if not name:
            return
        if self._table is None or self._table.name != name:
            yield from self.close()
            self._table = PassageTable(name)
        self._table.add(column, with_other_marks(passage) if self._in_english else passage)

    def close(self) -> Iterator[Slip]:
        if self._table and len(self._table.rows) <= _MOST_ROWS:
            slips = _slips(self._table)
            yield from map(_in_english, slips) if self._in_english else slips
        self._table = None


def _in_english(slip: Slip) -> Slip:
    """The slip with its numbers as English writes them: the cells were read with the marks exchanged."""
    said = slip.message.values
    values = {name: exchanged_marks(value) if isinstance(value, str) else value for name, value in said.items()}
    return replace(
        slip,
        message=replace(slip.message, values=values),
        fixes=tuple(map(exchanged_marks, slip.fixes)),
    )


def _slips(table: PassageTable) -> Iterator[Slip]:
    rows, headings = table.with_headings()
    columns = sorted({column for row in rows for column in row})
    added = [column for column in columns if not _NOT_ADDED.search(headings.get(column, "").strip())]
    if len(rows) <= _FEWEST:
        return
    statement = _statement(rows, added)
    if statement:
        for column in added:
            yield from _wrong_in_statement(rows, statement, column)
        return
    if any(map(_is_part_of_another, rows)):
        return
    yield from _wrong_in_total_row(rows, added)
    last, titles = columns[-1], [headings.get(column, "") for column in added[1:]]
    is_sum = is_total(headings.get(last, "")) or (last in added[1:] and len(titles) - 1 in likely_totals(titles))
    if is_sum and not any(map(_PARTLY.search, headings.values())):
        yield from _wrong_row_totals(rows, [column for column in added if column != last], last)
    elif wholes := [column for column in added if is_total(headings.get(column, ""))]:
        parts = [column for column in added if column > wholes[0]]
        if len(wholes) == 1 and len(parts) >= _FEWEST and _adds_up_in_most(rows, parts, wholes[0]):
            yield from _wrong_row_totals(rows, parts, wholes[0])
        yield from _more_than_the_whole(rows, headings, parts, wholes[0])


def _adds_up_in_most(rows: Sequence[PassageRow], parts: Sequence[int], whole: int) -> bool:
    """Whether what stands behind a whole is all of its parts, as most rows show."""
    sums = [
        (_number_in(row, whole), [each for column in parts if (each := _number_in(row, column)) is not None])
        for row in rows
    ]
    return sum(map(_adds_up, sums)) * 2 > len(rows)


def _more_than_the_whole(
    rows: Sequence[PassageRow], headings: Mapping[int, str], parts: Sequence[int], whole: int
) -> Iterator[Slip]:
    """Numbers of women, or of others among all, that are more than all are in their row."""
    for column in parts:
        if not _AMONG_ALL.fullmatch(headings.get(column, "").strip("*_ ")):
            continue
        for row in rows:
            total, part = _number_in(row, whole), _number_in(row, column)
            if total is None or part is None or total.unit != part.unit or part.value <= total.value:
                continue
            problem = message(
                N_("{part} is more than the whole, {total}"),
                part=part.cell.text[part.start : part.end],
                total=total.cell.text[total.start : total.end],
            )
            yield Slip(part.cell, part.start, part.end, problem)


def _statement(rows: Sequence[PassageRow], columns: Sequence[int]) -> Statement | None:
    """What the rows are, where they are income and expenses; None where some are parts of others that are none."""
    counted = [any(column in row and number(row[column]) for column in columns[1:]) for row in rows]
    if not any(counted):
        return None
    statement = statement_of(list(map(_label, rows)), counted)
    if statement is None:
        return None
    parts = [rows[place] for place in (*statement.income_parts, *statement.expense_parts)]
    are_parts = [_is_part_of_another(row) for row in parts]
    return None if any(are_parts) and not all(are_parts) else statement


def _wrong_in_total_row(rows: Sequence[PassageRow], columns: Sequence[int]) -> Iterator[Slip]:
    """The cells of the first or last row that are not what the others come to, where it is the total of them."""
    labels = [_label(row) for row in rows]
    totals = [index for index, row in enumerate(rows) if any(is_total(cell.text) for cell in row.values())]
    likely = likely_totals(labels)
    is_sure = bool(totals)
    totals = totals if is_sure and set(likely) <= set(totals) else [] if is_sure else likely
    if totals not in ([len(rows) - 1], [0]):
        return
    total = rows[totals[0]]
    parts = [row for row in rows if row is not total]
    sums: list[Sum] = [(number(total[column]), numbers(column, parts)) for column in columns if column in total]
    for found, of_parts in sums if is_sure else sums_of_their_parts(sums, is_first=totals == [0]):
        yield from _wrong_total(found, of_parts)


def _wrong_in_statement(rows: Sequence[PassageRow], statement: Statement, column: int) -> Iterator[Slip]:
    """The numbers of income and expenses that do not go together: each total and its parts, and what is left."""

    def sum_at(total: int, parts: Sequence[int]) -> Sum:
        return _number_at(rows, total, column), numbers(column, [rows[place] for place in parts])

    income, expenses = (
        sum_at(statement.income, statement.income_parts),
        sum_at(statement.expenses, statement.expense_parts),
    )
    opening = statement.opening
    if opening is not None and statement.income_parts:  # it may be counted among the income
        with_opening = sum_at(statement.income, [*statement.income_parts, opening])
        if _adds_up(with_opening):
            income, opening = with_opening, None
    # Behind a total may be only some of its parts, or what is none.
    totals = [income, expenses]
    for total, parts in sums_of_their_parts(totals, is_first=True) if statement.totals_are_first else totals:
        yield from _wrong_total(total, parts)
    if statement.totals_are_first and any(parts for _total, parts in totals) and not any(map(_adds_up, totals)):
        return
    for rest in (statement.left, statement.result):
        if rest is not None:
            yield from _wrong_rest(rows, replace(statement, opening=opening), rest, column)


def _adds_up(found: Sum) -> bool:
    """Whether a total is known to be that of its parts."""
    total, parts = found
    return total is not None and parts is not None and sum_of(total, parts) is not None and is_right(total, parts)


def _wrong_rest(rows: Sequence[PassageRow], statement: Statement, place: int, column: int) -> Iterator[Slip]:
    """What is said to be left, where it is neither income less expenses nor that with what was there before."""
    left = _number_at(rows, place, column)
    others = numbers(column, [rows[statement.income], rows[statement.expenses]])
    if left is None or others is None or len(others) != _FEWEST:
        return
    income, expenses = others
    spent = replace(expenses, value=-expenses.value)
    opening = _number_at(rows, statement.opening, column) if statement.opening is not None else None
    ways = [[opening, income, spent], [income, spent]] if opening else [[income, spent]]
    if place == statement.left:
        ways = ways[:1]  # what the period leaves may be told with what was there before, and without
    for way in ways:
        if sum_of(left, way) is None or is_right(left, way):
            return
        if is_more_spent(_label(rows[place])) and is_right(replace(left, value=-left.value), way):
            return
    right = write_sum(left, ways[0])
    written = left.cell.text[left.start : left.end]
    said = N_("with what was left before, income less expenses is {rest}, not {written}")
    said = said if len(ways[0]) > _FEWEST else N_("income less expenses is {rest}, not {written}")
    yield Slip(left.cell, left.start, left.end, message(said, rest=right, written=written), (right,))


def _number_at(rows: Sequence[PassageRow], place: int, column: int) -> Number | None:
    return _number_in(rows[place], column)


def _number_in(row: PassageRow, column: int) -> Number | None:
    return number(row[column]) if column in row else None


def _label(row: PassageRow) -> str:
    """What a row is called: its first cell that is not its place in the list; empty where there is none."""
    return next((cell.text for _column, cell in sorted(row.items()) if not _PLACE.fullmatch(cell.text)), "")


def _is_part_of_another(row: PassageRow) -> bool:
    return bool(_OUTLINE.fullmatch(row[min(row)].text)) or any(_PARTLY.match(cell.text) for cell in row.values())


def _wrong_row_totals(rows: Sequence[PassageRow], columns: Sequence[int], last: int) -> Iterator[Slip]:
    """The one row whose last cell is not what the others come to, where it is in all other rows."""
    counted = [column for column in columns if numbers(column, rows) is not None]
    slips_of_rows = []
    for row in rows:
        cells = [number(row[column]) for column in counted if column in row]
        total = number(row[last]) if last in row else None
        slips_of_rows.append(list(_wrong_total(total, [each for each in cells if each])))
    wrong = [slip for slips in slips_of_rows for slip in slips]
    if len(wrong) == 1 and len(rows) > _FEWEST:
        yield wrong[0]


def _wrong_total(total: Number | None, parts: Sequence[Number] | None) -> Iterator[Slip]:
    """The slip, where the total is not what the parts come to, as far as all are rounded."""
    if total is None or parts is None or sum_of(total, parts) is None or is_right(total, parts):
        return
    right = write_sum(total, parts)
    problem = message(
        N_("the parts add up to {sum}, not {total}"), sum=right, total=total.cell.text[total.start : total.end]
    )
    yield Slip(total.cell, total.start, total.end, problem, (right,))


TABLE_TOTAL_WRONG: Final = Proofreader(
    Rule(
        "table-total-wrong",
        Severity.WARNING,
        title=N_("the total of a table is not the sum of its rows"),
        explanation=N_(
            "Readers who add up the column get another number, so the total or one of the rows is wrong. Shares, "
            "averages, prices and ranks are not added up, nor are tables whose rows are parts of other rows. Of income "
            "and expenses, each total (Tổng thu, Tổng chi; Total income, Total expenditure) and what is left (Còn lại; "
            "Balance, Surplus) are checked. In a row, no part (Nữ) may be more than the whole (Tổng số). Rows called "
            "“Cả năm” or “Toàn trường” are totals if the other numbers show it."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả
    tables:
      - columns: [{title: Huyện}, {title: Số hội viên}]
        rows:
          - Huyện A | 120
          - Huyện B | 85
          - Tổng cộng | 215
"""),
        right=Sample("""\
sections:
  - title: Kết quả
    tables:
      - columns: [{title: Huyện}, {title: Số hội viên}]
        rows:
          - Huyện A | 120
          - Huyện B | 85
          - Tổng cộng | 205
"""),
    ),
    _Totals,
)
