"""How words are recognised: in any case, with the tone mark on either vowel, without regard to punctuation."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final
from unicodedata import normalize

_WORD: Final = re.compile(r"[\w\u0300-\u0323]+")
_TONES: Final = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_ROMAN: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """`text` as it compares: small letters, each word's tone at its end (hòa and hoà are one), single spaces."""
    words = _WORD.findall(normalize("NFD", text.casefold()))
    return " ".join(_TONES.sub("", word) + "".join(_TONES.findall(word)) for word in words)


def same(text: str, other: str) -> bool:
    """Whether two texts have the same words."""
    return folded(text) == folded(other)


def begins(text: str, words: str) -> bool:
    """Whether `text` begins with `words`, whole ones."""
    return f"{folded(text)} ".startswith(f"{folded(words)} ")


def one_of(text: str, choices: Iterable[str]) -> bool:
    """Whether `text` has the same words as one of `choices`."""
    return any(same(text, each) for each in choices)


def likeness(text: str, other: str) -> float:
    """How much two texts have in common, from 0 to 1: misspelt ones are still alike."""
    return SequenceMatcher(None, folded(text), folded(other), autojunk=False).ratio()


def roman(text: str) -> int | None:
    """The number that `text` is in Roman numerals; None where it is none."""
    if not re.fullmatch(r"C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", text) or not text:
        return None
    values = [_ROMAN[letter] for letter in text.lower()]
    return sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))
