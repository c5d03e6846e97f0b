"""Tables of free columns and rows, for what the statistics of a report do not hold."""

import re
from dataclasses import dataclass
from typing import Annotated, Final, Self

from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, SOURCE_LANGUAGE, Language, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.base import About, AtLeastOne, Model
from annual_report.model.fact_sources import Sourced
from annual_report.values.choice import YesNo
from annual_report.values.figures import Figure, parse_figure
from annual_report.values.figures.by_unit import parse_of_unit
from annual_report.values.figures.english import as_in_data
from annual_report.values.figures.loss import loss_in_words
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import LONGEST_TEXT, NamedText, Text, TextType

EMPTY_CELLS: Final = ("", "-", "–")  # what stands in a cell where there is nothing to say
_SIGNS: Final = {"+": "+", "-": "-", "−": "-", "–": "-"}
_OF_CHANGES: Final = lazy_pattern(
    r"\b(?:tăng|giảm|chênh lệch|so với|so sánh|biến động|thay đổi|change|difference|growth)\b|\+/-|±", re.IGNORECASE
)
EMPTY_ROW: Final = Rule(
    "empty-row",
    title=N_("a row of a table is empty"),
    explanation=N_(
        "The cells of a row are on one line, with | between them. A cell may be left empty, but not all of them: "
        "write the row, or remove it."
    ),
    wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    tables:
      - title: Hội viên theo huyện
        columns: [{title: Huyện}, {title: Hội viên, numeric: có}]
        rows:
          - Huyện A | 12
          - "|"
"""),
    right=Sample("""\
sections:
  - title: Kết quả hoạt động
    tables:
      - title: Hội viên theo huyện
        columns: [{title: Huyện}, {title: Hội viên, numeric: có}]
        rows:
          - Huyện A | 12
          - Huyện B | 9
"""),
)


@dataclass(frozen=True, slots=True)
class Row(TextType):
    """The cells of one row: `Huyện A | 12 | 3,5`."""

    longest = LONGEST_TEXT
    cells: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> Self:
        """What stands between the `|`. Raises `RefusalError`."""
        cells = tuple(cell.strip() for cell in text.split("|"))
        if not any(cells):
            how = message(N_("write the cells of the row with | between them: Huyện A | 12"))
            raise RefusalError(EMPTY_ROW, message(N_("this row is empty")), how)
        return cls(cells)


class TableColumn(Model):
    """A column: its title, and whether it holds figures."""

    title: Annotated[
        NamedText, About(N_("Title"), N_("What the column contains, printed at its head."), ("Huyện", "Số hội viên"))
    ]
    numeric: Annotated[
        YesNo,
        About(
            N_("Figures"),
            N_("có: its cells are figures, written as elsewhere (1000, 12,5) and aligned at the comma."),
        ),
    ] = False

    @property
    def unit_in_title(self) -> str | None:
        """The unit in brackets in its title: `triệu đồng` of `Lợi nhuận (triệu đồng)`."""
        return _in_brackets(self.title)


def _in_brackets(title: str) -> str | None:
    return title.rpartition("(")[2].partition(")")[0].strip() if "(" in title else None


class DataTable(Sourced):
    """A table that is written out: columns, and rows of as many cells."""

    title: Annotated[
        NamedText | None,
        About(
            N_("Title"),
            N_("What the table shows, printed above it after “Bảng 1.”; blank: neither is printed."),
            ("Hội viên theo huyện", "Danh sách đề tài năm 2024"),
        ),
    ] = None
    unit: Annotated[
        Text | None,
        About(
            N_("Unit"),
            N_("What the figures count, printed above the table after “Đơn vị tính:”; blank: nothing."),
            ("người", "triệu đồng"),
        ),
    ] = None
    columns: Annotated[
        tuple[TableColumn, ...], AtLeastOne, About(N_("Columns"), N_("The columns from left to right, one entry each."))
    ]
    rows: Annotated[
        tuple[Row, ...],
        AtLeastOne,
        About(
            N_("Rows"),
            N_("The rows, one entry each: its cells with | between them; nothing between two | leaves a cell empty."),
            ("Huyện A | 12 | 3,5", "Huyện B | 9 | 2,8"),
        ),
    ]
    note: Annotated[
        NamedText | None,
        About(
            N_("Note"),
            N_("A note printed below the table; blank: none."),
            ("Số liệu tính đến ngày 30/11/2024.", "Chưa tính hội viên danh dự."),
        ),
    ] = None

    def figure_in(self, column: TableColumn, cell: str, language: Language) -> tuple[str, Figure]:
        """The figure of a `cell` that is not empty, and the sign before it in a column that tells how others changed.

        What is refused is read as `language` writes it. Raises `RefusalError`.
        """
        try:
            return self._figure_in(column, cell)
        except RefusalError:
            meant = as_in_data(cell) if language == SOURCE_LANGUAGE else None
            if meant is None:
                raise
        return self._figure_in(column, meant)

    def _figure_in(self, column: TableColumn, cell: str) -> tuple[str, Figure]:
        sign = _SIGNS.get(cell[:1], "")
        if sign and _OF_CHANGES.search(column.title):
            return sign, parse_of_unit(cell[1:].strip(), self.unit_of(column))
        unit = self.unit_of(column) or column.unit_in_title or _in_brackets(self.title or "")
        loss = loss_in_words(cell, unit or "", column.title)
        return "", parse_figure(loss) if loss else parse_of_unit(cell, self.unit_of(column))

    def unit_of(self, column: TableColumn) -> str | None:
        """What the figures of a `column` count; None where its title has a unit of its own, or nothing is said."""
        return None if "(" in column.title or "%" in column.title else self.unit
