"""What may have been meant by a word that is none: the tone moved, marks, letters, spaces, keys of input methods."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from math import log10
from typing import Final, Literal
from unicodedata import normalize

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese import (
    bare,
    from_telex,
    is_almost_attested,
    is_attested,
    put_tone,
    rank,
    spelt_from,
    take_tone,
)

GuessKind = Literal["tone", "keys", "onset", "doubled", "apart", "marks", "letters"]

_LETTERS: Final = "abcdeghiklmnopqrstuvxy"
_KEYS_NEARBY: Final = {
    "a": "sq", "b": "vnh", "c": "xv", "d": "se", "e": "rw", "g": "hf", "h": "gnj", "i": "uoy", "k": "lj", "l": "kn",
    "m": "n", "n": "mbl", "o": "ip", "p": "o", "q": "a", "r": "etdg", "s": "xad", "t": "ry", "u": "iy", "v": "bcd",
    "x": "scz", "y": "tui", "f": "dg", "j": "hk", "w": "eq", "z": "x",
}  # fmt: skip
# Onsets that are confused, as they are written and as they are meant.
_ONSETS: Final = (
    ("ngh", "ng"), ("ng", "ngh"), ("gh", "g"), ("g", "gh"), ("k", "c"), ("c", "k"), ("q", "c"), ("c", "q"),
    ("kw", "qu"), ("q", "qu"), ("f", "ph"), ("z", "d"), ("z", "gi"), ("j", "gi"), ("dz", "d"), ("w", "qu"),
    ("k", "qu"), ("ph", "p"), ("gi", "d"), ("d", "gi"), ("ch", "tr"), ("tr", "ch"), ("s", "x"), ("x", "s"),
    ("l", "n"), ("n", "l"), ("r", "d"), ("r", "gi"),
)  # fmt: skip
_SURE_ONSETS: Final = 12
# Costs: how far a guess is from what is written.
_MOVED, _TWICE, _KEYS, _ONSET, _DOUBLED, _SOUND, _SWAPPED = 0.05, 0.15, 0.1, 0.2, 0.25, 0.55, 0.5
_EXTRA, _NEIGHBOUR, _OTHER, _LACKING, _APART = 0.55, 0.6, 0.9, 0.55, 0.5
_RARE: Final = 0.22
_TONE_LACKING, _TONE_EXTRA, _TONE_ALIKE, _TONE_OTHER = 0.3, 0.6, 0.2, 0.5
_MARK: Final = 0.3
_ALIKE: Final = {"\u0309\u0303", "\u0303\u0309"}
_FARTHEST: Final = 2.2
_LONGEST: Final = 24  # two words, and more slips than any guess allows for
_VOWEL: Final = lazy_pattern(r"[aeiouy]")


@dataclass(frozen=True, slots=True)
class Guess:
    """A word, small, or two with a space between them; what it costs to make it of what is written; and by what."""

    text: str
    cost: float
    kind: GuessKind


@lru_cache(maxsize=4096)
def guesses(word: str) -> tuple[Guess, ...]:
    """What the small letters `word` may have been meant for, the nearest first, wherever it stands."""
    if len(word) > _LONGEST:
        return ()
    best: dict[str, Guess] = {}
    for guess in (*_moved(word), *_struck(word), *_respelt(word), *_two(word)):
        before = best.get(guess.text)
        if guess.cost <= _FARTHEST and (before is None or guess.cost < before.cost):
            best[guess.text] = guess
    return tuple(sorted(best.values(), key=lambda each: (each.cost, each.text)))


def _rarity(text: str) -> float:
    return _RARE * log10(rank(text))


def _moved(word: str) -> Iterator[Guess]:
    """The same letters and tone, the tone where it belongs; or one of two tones."""
    untoned, tones = take_tone(word)
    for tone in dict.fromkeys(tones):
        text = put_tone(untoned, tone)
        if text != word and is_attested(text):
            yield Guess(text, _MOVED if len(tones) == 1 else _TWICE + _rarity(text) / 4, "tone")


def _struck(word: str) -> Iterator[Guess]:
    """What an input method would have made of it."""
    swapped = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))
    for typed, cost in ((word, _KEYS), *((swapped_word, _KEYS + _SWAPPED) for swapped_word in swapped)):
        struck = from_telex(typed)
        for text in spelt_from(bare(struck)) if struck else ():
            if text != word:
                yield Guess(text, cost + _marks(struck or "", text) + _rarity(text) / 2, "keys")


def _two(word: str) -> Iterator[Guess]:
    """Two words without the space between them."""
    for at in range(1, len(word)):
        first, second = word[:at], word[at:]
        if is_attested(first) and is_attested(second):
            yield Guess(f"{first} {second}", _APART + (_rarity(first) + _rarity(second)) / 2, "apart")


def _respelt(word: str) -> Iterator[Guess]:
    """Other marks, on the letters as they are and on some that were changed."""
    letters = bare(word)
    for spelt, cost, kind in _variants(letters):
        for text in spelt_from(spelt):
            if text != word:
                yield Guess(text, cost + _marks(word, text) + _rarity(text), kind)


def _variants(letters: str) -> Iterator[tuple[str, float, GuessKind]]:
    yield letters, 0.0, "marks"
    for place, (written, intended) in enumerate(_ONSETS):
        if letters.startswith(written) and _VOWEL.match(letters, len(written)):
            yield intended + letters[len(written) :], _ONSET if place < _SURE_ONSETS else _SOUND, "onset"
    if not is_almost_attested(letters):
        return
    for at in range(len(letters)):
        left, letter, right = letters[:at], letters[at], letters[at + 1 :]
        doubled = bool(right) and right[0] == letter
        yield left + right, _DOUBLED if doubled else _EXTRA, "doubled" if doubled else "letters"
        if right:
            yield left + right[0] + letter + right[1:], _SWAPPED, "letters"
        near = _KEYS_NEARBY.get(letter, "")
        for another in _LETTERS:
            yield left + another + right, _NEIGHBOUR if another in near else _OTHER, "letters"
            yield left + another + letter + right, _LACKING, "letters"
    for another in _LETTERS:
        yield letters + another, _LACKING, "letters"


def _marks(word: str, text: str) -> float:
    """How much the marks of `word` differ from those of `text`."""
    (untoned, tones), (untoned_text, tone) = take_tone(word), take_tone(text)
    written_tone = tones[-1:]
    cost = 0.0
    if written_tone != tone:
        cost = _TONE_LACKING if not written_tone else _TONE_EXTRA if not tone else _TONE_OTHER
        if written_tone + tone in _ALIKE:
            cost = _TONE_ALIKE
    written_marks, intended_marks = _qualities(untoned), _qualities(untoned_text)
    return cost + _MARK * sum(
        written_mark != intended_mark
        for written_mark, intended_mark in zip_longest(written_marks, intended_marks, fillvalue="")
    )


@lru_cache(maxsize=8192)
def _qualities(untoned: str) -> tuple[str, ...]:
    """The letters that are not as they are in English, ươ as one."""
    return tuple(letter for letter in normalize("NFC", untoned).replace("ươ", "ơ") if letter in "ăâđêôơư")
