"""Charts as drawings: bars of the right length, labels that wrap and stand on no bar."""

from fractions import Fraction

from cases import each_case
from PIL import ImageFont

from annual_report.charts.drawing.bars import BarDrawing, bar_drawing
from annual_report.document.tree import Bar, BarChart
from annual_report.language.typography.metrics import FONTS

LONG = "Tỷ lệ cán bộ, hội viên và người dân ở các huyện, thị xã trong tỉnh hài lòng với các lớp tập huấn khoa học"


def drawn(*bars: Bar) -> BarDrawing:
    return bar_drawing(BarChart("chart-1", "Biểu đồ 1", "Tỷ lệ", bars, of_whole=True, description="Tỷ lệ."))


@each_case(("share", "least", "most"), [(0, 0, 0), (Fraction(1, 2), 0.49, 0.5), (1, 0.98, 1)])
def test_bar_is_as_long_as_its_share(share: Fraction, least: float, most: float) -> None:
    picture = drawn(Bar("Một", Fraction(share), "x"))
    assert least * picture.width <= picture.bars[0].length <= most * picture.width


def test_long_label_wraps_and_says_everything() -> None:
    picture = drawn(Bar(LONG, Fraction(1, 2), "50%"), Bar("Ngắn", Fraction(1), "100%"))
    assert len(picture.bars[0].labels) > 1
    assert len(picture.bars[1].labels) == 1
    assert " ".join(label.text for label in picture.bars[0].labels) == f"{LONG}: 50%"


@each_case("label", [LONG, LONG.upper(), "Mã số " + "W" * 30])
def test_labels_fit_the_width(label: str) -> None:
    picture = drawn(Bar(label, Fraction(1), "100%"))
    font = ImageFont.truetype(FONTS / "LiberationSerif-Regular.ttf", picture.font_size)
    assert max(font.getlength(line.text) for line in picture.bars[0].labels) <= picture.width


def test_nothing_overlaps_and_nothing_leaves_the_picture() -> None:
    picture = drawn(*(Bar(LONG * (1 + number % 2), Fraction(number, 4), "x") for number in range(5)))
    below = 0
    for bar in picture.bars:
        for label in bar.labels:
            assert label.y - picture.font_size >= below
            below = label.y
        assert bar.y > below
        below = bar.y + picture.bar_height
    assert below <= picture.height


def test_same_chart_is_the_same_drawing() -> None:
    bars = (Bar(LONG, Fraction(1, 3), "33,3%"),)
    assert drawn(*bars) == drawn(*bars)
