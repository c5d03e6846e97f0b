"""Numbers in a report's prose that none of its figures backs."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from fractions import Fraction
from math import floor
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.vietnamese.folding import word_set
from annual_report.proofreading.counting import (
    COUNTED,
    SCALES,
    places_of,
    read_number_text,
    word_after,
    word_before,
)
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.likely_amounts import likely_amounts
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.percentage_patterns import computed_percentages
from annual_report.proofreading.proofreader import Slip, proofreads
from annual_report.proofreading.words_around import CLAUSE, match_ending_at

_NUMBER: Final = re.compile(
    r"(?<![\w.,/:+=~×*-])(?<![-–] )(?P<n>(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?)(?![\w/:+=×*]|[.,]\d| ?[-–] ?\d)"
    r"(?P<unit> ?%| ?(?:nghìn|ngàn|triệu|tỷ|tỉ)? ?đồng\b)?"
)
_LEAST: Final = 10
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|\([^()]*ví dụ[^()]*\)")
# What comes in numbers by its nature, or is counted for order and not for the record.
_NO_RECORD: Final = word_set(
    """
    năm tháng ngày giờ tuần phút quý tuổi lần điểm phần chương mục nội nhiệm nhóm mục tiêu chỉ mặt khâu
    bước nguyên đầu gia thành tỉnh bên kỷ y
    """
)
_NAMED: Final = word_set(
    """
    số năm tháng ngày khóa khoá quý lớp điều khoản mục phần chương bảng hình phụ lục trang tuổi khu tổ
    đề án nghị quyết quyết định chỉ thị thông tư luật bài tầng phòng km cấp hạng loại nhóm vòng đợt kỳ
    lần thứ
    """
)
_AIMED: Final = re.compile(
    r"\b(?:phấn đấu|chỉ tiêu|mục tiêu|dự kiến|tối thiểu|ít nhất|không quá|trước|lúc|hồi)\b[^.;]*$", re.IGNORECASE
)
# Plans look ahead; notes explain a figure by others that are no statistics.
_OTHER_TEXTS: Final = frozenset({"plan", "proposals", "note", "exclusions", "break", "cause"})


@proofreads(
    Rule(
        "number-unbacked",
        Severity.WARNING,
        title=N_("a number typed into a text is that of no figure in the data"),
        explanation=N_(
            "A number that stands in a sentence alone is checked by nobody: it stays behind when the figure changes, "
            "and no table shows it. Put it under “statistics” and write its name in braces. Not told are numbers "
            "below ten, dates, spans of time, targets, and what stands in quotation marks."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Hội Mẫu đã kết nạp 35 hội viên.}\n"),
        right=Sample("""\
statistics:
  - {id: ket-nap, label: Hội viên mới kết nạp, value: 35, unit: hội viên}
sections:
  - {title: Kết quả, text: "Hội Mẫu đã kết nạp {ket-nap}."}
"""),
    )
)
def number_unbacked(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    """A number in prose is one of the figures of the data."""
    if knowledge.figures is None or passage.role != "prose" or _OTHER_TEXTS & set(passage.location):
        return
    text = passage.masked
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    checked_elsewhere = computed_percentages(text) if "%" in text else set()
    for match in _NUMBER.finditer(text):
        start, end = match.start(), match.end("unit") if match["unit"] else match.end("n")
        earlier = bisect_right(quoted, start, key=lambda span: span[0])
        is_quoted = earlier > 0 and start < quoted[earlier - 1][1]
        if is_quoted or start in checked_elsewhere or not _says_how_many(text, match):
            continue
        if not _is_backed(match, knowledge.figures):
            wording = text[start:end] if match["unit"] else f"{match['n']} {word_after(text, end)}"
            problem = message(N_("“{text}” is the value of no figure in the data"), text=wording)
            advice = message(N_("put it under “statistics:” and write its name in braces here, or correct the number"))
            fixes = likely_amounts(text, match, knowledge.amounts)
            yield Slip(passage, start, end, problem, fixes, advice=None if fixes else advice)


def _says_how_many(text: str, match: re.Match[str]) -> bool:
    """Whether this is a number of something counted, an amount of money, or a share."""
    before = word_before(text, match.start()).lower()
    if match_ending_at(_AIMED, text, match.start(), CLAUSE):
        return False
    if match["unit"]:
        return True
    after = word_after(text, match.end("n"))
    of_a_total = text.endswith(("tổng số ", "trong số "), 0, match.start())
    if read_number_text(match["n"]) < _LEAST or (before in _NAMED and not of_a_total):
        return False
    return after in SCALES or (after in COUNTED and after not in _NO_RECORD)


def _is_backed(match: re.Match[str], figures: frozenset[Fraction]) -> bool:
    number, unit = read_number_text(match["n"]), (match["unit"] or "").strip()
    if unit == "%":
        places = places_of(match["n"])
        return number in figures or any(_rounded(each * 100, places) == number for each in figures)
    scale = next((SCALES[word] for word in unit.split() if word in SCALES), 1)
    if number * scale in figures or number in figures:
        return True
    # 25,7 tỷ đồng are 25.712.000.000 đồng, told as people tell them.
    places = places_of(match["n"])
    return scale > 1 and any(_rounded(each / scale, places) == number for each in figures)


def _rounded(value: Fraction, places: int) -> Fraction:
    return Fraction(floor(value * 10**places + Fraction(1, 2)), 10**places)
