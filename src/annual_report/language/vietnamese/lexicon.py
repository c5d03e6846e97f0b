"""The syllables that Vietnamese has, how common they are in official prose, and which stand side by side there."""

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final

from annual_report.language.vietnamese.letters import bare, put_tone, take_tone

_EITHER_WAY: Final = re.compile(r"o[ae]\Z|(?<!q)uy\Z")
_OPEN: Final = frozenset("aàáảãạeèéẻẽẹiìíỉĩịyỳýỷỹỵ")
_ROUND: Final = frozenset("oòóỏõọuùúủũụ")
# Where y may be i, and i be y: behind these, and with no further letter.
_I_OR_Y: Final = re.compile(r"(?:h|k|l|m|s|t|qu)[iy]\Z")
_BEFORE_I_OR_Y: Final = frozenset(("h", "k", "l", "m", "s", "t", "qu"))


def _lines(name: str) -> list[str]:
    """The lines of a file beside this one, without notes."""
    text = Path(__file__).with_name(name).read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


@cache
def attested() -> frozenset[str]:
    """All syllables, in small letters, in every way of placing the tone and of writing i or y."""
    found: set[str] = set()
    for line in _lines("attested.txt"):
        syllables = line.split()
        found.update(syllables)
        for syllable in syllables:
            if syllable[-1] in _OPEN and (syllable[-2:-1] in _ROUND or syllable[:-1] in _BEFORE_I_OR_Y):
                found.update(_other_ways(syllable))
    return frozenset(found)


def _other_ways(syllable: str) -> list[str]:
    untoned, tone = take_tone(syllable)
    if _EITHER_WAY.search(untoned):
        return [put_tone(untoned, tone, "new")]
    if _I_OR_Y.fullmatch(untoned):
        return [put_tone(untoned[:-1] + end, tone) for end in "iy"]
    return []


def is_attested(word: str) -> bool:
    """Whether the small letters `word` are a syllable that Vietnamese has."""
    return word in attested()


@cache
def _by_letters() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for line in _lines("attested.txt"):
        for syllable in line.split():
            found.setdefault(bare(syllable), []).append(syllable)
    return {letters: tuple(syllables) for letters, syllables in found.items()}


def spelt_from(letters: str) -> tuple[str, ...]:
    """The syllables that have these `letters` if all their marks are left out."""
    return _by_letters().get(letters, ())


@cache
def _ranks() -> dict[str, int]:
    words = (word for line in _lines("common.txt") for word in line.split())
    return {word: place for place, word in enumerate(words, 1)}


RAREST: Final = 6000


def rank(syllable: str) -> int:
    """The place of `syllable` among the common ones of official prose: 1 is the commonest, `RAREST` all others."""
    return _ranks().get(syllable, RAREST)


@cache
def expressions() -> frozenset[tuple[str, str]]:
    """The syllables that stand side by side in expressions of official prose, as pairs."""
    return frozenset(
        pair for line in _lines("expressions.txt") for each in line.split("|") for pair in pairwise(each.split())
    )


def is_expression(first: str, second: str) -> bool:
    """Whether the syllables stand side by side in expressions of official prose."""
    return (first, second) in expressions()
