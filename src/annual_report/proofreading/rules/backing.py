"""Numbers in a report's prose that none of its figures backs."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.folding import word_set
from annual_report.language.vietnamese.numerals import DONG, SCALES
from annual_report.proofreading.compounds import whole_word_after
from annual_report.proofreading.counting import (
    COUNTED,
    MEASURES,
    NAMED_BY_NUMBER,
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
from annual_report.proofreading.rules.sums import parts_of_right_sums, slips_of_sums
from annual_report.proofreading.stated_ratios import LEAST, stated_ratios
from annual_report.proofreading.told_of_before import is_said_of_before
from annual_report.proofreading.words_around import CLAUSE, match_ending_at, stretches_of

# Amounts of money and measures are written in many ways, also joined to the number: 9,6 tỷ đồng, 8,37tr, 120.000đ.
_MEASURED: Final = "|".join(sorted(MEASURES - {"điểm", "lần", "héc"}, key=len, reverse=True))
_NUMBER: Final = re.compile(
    r"(?<![\w.,/:+=~×*-])(?<![-–] )(?P<n>(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?)(?![.,]?\d| ?[-–] ?\d)"
    rf"(?:(?P<unit> ?%| ?(?:nghìn|ngàn|triệu|tỷ|tỉ|tr|k)? ?(?:{DONG}|đ|VNĐ|VND)\b| ?tr\b(?!\.)|k\b)"
    rf"|(?P<measure> ?(?:{_MEASURED})(?!\w))|(?![\w/:+=×*]))"
)
_SHORT_SCALES: Final = {"tr": 10**6, "k": 10**3}
_SCALE: Final = lazy_pattern(rf"({'|'.join([*SCALES, *_SHORT_SCALES])}) ?(?:đồng|đ|VNĐ|VND)?")
# What quotes begins with, and its end.
_QUOTES: Final = {"“": "”", '"': '"', "«": "»"}
_OPENING: Final = re.compile('[“"«(]')
_BRACKETED: Final = re.compile(r"\(([^()]*+)\)")
_EXAMPLE: Final = "ví dụ"
# What comes in numbers by its nature, or is counted for order and not for the record.
_NO_RECORD: Final = word_set(
    """
    năm tháng ngày giờ tuần phút quý tuổi lần điểm phần chương mục nội nhiệm nhóm mục tiêu chỉ mặt khâu
    bước nguyên đầu gia thành tỉnh bên kỷ y
    """
)
_AIMED: Final = re.compile(
    r"\b(?:phấn đấu|chỉ tiêu|mục tiêu|dự kiến|tối thiểu|ít nhất|không quá|trước|lúc|hồi)\b", re.IGNORECASE
)
_OF_EACH: Final = lazy_pattern(r"\b(?:mỗi|từng|cứ|bình quân|trung bình)\b", re.IGNORECASE)
_EACH: Final = lazy_pattern(r"\b(?:mỗi|từng|cứ)\s(?!năm|lúc)[^,.;:()]{0,40}$", re.IGNORECASE)
_STOP: Final = re.compile("[.;]")
_BEHIND: Final = lazy_pattern(r"(?: [^\W\d_]+){1,8}")
# Plans look ahead; notes explain a figure by others that are no statistics.
_OTHER_TEXTS: Final = frozenset({"plan", "proposals", "note", "exclusions", "break", "cause"})

_IN_DATA: Final = N_("put it under “statistics:” and write its id in braces here, or correct the number")
_IN_TEXT: Final = N_("compare it with the report: correct it here, or in the report if that is wrong")


@proofreads(
    Rule(
        "number-unbacked",
        Severity.WARNING,
        title=N_("a number typed into a text is not among the figures"),
        explanation=N_(
            "Nobody checks a number that is only in a sentence: it does not change with the figure, and no table "
            "shows it. Put it under “statistics” and write its id in braces. Of “41/62 đề tài”, both numbers are "
            "looked for; whole numbers below ten only if just one figure has that unit. Dates, periods of time, "
            "targets and quoted text are not checked."
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
    passage = knowledge.composed(passage)
    text = passage.masked
    quoted = list(_quoted(text))
    yield from _unbacked_ratios(passage, quoted, knowledge)
    checked_elsewhere = computed_percentages(text) if "%" in text else set()
    told_by_sums: set[int] | None = None
    for match in _NUMBER.finditer(text):
        start, end = match.start(), match.end("measure" if _is_joined(match) else "unit" if match["unit"] else "n")
        if start in checked_elsewhere or _is_quoted(quoted, start) or passage.names_between(start, end):
            continue
        figures = _figures_for(text, match, knowledge)
        if figures is None or _is_backed(text, match, figures) or _is_backed_before(text, match, knowledge):
            continue
        if told_by_sums is None:
            told_by_sums = {slip.start for slip in slips_of_sums(passage, knowledge) if slip.proposed is not None}
        if start not in told_by_sums and not _is_small_part(text, match):  # they say what is right
            yield _slip(passage, match, end, knowledge)


def _is_small_part(text: str, match: re.Match[str]) -> bool:
    """Whether a number below ten is one of a list that adds up to its total, which is looked at itself."""
    return read_number_text(match["n"]) < LEAST and match.start("n") in parts_of_right_sums(text)


def _slip(passage: Passage, match: re.Match[str], end: int, knowledge: Knowledge) -> Slip:
    text, start = passage.masked, match.start()
    whole = match["unit"] or _is_joined(match)
    wording = text[start:end] if whole else f"{match['n']} {whole_word_after(text, end)}".rstrip()
    problem = message(N_("“{text}” is not among the figures"), text=wording)
    advice = message(_IN_DATA if knowledge.from_data else _IN_TEXT)
    fixes = likely_amounts(text, match, knowledge)
    scale = word_after(text, end)
    end += (len(scale) + 1) * (not fixes and scale in SCALES)
    return Slip(passage, start, end, problem, fixes, advice=None if fixes else advice)


def _unbacked_ratios(passage: Passage, quoted: list[tuple[int, int]], knowledge: Knowledge) -> Iterator[Slip]:
    """The ratios of which the data has not both numbers; one whose unit only one statistic has, not that one."""
    text = passage.masked
    for match in stated_ratios(text):
        start, end = match.span()
        are_named = all(passage.names_between(*match.span(each)) for each in "ab")
        if are_named or _is_quoted(quoted, start) or _is_aimed(text, start):
            continue
        numbers = [read_number_text(match[each]) for each in "ab"]
        own = _numbers_of_unit(text, end, knowledge)
        figures = own or knowledge.figures or frozenset()
        # Of two small numbers it may be a fraction: two thirds of the members.
        is_fraction = max(numbers) < LEAST and numbers[1] not in (own or ())
        scale = SCALES.get(word_after(text, end), 1)
        if is_said_of_before(text, start, end, knowledge.period):
            figures |= knowledge.earlier_figures
        if not is_fraction and not all(number in figures or number * scale in figures for number in numbers):
            wording = f"{match[0]} {whole_word_after(text, end)}".rstrip()
            problem = message(N_("“{text}” is not among the figures"), text=wording)
            yield Slip(passage, start, end, problem, advice=message(_IN_DATA if knowledge.from_data else _IN_TEXT))


def _numbers_of_unit(text: str, end: int, knowledge: Knowledge) -> frozenset[Fraction] | None:
    """The numbers of the only statistic that counts what stands behind a number; None where it is not the only one."""
    if not knowledge.numbers_by_unit:
        return None
    behind = _BEHIND.match(text, end)
    words = behind[0].casefold().split() if behind else []
    spans = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((knowledge.numbers_by_unit[span] for span in spans if span in knowledge.numbers_by_unit), None)


def _is_quoted(quoted: list[tuple[int, int]], start: int) -> bool:
    earlier = bisect_right(quoted, start, key=lambda span: span[0])
    return earlier > 0 and start < quoted[earlier - 1][1]


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """Where quotations, and examples in brackets, begin and end."""
    behind, unclosed = 0, set[str]()
    for match in _OPENING.finditer(text):
        at, mark = match.start(), match[0]
        if at < behind or mark in unclosed:
            continue
        if mark == "(":
            bracketed = _BRACKETED.match(text, at)
            end = bracketed.end() if bracketed and _EXAMPLE in bracketed[1] else 0
        elif not (end := text.find(_QUOTES[mark], at + 1) + 1):
            unclosed.add(mark)
        if end:
            behind = end
            yield at, end


def _is_aimed(text: str, start: int) -> bool:
    """Whether the clause says before this place that it is about a target, a limit or a time."""
    return _is_said_before(_AIMED, text, start)


def _is_of_each(text: str, start: int) -> bool:
    """Whether the clause says before this place that so many are those of each, and not of all."""
    return _is_said_before(_OF_EACH, text, start)


def _is_said_before(pattern: re.Pattern[str], text: str, start: int) -> bool:
    aims, ends = stretches_of(pattern, text)
    stops, _ends = stretches_of(_STOP, text)
    last = bisect_right(ends, start) - 1
    stop = bisect_left(stops, start) - 1
    return last >= 0 and aims[last] >= start - CLAUSE and (stop < 0 or stops[stop] < ends[last])


def _figures_for(text: str, match: re.Match[str], knowledge: Knowledge) -> frozenset[Fraction] | None:
    """The figures that a number of something counted, an amount of money or a share is to be one of; None: of none.

    A whole number below ten is to be one of the statistic that counts the same, where only one does.
    """
    before = word_before(text, match.start()).lower()
    if _is_aimed(text, match.start()):
        return None
    if match["unit"]:
        return knowledge.figures
    if match_ending_at(_EACH, text, match.start()):
        return None
    after, number = word_after(text, match.end("n")), read_number_text(match["n"])
    of_a_total = text.endswith(("tổng số ", "trong số "), 0, match.start())
    if before in NAMED_BY_NUMBER and not of_a_total:
        return None
    if number < LEAST and number.denominator == 1:
        return None if _is_of_each(text, match.start()) else _numbers_of_unit(text, match.end("n"), knowledge)
    is_counted = match["measure"] or after in SCALES or (after in COUNTED and after not in _NO_RECORD)
    return knowledge.figures if is_counted else None


def _is_joined(match: re.Match[str]) -> bool:
    """Whether a measure is written without a space: 12ha."""
    return bool(match["measure"]) and not match["measure"].startswith(" ")


def _is_backed(text: str, match: re.Match[str], figures: frozenset[Fraction]) -> bool:
    """Whether the number is one of the figures, as it is or in thousands, millions or billions: 1,2 triệu lượt."""
    number, unit = read_number_text(match["n"]), (match["unit"] or word_after(text, match.end("n"))).strip()
    if unit == "%":
        return number in figures or is_one_rounded(number, Fraction(1, 100), match["n"], figures)
    scaled = _SCALE.fullmatch(unit)
    scale = (SCALES | _SHORT_SCALES)[scaled[1]] if scaled else 1
    if number * scale in figures or number in figures:
        return True
    # 25,7 tỷ đồng are 25.712.000.000 đồng, told as people tell them.
    return scale > 1 and is_one_rounded(number, Fraction(scale), match["n"], figures)


def _is_backed_before(text: str, match: re.Match[str], knowledge: Knowledge) -> bool:
    """Whether the number is said of the year before, and the report on that has it."""
    if not is_said_of_before(text, match.start(), match.end(), knowledge.period):
        return False
    return _is_backed(text, match, knowledge.earlier_figures)


def is_one_rounded(number: Fraction, unit: Fraction, written: str, figures: frozenset[Fraction]) -> bool:
    """Whether a figure, in this unit and rounded half up to so many decimals as are written, is the number."""
    half = Fraction(1, 2 * 10 ** places_of(written))
    ordered = _ordered(figures)
    least = bisect_left(ordered, (number - half) * unit)
    return least < len(ordered) and ordered[least] < (number + half) * unit


@lru_cache(maxsize=2)
def _ordered(figures: frozenset[Fraction]) -> list[Fraction]:
    return sorted(figures)
