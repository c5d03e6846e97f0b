"""Words that are others without one of their marks."""

from cases import each_case
from proofreading.finding import told

from annual_report.proofreading import Knowledge
from annual_report.proofreading.rules.missing_marks import MARK_MISSING


@each_case(
    ("text", "slip"),
    [
        ("Hội bầu ban thu ký.", ("thu", "thư")),
        ("Thi dấu thể thao", ("dấu", "đấu")),
        ("Mơ lớp tập huấn", ("Mơ", "Mở")),
        ("Hỗ trợ đồng bao dân tộc thiểu số", ("bao", "bào")),
        ("tỉnh Binh Phước", ("Binh", "Bình")),
        ("NHÀ GIAO TIÊU BIỂU", ("GIAO", "GIÁO")),
    ],
)
def test_missing_mark_is_found(text: str, slip: tuple[str, str]) -> None:
    assert told(MARK_MISSING, text) == [slip]


@each_case(
    "text",
    [
        "tổ chức, giám định, đại hội",
        "dựng được ngay thành bản dự thảo",
        "hội nghị tổng kết họp vào đầu năm",
        "chi tiêu hợp lý, đang ký hợp đồng",
        "Ông Nguyễn Giám Đinh",
        "giải Nhi đồng",
        "tô, chức",
        "Công ty ký hợp đồng bao tiêu sản phẩm với nông dân",
        "Giá trị hợp đồng bao gồm thuế; hợp đồng bao thầu",
    ],
)
def test_sound_expressions_are_left_alone(text: str) -> None:
    assert told(MARK_MISSING, text) == []


def test_allowed_words_are_left_alone() -> None:
    assert told(MARK_MISSING, "thu ký", knowledge=Knowledge(allowed=frozenset({"thu"}))) == []
