"""The slips of a press article on the review of 2017, each in the few words that it stands in."""

from cases import each_case
from proofreading.finding import told

from annual_report.proofreading import Knowledge
from annual_report.proofreading.knowledge import KnownName

CLUBS = Knowledge(names=(KnownName("Câu lạc bộ Trí thức"), KnownName("Câu lạc bộ Nữ Trí thức")))
UNION = Knowledge(
    names=(
        KnownName(
            "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Bình Phước", ("Liên hiệp hội", "Liên hiệp hội Bình Phước")
        ),
    )
)
CONTESTS = Knowledge(
    names=(
        KnownName("Hội thi Sáng tạo kỹ thuật", kind="series"),
        KnownName("Cuộc thi Sáng tạo Thanh thiếu niên, Nhi đồng", kind="series"),
    )
)


@each_case(
    ("rule", "text", "wrong", "right"),
    [
        ("word-confused", "Ban chấp hành Liên hiệp hội nhiệm kỳ III được cũng cố vững mạnh", "cũng cố", "củng cố"),
        ("odd-space", "tại nhiều địa phương trong tỉnh. \u00a0Các tổ chức Hội thành viên", " \u00a0Các", " Các"),
        ("thousands-dot-missing", "chương trình tặng hơn 1000 phần quà Tết", "1000", "1.000"),
        ("word-doubled", "trong năm 2018 và trong những những năm tiếp theo", "những những", "những"),
        ("year-malformed", "Để hoàn thành các mục tiêu đề ra trong năm 218, Chủ tịch đề nghị", "218", "2018"),
    ],
)
def test_slip_in_one_sentence(rule: str, text: str, wrong: str, right: str) -> None:
    assert told(rule, text) == [(wrong, right)]


def test_quotation_that_is_never_closed_is_told_where_it_opens() -> None:
    text = (
        "Đề án “Phát hiện, bồi dưỡng, nhân rộng các mô hình tiêu biểu”; mô hình tập thể “Tuyên truyền, liên kết "
        "tổ chức bồi dưỡng kỹ năng khởi nghiệp qua mô hình 3+1; 2 gương điển hình cá nhân là: “Điển hình tiên tiến "
        "xuất sắc”"
    )
    [(wrong, _right)] = told("quote-unbalanced", text)
    assert wrong.startswith("“Tuyên truyền")


def test_name_that_is_cut_short() -> None:
    text = "phương thức hoạt động của Câu lạc bộ Trí thức và Câu lạc bộ Nữ Trí nhằm tập hợp ý kiến"
    assert ("Câu lạc bộ Nữ Trí", "Câu lạc bộ Nữ Trí thức") in told("name-cut-short", text, knowledge=CLUBS)


def test_degree_in_two_spellings() -> None:
    found = told(
        "i-or-y-mixed",
        "xét chọn thạc sĩ, tiến sĩ tốt nghiệp loại xuất sắc; 40/62 hồ sơ thạc sĩ, tiến sĩ",
        "Phát biểu tại hội nghị, Thạc sỹ Nguyễn Thị Lan Hương tiếp thu ý kiến",
    )
    assert found == [("sỹ", "sĩ")]


def test_contests_and_members_with_capitals_here_and_small_letters_there() -> None:
    text = "tổ chức Hội thi Sáng tạo kỹ thuật và Cuộc thi sáng tạo Thanh thiếu niên, Nhi đồng"
    [(wrong, right)] = told("name-misspelt", text, knowledge=CONTESTS)
    assert wrong.startswith("Cuộc thi sáng tạo")
    assert right.startswith("Cuộc thi Sáng tạo")
    members = (
        "các hội thành viên đã về dự",
        "Các Hội thành viên đã nỗ lực",
        "Các tổ chức Hội thành viên, các Hội thành viên",
    )
    assert ("hội thành viên", "Hội thành viên") in told("name-capitals-mixed", *members)


def test_body_under_a_name_that_it_does_not_have() -> None:
    texts = ("Liên hiệp hội Bình Phước tổ chức hội nghị", "Liên hiệp hội tỉnh đã tham mưu Tỉnh ủy ban hành Kế hoạch")
    found = told("body-under-other-name", *texts, knowledge=UNION)
    assert [wrong for wrong, _right in found] == ["Liên hiệp hội tỉnh"]


@each_case(
    ("text", "wrong"),
    [
        ("chương trình phối hợp với Ủy ban MTTQVN tỉnh", "MTTQVN"),
        ("định hướng của Ban Tuyên giáo Tỉnh ủy, Sở TT&TT và lãnh đạo cơ quan chủ quản", "TT&TT"),
    ],
)
def test_abbreviation_that_nobody_introduces(text: str, wrong: str) -> None:
    assert [found for found, _right in told("abbreviation-unexplained", text)] == [wrong]
