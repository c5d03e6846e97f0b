"""Graphs as SVG: words that meet nothing and stay inside, columns as high as their values, patterns without colour."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from budget import examples
from compose.composing import FRAME, bound, sources
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageFont

from annual_report.analysis.neighbouring_reports import NeighbouringReports
from annual_report.charts.drawing.patterns import FILL_PATTERNS, LINE_STYLES
from annual_report.compose.report.compose import compose_report
from annual_report.compose.sources import Sources
from annual_report.language.typography.metrics import FONTS
from annual_report.model.report import Report
from annual_report.render.html.page import render_html
from annual_report.render.html.templates import Templates

SVG = "{http://www.w3.org/2000/svg}"
LONG = "Tỷ lệ cán bộ, hội viên và người dân ở các huyện hài lòng với lớp"
TYPES = ("cột", "đường", "chỉ tiêu", "thành phần")
Box = tuple[float, float, float, float]


@cache
def font(size: float) -> ImageFont.FreeTypeFont:
    """The document's font."""
    return ImageFont.truetype(FONTS / "LiberationSerif-Regular.ttf", size * 10)


def box(text: ET.Element) -> Box:
    """What a text of the drawing covers: its real length, and the height of its letters without their accents."""
    size, x, y = (float(text.attrib[name]) for name in ("font-size", "x", "y"))
    long = font(size).getlength(text.text or "") / 10
    if "transform" in text.attrib:
        assert text.attrib["transform"] == f"rotate(-90 {text.attrib['x']} {text.attrib['y']})"
        return x - size * 0.7, y - long, x + size * 0.2, y
    return x, y - size * 0.7, x + long, y + size * 0.2


def statistics(values: dict[str, str | None]) -> str:
    """The statistics of a year."""
    given = {name: value for name, value in values.items() if value is not None}
    lines = [f'  - {{id: {name}, label: "{name} {LONG}", unit: u, {value}}}' for name, value in given.items()]
    return "statistics:\n" + "\n".join(lines) + "\n" if lines else ""


def drawn(by_year: dict[int, dict[str, str | None]], kind: str, *, over_years: bool = True) -> ET.Element:
    """The drawing of a chart of all that the last year has, over the years."""
    last = max(by_year)
    names = list(by_year[last])
    years = f"\n        years: {min(by_year)}-{last}" if over_years else ""
    keys = f"title: Đồ thị\n        type: {kind}\n        statistics: [{', '.join(names)}]{years}"
    chart = f"      - id: bd\n        {keys}\n"
    frame = FRAME.replace("2020", str(last))
    own = sources(f"{frame}{statistics(by_year[last])}sections:\n  - title: Kết quả\n    charts:\n{chart}")
    reports = {
        str(year): bound(f"{FRAME.replace('2020', str(year))}{statistics(values)}sections: [{{title: A}}]\n", Report)
        for year, values in by_year.items()
        if year != last and any(values.values())
    }
    document = compose_report(Sources(own.report, own.organization, None, NeighbouringReports(reports)))
    html, problems = render_html(document, Templates(), {})
    assert html is not None
    assert not problems
    (svg,) = re.findall(r"<svg.*?</svg>", html, re.DOTALL)
    return ET.fromstring(  # noqa: S314 - the program's own page
        svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    )


def assert_readable(svg: ET.Element) -> None:
    """No two words meet, and none leaves the drawing."""
    width, height = map(float, svg.attrib["viewBox"].split()[2:])
    boxes = [(text.text, box(text)) for text in svg.iter(f"{SVG}text")]
    for text, (left, top, right, bottom) in boxes:
        assert left >= 0, text
        assert top >= 0, text
        assert right <= width, text
        assert bottom <= height, text
    for (one, a), (other, b) in combinations(boxes, 2):
        apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
        assert apart, (one, other)


amounts = st.one_of(
    st.integers(0, 40).map(str),
    st.integers(0, 10**6).map(lambda number: f"{number}"),
    st.sampled_from(
        ["0", "1", "10000", "hơn 1000", "khoảng 12", "15-20", "không có", "có", "999999999999999", "hàng trăm"]
    ),
)
written = st.tuples(amounts, amounts, amounts).map(
    lambda three: (
        f'value: "{three[0]}", target: "{three[1]}", '
        f'parts: {{complete: không, items: [{{label: A, value: "{three[1]}"}}, '
        f'{{label: "{LONG}", value: "{three[2]}"}}]}}'
    )
)


@st.composite
def many_years(draw: st.DrawFn, most: int) -> dict[int, dict[str, str | None]]:
    """Figures of 2 to 15 years, some of them missing."""
    count = draw(st.integers(2, 15))
    names = [f"s{number}" for number in range(draw(st.integers(1, most)))]
    years = {year: {name: draw(st.one_of(st.none(), written)) for name in names} for year in range(2006, 2006 + count)}
    years[2005 + count] = {name: draw(written) for name in names}
    return years


@settings(max_examples=examples(40))
@given(many_years(4), st.sampled_from(["cột", "đường"]))
def test_words_never_meet_over_years(years: dict[int, dict[str, str | None]], kind: str) -> None:
    assert_readable(drawn(years, kind))


@settings(max_examples=examples(40))
@given(many_years(1), st.sampled_from(["chỉ tiêu", "thành phần"]))
def test_words_never_meet_with_targets_and_parts(years: dict[int, dict[str, str | None]], kind: str) -> None:
    assert_readable(drawn(years, kind))


@settings(max_examples=examples(30))
@given(st.lists(written, min_size=1, max_size=12), st.sampled_from(["chỉ tiêu", "thành phần"]))
def test_words_never_meet_in_rows(values: list[str], kind: str) -> None:
    assert_readable(drawn({2020: {f"s{number}": value for number, value in enumerate(values)}}, kind, over_years=False))


def paths(svg: ET.Element) -> Iterator[str]:
    """The shapes of a drawing."""
    return (each.attrib["d"] for each in svg.iter(f"{SVG}path"))


def texts(svg: ET.Element) -> list[str]:
    """The words of a drawing."""
    return [each.text or "" for each in svg.iter(f"{SVG}text")]


def columns(svg: ET.Element) -> list[float]:
    """How high the solid columns are."""
    solid = [each.attrib["d"] for each in svg.iter(f"{SVG}path") if each.attrib["fill"] == FILL_PATTERNS[0].fill]
    edges = [[float(number) for number in re.findall(r"-?[\d.]+", path)] for path in solid]
    return [edge[3] - edge[1] for edge in edges]


def by_year(*values: str | None) -> dict[int, dict[str, str | None]]:
    """One figure over years."""
    return {2010 + index: {"so": None if value is None else f'value: "{value}"'} for index, value in enumerate(values)}


def test_columns_are_as_high_as_their_values() -> None:
    low, middle, high = columns(drawn(by_year("10", "20", "40"), "cột"))
    assert low == pytest.approx(high / 4, abs=0.1)
    assert middle == pytest.approx(high / 2, abs=0.1)


def test_zero_and_no_data_are_told_apart() -> None:
    svg = drawn(by_year("10", None, "0", "5"), "cột")
    assert len(columns(svg)) == 2
    assert {"–", "0", "10", "5"} <= set(texts(svg))


def test_value_ten_thousand_times_the_others_leaves_them_said() -> None:
    svg = drawn(by_year("12", "12", "120000", "12"), "cột")
    assert [text for text in texts(svg) if text in {"12", "120.000"}] == ["12", "12", "120.000", "12"]
    assert min(columns(svg)) > 0


def test_bound_is_said_in_words() -> None:
    assert "hơn 1.000" in texts(drawn(by_year("900", "hơn 1000"), "cột"))


def test_line_is_broken_where_a_year_is_missing() -> None:
    whole = sum(path.count("L") for path in paths(drawn(by_year("1", "2", "3", "4"), "đường")))
    broken = sum(path.count("L") for path in paths(drawn(by_year("1", "2", None, "4"), "đường")))
    assert whole - broken == 2


def test_drawing_is_told_to_those_who_do_not_see_it() -> None:
    svg = drawn(by_year("1", "2"), "cột")
    assert svg.attrib["role"] == "img"
    named = {each.attrib["id"]: each.text for each in svg if "id" in each.attrib}
    assert [named[name] for name in svg.attrib["aria-labelledby"].split()] == [
        "Đồ thị",
        f"Biểu đồ cột theo năm, 2010 - 2011. so {LONG}: 1 u (2010); 2 u (2011). "
        "Số liệu đầy đủ có trong bảng dưới biểu đồ.",
    ]


def test_series_differ_without_colour() -> None:
    assert len({(look.hatch, look.fill if not look.hatch else "") for look in FILL_PATTERNS}) == len(FILL_PATTERNS)
    assert len({(look.dash, look.point, look.hollow) for look in LINE_STYLES}) == len(LINE_STYLES)


def test_same_chart_is_the_same_drawing() -> None:
    first, second = (drawn(by_year("1", "2"), kind) for kind in ("đường", "đường"))
    assert ET.tostring(first) == ET.tostring(second)
