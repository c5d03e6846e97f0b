"""Totals of tables: what rows and columns come to."""

from cases import each_case

from annual_report.proofreading import Knowledge, proofread
from annual_report.proofreading.markdown_passages import passages_of_markdown
from annual_report.proofreading.registry import PROOFREADERS

RULE = [each for each in PROOFREADERS if each.rule.name == "table-total-wrong"]


def told(*rows: str) -> list[tuple[str, str]]:
    head, *others = rows
    text = "\n".join((head, "|" + "---|" * (head.count("|") - 1), *others))
    return [(slip.text, slip.fixes[0]) for _by, slip in proofread(passages_of_markdown(text), Knowledge(), RULE)]


@each_case(
    ("rows", "found"),
    [
        (("| Huyện | Số |", "| Xã A | 12 |", "| Xã B | 8 |", "| Tổng cộng | 21 |"), ("21", "20")),
        (("| Huyện | Số |", "| Tổng số | 21 |", "| Xã A | 12 |", "| Xã B | 8 |"), ("21", "20")),
        (
            (
                "| TT | Huyện | Số |",
                "| 1 | Xã A | 1.200 |",
                "| 2 | Xã B | – |",
                "| 3 | Xã C | 5 |",
                "| | **Cộng** | **1.206** |",
            ),
            ("1.206", "1.205"),
        ),
        (("| Nội dung | Chi |", "| Xã A | 2,5 triệu |", "| Xã B | 4 triệu |", "| Cộng | 7,5 triệu |"), ("7,5", "6,5")),
        (
            ("| Huyện | Nam | Nữ | Cộng |", "| Xã A | 1 | 2 | 3 |", "| Xã B | 4 | 5 | 9 |", "| Xã C | 6 | 1 | 8 |"),
            ("8", "7"),
        ),
    ],
)
def test_totals_that_are_wrong(rows: tuple[str, ...], found: tuple[str, str]) -> None:
    assert told(*rows) == [found]


@each_case(
    "rows",
    [
        ("| Huyện | Số | Tỷ lệ |", "| Xã A | 12 | 50% |", "| Xã B | 8 | 70% |", "| Tổng cộng | 20 | 58% |"),
        ("| Nội dung | Đơn giá |", "| Xã A | 12 |", "| Xã B | 8 |", "| Tổng cộng | 30 |"),
        ("| TT | Số |", "| I | 20 |", "| 1 | 12 |", "| 2 | 8 |", "| Tổng cộng | 20 |"),
        ("| Nội dung | Số |", "| Xã A | 20 |", "| Trong đó: nữ | 12 |", "| Tổng cộng | 20 |"),
        ("| Nội dung | Số |", "| Xã A | 33,3 |", "| Xã B | 33,3 |", "| Xã C | 33,3 |", "| Tổng cộng | 100 |"),
        (
            "| Huyện | Nữ | Đảng viên | Tổng số |",
            "| Xã A | 1 | 2 | 30 |",
            "| Xã B | 4 | 5 | 40 |",
            "| Xã C | 6 | 1 | 70 |",
        ),
        ("| Huyện | Số |", "| Xã A | 12 |", "| Xã B | chưa có |", "| Tổng cộng | 21 |"),
    ],
)
def test_totals_that_are_right_or_of_something_else(rows: tuple[str, ...]) -> None:
    assert told(*rows) == []
