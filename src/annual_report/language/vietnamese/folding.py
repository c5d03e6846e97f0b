"""Words made alike: without capitals, without the place of the tone mark, without marks at all."""

from functools import lru_cache
from typing import Final
from unicodedata import combining, normalize

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.letters import TONES, take_tone

_VOWELS: Final = frozenset("aeiouyăâêôơư")
_WORD: Final = lazy_pattern(r"[\w\u0300-\u0323]+")
_TONE: Final = lazy_pattern(f"[{TONES}]")


def word_set(words: str) -> frozenset[str]:
    """The words of a list that is written with spaces between them."""
    return frozenset(words.split())


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """The word in small letters with its tone mark at the end, and i for y: Hoà and hòa, Kỹ and kĩ are the same."""
    letters, tone = toned(word)
    return _with_i(letters) + tone


@lru_cache(maxsize=20_000)
def toned(word: str) -> tuple[str, str]:
    """The word in small letters without its tone mark, and that: Hoà and hòa are the same, Kỹ and kĩ are not."""
    letters, tones = take_tone(word.lower())
    return letters, tones[-1:]


@lru_cache(maxsize=20_000)
def plain(word: str) -> str:
    """The word in small letters without any mark, and i for y."""
    letters = "".join(letter for letter in normalize("NFD", word.lower()) if not combining(letter))
    return _with_i(letters.replace("đ", "d"))


@lru_cache(maxsize=20_000)
def folded_text(text: str) -> str:
    """`text` as it compares: small letters, each word's tone at its end (hòa and hoà are one), single spaces."""
    words = _WORD.findall(normalize("NFD", text.casefold()))
    return " ".join(_TONE.sub("", word) + "".join(_TONE.findall(word)) for word in words)


def _with_i(word: str) -> str:
    if len(word) > 1 and word.endswith("y") and (word[-2] not in _VOWELS or word == "quy"):
        return word[:-1] + "i"
    return word


def one_edit_apart(shorter: str, longer: str) -> bool:
    """Whether one letter added, left out, replaced, or exchanged with its neighbour makes `shorter` the `longer`."""
    if len(shorter) > len(longer):
        shorter, longer = longer, shorter
    if len(longer) - len(shorter) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    if len(shorter) < len(longer):
        return shorter[at:] == longer[at + 1 :]
    exchanged = shorter[at : at + 2] == longer[at : at + 2][::-1]
    return shorter[at + 1 :] == longer[at + 1 :] or (exchanged and shorter[at + 2 :] == longer[at + 2 :])
