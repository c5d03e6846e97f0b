"""Vietnamese spelling: syllables and their tones, which of them the language has, and how they are typed."""

from annual_report.language.vietnamese.input_methods import from_telex, from_vni
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
    attested,
    expressions,
    is_almost_attested,
    is_attested,
    is_expression,
    list_lines,
    rank,
    spelt_from,
)
from annual_report.language.vietnamese.plausible_words import is_in_one_piece, is_vietnamese
from annual_report.language.vietnamese.syllable import Syllable, split

__all__ = [
    "RAREST",
    "TONED_VOWELS",
    "TONES",
    "Placement",
    "Syllable",
    "Tone",
    "attested",
    "bare",
    "expressions",
    "from_telex",
    "from_vni",
    "is_almost_attested",
    "is_attested",
    "is_expression",
    "is_in_one_piece",
    "is_vietnamese",
    "list_lines",
    "put_tone",
    "rank",
    "spelt_from",
    "split",
    "take_tone",
    "to_ascii",
]
