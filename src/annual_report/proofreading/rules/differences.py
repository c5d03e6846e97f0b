"""What was added or is left, and the two figures beside it that say so."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.counting import NUMBER, number_text, places_of, read_number_text, rounding
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Slip, proofreads

_END: Final = r"(?![\w/:%]|[.,]\d| ?%| phần trăm| lần)"
_NOUN: Final = r"[^\d.;:()%“”\n]{1,50}?"
_IN_YEAR: Final = r"(?:\s\(?năm\s\d{4}\)?)?"
_UNIT: Final = r"(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s)?đồng"
_LETTERS: Final = r"(?:[^\W\d_]+\s){0,5}?"
# In each, `a` is the earlier or larger figure, `b` the other, and `d` how far they are apart.
_APART: Final = (
    # tăng từ 40 lên 50 chi hội, tăng 10 chi hội
    lazy_pattern(
        rf"\b[Tt]ừ\s(?P<a>{NUMBER})(?:\s{_NOUN})?{_IN_YEAR}\s(?:lên|xuống|còn)\s(?:còn\s|thành\s)?(?P<b>{NUMBER}){_END}(?:\s{_NOUN})?"
        rf"{_IN_YEAR}\s*[,(]\s*(?:tức\s|đã\s)*(?P<way>tăng|giảm)(?:\sthêm|\sđi)?\s(?P<d>{NUMBER}){_END}"
    ),
    # 50 chi hội, tăng 10 chi hội so với năm 2016 (40 chi hội)
    lazy_pattern(
        rf"(?<![\w.,/:-])(?P<b>{NUMBER})\s(?P<noun>[^\W\d_]+)(?:{_NOUN})?[,(]\s*(?P<way>tăng|giảm)\s(?P<d>{NUMBER}){_END}\s{_NOUN}"
        rf"so với\s(?:cùng kỳ\s)?(?:năm\s)?(?:\d{{4}}|trước|ngoái)\s?\(\s*(?:là\s|có\s)?(?P<a>{NUMBER})\s(?P=noun)\b"
    ),
    # thu 500 triệu đồng, chi 420 triệu đồng, còn dư 80 triệu đồng
    lazy_pattern(
        rf"\b(?:thu|cấp|giao)\s{_LETTERS}(?P<a>{NUMBER})\s?(?P<unit>{_UNIT})[,;]\s(?:và\s)?(?:tổng\s|số\s|đã\s)*"
        rf"(?:chi|sử dụng|giải ngân)\s{_LETTERS}(?P<b>{NUMBER})\s?(?P=unit)[,;]\s(?:số\s)?"
        rf"(?:còn lại|còn dư|còn|dư|tồn)\s{_LETTERS}(?P<d>{NUMBER})\s?(?P=unit)",
        re.IGNORECASE,
    ),
)
_ABOUT: Final = lazy_pattern(
    r"\b(?:hơn|trên|gần|khoảng|dưới|ngót|xấp xỉ|ước(?: đạt| tính)?|ít nhất|tối thiểu|tối đa|không quá|chừng)\s\d"
)
_CHEAP: Final = re.compile(r"tăng|giảm|còn|dư|tồn")


@proofreads(
    Rule(
        "difference-wrong",
        Severity.WARNING,
        title=N_("an increase, decrease or rest does not match the figures next to it"),
        explanation=N_(
            "“From 40 to 50, an increase of 12”: readers who subtract get another number, so one of the three is "
            "wrong. Compare them with the record."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: 'Hội Mẫu tăng từ 4 lên 8 tổ, tăng 5 tổ.'}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: 'Hội Mẫu tăng từ 4 lên 8 tổ, tăng 4 tổ.'}\n"),
    )
)
def difference_wrong(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    """What lies between two figures is what one of them is without the other."""
    passage = knowledge.composed(passage)
    text = passage.masked
    if not _CHEAP.search(text):
        return
    for pattern in _APART:
        for match in pattern.finditer(text):
            yield from _wrong_difference(passage, match)


def _wrong_difference(passage: Passage, match: re.Match[str]) -> Iterator[Slip]:
    earlier, later, stated = (read_number_text(match[each]) for each in "abd")
    difference = later - earlier if match.groupdict().get("way") == "tăng" else earlier - later
    places = max(places_of(match[each]) for each in "abd")
    if difference <= 0 or abs(difference - stated) <= rounding(places) or _ABOUT.search(match[0]):
        return
    right = number_text(difference, places)
    problem = message(
        N_("the difference between {one} and {other} is {right}"), one=match["a"], other=match["b"], right=right
    )
    yield Slip(passage, *match.span("d"), problem, (right,))
