"""Small letters: where paragraphs and sentences begin, in abbreviations, in names of places."""

from cases import each_case
from proofreading.finding import found, told

from annual_report.proofreading import Knowledge

SMALL, PARAGRAPH = "abbreviation-in-small-letters", "paragraph-begins-small"
SENTENCE, PLACE = "sentence-begins-small", "capitals-of-place-name"


@each_case(
    ("rule", "text", "slips"),
    [
        (SMALL, "Chủ tịch ubnd tỉnh và Clb Mẫu đã dự.", [("ubnd", "UBND"), ("Clb", "CLB")]),
        (SMALL, "Ngành kh&cn đã đổi mới.", [("kh&cn", "KH&CN")]),
        (PARAGRAPH, "hội nghị đã nghe ba tham luận.", [("hội", "Hội")]),
        (SENTENCE, "Hội đã họp tại tỉnh Mẫu. các đại biểu đã dự.", [("các", "Các")]),
        (SENTENCE, "Hội đã họp ngày 20/10/2017. các đại biểu đã dự.", [("các", "Các")]),
        (SENTENCE, "Hội đã họp (khối các trường). các đại biểu đã dự.", [("các", "Các")]),
        (SENTENCE, "Tỷ lệ đạt 12,5%. các đơn vị khác chưa đạt.", [("các", "Các")]),
        (PLACE, "Tại tỉnh lâm đồng, tỉnh bình phước.", [("lâm đồng", "Lâm Đồng"), ("bình phước", "Bình Phước")]),
        (PLACE, "Tại huyện đồng Phú và tỉnh Bình định.", [("đồng Phú", "Đồng Phú"), ("Bình định", "Bình Định")]),
        ("capitals-of-name", "Các vị trong Ban Chấp Hành đã họp.", [("Ban Chấp Hành", "Ban Chấp hành")]),
        ("capitals-of-name", "Đoàn từ Hà nội, tỉnh lâm Đồng.", [("Hà nội", "Hà Nội"), ("lâm Đồng", "Lâm Đồng")]),
    ],
)
def test_small_letter_is_found(rule: str, text: str, slips: list[tuple[str, str]]) -> None:
    assert told(rule, text) == slips


@each_case(
    ("rule", "text"),
    [
        (SMALL, "UBND tỉnh, CLB Mẫu; ubnd.gov.vn; hoi@ubnd.gov.vn; Hội và ban."),
        (PARAGRAPH, "- tổ chức ba lớp tập huấn cho hội viên."),
        (PARAGRAPH, "kinh phí hoạt động của Hội Mẫu"),
        (SENTENCE, "TS. các ngành; GS.TS. anh; v.v. các hội; Điều 5. quy định."),
        (PLACE, "Của tỉnh đồng thời với huyện, xã an toàn, tỉnh An Giang; huyện Mẫu, các xã tại Mẫu."),
        ("capitals-of-name", "Các hội Đồng Nai; Hội Đồng hương; Trưởng ban Tổ chức; Báo Nhân Dân; Ban tổ chức họp."),
        ("capitals-of-name", "Hội đã quy định, xác định; Hải dương học; việc bình định."),
    ],
)
def test_right_text_is_left_alone(rule: str, text: str) -> None:
    assert found(rule, text) == []


def test_what_goes_on_and_entries_of_a_list_may_begin_small() -> None:
    entries = ("Nội dung gồm:", "tổ chức ba lớp tập huấn cho hội viên.", "mở một cuộc thi cho học sinh.")
    assert found(PARAGRAPH, *entries) == []
    assert found(PARAGRAPH, "Hội đã tổ chức các", "lớp tập huấn cho hội viên.") == []


def test_allowed_words_keep_their_letters() -> None:
    assert found(SMALL, "Tổ clb đã họp.", knowledge=Knowledge(allowed=frozenset(("clb",)))) == []
