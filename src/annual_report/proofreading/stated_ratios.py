"""So many of so many as sentences have it, `41/62 đề tài`, and what only looks like it: days, addresses, scales."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.folding import word_set
from annual_report.language.vietnamese.numerals import SCALES
from annual_report.proofreading.counting import (
    COUNTED,
    MEASURES,
    NUMBER,
    read_number_text,
    word_after,
    word_before,
)

_RATIO: Final = lazy_pattern(
    rf"(?<![\w.,/:+=~×*-])(?<![-–] )(?P<a>{NUMBER}) ?/ ?(?P<b>{NUMBER})(?![\w/:+=×*-]|[.,]\d| [-–] ?\d)"
)
# After these a ratio says what was reached, and what could be a day is none: có 9/12 hội nộp báo cáo.
_REACHED: Final = word_set("có đạt được gồm với là lệ đã trao cho duyệt xét chọn còn nạp mặt thành")
# Before these stand days, addresses, classes, articles, ranks (xếp thứ 9/32 trường), but for “tổng số”, “trong số”.
_OTHERS: Final = word_set(
    """
    ngày sáng trưa chiều tối đêm hôm từ đến tới dịp lễ niệm mừng tết trước sau tháng quý năm kỳ nhà ngõ ngách hẻm kiệt
    đường phố lộ tổ khu lô thửa tờ phòng tầng lớp khối điều khoản điểm mục trang bảng hình lục khóa khoá đồ tuyến số
    thứ hạng trí xếp đứng
    """
)
_NUMBERS_OF: Final = ("tổng số ", "trong số ")
# After these an address goes on, or a time is told.
_NO_COUNT: Final = word_set("năm tháng ngày giờ tuần phút quý tuổi lần điểm phường phố khu thị thành")
_TEN, _HUNDRED = 10, 100
_DAYS, _MONTHS = 31, 12
LEAST: Final = 10
"""Numbers below are told of what one sees, and not of the record."""
_YEARS: Final = range(1900, 2101)


def stated_ratios(text: str) -> Iterator[re.Match[str]]:
    """The ratios in `text`, part `a` and whole `b`, that tell how many of something there were.

    Days (20/11), months, years (2024/2025), round the clock (24/7) and one of ten or a hundred are none. Of two numbers
    below ten it may still be a fraction (2/3).
    """
    if "/" not in text:
        return
    for match in _RATIO.finditer(text):
        if _is_counted(text, match) and not _is_something_else(text, match):
            yield match


def _is_counted(text: str, match: re.Match[str]) -> bool:
    """Whether what is counted stands behind it, or the ratio is in brackets behind its percentage."""
    after = word_after(text, match.end())
    if after in SCALES:
        return True
    if "," in match[0] or after in _NO_COUNT:
        return False
    reached = after.islower() and word_before(text, match.start()).lower() in _REACHED
    if after in MEASURES or after in COUNTED or (reached and not _could_be_day(match)):
        return True
    return text.endswith("% (", 0, match.start()) and text.startswith(")", match.end())


def _is_something_else(text: str, match: re.Match[str]) -> bool:
    before = word_before(text, match.start()).lower()
    part, whole = read_number_text(match["a"]), read_number_text(match["b"])
    if before in _OTHERS and not text.endswith(_NUMBERS_OF, 0, match.start()):
        return True
    is_year = whole in _YEARS and "." not in match["b"] and (part <= _MONTHS or part in _YEARS)
    if is_year or (part == 1 and (whole == _TEN or whole >= _HUNDRED)):
        return True
    could_be_day = _could_be_day(match) and max(part, whole) >= LEAST
    return before not in _REACHED and (could_be_day or part == 1)


def _could_be_day(match: re.Match[str]) -> bool:
    return 1 <= read_number_text(match["a"]) <= _DAYS and 1 <= read_number_text(match["b"]) <= _MONTHS
