"""What is left over from forms, programs and web pages is found; what is only like it is left alone."""

from cases import each_case

from annual_report.proofreading import Knowledge, Passage, Slip, proofread
from annual_report.proofreading.rules.captions import CAPTION_DOUBLED
from annual_report.proofreading.rules.leftovers import text_left_over


def left(text: str, at: tuple[str | int, ...] = (1,)) -> list[Slip]:
    """What is left over in a passage of a file, or of data."""
    return [slip for _, slip in proofread([Passage(text, at)], Knowledge(), [text_left_over])]


@each_case(
    ("text", "found"),
    [
        ("Đại biểu dự hội nghị tm-img-alt", "tm-img-alt"),
        ("Hình IMG_1234.jpg chụp tại hội nghị", "IMG_1234.jpg"),
        ("bao-cao-2017.docx", "bao-cao-2017.docx"),
        ("Họ tên: [Type text]", "[Type text]"),
        ("Họ tên: [Nhập văn bản]", "[Nhập văn bản]"),
        ("Click here to enter text.", "Click here to enter text."),
        ("Lorem ipsum dolor sit amet", "Lorem ipsum dolor sit amet"),
        ("Có xxx đại biểu dự", "xxx"),
        ("Ngày xx/xx/2018, Hội tổ chức", "xx/xx/2018"),
        ("Tổng số ??? hội viên", "???"),
        ("TODO: bổ sung", "TODO:"),
        ("Kinh phí: ............ đồng", "............"),
        ("Số: ………/BC-HM", "………"),
        ("Thu 12 triệu đồng (bổ sung số liệu sau).", "(bổ sung số liệu sau)"),
        ("Xem trang Error! Bookmark not defined.", "Error! Bookmark not defined."),
        ("Trang PAGE \\* MERGEFORMAT", "PAGE \\* MERGEFORMAT"),
        ("Kính gửi {{ ten_don_vi }}", "{{ ten_don_vi }}"),
        ("Tỷ lệ đạt #DIV/0!", "#DIV/0!"),
        ("Hội nghị<br/>tổng kết", "<br/>"),
        ("o Hội nghị tổng kết", "o "),
        ("§ Tổ chức hội thảo", "§ "),
        ("\uf0b7 Tổ chức hội thảo", "\uf0b7 "),
        ("In bản tin", "In bản tin"),
        ("Các bài cũ hơn:", "Các bài cũ hơn:"),
        ("Chia sẻ Facebook", "Chia sẻ Facebook"),
        ("Hội nghị kết thúc tốt đẹp. Xem thêm", "Xem thêm"),
        ("Trang chủ » Tin tức » Hoạt động", "Trang chủ » Tin tức » Hoạt động"),
        ("14:56 | 12/01/2018", "14:56 | 12/01/2018"),
    ],
)
def test_what_is_left_over_is_found(text: str, found: str) -> None:
    assert [slip.text.strip() for slip in left(text)] == [found.strip()]


@each_case(("text", "fix"), [("Hội nghị&nbsp;tổng kết", " "), ("Hội &amp; Đoàn", "&"), ("&#259;n", "ă")])
def test_a_mark_for_a_character_is_mended(text: str, fix: str) -> None:
    [slip] = left(text)
    assert (slip.fixes, slip.safe) == ((fix,), True)


@each_case(
    "text",
    [
        "Đại hội lần thứ XXX, nhiệm kỳ XX.",
        "“Trong năm […] và [...] như trên” [1], [2].",
        "Hội nghị, hội thảo, tập huấn...",
        "Hội nghị gồm: họp, tham quan, …",
        "Mở đầu ............................ 3",
        "Công ty A&B; R&D; 3 < 5 và 7 > 6; bài toán mở?",
        "Gửi kèm tệp bao-cao.docx.",
        "Xem thêm Phụ lục II.",
        "Chia sẻ kinh nghiệm",
        "Đồng chí Ø, § 5 của luật Đức, ông O, đường số 3",
        "Trang chủ của Hội được cập nhật mỗi ngày.",
        "(Ký, ghi rõ họ tên)",
        "Mô hình 3+1; 10460-KH/UBND; {hoi-vien.nam-truoc}",
    ],
)
def test_what_is_only_like_it_is_left_alone(text: str) -> None:
    assert left(text) == []


def test_dots_in_the_prose_of_data_are_told_by_the_rule_on_open_texts() -> None:
    assert left("Mở rộng hội thi: ……", ("sections", 0, "text")) == []


@each_case(
    ("text", "fix"),
    [
        ("Ảnh 1. Ảnh 1. Trao giấy khen", "Ảnh 1."),
        ("Bảng 2: Bảng 2: Kết quả", "Bảng 2:"),
        ("Trao giấy khen. Trao giấy khen", "Trao giấy khen"),
    ],
)
def test_a_caption_twice_is_found(text: str, fix: str) -> None:
    assert [slip.fixes for _, slip in proofread([Passage(text)], Knowledge(), [CAPTION_DOUBLED])] == [(fix,)]


@each_case("text", ["Ảnh 1. Trao giấy khen", "Bảng 1 và Bảng 2", "đúng, đúng", "Ảnh 1. Ảnh 2."])
def test_one_caption_is_left_alone(text: str) -> None:
    assert list(proofread([Passage(text)], Knowledge(), [CAPTION_DOUBLED])) == []


def test_marks_in_the_prose_of_data_are_told_by_the_rules_on_markdown() -> None:
    assert left("Ký {{parties}}<br> &#123;", ("sections", 0, "text")) == []


@each_case(
    ("text", "without"),
    [
        ("Hội nghị tổng kết. tm-img-alt", "Hội nghị tổng kết."),
        ("IMG_1234.jpg Hội nghị tổng kết.", "Hội nghị tổng kết."),
        ("Hội nghị [Nhập văn bản] tổng kết.", "Hội nghị tổng kết."),
        ("Lorem ipsum dolor sit amet. Hội nghị tổng kết.", "Hội nghị tổng kết."),
        ("Hội nghị<br/>tổng kết.", "Hội nghị tổng kết."),
        ("Hội nghị <b>tổng kết.", "Hội nghị tổng kết."),
        ("Xem thêm: Hội Mẫu kết nạp hội viên mới", ""),
    ],
)
def test_what_is_left_over_is_taken_out_with_a_space(text: str, without: str) -> None:
    [slip] = left(text)
    assert text[: slip.start] + slip.fixes[0] + text[slip.end :] == without


def test_only_the_author_knows_a_figure() -> None:
    assert [slip.fixes for slip in left("Có xxx đại biểu, ??? hội viên")] == [(), ()]


def test_a_line_that_comes_at_once_again_is_found() -> None:
    line = "Ảnh: Các đại biểu dự hội nghị"
    told = [
        slip for _, slip in proofread([Passage(line), Passage(line), Passage("Hết")], Knowledge(), [CAPTION_DOUBLED])
    ]
    assert [(slip.text, slip.fixes) for slip in told] == [(line, ("",))]


def test_cells_may_say_the_same_in_a_row() -> None:
    cells = [Passage("Không có hội viên", role="cell")] * 2
    assert list(proofread(cells, Knowledge(), [CAPTION_DOUBLED])) == []
