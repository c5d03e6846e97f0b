"""Figures in plain numbers: exact ones, bounds, ranges, and what gives no number."""

from cases import each_case

from annual_report.api.comparison.measured import Measured, measured
from annual_report.values.figures import parse_figure


@each_case(
    ("text", "expected"),
    [
        ("128", Measured("count", "128")),
        ("12,5", Measured("count", "12.5")),
        ("0", Measured("count", "0")),
        ("25,7 tỷ đồng", Measured("money", "25700000000")),
        ("999999999999999 tỷ đồng", Measured("money", "999999999999999000000000")),
        ("64,5%", Measured("share", "64.5")),
        ("9/12", Measured("share", "75")),
        ("1/3", Measured("share", "33.333333333")),
        ("hơn 1000", Measured("count", None, "more", "1000", "1000", None)),
        ("dưới 50", Measured("count", None, "less", "50", None, "50")),
        ("gần 200", Measured("count", None, "nearly", "200", None, "200")),
        ("khoảng 100", Measured("count", None, "about", "100", None, None)),
        ("hơn 60%", Measured("share", None, "more", "60", "60", None)),
        ("15-20", Measured("count", None, None, None, "15", "20")),
        ("hàng trăm", Measured("count", None, None, None, "100", None)),
        ("có", Measured("existence")),
        ("không có", Measured("existence")),
    ],
)
def test_figure_in_plain_numbers(text: str, expected: Measured) -> None:
    assert measured(parse_figure(text)) == expected
