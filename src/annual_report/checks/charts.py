"""Charts: figures that have a scale in common."""

from collections.abc import Iterator

from annual_report.checks.subject import Finding, Subject, check
from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, message
from annual_report.model.charts import Chart
from annual_report.model.statistic import Statistic


@check(
    Rule(
        "chart-mixes-dimensions",
        title=N_("a chart sets figures of different kinds against each other"),
        explanation=N_(
            "Numbers of things, amounts of money and shares have no scale in common: a bar for 12 classes beside "
            "one for 2 billion đồng tells nothing. Make a chart for each kind of figure."
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
def chart_mixes_dimensions(subject: Subject) -> Iterator[Finding]:
    """A chart shows figures of one dimension."""
    values = {each.id: each.value for _path, each in subject.each(Statistic)}
    for path, chart in subject.each(Chart):
        shown = [values.get(each) for each in chart.statistics]
        dimensions = {figure.dimension for figure in shown if figure is not None and not figure.counts_nothing}
        if len(dimensions) > 1:
            what = message(N_("the chart “{title}” shows figures of different kinds"), title=chart.title)
            yield Finding((*path, "statistics"), what, message(N_("make one chart for each kind of figure")))
