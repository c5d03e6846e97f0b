"""Capitals of documents, places, days, persons, and of sentences."""

from cases import each_case
from proofreading.finding import found, told


@each_case(
    ("rule", "text", "slips"),
    [
        ("capitals-of-document", "Theo nghị định số 30/2020/NĐ-CP.", [("nghị định", "Nghị định")]),
        ("capitals-of-document", "Theo quyết định 12/QĐ-UBND.", [("quyết định", "Quyết định")]),
        ("capitals-of-document", "Thực hiện kế hoạch số 15/KH-UBND.", [("kế hoạch", "Kế hoạch")]),
        ("capitals-of-cited-part", "Theo Khoản 2 điều 10 Điều lệ.", [("Khoản", "khoản"), ("điều", "Điều")]),
        ("capitals-of-cited-part", "Tại Điểm a khoản 3 Điều 5.", [("Điểm", "điểm")]),
        ("capitals-of-cited-part", "Quy định tại điều 12 Luật Báo chí.", [("điều", "Điều")]),
        ("capitals-of-place", "Trên địa bàn Tỉnh Mẫu và Huyện Mẫu.", [("Tỉnh", "tỉnh"), ("Huyện", "huyện")]),
        ("capitals-of-day", "Vào thứ hai, ngày 06/3/2017.", [("thứ hai", "thứ Hai")]),
        ("capitals-of-day", "Họp vào sáng thứ sáu.", [("thứ sáu", "thứ Sáu")]),
        ("capitals-of-day", "Vào tháng tám năm 2017.", [("tháng tám", "tháng Tám")]),
        ("capitals-of-day", "Tặng quà tết cho hộ nghèo.", [("tết", "Tết")]),
        (
            "capitals-of-party-and-state",
            "Chủ trương của đảng và của nhà nước.",
            [("đảng", "Đảng"), ("nhà nước", "Nhà nước")],
        ),
        ("capitals-of-person", "Ông Lê văn Mẫu phát biểu.", [("Lê văn Mẫu", "Lê Văn Mẫu")]),
        ("capitals-of-person", "Bà Nguyễn thị Lan Mẫu phát biểu.", [("Nguyễn thị Lan Mẫu", "Nguyễn Thị Lan Mẫu")]),
        ("capitals-of-person", "Ông trần Văn Mẫu phát biểu.", [("trần Văn Mẫu", "Trần Văn Mẫu")]),
        ("capitals-of-person", "Bà Lê Thị mẫu phát biểu.", [("Lê Thị mẫu", "Lê Thị Mẫu")]),
        ("capitals-of-post", "Do chủ tịch Nguyễn Văn Mẫu chủ trì.", [("chủ tịch", "Chủ tịch")]),
        ("capitals-of-post", "Gặp thạc sĩ Trần Thị Mẫu.", [("thạc sĩ", "Thạc sĩ")]),
        ("sentence-begins-small", "Đã hoàn thành nhiệm vụ. các hội đã họp.", [("các", "Các")]),
        ("sentence-begins-small", "Kết quả đạt 100%. trong đó có 5 hội.", [("trong", "Trong")]),
    ],
)
def test_slip_is_found(rule: str, text: str, slips: list[tuple[str, str]]) -> None:
    assert sorted(told(rule, text)) == sorted(slips)


@each_case(
    ("rule", "text"),
    [
        ("capitals-of-document", "Ban hành 12 nghị quyết; các quyết định số 1, 2; ban hành kế hoạch số 2."),
        ("capitals-of-document", "Theo Nghị định số 30/2020/NĐ-CP và kế hoạch đã đề ra."),
        ("capitals-of-cited-part", "Gồm 3 điều 10 khoản; 5 điều Bác Hồ dạy; điểm a khoản 2 Điều 103 Mục 5 Chương XII."),
        ("capitals-of-cited-part", "Khoản 2 quy định rõ. Trong chương 2 của sách."),
        ("capitals-of-place", "Tỉnh Mẫu có 5 huyện; gặp Tỉnh Đoàn Mẫu tại Thành phố Hồ Chí Minh, Phường Lê Lợi."),
        (
            "capitals-of-day",
            "Lần thứ hai, thứ ba là, ngày thứ hai của hội nghị; một tháng hai lần; dịp tết Nguyên đán.",
        ),
        ("capitals-of-day", "Kết quả trong tháng năm nay."),
        ("capitals-of-party-and-state", "Công tác xây dựng đảng, đảng viên, quản lý nhà nước, ngân sách nhà nước."),
        ("capitals-of-person", "Đoàn thị sát; Hồ văn hóa; Nguyễn Văn Mẫu và Mai Thị Mẫu."),
        ("capitals-of-post", "Các chủ tịch hội; chủ tịch Hội Mẫu; Chủ tịch Nguyễn Văn Mẫu."),
        ("sentence-begins-small", "TS. nguyễn; v.v. nên; Câu lạc bộ Trí thức... được mở; tr. 5; mục 1. và 2."),
        ("sentence-begins-small", "Theo tệp report. yaml-file đã có. Sau đó họp."),
    ],
)
def test_right_text_is_left_alone(rule: str, text: str) -> None:
    assert found(rule, text) == []
