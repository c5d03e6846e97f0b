"""Which words can be Vietnamese: the syllables that its spelling allows, with their tones."""

from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.letters import TONES, take_tone

# Onsets, those of names from the Central Highlands (Krông, Plei) among them; `gi` before i is the onset g.
_ONSET: Final = "ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|kr|br|dr|gr|pr|đr|bl|kl|pl|[bcdđghklmnpqrstvx]"
# Rhymes by their first letters, without tones. Behind q the u belongs to the rhyme.
_RHYME: Final = "|".join(
    (
        "a(?:ch|[cimnoptuy]|ng|nh|k)?",
        "ă(?:[cmnptk]|ng)",
        "â(?:[cmnptuyk]|ng)?",
        "e(?:[cmnoptk]|ng)?",
        "ê(?:ch|nh|ng|[cmnptuk])?",
        "i(?:a|ch|nh|[cmnptuk]|ê(?:[cmnptu]|ng))?",
        "o(?:a(?:[cimnoptyk]|ch|ng|nh)?|ă(?:[cmnt]|ng)|e[not]?|o(?:c|ng)|ng|[cimnptk])?",
        "ô(?:[cimnptk]|ng|ông)?",
        "ơ[imnpt]?",
        "u(?:a(?:[cimnoputy]|ch|ng|nh)?|ă(?:[cmnpt]|ng)|â(?:[nty]|ng)|e[not]?|ê(?:ch|nh|[nt])?|i[tn]?"
        "|ô(?:[cimnt]|ng)|ơ|y(?:a|ch|nh|ê[nt]|[ntpu])?|ng|[cmnptk])?",
        "ư(?:a|[citmu]|ng|ơ(?:[cimnptu]|ng))?",
        "y(?:ê(?:[mntu]|ng))?",
    )
)
_UNTONED: Final = lazy_pattern(rf"(?:{_ONSET})?(?:{_RHYME})")
_STOPPED: Final = lazy_pattern(r"(?:[cpt]|ch)\Z")
_OF_STOPPED: Final = lazy_pattern("[\u0301\u0323]")
# Abbreviations have no vowel: đ (the currency), HĐND, QĐ.
_ABBREVIATION: Final = lazy_pattern("[bcdđghklmnpqrstvx]+")
_LONGEST: Final = len("nghiêng")
# Loanwords are often written in one piece: ôtô, kilômét.
_IN_ONE_PIECE: Final = lazy_pattern(rf"(?:{_ONSET})?(?:{_RHYME})(?:(?:{_ONSET})(?:{_RHYME}))+")
_LONGEST_IN_ONE_PIECE: Final = 24


def is_vietnamese(word: str) -> bool:
    """Whether the letters `word`, in NFC and any case, can be a Vietnamese syllable, or an abbreviation of some."""
    letters = word.lower()
    if len(word) > _LONGEST or any(tone in letters for tone in TONES):
        return False  # a mark alone, in NFC: on a letter that never bears it
    untoned, tones = take_tone(letters)
    if len(tones) > 1 or not _UNTONED.fullmatch(untoned):
        return not tones and bool(_ABBREVIATION.fullmatch(letters))
    return not _STOPPED.search(untoned) or bool(_OF_STOPPED.search(tones))


def is_in_one_piece(word: str) -> bool:
    """Whether the letters `word`, in NFC and any case, can be several Vietnamese syllables without spaces."""
    if len(word) > _LONGEST_IN_ONE_PIECE:
        return False
    return bool(_IN_ONE_PIECE.fullmatch(take_tone(word.lower())[0]))
