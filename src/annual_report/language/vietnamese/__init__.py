"""Vietnamese spelling: syllables and their tones, which of them the language has, and how they are typed."""

from annual_report.language.vietnamese.letters import (
    TONED_VOWELS,
    TONES,
    Placement,
    Tone,
    bare,
    put_tone,
    take_tone,
    to_ascii,
)
from annual_report.language.vietnamese.lexicon import (
    RAREST,
    are_together,
    attested,
    expressions,
    is_attested,
    rank,
    spelt_from,
)
from annual_report.language.vietnamese.syllable import Syllable, split
from annual_report.language.vietnamese.tolerant import is_in_one_piece, is_vietnamese
from annual_report.language.vietnamese.typing import from_telex, from_vni

__all__ = [
    "RAREST",
    "TONED_VOWELS",
    "TONES",
    "Placement",
    "Syllable",
    "Tone",
    "are_together",
    "attested",
    "bare",
    "expressions",
    "from_telex",
    "from_vni",
    "is_attested",
    "is_in_one_piece",
    "is_vietnamese",
    "put_tone",
    "rank",
    "spelt_from",
    "split",
    "take_tone",
    "to_ascii",
]
