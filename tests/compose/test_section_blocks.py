"""Sections: numbered headings, points, the order of what a section holds, and the mark that closes the body."""

import pytest
from cases import each_case
from compose.composing import STATISTICS, composition, document, outline, section

from annual_report.compose.section_blocks import with_closing_mark
from annual_report.document.tree import Captions, Heading, Pair, Paragraph, Run, joined_runs

FORMULA = "Trên đây là báo cáo tổng kết của Hội Mẫu tỉnh Mẫu./."
EVERYTHING = f"""\
{STATISTICS}sections:
  - title: Kết quả
    text: Lời mở.
    activities:
      - id: a
        text: Mở lớp {{date}} tại {{place}} cùng {{partners}}.
        date: 5/3/2020
        place: Mẫu
        partners: [hoi-a, hoi-b]
    signings:
      - {{id: b, text: "Ký với {{parties}}.", parties: [hoi-a]}}
    speeches:
      - {{id: c, text: Phát biểu., speaker: mau}}
    commendations:
      - {{id: d, text: "Khen thưởng:", form: Bằng khen, groups: 2, names: [Tập thể A, Tập thể B]}}
    shortcomings:
      - {{id: e, text: Còn chậm., causes: [Ít người., Ít tiền.]}}
    lessons:
      - {{id: f, text: Cần sớm.}}
    proposals:
      - {{id: g, text: Tăng vốn., addressee: hoi-a}}
      - {{id: h, text: Tăng người.}}
    plan:
      - {{id: i, text: "Mở {{lop}}.", owner: Hội A}}
    figures: {{title: Số liệu, statistics: [lop]}}
    memberships:
      - {{id: k, label: Hội viên, closing: 5}}
    charts:
      - {{id: l, title: Đồ thị, statistics: [lop]}}
    photos:
      - {{id: m, caption: Ảnh có tệp, file: photos/m.jpg}}
      - {{id: n, caption: Ảnh không tệp}}
"""


def body(report: str) -> list[str]:
    return outline(document(report).blocks)


def test_everything_stands_in_its_order() -> None:
    assert body(EVERYTHING) == [
        "# I. KẾT QUẢ",
        "Lời mở.",
        "1. Mở lớp ngày 05/3/2020 tại Mẫu cùng Hội A tỉnh Mẫu và Hội B tỉnh Mẫu.",
        "2. Ký với Hội A tỉnh Mẫu.",
        "3. Phát biểu.",
        "4. Khen thưởng:",
        "  - Tập thể A",
        "  - Tập thể B",
        "5. Còn chậm.",
        "  Nguyên nhân:",
        "  - ít người.",
        "  - ít tiền.",
        "6. Cần sớm.",
        "7. Đối với Hội A tỉnh Mẫu: Tăng vốn.",
        "8. Tăng người.",
        "[Bảng 1: Số liệu]",
        "[Bảng 2: Tình hình hội viên]",
        "[Bảng 3: Khen thưởng]",
        "[Bảng 4: Kế hoạch thực hiện]",
        "[Biểu đồ 1: Đồ thị]",
        "[Ảnh 1: Ảnh có tệp]",
        "[Ảnh tư liệu (chưa có tệp ảnh trong hồ sơ): Ảnh không tệp]",
        FORMULA,
    ]


@each_case(("causes", "lines"), [
        ("[]", ["Còn chậm./."]),
        ("[Ít người.]", ["Còn chậm.", "Nguyên nhân: ít người./."]),
        ('["Mới có {lop}."]', ["Còn chậm.", "Nguyên nhân: mới có 12 lớp./."]),
        ('[Ít người., "Mới có {lop}."]', ["Còn chậm.", "Nguyên nhân:", "- ít người.", "- mới có 12 lớp./."]),
        ('[Ít người., "Thiếu:\\n\\n- a;\\n- b."]', [
            "Còn chậm.", "Nguyên nhân:", "- ít người.", "- Thiếu:", "  - a;", "  - b./.",
        ]),
    ])  # fmt: skip
def test_one_cause_stands_on_its_line_and_several_are_listed(causes: str, lines: list[str]) -> None:
    assert body(section(f"shortcomings: [{{id: a, text: Còn chậm., causes: {causes}}}]"))[1:] == lines


def test_headings_are_numbered_on_two_levels() -> None:
    printed = document(
        "introduction: Mở đầu.\nsections:\n"
        "  - title: Kết quả đạt được\n    sections: [{title: Tổ chức}, {title: Hội thi}]\n"
        "  - title: Phương hướng\n    sections: [{title: Nhiệm vụ}]\n"
    )
    assert [(each.level, each.number, each.title, each.anchor) for each in printed.headings] == [
        (1, "I.", "KẾT QUẢ ĐẠT ĐƯỢC", "muc-1"),
        (2, "1.", "Tổ chức", "muc-1-1"),
        (2, "2.", "Hội thi", "muc-1-2"),
        (1, "II.", "PHƯƠNG HƯỚNG", "muc-2"),
        (2, "1.", "Nhiệm vụ", "muc-2-1"),
    ]
    assert outline(printed.blocks)[0] == "Mở đầu."
    assert outline(printed.blocks)[-1] == FORMULA


@pytest.mark.parametrize(
    ("report", "lines"),
    [
        (section("lessons: [{id: a, text: A.}]"), ["# I. KẾT QUẢ", "A./."]),
        (section("lessons: [{id: a, text: A.}, {id: b, text: B.}]"), ["# I. KẾT QUẢ", "1. A.", "2. B./."]),
        (
            section("sections:", "  - title: Một", "    lessons: [{id: a, text: A.}, {id: b, text: B.}]"),
            ["# I. KẾT QUẢ", "## 1. Một", "a) A.", "b) B./."],
        ),
        (
            section("lessons: [{id: a, text: A.}, {id: b, text: B.}]", "sections: [{title: Một}]"),
            ["# I. KẾT QUẢ", "a) A.", "b) B.", "## 1. Một", FORMULA],
        ),
        (section("plan: [{id: a, text: A.}, {id: b, text: B.}]"), ["# I. KẾT QUẢ", "1. A.", "2. B./."]),
        (
            section("plan: [{id: a, text: A.}, {id: b, text: B., due: 2021}]"),
            ["# I. KẾT QUẢ", "[Bảng 1: Kế hoạch thực hiện]", FORMULA],
        ),
        (section("commendations: [{id: a, text: A., form: B, groups: có}]"), ["# I. KẾT QUẢ", "A./."]),
    ],
)
def test_points_are_numbered_by_level_and_one_alone_is_not(report: str, lines: list[str]) -> None:
    assert body(report) == lines


@each_case(
    ("lines", "end"),
    [
        (["text: Xong."], "Xong./."),
        (["text: Xong"], "Xong./."),
        (["text: Xong;"], "Xong./."),
        (['text: "Còn nữa…"'], "Còn nữa…./."),
        (['text: "Xong!"'], "Xong!./."),
        (['text: "**Xong.** "'], "Xong./."),
        (['text: "Mở {lop}."'], "Mở 12 lớp./."),
        (['text: "Mở {lop}"'], "Mở 12 lớp./."),
        (['text: "Gồm:\\n\\n- a;\\n- b."'], "- b./."),
        (['text: "Gồm:\\n\\n- a\\n  - b;\\n  - c;"'], "  - c./."),
        (['text: "- a\\n- "'], "- ./."),
        (["text: Xong.", "figures: {title: Số liệu}"], FORMULA),
        (["text: Xong.", "charts: [{id: a, title: B, statistics: [lop]}]"], FORMULA),
        (["text: Xong.", "photos: [{id: a, caption: B, file: photos/a.jpg}]"], FORMULA),
        (["text: Xong.", "photos: [{id: a, caption: B}]"], FORMULA),
    ],
)
def test_body_ends_with_the_closing_mark(lines: list[str], end: str) -> None:
    printed = body(section(*lines))
    assert printed[-1] == end
    assert sum("./." in line for line in printed) == 1


def test_closing_mark_stands_behind_the_last_text_or_below_headings_alone() -> None:
    heading = Heading(1, "I.", "A", "muc-1", 2)
    assert outline(tuple(with_closing_mark([Paragraph((Run("Xong."),)), heading], "./."))) == ["Xong./.", "# I. A"]
    assert outline(tuple(with_closing_mark([heading], "./."))) == ["# I. A", "./."]
    assert outline(tuple(with_closing_mark([Paragraph(())], "."))) == ["", "."]


def test_closing_mark_keeps_the_look_of_the_last_words() -> None:
    (ended,) = with_closing_mark([Paragraph((Run("Mở "), Run("12 lớp", together=True), Run(" ")))], "./.")
    assert isinstance(ended, Paragraph)
    assert joined_runs(ended.runs) == [Run("Mở "), Run("12 lớp./.", together=True)]
    assert [run.added for run in ended.runs] == [False, False, True]


def test_photos_are_numbered_through_with_their_alternatives() -> None:
    printed = document(
        section(
            "photos:",
            "  - {id: a, caption: A}",
            "  - {id: b, caption: B, file: photos/b.jpg, alternative: C}",
            "  - {id: c, caption: D, file: d.png}",
        )
    )
    [pair] = [block for block in printed.blocks if isinstance(block, Pair)]
    pictures = pair.pictures
    assert [(each.label, each.anchor, each.alternative) for each in pictures] == [
        ("Ảnh 2", "photo-2", "C"),
        ("Ảnh 3", "photo-3", "D"),
    ]
    assert [str(name) for name in printed.photos] == ["photos/b.jpg", "d.png"]
    (captions,) = [block for block in printed.blocks if isinstance(block, Captions)]
    assert [each.label for each in captions.pictures] == ["Ảnh 1"]


def test_proposal_to_a_body_that_is_not_known_names_none() -> None:
    assert body(section("proposals: [{id: a, text: Tăng vốn., addressee: la}]"))[-1] == "Tăng vốn./."


def test_document_tells_what_it_is() -> None:
    printed = document(STATISTICS)
    assert (printed.kind, printed.type, printed.subject) == ("report", "BÁO CÁO", "Tổng kết")
    assert (printed.title, printed.author, printed.language) == ("Báo cáo tổng kết", "Hội Mẫu tỉnh Mẫu", "vi")
    assert (printed.contents_heading, printed.regulation.id) == ("Mục lục", "nd30-2020")


def test_labels_follow_the_language() -> None:
    sources = composition("language: en\n")
    assert sources.numbered("Table") == ("Table 1", "table-1")
    assert sources.numbered("Table") == ("Table 2", "table-2")
