"""What the record says of the thing that a number in a text counts."""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.folding import word_set
from annual_report.language.vietnamese.numerals import SCALES
from annual_report.proofreading.counting import number_text, places_needed
from annual_report.proofreading.knowledge import MONEY, Knowledge, KnownAmount
from annual_report.proofreading.words_around import NEAR, clause

_WORD: Final = lazy_pattern(r"\w+")
_NO_LETTER: Final = lazy_pattern(r"(?!\w)")
_SENTENCE: Final = lazy_pattern(r"[.;!?](?!\d)|\n")
_CLAUSE: Final = lazy_pattern(r"[.,;:!?()–-](?!\d)|\n")
# What a label begins with that says only that something is counted.
_COUNTING: Final = lazy_pattern(r"(?:(?:tổng|số|lượng|tổng cộng)\s+)+")
_MOST: Final = 2
# Of more that count the same, none is likelier than the others.
_MOST_COMPARED: Final = 1000
_MOST_PLACES: Final = 3
# Words beside which a figure is still that of all, of this period and of the body itself. Any other may tell of a part
# (“hội viên nữ”), of somebody else (“huyện A”), of another time (“quý I”) or of a change (“kết nạp thêm”).
_SAYS_NO_MORE: Final = word_set(
    """
    có là đạt được đã hiện gồm bao mở tổ chức thực tổng số lượng cộng toàn các những cả trong năm nay qua vừa
    tính đến cuối hết hội liên hiệp công ty trường nhà đoàn viện cơ quan ta mình
    """
)


def likely_amounts(text: str, match: re.Match[str], knowledge: Knowledge) -> tuple[str, ...]:
    """The values of the few statistics that count the very same, written as the number found (`n`, `unit`) is.

    The same is counted where the text names the statistic by its label, at the number, and says nothing in that
    sentence that the label does not say: “kết nạp 12 hội viên” is not about the total number of members.
    """
    unit = match["unit"] or ""
    if "%" in unit:
        return ()
    start, end = match.start(), match.end("unit") if match["unit"] else match.end("n")
    text_behind = text[match.end("n") : match.end("n") + NEAR].lstrip().lower()
    candidates = knowledge.money if MONEY in unit else _counted_by(text_behind, knowledge.amounts_by_name)
    if not 0 < len(candidates) <= _MOST_COMPARED:
        return ()
    sentence, _end = clause(_SENTENCE, text, start, end)
    _start, stop = clause(_CLAUSE, text, start, end)
    before, behind = text[sentence:start].lower(), text[end:stop].lower().lstrip()
    for name in knowledge.own_names:
        before = before.replace(name, " ")
    words_before, words_behind = _WORD.findall(before), _WORD.findall(behind)
    spoken = f" {' '.join(words_before)} "
    unsaid = {*words_before, *words_behind} - _SAYS_NO_MORE - knowledge.years
    likeliest = dict.fromkeys(
        each.value
        for each in candidates
        if (label := _without_counting(each.label))
        and (_begins_with(behind, label) or f" {label} " in spoken)
        and unsaid.issubset(_WORD.findall(f"{each.label} {each.unit}"))
    )
    if not 0 < len(likeliest) <= _MOST:
        return ()
    return tuple(f"{shown}{unit}" for value in likeliest if (shown := _shown(value, match)) is not None)


@lru_cache(maxsize=_MOST_COMPARED)
def _without_counting(label: str) -> str:
    return _COUNTING.sub("", label, count=1)


def _begins_with(text: str, words: str) -> bool:
    return text.startswith(words) and not text[len(words) : len(words) + 1].isalnum()


def _counted_by(behind: str, amounts: Mapping[str, Sequence[tuple[int, KnownAmount]]]) -> list[KnownAmount]:
    """The statistics that count what stands behind a number, in their order."""
    ends = (match.start() for match in _NO_LETTER.finditer(behind))
    found = {place: amount for end in ends for place, amount in amounts.get(behind[:end], ())}
    return [found[place] for place in sorted(found)]


def _shown(value: Fraction, match: re.Match[str]) -> str | None:
    """The number in the unit and with the zero of the one found; None where it would need too many decimals."""
    scale = next((SCALES[word] for word in (match["unit"] or "").split() if word in SCALES), 1)
    shown = value / scale
    places = places_needed(shown, _MOST_PLACES)
    if places is None:
        return None
    text = number_text(shown, places)
    return f"0{text}" if match["n"].startswith("0") and len(text) == 1 else text
