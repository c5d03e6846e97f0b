"""Words that Vietnamese does not have, and those that are left alone."""

from cases import each_case
from proofreading.finding import slips, told

from annual_report.proofreading import Knowledge
from annual_report.proofreading.knowledge import KnownName
from annual_report.proofreading.rules.syllables import SYLLABLE_IMPOSSIBLE

WRONG = [
    ("Các họat động đã hoàn thành.", "họat", "hoạt"),
    ("Giáo dục đaọ đức cho thanh niên.", "đaọ", "đạo"),
    ("Nhiệm vụ cuả Hội.", "cuả", "của"),
    ("Cuôc thi năm 2017.", "Cuôc", "Cuộc"),
    ("BÁO CÁO TỔNG KÊT NĂM 2017", "KÊT", "KẾT"),
    ("Các sở, ban, nghành của tỉnh.", "nghành", "ngành"),
    ("Các sở, ban, nghanh của tỉnh.", "nghanh", "ngành"),
    ("Đề tài ngiên cứu khoa học.", "ngiên", "nghiên"),
    ("Nhiệm vụ kủa Hội.", "kủa", "của"),
    ("Chiaa sẻ kinh nghiệm.", "Chiaa", "Chia"),
    ("Mặt trận Tổ quốc ViệtNam tỉnh.", "ViệtNam", "Việt Nam"),
    ("Tổng kết hoạtđộng năm 2017.", "hoạtđộng", "hoạt động"),
    ("Liên hiệp hooij đã tổ chức.", "hooij", "hội"),
    ("Gặp gỡ ddể trao đổi.", "ddể", "để"),
    ("Nhiệm vụ cuar Hội.", "cuar", "của"),
    ("Đến thăm truwowngf học.", "truwowngf", "trường"),
    ("Ông Nguye6n4 Văn Mẫu.", "Nguye6n4", "Nguyễn"),
    ("Ông Nguyển Văn Mẫu.", "Nguyển", "Nguyễn"),
    ("Bà Trần Thị Hòang.", "Hòang", "Hoàng"),
    ("Thực hiện hcương trình phối hợp.", "hcương", "chương"),
    ("Hoàn thành nhiêm vụ.", "nhiêm", "nhiệm"),
    ("Triễn khai kế hoạch.", "Triễn", "Triển"),
    ("Phục vụ ngừơi dân.", "ngừơi", "người"),
    ("Kế hoạch phát triển kinh tê - xã hội hoat động.", "hoat", "hoạt"),
    ("Đã đươcj phê duyệt.", "đươcj", "được"),
]
SOUND = [
    "Ông Điểu K'Ré, bà H'Linh Êban, đồng bào X'tiêng, Ê-đê, M'Nông ở Krông Nô, Plei Ku, Đắk Lắk, Kon Tum.",
    "Từ Mát-xcơ-va đến Pa-ri dài mấy nghìn ki-lô-mét, kilômét, bằng ôtô.",
    "ThS. Trần Thị Thuý, PGS.TS Vũ Hoà; UBND, MTTQVN, TT&TT, KH&CN, HĐND, TP.HCM, ĐHQG, đ/c.",
    "1.000 m2, 5 km, CO2, H5N1, Covid-19, vitamin B12, 4G, 10460-KH/UBND, nhiệm kỳ III, lần thứ xii.",
    "Khởi nghiệp (startup) với blockchain, marketing online, robot, video, email, logo trên YouTube, Facebook.",
    "“The Union was founded in three years for our members”; “café au lait”; Hevea brasiliensis.",
    "Đường khúc khuỷu, ngoằn ngoèo; thoăn thoắt; ngộ nghĩnh; nguệch ngoạc; nhếch nhác; xoèn xoẹt.",
    "hoà và hòa, kĩ và kỹ, quí và quý đều là từ.",
    "Gửi thư đến hoi@mau.vn hoặc www.mau.vn trước ngày 01/02/2018.",
]


@each_case(("text", "word", "fix"), WRONG)
def test_slip_is_found_with_its_fix(text: str, word: str, fix: str) -> None:
    assert (word, fix) in told(SYLLABLE_IMPOSSIBLE, text)


@each_case("text", SOUND)
def test_sound_words_are_left_alone(text: str) -> None:
    assert told(SYLLABLE_IMPOSSIBLE, text) == []


def test_place_is_that_of_the_word() -> None:
    (slip,) = slips(SYLLABLE_IMPOSSIBLE, "Mọi họat động")
    assert (slip.start, slip.end) == (4, 8)


def test_both_likely_words_are_proposed_where_none_is_certain() -> None:
    found = slips(SYLLABLE_IMPOSSIBLE, "Bàn về phướng phướng, nhiệm vụ.")
    assert [set(slip.fixes) for slip in found] == [{"phương", "hướng"}] * 2


def test_only_a_moved_tone_is_safe_to_mend() -> None:
    safe = {slip.text: slip.safe for slip in slips(SYLLABLE_IMPOSSIBLE, "Mọi họat động và nhiêm vụ")}
    assert safe == {"họat": True, "nhiêm": False}


def test_neighbours_decide() -> None:
    assert ("thưc", "thực") in told(SYLLABLE_IMPOSSIBLE, "Đã thưc hiện tốt.")
    assert ("thưc", "thức") in told(SYLLABLE_IMPOSSIBLE, "Nâng cao nhận thưc cho hội viên.")


@each_case(
    "knowledge",
    [Knowledge(allowed=frozenset({"nghành"})), Knowledge(names=(KnownName("Nhà sách Nghành Mẫu"),))],
)
def test_known_words_may_stand(knowledge: Knowledge) -> None:
    assert told(SYLLABLE_IMPOSSIBLE, "Đến thăm nghành này.", knowledge=knowledge) == []
