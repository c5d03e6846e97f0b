"""Sections in an order of their own: what is written first is printed first, and numbered so."""

from compose.composing import document, outline, section
from compose.composing_years import document as after
from sample import REPORT, Sample

from annual_report.document.tree import Document

IN_ORDER = section(
    "in_order:",
    "  - text: Đoạn một.",
    "  - tables: [{title: Theo huyện, columns: [{title: Huyện}], rows: [A]}]",
    "  - text: Đoạn hai.",
    "    activities: [{id: a, text: Việc a.}, {id: b, text: Việc b.}]",
    "  - photos: [{id: anh, caption: Một lớp}]",
    "  - figures: {title: Số liệu, statistics: [lop]}",
    "  - activities: [{id: c, text: Việc c.}]",
    "  - text: Đoạn cuối.",
)
PLAN = "sections:\n  - title: Phương hướng\n    plan: [{id: viec, text: Mở lớp.}]\n"


def printed(composed: Document) -> list[str]:
    return outline(composed.blocks)[1:]


def test_pieces_are_printed_as_they_are_written() -> None:
    assert printed(document(IN_ORDER)) == [
        "Đoạn một.",
        "[Bảng 1: Theo huyện]",
        "Đoạn hai.",
        "1. Việc a.",
        "2. Việc b.",
        "[Ảnh tư liệu (chưa có tệp ảnh trong hồ sơ): Một lớp]",
        "[Bảng 2: Số liệu]",
        "3. Việc c.",
        "Đoạn cuối./.",
    ]


def test_what_the_section_has_itself_comes_first_and_in_the_usual_order() -> None:
    text = section("text: Mở đầu.", "activities: [{id: a, text: Việc a.}]", "in_order:", "  - text: Kết.")
    assert printed(document(text)) == ["Mở đầu.", "Việc a.", "Kết./."]


def test_a_document_is_cited_in_full_where_it_is_printed_first() -> None:
    text = "documents: [{id: kh, type: Kế hoạch, number: 1/KH, title: về lớp}]\n" + section(
        "in_order:", '  - activities: [{id: a, text: "Theo {kh}."}]', '  - text: "Theo {kh}, đã xong."'
    )
    assert printed(document(text)) == ["Theo Kế hoạch số 1/KH về lớp.", "Theo Kế hoạch số 1/KH, đã xong./."]


def test_the_review_of_the_plan_follows_all_pieces() -> None:
    said = printed(after("sections:\n  - title: A\n    in_order: [{text: a}, {text: b}]\n", PLAN))
    assert said[:3] == ["a", "b", "[Bảng 1: Kết quả thực hiện nhiệm vụ năm 2020]"]


def test_shortcomings_of_the_plan_join_those_of_a_piece() -> None:
    results = "plan_results: [{item: viec, result: chưa đạt, cause: thiếu vốn.}]\n"
    pieces = (
        "sections:\n  - title: A\n    in_order:\n      - shortcomings: [{id: it, text: Còn ít.}]\n      - text: b\n"
    )
    assert printed(after(results + pieces, PLAN))[:2] == ["1. Còn ít.", "2. Nhiệm vụ “Mở lớp” chưa đạt."]


def test_points_of_a_piece_before_subsections_are_told(sample: Sample) -> None:
    pieces = """\
    in_order:
      - text: Đoạn.
      - activities: [{id: a, text: Việc a.}, {id: b, text: Việc b.}]
    sections: [{title: Mục một, text: Nội dung.}]
"""
    sample.report(REPORT.replace("    text: Đã mở {lop}.\n", "    text: Đã mở {lop}.\n" + pieces))
    assert "report.yaml:12:9" in sample.run("check", "2020").stdout
    assert "points-before-subsections" in sample.run("check", "2020").stdout


def test_the_text_of_a_piece_before_says_the_place_of_an_activity(sample: Sample) -> None:
    pieces = """\
    in_order:
      - text: Tại Hội trường tỉnh Mẫu, Hội Mẫu tổ chức những việc sau.
      - activities: [{id: a, place: Hội trường tỉnh Mẫu, text: Họp mặt.}]
"""
    sample.report(REPORT.replace("    text: Đã mở {lop}.\n", "    text: Đã mở {lop}.\n" + pieces))
    assert sample.run("check", "2020").stdout == "2020: no errors\n"
