"""Tables: a column only where something is given, rows of parts and prizes, notes."""

from cases import each_case
from compose.composing import ORGANIZATION, STATISTICS, composition, document, section

from annual_report.compose.tables import commendations
from annual_report.document.origin import Origin
from annual_report.document.tree import Table
from annual_report.model.commendation import Commendation

MORE = """\
statistics:
  - id: hoi-thi
    label: Hội thi
    value: 10
    unit: giải
    prizes: {special: 0, first: 1, second: 4, third: 5}
    note: Cấp tỉnh.
  - id: hoi-vien
    label: Hội viên
    value: 1500
    previous: 1421
    change: +79
    target: 1400
    parts: {complete: không, items: [{label: nữ, value: 600}, {label: trẻ}]}
  - {id: ho-so, label: Hồ sơ, value: 40/62}
  - {id: khong, label: Không, value: không có}
  - {id: trong, label: Trống}
"""


def tables(report: str, organization: str = ORGANIZATION) -> list[Table]:
    return [block for block in document(report, organization).blocks if isinstance(block, Table)]


def titles(table: Table) -> list[str]:
    return [column.title for column in table.columns]


def figures(report: str, *asked: str) -> Table:
    """The table of the statistics asked for."""
    wanted = f", statistics: [{', '.join(asked)}]" if asked else ""
    (table,) = tables(f"{report}sections:\n  - title: A\n    figures: {{title: Số liệu{wanted}}}\n")
    return table


def test_key_figures_with_parts_and_prizes() -> None:
    table = figures(MORE)
    assert titles(table) == [
        "TT", "Nội dung", "Đơn vị tính", "Kết quả", "Tỷ lệ", "Chỉ tiêu", "Đạt chỉ tiêu", "Năm 2019", "Tăng, giảm",
        "Tăng, giảm (%)",
    ]  # fmt: skip
    assert table.rows == (
        ("1", "Hội thi", "giải", "10", "", "", "", "", "", ""),
        ("", "Trong đó: Giải Đặc biệt", "giải", "0", "", "", "", "", "", ""),
        ("", "Trong đó: Giải Nhất", "giải", "1", "", "", "", "", "", ""),
        ("", "Trong đó: Giải Nhì", "giải", "4", "", "", "", "", "", ""),
        ("", "Trong đó: Giải Ba", "giải", "5", "", "", "", "", "", ""),
        ("2", "Hội viên", "", "1.500", "", "1.400", "107,1%", "1.421", "+79", "+5,6%"),
        ("", "Trong đó: nữ", "", "600", "", "", "", "", "", ""),
        ("", "Trong đó: trẻ", "", "–", "", "", "", "", "", ""),
        ("3", "Hồ sơ", "", "40/62", "64,5%", "", "", "", "", ""),
        ("4", "Không", "", "không có", "", "", "", "", "", ""),
        ("5", "Trống", "", "–", "", "", "", "", "", ""),
    )
    assert (table.label, table.anchor, table.caption) == ("Bảng 1", "table-1", "Số liệu")
    assert table.notes == ("Hội thi: Cấp tỉnh.",)


@each_case(
    ("asked", "columns"),
    [
        (["hoi-thi"], []),
        (["khong", "trong"], []),
        (["ho-so"], ["Tỷ lệ"]),
        (["hoi-vien"], ["Chỉ tiêu", "Đạt chỉ tiêu", "Năm 2019", "Tăng, giảm", "Tăng, giảm (%)"]),
        (["ho-so", "hoi-vien"], ["Tỷ lệ", "Chỉ tiêu", "Đạt chỉ tiêu", "Năm 2019", "Tăng, giảm", "Tăng, giảm (%)"]),
    ],
)
def test_key_figures_have_a_column_only_for_what_is_given(asked: list[str], columns: list[str]) -> None:
    table = figures(MORE, *asked)
    assert titles(table) == ["TT", "Nội dung", "Đơn vị tính", "Kết quả", *columns]
    assert {len(row) for row in table.rows} == {len(table.columns)}
    assert [row[1] for row in table.rows if row[0]] == [
        {"hoi-thi": "Hội thi", "hoi-vien": "Hội viên", "ho-so": "Hồ sơ", "khong": "Không", "trong": "Trống"}[each]
        for each in asked
    ]


def test_parts_have_units_of_their_own_and_stages_their_share_of_what_there_was_at_first() -> None:
    table = figures(
        """\
statistics:
  - id: ho-so
    label: Hồ sơ
    value: 80
    unit: hồ sơ
    parts: {complete: không, items: [{label: nữ, value: 30, unit: người}]}
    stages: [{label: vào chung khảo, value: 30}, {label: đạt giải, value: 1, unit: giải}, {label: dự thi toàn quốc}]
"""
    )
    assert table.rows == (
        ("1", "Hồ sơ", "hồ sơ", "80", ""),
        ("", "Trong đó: nữ", "người", "30", ""),
        ("", "Sau đó: vào chung khảo", "hồ sơ", "30", "37,5%"),
        ("", "Sau đó: đạt giải", "giải", "1", "1,3%"),
        ("", "Sau đó: dự thi toàn quốc", "hồ sơ", "–", ""),
    )


def test_a_target_that_is_not_to_be_reached_has_no_share() -> None:
    asked = "statistics:\n  - {id: a, label: A, value: 9, target: %s}\n"
    assert figures(asked % "hơn 10").rows[0][4:] == ("hơn 10", "90%")
    for target in ("dưới 10", "64,5%", "2 tỷ đồng"):
        assert len(figures(asked % f'"{target}"').columns) == len(("TT", "Nội dung", "Đơn vị", "Kết quả", "Chỉ tiêu"))


def test_names_in_cells_are_words_and_numbers() -> None:
    (table,) = tables(
        STATISTICS
        + """\
sections:
  - title: Mở {lop}
    tables:
      - title: Theo {ho-so.tong}
        columns: [{title: "Việc của {hoi-a.ngan}"}, {title: Số, numeric: có}]
        rows:
          - Mở {lop} | {lop}
          - "Cả hai | {lop} + {ho-so.dat}"
          - "Tỷ lệ | {ho-so.ty-le}"
        note: "Gồm {qua}."
"""
    )
    assert titles(table) == ["Việc của Hội A", "Số"]
    assert table.rows == (("Mở 12 lớp", "12"), ("Cả hai", "52"), ("Tỷ lệ", "64,5%"))
    assert (table.caption, table.notes) == ("Theo 62 hồ sơ", ("Gồm hơn 1.000 phần quà.",))


@each_case(
    ("written", "printed"),
    [
        ('value: không có, previous: "9,4"', "9,4"),
        ('previous: "9,4"', "9,4"),
        ("value: có, previous: 9", "9"),
        ("value: 12, previous: không có", "không có"),
        ("value: 12, previous: có", "có, chưa có số liệu"),
        ("value: 12, previous: 40%", "40%"),
        ("value: 12, previous: 9, break: Cách tính mới.", "9"),
    ],
)
def test_figure_of_the_year_before_is_printed_though_nothing_can_be_compared(written: str, printed: str) -> None:
    table = figures(
        f"statistics:\n  - {{id: a, label: A, {written}}}\n  - {{id: b, label: B, value: 2, previous: 1}}\n"
    )
    before, change = titles(table).index("Năm 2019"), titles(table).index("Tăng, giảm")
    assert (table.rows[0][before], table.rows[0][change]) == (printed, "")


def test_membership() -> None:
    (table,) = tables(
        section(
            "memberships:",
            "  - {id: a, label: Hội viên, unit: người, opening: 100, admitted: 10, left: 0, closing: 110}",
            "  - {id: b, label: Chi hội, closing: hơn 20, exclusions: Không kể chi hội trẻ.}",
        )
    )
    assert titles(table) == ["Hội viên", "Đầu kỳ", "Kết nạp", "Thôi tham gia", "Cuối kỳ"]
    assert table.rows == (("Hội viên (người)", "100", "10", "0", "110"), ("Chi hội", "–", "–", "–", "hơn 20"))
    assert table.notes == ("Không kể chi hội trẻ.",)


@each_case(
    ("entries", "columns", "rows"),
    [
        (
            "{id: a, text: x, form: Bằng khen, groups: 2}",
            ["Cơ quan khen thưởng", "Tập thể"],
            [("Bằng khen", "Hội Mẫu tỉnh Mẫu", "2")],
        ),
        (
            "{id: a, text: x, form: Bằng khen, individuals: 0}",
            ["Cơ quan khen thưởng", "Cá nhân"],
            [("Bằng khen", "Hội Mẫu tỉnh Mẫu", "0")],
        ),
        (
            "{id: a, text: x, form: Bằng khen, giver: hoi-a, groups: 2, individuals: có},"
            " {id: b, text: y, form: Giấy khen}",
            ["Cơ quan khen thưởng", "Tập thể", "Cá nhân"],
            [("Bằng khen", "Hội A tỉnh Mẫu", "2", "có, chưa có số liệu"), ("Giấy khen", "Hội Mẫu tỉnh Mẫu", "–", "–")],
        ),
        ("{id: a, text: x, form: Bằng khen, groups: 2, giver: la}", ["Tập thể"], [("Bằng khen", "2")]),
    ],
)
def test_commendations_with_numbers(entries: str, columns: list[str], rows: list[tuple[str, ...]]) -> None:
    (table,) = tables(section(f"commendations: [{entries}]"))
    assert titles(table) == ["Hình thức khen thưởng", *columns]
    assert list(table.rows) == rows


def test_commendations_without_a_giver_are_of_the_issuing_body_by_its_short_name() -> None:
    entries = "{id: a, text: x, form: Giấy khen, groups: 2}, {id: b, text: y, form: Bằng khen, giver: hoi-a, groups: 1}"
    organization = f"{ORGANIZATION}short_names: [Hội Mẫu, HM]\n"
    (table,) = tables(section(f"commendations: [{entries}]"), organization)
    assert table.rows == (("Giấy khen", "Hội Mẫu", "2"), ("Bằng khen", "Hội A tỉnh Mẫu", "1"))


@each_case("figure", ["có", "không có", None])
def test_commendations_without_numbers_have_no_table(figure: str | None) -> None:
    entry = Commendation.model_validate({"id": "a", "text": "x", "form": "y"} | ({"groups": figure} if figure else {}))
    sources = composition()
    assert commendations([entry], sources, Origin(())) is None
    assert sources.counter.next("Table") == 1


def test_plan_with_owners_dates_and_targets() -> None:
    (table,) = tables(
        section(
            "plan:",
            "  - id: a",
            '    text: "**Mở** {lop} với\\n[Hội A](https://a.vn):\\n\\n- một;\\n- hai."',
            "    owner: Văn phòng",
            "    due: 31/12/2021",
            "    target: {statistic: lop, value: 15}",
            "  - {id: b, text: Họp., carried_over_from: 2019, target: {statistic: tien, value: 30 tỷ đồng}}",
        )
    )
    assert titles(table) == ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn", "Chỉ tiêu", "Chuyển từ năm"]
    assert table.rows == (
        ("1", "Mở 12 lớp với Hội A: một; hai.", "Văn phòng", "31/12/2021", "15 lớp", ""),
        ("2", "Họp.", "", "", "30 tỷ đồng", "2019"),
    )


def test_plan_says_quarters_and_tasks_without_an_end() -> None:
    (table,) = tables(section("plan: [{id: a, text: A., due: quý 2 năm 2021}, {id: b, text: B., due: thường xuyên}]"))
    assert table.rows == (("1", "A.", "quý II/2021"), ("2", "B.", "thường xuyên"))


def test_plan_leaves_out_what_nothing_is_said_of() -> None:
    (table,) = tables(section("plan: [{id: a, text: Họp., owner: Văn phòng}, {id: b, text: Làm.}]"))
    assert titles(table) == ["TT", "Nhiệm vụ", "Đơn vị chủ trì"]
    assert table.rows == (("1", "Họp.", "Văn phòng"), ("2", "Làm.", ""))


def test_numbers_are_set_as_numbers_and_names_head_their_rows() -> None:
    table = figures(STATISTICS)
    assert [(column.numeric, column.head) for column in table.columns[:4]] == [
        (True, False), (False, True), (False, False), (True, False),
    ]  # fmt: skip
