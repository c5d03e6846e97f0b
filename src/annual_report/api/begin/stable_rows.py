"""Tables whose rows come again: those of months, units and members, but not lists of people or events."""

import re
from typing import Final

from annual_report.api.begin.last_year import LastYear
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.tables import EMPTY_CELLS, DataTable, TableColumn
from annual_report.wording.markdown import NAME_IN_BRACES
from annual_report.wording.nameable import id_and_form

# What a column that numbers the rows is called, or what its cells are.
_ORDINAL: Final = lazy_pattern(r"(?:tt|stt|số tt|số thứ tự|no\.?)", re.IGNORECASE)
_PERIOD: Final = lazy_pattern(
    r"(?:tháng|quý|tuần|học kỳ|kỳ|đợt|month|quarter|term) (?:\d|[IV]+\b)|(?:năm |year )?\d{4}$", re.IGNORECASE
)
# Columns of those who or what is another one every year.
_OF_PEOPLE_OR_EVENTS: Final = lazy_pattern(
    r"họ (?:và )?tên|\b(?:tác giả|chủ nhiệm|năm sinh|chức vụ|học vị|người|cá nhân|ngày|thời gian|sự kiện|hoạt động"
    r"|đề tài|dự án|sáng kiến|giải pháp|tác phẩm|bài|hội thảo|hội nghị|hội thi|cuộc thi|chuyên đề|quyết định|văn bản"
    r"|full name|author|person|date|event|project|paper|title)\b",
    re.IGNORECASE,
)
_DATE: Final = re.compile(r"\b\d{1,2}/\d{1,2}(?:/\d{4})?\b")
_COUNTED: Final = lazy_pattern(r"(?:số|tổng số|tỷ lệ|tỉ lệ|number)\b", re.IGNORECASE)


def is_ordinal(column: TableColumn) -> bool:
    """Whether a column numbers the rows."""
    return _ORDINAL.fullmatch(column.title.strip().rstrip(".")) is not None


def name_column(table: DataTable) -> int | None:
    """The place of the column that has what the rows are called: the first of words; None where there is none."""
    places = (index for index, each in enumerate(table.columns) if not (each.numeric or is_ordinal(each)))
    return next(places, None)


def has_stable_rows(table: DataTable, last: LastYear) -> bool:
    """Whether the rows of a table of the `last` report are there again in the next: figures, by months, units, members.

    They are not where there is no column of figures, or where the first column of words is one of people or events, or
    most of its cells have a date or are people.
    """
    place = name_column(table)
    if place is None or not any(each.numeric and not is_ordinal(each) for each in table.columns):
        return False
    first = table.columns[place]
    cells = [row.cells[place] for row in table.rows if len(row.cells) == len(table.columns)]
    named = [cell for cell in cells if cell not in EMPTY_CELLS]
    if sum(bool(_PERIOD.match(cell)) for cell in named) * 2 > len(named):
        return True
    if _OF_PEOPLE_OR_EVENTS.search(first.title) and not _COUNTED.match(first.title):
        return False
    people = {called for person in last.organization.people for called in (person.name, person.id)}
    changing = sum(bool(_DATE.search(cell)) or _called(cell) in people for cell in named)
    return bool(named) and changing * 2 <= len(named)


def _called(cell: str) -> str:
    """The name in a cell: its id where it stands in braces."""
    name = NAME_IN_BRACES.fullmatch(cell)
    return id_and_form(name[1].strip())[0] if name else cell
