"""Sentences as people write them, of which something was told that is right: nothing is to be told of any."""

from proofreading.finding import told

from annual_report.proofreading import Knowledge, Passage, proofread
from annual_report.proofreading.registry import PROOFREADERS

SOUND = """\
Đã mở 9 lớp bồi dưỡng với 450 học viên, bình quân 50 người một lớp, đạt 60% kế hoạch năm (15 lớp).
Số phòng và tương đương giảm từ 13 xuống còn 9, tức giảm 4 đầu mối.
UBND tỉnh, Chủ tịch UBND tỉnh giao Sở 125 nhiệm vụ có thời hạn.
Được giao 42 tỷ 500 triệu đồng; thực hiện 11 tháng 34 tỷ đồng, đạt 80%.
Trung bình mỗi ngày 45 lượt khách, mỗi tháng 34 đoàn.
Một số hợp tác xã đã ký được hợp đồng bao tiêu dài hạn.
Lớp đông nhất có 45 học viên; học bạ của các em được số hóa.
Tiếp tục sắp xếp tổ chức bộ máy tinh gọn, hiệu năng, hiệu lực.
Hội viên được hướng dẫn thâm canh, phòng bệnh lở mồm long móng, tiêm chủng, phòng sốt rét và sốt xuất huyết.
Khách lưu trú không hề giảm; các hộ trồng dưa hấu, sầu riêng có thu nhập ổn định.
Đội đờn ca tài tử biểu diễn, thu hút đông đảo người hâm mộ, để lại nhiều ký ức thiêng liêng.
Tuyên truyền xóa bỏ hủ tục, tảo hôn; treo băng rôn, phát trên hệ thống loa đài.
Thứ hai từ trái qua là Đại sứ nước bạn; các bài dự thi có vần thơ giàu rung cảm.
Công tác đo đạc, khơi thông cống rãnh và sao y văn bản được thực hiện tốt.
Tổng cục Thống kê, Tổng cục Thuế phối hợp với Chi cục Thống kê và Chi cục Thuế trong tỉnh.
Các lớp đi xe đạp, đến eo biển, đi cáp treo; ban thú y và quân y là nòng cốt; tỷ lệ ly hôn, góa vợ giảm.
Phong trào Đồng khởi nổi dậy; việc lam lũ của các mẹ được ghi nhận, việc rốt ráo được biểu dương.
Giáo viên mỹ thuật tham gia coi thi và chấm thi.
Hội đồng quản lý Quỹ họp bốn phiên.
Đoàn viên nhận danh hiệu “CÔNG DÂN ƯU TÚ”.
"""


def test_nothing_is_told_of_sound_sentences() -> None:
    passages = [Passage(line, (number,)) for number, line in enumerate(SOUND.splitlines())]
    found = list(proofread(passages, Knowledge(), PROOFREADERS))
    assert [(each.rule.name, slip.text) for each, slip in found] == []


def test_verb_behind_a_body_is_no_name_with_other_capitals() -> None:
    sound = ("Quỹ Hỗ trợ trẻ em đã họp.", "Trong tháng 9, Quỹ hỗ trợ 150 hộ bị thiệt hại.")
    assert told("name-capitals-mixed", *sound) == []


def test_slips_of_the_same_kinds_are_told_still() -> None:
    assert told("percentage-wrong", "Đã mở 9 lớp bồi dưỡng, đạt 65% kế hoạch năm (15 lớp).") == [("65%", "60%")]
    assert told("capitals-of-place-name", "Đoàn làm việc tại huyện giao Thủy.") == [("giao Thủy", "Giao Thủy")]
    assert told("date-impossible", "Họp vào tháng 34 năm 2025.") != []
    assert told("mark-missing", "Bầu ban thu ký.") == [("thu", "thư")]
