"""Charts: what each type of them needs, and how much it can hold."""

from collections.abc import Iterable, Iterator
from typing import Final

from annual_report.checks.charts import YEAR_BEFORE, drawn_statistics
from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, message
from annual_report.model.charts import Chart
from annual_report.model.statistic import Statistic

MOST_LINES: Final = 4
MOST_ROWS: Final = 12
MOST_PARTS: Final = 7


@check(
    Rule(
        "chart-type-and-years",
        title=N_("the type of a chart does not fit its years"),
        explanation=N_(
            "Columns (cột) and lines (đường) run over years, which must be given under “years”. Bars (thanh ngang) "
            "show only the figures of this report, so years have no effect on them."
        ),
        wrong=Sample(
            """\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
sections:
  - title: Kết quả hoạt động
    charts:
      - id: bieu-do
        title: Số lớp qua các năm
        statistics: [lop]
        type: đường
""",
            beside=YEAR_BEFORE,
        ),
        right=Sample(
            """\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
sections:
  - title: Kết quả hoạt động
    charts:
      - id: bieu-do
        title: Số lớp qua các năm
        statistics: [lop]
        type: đường
        years: 2015-2017
""",
            beside=YEAR_BEFORE,
        ),
    )
)
def chart_type_and_years(data: CheckInput) -> Iterator[Finding]:
    """Columns and lines have years, bars have none."""
    for path, chart in data.each(Chart):
        if {"type", "years"} & data.loaded_report.left_out(path):
            continue
        if chart.form in {"columns", "line"} and chart.years is None:
            problem = message(N_("the chart “{title}” does not say which years it covers"), title=chart.title)
            years = f"{data.report.period.years[-1] - 4:04}-{data.report.period.years[-1]:04}"
            yield Finding((*path, "type"), problem, message(N_("add, for example: years: {years}"), years=years))
        if chart.is_of_bars and chart.years is not None:
            problem = message(N_("the chart “{title}” has years, but bars show only one report"), title=chart.title)
            yield Finding((*path, "years"), problem, message(N_("write “type: cột”, or remove “years”")))


@check(
    Rule(
        "chart-without-figures",
        title=N_("a chart has nothing to draw"),
        explanation=N_(
            "The chart needs something that its figures do not have: a target under “target”, parts under “parts” or "
            "“prizes”, stages under “stages”, or a value in one of the years. Write it, or choose another type."
        ),
        wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
sections:
  - title: Kết quả hoạt động
    charts:
      - id: bieu-do
        title: Kết quả so với chỉ tiêu
        statistics: [lop]
        type: chỉ tiêu
"""),
        right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp, target: 10}
sections:
  - title: Kết quả hoạt động
    charts:
      - id: bieu-do
        title: Kết quả so với chỉ tiêu
        statistics: [lop]
        type: chỉ tiêu
"""),
    )
)
def chart_without_figures(data: CheckInput) -> Iterator[Finding]:
    """A chart finds what its type draws, in one of its figures at least."""
    for path, chart in data.each(Chart):
        shown = drawn_statistics(chart, data)
        if not shown or chart.form == "bars":
            continue  # an id that nothing has is told by itself
        if chart.form == "target" and not any(statistic.target for statistic in shown):
            problem, fix = N_("the figures of the chart “{title}” have no target"), N_("write it under “target:”")
        elif chart.form == "parts" and not any(statistic.parts or statistic.prizes for statistic in shown):
            problem, fix = N_("the figures of the chart “{title}” have no parts"), N_("write them under “parts:”")
        elif chart.form == "stages" and not any(statistic.stages for statistic in shown):
            problem, fix = N_("the figures of the chart “{title}” have no stages"), N_("write them under “stages:”")
        elif not any(_is_drawn(statistic) for statistic in shown):
            problem = N_("the figures of the chart “{title}” have no values")
            fix = N_("write a value, or remove the chart")
        else:
            continue
        yield Finding((*path, "statistics"), message(problem, title=chart.title), message(fix))


@check(
    Rule(
        "chart-holds-too-much",
        title=N_("a chart shows more than can be told apart"),
        explanation=N_(
            "In black and white, the eye tells about seven patterns apart, and even fewer crossing lines. Over "
            "years, a chart can show four figures as columns or lines, or one figure with its target or with up to "
            "seven parts; without years it can show twelve figures. Split it into two charts."
        ),
        wrong=Sample(
            """\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp, target: 10}
  - {id: lop-huyen, label: Lớp ở huyện, value: 4, unit: lớp, target: 5}
sections:
  - title: Kết quả hoạt động
    charts:
      - id: bieu-do
        title: So với chỉ tiêu
        statistics: [lop, lop-huyen]
        type: chỉ tiêu
        years: 2015-2017
""",
            beside=YEAR_BEFORE,
        ),
        right=Sample(
            """\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp, target: 10}
  - {id: lop-huyen, label: Lớp ở huyện, value: 4, unit: lớp, target: 5}
sections:
  - title: Kết quả hoạt động
    charts:
      - id: bieu-do
        title: Số lớp so với chỉ tiêu
        statistics: [lop]
        type: chỉ tiêu
        years: 2015-2017
      - id: bieu-do-huyen
        title: Lớp ở huyện so với chỉ tiêu
        statistics: [lop-huyen]
        type: chỉ tiêu
        years: 2015-2017
""",
            beside=YEAR_BEFORE,
        ),
    )
)
def chart_holds_too_much(data: CheckInput) -> Iterator[Finding]:
    """A chart holds as much as can be told apart."""
    for path, chart in data.each(Chart):
        if chart.form == "bars":
            continue
        count, most = len(chart.statistics), _most_figures(chart)
        if count > most:
            problem = message(
                N_("the chart “{title}” has {count} figures, but can show only {most}"),
                title=chart.title, count=count, most=most,
            )  # fmt: skip
            yield Finding((*path, "statistics"), problem, message(N_("split it into several charts")))
        names = set(_part_names(drawn_statistics(chart, data)))
        if chart.form == "parts" and len(names) > MOST_PARTS:
            problem = message(
                N_("the chart “{title}” has {count} parts, but only {most} can be told apart"),
                title=chart.title, count=len(names), most=MOST_PARTS,
            )  # fmt: skip
            fix = N_("combine small parts, and use the same name for each part every year")
            yield Finding((*path, "statistics"), problem, message(fix))


def _most_figures(chart: Chart) -> int:
    """How many figures a chart can show."""
    if chart.form in {"columns", "line"}:
        return MOST_LINES
    return 1 if chart.years else MOST_ROWS


def _part_names(statistics: Iterable[Statistic]) -> Iterator[str]:
    """What the parts and prizes of a figure are called, over all years."""
    for statistic in statistics:
        yield from (part.label for part in statistic.parts.items) if statistic.parts else ()
        yield from statistic.prizes.given if statistic.prizes else ()


def _is_drawn(statistic: Statistic) -> bool:
    return statistic.value is not None or statistic.parts is not None or statistic.prizes is not None
