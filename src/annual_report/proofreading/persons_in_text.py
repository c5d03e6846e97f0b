"""Names of persons in running text: who bears one chose its spelling."""

import re
from typing import Final

from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.surnames import SURE_SURNAMES

_SURNAMES: Final = frozenset(name.lower() for name in SURE_SURNAMES) | {"giàng", "lộc", "sùng", "vàng"}
# What stands before a person's name, in small letters.
_ADDRESSED: Final = frozenset((
    "ông", "bà", "anh", "chị", "em", "cô", "chú", "bác", "thầy", "chí", "sĩ", "sỹ", "sư", "ts", "ths", "bs", "ks",
))  # fmt: skip
_LONGEST: Final = 5
_BETWEEN: Final = re.compile(r"[ \u00a0]|\.\s?")


def persons(knowledge: Knowledge) -> frozenset[str]:
    """The words of the names of persons that are known, in small letters."""
    names = (name for each in knowledge.names if each.kind == "person" for name in (each.official, *each.allowed))
    return frozenset(word.lower() for name in names for word in name.split())


def is_in_name(passage: Passage, at: int) -> bool:
    """Whether the word number `at` of `passage` belongs to what looks like the name of a person."""
    words, text = passage.words, passage.text
    if not words[at].text[0].isupper():
        return False
    first = at
    while first and at - first < _LONGEST and words[first - 1].text[0].isupper():
        if not _BETWEEN.fullmatch(text, words[first - 1].end, words[first].start):
            break
        first -= 1
    surnamed = any(words[each].lower in _SURNAMES for each in range(first, at))
    followed = (
        words[at].lower in _SURNAMES
        and at + 1 < len(words)
        and words[at + 1].text[0].isupper()
        and _BETWEEN.fullmatch(text, words[at].end, words[at + 1].start) is not None
    )
    addressed = first > 0 and words[first - 1].lower in _ADDRESSED
    return surnamed or followed or addressed
