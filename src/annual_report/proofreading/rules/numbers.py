"""Numbers in digits: dots between thousands, a decimal comma."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import DATA_LANGUAGE, N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.folding import word_set
from annual_report.language.vietnamese.numerals import DONG, SCALES
from annual_report.proofreading.counting import (
    MEASURES,
    QUANTIFIERS,
    is_counted,
    with_thousands_dots,
    word_after,
    word_before,
)
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Slip, proofreads
from annual_report.proofreading.words_around import match_ending_at

_PLAIN: Final = re.compile(r"(?<![\w.,/:+=~\ufffc-])(?<![-–] )[1-9]\d{3,12}(?![\w/:+=]|[.,]\d| ?[-–] ?\d)")
_MARKED: Final = re.compile(r"(?<![\w.,/:+=\ufffc-])\d+(?:[.,]\d+)+(?![\w/:+=]|[.,-]\d)")
_SPACED: Final = re.compile(
    r"(?<![\w.,/:+=-])(?<!\d )[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3}){1,12}(?![\w/:+=]|[ .,-]\d)"
)
_YEARS: Final = range(1900, 2101)
_COUNT_ONLY: Final = word_set(
    """
    hơn trên gần khoảng dưới ngót chừng cộng tặng trao hút có được
    """
)
# Numbers behind these are names of something.
_CODED: Final = word_set(
    """
    số mã hiệu năm khóa khoá biển lô thửa phòng đường niên đời mẫu iso tcvn qcvn fax tel đt máy mục
    điều khoản bảng hình chương phiên trang quyển
    """
)
_OF_A_TOTAL: Final = re.compile(r"(?:tổng|trong|con) số[\s:]*$", re.IGNORECASE)
_CALL: Final = lazy_pattern(
    r"(?:thoại|đt|fax|tel|hotline|zalo|stk|mst|mã số|tài khoản|hộ chiếu|cccd|cmnd)\b[^;]{0,40}$", re.IGNORECASE
)
_LOOK_BACK: Final = 50
_CHANGES: Final = frozenset(["lên", "xuống", "đến", "còn"])
_MILLENNIUM: Final = lazy_pattern(r" năm (?:Thăng Long|Bắc thuộc|trước|lịch sử)")

_COMMAS_FOR_DOTS: Final = lazy_pattern(r"[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?|[1-9]\d{0,2},\d{3}\.\d+")
_ONE_COMMA: Final = lazy_pattern(r"[1-9]\d{0,2},\d{3}")
_DECIMAL_DOT: Final = lazy_pattern(r"\d+\.\d{1,2}|\d+\.\d{4,}|0\.\d+")
_WELL_GROUPED: Final = lazy_pattern(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+")
_PERCENT: Final = lazy_pattern(r" ?(?:%|phần trăm\b)")
_MONEY: Final = lazy_pattern(rf" ?(?:{DONG}|đ|VNĐ|VND|USD|đô la)\b")


@proofreads(
    Rule(
        "thousands-dot-missing",
        Severity.WARNING,
        title=N_("a number of four or more digits has no dot between its thousands"),
        explanation=N_(
            "Long numbers are easily misread without dots between thousands, and next to “1.250” in the next "
            "sentence, “1000” looks careless. Write 1.000. Years, numbers of documents, telephones and codes have no "
            "dot."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Hội Mẫu tặng hơn 1000 phần quà.}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Hội Mẫu tặng hơn 1.000 phần quà.}\n"),
    )
)
def thousands_dot_missing(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    """Thousands are parted by dots, in Vietnamese."""
    if knowledge.language != DATA_LANGUAGE:
        return
    text = passage.masked
    for match in _PLAIN.finditer(text):
        if _is_amount(text, match):
            yield _grouping(passage, match)
    for match in _SPACED.finditer(text):
        if is_counted(word_after(text, match.end())) or _MONEY.match(text, match.end()):
            yield _grouping(passage, match)


def _grouping(passage: Passage, match: re.Match[str]) -> Slip:
    problem = message(N_("“{number}” has no dot between its thousands"), number=match[0])
    return Slip(passage, match.start(), match.end(), problem, (with_thousands_dots(match[0]),))


def _is_amount(text: str, match: re.Match[str]) -> bool:
    """Whether so much of something is meant, and not a year, a code or a telephone."""
    start, end = match.span()
    before, after = word_before(text, start), word_after(text, end)
    if _is_code(text, start, before) or _MILLENNIUM.match(text, end):
        return False
    if int(match[0]) in _YEARS:
        many = before.lower() in _COUNT_ONLY or bool(match_ending_at(_OF_A_TOTAL, text, start))
        return (many and is_counted(after) and after != "năm") or bool(_MONEY.match(text, end))
    if _MONEY.match(text, end) or is_counted(after) or _PERCENT.match(text, end):
        return True
    return before.lower() in QUANTIFIERS or (before.lower() == "từ" and after in _CHANGES)


def _is_code(text: str, start: int, before: str) -> bool:
    if _OF_A_TOTAL.search(text, max(0, start - _LOOK_BACK), start):
        return False
    if before.lower() in _CODED or (len(before) > 1 and before.isupper()):
        return True
    return bool(_CALL.search(text, max(0, start - _LOOK_BACK), start))


@proofreads(
    Rule(
        "number-marks-wrong",
        Severity.WARNING,
        title=N_("a number has a dot where a comma belongs, or the other way round"),
        explanation=N_(
            "In Vietnamese the comma comes before decimals and the dot between thousands: 64,5% and 1.250.000 đồng. "
            "English and many programs have it the other way round, so copied numbers may be misread by a factor of "
            "a thousand. Groups of thousands have three digits each."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Phấn đấu trồng 3.5 ha.}\n"),
        right=Sample('sections:\n  - {title: Kết quả, text: "Phấn đấu trồng 3,5 ha."}\n'),
    )
)
def number_marks_wrong(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    """Dots part thousands, a comma the decimals, in Vietnamese."""
    if knowledge.language != DATA_LANGUAGE:
        return
    text = passage.masked
    for match in _MARKED.finditer(text):
        if not _WELL_GROUPED.fullmatch(match[0]) or _ONE_COMMA.fullmatch(match[0]):
            yield from _with_other_marks(passage, match)


def _with_other_marks(passage: Passage, match: re.Match[str]) -> Iterator[Slip]:
    text, number, end = passage.masked, match[0], match.end()
    after = word_after(text, end)
    swapped = number.translate(str.maketrans(".,", ",."))
    money, percent = bool(_MONEY.match(text, end)), bool(_PERCENT.match(text, end))
    measured = percent or after in MEASURES or after in SCALES
    coded = word_before(text, match.start()).lower() in {*_CODED, "ngày", "tháng", "lúc", "hồi", "bản", "lục", "phần"}
    fixes: tuple[str, ...] = ()
    if _COMMAS_FOR_DOTS.fullmatch(number):
        fixes = (swapped,)
    elif _ONE_COMMA.fullmatch(number):
        fixes = (swapped,) if money or (is_counted(after) and not measured) else ()
    elif _DECIMAL_DOT.fullmatch(number) and measured:
        fixes = (swapped,) if percent or not coded else ()
    elif re.fullmatch(r"[\d.]+", number) and not coded and (money or is_counted(after)):
        fixes = _regrouped(number)
    if fixes:
        problem = message(N_("“{number}” has its dots and commas in the wrong places"), number=number)
        yield Slip(passage, match.start(), end, problem, fixes)


def _regrouped(number: str) -> tuple[str, ...]:
    """What digits may have meant that are grouped by dots, not by threes."""
    first, *_groups, last = number.split(".")
    full = with_thousands_dots(number)
    short = f"{first}.{last}0" if len(last) == 2 and int(last) == 0 and len(number) <= len("999.00") else ""  # noqa: PLR2004
    decimal = number.replace(".", ",") if number.count(".") == 1 and len(last) <= 2 else ""  # noqa: PLR2004
    return tuple(dict.fromkeys(filter(None, (short, decimal if not short else "", full))))
