"""The plan by fields and with items: as points, as a table, and next year in the table of plan and result."""

from compose.composing import document, outline
from compose.composing_years import document as after
from compose.composing_years import tables

PLAN = """\
sections:
  - title: Phương hướng
    plan:
      - field: Công tác tổ chức
        id: kien-toan
        text: "Kiện toàn tổ chức:"
        items:
          - {id: hoi-a-dai-hoi, text: Hội A đại hội.}
          - {id: hoi-b-dai-hoi, text: Hội B đại hội.}
      - {id: ket-nap, text: Kết nạp hội viên.}
      - {id: mo-lop, text: Mở lớp tập huấn., field: Công tác tuyên truyền}
"""
RESULTS = """\
plan_results:
  - {item: hoi-b-dai-hoi, result: chưa đạt, cause: thiếu kinh phí.}
sections:
  - title: Kết quả
    activities:
      - {id: a, text: Hội A đã đại hội., fulfils: [hoi-a-dai-hoi]}
      - {id: b, text: Kết nạp nhiều hội viên., fulfils: [ket-nap]}
      - {id: c, text: Mở ngày hội., beyond_plan: có}
"""


def table(text: str) -> list[tuple[str, ...]]:
    (found,) = (block for block in document(text).blocks if block.kind == "table")
    return [row[:3] for row in found.rows]


def test_points_are_numbered_by_field_task_and_item() -> None:
    assert outline(document(PLAN).blocks)[1:] == [
        "1. Công tác tổ chức",
        "  a) Kiện toàn tổ chức:",
        "    - Hội A đại hội.",
        "    - Hội B đại hội.",
        "  b) Kết nạp hội viên.",
        "2. Công tác tuyên truyền",
        "  Mở lớp tập huấn./.",
    ]


def test_without_fields_items_have_letters() -> None:
    plan = PLAN.replace("      - field: Công tác tổ chức\n        id", "      - id").replace(
        ", field: Công tác tuyên truyền", ""
    )
    said = outline(document(plan).blocks)
    assert said[1:4] == [
        "1. Kiện toàn tổ chức:",
        "  a) Hội A đại hội.",
        "  b) Hội B đại hội.",
    ]


def test_one_item_with_an_owner_makes_a_table_with_rows_for_fields() -> None:
    plan = PLAN.replace("text: Hội B đại hội.", "text: Hội B đại hội., owner: Hội B")
    assert table(plan) == [
        ("I", "Công tác tổ chức", ""),
        ("1", "Kiện toàn tổ chức:", ""),
        ("1.1", "Hội A đại hội.", ""),
        ("1.2", "Hội B đại hội.", "Hội B"),
        ("2", "Kết nạp hội viên.", ""),
        ("II", "Công tác tuyên truyền", ""),
        ("3", "Mở lớp tập huấn.", ""),
    ]


def test_review_reports_every_item_by_field() -> None:
    (review,) = tables(after(RESULTS, PLAN))
    assert review.heads == (0, 5, 7)
    assert review.rows == (
        ("I", "Công tác tổ chức", "", ""),
        ("1", "Kiện toàn tổ chức:", "đạt một phần", ""),
        ("1.1", "Hội A đại hội.", "đạt", ""),
        ("1.2", "Hội B đại hội.", "chưa đạt", "thiếu kinh phí."),
        ("2", "Kết nạp hội viên.", "đạt", ""),
        ("II", "Công tác tuyên truyền", "", ""),
        ("3", "Mở lớp tập huấn.", "chưa báo cáo", ""),
        ("III", "Ngoài kế hoạch", "", ""),
        ("4", "Mở ngày hội.", "ngoài kế hoạch", ""),
    )


def test_an_item_not_done_is_a_shortcoming_of_its_own() -> None:
    said = outline(after(RESULTS, PLAN).blocks)
    assert [line for line in said if "chưa đạt" in line] == ["4. Nhiệm vụ “Hội B đại hội” chưa đạt."]
