"""The parts of a Vietnamese syllable, and which of them its spelling allows beside each other."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.letters import put_tone, take_tone

_ONSETS: Final = "ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx]"
_PARTS: Final = lazy_pattern(rf"(?P<onset>{_ONSETS})?(?P<rhyme>[aăâeêioôơuưy][a-zăâêôơư]*)")
_FRONT: Final = tuple("eêiy")
# The i of gì, gìn, giêng is of the onset and of the rhyme.
_ONE_I: Final = lazy_pattern(r"gi(?![aăâeioôơuưy])")
# The rhymes that begin without a glide, by their vowels.
_PLAIN: Final = frozenset((
        "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "ăc", "ăm", "ăn", "ăng", "ăp",
        "ăt", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây", "e", "ec", "em", "en", "eng", "eo", "ep", "et", "ê",
        "êch", "êm", "ên", "ênh", "êp", "êt", "êu", "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu", "iêc",
        "iêm", "iên", "iêng", "iêp", "iêt", "iêu", "o", "oc", "oi", "om", "on", "ong", "op", "ot", "ooc", "oong", "ô",
        "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ơ", "ơi", "ơm", "ơn", "ơp", "ơt", "u", "ua", "uc", "ui", "um",
        "un", "ung", "up", "ut", "uôc", "uôi", "uôm", "uôn", "uông", "uôt", "ư", "ưa", "ưc", "ưi", "ưm", "ưn", "ưng",
        "ưt", "ưu", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu",
))  # fmt: skip
_GLIDING: Final = frozenset((
        "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oăc", "oăm", "oăn",
        "oăng", "oăt", "oe", "oem", "oen", "oeo", "oet", "uân", "uâng", "uât", "uây", "uê", "uêch", "uên", "uênh",
        "uêt", "uơ", "uy", "uya", "uych", "uyên", "uyêt", "uyn", "uynh", "uyp", "uyt", "uyu",
))  # fmt: skip
# Behind qu, the glide is the u of the onset.
_BEHIND_QU: Final = frozenset((
        "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "ăc", "ăm", "ăn", "ăng", "ăp",
        "ăt", "âc", "ân", "âng", "ât", "âu", "ây", "e", "ec", "en", "eo", "et", "eng", "ê", "êch", "ên", "ênh", "êt",
        "êu", "i", "it", "inh", "ich", "ôc", "ôt", "ơ", "y", "ych", "yên", "yêt", "yêu", "yn", "ynh", "yt",
))  # fmt: skip
_Y_ALONE: Final = frozenset(("", "h", "k", "l", "m", "s", "t", "v"))
_Y_FIRST: Final = frozenset(["yêm", "yên", "yêng", "yêt", "yêu"])
_STOPS: Final = ("c", "p", "t", "ch")
_OF_STOPPED: Final = ("\u0301", "\u0323")


@dataclass(frozen=True, slots=True)
class Syllable:
    """`quyển` is the onset qu, the glide y or none, the rhyme yên with its coda n, and the mark of its tone."""

    onset: str
    glide: str
    rhyme: str
    coda: str
    tone: str


@lru_cache(maxsize=4096)
def split(word: str) -> Syllable | None:
    """The parts of `word`, small letters in NFC, its tone in either place; None if its spelling is not allowed."""
    untoned, tone = take_tone(word)
    match = _PARTS.fullmatch(untoned)
    if match is None or len(tone) > 1 or word not in (put_tone(untoned, tone), put_tone(untoned, tone, "new")):
        return None
    onset, rhyme = match["onset"] or "", match["rhyme"]
    if _ONE_I.match(untoned):
        onset, rhyme = "gi", untoned[1:]
    coda = re.sub(r"^[aăâeêioôơuưy]+", "", rhyme)
    if not _agree(onset, rhyme) or (coda in _STOPS and tone not in _OF_STOPPED):
        return None
    glide = rhyme[0] if rhyme in _GLIDING else "u" if onset == "qu" else ""
    return Syllable(onset, glide, rhyme, coda, tone)


def _agree(onset: str, rhyme: str) -> bool:
    """Whether `rhyme` may follow `onset`."""
    front = rhyme.startswith(_FRONT)
    if rhyme == "y":
        return onset in (*_Y_ALONE, "qu")
    if onset == "qu":
        return rhyme in _BEHIND_QU
    if rhyme in _Y_FIRST:
        return not onset
    if onset in ("k", "gh", "ngh"):
        return front and rhyme in _PLAIN
    return not (front and onset in ("c", "g", "ng")) and (rhyme in _PLAIN or (rhyme in _GLIDING and onset != "c"))
