"""Words of two syllables: which there are, and which is likely meant by two syllables that are none."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Final

from annual_report.language.vietnamese import TONED_VOWELS, is_expression, list_lines
from annual_report.proofreading.counting import word_after

_HOOK_AND_TILDE: Final = frozenset("\u0309\u0303")
_PARTS: Final = re.compile(
    r"(ngh|ng|nh|gh|gi(?=[aăâeêioôơuưy])|th|tr|ch|kh|ph|[bcdđghklmnpqrstvx])?"
    r"([aăâeêioôơuưy]{1,4})"
    r"(ch|ng|nh|[cmnpt])?"
)
_CONSONANTS: Final = frozenset("bcdđghklmnpqrstvx")
_PLAIN: Final = str.maketrans("ăâđêôơư", "aadeoou")
# What is said, or struck, alike: one of the same letter is easily written for another.
_LIKE_INITIAL: Final = {
    "tr": "ch", "x": "s", "đ": "d", "gi": "d", "r": "d", "k": "c", "q": "c", "ngh": "ng", "gh": "g", "l": "n",
}  # fmt: skip
_LIKE_FINAL: Final = {"ng": "n", "nh": "n", "m": "n", "ch": "t", "c": "t", "p": "t"}
_APART: Final = frozenset((frozenset(("đ", "gi")), frozenset(("đ", "r"))))
# How far a slip goes: each of these is one slip; farther apart, it is another word.
NEAR: Final = 1
ONE_SLIP: Final = 2
LOST_LETTER: Final = 3
TWO_SLIPS: Final = 4
_ANOTHER: Final = 9
_LONGEST: Final = 9  # no syllable has more letters: an initial of three, four vowels, a final of two


@dataclass(frozen=True, slots=True, eq=False)
class Sound:
    """How a syllable sounds: its initial and final consonants, its vowels, the mark of its tone.

    `loose` is the same for all syllables that are easily confused with it. There is one object for each sound, so that
    two are compared by identity; what is no syllable equals nothing else.
    """

    initial: str
    vowels: str
    final: str
    tone: str
    loose: str


@lru_cache(1 << 14)
def sound(syllable: str) -> Sound:
    """The sound of a syllable in small letters: that of hoà is that of hòa, that of kĩ is that of kỹ."""
    tone, plain = "", syllable
    if len(syllable) > _LONGEST:
        return Sound("", syllable, "", tone, "")
    for character in syllable:
        if character in TONED_VOWELS:
            vowel, tone = TONED_VOWELS[character]
            plain = plain.replace(character, vowel)
    match = _PARTS.fullmatch(plain)
    if match is None:
        return Sound("", syllable, "", tone, "")
    initial, vowels, final = match[1] or "", match[2], match[3] or ""
    if initial and not final and vowels in ("y", "uy") and (vowels == "y" or initial == "q"):
        vowels = vowels[:-1] + "i"
    loose = _LIKE_INITIAL.get(initial, initial) + _plain(vowels)
    return _the_sound(initial, vowels, final, tone, loose)


@cache
def _plain(vowels: str) -> str:
    return vowels.translate(_PLAIN)


@cache
def _the_sound(initial: str, vowels: str, final: str, tone: str, loose: str) -> Sound:
    return Sound(initial, vowels, final, tone, loose)


def distance(written: Sound, intended: Sound) -> int:
    """How far a written syllable is from the intended one.

    `NEAR` where only the tones hỏi and ngã differ, `ONE_SLIP` for one letter, mark or tone, `LOST_LETTER` for a letter
    at the end that is missing or too many, and the sum of these; more than `TWO_SLIPS` where it is another word.
    """
    if written.loose != intended.loose or frozenset((written.initial, intended.initial)) in _APART:
        return _ANOTHER
    finals = {_LIKE_FINAL.get(final, final) for final in (written.final, intended.final)}
    lost = len(finals) > 1
    if lost and "" not in finals:
        return _ANOTHER
    steps = sum(a != b for a, b in zip(written.vowels, intended.vowels, strict=True))
    steps += (written.initial != intended.initial) + (written.final != intended.final)
    if {written.tone, intended.tone} == _HOOK_AND_TILDE:
        return ONE_SLIP * steps + NEAR + lost
    return ONE_SLIP * (steps + (written.tone != intended.tone)) + lost


class Compounds:
    """The words of two syllables, and the syllables that are words by themselves.

    The lists are long: lines are parsed only for the first syllables that a text has.
    """

    def __init__(self) -> None:
        self._listed = _by_loose_first("compounds.txt")
        self._seldom = _by_loose_first("seldom.txt")
        self._like: dict[str, dict[str, list[tuple[str, str]]]] = {}
        self._seconds: dict[Sound, frozenset[Sound]] = {}

    def __contains__(self, pair: tuple[Sound, Sound]) -> bool:
        """Whether two syllables are a word."""
        first, second = pair
        seconds = self._seconds.get(first)
        if seconds is None:
            rows = (*self._listed.get(first.loose, ()), *self._seldom.get(first.loose, ()))
            split_rows = (row.split() for row in rows)
            seconds = frozenset(sound(word) for head, *tails in split_rows if sound(head) is first for word in tails)
            self._seconds[first] = seconds
        return second in seconds

    def sounding_like(self, loose: str) -> Mapping[str, list[tuple[str, str]]]:
        """The words whose first syllable sounds loosely so, by how the second one does."""
        pairs = self._like.get(loose)
        if pairs is None:
            pairs = self._like[loose] = {}
            for row in self._listed.get(loose, ()):
                first, *seconds = row.split()
                for second in seconds:
                    pairs.setdefault(sound(second).loose, []).append((first, second))
        return pairs

    @cached_property
    def particles(self) -> "Syllables":
        """The commonest of the `free` syllables."""
        return Syllables("particles.txt")

    @cached_property
    def free(self) -> "Syllables":
        """The syllables that are words by themselves."""
        return Syllables("particles.txt", "free.txt")

    def likely_words(self, first: Sound, second: Sound) -> Iterator[tuple[str, str]]:
        """The words that are likely meant by two syllables which stand side by side, the likeliest first."""
        likely = [
            (steps, word)
            for word in self.sounding_like(first.loose).get(second.loose, ())
            if (steps := self._likely(first, second, *map(sound, word)))
        ]
        return (word for _steps, word in sorted(likely))

    def _likely(self, first: Sound, second: Sound, meant_first: Sound, meant_second: Sound) -> int:
        """How far one of the two syllables is from what is meant; 0 where both are, or where they may well be meant."""
        if (first == meant_first) == (second == meant_second):
            return 0
        changed, intended, neighbour = (
            (second, meant_second, first) if first == meant_first else (first, meant_first, second)
        )
        steps = distance(changed, intended)
        if steps > TWO_SLIPS:
            return 0
        is_bound = neighbour not in self.free
        if changed in self.particles:
            farthest = ONE_SLIP if is_bound else 0
        elif changed in self.free:
            farthest = LOST_LETTER if is_bound else ONE_SLIP
        else:
            farthest = TWO_SLIPS if is_bound else LOST_LETTER
        return steps if steps <= farthest else 0


def data_lines(name: str) -> list[str]:
    """The lines of a file of `data/`, without notes and empty ones."""
    return list_lines(Path(__file__).with_name("data") / name)


class Syllables:
    """The syllables of files of `data/`; how they sound is made out, by their first letters, when one is asked for."""

    def __init__(self, *names: str) -> None:
        self._spelt: dict[str, list[str]] = {}
        self._sounds: dict[str, frozenset[Sound]] = {}
        for word in (word for name in names for line in data_lines(name) for word in line.split()):
            self._spelt.setdefault(word[0] if word[0] in _CONSONANTS else "", []).append(word)

    def __contains__(self, syllable: Sound) -> bool:
        first = syllable.initial[:1]
        if first not in self._sounds:
            self._sounds[first] = frozenset(map(sound, self._spelt.get(first, ())))
        return syllable in self._sounds[first]


@cache
def compounds() -> Compounds:
    """All that the files of `data/` say of words of two syllables; read once."""
    return Compounds()


def whole_word_after(text: str, end: int) -> str:
    """The word that follows after one space, as it is written: of two syllables (“giáo viên”), or one (“lớp”).

    Empty where none follows, or where it is not known how far the word goes.
    """
    first = word_after(text, end)
    second = word_after(text, end + 1 + len(first)) if first else ""
    if is_word_or_expression(first.lower(), second.lower()):
        return f"{first} {second}"
    return first if sound(first.lower()) in compounds().free else ""


def is_word_or_expression(first: str, second: str) -> bool:
    """Whether two syllables, in small letters, are a word, or stand side by side in expressions; nothing does not."""
    if not first or not second:
        return False
    return is_expression(first, second) or (sound(first), sound(second)) in compounds()


def _by_loose_first(name: str) -> dict[str, list[str]]:
    """The lines of a file of `data/`, by how their first syllables sound loosely."""
    rows: dict[str, list[str]] = {}
    for line in data_lines(name):
        rows.setdefault(sound(line[: line.index(" ")]).loose, []).append(line)
    return rows
