"""Words for which others are meant: found where they stand, with what is meant, and left alone where they are right."""

import re
from types import MappingProxyType

from cases import each_case

from annual_report.proofreading import Knowledge, Passage, Slip, proofread
from annual_report.proofreading.compounds import data_lines
from annual_report.proofreading.knowledge import KnownName
from annual_report.proofreading.rules.confusions import WORD_CONFUSED


def slips(text: str, knowledge: Knowledge | None = None) -> list[Slip]:
    """The slips of this rule in a passage."""
    return [slip for _, slip in proofread([Passage(text)], knowledge or Knowledge(), [WORD_CONFUSED])]


def mended(text: str) -> str:
    """The text with the likeliest fix of each slip in its place."""
    for slip in reversed(slips(text)):
        text = text[: slip.start] + slip.fixes[0] + text[slip.end :]
    return text


@each_case(
    ("written", "meant"),
    [
        ("Ban chấp hành được cũng cố vững mạnh.", "Ban chấp hành được củng cố vững mạnh."),
        ("Các hội đã nổ lực vượt khó.", "Các hội đã nỗ lực vượt khó."),
        ("Hội thi Sáng tạo kỷ thuật.", "Hội thi Sáng tạo kỹ thuật."),
        ("Cần chú trong công tác cán bộ.", "Cần chú trọng công tác cán bộ."),
        ("Quy chế phối họp giữa hai bên.", "Quy chế phối hợp giữa hai bên."),
        ("Ban Phổ biên kiến thức.", "Ban Phổ biến kiến thức."),
        ("Đội ngũ tri thức trong tỉnh.", "Đội ngũ trí thức trong tỉnh."),
        ("Câu lạc bộ Tri thức sinh hoạt đều.", "Câu lạc bộ Trí thức sinh hoạt đều."),
        ("Phát triển kinh tế trí thức.", "Phát triển kinh tế tri thức."),
        ("Hội Mẫu dành giải Nhất toàn đoàn.", "Hội Mẫu giành giải Nhất toàn đoàn."),
        ("Hội giành thời gian lắng nghe ý kiến.", "Hội dành thời gian lắng nghe ý kiến."),
        ("Số hội viên tặng 12,3% so với năm 2016.", "Số hội viên tăng 12,3% so với năm 2016."),
        ("Hội đã tăng 200 suất quà cho hộ nghèo.", "Hội đã tặng 200 suất quà cho hộ nghèo."),
        ("Khen thưởng 5 tập thể và 3 các nhân.", "Khen thưởng 5 tập thể và 3 cá nhân."),
        ("Trường Đại học Ý Dược.", "Trường Đại học Y Dược."),
        ("Củng như các năm trước.", "Cũng như các năm trước."),
        ("Hội sẻ tổ chức hội thảo.", "Hội sẽ tổ chức hội thảo."),
        ("Việc vui được sẻ chia, khó khăn được chia sẽ.", "Việc vui được sẻ chia, khó khăn được chia sẻ."),
        ("NÂNG CAO KỶ NĂNG QUẢN LÝ", "NÂNG CAO KỸ NĂNG QUẢN LÝ"),
        ("Ông được công nhân danh hiệu thi đua.", "Ông được công nhận danh hiệu thi đua."),
        ("Các mục tiêu để ra đều đạt.", "Các mục tiêu đề ra đều đạt."),
        ("Chủ chương của tỉnh.", "Chủ trương của tỉnh."),
        ("Tuyên chuyền sâu rộng.", "Tuyên truyền sâu rộng."),
    ],
)  # fmt: skip
def test_a_listed_confusion_is_mended(written: str, meant: str) -> None:
    assert mended(written) == meant


@each_case(
    ("written", "meant"),
    [
        ("hoạt đông", "hoạt động"),
        ("đông bộ", "đồng bộ"),
        ("giãi pháp", "giải pháp"),
        ("hội viện", "hội viên"),
        ("hoàn thiên", "hoàn thiện"),
        ("khắc phụ", "khắc phục"),
        ("lỗ lực", "nỗ lực"),
        ("quyết đinh", "quyết định"),
    ],
)
def test_two_syllables_that_are_almost_a_word_are_mended(written: str, meant: str) -> None:
    found = slips(f"Trong năm, {written} của các hội.")
    assert [(slip.text, slip.fixes[0]) for slip in found] == [(written, meant)]


@each_case(
    "text",
    [
        "Các hội cũng cố gắng hoàn thành nhiệm vụ.",
        "Hội đã tặng 1.000 phần quà Tết cho đồng bào nghèo.",
        "Số suất quà tăng 200 suất so với năm trước.",
        "Kinh tế tri thức và tri thức khoa học.",
        "Hội dành giải thưởng đặc biệt cho tác giả trẻ.",
        "Các nhân viên và các nhân sĩ.",
        "Tham gia quyết định những vấn đề chung; tập trung sức lực.",
        "Sinh hoạt đông vui; đại hội đồng cổ đông; cơ sở hạ tầng.",
        "Hội thao chào mừng ngày thành lập.",
        "Bật công tắc điện.",
        "Ông Trần Hưng Đạo, bà Nguyễn Thị Thục.",
        "Để nghị quyết đi vào cuộc sống, để tài sản không thất thoát.",
        "Công nhân và nông dân.",
        "Vấn đề được quan tâm; các vấn đề phát triển.",
        "Hoà bình, kĩ thuật, quí vị; hòa bình, kỹ thuật, quý vị.",
        "Mưa to. Động đất.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert slips(text) == []


def test_the_place_is_that_of_the_words_in_the_passage() -> None:
    [slip] = slips("Hội đã nổ\nlực.")
    assert (slip.start, slip.end, slip.fixes) == (7, 13, ("nỗ\nlực",))


def test_words_with_a_mark_between_them_do_not_belong_together() -> None:
    assert slips("Bom nổ, lực lượng đến ngay.") == []


def test_a_fix_is_safe_where_nobody_could_mean_what_is_written() -> None:
    [certain] = slips("Các hội nổ lực.")
    [by_context] = slips("Hội Mẫu dành giải Nhất.")
    assert (certain.safe, by_context.safe) == (True, False)


def test_what_the_workspace_allows_is_right() -> None:
    assert slips("Hội nghị thượng đĩnh.", Knowledge(allowed=frozenset(("thượng đĩnh",)))) == []
    assert slips("Bài hát Nổ lực.", Knowledge(allowed=frozenset(("nổ lực",)))) == []


def test_a_part_of_a_known_name_is_right() -> None:
    knowledge = Knowledge(names=(KnownName("Câu lạc bộ Tri thức Mẫu"),))
    assert slips("Câu lạc bộ Tri thức Mẫu họp.", knowledge) == []
    assert len(slips("Câu lạc bộ Tri thức họp.", knowledge)) == 1


def test_the_workspace_adds_confusions() -> None:
    knowledge = Knowledge(confusions=MappingProxyType({"hội mẩu": "hội mẫu"}))
    [slip] = slips("Điều lệ Hội Mẩu.", knowledge)
    assert (slip.text, slip.fixes) == ("Hội Mẩu", ("Hội Mẫu",))


def test_what_the_data_lists_is_found_as_it_is_written_and_right_as_it_is_meant() -> None:
    listed = [line.split("\t") for line in data_lines("confusions.tsv")]
    assert len(listed) >= 150
    for written, meant, *conditions in listed:
        assert all(re.compile(each.partition("=")[2]) for each in conditions)
        assert all(
            each == "safe" or each.startswith(("next=", "next!=", "previous=", "previous!=")) for each in conditions
        )
        if not any(each.startswith(("next=", "previous=")) for each in conditions):
            assert [slip.fixes for slip in slips(f"({written})")] == [tuple(meant.split("|"))]
        assert slips(f"({meant.partition('|')[0]})") == []


def test_the_words_of_the_data_are_taken_for_no_slips() -> None:
    for name in ("compounds.txt", "seldom.txt"):
        for line in data_lines(name):
            first, *seconds = line.split()
            for second in seconds:
                assert slips(f"{first} {second}") == [] or name == "seldom.txt"


def test_what_is_no_syllable_is_told_by_another_rule() -> None:
    assert slips("Các nhiêm vụ về khoa hoc và kiểm xoát.") == []


@each_case(
    ("text", "slip"),
    [
        ("Bên cạch những kết quả", ("cạch", "cạnh")),
        ("không bị dàng buộc về thời hạn", ("dàng buộc", "ràng buộc")),
        ("Đại hội đã thông quan Nghị quyết", ("thông quan", "thông qua")),
        ("cần nhắc kỹ trước khi chọn", ("cần nhắc", "cân nhắc")),
        ("không chi nâng cao mà còn", ("không chi", "không chỉ")),
    ],
)
def test_a_syllable_beside_one_that_goes_with_another_is_mended(text: str, slip: tuple[str, str]) -> None:
    assert slip in [(each.text, each.fixes[0]) for each in slips(text)]


@each_case(
    "text",
    [
        "đường liên thôn; làm nghề chài lưới; các loài cây; đoàn trường; bảng tin; kỳ học này; nhóm học thêm",
        "Hàng hóa được thông quan trong ngày. Cần nhắc lại rằng hội không chi tiền.",
        "Tiếng cạch vang lên, cửa đóng.",
    ],
)
def test_what_stands_side_by_side_by_right_is_left_alone(text: str) -> None:
    assert slips(text) == []
