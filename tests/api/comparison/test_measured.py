"""Figures in plain numbers: exact ones, bounds, ranges, and what gives no number."""

from cases import each_case

from annual_report.api.comparison.measured import PlainNumber, measured
from annual_report.values.figures import parse_figure


@each_case(
    ("text", "expected"),
    [
        ("128", PlainNumber("count", "128")),
        ("12,5", PlainNumber("count", "12.5")),
        ("0", PlainNumber("count", "0")),
        ("25,7 tỷ đồng", PlainNumber("money", "25700000000")),
        ("999999999999999 tỷ đồng", PlainNumber("money", "999999999999999000000000")),
        ("64,5%", PlainNumber("share", "64.5")),
        ("9/12", PlainNumber("share", "75")),
        ("1/3", PlainNumber("share", "33.333333333")),
        ("hơn 1000", PlainNumber("count", None, "more", "1000", "1000", None)),
        ("dưới 50", PlainNumber("count", None, "less", "50", None, "50")),
        ("gần 200", PlainNumber("count", None, "nearly", "200", None, "200")),
        ("khoảng 100", PlainNumber("count", None, "about", "100", None, None)),
        ("hơn 60%", PlainNumber("share", None, "more", "60", "60", None)),
        ("15-20", PlainNumber("count", None, None, None, "15", "20")),
        ("hàng trăm", PlainNumber("count", None, None, None, "100", None)),
        ("ít nhất 20", PlainNumber("count", None, "at-least", "20", "20", None)),
        ("không quá 50%", PlainNumber("share", None, "at-most", "50", None, "50")),
        ("ước đạt 100", PlainNumber("count", "100", estimated=True)),
        ("ước hơn 100", PlainNumber("count", None, "more", "100", "100", None, estimated=True)),
        ("1,5 triệu USD", PlainNumber("money-usd", "1500000")),
        ("5 triệu đồng/người", PlainNumber("money/người", "5000000")),
        ("1,2 triệu lượt", PlainNumber("count", "1200000")),
        ("có", PlainNumber("existence")),
        ("không có", PlainNumber("existence")),
    ],
)
def test_figure_in_plain_numbers(text: str, expected: PlainNumber) -> None:
    assert measured(parse_figure(text)) == expected
