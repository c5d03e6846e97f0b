"""What sentences claim of a figure that they name: that a target was exceeded, that a number rose or fell.

Only those claims are read that can be of one figure alone: in the same clause, or in the one right behind it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from annual_report.analysis.derivation.forms import PREVIOUS_VALUE, TARGET
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.values.figures import Comparison
from annual_report.values.period import Period
from annual_report.wording.figure_names import CHANGE_AMOUNT, CHANGE_ON_PREVIOUS, COMPARING_FORMS, ENDINGS, REACHED_OF
from annual_report.wording.markdown import NAME_IN_BRACES


class Claim(Enum):
    """What words say of a figure beside its target, or beside its value of the year before."""

    EXCEEDED = auto()
    REACHED = auto()
    NOT_EXCEEDED = auto()
    NOT_REACHED = auto()
    ROSE = auto()
    FELL = auto()
    STAYED = auto()
    DID_NOT_RISE = auto()
    DID_NOT_FALL = auto()


# How a figure can stand to its target, or to the year before, for a claim to be true.
TRUE_WHERE: Final[Mapping[Claim, frozenset[Comparison]]] = {
    Claim.EXCEEDED: frozenset({Comparison.GREATER}),
    Claim.REACHED: frozenset({Comparison.GREATER, Comparison.EQUAL}),
    Claim.NOT_EXCEEDED: frozenset({Comparison.LESS, Comparison.EQUAL}),
    Claim.NOT_REACHED: frozenset({Comparison.LESS}),
    Claim.ROSE: frozenset({Comparison.GREATER}),
    Claim.FELL: frozenset({Comparison.LESS}),
    Claim.STAYED: frozenset({Comparison.EQUAL}),
    Claim.DID_NOT_RISE: frozenset({Comparison.LESS, Comparison.EQUAL}),
    Claim.DID_NOT_FALL: frozenset({Comparison.GREATER, Comparison.EQUAL}),
}
OF_TARGETS: Final = frozenset({Claim.EXCEEDED, Claim.REACHED, Claim.NOT_EXCEEDED, Claim.NOT_REACHED})
_NEGATED: Final[Mapping[Claim, Claim]] = {
    Claim.EXCEEDED: Claim.NOT_EXCEEDED,
    Claim.REACHED: Claim.NOT_REACHED,
    Claim.ROSE: Claim.DID_NOT_RISE,
    Claim.FELL: Claim.DID_NOT_FALL,
}
_LONGEST: Final = 2_000  # letters: no sentence is longer that anybody reads at once
_NEAR: Final = 30
_BEHIND: Final = 6
_FARTHEST: Final = 60  # letters between a figure and what is claimed of it
_PART: Final = "part"  # any form that is of a part alone
_OF_WHOLE: Final = frozenset({"", TARGET, *REACHED_OF, *COMPARING_FORMS})
_NOT_OF_THE_FIGURE: Final = frozenset({_PART, TARGET, PREVIOUS_VALUE})

_AIM: Final = r"(?:chỉ tiêu|kế hoạch|mục tiêu)"
_AIM_ENGLISH: Final = r"(?:(?:the|its|our|their|this year's|annual) )*(?:target|plan|goal)"
_MORE: Final = r"(?:nhiều|cao|lớn) hơn"
_FEWER: Final = r"(?:ít|thấp|nhỏ) hơn"
_TARGETS: Final = (
    (Claim.REACHED, lazy_pattern(rf"\bđạt (?:và|hoặc|,) ?vượt(?: mức)? {_AIM}\b", re.IGNORECASE)),
    (Claim.EXCEEDED, lazy_pattern(rf"\b(?:vượt(?: mức| xa| qua| trội)?|{_MORE})(?: so với)? {_AIM}\b", re.IGNORECASE)),
    (Claim.NOT_REACHED, lazy_pattern(rf"\b(?:{_FEWER}|hụt|kém)(?: so với)? {_AIM}\b", re.IGNORECASE)),
    (Claim.REACHED, lazy_pattern(rf"\b(?:đạt|hoàn thành)(?: đủ| được| đúng| 100 ?%)? {_AIM}\b", re.IGNORECASE)),
    (
        Claim.EXCEEDED,
        lazy_pattern(rf"\b(?:exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?|beat|above|ahead of) {_AIM_ENGLISH}\b"),
    ),
    (Claim.NOT_REACHED, lazy_pattern(rf"\b(?:(?:f[ea]lls? )?short of|missed|below|behind) {_AIM_ENGLISH}\b")),
    (Claim.REACHED, lazy_pattern(rf"\b(?:met|meets|reached|reaches|achieved|fulfilled) {_AIM_ENGLISH}\b")),
)
# Before the share of a target: `mới đạt {lop.dat-chi-tieu}`.
_SO_FAR: Final = lazy_pattern(r"\b(?:(?:mới|chỉ)(?: chỉ)?(?: đạt| được| bằng)?|only(?: reached)?) $", re.IGNORECASE)

# Before the target itself: `vượt {lop.muc-tieu}`.
_AGAINST: Final = (
    (
        Claim.EXCEEDED,
        lazy_pattern(rf"\b(?<!không )(?<!chưa )((?:vượt|{_MORE})(?: mức)?|above|exceeded|more than) $", re.IGNORECASE),
    ),
    (Claim.NOT_REACHED, lazy_pattern(rf"\b(chưa đạt|{_FEWER}|below|short of|fewer than) $", re.IGNORECASE)),
)
_RISES: Final = r"tăng(?! cường| trưởng| tốc| ca\b| giảm)"
_FALLS: Final = r"giảm(?! nghèo| thiểu| tải| nhẹ| trừ| phát| sút)"
# By how much: “tăng 12 lớp so với năm 2016”.
_BY: Final = (
    r"(?: (?:lên|thêm|đi|xuống|được|khoảng|gần|hơn|mạnh|nhẹ|đáng kể|cao|rõ rệt))*"
    r"(?: [\d.,]+(?: ?%)?(?: [^\W\d_]+){0,4}?)?"
)
_BY_ENGLISH: Final = (
    r"(?: (?:by|to|slightly|sharply|nearly|about|over))*(?: [£$€]?[\d.,]+(?: ?%)?(?: [a-z]+){0,3}?)?"
    r" (?:than|from|on|since|compared (?:with|to))"
)
_CHANGES: Final = (
    (Claim.ROSE, rf"\b(?:{_RISES}|{_MORE}){_BY}(?: so với)?"),
    (Claim.FELL, rf"\b(?:{_FALLS}|{_FEWER}){_BY}(?: so với)?"),
    (Claim.STAYED, r"\b(?:bằng(?: với)?|không đổi so với|giữ nguyên (?:so với|như)|ngang(?: bằng)?(?: với)?)"),
)
_CHANGES_ENGLISH: Final = (
    (Claim.ROSE, rf"\b(?:rose|risen|grew|grown|increased|up|more|higher){_BY_ENGLISH}"),
    (Claim.FELL, rf"\b(?:fell|fallen|decreased|declined|dropped|down|fewer|less|lower){_BY_ENGLISH}"),
    (Claim.STAYED, r"\b(?:unchanged from|the same as|equal to|as many as)"),
)
_YEAR_BEFORE: Final = r"(?:cùng kỳ|năm (?:học )?(?:trước|ngoái))"
_YEAR_BEFORE_ENGLISH: Final = r"(?:in )?(?:last year|the (?:previous year|year before))"
# Before the amount of a change: `tăng {lop.tang-giam.so}`.
_CHANGED_BY: Final = (
    (Claim.ROSE, lazy_pattern(rf"\b({_RISES}(?: thêm)?|rose by|(?:increased|grew|up)(?: by)?) $", re.IGNORECASE)),
    (Claim.FELL, lazy_pattern(rf"\b({_FALLS}(?: đi)?|fell by|(?:decreased|dropped|down)(?: by)?) $", re.IGNORECASE)),
)

_NEGATION: Final = re.compile(
    r"\b(?:không|chưa|chẳng|not|never|no)(?: (?:thể|hề|có|được|yet|have|has))* ?$", re.IGNORECASE
)
# Words of what is wished or asked for rather than of what was.
_WISHED: Final = lazy_pattern(
    r"\b(?:phấn đấu|nhằm|để|cần|sẽ|quyết tâm|nếu|có thể|dự kiến|ước|hướng tới|đề ra|yêu cầu|giao|will|would|should"
    r"|aims?|intends?|expect(?:ed|s)?|if|to be)\b",
    re.IGNORECASE,
)
# Others than the one that is named: “nhiều chỉ tiêu khác”.
_OTHERS: Final = re.compile(r"(?i) (?:khác|others?)\b")
# What may be between a figure and the words of the next clause that are of it.
_GOES_ON: Final = re.compile(
    r"(?i)(?:\s|đã|và|như vậy|tức(?: là)?|nhưng|song|tuy|đều|lại|cũng|vẫn|nên|có|không|chưa|which|and|but|this|that|is"
    r"|was|were|it|has|have|thus|not)*"
)
# What brings in something else, unless the claim follows at once: “{lop} nhưng chưa đạt chỉ tiêu”.
_ANOTHER: Final = re.compile(
    r"\d|(?i:\b(?:và|cùng|với|trong khi|trong đó|nhưng|song|còn|nhờ|do|vì|and|but|while|whereas|though"
    r"|thanks to|of which)\b"
    r"(?!(?: (?:đã|chưa|không|vẫn|cũng|mới|chỉ))* *$))"
)
_SENTENCE_END: Final = re.compile(r"[.!?;:](?=\s|$)|\n")
_CLAUSE_END: Final = re.compile(r",(?=\s)|\s[–-]\s|\(")
_CHEAP: Final = re.compile(
    r"(?i)vượt|hơn|hụt|kém|đạt|hoàn thành|mới|chỉ|tăng|giảm|bằng|nguyên|ngang|không đổi"
    r"|target|plan|goal|only|year|\d{4}|by {"
)
_BLANK: Final = "\0"  # what names are blanked with: no word, no number


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """A name in braces: where it stands in its text, the id and the form, as Vietnamese calls it, without endings."""

    start: int
    end: int
    id: str
    form: str


def claims_in(
    text: str, named: Sequence[NamedFigure], patterns: Sequence[tuple[Claim, re.Pattern[str]]]
) -> Iterator[tuple[NamedFigure, Claim, tuple[int, int]]]:
    """What the text claims of the figures that it names, and where, by the `patterns` of `patterns_of_claims`."""
    if not named or not _CHEAP.search(text):
        return
    blanked = NAME_IN_BRACES.sub(lambda match: _BLANK * len(match[0]), text)
    starts = [each.start for each in named]
    for sentence in _stretches(blanked, 0, len(blanked), _SENTENCE_END):
        inside = named[bisect_left(starts, sentence[0]) : bisect_left(starts, sentence[1])]
        if inside and sentence[1] - sentence[0] <= _LONGEST:
            yield from _claims(blanked, sentence, inside, patterns)


def form_of_figure(form: str) -> str:
    """The form that a claim is read by: without endings, and one for all that are of a part alone."""
    first = form.partition(".")[0]
    return first if first in _OF_WHOLE else "" if first in ENDINGS else _PART


def _stretches(text: str, start: int, end: int, ends: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The sentences or clauses of a text between two places."""
    for match in ends.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _claims(
    text: str,
    sentence: tuple[int, int],
    named: Sequence[NamedFigure],
    patterns: Sequence[tuple[Claim, re.Pattern[str]]],
) -> Iterator[tuple[NamedFigure, Claim, tuple[int, int]]]:
    """What a sentence claims of one of the figures that it names, and where."""
    for each in named:
        yield from _claimed_right_before(text, each)
    clauses = list(_stretches(text, *sentence, _CLAUSE_END))
    taken: list[tuple[int, int]] = []
    for claim, pattern in patterns:
        for match in pattern.finditer(text, *sentence):
            start, end = match.span()
            if any(first < end and start < last for first, last in taken):
                continue  # “đạt và vượt chỉ tiêu” has “vượt chỉ tiêu” in it
            taken.append((start, end))
            at = next(number for number, clause in enumerate(clauses) if clause[1] >= start)
            before = text[clauses[at][0] : start]
            meant = _figure_meant(text, match, clauses[max(0, at - 1) : at + 1], named)
            if meant is None or _WISHED.search(before) or _OTHERS.match(text, end):
                continue
            negation = _NEGATION.search(before)
            turned = _NEGATED.get(claim) if negation else claim
            if turned is not None:
                yield meant, turned, (clauses[at][0] + negation.start() if negation else start, end)


def _claimed_right_before(text: str, named: NamedFigure) -> Iterator[tuple[NamedFigure, Claim, tuple[int, int]]]:
    """What the words right before a name claim: “mới đạt {lop.dat-chi-tieu}”, “tăng {lop.tang-giam.so}”."""
    if named.form in REACHED_OF and (match := _SO_FAR.search(text, max(0, named.start - _NEAR), named.start)):
        yield named, Claim.NOT_REACHED, (match.start(), named.start - 1)
    if named.form in {TARGET, CHANGE_AMOUNT, CHANGE_ON_PREVIOUS}:
        for claim, pattern in _AGAINST if named.form == TARGET else _CHANGED_BY:
            if match := pattern.search(text, max(0, named.start - _NEAR), named.start):
                yield named, claim, (match.start(), match.end(1))


def _figure_meant(
    text: str, match: re.Match[str], clauses: Sequence[tuple[int, int]], named: Sequence[NamedFigure]
) -> NamedFigure | None:
    """The one figure that words can be of: in their clause before them, or in the one before that; None: nobody knows.

    The target or the value of the year before right behind the words tells it too.
    """
    start = clauses[-1][0]
    behind = [each for each in named if match.end() <= each.start <= match.end() + _BEHIND]
    if told := next((each for each in behind if each.form in {TARGET, PREVIOUS_VALUE}), None):
        return told
    before = [each for each in named if start <= each.start < match.start()]
    if not before and len(clauses) > 1 and _GOES_ON.fullmatch(text, start, match.start()):
        start = clauses[0][0]
        before = [each for each in named if start <= each.start < match.start()]
    if len({each.id for each in before}) != 1:
        return None
    between = text[before[-1].end : match.start()].replace(_BLANK, "")
    is_near = len(between) <= _FARTHEST and not _ANOTHER.search(between)
    return before[-1] if is_near and all(each.form not in _NOT_OF_THE_FIGURE for each in before) else None


def patterns_of_claims(before: Period | None) -> Iterator[tuple[Claim, re.Pattern[str]]]:
    """What claims to have reached a target, or a change since the year `before`, as sentences may call that."""
    yield from _TARGETS
    year = re.escape(before.years_said) if before and before.is_year else ""
    for pairs, said, called in (
        (_CHANGES, _YEAR_BEFORE, "(?:năm (?:học )?)?"),
        (_CHANGES_ENGLISH, _YEAR_BEFORE_ENGLISH, "(?:in )?"),
    ):
        for claim, words in pairs:
            yield claim, re.compile(rf"{words} (?:{said}{f'|{called}{year}' if year else ''})\b", re.IGNORECASE)
