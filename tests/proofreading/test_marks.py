"""Punctuation: spaces at marks, marks doubled, ellipses, dashes, quotation marks and brackets."""

from cases import each_case
from proofreading.finding import slips, told


def test_space_before_a_mark() -> None:
    text = "Hội nghị thành công . Các hội , đạt 64,5 % và ( theo kế hoạch ) tốt."
    expected = ["công.", "hội,", "5%", "hoạch)", "(theo"]
    assert [fix for _written, fix in told("space-before-mark", text)] == expected
    assert told("space-before-mark", "Tỷ lệ 1 : 2; ngày … tháng … năm …; mức 5%.") == []


@each_case(
    ("text", "fix"),
    [
        ("Các hội,câu lạc bộ.", "hội, câu"),
        ("Đã dự.Hội nghị.", "dự. Hội"),
        ("Năm 2017.Hội họp.", "2017. Hội"),
        ("TS.Nguyễn Văn Mẫu.", "TS. Nguyễn"),
        ("Liên hiệp hội(LHH) họp.", "hội (LHH"),
        ("(LHH)đã họp.", "LHH) đã"),
        ("Đơn vị:Hội A.", "vị: Hội"),
    ],
)
def test_space_missing(text: str, fix: str) -> None:
    assert [each for _written, each in told("space-missing", text)] == [fix]


@each_case(
    "text",
    [
        "PGS.TS. Trần Mẫu, GS.TSKH Lê Mẫu, v.v., TP.HCM, C.Mác, V.I.Lênin, Ph.Ăngghen",
        "Lúc 16:30, số 1.000 và 12,5; mục 3.2.1; www.hoi.vn/tin; tr.12.",
        "Xem [quy chế](https://hoi.vn/a).",
    ],
)
def test_no_space_where_none_belongs(text: str) -> None:
    assert told("space-missing", text) == []


def test_space_doubled() -> None:
    assert told("space-doubled", "Hội nghị  đã họp.") == [("nghị  đã", "nghị đã")]
    assert told("space-doubled", "1.  Kết quả", "Họ tên      Chức vụ", "  Thụt vào") == []


def test_marks_doubled() -> None:
    assert told("mark-doubled", "Các hội,, họp!! Xong;.") == [("hội,,", "hội,"), ("họp!!", "họp!"), ("Xong;.", "Xong.")]
    assert told("mark-doubled", "Các hội, v.v., và TS., KTS.; xong?!") == []


def test_ellipses() -> None:
    assert told("ellipsis-form", "Các sở, ngành,… dự.. họp....") == [
        ("ngành,…", "ngành…"), ("dự..", "dự."), ("họp....", "họp..."),
    ]  # fmt: skip
    assert told("ellipsis-form", "Các sở… và các hội... đã dự; số ……./QĐ.") == []
    assert told("ellipsis-mixed", "Các sở… và các hội…", "các đoàn...") == [("đoàn...", "đoàn…")]


@each_case(
    ("text", "written", "fix"),
    [
        ("Dịch Covid - 19.", "Covid - 19", "Covid-19"),
        ("Nhiệm kỳ 2018- 2023.", "2018- 2023", "2018 - 2023"),
        ("Nhiệm kỳ 2018 -2023.", "2018 -2023", "2018 - 2023"),
        ("Tăng 15- 20%.", "15- 20", "15-20"),
        ("Khoa học -kỹ thuật.", "học -kỹ", "học - kỹ"),
    ],
)
def test_hyphens(text: str, written: str, fix: str) -> None:
    assert told("hyphen-spaces", text) == [(written, fix)]


def test_hyphens_as_they_should_be() -> None:
    text = "Nhiệm kỳ 2018 - 2023, Covid-19, 15-20%, nhiệt độ -5 độ, Khoa học - Kỹ thuật."
    assert told("hyphen-spaces", text, "1- Kết quả", "- Mục một") == []


def test_dashes_of_several_kinds() -> None:
    assert told("dash-mixed", "2016-2020, 2017 - 2022 và 2016 - 2020.") == [("2016-2020", "2016 - 2020")]
    assert told("dash-mixed", "Chủ tịch – Bí thư, Phó Chủ tịch - Ủy viên, Khoa học - Kỹ thuật.") == [
        ("tịch – Bí", "tịch - Bí")
    ]
    assert told("dash-mixed", "Giai đoạn 2016-2020, Khoa học - Kỹ thuật.") == []


def test_quotation_never_closed_is_told_where_it_was_opened() -> None:
    text = "Hội thi “Lao động giỏi” và mô hình “Tuyên truyền, bồi dưỡng 3+1; gương “Điển hình” và “Đổi mới”."
    (slip,) = slips("quote-unbalanced", text)
    assert slip.start == text.index("“Tuyên")
    assert slip.fixes[0] == "“Tuyên truyền, bồi dưỡng 3+1”"
    assert told("quote-unbalanced", "Phong trào “Lao động sáng tạo đã phát triển.") == [
        ("“Lao động sáng tạo đã phát triển", "“Lao động sáng tạo” đã phát triển")
    ]


def test_quotation_never_opened() -> None:
    assert told("quote-unbalanced", "Phong trào Lao động sáng tạo” đã phát triển.") == [
        ("Lao động sáng tạo”", "“Lao động sáng tạo”")
    ]


@each_case(
    "texts",
    [
        ("Cuộc thi “Sáng tạo “trẻ” năm 2017” và “B”.",),
        ("“Đoạn một còn tiếp", "“Đoạn hai hết” rồi."),
        ("“Đoạn một còn tiếp", "đoạn hai hết” rồi."),
        ("“Đoạn một\n\n“Đoạn hai”.",),
        ('Cây cao 12", "tốt".',),
    ],
)
def test_quotations_that_are_closed(texts: tuple[str, ...]) -> None:
    assert told("quote-unbalanced", *texts) == []


def test_brackets() -> None:
    (slip,) = slips("bracket-unbalanced", "Liên hiệp hội (gọi tắt là LHH, đã họp.")
    assert slip.fixes[0] == "(gọi tắt là LHH), đã họp"
    assert told("bracket-unbalanced", "Hội LHH) đã họp.") == [("LHH)", "(LHH)")]
    assert told("bracket-unbalanced", "a) Một; b) Hai; 1) Ba (in a), b), c)); (www.hoi.vn/b).") == []


def test_quotation_marks_of_other_kinds() -> None:
    assert told("quotes-mixed", 'Hội thi “A b”, “C d” và "E f".') == [('"E f"', "“E f”")]
    assert told("quotes-mixed", 'Hội thi “Học tập" tốt.') == [('“Học tập"', "“Học tập”")]
    assert told("quotes-of-other-kind", "Phong trào ‘Lao động giỏi’, K’Tiên, O’Brien.") == [
        ("‘Lao động giỏi’", "“Lao động giỏi”")
    ]
    assert told("quotes-of-other-kind", "Ông nói: “Đó là ‘Lao động giỏi’”.") == []
    assert told("quote-turned", "Phong trào ”Sáng tạo” và “Thi đua“.") == [("”Sáng", "“Sáng"), ("đua“", "đua”")]
