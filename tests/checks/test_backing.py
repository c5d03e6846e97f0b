"""Numbers of sentences that the data has to back: ratios, and small numbers of what only one figure counts."""

from pathlib import Path

from checks.checking import Text

FIGURES = """\
statistics:
  - {id: giai, label: Giải thưởng của hội thi, value: 8, unit: giải, prizes: {first: 1, second: 4, third: 3}}
  - {id: de-tai, label: Đề tài nghiệm thu, value: 40/62, unit: đề tài}
  - {id: hoi-thao, label: Hội thảo, value: 5, unit: hội thảo, previous: 7, target: 6}
  - {id: ho-dan, label: Hộ được vay vốn, value: 45, unit: hộ}
  - {id: ho-ngheo, label: Hộ nghèo, value: 30, unit: hộ}
  - {id: nop, label: Hội nộp báo cáo, value: 3/5, unit: báo cáo}
  - {id: chi, label: Kinh phí đã chi, value: 450 triệu đồng}
  - {id: cap, label: Kinh phí được cấp, value: 500 triệu đồng}
sections:
  - title: Kết quả
    text: "%s"
"""
UNBACKED = {
    "Hội mua 25 đồng hồ.": "25",
    "Đã nghiệm thu 41/62 đề tài.": "41/62",
    "Có 40/61 đề tài đạt loại khá.": "40/61",
    "Hoàn thành 9/12 đề tài của năm.": "9/12",
    "Nghiệm thu 45/62 đề tài cấp tỉnh.": "45/62",
    "Đạt 80% (48/60).": "48/60",
    "Đã giải ngân 450/520 triệu đồng.": "450/520",
    "Nghiệm thu {de-tai.dat.so}/60 đề tài.": "{de-tai.dat.so}/60",
    "Có 4/5 báo cáo nộp đúng hạn.": "4/5",
    "Hội thi trao 3 giải Nhì.": "3",
    "Hội thi trao 2 giải Nhất và {giai.nhi}.": "2",
    "Trong năm, Hội tổ chức 8 hội thảo.": "8",
    "Trong năm, Hội tổ chức 04 hội thảo.": "04",
}
BACKED = (
    "Đã nghiệm thu {de-tai}, bằng 40/62 đề tài được giao, còn 22 đề tài.",
    "Tỷ lệ 40/62 hồ sơ (64,5%); có 3/5 báo cáo nộp đúng hạn.",
    "Đã giải ngân 450/500 triệu đồng.",
    "Hội thi trao 1 giải Nhất, 4 giải Nhì, 3 giải Ba.",
    "Tổ chức 5 hội thảo, thiếu 1 hội thảo so với kế hoạch (6 hội thảo), giảm 2 hội thảo so với năm trước (7 hội thảo).",
    "Mỗi quý tổ chức 2 hội thảo, bình quân 3 hội thảo mỗi học kỳ; phấn đấu năm sau có 9 hội thảo.",
    "Có 2 hộ thoát nghèo, 3 lớp tập huấn, 4 chi hội.",
    "Ngày 20/11 nhà trường họp, từ 9/12 đoàn đi thăm 12/2020; dịp 30/4 đoàn viên ra quân.",
    "Trụ sở tại số 12/45 đường Trần Phú, ngõ 15/37 phố Mẫu; bản đồ tỷ lệ 1/500.",
    "Trực 24/7 các ngày, 24/24 giờ; năm học 2019/2020 học sinh nghỉ học.",
    "Gần 2/3 hội viên dự họp; 1/10 hộ chưa có nước sạch.",
    "Theo Luật số 33/2005/QH11 và Quyết định số 45/2017/QĐ-UBND của các cơ quan.",
    "Nghị quyết nêu “đạt 51/62 đề tài”.",
    "Lớp 10/12 học sinh giỏi, phòng 12/15 tầng hai.",
    "Trường xếp thứ 9/32 trường trong tỉnh, đứng 16/63 tỉnh, thành phố, vị trí 21/63 tỉnh.",
)


def unbacked(sentence: str, folder: Path) -> list[str]:
    """The numbers of a sentence that are told to be in no data."""
    found = Text(FIGURES % sentence).check(folder)
    return [each.span.text for each in found if each.rule.name == "number-unbacked"]


def test_ratios_and_small_numbers_are_backed_by_the_figure_that_counts_them(tmp_path: Path) -> None:
    found = {sentence: unbacked(sentence, tmp_path) for sentence in UNBACKED}
    assert found == {sentence: [number] for sentence, number in UNBACKED.items()}


def test_what_the_data_says_and_what_is_no_ratio_is_let_stand(tmp_path: Path) -> None:
    assert [(sentence, told) for sentence in BACKED if (told := unbacked(sentence, tmp_path))] == []


def test_small_number_is_not_compared_where_the_last_report_or_a_table_tells_it(tmp_path: Path) -> None:
    report = FIGURES % "Hội tổ chức 3 hội thảo, trao 2 giải Nhì."
    assert [each.span.text for each in Text(report).check(tmp_path) if each.rule.name == "number-unbacked"] == [
        "3", "2",
    ]  # fmt: skip
    table = '    tables: [{title: Hội thảo, columns: [{title: Nơi}, {title: Giải Nhì}], rows: ["A | 2"]}]\n'
    assert [each.rule.name for each in Text(report + table).check(tmp_path) if "unbacked" in each.rule.name] == []
    last = "statistics:\n  - {id: hoi-thao, label: Hội thảo, value: 3, unit: hội thảo}\n"
    found = Text(FIGURES.replace(", previous: 7", "") % "Năm trước có 3 hội thảo.", before=last).check(tmp_path)
    assert [each.rule.name for each in found if "unbacked" in each.rule.name] == []
