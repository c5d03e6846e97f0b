"""Percentages with the two figures that they are computed from, as sentences have them side by side.

In each pattern `a` is the part and `b` the whole, or `a` the earlier figure and `b` the later; `p` is the percentage.
"""

from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.numerals import DONG
from annual_report.proofreading.counting import NUMBER

_A: Final = rf"(?<![\w.,/:-])(?P<a>{NUMBER})"
_B: Final = rf"(?P<b>{NUMBER})(?![\w/:]|[.,]\d)"
_P: Final = r"(?<![\d.,])(?P<p>\d+(?:[,.]\d+)?) ?(?:%|phần trăm)"
# Words without digits, within a clause; what is counted, or what of it.
_NOUN: Final = r"[^\d.;:()%“”\n]{1,60}?"
_PERHAPS: Final = r"[^\d.;:()%“”\n]{0,60}?"
_VERB: Final = (
    r"\s*+(?:[,(]\s*+)?(?:(?:đạt|chiếm|bằng|tương đương|tương ứng|ứng với)\s*+(?:tỷ lệ|tỉ lệ)?"
    r"|(?:tỷ lệ|tỉ lệ)\s*+(?:là|đạt)?|=|\()\s*+"
)
# So many of a span of time are no part of it: mở 9 lớp trong 12 tháng.
_TIME: Final = r"(?!\s(?:năm|tháng|tuần|ngày|giờ|phút|quý|buổi|đợt|kỳ|nhiệm)\b)"
_OF: Final = r"\s?(?:/|trên|trong)\s?(?:tổng\s(?:số|cộng)\s|số\s)?"
_MONEY: Final = rf"(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s)?{DONG}"
_LETTERS: Final = r"(?:[^\W\d_]+\s){0,6}?"
PARTS: Final = (
    # 40/62 hồ sơ (đạt 64,5%)
    lazy_pattern(rf"{_A} ?/ ?{_B}(?:\s{_NOUN})?{_VERB}{_P}"),
    # đạt 81,77% (145/180), (145 hội viên trong tổng số 180)
    lazy_pattern(rf"{_P}[^\d.;:()%\n]{{0,40}}\(\s*(?:tức |là |có |với )?{_A}(?:\s{_NOUN})?{_OF}{_B}{_TIME}"),
    # 145 trên tổng số 180 hội viên, đạt 80,6%; 145 trong tổng số 180
    lazy_pattern(rf"{_A}(?:\s{_NOUN})?\s(?:trên|trong)\s(?:tổng\s(?:số|cộng)|số)\s{_B}(?:\s{_NOUN})?{_VERB}{_P}"),
    lazy_pattern(rf"{_A}\s*trên\s*{_B}(?:\s{_NOUN})?{_VERB}{_P}"),
    # 9 trong 12 hội thành viên nộp báo cáo, đạt 75%
    lazy_pattern(rf"{_A}(?:\s{_NOUN})?\strong\s{_B}{_TIME}(?:\s{_NOUN})?{_VERB}{_P}"),
    # trong (tổng số) 62 giải pháp dự thi, có 40 giải pháp của học sinh nữ, chiếm 64,5%
    lazy_pattern(
        rf"\b[Tt]rong\s(?:tổng\s(?:số|cộng)\s|số\s)?{_B}{_TIME}\s{_NOUN},\s*(?:thì\s)?(?:đã\s)?(?:có\s|chỉ\s)*{_A}"
        rf"(?![\w/:]|[.,]\d)(?:\s{_NOUN})?{_VERB}{_P}"
    ),
    # có 180 hồ sơ, trong đó 145 hồ sơ đạt loại khá, chiếm 80,6%
    lazy_pattern(
        rf"(?<![\w.,/:-]){_B}\s{_NOUN}[,;(]?\s*+trong đó,?\s*(?:có\s)?(?P<a>{NUMBER})(?![\w/:]|[.,]\d)"
        rf"(?:\s{_NOUN})?{_VERB}{_P}"
    ),
    # 450 triệu đồng trên tổng dự toán 500 triệu đồng, đạt 90%
    lazy_pattern(rf"{_A}\s?(?P<u>{_MONEY})\s?(?:/|trên|trong)\s?{_LETTERS}{_B}\s?(?P=u){_VERB}{_P}"),
    # được cấp 500 triệu đồng, đã chi 450 triệu đồng, đạt 90%
    lazy_pattern(
        rf"(?:[Đđ]ược (?:giao|cấp|duyệt)|[Dd]ự toán|[Kk]ế hoạch)\s{_LETTERS}{_B}\s?(?P<u>{_MONEY})[,;]\s(?:đã\s)?"
        rf"(?:chi|giải ngân|thực hiện|sử dụng)\s{_LETTERS}{_A}\s?(?P=u){_VERB}{_P}"
    ),
    # đạt 120% kế hoạch (24/20 lớp) is the second; 24 lớp, đạt 120% kế hoạch (20 lớp); what is planned counts the same
    lazy_pattern(
        rf"{_A}\s(?P<c>[^\W\d_]+)\b{_PERHAPS}[,(]?\s*+(?:bằng|đạt)\s{_P}\s(?:so với\s)?(?:kế hoạch|chỉ tiêu)"
        rf"[^\d.;()]{{0,20}}\((?:kế hoạch|chỉ tiêu)?[^\d()]{{0,16}}{_B}(?=\s?\)|\s(?P=c)\b)"
    ),
)
# What else one of the same whole is: …; 22 giải pháp của học sinh nam, chiếm 35,5%.
NEXT_PART: Final = lazy_pattern(
    rf"\s*+(?:\)\s*+)?[,;]\s*+(?>(?:và\s|còn\s|có\s)*)(?P<a>{NUMBER})(?![\w/:]|[.,]\d)\s{_NOUN}{_VERB}{_P}"
)
_IN_YEAR: Final = r"(?:\s\(?năm\s\d{4}\)?)?"
CHANGE: Final = (
    # tăng từ 40 lên 50, tăng 25%
    lazy_pattern(
        rf"\b[Tt]ừ\s{_A}(?:\s{_NOUN})?{_IN_YEAR}\s(?:lên|xuống|đến|còn)\s(?:còn\s|thành\s)?{_B}(?:\s{_NOUN})?{_IN_YEAR}\s*+(?:[,(]\s*+)?"
        rf"(?:tức\s|tương ứng\s|tương đương\s|đã\s)*(?P<way>tăng|giảm)(?:\s(?:thêm|tới|đến))?\s*{_P}"
    ),
    # năm 2016 có 40 chi hội, năm 2017 có 50 chi hội, tăng 25%
    lazy_pattern(
        rf"\b[Nn]ăm\s\d{{4}}\s(?:có|là|đạt)\s{_A}\s{_NOUN}[,;]?\s(?:đến\s)?năm\s\d{{4}}\s(?:có|là|đạt)\s{_B}"
        rf"(?:\s{_NOUN})?\s*+(?:[,(]\s*+)?(?P<way>tăng|giảm)(?:\sthêm)?\s{_P}"
    ),
    # 50 chi hội, tăng 25% so với năm 2016 (40 chi hội)
    lazy_pattern(
        rf"(?<![\w.,/:-]){_B}\s{_NOUN}[,(]\s*(?P<way>tăng|giảm)\s{_P}\sso với\s"
        rf"(?:cùng kỳ\s)?(?:năm\s)?(?:\d{{4}}|trước|ngoái)\s?\(\s*(?:là\s|có\s)?{_A}(?![\w/:]|[.,]\d)"
    ),
)


def computed_percentages(text: str) -> set[int]:
    """The offsets in `text` of the percentages that stand next to the figures they are computed from."""
    return {match.start("p") for pattern in (*PARTS, *CHANGE) for match in pattern.finditer(text)}
