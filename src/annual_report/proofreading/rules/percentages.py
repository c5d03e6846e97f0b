"""Percentages beside the figures that they are computed from."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import takewhile
from math import floor
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.folding import word_set
from annual_report.proofreading.counting import number_text, places_of, read_number_text, without_names_by_number
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.percentage_patterns import CHANGE, NEXT_PART, PARTS
from annual_report.proofreading.proofreader import Slip, proofreads
from annual_report.proofreading.rules.backing import is_one_rounded

_ABOUT: Final = lazy_pattern(
    r"(?:hơn|trên|gần|khoảng|dưới|ngót|xấp xỉ|chưa đến|ước(?: đạt| tính)?|ít nhất|tối thiểu|tối đa|không quá|chừng"
    r"|[~≈><≥≤])\s*$"
)
# These say that the percentage is one of something else.
_OTHER_BASE: Final = lazy_pattern(r"\b(?:tăng|giảm|vượt|so với|cùng kỳ|lãi suất|mỗi|hoàn thành kế hoạch)\b")
_BEHIND: Final = lazy_pattern(r"\s*(?:so với|trở lên|điểm phần trăm)")
# “40/62 hồ sơ, kinh phí chiếm 30%”: the percentage is that of something named just before it.
_OTHER_PART: Final = lazy_pattern(r"\b(?:trong đó|riêng|với(?! tỷ lệ| tỉ lệ))\b[^\d]*$")
# What a percentage is of, where that is said behind it.
_OF_WHAT: Final = lazy_pattern(r" ?(?:%|phần trăm)((?: [^\W\d_]+)*)")
_ENDS_IT: Final = word_set("so và còn trong ở tại do nhờ vì gồm nên thì khi để là hay với cùng qua")
_OF_ALL: Final = word_set("tổng số các toàn bộ của đạt được đã trên có tham gia dự tất cả")
_SIGN: Final = lazy_pattern(r"\s?(?:%|phần trăm)")
_CUT_OFF: Final = N_("{percent} is cut off, not rounded: {part} of {whole} is {right}")
_OTHER: Final = N_("{percent} does not match the figures next to it: {part} of {whole} is {right}")
_CHANGED: Final = N_("{percent} does not match the figures next to it: from {whole} to {part} it is {right}")


@proofreads(
    Rule(
        "percentage-wrong",
        Severity.WARNING,
        title=N_("a percentage does not match the figures in the same sentence"),
        explanation=N_(
            "With both figures next to it, every reader can compute the percentage again. Often one of the figures "
            "was changed later, the percentage is that of another total, or decimals were cut off instead of rounded."
        ),
        wrong=Sample("""\
statistics:
  - {id: ho-so, label: Hồ sơ đủ tiêu chuẩn, value: 40/62, unit: hồ sơ}
sections:
  - title: Kết quả
    text: "Có {ho-so} (chiếm 64%) đủ tiêu chuẩn."
"""),
        right=Sample("""\
statistics:
  - {id: ho-so, label: Hồ sơ đủ tiêu chuẩn, value: 40/62, unit: hồ sơ}
sections:
  - title: Kết quả
    text: "Có {ho-so} (chiếm 65%) đủ tiêu chuẩn."
"""),
    )
)
def percentage_wrong(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    """A percentage is that of the figures beside it, rounded to the decimals shown."""
    passage = knowledge.composed(passage)
    text = passage.masked
    if "%" not in text and "phần trăm" not in text:
        return
    reported: set[int] = set()
    counts = without_names_by_number(text)
    for pattern in PARTS:
        for match in pattern.finditer(counts):
            if match.start("p") not in reported and not _is_of_something_else(counts, match):
                reported.add(match.start("p"))
                yield from _wrong_percentage(passage, match, match, _OTHER, knowledge)
                yield from _others_of_the_whole(passage, match, reported, knowledge)
    for pattern in CHANGE:
        for match in pattern.finditer(text):
            if match.start("p") not in reported and not (_is_about(text, match) or _names_another_whole(text, match)):
                reported.add(match.start("p"))
                yield from _wrong_percentage(passage, match, match, _CHANGED, knowledge)


def _others_of_the_whole(
    passage: Passage, first: re.Match[str], reported: set[int], knowledge: Knowledge
) -> Iterator[Slip]:
    """The parts that follow with their percentages, where the whole was named before the first of them."""
    text, end = first.string, first.end("p")
    while first.start("b") < first.start("a"):
        sign = _SIGN.match(text, end)
        match = NEXT_PART.match(text, sign.end() if sign else end)
        if match is None or _ABOUT.search(text, first.end("p"), match.start("p")) or "/" in match[0]:
            return
        if (
            match.start("p") not in reported
            and not _OTHER_BASE.search(match[0])
            and not _BEHIND.match(text, match.end())
        ):
            reported.add(match.start("p"))
            yield from _wrong_percentage(passage, match, first, _OTHER, knowledge)
        end = match.end("p")


def _is_about(text: str, match: re.Match[str]) -> bool:
    return any(_ABOUT.search(text, max(0, match.start(each) - 12), match.start(each)) for each in "abp")


def _is_of_something_else(text: str, match: re.Match[str]) -> bool:
    first, last = sorted((match.start("a"), match.start("b"), match.start("p")))[::2]
    return bool(
        _is_about(text, match)
        or _OTHER_BASE.search(text, first, last)
        or _BEHIND.match(text, match.end("p") + 1)
        or _names_another_whole(text, match)
    )


def _names_another_whole(text: str, match: re.Match[str]) -> bool:
    """Whether the words at the percentage say that it is of something that its two figures do not count."""
    figures_end = max(match.end("a"), match.end("b"))
    if _OTHER_PART.search(text, figures_end, match.start("p")):
        return True
    behind = _OF_WHAT.match(text, match.end("p"))
    words = behind[1].lower().split() if behind and match.end() <= behind.end() else []
    counted = {*_OF_ALL, *match.string[match.start() : match.end()].lower().split()}
    return any(word not in counted for word in takewhile(lambda word: word not in _ENDS_IT, words))


def _wrong_percentage(
    passage: Passage, match: re.Match[str], whole: re.Match[str], template: str, knowledge: Knowledge
) -> Iterator[Slip]:
    """The slip, where the percentage is not the right one; `whole` is the match that names the whole."""
    text = passage.text
    exact, shown = _exact(match, whole), match["p"].replace(".", ",")
    places = places_of(shown)
    if exact is None or number_text(exact, places) == number_text(read_number_text(shown), places):
        return
    written = read_number_text(shown)
    # A share of last year that was left as it was is no share that was cut off.
    cut_off = Fraction(floor(exact * 10**places), 10**places) == written and not (
        is_one_rounded(written, Fraction(1, 100), shown, knowledge.earlier_figures)
    )
    start, end = match.start("p"), match.end("p")
    right = number_text(exact, places)
    end_of_sign = text.find("%", end, end + 2) + 1 or end
    sign = text[end:end_of_sign]
    values = {"percent": text[start:end_of_sign], "part": match["a"], "whole": whole["b"], "right": f"{right}%"}
    if template == _CHANGED:
        values |= {"part": match["b"], "whole": match["a"]}
    problem = message(_CUT_OFF if cut_off and template == _OTHER else template, **values)
    whole_number = (right.partition(",")[0] + sign,) if not right.partition(",")[2].strip("0") else ()
    yield Slip(passage, start, end_of_sign, problem, tuple(dict.fromkeys((right + sign, *whole_number))))


def _exact(match: re.Match[str], whole: re.Match[str]) -> Fraction | None:
    """The percentage of the two numbers, exactly."""
    part, total = read_number_text(match["a"]), read_number_text(whole["b"])
    if "way" not in match.re.groupindex:
        return part / total * 100 if total else None
    if not part or (total > part) != (match["way"] == "tăng"):
        return None
    return abs(total - part) / part * 100
