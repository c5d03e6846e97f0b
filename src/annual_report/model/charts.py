"""Charts: which figures are drawn, in what form, and over which years."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Final, Literal, Self

from pydantic import BeforeValidator

from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, Message, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.base import About, AtLeastOne, Identified
from annual_report.model.statistic import StatisticRef
from annual_report.values.choice import Choice
from annual_report.values.refusal import RefusalError, Replacement
from annual_report.values.text_types import NamedText, TextType

ChartType = Literal["bars", "columns", "line", "target", "parts", "stages"]
CHART_TYPES: Final[dict[str, ChartType]] = {
    "thanh ngang": "bars", "cột": "columns", "đường": "line", "chỉ tiêu": "target", "thành phần": "parts",
    "các vòng": "stages",
    "bars": "bars", "columns": "columns", "line": "line", "target": "target", "parts": "parts",
    "stages": "stages",
}  # fmt: skip
BAD_YEARS: Final = Rule(
    "bad-years",
    title=N_("the years of a chart cannot be drawn"),
    explanation=N_(
        "A chart over the years is drawn from a first year to a last one, with a place for every year: at least 2 "
        "years, so that there is something to compare, and at most 15, so that it can be read. Write “2014-2018”."
    ),
    wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
sections:
  - title: Kết quả hoạt động
    charts:
      - id: bieu-do
        title: Số lớp qua các năm
        statistics: [lop]
        years: 2018-2014
"""),
    right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
sections:
  - title: Kết quả hoạt động
    charts:
      - id: bieu-do
        title: Số lớp qua các năm
        statistics: [lop]
        years: 2014-2018
"""),
)
MOST_YEARS: Final = 15
_FORM: Final = lazy_pattern(r"(\d{4}) ?[-–] ?(\d{4})")


@dataclass(frozen=True, slots=True)
class YearSpan(TextType):
    """From the year `first` to the year `last`, both of them included."""

    first: int
    last: int
    pattern = _FORM

    @classmethod
    def parse(cls, text: str) -> Self:
        """The years that `2014-2018` names, 2 to 15 of them. Raises `RefusalError`."""
        match = _FORM.fullmatch(text.strip())
        if match is None:
            reason = message(N_("“{text}” does not say from which year to which"), text=text)
            raise RefusalError(BAD_YEARS, reason, message(N_("write the first and the last year: 2014-2018")))
        first, last = int(match[1]), int(match[2])
        if problem := _problem(first, last):
            reason, fix = problem
            turned = Replacement(text, f"{last:04}-{first:04}") if first > last and not _problem(last, first) else None
            raise RefusalError(BAD_YEARS, reason, fix, turned)
        return cls(first, last)

    @classmethod
    def latest(cls, first: int, last: int) -> Self:
        """From `first` to `last`; where that is more than can be read in one chart, the last of them."""
        return cls(max(first, last - MOST_YEARS + 1), last)

    @property
    def years(self) -> tuple[int, ...]:
        """Each of the years."""
        return tuple(range(self.first, self.last + 1))

    def __str__(self) -> str:
        return f"{self.first} - {self.last}"


def _problem(first: int, last: int) -> tuple[Message, Message] | None:
    """What is wrong with years from `first` to `last`, and what to write; None of sound ones."""
    if first > last:
        return (
            message(N_("the last year, {last}, is earlier than the first, {first}"), first=str(first), last=str(last)),
            (_problem(last, first) or (None, message(N_("write {years}"), years=f"{last:04}-{first:04}")))[1],
        )
    if first == last:
        return (
            message(N_("one year alone cannot be compared with others")),
            message(N_("give at least two years, for example {years}"), years=f"{max(first - 1, 1):04}-{last:04}"),
        )
    if last - first >= MOST_YEARS:
        count = last - first + 1
        return (
            message(N_("{count} years are too many to be read in one chart"), count=count),
            message(N_("give at most 15 years, for example {years}"), years=f"{last - MOST_YEARS + 1:04}-{last:04}"),
        )
    return None


class Chart(Identified):
    """A chart of statistics that measure the same kind of thing."""

    kind: ClassVar[str] = "chart"
    title: Annotated[
        NamedText,
        About(N_("Title"), N_("What the chart shows, printed below it."), ("Tỷ lệ năm 2024", "Hội viên qua các năm")),
    ]
    statistics: Annotated[
        tuple[StatisticRef, ...],
        AtLeastOne,
        About(
            N_("Figures"),
            N_("The ids of the figures to draw: counts, shares or amounts of money, not mixed."),
            ("de-tai", "hai-long"),
        ),
    ]
    type: Annotated[
        ChartType | None,
        BeforeValidator(Choice(CHART_TYPES)),
        About(
            N_("Type"),
            N_(
                "thanh ngang (a bar for each figure), cột (columns by year), đường (a line over the years), chỉ tiêu "
                "(target next to result), thành phần (what figures are made of), các vòng (what is left after each "
                "round of a selection); blank: cột if years are given, otherwise thanh ngang."
            ),
            ("cột", "chỉ tiêu"),
        ),
    ] = None
    years: Annotated[
        YearSpan | None,
        About(
            N_("Years"),
            N_(
                "From the first to the last year to draw, 2 to 15 of them; the figures of the other years are taken "
                "from their own reports. Blank: this report's figures alone."
            ),
            ("2020-2024", "2015-2024"),
        ),
    ] = None

    @property
    def form(self) -> ChartType:
        """The type, as it is where none is named: columns over years, bars of the figures of one report."""
        return self.type or ("columns" if self.years else "bars")

    @property
    def is_of_bars(self) -> bool:
        """Whether it has a bar for each figure of one report, which say for themselves what they count."""
        return self.form in {"bars", "stages"}
