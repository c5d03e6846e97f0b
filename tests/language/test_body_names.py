"""Names of bodies: the form they begin with, their lines in a letterhead, their abbreviations."""

from cases import each_case

from annual_report.language.vietnamese.body_names import BODY_FORMS, abbreviation_of, body_form, name_in_lines

LINES = {
    "Công ty TNHH Dược liệu Mẫu": ["Công ty TNHH", "Dược liệu Mẫu"],
    "Câu lạc bộ Sinh vật cảnh Mẫu": ["Câu lạc bộ", "Sinh vật cảnh Mẫu"],
    "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Mẫu": ["Liên hiệp các Hội", "Khoa học và Kỹ thuật", "tỉnh Mẫu"],
    "Sở Giáo dục và Đào tạo tỉnh A": ["Sở Giáo dục", "và Đào tạo", "tỉnh A"],
    "Trường THPT Nguyễn Thị Mẫu Khai": ["Trường THPT", "Nguyễn Thị Mẫu Khai"],
    "Công ty cổ phần Mẫu": ["Công ty cổ phần Mẫu"],
    "Hội Mẫu tỉnh A": ["Hội Mẫu", "tỉnh A"],
    "A" * 50: ["A" * 50],
    "ứng dụng tiến bộ khoa học và công nghệ": ["ứng dụng tiến bộ", "khoa học và công nghệ"],
}


@each_case(("name", "lines"), LINES.items())
def test_long_name_is_broken_between_its_words(name: str, lines: list[str]) -> None:
    assert name_in_lines(name, 21) == lines


def test_breaking_a_name_loses_nothing() -> None:
    name = " ".join(f"{form.begins} Mẫu" for form in BODY_FORMS)
    for room in range(1, 40):
        lines = name_in_lines(name, room)
        assert " ".join(lines) == name
        assert all(len(line) <= room or " " not in line for line in lines)


@each_case(
    ("name", "abbreviation"),
    [
        ("Câu lạc bộ Sinh vật cảnh Mẫu", "CLBSVCM"), ("Công ty TNHH Dược liệu Mẫu", "CTDLM"),
        ("Trường THPT Mẫu", "THPTM"), ("Ủy ban nhân dân xã Mẫu", "UBND"),
        ("Hội Mẫu tỉnh A", "HM"), ("HỘI LÀM VƯỜN", "HLV"), ("Sở Giáo dục và Đào tạo", "SGDĐT"), ("A", ""), ("", ""),
        ("Hội " + "Mẫu " * 20, ""),
    ],
)  # fmt: skip
def test_abbreviation_has_the_first_letters(name: str, abbreviation: str) -> None:
    assert abbreviation_of(name) == abbreviation


def test_form_of_a_name_in_any_case() -> None:
    said = ("câu lạc bộ Mẫu", "CÔNG TY TNHH MẪU", "Hội", "Hộichợ Mẫu", "Tổ Mẫu")
    found = [body_form(each) for each in said]
    assert [each and each.short_name for each in found] == ["Câu lạc bộ", "Công ty", "Hội", None, None]
