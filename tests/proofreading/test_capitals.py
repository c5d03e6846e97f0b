"""Capitals of names that everybody knows."""

from cases import each_case
from proofreading.finding import found, told

from annual_report.proofreading import Knowledge
from annual_report.proofreading.knowledge import KnownName

RULE = "capitals-of-name"


@each_case(
    ("text", "written", "right"),
    [
        ("Hội đã trình Ủy Ban nhân dân tỉnh.", "Ủy Ban nhân dân", "Ủy ban nhân dân"),
        ("Hội đã trình uỷ ban nhân dân tỉnh.", "uỷ ban nhân dân", "Uỷ ban nhân dân"),
        ("Phối hợp với Bộ Tài Nguyên và Môi trường.", "Bộ Tài Nguyên và Môi trường", "Bộ Tài nguyên và Môi trường"),
        ("Phối hợp với Sở giáo dục và đào tạo.", "Sở giáo dục và đào tạo", "Sở Giáo dục và Đào tạo"),
        ("Sở khoa học và công nghệ cấp kinh phí.", "Sở khoa học và công nghệ", "Sở Khoa học và Công nghệ"),
        ("Theo hướng dẫn của Ban Tuyên Giáo Tỉnh Ủy.", "Ban Tuyên Giáo Tỉnh Ủy", "Ban Tuyên giáo Tỉnh ủy"),
        ("Chào mừng ngày quốc khánh 2-9.", "ngày quốc khánh", "ngày Quốc khánh"),
        ("Nhân dịp Tết nguyên đán.", "Tết nguyên đán", "Tết Nguyên đán"),
        ("Được tặng Huân chương lao động hạng ba.", "Huân chương lao động hạng ba", "Huân chương Lao động hạng Ba"),
        ("Hội viên của Hội nông dân tham dự.", "Hội nông dân", "Hội Nông dân"),
        ("Ủy ban mặt trận Tổ quốc tham dự.", "Ủy ban mặt trận Tổ quốc", "Ủy ban Mặt trận Tổ quốc"),
        ("Theo Bộ luật dân sự.", "Bộ luật dân sự", "Bộ luật Dân sự"),
        ("Hội đã tặng Bằng Khen cho 5 cá nhân.", "Bằng Khen", "Bằng khen"),
        ("Nhân dân Việt nam anh hùng.", "Việt nam", "Việt Nam"),
        ("Thăm bà mẹ Việt Nam anh hùng.", "bà mẹ Việt Nam anh hùng", "Bà mẹ Việt Nam anh hùng"),
        ("Thăm mẹ Việt Nam anh hùng.", "mẹ Việt Nam anh hùng", "Mẹ Việt Nam anh hùng"),
        ("Thăm các Bà Mẹ Việt Nam anh hùng.", "Bà Mẹ Việt Nam anh hùng", "Bà mẹ Việt Nam anh hùng"),
        ("Thành viên của liên hiệp quốc.", "liên hiệp quốc", "Liên hiệp quốc"),
    ],
)
def test_other_capitals_are_found(text: str, written: str, right: str) -> None:
    assert told(RULE, text) == [(written, right)]


def test_official_capitals_are_the_second_choice() -> None:
    [(_written, fixes)] = found(RULE, "Phối hợp với Hội liên hiệp phụ nữ tỉnh.")
    assert fixes == ("Hội liên hiệp Phụ nữ", "Hội Liên hiệp Phụ nữ")


@each_case(
    "text",
    [
        "Ủy ban nhân dân tỉnh Mẫu, UBND tỉnh và Hội đồng nhân dân.",
        "Cán bộ y tế và cơ sở giáo dục và đào tạo trên địa bàn.",
        "Chi hội Phụ nữ và Đại hội Hội Nông dân tỉnh.",
        "Hội nông dân giỏi. Đoàn thanh niên là lực lượng.",
        "Sở xây dựng kế hoạch năm.",
        "Đồng chí Nguyễn Quốc Khánh và ông Trần Tiến Sĩ.",
        "Các phó chủ tịch, giám đốc và bí thư đoàn.",
        "Tổ chức phi chính phủ; tết Nguyên đán, Tết Nguyên đán.",
        "KẾT QUẢ PHỐI HỢP VỚI ỦY BAN NHÂN DÂN",
        "Kết Quả Phối Hợp Với Ủy Ban Nhân Dân Tỉnh",
        "Ban Tuyên giáo Tỉnh ủy. Sở Công Thương. Kho bạc Nhà nước.",
        "Làm việc với tỉnh, Ủy ban kiểm tra.",
    ],
)
def test_right_capitals_and_common_words_are_left_alone(text: str) -> None:
    assert found(RULE, text) == []


def test_name_that_the_workspace_spells_so_is_right() -> None:
    knowledge = Knowledge(names=(KnownName("Hội nông dân Mẫu"),))
    assert found(RULE, "Phối hợp với Hội nông dân Mẫu.", knowledge=knowledge) == []


def test_name_that_the_workspace_spells_otherwise_is_left_to_the_rule_of_names() -> None:
    knowledge = Knowledge(names=(KnownName("Sở Khoa học và Công nghệ"),))
    assert found(RULE, "Phối hợp với Sở khoa học và công nghệ.", knowledge=knowledge) == []
