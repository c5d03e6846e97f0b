"""What is counted in reports, and how Vietnamese writes the numbers of it: read, written, grouped."""

import re
from fractions import Fraction
from typing import Final

from annual_report.language import DATA_LANGUAGE
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.numbers import half_up, write_number
from annual_report.language.vietnamese.folding import word_set
from annual_report.proofreading.passage import MASK

# First syllables of what official prose counts. A number before one of them is an amount, and no year and no code.
COUNTED: Final = word_set(
    """
    ấn ấp bác bài bản bằng báo bộ bội buổi ca cá cái cán câu cây chi chiếc chiến chị cháu chỉ chuyên
    chuyến chương chùm công cơ con cờ cuốn cuộc dân danh dự doanh du đại đảng đầu đề điểm điển đoàn đội
    đồng đồng chí đơn đợt em gia giải giáo giấy giờ giường gói gương hạng hàng hiện hiệp hòm hoạt hỗ hộ
    hộp hội hồ học hợp huy huyện huấn khách khoa khu kiến kiện kilômét kỷ kỹ làng lao lớp lượt mẫu mét
    máy mô món năm ngày nghệ nghìn ngàn người ngôi nhà nhân nhiệm nhóm nhi nội nông nữ ông phần phiếu
    phòng phóng phụ phường phương quà quân quyển sản sáng sinh sổ sở sự suất tác tài tập tấn tấm tạ
    thanh thành thẻ thí thiếu thiết thôn thùng thửa tiến tiết tiêu tin tỉnh tham thạc tháng tỉ tỷ tờ
    toa tổ trạm trang tranh trẻ trí triệu trụ trường tuần túi tuyến văn vận video vị viên việc vụ xã xe
    xuất ý y ban bên bàn biên tủ giếng cầu mái
    """
)
# Of these there may be fractions.
MEASURES: Final = word_set(
    """
    kg km m m2 m² m3 m³ ha cm mm g lít mét tấn tạ yến kWh MW km2 km² héc điểm lần
    """
)
# Words before a number that show that it says how many.
QUANTIFIERS: Final = word_set(
    """
    hơn trên gần khoảng dưới ngót chừng đạt được có gồm cho tặng trao thu hút cấp phát là còn tổng cộng
    lên xuống với vượt mở đón trồng huy mời
    """
)
# A number behind one of these says which, not how many.
NAMED_BY_NUMBER: Final = word_set(
    """
    số năm tháng ngày khóa khoá quý lớp khối điều khoản mục phần chương bảng hình phụ lục trang tuổi khu tổ
    đề án nghị quyết quyết định chỉ thị thông tư luật bài tầng phòng km cấp hạng loại nhóm vòng đợt kỳ
    lần thứ bậc
    """
)
# Without those that stand behind a number too, or are verbs: 40 bài 5 trang, tổng số 62, cấp 30 thẻ.
_WHICH: Final = "|".join(sorted(NAMED_BY_NUMBER - {"số", "bài", "trang", "phần", "km", "phòng", "đề", "cấp", "loại"}))
# A number of any length as Vietnamese writes it: 1286, 1.286, 12,5.
NUMBER: Final = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?"
_NUMBERED: Final = lazy_pattern(
    rf"\b((?:{_WHICH}) )(\d{{1,4}}[A-Z]?)(?![\w/]|[.,]\d| ?%| (?:phần trăm|trên|trong|nghìn|ngàn|triệu|tỷ|tỉ|đồng)\b)",
    re.IGNORECASE,
)
_DIGITS_ONLY: Final = lazy_pattern(r"\D")
_WORD_AFTER: Final = re.compile(r"[ \u00a0\n]([^\W\d_]+[²³23]?)")
_WORD_BEFORE: Final = re.compile(r"([^\W\d_]+)[\s:(“\"]*$")
_LOOK_BACK: Final = 24


def word_after(text: str, end: int) -> str:
    """The word that follows after one space, as it is written; empty where none does."""
    match = _WORD_AFTER.match(text, end)
    return match[1] if match else ""


def word_before(text: str, start: int) -> str:
    """The word before, as it is written; empty where none is."""
    match = _WORD_BEFORE.search(text, max(0, start - _LOOK_BACK), start)
    return match[1] if match else ""


def is_counted(word: str) -> bool:
    """Whether `word` may begin the name of what is counted: it is written small."""
    return word in COUNTED or word in MEASURES


def read_number_text(text: str) -> Fraction:
    """The number that digits write with dots between thousands and a decimal comma."""
    return Fraction(text.replace(".", "").replace(",", "."))


def with_thousands_dots(text: str) -> str:
    """The digits of `text` as a whole number with dots between its thousands."""
    return write_number(int(_DIGITS_ONLY.sub("", text)), DATA_LANGUAGE)


def number_text(value: Fraction, places: int) -> str:
    """`value` with a decimal comma and so many places, rounded half up."""
    return write_number(half_up(value, places), DATA_LANGUAGE)


def places_needed(value: Fraction, most: int) -> int | None:
    """How many decimals write `value` exactly; None where it takes more than `most`."""
    return next((places for places in range(most + 1) if (value * 10**places).denominator == 1), None)


def rounding(places: int) -> Fraction:
    """By how much a sum of figures with so many decimals may be off: the last decimal, where there are decimals."""
    return Fraction(1, 10**places) if places else Fraction(0)


def places_of(text: str) -> int:
    """How many decimals `text` has behind its comma."""
    return len(text.partition(",")[2])


def without_names_by_number(text: str) -> str:
    """`text`, of the same length, with `MASK` for the digits that name a class, an article, a year: lớp 9, Điều 3."""
    return _NUMBERED.sub(lambda match: f"{match[1]}{MASK * len(match[2])}", text)
