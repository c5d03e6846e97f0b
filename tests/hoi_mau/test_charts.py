"""The charts of examples/hoi-mau: their tables say what the data say, and the drawings no other numbers."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import pytest
from hoi_mau.amounts import number, written
from hoi_mau.documents import expected
from hoi_mau.drawings import TOTAL, bars, cells, in_drawing, values
from hoi_mau.files import YEARS, Data, statistic
from hoi_mau.page import Node, chart_table, charts, numbers

Page = Callable[..., Node]
CHARTS = [(year, number, chart) for year in YEARS for number, chart in enumerate(expected(year).charts)]
ONE_YEAR = [each for each in CHARTS if "years" not in each[2]]
OVER_YEARS = [each for each in CHARTS if "years" in each[2]]


def test_there_are_charts_of_every_kind() -> None:
    assert {chart.get("type") for _year, _number, chart in CHARTS} == {None, "cột", "đường", "chỉ tiêu", "thành phần"}


@pytest.mark.parametrize("year", YEARS)
def test_charts_are_numbered_and_named(page: Page, year: int) -> None:
    captions = [each.text for chart in charts(page(str(year))) for each in chart.all("figcaption")]
    wanted = [f"Biểu đồ {index}. {chart['title']}" for index, chart in enumerate(expected(year).charts, 1)]
    assert captions == wanted
    titles = [each.text for chart in charts(page(str(year))) for each in chart.all("title")]
    assert titles == [chart["title"] for chart in expected(year).charts]


@pytest.mark.parametrize(("year", "index", "chart"), ONE_YEAR)
def test_bars_say_the_figures_of_the_year(page: Page, year: int, index: int, chart: Data) -> None:
    [drawing] = charts(page(str(year)))[index].all("svg")
    assert [each.text for each in drawing.all("text")] == bars(chart, year)
    assert [each.text for each in drawing.all("desc")] == [f"{'; '.join(bars(chart, year))}."]


@pytest.mark.parametrize(("year", "index", "chart"), OVER_YEARS)
def test_the_table_of_a_chart_says_the_figures_of_every_year(page: Page, year: int, index: int, chart: Data) -> None:
    wanted = values(chart)
    rows = {row for row, _year in wanted}
    found = cells(chart_table(charts(page(str(year)))[index]))
    assert {(row if row in rows else TOTAL, at): cell for (row, at), cell in found.items()} == wanted


@pytest.mark.parametrize(("year", "index", "chart"), OVER_YEARS)
def test_the_drawing_has_no_other_numbers(page: Page, year: int, index: int, chart: Data) -> None:
    whole = charts(page(str(year)))[index]
    [drawing] = whole.all("svg")
    wanted = values(chart)
    years = list(dict.fromkeys(year for _row, year in wanted))
    known = Counter([*in_drawing(wanted), *years])
    rest = Counter(each.text for each in drawing.all("text")) - known
    ticks = sorted(number(text.removesuffix("%")) for text in rest if numbers(text) == [text.removesuffix("%")])
    assert ticks[0] == 0
    assert len({later - earlier for earlier, later in pairwise(ticks)}) == 1, ticks
    signs = {f"({index})" for index in range(1, 1 + len(_breaks(chart)))}
    assert {text for text in rest if numbers(text) and text.removesuffix("%") not in map(written, ticks)} <= signs
    [description] = [each.text for each in drawing.all("desc")]
    # Of parts, the wholes alone are spoken.
    spoken = {place: cell for place, cell in wanted.items() if place[0] == TOTAL} or wanted
    told = re.findall(r"([^:;.]+(?:[.,]\d+[^:;.]*)*) \((\d{4})\)", description)
    assert Counter((tuple(numbers(said)), at) for said, at in told if numbers(said)) == Counter(
        (tuple(numbers(cell)), at) for (row, at), cell in spoken.items() if numbers(cell)
    )
    assert f"{years[0]} - {years[-1]}" in description


@pytest.mark.parametrize(("year", "index", "chart"), OVER_YEARS)
def test_what_is_told_below_a_chart_is_the_break(page: Page, year: int, index: int, chart: Data) -> None:
    notes = " ".join(chart_table(charts(page(str(year)))[index]).notes)
    broken = _breaks(chart)
    assert all(str(year) in notes and reason.rstrip(".") in notes for year, reason in broken)
    wanted = [
        text for number, (year, reason) in enumerate(broken, 1) for text in (str(number), str(year), *numbers(reason))
    ]
    assert Counter(numbers(notes)) == Counter(wanted)


def _breaks(chart: Data) -> list[tuple[int, str]]:
    """The years from which on a series is not to be compared with earlier ones, and why."""
    [name] = chart["statistics"]
    years = sorted({int(year) for _row, year in values(chart)})
    return [(year, each["break"]) for year in years[1:] if "break" in (each := statistic(year, name) or {})]
