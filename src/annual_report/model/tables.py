"""Tables of free columns and rows, for what the statistics of a report do not hold."""

from dataclasses import dataclass
from typing import Annotated, Final, Self

from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, message
from annual_report.model.base import About, AtLeastOne, Model
from annual_report.model.fact_sources import Sourced
from annual_report.values.choice import YesNo
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import LONGEST_TEXT, NamedText, Text, TextType

EMPTY_CELLS: Final = ("", "-", "–")  # what stands in a cell where there is nothing to say
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

    def unit_of(self, column: TableColumn) -> str | None:
        """What the figures of a `column` count; None where its title has a unit of its own, or nothing is said."""
        return None if "(" in column.title or "%" in column.title else self.unit
