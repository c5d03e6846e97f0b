"""The last plan and what became of it: the table, and shortcomings for what was not done."""

from compose.composing import document as alone
from compose.composing import outline
from compose.composing_years import SECTIONS, document, tables

FIGURES = "statistics:\n  - {id: lop, label: Lớp, value: 6, unit: lớp}\n  - {id: de-tai, label: Đề tài, value: 3}\n"
LAST = """\
statistics:
  - {id: lop, label: Lớp, value: 4, unit: lớp}
sections:
  - title: Phương hướng
    plan:
      - {id: mo-lop, text: Mở lớp tập huấn, target: {statistic: lop, value: 5}}
      - {id: de-tai-moi, text: Thực hiện đề tài, target: {statistic: de-tai, value: 4}}
      - {id: hoi-thao, text: "Tổ chức hội thảo, nhân {lop} đã mở."}
      - {id: ban-tin, text: Ra bản tin;}
"""
RESULTS = """\
plan_results:
  - {item: hoi-thao, result: thôi thực hiện, cause: Thiếu kinh phí.}
"""


def test_table_sets_result_beside_target() -> None:
    (table,) = tables(document(FIGURES + RESULTS, LAST))
    assert [column.title for column in table.columns] == [
        "TT", "Nhiệm vụ", "Chỉ tiêu", "Kết quả", "Tỷ lệ", "Đánh giá", "Nguyên nhân",
    ]  # fmt: skip
    assert table.rows == (
        ("1", "Mở lớp tập huấn", "5 lớp", "6 lớp", "120%", "vượt", ""),
        ("2", "Thực hiện đề tài", "4", "3", "75%", "đạt một phần", ""),
        ("3", "Tổ chức hội thảo, nhân 4 lớp đã mở.", "", "", "", "thôi thực hiện", "Thiếu kinh phí."),
        ("4", "Ra bản tin;", "", "", "", "chưa báo cáo", ""),
    )


def test_table_is_called_by_the_period_where_nobody_asks_for_it() -> None:
    (table,) = tables(document("", LAST))
    assert table.caption == "Kết quả thực hiện nhiệm vụ năm 2020"


def test_columns_of_which_nothing_is_known_are_left_out() -> None:
    last = "sections:\n  - title: A\n    plan: [{id: viec, text: Việc}]\n"
    (table,) = tables(document("plan_results: [{item: viec, result: đạt}]\n", last))
    assert [column.title for column in table.columns] == ["TT", "Nhiệm vụ", "Đánh giá"]


def test_what_was_beyond_the_plan_follows() -> None:
    activity = "{id: a, text: 'Thăm {partners}.', partners: [hoi-a], beyond_plan: có}"
    (table,) = tables(document(f"sections:\n  - title: A\n    activities: [{activity}]\n", LAST))
    assert table.rows[-1] == ("5", "Thăm Hội A tỉnh Mẫu.", "", "ngoài kế hoạch")


def test_guests_of_what_was_beyond_the_plan_are_named_with_their_posts() -> None:
    guest = "{honorific: ông, name: Lê Văn Mẫu, posts: [Chủ tịch], body: hoi-a}"
    activity = f"{{id: a, text: 'Gặp mặt, có {{guests}} dự.', guests: [{guest}], beyond_plan: có}}"
    (table,) = tables(document(f"sections:\n  - title: A\n    activities: [{activity}]\n", LAST))
    assert table.rows[-1][1] == "Gặp mặt, có ông Lê Văn Mẫu, Chủ tịch Hội A tỉnh Mẫu dự."


def test_what_was_not_done_stands_before_the_table_where_there_are_no_shortcomings() -> None:
    assert outline(document(RESULTS, LAST).blocks)[1:5] == [
        "Đã hoàn thành.",
        "Nhiệm vụ “Tổ chức hội thảo, nhân 4 lớp đã mở” thôi thực hiện.",
        "Nguyên nhân: thiếu kinh phí.",
        "[Bảng 1: Kết quả thực hiện nhiệm vụ năm 2020]",
    ]


def test_what_was_not_done_is_among_the_shortcomings_that_there_are() -> None:
    shortcomings = "shortcomings: [{id: it, text: Số đề tài còn ít.}]"
    section = f"sections:\n  - {{title: A, text: a}}\n  - title: Hạn chế\n    {shortcomings}\n"
    assert outline(document(RESULTS + section, LAST).blocks)[2:] == [
        "[Bảng 1: Kết quả thực hiện nhiệm vụ năm 2020]",
        "# II. HẠN CHẾ",
        "1. Số đề tài còn ít.",
        "2. Nhiệm vụ “Tổ chức hội thảo, nhân 4 lớp đã mở” thôi thực hiện.",
        "  Nguyên nhân: thiếu kinh phí./.",
    ]


def test_place_of_the_table_is_chosen_by_a_section() -> None:
    section = "sections:\n  - {title: A, text: a}\n  - title: B\n    plan_review: {title: Thực hiện kế hoạch}\n"
    said = outline(document(section, LAST).blocks)
    assert [line for line in said if "Bảng" in line] == ["[Bảng 1: Thực hiện kế hoạch]"]
    assert said.index("[Bảng 1: Thực hiện kế hoạch]") > next(i for i, line in enumerate(said) if line.endswith(" B"))


def test_without_a_last_plan_nothing_is_added() -> None:
    assert tables(document("", "")) == []
    assert outline(document(FIGURES, "").blocks) == outline(alone(FIGURES + SECTIONS).blocks)


def test_key_figures_have_those_of_the_last_report() -> None:
    section = "sections:\n  - title: A\n    figures: {title: Số liệu, statistics: [lop]}\n"
    last = "statistics:\n  - {id: lop, label: Lớp, value: 4, unit: lớp}\n"
    (table,) = tables(document(FIGURES + section, last))
    assert table.rows == (("1", "Lớp", "lớp", "6", "4", "+2", "+50%"),)


def test_result_by_an_estimate_is_told_as_such() -> None:
    (table,) = tables(document(FIGURES.replace("value: 6", "value: ước đạt 6") + RESULTS, LAST))
    assert table.rows[0] == ("1", "Mở lớp tập huấn", "5 lớp", "ước đạt 6 lớp", "120%", "vượt (theo số ước)", "")
    assert table.rows[2][-2] == "thôi thực hiện"
