"""Accents that stand loose beside their letters."""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese import TONES
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Slip, proofreads

_LOOSE: Final = re.compile("[\u0300-\u036f]")
_WORD: Final = lazy_pattern(r"(?<![^\W\d_])[^\W\d_]*+[\u0300-\u036f][\w\u0300-\u036f]*")
_LETTER: Final = lazy_pattern("([^\\W\\d_])([\u0300-\u036f]+)")
# What belongs to the vowel comes before the tone: the horn, the breve and the circumflex.
_OF_VOWELS: Final = "\u031b\u0306\u0302"
_FEW: Final = 3


@proofreads(
    Rule(
        "loose-accent",
        Severity.WARNING,
        title=N_("an accent is separate from its letter"),
        explanation=N_(
            "Here the accent is a character of its own: some machines print it next to the letter, and a search does "
            "not find the word. It was typed in the wrong order, or comes from a program that separates accents from "
            "letters. Write the letter again, or let --fix do it."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Hội đò\u0302ng đã họp.}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Hội đồng đã họp.}\n"),
    )
)
def loose_accent(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """Letters and their accents are in one piece."""
    text = passage.text
    if text.isascii() or not _LOOSE.search(text):
        return
    places = [match.span() for match in _WORD.finditer(text)]
    if len(places) > _FEW:  # the whole text is taken apart: that is one slip, and not one a word
        places = [(places[0][0], places[-1][1])]
    for start, end in places:
        composed = in_one_piece(text[start:end])
        fixes = (composed,) if composed != text[start:end] else ()
        problem = message(N_("the accents of “{text}” are separate from their letters"), text=composed)
        yield Slip(passage, start, end, problem, fixes, safe=bool(fixes) and not _LOOSE.search(composed))


def in_one_piece(text: str) -> str:
    """`text` with each letter and its accents as one sign, in whatever order they were typed."""
    composed = normalize("NFC", text)
    if _LOOSE.search(composed):
        composed = normalize("NFC", _LETTER.sub(_ordered, normalize("NFD", composed)))
    return composed


def _ordered(match: re.Match[str]) -> str:
    """A letter and its accents, those of the vowel first, and no accent twice."""
    marks = list(dict.fromkeys(match[2]))
    marks.sort(key=lambda mark: 0 if mark in _OF_VOWELS else 1 if mark in TONES else 2)
    return match[1] + "".join(marks)
