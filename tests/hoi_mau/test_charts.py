"""The charts of examples/hoi-mau: tables, drawings and descriptions say what the data say, and no other numbers."""

from collections import Counter
from collections.abc import Callable

from cases import each_case
from hoi_mau.amounts import number, read
from hoi_mau.documents import expected
from hoi_mau.drawings import bars, brief, cells, description, drawn, magnitude, notes, ticks, values
from hoi_mau.files import DRAFTED, OVER, YEARS, Data, Period
from hoi_mau.page import Node, chart_table, charts

Page = Callable[..., Node]
PERIODS = (*YEARS, OVER, DRAFTED)
CHARTS = [(period, number, chart) for period in PERIODS for number, chart in enumerate(expected(period).charts)]
ONE_YEAR = [each for each in CHARTS if "years" not in each[2]]
OVER_YEARS = [each for each in CHARTS if "years" in each[2]]
of_charts = each_case(("period", "index", "chart"), OVER_YEARS)


def test_there_are_charts_of_every_kind() -> None:
    kinds = {chart.get("type") for _period, _number, chart in CHARTS}
    assert kinds == {None, "cột", "đường", "chỉ tiêu", "thành phần", "nhiệm vụ"}
    assert len(expected(OVER).charts) == 10


@each_case("period", PERIODS)
def test_charts_are_numbered_and_named(page: Page, period: Period) -> None:
    captions = [each.text for chart in charts(page(str(period))) for each in chart.all("figcaption")]
    wanted = [f"Biểu đồ {index}. {chart['title']}" for index, chart in enumerate(expected(period).charts, 1)]
    assert captions == wanted
    titles = [each.text for chart in charts(page(str(period))) for each in chart.all("title")]
    assert titles == [chart["title"] for chart in expected(period).charts]


@each_case(("period", "index", "chart"), ONE_YEAR)
def test_bars_say_the_figures_of_the_year(page: Page, period: int, index: int, chart: Data) -> None:
    [drawing] = charts(page(str(period)))[index].all("svg")
    assert [each.text for each in drawing.all("text")] == bars(chart, period)
    assert [each.text for each in drawing.all("desc")] == [f"{'; '.join(bars(chart, period))}."]


@of_charts
def test_the_table_of_a_chart_says_the_figures_of_every_year(
    page: Page, period: Period, index: int, chart: Data
) -> None:
    whole, wanted = charts(page(str(period)))[index], drawn(chart)
    found = chart_table(whole)
    assert cells(found) == values(wanted)
    assert found.caption == (f"Đơn vị tính: {wanted.unit}" if wanted.unit else "")
    assert found.notes == notes(wanted)
    [table] = whole.all("table")
    assert table.attributes["aria-label"] == f"Số liệu của Biểu đồ {index + 1}"


@of_charts
def test_the_description_says_every_figure(page: Page, period: Period, index: int, chart: Data) -> None:
    [drawing] = charts(page(str(period)))[index].all("svg")
    assert [each.text for each in drawing.all("desc")] == [description(drawn(chart))]


@of_charts
def test_the_drawing_is_lettered_with_the_figures(page: Page, period: Period, index: int, chart: Data) -> None:
    [drawing] = charts(page(str(period)))[index].all("svg")
    wanted = drawn(chart)
    texts = sorted((float(each.attributes["x"]), each.text) for each in drawing.all("text"))
    years = [(x, text) for x, text in texts if text in map(str, wanted.years)]
    assert [text for _x, text in years] == list(map(str, wanted.years))
    around = [*(f"({number})" for number, _break in enumerate(wanted.breaks, 1)), *ticks(wanted)]
    around += [f"Đơn vị tính: {wanted.unit}"] if wanted.unit else []
    around += wanted.rows if len(wanted.rows) > 1 else []
    rest = [each for each in texts if each not in years]
    for text in around:
        rest.remove(next(each for each in rest if each[1] == text))  # what is at the axis stands at the very left
    labels = {text: Counter() for _x, text in years}
    for x, text in rest:
        labels[min(years, key=lambda year: abs(year[0] + _half(year[1]) - x - _half(text)))[1]][text] += 1
    for place, year in enumerate(wanted.years):
        _same(labels[str(year)], wanted, place)


def _half(text: str) -> float:
    """About half the width of a short text; turned ones are as wide as a letter is high."""
    return 3.0 * min(len(text), 4)


def _same(found: Counter[str], chart: Data, place: int) -> None:
    """Whether the letters of a year are its figures; parts that are too thin for letters may have none."""
    column = [row[place] for row in chart.rows.values()]
    if not chart.totals:
        assert found == Counter(brief(chart, text) for text in column)
        return
    assert found[brief(chart, chart.totals[place])] > 0
    found = found - Counter([brief(chart, chart.totals[place])])
    axis = number(ticks(chart)[-1])
    parts = Counter(text for text in column if text and text != "0")
    thick = Counter(text for text in parts.elements() if magnitude(read(text)) * 10 >= axis)
    assert thick <= found <= parts
