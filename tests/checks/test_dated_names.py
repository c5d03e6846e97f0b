"""Names and texts of law of another time: told with their successors, and silent where earlier times are meant."""

from datetime import date
from pathlib import Path

from cases import each_case
from checks.checking import HEAD, Text
from sample import ORGANIZATION

from annual_report.checks.register import register
from annual_report.proofreading import Knowledge, Passage, Slip, proofread
from annual_report.proofreading.dated_names import DatedName, DatedNames, Days
from annual_report.proofreading.rules.dated_names import LAW_NOT_IN_FORCE, NAME_OUT_OF_DATE


def found(text: str, earliest: date, issued: date) -> list[Slip]:
    """The slips of both rules in a text about these days."""
    known = Knowledge(days_at=lambda _location: Days(earliest, issued), register=register)
    return [slip for _by, slip in proofread([Passage(text)], known, (NAME_OUT_OF_DATE, LAW_NOT_IN_FORCE))]


def advised(slip: Slip) -> str:
    return slip.advice.say("vi") if slip.advice else ""


# Of a report on 2026 that is issued in December: what is written, and the words of the advice.
OVER = [
    ("Hội làm việc với Sở Thông tin và Truyền thông.", "Sở Khoa học và Công nghệ"),
    ("Sở TT&TT, Sở KH&ĐT dự.", "Sở Khoa học và Công nghệ"),
    ("Phối hợp Sở Lao động - Thương binh và Xã hội mở lớp.", "Sở Nội vụ"),
    ("Bộ Tài nguyên và Môi trường hướng dẫn.", "Bộ Nông nghiệp và Môi trường"),
    ("Ủy ban nhân dân tỉnh Bình Phước giao.", "thành phố Đồng Nai"),
    ("Tỉnh ủy Hà Giang chỉ đạo.", "Tỉnh ủy Tuyên Quang"),
    ("Tỉnh Quảng Nam có 12 hội.", "Thành phố Đà Nẵng"),
    ("Tỉnh đoàn Bình Phước dự.", "Thành đoàn Đồng Nai"),
    ("Tại huyện Bù Đăng, Hội mở lớp.", "huyện Bù Đăng (cũ)"),
    ("Thị ủy Bình Long dự họp.", "Thị ủy Bình Long (cũ)"),
    ("Căn cứ Nghị định số 45/2010/NĐ-CP ngày 21 tháng 4 năm 2010 của Chính phủ", "“126/2024/NĐ-CP”"),
    ("Căn cứ Nghị định số 33/2012/NĐ-CP sửa đổi Nghị định số 45/2010/NĐ-CP", "“126/2024/NĐ-CP”"),
    ("Căn cứ Luật Lưu trữ năm 2011", "Luật Lưu trữ 33/2024/QH15"),
    ("Thực hiện Luật Khoa học và Công nghệ 2013, Hội mở lớp.", "Luật Khoa học, công nghệ và đổi mới sáng tạo"),
    ("Thực hiện Nghị định số 130/2018/NĐ-CP ngày 27/9/2018, Hội ký số.", "“23/2025/NĐ-CP”"),
    ("Thực hiện Thông tư số 01/2011/TT-BNV, Hội làm.", "“Nghị định 30/2020/NĐ-CP”"),
    ("Căn cứ Luật Tổ chức chính quyền địa phương năm 2015", "72/2025/QH15"),
]
SOUND = [
    "Sở Khoa học và Công nghệ, Sở Tài chính, Sở Nông nghiệp và Môi trường dự.",
    "Sở Thông tin và Truyền thông (nay là Sở Khoa học và Công nghệ) đã giao.",
    "Tỉnh Bình Phước trước đây có 11 huyện, thị xã.",
    "Địa bàn tỉnh Bình Phước cũ có 32 xã.",
    "Huyện Bù Đăng (cũ) có ba xã.",
    "Sau khi sáp nhập tỉnh Bình Phước vào tỉnh, Hội kiện toàn tổ chức.",
    "Năm 2024, Sở Kế hoạch và Đầu tư hỗ trợ 50 triệu đồng.",
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân tỉnh Bình Phước, Hội mở lớp.",
    "Thực hiện Kế hoạch 12/KH-STTTT của Sở Thông tin và Truyền thông, Hội mở lớp.",
    "Giai đoạn 2020 - 2025, Bộ Giao thông vận tải giao Hội ba đề tài.",
    "Ông Mẫu, nguyên Giám đốc Sở Thông tin và Truyền thông, dự.",
    "Công tác cấp huyện, cấp xã; hội huyện và quận.",
    "Tại huyện Mẫu, Hội mở lớp.",
    "Trước đây, theo Nghị định số 45/2010/NĐ-CP, hội báo cáo trước ngày 01/12.",
    "Căn cứ Nghị định số 126/2024/NĐ-CP thay thế Nghị định số 45/2010/NĐ-CP",
    "Nghị định số 126/2024/NĐ-CP thay thế Nghị định số 45/2010/NĐ-CP từ ngày 26/11/2024.",
    "Nhà máy Hà Nam Ninh (tỉnh Hà Nam Ninh).",
    "Thành phố Hà Giang; thành phố Đồng Nai; thành phố Hồ Chí Minh.",
    "Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì.",
    "Bộ Luật Dân sự và luật về tổ chức.",
]


@each_case(("text", "successor"), OVER)
def test_what_was_over_is_told_with_its_successor(text: str, successor: str) -> None:
    slips = found(text, date(2026, 1, 1), date(2026, 12, 20))
    assert slips, text
    assert successor in advised(slips[0])


@each_case("text", SOUND)
def test_history_and_names_of_the_day_are_not_told(text: str) -> None:
    assert [each.text for each in found(text, date(2026, 1, 1), date(2026, 12, 20))] == []


@each_case("text", [text for text, _successor in OVER])
def test_nothing_is_told_in_a_report_on_2017(text: str) -> None:
    told = [each.text for each in found(text, date(2017, 1, 1), date(2018, 1, 12))]
    assert [each for each in told if "130/2018" not in each] == []


def test_year_of_a_change_has_both_names() -> None:
    text = "Sở Thông tin và Truyền thông, Sở Khoa học và Công nghệ và Ủy ban nhân dân tỉnh Bình Phước dự."
    assert found(text, date(2025, 1, 1), date(2025, 12, 20)) == []
    told = found(text, date(2025, 12, 20), date(2025, 12, 20))
    assert [each.text for each in told] == ["Sở Thông tin và Truyền thông", "tỉnh Bình Phước"]
    assert "“tỉnh Đồng Nai”" in advised(told[1])  # no city yet


def test_what_was_to_come_is_told_with_what_there_was() -> None:
    (slip,) = found("Bộ Nông nghiệp và Môi trường dự.", date(2023, 1, 1), date(2024, 1, 10))
    assert "Bộ Tài nguyên và Môi trường" in advised(slip)
    (slip,) = found("Căn cứ Nghị định số 30/2020/NĐ-CP", date(2020, 1, 5), date(2020, 1, 5))
    assert "05/3/2020" in slip.message.say("vi")
    for text in ("Dự kiến thành lập Bộ Nông nghiệp và Môi trường.", "Phổ biến Nghị định số 126/2024/NĐ-CP."):
        assert found(text, date(2024, 1, 1), date(2024, 11, 10)) == []


def test_what_is_not_confirmed_says_so() -> None:
    (slip,) = found("Tổng cục Thuế dự.", date(2026, 1, 1), date(2026, 12, 20))
    assert slip.note is not None
    (slip,) = found("Bộ Giao thông vận tải dự.", date(2026, 1, 1), date(2026, 12, 20))
    assert slip.note is None


@each_case(("year", "right"), [("2020", "“Hội Mẫu huyện Mẫu”"), ("2021", None), ("2022", "“Hội Mẫu tỉnh Mẫu”")])
def test_own_name_of_another_time_is_told_with_that_of_the_day(year: str, right: str | None, tmp_path: Path) -> None:
    """In the year of the change, texts may have both names."""
    organization = ORGANIZATION + "earlier:\n  - {until: 30/6/2021, name: Hội Mẫu huyện Mẫu}\n"
    wrong = "Hội Mẫu tỉnh Mẫu" if year == "2020" else "Hội Mẫu huyện Mẫu"
    sections = f"sections:\n  - {{title: Kết quả, text: {wrong} họp.}}\n"
    checked = Text(HEAD.replace("2020", year) + sections, organization, folder=year).check(tmp_path)
    assert [each.fix.say("vi").split(", ")[0] for each in checked if each.fix] == ([f"viết {right}"] if right else [])


def test_register_is_whole() -> None:
    rows = register()
    merged = [row for row in rows if row.source == "Nghị quyết 202/2025/QH15"]
    assert len(merged) == 63 - 34
    assert len({row.now for row in merged}) == 23
    assert all(row.source for row in rows)
    assert all(row.now for row in rows if row.last and row.kind != "rank")
    assert all(row.before or row.kind == "law" for row in rows if row.first)
    names = [(row.name, row.kind) for row in rows]
    assert len(names) == len(set(names))
    by_name = {row.name: row for row in rows}
    for row in rows:  # what follows something does not end before it
        following = by_name.get(row.now)
        assert following is None or following.last is None or row.last is None or following.last > row.last


def test_cost_grows_with_the_text_alone() -> None:
    """A name is looked up by its letters, however many begin with the same words."""
    rows = [DatedName(f"Hội Mẫu {number}", last=date(2020, 1, 1), now="Hội Mới") for number in range(5000)]
    names = DatedNames(rows)
    text = "Hội Mẫu 4999 họp. " * 20
    assert len(list(names.find(Passage(text)))) == 20
    assert max(map(len, names._lengths.values())) <= 5  # as many slices are looked up at a word, not 5,000 names
