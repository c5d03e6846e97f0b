"""Plain text: which lines are one paragraph, and where each word stands."""

from cases import each_case

from annual_report.api.manuscripts.plain import passages


@each_case(
    ("text", "wanted"),
    [
        ("Một đoạn.\n\nMột đoạn nữa.\n", ["Một đoạn.", "Một đoạn nữa."]),
        ("BÁO CÁO\nTổng kết năm 2017\n", ["BÁO CÁO", "Tổng kết năm 2017"]),
        (
            "Hội Mẫu mở lớp tập huấn ở huyện\nHòa Mẫu và ở các xã.",
            ["Hội Mẫu mở lớp tập huấn ở huyện Hòa Mẫu và ở các xã."],
        ),
        ("Hội Mẫu\n  mở lớp", ["Hội Mẫu mở lớp"]),
        ("Nhiệm vụ gồm:\n- mở lớp;\n- tổ chức\n  hội thi.", ["Nhiệm vụ gồm:", "- mở lớp;", "- tổ chức hội thi."]),
        ("a) mở lớp\nb) hội thi", ["a) mở lớp", "b) hội thi"]),
        ("Số: 05/BC-HM\tMẫu, ngày 05 tháng 01", ["Số: 05/BC-HM", "Mẫu, ngày 05 tháng 01"]),
        ("Dòng dài " * 30 + "hết.\nĐoạn sau", ["Dòng dài " * 30 + "hết.", "Đoạn sau"]),
        ("", []),
        (" \n\t\n", []),
    ],
)
@each_case("end", ["\n", "\r\n", "\r"])
def test_lines_are_joined_as_they_are_read(text: str, wanted: list[str], end: str) -> None:
    text = text.replace("\n", end)
    found = list(passages(text))
    assert [each.text for each in found] == wanted
    for passage in found:
        for word in passage.words:
            assert text[slice(*passage.origin(word.start, word.end))] == word.text
