"""Charts over years and of parts: what is drawn, what is worded, and the table with it."""

from fractions import Fraction

from cases import each_case
from compose.composing import FRAME, ORGANIZATION, bound, sources

from annual_report.analysis.neighbouring_reports import NeighbouringReports, neighbouring_periods
from annual_report.compose.chart_blocks import chart_block
from annual_report.compose.composition import Composition
from annual_report.compose.sources import Sources
from annual_report.document.tree import Graph
from annual_report.model.charts import Chart
from annual_report.model.report import Report

PARTS = "parts: {complete: không, items: [{label: A, value: 4}, {label: B, value: 5}]}"


def of_years(kind: str, *values: str, first: int = 2018) -> Graph:
    """A chart of the figure `so` over the years from the first on; an empty one has no report."""
    reports = {str(first + index): _report(first + index, value) for index, value in enumerate(values) if value}
    last = str(first + len(values) - 1)
    own = Sources(reports.pop(last), sources().organization, None, NeighbouringReports(reports))
    data = {"id": "bd", "title": "Đồ thị", "statistics": ["so"], "type": kind, "years": f"{first}-{last}"}
    return _graph(data, own)


def _graph(data: dict[str, object], own: Sources) -> Graph:
    made = chart_block(Chart.model_validate(data), Composition.of(own))
    assert isinstance(made, Graph)
    return made


def _report(year: int, value: str) -> Report:
    text = f"  - {{id: so, label: Số, {value}}}\n"
    return bound(f"{FRAME.replace('2020', str(year))}statistics:\n{text}sections: [{{title: A}}]\n", Report)


def of_figures(kind: str, *figures: str) -> Graph:
    """A chart of figures of one report."""
    lines = "".join(f"  - {{id: s{number}, label: S{number}, {each}}}\n" for number, each in enumerate(figures))
    data = {"id": "bd", "title": "Đồ thị", "statistics": [f"s{number}" for number in range(len(figures))], "type": kind}
    return _graph(data, sources(f"statistics:\n{lines}", ORGANIZATION))


def said(made: Graph) -> list[list[str]]:
    """What stands at the marks, series by series."""
    return [[mark.said for mark in series.marks] for series in made.plot.series]


def reaches(made: Graph) -> list[Fraction | None]:
    """How far the marks of the first series reach."""
    return [mark.reach for mark in made.plot.series[0].marks]


def test_years_are_taken_from_their_own_reports() -> None:
    made = of_years("cột", "value: 10, unit: lớp", "", "value: 20, unit: lớp")
    assert (made.label, made.anchor, made.plot.form, made.plot.unit) == (
        "Biểu đồ 1",
        "chart-1",
        "columns",
        "Đơn vị tính: lớp",
    )
    assert made.plot.places == ("2018", "2019", "2020")
    assert reaches(made) == [Fraction(1, 2), None, 1]
    assert [row[1:] for row in made.table.rows] == [("10", "–", "20")]
    assert made.table.notes == ("–: không có số liệu.",)


def test_year_without_a_report_is_told_by_the_year_after() -> None:
    assert said(of_years("cột", "", "value: 9, previous: 7", "value: 8")) == [["7", "9", "8"]]


@each_case(
    ("value", "mark", "reach"),
    [
        ("value: 0", "0", Fraction(0)),
        ("value: không có", "không có", Fraction(0)),
        ("value: có", "có, chưa có số liệu", None),
        ("value: hơn 10", "hơn 10", Fraction(1, 2)),
        ("value: 5-10", "5-10", Fraction(1, 2)),
        ("unit: lớp", "–", None),
    ],
)
def test_what_is_no_plain_number_is_said_as_it_is(value: str, mark: str, reach: Fraction | None) -> None:
    made = of_years("cột", value, "value: 20")
    assert (said(made)[0][0], reaches(made)[0]) == (mark, reach)


def test_bounds_are_told_to_be_drawn_as_such() -> None:
    assert of_years("đường", "value: hơn 10", "value: 20").table.notes == (
        "Số liệu chỉ biết giới hạn hoặc chỉ biết khoảng thì vẽ theo giới hạn đó.",
    )


@each_case("cause", ["break: Sáp nhập hai hội.", "scope: toàn tỉnh"])
def test_interruption_has_a_sign_and_a_note(cause: str) -> None:
    made = of_years("đường", "value: 1", f"value: 2, {cause}")
    assert [(each.before, each.sign, each.names) for each in made.plot.interruptions] == [(1, "(1)", ("Số",))]
    (note,) = made.table.notes
    assert note.startswith("(1) Từ năm 2019 không so sánh được với các năm trước: ")
    assert note.endswith(("Sáp nhập hai hội.", "từ năm đó tính cho toàn tỉnh, trước đó tính cho –."))


def test_money_has_one_scale() -> None:
    made = of_years("cột", "value: 500 triệu đồng", "value: gần 2 tỷ đồng", "value: 1.234.567.890 đồng")
    assert made.plot.unit == "Đơn vị tính: tỷ đồng"
    assert said(made) == [["0,5", "gần 2", "1,23456789"]]
    assert [tick.said for tick in made.plot.ticks] == ["0", "0,5", "1", "1,5", "2"]


def test_shares_are_written_in_percent_and_counted_in_the_table() -> None:
    made = of_years("đường", "value: 40/62", "value: 75%")
    assert said(made) == [["64,5%", "75%"]]
    assert made.table.rows[0][1:] == ("40/62 (64,5%)", "75%")
    assert made.plot.ticks[-1].said == "80%"


def test_target_stands_beside_the_result() -> None:
    made = of_years("chỉ tiêu", "value: 8", "value: 10, target: 9")
    assert [(each.name, each.role) for each in made.plot.series] == [("Chỉ tiêu", "target"), ("Kết quả", "")]
    assert said(made) == [["–", "9"], ["8", "10"]]
    rows = of_figures("chỉ tiêu", "value: 8, target: 10", "value: 5, target: 4")
    assert (rows.plot.form, rows.plot.places, rows.plot.ticks) == ("rows", ("S0", "S1"), ())
    assert rows.table.rows == (("S0", "10", "8"), ("S1", "4", "5"))


def test_parts_are_stacked_up_to_the_whole() -> None:
    made = of_years("thành phần", f"value: 12, {PARTS}", "value: 6", "prizes: {first: 1, third: 2}")
    assert [(each.name, each.role) for each in made.plot.series] == [
        ("A", ""), ("B", ""), ("Giải Nhất", ""), ("Giải Ba", ""), ("Phần còn lại", "rest"),
    ]  # fmt: skip
    assert said(made)[-1] == ["3", "6", "–"]
    assert [mark.said for mark in made.plot.wholes] == ["12", "6", "–"]
    assert made.table.rows[-1] == ("Tổng số", "12", "6", "–")


def test_parts_of_a_ratio_are_parts_of_what_it_counts() -> None:
    made = of_figures("thành phần", f"value: 10/12, {PARTS}")
    assert (made.plot.form, said(made), made.plot.wholes[0].said) == ("stacked-rows", [["4"], ["5"], ["1"]], "10")


def test_years_stand_across_the_table_while_they_fit() -> None:
    few = of_years("cột", *["value: 10"] * 8, first=2011)
    many = of_years("cột", *["value: 1000000"] * 15, first=2006)
    assert [len(few.table.columns), len(few.table.rows)] == [9, 1]
    assert [len(many.table.columns), len(many.table.rows)] == [2, 15]


def test_many_years_are_told_by_the_first_the_greatest_and_the_last() -> None:
    made = of_years("đường", *[f"value: {10 + number % 7}" for number in range(15)], first=2006)
    assert "Số: đầu kỳ 10 (2006); cao nhất 16 (2012); cuối kỳ 10 (2020)." in made.description
    assert made.description.startswith("Biểu đồ đường qua các năm 2006 - 2020. ")


def test_reports_of_all_years_of_a_chart_are_wanted() -> None:
    charts = "charts: [{id: a, title: A, statistics: [lop], years: 2016-2021}]"
    report = sources(f"statistics: [{{id: lop, label: L}}]\nsections:\n  - title: K\n    {charts}\n").report
    assert neighbouring_periods(report) == ["2019", "2016", "2017", "2018", "2021"]
