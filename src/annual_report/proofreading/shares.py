"""Percentages with the two figures that they are computed from, as sentences have them side by side.

In each pattern `a` is the part and `b` the whole, or `a` the earlier figure and `b` the later; `p` is the percentage.
"""

from typing import Final

from annual_report.late import late

_N: Final = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?"
_A: Final = rf"(?<![\w.,/:-])(?P<a>{_N})"
_B: Final = rf"(?P<b>{_N})(?![\w/:]|[.,]\d)"
_P: Final = r"(?<![\d.,])(?P<p>\d+(?:[,.]\d+)?) ?(?:%|phần trăm)"
# Words without digits, within a clause; what is counted, or what of it.
_NOUN: Final = r"[^\d.;:()%“”\n]{1,60}?"
_VERB: Final = (
    r"\s*[,(]?\s*(?:(?:đạt|chiếm|bằng|tương đương|tương ứng|ứng với)\s*(?:tỷ lệ|tỉ lệ)?"
    r"|(?:tỷ lệ|tỉ lệ)\s*(?:là|đạt)?|=|\()\s*"
)
PARTS: Final = (
    # 40/62 hồ sơ (đạt 64,5%)
    late(rf"{_A} ?/ ?{_B}(?:\s{_NOUN})?{_VERB}{_P}"),
    # đạt 81,77% (145/180)
    late(rf"{_P}[^\d.;:()%\n]{{0,40}}\(\s*(?:tức |là |có )?{_A} ?/ ?{_B}"),
    # 145 trên tổng số 180 hội viên, đạt 80,6%; 145 trong tổng số 180
    late(rf"{_A}(?:\s{_NOUN})?\s(?:trên|trong)\s(?:tổng\s(?:số|cộng)|số)\s{_B}(?:\s{_NOUN})?{_VERB}{_P}"),
    late(rf"{_A}\s*trên\s*{_B}(?:\s{_NOUN})?{_VERB}{_P}"),
    # có 180 hồ sơ, trong đó 145 hồ sơ đạt loại khá, chiếm 80,6%
    late(
        rf"(?<![\w.,/:-]){_B}\s{_NOUN}[,;(]?\s*trong đó,?\s*(?:có\s)?(?P<a>{_N})(?![\w/:]|[.,]\d)"
        rf"(?:\s{_NOUN})?{_VERB}{_P}"
    ),
    # đạt 120% kế hoạch (24/20 lớp) is the second; 24 lớp, đạt 120% kế hoạch (20 lớp)
    late(
        rf"{_A}\s{_NOUN}[,(]?\s*(?:bằng|đạt)\s{_P}\s(?:so với\s)?(?:kế hoạch|chỉ tiêu)[^\d.;()]{{0,20}}"
        rf"\((?:kế hoạch|chỉ tiêu)?[^\d()]{{0,16}}{_B}"
    ),
)
CHANGE: Final = late(
    rf"\btừ\s{_A}(?:\s{_NOUN})?\s(?:lên|xuống|đến|còn)\s(?:còn\s)?{_B}(?:\s{_NOUN})?\s*[,(]?\s*"
    rf"(?P<way>tăng|giảm)(?:\s(?:thêm|tới|đến))?\s*{_P}"
)


def computed(text: str) -> set[int]:
    """Where in `text` the percentages begin that stand beside their figures."""
    return {match.start("p") for pattern in (*PARTS, CHANGE) for match in pattern.finditer(text)}
