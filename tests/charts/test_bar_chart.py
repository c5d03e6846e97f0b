"""Charts: the lengths of bars, and what they say."""

from fractions import Fraction

from cases import each_case
from compose.composing import composition, document, section

from annual_report.compose.chart_blocks import chart_block
from annual_report.document.tree import BarChart
from annual_report.model.charts import Chart


def drawn(*values: str | None) -> BarChart:
    """The chart of statistics with these values."""
    lines = [
        f"  - {{id: s{number}, label: S{number}, unit: u{f', value: {chr(34)}{value}{chr(34)}' if value else ''}}}"
        for number, value in enumerate(values)
    ]
    sources = composition("statistics:\n" + "\n".join(lines) + "\n")
    ids = [f"s{number}" for number in range(len(values))]
    made = chart_block(Chart.model_validate({"id": "a", "title": "Đồ thị", "statistics": ids}), sources)
    assert isinstance(made, BarChart)
    return made


@each_case(
    ("values", "lengths"),
    [
        (["10", "5", "0"], ["1", "1/2", "0"]),
        (["0", "0"], ["0", "0"]),
        ([None, "không có", "có"], ["0", "0", "0"]),
        (["10", None], ["1", "0"]),
        (["hơn 10", "20"], ["1/2", "1"]),
        (["dưới 10", "20"], ["1/2", "1"]),
        (["gần 10", "20"], ["1/2", "1"]),
        (["khoảng 10", "20"], ["1/2", "1"]),
        (["5-10", "20"], ["1/2", "1"]),
        (["hàng chục", "20"], ["1/2", "1"]),
        (["500 triệu đồng", "1 tỷ đồng"], ["1/2", "1"]),
        (["1/2", "40/62"], ["1/2", "20/31"]),
        (["25%", "hơn 50%"], ["1/4", "1/2"]),
        (["3/2", "0/0"], ["1", "0"]),
        (["150%"], ["1"]),
    ],
)
def test_bars_are_as_long_as_their_figures(values: list[str | None], lengths: list[str]) -> None:
    assert [bar.length for bar in drawn(*values).bars] == [Fraction(length) for length in lengths]


@each_case(
    ("values", "of_whole"), [(["1/2", "50%"], True), (["10"], False), (["50%", None], False), (["không có"], False)]
)
def test_shares_are_drawn_against_the_whole(values: list[str | None], of_whole: bool) -> None:
    assert drawn(*values).of_whole is of_whole


def test_chart_says_its_figures() -> None:
    made = drawn("40/62", "hơn 50%", "10", None, "không có")
    assert [bar.said for bar in made.bars] == ["40/62 (64,5%)", "hơn 50% u", "10 u", "–", "không có"]
    assert made.description.startswith("S0: 40/62 (64,5%); S1: hơn 50% u; ")
    assert made.description.endswith(".")
    assert (made.label, made.anchor, made.caption) == ("Biểu đồ 1", "chart-1", "Đồ thị")


def test_charts_of_a_document_are_numbered_through() -> None:
    charts = "charts: [{id: a, title: A, statistics: [lop]}, {id: b, title: B, statistics: [qua, lop]}]"
    made = [block for block in document(section(charts)).blocks if isinstance(block, BarChart)]
    assert [(each.label, len(each.bars)) for each in made] == [("Biểu đồ 1", 1), ("Biểu đồ 2", 2)]


def test_stages_are_drawn_against_what_there_was_at_first() -> None:
    """Each bar tells its share of the first."""
    sources = composition(
        "statistics:\n  - {id: a, label: Hồ sơ, value: 80, unit: hồ sơ, stages: [{label: Chung khảo, value: 30}, "
        "{label: Đạt giải, value: 1, unit: giải}, {label: Cấp trên}]}\n"
    )
    chart = Chart.model_validate({"id": "c", "title": "Các vòng", "statistics": ["a"], "type": "các vòng"})
    made = chart_block(chart, sources)
    assert isinstance(made, BarChart)
    assert [(bar.label, bar.length, bar.said) for bar in made.bars] == [
        ("Hồ sơ", Fraction(1), "80 hồ sơ"),
        ("Chung khảo", Fraction(3, 8), "30 hồ sơ (37,5%)"),
        ("Đạt giải", Fraction(1, 80), "1 giải (1,3%)"),
        ("Cấp trên", Fraction(0), "–"),
    ]
