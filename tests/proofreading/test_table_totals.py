"""Totals of tables: what rows and columns come to."""

from cases import each_case

from annual_report.proofreading import Knowledge, Passage, proofread
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
        (("| Nội dung | Số |", "| Thu | 27,5 |", "| Chi | 24,85 |", "| Còn lại | 2,5 |"), ("2,5", "2,65")),
        (
            ("| Nội dung | Số |", "| Tồn đầu năm | 3 |", "| Tổng thu | 27 |", "| Tổng chi | 24 |", "| Tồn quỹ | 3 |"),
            ("3", "6"),
        ),
        (
            (
                "| Nội dung | Số |",
                "| Thu | |",
                "| Hội phí | 100 |",
                "| Tài trợ | 50 |",
                "| Tổng thu | 160 |",
                "| Chi | |",
                "| Tập huấn | 60 |",
                "| Văn phòng | 20 |",
                "| Tổng chi | 80 |",
            ),
            ("160", "150"),
        ),
        (
            (
                "| TT | Nội dung | Số |",
                "| 1 | Hội phí | 100 |",
                "| 2 | Tài trợ | 50 |",
                "| | Cộng thu | 150 |",
                "| 1 | Tập huấn | 60 |",
                "| 2 | Văn phòng | 20 |",
                "| | Cộng chi | 80 |",
                "| | Còn lại | 60 |",
            ),
            ("60", "70"),
        ),
        (
            (
                "| TT | Nội dung | Số |",
                "| I | Tổng thu | 150 |",
                "| 1 | Hội phí | 100 |",
                "| 2 | Tài trợ | 50 |",
                "| II | Tổng chi | 90 |",
                "| 1 | Tập huấn | 60 |",
                "| 2 | Văn phòng | 20 |",
                "| III | Chênh lệch | 60 |",
            ),
            ("90", "80"),
        ),
        (
            (
                "| Nội dung | Số |",
                "| Tồn năm trước chuyển sang | 30 |",
                "| Hội phí | 100 |",
                "| Tài trợ | 50 |",
                "| Tổng thu | 180 |",
                "| Tập huấn | 60 |",
                "| Văn phòng | 20 |",
                "| Tổng chi | 80 |",
                "| Tồn cuối năm | 130 |",
            ),
            ("130", "100"),
        ),
        (
            (
                "| Item | £ |",
                "| Subscriptions | £100 |",
                "| Grants | £50 |",
                "| Total income | £140 |",
                "| Meetings | £60 |",
                "| Printing | £20 |",
                "| Total expenditure | £80 |",
            ),
            ("140", "150"),
        ),
        (("| Item | Sum |", "| Income | 30 |", "| Expenditure | 24 |", "| Surplus | 5 |"), ("5", "6")),
        (
            (
                "| Item | Sum |",
                "| Balance brought forward | 10 |",
                "| Receipts | 30 |",
                "| Payments | 24 |",
                "| Balance carried forward | 6 |",
            ),
            ("6", "16"),
        ),
        (("| Nội dung | Số |", "| Thu | 20 |", "| Chi | 24 |", "| Chênh lệch thu chi | -3 |"), ("-3", "-4")),
        (("| Nơi | Lãi |", "| Xã A | 20 |", "| Xã B | -4 |", "| Cộng | 24 |"), ("24", "16")),
        (("| Nội dung | Chi |", "| Xã A | 2,5 triệu |", "| Xã B | 4 triệu |", "| Cộng | 7,5 triệu |"), ("7,5", "6,5")),
        (
            ("| Huyện | Nam | Nữ | Cộng |", "| Xã A | 1 | 2 | 3 |", "| Xã B | 4 | 5 | 9 |", "| Xã C | 6 | 1 | 8 |"),
            ("8", "7"),
        ),
        (
            (
                "| STT | Quý | Doanh thu |",
                "| 1 | Quý I | 19800 |",
                "| 2 | Quý II | 20200 |",
                "| 3 | Quý III | 24600 |",
                "| 4 | Quý IV | 25000 |",
                "| | Cả năm | 89500 |",
            ),
            ("89500", "89600"),
        ),
        (
            ("| Quý | Thu |", "| Quý I | 1.500 |", "| Quý II | 2.700 |", "| 6 tháng đầu năm | 4.020 |"),
            ("4.020", "4.200"),
        ),
        (("| Kỳ | Thu |", "| Học kỳ I | 15,5 |", "| Học kỳ II | 12 |", "| Năm 2025 | 28,5 |"), ("28,5", "27,5")),
        (
            (
                "| Đơn vị | Dự | Đạt |",
                "| Toàn tỉnh | 400 | 350 |",
                "| Huyện A | 150 | 120 |",
                "| Huyện B | 250 | 220 |",
            ),
            ("350", "340"),
        ),
        (("| Khối | Số |", "| Khối 10 | 430 |", "| Khối 11 | 418 |", "| **Toàn trường** | 858 |"), ("858", "848")),
        (
            (
                "| Tổ | Quý I | Quý II | Cả năm |",
                "| Tổ A | 10 | 20 | 30 |",
                "| Tổ B | 15 | 25 | 45 |",
                "| Tổ C | 5 | 5 | 10 |",
            ),
            ("45", "40"),
        ),
        (("| Mục | Số |", "| Mục a | 500 |", "| Mục b | 700 |", "| Chung | 1100 |"), ("1100", "1200")),
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
        ("| Năm | Số |", "| Năm 2023 | 120 |", "| Năm 2024 | 130 |", "| Năm 2025 | 251 |"),
        ("| Nội dung | Số |", "| Thu | 27,5 |", "| Chi | 24,85 |", "| Còn lại | 2,65 |"),
        ("| Nội dung | Số |", "| Thu | 27,5 |", "| Chi | 24,85 |", "| Trả nợ | 1 |", "| Còn lại | 1,65 |"),
        ("| Quý | Số |", "| Quý I | 120 |", "| Quý II | 130 |", "| Quý III | 251 |"),
        (
            "| Nội dung | Số |",
            "| Tổng thu | 150 |",
            "| Riêng hội phí | 100 |",
            "| Riêng tài trợ | 13 |",
            "| Tổng chi | 80 |",
            "| Riêng tập huấn | 60 |",
            "| Còn lại | 75 |",
        ),
        (
            "| Nội dung | Số |",
            "| Tồn năm trước chuyển sang | 30 |",
            "| Hội phí | 100 |",
            "| Tài trợ | 50 |",
            "| Tổng thu | 180 |",
            "| Tập huấn | 60 |",
            "| Văn phòng | 20 |",
            "| Tổng chi | 80 |",
            "| Tồn | 100 |",
        ),
        (
            "| Nội dung | Số |",
            "| Tổng thu | 150 |",
            "| - Hội phí | 100 |",
            "| - Tài trợ | 50 |",
            "| Tổng chi | 180 |",
            "| - Tập huấn | 160 |",
            "| - Văn phòng | 20 |",
            "| Bội chi | 30 |",
        ),
        (
            "| Item | Sum |",
            "| Opening balance | 10 |",
            "| Income | 30 |",
            "| Expenditure | 24 |",
            "| Surplus/(deficit) | 6 |",
            "| Closing balance | 16 |",
        ),
        ("| Item | Sum |", "| Income | 20 |", "| Expenditure | 24 |", "| Deficit | 4 |"),
        ("| Vùng | Số |", "| Thu nhập | 30 |", "| Chi phí | 24 |", "| Tiết kiệm | 5 |"),
        ("| Vùng | Thu nhập |", "| Cả nước | 5,4 |", "| Tỉnh A | 4,8 |", "| Tỉnh B | 5,1 |"),
        ("| Quý | Tăng trưởng |", "| Quý I | 5,6 |", "| Quý II | 6,9 |", "| Cả năm | 6,3 |"),
        ("| Quý | Hội viên |", "| Quý I | 120 |", "| Quý II | 130 |", "| Cả năm | 130 |"),
        ("| Vùng | Số hội |", "| Tỉnh A | 12 |", "| Tỉnh B | 15 |", "| Cả nước | 630 |"),
        ("| Nội dung | Số |", "| Toàn trường | 1200 |", "| Nữ | 672 |", "| Dân tộc | 509 |"),
        ("| Kỳ | Thu |", "| Quý I | 10 |", "| Quý II | 20 |", "| 6 tháng | 30 |", "| Quý III | 5 |", "| Cộng | 35 |"),
        ("| Đơn vị | Số |", "| Tổng công ty A | 10 |", "| Tổng công ty B | 20 |", "| Tổng công ty C | 31 |"),
    ],
)
def test_totals_that_are_right_or_of_something_else(rows: tuple[str, ...]) -> None:
    assert told(*rows) == []


def test_years_in_a_first_row_are_headings() -> None:
    rows = "STT|Xã|2023|2024", "1|Xã A|12|15", "2|Xã B|8|6", "|Cộng|20|22"
    passages = [
        Passage(text, (at,), "cell", f"1/{column}")
        for at, row in enumerate(rows)
        for column, text in enumerate(row.split("|"))
        if text
    ]
    found = [(slip.text, slip.fixes[0]) for _by, slip in proofread(passages, Knowledge(), RULE)]
    assert found == [("22", "21")]


def test_columns_of_parts_go_with_the_whole() -> None:
    assert told(
        "| Lớp | Tổng số | Nam | Nữ |", "| 6A | 41 | 38 | 6 |", "| 6B | 40 | 20 | 20 |", "| 6C | 9 | 4 | 5 |"
    ) == [("41", "44")]
    for rows, wrong in (
        (("| Lớp | Tổng số | Nữ |", "| 6A | 228 | 312 |", "| 6B | 40 | 20 |", "| 6C | 9 | 4 |"), ["312"]),
        (("| Lớp | Tổng số | Trong đó: nữ |", "| 6A | 28 | 12 |", "| 6B | 4 | 20 |", "| 6C | 9 | 4 |"), ["20"]),
        (
            (
                "| Lớp | Tổng số | Nữ | Đảng viên |",
                "| 6A | 40 | 12 | 7 |",
                "| 6B | 40 | 20 | 4 |",
                "| 6C | 9 | 4 | 5 |",
            ),
            [],
        ),
        (
            (
                "| Xã | Tổng số | Năm 2024 | Năm 2025 |",
                "| A | 40 | 42 | 47 |",
                "| B | 4 | 20 | 54 |",
                "| C | 3 | 1 | 9 |",
            ),
            [],
        ),
    ):
        found = passages_of_markdown("\n".join((rows[0], "|" + "---|" * (rows[0].count("|") - 1), *rows[1:])))
        assert [slip.text for _by, slip in proofread(found, Knowledge(), RULE)] == wrong, rows
