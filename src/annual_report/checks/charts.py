"""Charts: figures that have a scale in common."""

from collections.abc import Iterable, Iterator
from typing import Final

from annual_report.charts.selection import charted_statistics
from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, message
from annual_report.model.charts import Chart
from annual_report.model.statistic import Statistic
from annual_report.values.figures import Figure
from annual_report.values.text_types import slug

YEAR_BEFORE: Final = {
    "data/2016/report.yaml": """\
period: 2016
issuance:
  subject: Tổng kết hoạt động năm 2016
  signatory: {person: nguyen-van-mau}
statistics:
  - {id: lop, label: Lớp tập huấn, value: 9, unit: lớp, target: 10}
  - {id: lop-huyen, label: Lớp ở huyện, value: 3, unit: lớp, target: 5}
sections:
  - title: Kết quả hoạt động
"""
}


@check(
    Rule(
        "chart-mixes-dimensions",
        title=N_("a chart mixes figures of different kinds"),
        explanation=N_(
            "Counts, amounts of money and shares have no common scale: a bar for 12 classes next to one for 2 "
            "billion đồng says nothing. Make a chart for each kind of figure."
        ),
        wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
  - {id: hoi-thao, label: Hội thảo, value: 4, unit: hội thảo}
  - {id: kinh-phi, label: Kinh phí, value: 2 tỷ đồng}
sections:
  - title: Kết quả hoạt động
    charts:
      - id: bieu-do
        title: Tập huấn và hội thảo
        statistics: [lop, hoi-thao, kinh-phi]
"""),
        right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
  - {id: hoi-thao, label: Hội thảo, value: 4, unit: hội thảo}
  - {id: kinh-phi, label: Kinh phí, value: 2 tỷ đồng}
sections:
  - title: Kết quả hoạt động
    charts:
      - id: bieu-do
        title: Tập huấn và hội thảo
        statistics: [lop, hoi-thao]
"""),
        judgement=True,
    )
)
def chart_mixes_dimensions(data: CheckInput) -> Iterator[Finding]:
    """A chart shows figures of one dimension, over all of its years."""
    for path, chart in data.each(Chart):
        shown = drawn_statistics(chart, data)
        drawn = [figure for figure in _figures(chart, shown) if figure is not None and not figure.counts_nothing]
        if len({figure.dimension for figure in drawn}) > 1:
            problem = message(N_("the chart “{title}” mixes figures of different kinds"), title=chart.title)
            yield Finding((*path, "statistics"), problem, message(N_("make one chart for each kind of figure")))


@check(
    Rule(
        "chart-mixes-units",
        title=N_("a chart counts different things on one axis"),
        explanation=N_(
            "On one axis, 12 courses and 12 hours of courses look the same. Draw what counts the same thing, and "
            "write its unit in the same way every year; if something else is counted from a certain year, make it "
            "another figure with its own id."
        ),
        wrong=Sample(
            """\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
  - {id: hoi-thao, label: Hội thảo, value: 4, unit: hội thảo}
sections:
  - title: Kết quả hoạt động
    charts:
      - id: bieu-do
        title: Tập huấn và hội thảo
        statistics: [lop, hoi-thao]
        type: đường
        years: 2015-2017
""",
            beside=YEAR_BEFORE,
        ),
        right=Sample(
            """\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
  - {id: hoi-thao, label: Hội thảo, value: 4, unit: hội thảo}
sections:
  - title: Kết quả hoạt động
    charts:
      - id: bieu-do
        title: Tập huấn qua các năm
        statistics: [lop]
        type: đường
        years: 2015-2017
""",
            beside=YEAR_BEFORE,
        ),
        judgement=True,
    )
)
def chart_mixes_units(data: CheckInput) -> Iterator[Finding]:
    """A chart with an axis counts one thing; the bars of several figures say for themselves what they count."""
    for path, chart in data.each(Chart):
        if chart.is_of_bars:
            continue
        shown = drawn_statistics(chart, data)
        units = {slug(statistic.unit): statistic.unit for statistic in shown if statistic.unit and _counts(statistic)}
        if len(units) > 1:
            first, second, *_others = units.values()
            problem = message(
                N_("the chart “{title}” counts “{one}” and “{other}” on one axis"),
                title=chart.title,
                one=first,
                other=second,
            )
            yield Finding((*path, "statistics"), problem, message(N_("draw figures of one unit, written the same way")))


def drawn_statistics(chart: Chart, data: CheckInput) -> list[Statistic]:
    """All that a chart draws: of each of its statistics, what each of its years has of it."""
    return [statistic for line in charted_statistics(chart, data.report, data.neighbours) for statistic in line.given]


def _counts(statistic: Statistic) -> bool:
    return statistic.value is not None and statistic.value.is_count


def _figures(chart: Chart, shown: Iterable[Statistic]) -> Iterator[Figure | None]:
    """What a chart draws of its statistics: of parts of a ratio, what they count."""
    for statistic in shown:
        if chart.form == "parts":
            yield statistic.value.totals[0] if statistic.value else None
            yield from (part.value for part in statistic.parts.items) if statistic.parts else ()
            yield from statistic.prizes.given.values() if statistic.prizes else ()
        elif chart.form == "stages":
            yield statistic.value.totals[0] if statistic.value else None
            yield from (stage.value for stage in statistic.stages)
        else:
            yield statistic.value
            yield statistic.target if chart.form == "target" else None
