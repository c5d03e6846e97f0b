"""Letters and tones: a syllable without its tone, with another, and without any marks."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final, Literal
from unicodedata import normalize

# On which letter of oa, oe, uy without a further one the tone stands: òa, òe, ùy are the old way, oà, oè, uỳ the new.
Placement = Literal["old", "new"]


class Tone(StrEnum):
    """A tone, by the mark that it is written with."""

    LEVEL = ""
    FALLING = "\u0300"
    RISING = "\u0301"
    TUMBLING = "\u0303"
    ASKING = "\u0309"
    HEAVY = "\u0323"


TONES: Final = "\u0300\u0301\u0303\u0309\u0323"  # the marks that are not those of letters
TONED_VOWELS: Final = {normalize("NFC", vowel + tone): (vowel, tone) for vowel in "aăâeêioôơuưy" for tone in TONES}
_TONES: Final = dict.fromkeys(map(ord, TONES))
_MARKS: Final = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b")) | {ord("đ"): "d"}
# What stands before the letters that may bear the tone; the u of qu and the i of gi belong to it.
_BEFORE: Final = re.compile(r"qu(?=[aăâeêiôơy])|gi(?=[aăâeêoôơuư])|[bcdđghjklmnpqrstvwxz]*")
_VOWELS: Final = re.compile(r"[aăâeêioôơuưy]+")
_EITHER_WAY: Final = re.compile(r"(?:oa|oe|uy)\Z")


@lru_cache(maxsize=8192)
def take_tone(letters: str) -> tuple[str, str]:
    """`letters`, small and in NFC, without marks of tones, and these marks in their order."""
    apart = normalize("NFD", letters)
    return normalize("NFC", apart.translate(_TONES)), "".join(sign for sign in apart if ord(sign) in _TONES)


def to_ascii(text: str) -> str:
    """`text`, small and in NFC, without marks; signs that ASCII does not have are left out."""
    return normalize("NFD", text.replace("đ", "d")).encode("ascii", "ignore").decode()


def bare(letters: str) -> str:
    """`letters`, small and in NFC, without any marks: `đường` is `duong`."""
    return normalize("NFD", letters).translate(_MARKS)


def put_tone(untoned: str, tone: str, placement: Placement = "old") -> str:
    """The syllable `untoned`, in small letters, with the mark `tone` on the letter that bears it."""
    if not tone:
        return untoned
    before = _BEFORE.match(untoned)
    start = before.end() if before else 0
    vowels = _VOWELS.match(untoned, start)
    if vowels is None:
        return untoned
    at = start + _bearer(vowels[0], closed=vowels.end() < len(untoned), placement=placement)
    return untoned[:at] + normalize("NFC", untoned[at] + tone) + untoned[at + 1 :]


def _bearer(vowels: str, *, closed: bool, placement: Placement) -> int:
    marked = max(map(vowels.rfind, "ăâêôơư"))
    if "ơ" in vowels:
        return vowels.rfind("ơ")
    if marked >= 0:
        return marked
    if len(vowels) >= 3 or (closed and len(vowels) > 1):  # noqa: PLR2004 - oai, uya: the middle one
        return 1
    return 1 if placement == "new" and _EITHER_WAY.search(vowels) else 0


def rests(word: str) -> set[str]:
    """The word, and what is left of it without one letter each: words that are one edit apart share one of these."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def cased_like(model: str, text: str) -> str:
    """The small letters `text` with capitals where the word `model` has them."""
    if len(model) > 1 and model.isupper():
        return text.upper()
    return text[0].upper() + text[1:] if model[:1].isupper() else text
