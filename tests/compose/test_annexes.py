"""Annexes: numbers, titles, what they go with, names in texts, pages of their own."""

from compose.composing import FRAME, ORGANIZATION, document, outline, sources, words

from annual_report.compose.official_frame import ROOM_FOR_DAY, ROOM_FOR_NUMBER
from annual_report.compose.report.compose import compose_report

ONE = "annexes:\n  - {id: pl-a, title: Danh sách hội viên, text: Gồm 12 hội viên.}\n"
TWO = f"{ONE}  - {{id: pl-b, title: Danh sách đề tài, orientation: ngang}}\n"
NAMING = "sections:\n  - title: Kết quả\n    text: Xem {pl-a} và {pl-b}, {pl-b.ten}.\n"


def test_single_annex_has_no_number() -> None:
    (annex,) = document(ONE).annexes
    assert (annex.number, annex.title, annex.anchor) == ("Phụ lục", "DANH SÁCH HỘI VIÊN", "pl-a")


def test_two_or_more_are_numbered_in_roman() -> None:
    made = document(TWO)
    assert [annex.number for annex in made.annexes] == ["Phụ lục I", "Phụ lục II"]
    assert [annex.landscape for annex in made.annexes] == [False, True]


def test_texts_name_annexes_by_number_or_title() -> None:
    made = document(f"{NAMING}{TWO}")
    assert outline(made.blocks)[1] == "Xem Phụ lục I và Phụ lục II, Danh sách đề tài./."


def test_single_annex_is_named_without_a_number() -> None:
    naming = NAMING.replace(" và {pl-b}, {pl-b.ten}", "")
    assert outline(document(f"{naming}{ONE}").blocks)[1] == "Xem Phụ lục./."


def test_what_it_goes_with_has_number_and_day_of_the_report() -> None:
    issued = FRAME.replace("  subject", "  number: 5\n  date: 12/01/2021\n  subject")
    (annex,) = document(f"{issued}{ONE}").annexes
    said = "(Kèm theo Báo cáo số 05/BC-HM ngày 12 tháng 01 năm 2021 của Hội Mẫu tỉnh Mẫu)"
    assert words(annex.reference) == said


def test_what_is_not_known_yet_of_the_report_leaves_room() -> None:
    (annex,) = document(ONE).annexes
    number, day = "_" * ROOM_FOR_NUMBER, "_" * ROOM_FOR_DAY
    said = f"(Kèm theo Báo cáo số {number}/BC-HM ngày {day} tháng {day} năm 2021 của Hội Mẫu tỉnh Mẫu)"
    assert words(annex.reference) == said


def test_annex_holds_what_a_section_holds() -> None:
    lines = (
        "    tables:", "      - title: Theo huyện", "        columns: [{title: Huyện}, {title: Số, numeric: có}]",
        "        rows:", "          - Huyện A | 1000",
    )  # fmt: skip
    report = "annexes:\n  - id: pl-a\n    title: Bảng\n    text: Như sau.\n" + "\n".join(lines) + "\n"
    (annex,) = document(report).annexes
    assert outline(annex.blocks) == ["Như sau.", "[Bảng 1: Theo huyện]"]


def test_closing_mark_ends_the_body_and_no_annex() -> None:
    made = document(f"sections:\n  - {{title: Kết quả, text: Xong.}}\n{ONE}")
    assert outline(made.blocks)[-1] == "Xong./."
    assert outline(made.annexes[0].blocks) == ["Gồm 12 hội viên."]


def test_annexes_are_in_the_list_of_contents() -> None:
    assert [heading.anchor for heading in document(TWO).headings] == ["muc-1", "pl-a", "pl-b"]


def test_english_report_has_annexes_in_english() -> None:
    made = compose_report(sources(f"language: en\n{NAMING}{TWO}", ORGANIZATION))
    assert [annex.number for annex in made.annexes] == ["Annex I", "Annex II"]
    assert words(made.annexes[0].reference).startswith("(Attached to ")
    assert "Annex I and" not in words(made.annexes[0].reference)
