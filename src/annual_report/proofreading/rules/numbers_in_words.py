"""Numbers that stand in digits and once more in words: `05 (năm) chỉ tiêu`."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import DATA_LANGUAGE, N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.numbers import write_number
from annual_report.language.vietnamese.numerals import SCALES, number_words, read_number_words
from annual_report.proofreading.counting import read_number_text
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Slip, proofreads

_SYLLABLE: Final = (
    r"(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|linh|lẻ|nghìn|ngàn|triệu|tỷ|tỉ)"
)
# No number has more words.
_WORDS: Final = rf"{_SYLLABLE}(?:\s{_SYLLABLE}){{0,59}}"
# 05 (năm) chỉ tiêu; 1.500.000 đồng (Bằng chữ: Một triệu năm trăm nghìn đồng chẵn)
_DIGITS_FIRST: Final = lazy_pattern(
    rf"(?<![\w.,/:-])(?P<n>\d{{1,3}}(?:\.\d{{3}})+|\d+)(?P<unit>\s[^\W\d]+(?:\s[^\W\d]+){{0,3}}?)?\s?"
    rf"\((?:[^():\d]{{0,12}}bằng chữ\s?:?\s?)?(?P<words>{_WORDS})(?P<rest>(?:\s[^\W\d]+){{0,5}})\.?\)",
    re.IGNORECASE,
)
# Năm (05) chỉ tiêu: with a zero or from ten on, as (2) may be the number of a note.
_WORDS_FIRST: Final = lazy_pattern(
    rf"(?<!\w)(?<!thứ )(?<!\d )(?P<words>{_WORDS})\s\((?P<n>0\d|[1-9]\d{{1,2}})\)(?P<unit>)(?P<rest>)", re.IGNORECASE
)
_RUN_OF_WORDS: Final = lazy_pattern(rf"(?<!\w)(?P<first>{_SYLLABLE}(?!\w))(?>(?:\s{_SYLLABLE}(?!\w))*)", re.IGNORECASE)
_FULL: Final = lazy_pattern(r"\b(?:chẵn|tròn)\b")


@proofreads(
    Rule(
        "number-words-differ",
        Severity.WARNING,
        title=N_("a number in digits and the same number in words differ"),
        explanation=N_(
            "The number is written twice so that nobody can change or misread it; if the two differ, nobody knows "
            "which is right. Look it up, and correct the one that is wrong."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Hội Mẫu có 05 (sáu) cán bộ.}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Hội Mẫu có 05 (năm) cán bộ.}\n"),
    )
)
def number_words_differ(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    """A number written in digits and in words is the same in both."""
    passage = knowledge.composed(passage)
    text = passage.masked
    if "(" not in text:
        return
    for match in (*_DIGITS_FIRST.finditer(text), *_words_first(text)):
        yield from _differing(passage, match)


def _words_first(text: str) -> Iterator[re.Match[str]]:
    """Numbers in words with their digits behind; what stands before them may take their first word for itself."""
    for words in _RUN_OF_WORDS.finditer(text):
        if text[words.end() + 1 : words.end() + 2] == "(":
            starts = words.start(), words.end("first") + 1
            matches = (_WORDS_FIRST.match(text, start) for start in starts)
            yield from islice(filter(None, matches), 1)


def _differing(passage: Passage, match: re.Match[str]) -> Iterator[Slip]:
    number_and_rest = read_number_words(match["words"])
    unit = (match["unit"] or "").strip().lower()
    scale = SCALES.get(unit.partition(" ")[0], 1)
    if number_and_rest is None or number_and_rest[1] or not _is_same_thing(unit, match["rest"].strip().lower(), scale):
        return
    number = int(read_number_text(match["n"])) * scale
    if number == number_and_rest[0]:
        return
    start, end = match.start(), match.end()
    word = number_words(number)
    word = word.capitalize() if match["words"][0].isupper() else word
    fixes = [_with(match, "words", word)] if read_number_words(word) == (number, "") else []
    if number_and_rest[0] % scale == 0:
        fixes.append(_with(match, "n", _digits(number_and_rest[0] // scale, match["n"])))
    problem = message(N_("“{digits}” and “{words}” are different numbers"), digits=match["n"], words=match["words"])
    yield Slip(passage, start, end, problem, tuple(fixes))


def _is_same_thing(unit: str, rest: str, scale: int) -> bool:
    """Whether digits and words count the same: `lớp 3 (hai lớp)` does not."""
    counted = unit.partition(" ")[2] if scale > 1 else unit
    rest = _FULL.sub("", rest).strip()
    return not rest or rest == counted


def _digits(number: int, like: str) -> str:
    """`number` with the zero before it, or the dots, that `like` has."""
    return f"{number:02}" if like.startswith("0") else write_number(number, DATA_LANGUAGE)


def _with(match: re.Match[str], group: str, text: str) -> str:
    before, behind = match.start(group) - match.start(), match.end(group) - match.start()
    return match[0][:before] + text + match[0][behind:]
