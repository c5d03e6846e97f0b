"""Which words no Vietnamese text has, wherever they stand: neither syllables nor foreign words, nor abbreviations."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final, Literal

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese import attested, bare, is_attested, is_expression, list_lines, split
from annual_report.proofreading.syllables.guessing import Guess, guesses

Sort = Literal["vietnamese", "joined", "plain"]

# Letters that no other language of Europe writes.
VIETNAMESE: Final = lazy_pattern(
    "[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]",
    re.IGNORECASE,
)
_ALPHABET: Final = lazy_pattern(r"[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]+")
_VOWEL: Final = lazy_pattern(r"[aeiouy]")
_FOREIGN_SHAPE: Final = lazy_pattern(
    r".*[fjwz]|(?:[bcdgkp][lr]|s[cklmnpqtv]|tl|dn)|.*eau|.*(?:[bdlrsvxk]|(?<!n)g)\Z|.*[aeiouy][^aeiouy]+[aeiouy]"
)
# Tones that loanwords in one piece do not have: kilômét, ápphích, xàphòng.
_NO_LOAN: Final = lazy_pattern("[ảạãấầẩẫậằẳẵặẻẹẽềểễệỉịĩỏọõồổỗộờởỡợủụũừửữựỷỵỹỳ]")
_NATIVE_ONSET: Final = lazy_pattern("ngh?|nh|th|tr|kh|ph|gi|ch|qu")
_SEVERAL: Final = lazy_pattern(r"[^aeiouy]*[aeiouy]+[^aeiouy]+[aeiouy]")
# Names of the Central Highlands begin so: Krông, Plei, Brơi.
_HIGHLANDS: Final = lazy_pattern(
    r"[bdđgkpc][lr]|[bdhkmrs][’']|[mr]l|h[lrn]|đr|mn"
    r"|k[bdhmnpst](?!h)|(?:kon|kan|kram|păh|hlei)\Z"
)
_ROMAN: Final = lazy_pattern(r"(?=[ivxlc])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
TONE_MARKED: Final = lazy_pattern("[àáãèéìíòóõùúýĩũạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")


@dataclass(frozen=True, slots=True, eq=False)
class Suspect:
    """A word that is none: what sort of letters it has, whether it could be a syllable, and what may be meant."""

    sort: Sort
    possible: bool
    guesses: tuple[Guess, ...]


@cache
def known_words() -> frozenset[str]:
    """All words that need no second look, in small letters."""
    foreign = list_lines(Path(__file__).with_name("foreign.txt"))
    return attested() | frozenset(word for line in foreign for word in line.split())


@lru_cache(maxsize=4096)
def suspect(text: str) -> Suspect | None:
    """What is suspicious of the word `text`, which is none that is `known_words`; None if nothing."""
    word = text.lower()
    letters = bare(word)
    if len(word) < 2 or not _ALPHABET.fullmatch(word):  # noqa: PLR2004 - one letter
        return None
    if not _VOWEL.search(letters) and (len(word) < 3 or text != word):  # noqa: PLR2004 - km, tr
        return None
    if text != word and not text[1:].islower():
        return _capitals(text, word)
    if _ROMAN.fullmatch(word) or len(set(letters)) == 1 or (text != word and _HIGHLANDS.match(word)):
        return None
    return Suspect(_sort(word, letters), split(word) is not None, guesses(word))


def _capitals(text: str, word: str) -> Suspect | None:
    """A word with capitals inside it."""
    if text.isupper():
        return None if word.isascii() else Suspect("vietnamese", split(word) is not None, guesses(word))
    humps = [at for at in range(1, len(text)) if text[at].isupper()]
    parts = [word[start:end] for start, end in pairwise((0, *humps, len(text)))]
    marked = VIETNAMESE.search(word) is not None
    if not all(map(is_attested, parts)) or not (marked or any(is_expression(*pair) for pair in pairwise(parts))):
        return None
    return Suspect("joined", False, (Guess(" ".join(parts), 0.0, "apart"),))


def _sort(word: str, letters: str) -> Sort:
    if not _VOWEL.search(letters) or letters == word:
        return "plain"
    if _SEVERAL.match(letters) and not _NO_LOAN.search(word):
        return "joined"
    if VIETNAMESE.search(word) or _NATIVE_ONSET.match(letters):
        return "vietnamese"
    return "plain" if _FOREIGN_SHAPE.match(letters) else "vietnamese"
