"""Abbreviations that a text introduces, and the words that it introduces them for."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.abbreviations_in_text import letters_of
from annual_report.proofreading.passage import Passage

_OPENED: Final = lazy_pattern(r"(?:\(|t[ắă]t(?: là)?:?|gọi là|\btức(?: là)?)\s*[\"“]?\s*$", re.IGNORECASE)
_EXPLAINED: Final = lazy_pattern(
    r"[\"”]?\s*(?:\((?P<words>[^()]{4,80})\)|(?:là )?(?:chữ |tên )?viết tắt|[=:–-] (?P<after>[^.;,()]{4,80}))"
)
# What stands between the full words and their abbreviation.
_LEAD: Final = lazy_pattern(
    r"(?<![\s,])[\s,]*+\(?\s*+(?:sau đây )?(?:được )?(?:(?:gọi|viết) )?(?:tắt )?(?:là )?:?\s*+[\"“]?\s*+$"
)
_WORD: Final = lazy_pattern(r"[^\W\d_]+")
_TOGETHER: Final = (" ", ", ", " - ", " – ", " & ")
_UNSAID: Final = frozenset(("và", "các", "của", "-"))
_LOOK_BACK, _FARTHEST, _CONFUSED = 120, 14, 4


@dataclass(frozen=True, slots=True)
class Introduction:
    """The full words that an abbreviation is introduced for; `fits` where each of its letters stands for one word.

    `intended` is what the abbreviation would be if its letters were those of the words; empty where nothing is wrong.
    """

    phrase: str = ""
    fits: bool = False
    intended: str = ""


@lru_cache(maxsize=1000)
def initial(letter: str) -> str:
    """The capital that stands for a word that begins with `letter`: Đ stays, other marks go."""
    return "Đ" if letter in "đĐ" else normalize("NFD", letter)[0].upper()


def is_unsaid(word: str) -> bool:
    """Whether abbreviations may leave this word out."""
    return word.lower() in _UNSAID


def _initials(words: Sequence[str]) -> tuple[str, str]:
    """The first letters of the words, and of those that an abbreviation never leaves out."""
    return "".join(initial(word[0]) for word in words), "".join(
        initial(word[0]) for word in words if not is_unsaid(word)
    )


def stands_for(letters: str, phrase: str) -> bool:
    """Whether the words of the phrase, or all but the small ones, begin with the letters."""
    return letters in _initials(_WORD.findall(phrase))


def introduction(passage: Passage, match: re.Match[str]) -> Introduction | None:
    """How the text introduces the abbreviation of the `match` at this place; None where it does not."""
    text, letters = passage.text, letters_of(match[0])
    if _OPENED.search(text[max(0, match.start() - 24) : match.start()]):
        return _introduced(passage, match.start(), letters)
    after = _EXPLAINED.match(text, match.end())
    if after is None:
        return None
    words = after["words"] or after["after"]
    if words is None:
        return Introduction()
    return Introduction(words.strip(), fits=True) if stands_for(letters, words) else None


def _introduced(passage: Passage, end: int, letters: str) -> Introduction:
    """The words before the place `end` that the letters are those of."""
    before = passage.text[max(0, end - _LOOK_BACK) : end]
    lead = _LEAD.search(before)
    last = end - len(before) + (lead.start() if lead else len(before))
    phrases = list(_phrases(passage, last))
    for phrase in phrases:
        if stands_for(letters, phrase):
            return Introduction(phrase, fits=True)
    candidates = [phrase for phrase in phrases if initial(phrase[0]) == letters[0] and phrase[0].isupper()]
    for phrase in candidates:
        if _holds(_initials(_WORD.findall(phrase))[0], letters):
            return Introduction(phrase)
    for phrase in phrases:
        for initials in _initials(_WORD.findall(phrase)) if phrase[0].isupper() else ():
            if _is_confused(letters, initials):
                return Introduction(phrase, intended=initials)
    return Introduction()


def _phrases(passage: Passage, end: int) -> Iterator[str]:
    """What ends at `end`, the shortest first."""
    count = bisect_right(passage.words, end, key=lambda word: word.end)
    following = end
    for word in reversed(passage.words[max(0, count - _FARTHEST) : count]):
        if following != end and passage.text[word.end : following] not in _TOGETHER:
            return
        if following == end and word.end != end:
            return
        following = word.start
        yield passage.text[word.start : end]


def _holds(initials: str, letters: str) -> bool:
    """Whether the letters stand among the initials, in their order."""
    rest = iter(initials)
    return all(letter in rest for letter in letters)


def _is_confused(letters: str, initials: str) -> bool:
    """Whether the letters are those that are meant in another order, or, of four or more, with one exchanged."""
    if len(letters) != len(initials) or len(letters) < _CONFUSED - 1 or letters[0] != initials[0]:
        return False
    differences = sum(1 for letter, initial_letter in zip(letters, initials, strict=True) if letter != initial_letter)
    return sorted(letters) == sorted(initials) or (differences == 1 and len(letters) >= _CONFUSED)
