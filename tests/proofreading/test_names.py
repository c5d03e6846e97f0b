"""Names against those that are known, and against themselves through a text."""

from cases import each_case
from proofreading.finding import found, told

from annual_report.proofreading import Knowledge
from annual_report.proofreading.knowledge import KnownName

KNOWN = Knowledge(
    names=(
        KnownName(
            "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Mẫu", ("Liên hiệp hội", "Liên hiệp hội Mẫu", "LHH"), "body"
        ),
        KnownName("Câu lạc bộ Nữ Trí thức"),
        KnownName("Câu lạc bộ Trí thức"),
        KnownName("Sở Khoa học và Công nghệ"),
        KnownName("Tạp chí Khoa học thời đại"),
        KnownName("Hội Doanh nghiệp trẻ"),
        KnownName("Nguyễn Thị Lan Mẫu", ("Thạc sĩ Nguyễn Thị Lan Mẫu",), "person"),
        KnownName("Cuộc thi Sáng tạo Thanh thiếu niên, Nhi đồng", (), "series"),
        KnownName("Hội thi Sáng tạo kỹ thuật", (), "series"),
    )
)
FULL = "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Mẫu"


@each_case(
    ("text", "written", "right"),
    [
        ("Tại Câu lạc bộ Nữ trí thức.", "Câu lạc bộ Nữ trí thức", "Câu lạc bộ Nữ Trí thức"),
        ("Tại câu lạc bộ nữ trí thức.", "câu lạc bộ nữ trí thức", "Câu lạc bộ Nữ Trí thức"),
        ("Tại Câu lạc bộ Tri thức.", "Câu lạc bộ Tri thức", "Câu lạc bộ Trí thức"),
        ("Ở Liên Hiệp hội.", "Liên Hiệp hội", "Liên hiệp hội"),
        ("Do Liên hiệp các hội Khoa học và Kỹ thuật tỉnh Mẫu mở.", FULL.replace("Hội", "hội"), FULL),
        ("Do Liên hiệp Hội Khoa học và Kỹ thuật tỉnh Mẫu mở.", FULL.replace("các ", ""), FULL),
        ("Do Liên hiệp các Hội KH-KT tỉnh Mẫu mở.", "Liên hiệp các Hội KH-KT tỉnh Mẫu", FULL),
        ("Do Liên hiệp các Hội Khoa học Kỹ thuật tỉnh Mẫu mở.", FULL.replace("và ", ""), FULL),
        ("Do Sở Khoa học Công nghệ mở.", "Sở Khoa học Công nghệ", "Sở Khoa học và Công nghệ"),
        ("Trên Tạp chí Khoa hoc thời đại.", "Tạp chí Khoa hoc thời đại", "Tạp chí Khoa học thời đại"),
        ("Trên Tạp chí Khoa họa thời đại.", "Tạp chí Khoa họa thời đại", "Tạp chí Khoa học thời đại"),
        ("Bà Nguyễn Thị Lan Mâu dự.", "Nguyễn Thị Lan Mâu", "Nguyễn Thị Lan Mẫu"),
        (
            "Mở Cuộc thi sáng tạo Thanh thiếu niên, Nhi đồng.",
            "Cuộc thi sáng tạo Thanh thiếu niên, Nhi đồng",
            "Cuộc thi Sáng tạo Thanh thiếu niên, Nhi đồng",
        ),
        ("Mở Hội thi Sáng tạo Kỹ thuật.", "Hội thi Sáng tạo Kỹ thuật", "Hội thi Sáng tạo kỹ thuật"),
    ],
)
def test_known_name_in_another_spelling_is_found(text: str, written: str, right: str) -> None:
    assert told("name-misspelt", text, knowledge=KNOWN) == [(written, right)]


@each_case(
    "text",
    [
        f"{FULL} (Liên hiệp hội Mẫu) đã họp; Liên hiệp hội đã mở lớp.",
        "Các hội thành viên, các câu lạc bộ, câu lạc bộ và tạp chí; hội viên và ban chấp hành.",
        "Các liên hiệp hội tỉnh bạn; Hội Doanh nghiệp tỉnh; Hội Doanh nghiệp nhỏ và vừa.",
        "Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam.",
        "Thạc sĩ Nguyễn Thị Lan Mẫu; Câu lạc bộ Trí thức và Câu lạc bộ Nữ Trí thức.",
        "LIÊN HIỆP CÁC HỘI KHOA HỌC VÀ KỸ THUẬT TỈNH MẪU",
        "Hội thi Sáng tạo kĩ thuật; ngành khoa học và công nghệ.",
        "Sở KH&CN, các hội thi sáng tạo kỹ thuật.",
    ],
)
def test_right_names_and_common_words_are_left_alone(text: str) -> None:
    assert found("name-misspelt", text, knowledge=KNOWN) == []


def test_name_that_breaks_off_is_found_with_its_end() -> None:
    text = "Đổi mới hoạt động của Câu lạc bộ Nữ Trí nhằm tập hợp trí thức."
    assert found("name-cut-short", text, knowledge=KNOWN) == [("Câu lạc bộ Nữ Trí", ("Câu lạc bộ Nữ Trí thức",))]
    assert told("name-cut-short", text) == [("Câu lạc bộ Nữ Trí", "Câu lạc bộ Nữ Trí thức")]


def test_whole_names_and_names_of_persons_do_not_break_off() -> None:
    assert found("name-cut-short", "Câu lạc bộ Nữ Trí thức; Hội trưởng Nguyễn Minh Trí đã dự; Hội Nông dân tỉnh.") == []


def test_rarer_capitals_of_a_name_are_found() -> None:
    texts = ("Mở Hội thi Sáng tạo kỹ thuật và tổng kết Hội thi Sáng tạo kỹ thuật.", "Ở Hội thi sáng tạo Kỹ thuật.")
    slips = told("name-capitals-mixed", *texts)
    assert slips == [("Hội thi sáng tạo Kỹ thuật", "Hội thi Sáng tạo kỹ thuật")]


def test_contests_of_one_kind_are_written_alike() -> None:
    text = "Mở Hội thi Sáng tạo kỹ thuật và Cuộc thi sáng tạo Thanh thiếu niên."
    assert told("name-capitals-mixed", text) == [("Cuộc thi sáng tạo", "Cuộc thi Sáng tạo")]


def test_members_with_and_without_a_capital_are_found() -> None:
    texts = ("Gặp các Hội thành viên.", "Thăm các Hội thành viên.", "Với các hội thành viên.")
    assert told("name-capitals-mixed", *texts) == [("hội thành viên", "Hội thành viên")]


def test_different_names_are_no_mixture() -> None:
    texts = ("Mở Hội thi Tin học trẻ, hội thi cấp huyện.", "Các hội Khoa học; Hội Khoa học tỉnh; Hội Nông dân.")
    assert found("name-capitals-mixed", *texts) == []


def test_person_with_other_marks_is_found() -> None:
    text = "Bà Trần Thị Lan Mẫu dự. Bà Trần Thị Lan Mẫu nói. Bà Trần Thị Lan Mậu về."
    assert told("person-spelt-mixed", text) == [("Trần Thị Lan Mậu", "Trần Thị Lan Mẫu")]
    assert found("person-spelt-mixed", "Ông Trần Văn Hùng và ông Trần Văn Hưng.") == []


def test_body_under_a_name_that_was_not_introduced_is_found() -> None:
    slips = found("body-under-other-name", f"{FULL} (Liên hiệp hội Mẫu) họp.", "Năm 2017 Liên hiệp hội tỉnh đã họp.")
    assert slips == [("Liên hiệp hội tỉnh", ("Liên hiệp hội Mẫu", "Liên hiệp hội"))]
    assert told("body-under-other-name", "Năm nay Liên hiệp hội tỉnh họp.", knowledge=KNOWN) == [
        ("Liên hiệp hội tỉnh", "Liên hiệp hội Mẫu")
    ]


def test_body_under_its_own_names_is_right() -> None:
    text = f"{FULL} (Liên hiệp hội Mẫu) họp. Liên hiệp hội và Liên hiệp hội Mẫu; Liên hiệp hội tỉnh Khác dự."
    assert found("body-under-other-name", text, knowledge=KNOWN) == []


def test_entry_of_a_list_begins_with_a_capital() -> None:
    entry = ("c) Hội thành viên nỗ lực xây dựng tổ chức.", "Số liệu cuối kỳ: Hội viên cá nhân; Hội thành viên; Lớp.")
    assert told("name-capitals-mixed", *entry, "Hội mời các hội thành viên dự.") == []
