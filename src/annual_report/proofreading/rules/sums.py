"""Totals in words, and the parts that are listed beside them."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.numerals import SCALES
from annual_report.proofreading.counting import number_text, places_needed, without_names_by_number
from annual_report.proofreading.enumeration import (
    COUNT,
    NUMBER,
    CountedItem,
    Enumeration,
    count_in_words,
    counted_item,
    enumeration,
    lists_before,
)
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Slip, proofreads
from annual_report.proofreading.words_around import clause, is_between

_LISTED: Final = re.compile(
    rf"(?<![\w.,/:+-])(?P<n>{COUNT})\s(?P<noun>[^\d.;:()…\n]{{2,80}}?)\s*+"
    r"(?:\((?:kế hoạch|chỉ tiêu|năm trước|cùng kỳ)[^()\n]{0,30}\)\s*+)?"
    r"(?:(?:[,(]\s*+)?(?:(?:(?:bao\s)?gồm(?:\scó)?|cụ thể(?:\slà)?)(?:\s*+:)?\s++|trong đó:?\s++(?:có\s++)?)|[:(]\s*+)"
    r"(?=[\dmhbnstck])"
)
_ADDED_UP: Final = re.compile(
    r"[,;]?(?<!\s)\s*+\(?(?:tổng cộng|tổng số|tất cả|cộng lại|cộng)(?:\s(?:là|có|được))?:?\s"
    rf"(?P<n>{COUNT}|năm(?=\s[^\d\W]))(?:\s(?P<noun>[^\d.;:()\n]{{2,40}}))?",
    re.IGNORECASE,
)
# What a list leaves out, or that it only names some.
_NOT_ALL: Final = re.compile(
    r"…|\.\.|v\.v|\b(?:như|chưa kể|không kể|chưa tính|không tính|chưa gồm|không gồm|không bao gồm|ngoài ra|trừ|nhất là"
    r"|chủ yếu|tiêu biểu|chẳng hạn|ví dụ|nổi bật|đáng chú ý|gần|khoảng|hơn|trên \d"
    r"|ước (?:đạt|tính|\d)|ít nhất|không quá|mỗi|bình quân|trong số đó)\b",
    re.IGNORECASE,
)
_PARTLY: Final = lazy_pattern(r"trong đó", re.IGNORECASE)
_PRIZES: Final = lazy_pattern(
    r"(?:giải\s+)?(?:đặc biệt|xuất sắc|nhất|nhì|ba|tư|khuyến khích|triển vọng|phụ|a|b|c|vàng|bạc|đồng)\b"
)
_PRIZED: Final = lazy_pattern(r"\b(?:giải|giải thưởng|huy chương)\b")
_PEOPLE: Final = lazy_pattern(
    r"(?:người|thành viên|đồng chí|ủy viên|uỷ viên|đại biểu|hội viên|học viên|thí sinh|cán bộ)\b"
)
_SEXES: Final = lazy_pattern(r"(?:hội viên |học viên |đại biểu |người )?(?:nam|nữ)\b")
_POSTS: Final = lazy_pattern(
    r"(?:đồng chí |người làm )?(?:trưởng|phó|chủ tịch|bí thư|thư ký|ủy viên|uỷ viên|thành viên|chủ nhiệm)\b"
)
_KINDS: Final = lazy_pattern(r"(?:hoạt động|trường hợp|đơn vị|danh hiệu|hình thức|lượt khen|tập thể)\b")
# Where, whose or for whom something is: lớp ở huyện A, lớp cho nông dân.
_BELONGING: Final = lazy_pattern(r" (?:ở|tại|cho|của|thuộc|do|dành cho|trong|ngoài|cấp)(?= )")
_DIGITS: Final = lazy_pattern(NUMBER)
_ENDS_SENTENCE: Final = re.compile(r"[.!?](?=\s|$)|\n\n")
_FEWEST: Final = 2
_MOST_PLACES: Final = 9
_STOP: Final = 2  # the mark at its end, and what shows that it is one


@proofreads(
    Rule(
        "sum-wrong",
        Severity.WARNING,
        title=N_("the parts listed do not add up to the total"),
        explanation=N_(
            "Readers who add up the list get a number other than the one in the sentence, so one of them is wrong. "
            "Lists that name only some parts (“trong đó”, “như”, “…”) or say what they leave out are not added up."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả
    text: "Hội thi trao 4 giải: 1 giải Nhất, 1 giải Nhì và 1 giải Ba."
"""),
        right=Sample("""\
sections:
  - title: Kết quả
    text: "Hội thi trao 3 giải: 1 giải Nhất, 1 giải Nhì và 1 giải Ba."
"""),
    )
)
def sum_wrong(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    """A total is what its complete parts come to, be they typed or named."""
    yield from slips_of_sums(knowledge.composed(passage), knowledge)


def slips_of_sums(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    """The totals and parts of a composed passage that do not fit together."""
    text = without_names_by_number(passage.masked)
    for match in _LISTED.finditer(text):
        listed = enumeration(text, match.end())
        total = counted_item(match["n"], match["noun"])
        if (
            not _names_all(text, match.start(), listed.end)
            or len(listed.items) < _FEWEST
            or listed.total == total.count
        ):
            continue
        partly = bool(_PARTLY.search(match[0]))
        too_many = listed.total > total.count and _excludes_others(total, listed)
        if too_many if partly else listed.complete and _is_of_one_kind(total, listed):
            yield _slip(passage, match, listed, knowledge)
    last_total = 0
    for match in _ADDED_UP.finditer(text):
        total = counted_item(match["n"], match["noun"] or "")
        before, last_total = last_total, match.start("n")
        for listed in lists_before(text, match.start(), before):
            if len(listed.items) >= _FEWEST and _names_all(text, match.start(), match.end()):
                if listed.total != total.count and _may_be_added(total, listed):
                    yield _slip(passage, match, listed, knowledge)
                break


@lru_cache(maxsize=8)  # asked for one number of a text after another
def parts_of_right_sums(text: str) -> frozenset[int]:
    """Where the numbers begin that are listed behind their total and add up to it: 7 lớp, trong đó 4 lớp … và 3 lớp."""
    return frozenset(
        start
        for match in _LISTED.finditer(text)
        if len((listed := enumeration(text, match.end())).items) >= _FEWEST
        and listed.total == counted_item(match["n"], match["noun"]).count
        for start in listed.counts
    )


def _names_all(text: str, start: int, end: int) -> bool:
    """Whether nothing in the sentence says that the list leaves something out."""
    begin, stop = clause(_ENDS_SENTENCE, text, start, end)
    return not is_between(_NOT_ALL, text, begin, stop + _STOP)


def _slip(passage: Passage, match: re.Match[str], listed: Enumeration, knowledge: Knowledge) -> Slip:
    """The sum is proposed only where the record has it, and not the total: else a part may as well be wrong.

    A total that a name says is right; where but one of its parts is typed, that is the one to correct.
    """
    start, end = match.span("n")
    total, added = counted_item(match["n"], match["noun"] or "").count, _worded(listed.total, match)
    problem = message(N_("the parts add up to {sum}, not {total}"), sum=added, total=match["n"])
    figures = knowledge.figures or frozenset()
    named = bool(passage.names_between(start, end))
    if named and (part := _typed_part(passage, match, listed)):
        number, at = part
        rest = total - listed.total + number
        if rest > 0:
            right = _worded(rest, match)
            return Slip(passage, *at, problem, (right,), doubtful=rest not in figures)
    if not named and listed.total in figures and total not in figures:
        return Slip(passage, start, end, problem, (added,))
    parts = [" + ".join(_worded(part, match) for part in each) for each in _recorded_parts(total, knowledge)]
    advice = None if named else message(N_("look at each number again: the total or one of the parts is wrong"))
    if len(parts) == 1:
        advice = message(N_("the report has {total} = {parts}: correct the parts"), total=match["n"], parts=parts[0])
    return Slip(passage, start, end, problem, (added,), advice=advice, doubtful=True)


def _typed_part(passage: Passage, match: re.Match[str], listed: Enumeration) -> tuple[Fraction, tuple[int, int]] | None:
    """The only part in digits that no name says, and where its number is; None where there is none, or are more."""
    typed = [
        (item.count, number.span())
        for item, start in zip(listed.items, listed.counts, strict=True)
        if not passage.names_between(start, start + 1) and (number := _DIGITS.match(match.string, start))
    ]
    named = sum(1 for start in listed.counts if passage.names_between(start, start + 1))
    return typed[0] if len(typed) == 1 and named == len(listed.counts) - 1 else None


def _recorded_parts(total: Fraction, knowledge: Knowledge) -> set[tuple[Fraction, ...]]:
    """The parts that statistics of this value have in the report."""
    return {each.parts for each in knowledge.amounts if each.value == total and each.parts}


def _worded(value: Fraction, match: re.Match[str]) -> str:
    """`value` in the unit of the total found, and with its zero or in words as that is."""
    if match["n"].isalpha() and (word := count_in_words(value)):
        return word
    first = (match["noun"] or "").split(" ")[0]
    money = "đồng" in (match["noun"] or "")
    shown = value / SCALES[first] if money and first in SCALES else value
    places = places_needed(shown, _MOST_PLACES)
    text = number_text(shown, _MOST_PLACES if places is None else places)
    return f"0{text}" if match["n"].startswith("0") and len(text) == 1 else text


def _is_of_one_kind(total: CountedItem, listed: Enumeration) -> bool:
    """Whether the parts are of what the total counts."""
    nouns = [each.noun for each in listed.items]
    if total.noun.startswith("đồng") or any(noun.startswith("đồng ") for noun in nouns):
        return total.noun.startswith("đồng") and all(noun.startswith("đồng") for noun in nouns)
    if _PRIZED.search(total.noun) and all(map(_PRIZES.match, nouns)):
        return True
    if _PEOPLE.match(total.noun) and (all(map(_SEXES.match, nouns)) or all(map(_POSTS.match, nouns))):
        return True
    nouns = [_BELONGING.split(noun, maxsplit=1)[0] for noun in nouns]
    common = _common([noun.split() for noun in nouns])
    if common and re.search(rf"\b{re.escape(' '.join(common[:2]))}\b", total.noun):
        return True
    return all(re.search(rf"\b{re.escape(' '.join(noun.split()[:2]))}\b", total.noun) for noun in nouns)


def _excludes_others(total: CountedItem, listed: Enumeration) -> bool:
    """Whether what is one of the parts can hardly be another too: prizes, or three kinds of one thing and more."""
    if all(_PRIZES.match(each.noun) for each in listed.items):
        return True
    return listed.complete and len(listed.items) > _FEWEST and _is_of_one_kind(total, listed)


def _may_be_added(total: CountedItem, listed: Enumeration) -> bool:
    noun = re.split(r"\b(?:được|đã|cho|tham|có|với|,)\b", total.noun)[0].strip()
    return not noun or bool(_KINDS.match(noun)) or _is_of_one_kind(CountedItem(total.count, total.noun), listed)


def _common(nouns: list[list[str]]) -> list[str]:
    """The words that all begin with."""
    shared: list[str] = []
    for words in zip(*nouns, strict=False):
        if len(set(words)) > 1:
            break
        shared.append(words[0])
    return shared
