"""The syllables that Vietnamese has, how common they are in official prose, and which stand side by side there."""

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final

from annual_report.language.vietnamese.letters import bare, put_tone, rests, take_tone

_EITHER_WAY: Final = re.compile(r"o[ae]\Z|(?<!q)uy\Z")
_LONGEST: Final = len("nghieng") + 1
_OPEN: Final = frozenset("aàáảãạeèéẻẽẹiìíỉĩịyỳýỷỹỵ")
_ROUND: Final = frozenset("oòóỏõọuùúủũụ")
# Where y may be i, and i be y: behind these, and with no further letter.
_I_OR_Y: Final = re.compile(r"(?:h|k|l|m|s|t|qu)[iy]\Z")
_BEFORE_I_OR_Y: Final = frozenset(("h", "k", "l", "m", "s", "t", "qu"))


def list_lines(file: Path) -> list[str]:
    """The lines of a word list that comes along, without notes (#) and empty ones."""
    return [line for line in file.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def _lines(name: str) -> list[str]:
    return list_lines(Path(__file__).with_name(name))


@cache
def attested() -> frozenset[str]:
    """All syllables, in small letters, in every way of placing the tone and of writing i or y."""
    syllables: set[str] = set()
    for line in _lines("attested.txt"):
        listed = line.split()
        syllables.update(listed)
        for syllable in listed:
            if syllable[-1] in _OPEN and (syllable[-2:-1] in _ROUND or syllable[:-1] in _BEFORE_I_OR_Y):
                syllables.update(_other_ways(syllable))
    return frozenset(syllables)


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
    by_letters: dict[str, list[str]] = {}
    for line in _lines("attested.txt"):
        for syllable in line.split():
            by_letters.setdefault(bare(syllable), []).append(syllable)
    return {letters: tuple(syllables) for letters, syllables in by_letters.items()}


def spelt_from(letters: str) -> tuple[str, ...]:
    """The syllables that have these `letters` if all their marks are left out."""
    return _by_letters().get(letters, ())


def is_almost_attested(letters: str) -> bool:
    """Whether a syllable without its marks may be one edit apart from these `letters`; where not, none is."""
    return len(letters) <= _LONGEST and not rests(letters).isdisjoint(_all_rests())


@cache
def _all_rests() -> frozenset[str]:
    return frozenset(rest for letters in _by_letters() for rest in rests(letters))


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
        pair for line in _lines("expressions.txt") for words in line.split("|") for pair in pairwise(words.split())
    )


def is_expression(first: str, second: str) -> bool:
    """Whether the syllables stand side by side in expressions of official prose."""
    return (first, second) in expressions()
