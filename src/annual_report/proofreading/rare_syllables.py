"""Syllables that hardly any text has, beside one that goes with another syllable, which is likely meant."""

from functools import lru_cache
from typing import Final

from annual_report.language.vietnamese import RAREST, is_attested, rank
from annual_report.proofreading.compounds import compounds, is_word_or_expression, sound
from annual_report.proofreading.syllables.guessing import guesses

_FAR: Final = 1.5


@lru_cache(1 << 14)
def is_rare(syllable: str) -> bool:
    """Whether official prose has the syllable, in small letters, hardly ever, and it is no word by itself."""
    return (
        len(syllable) > 1
        and is_attested(syllable)
        and rank(syllable) >= RAREST
        and sound(syllable) not in compounds().free
    )


@lru_cache(1 << 12)
def likely_for_rare(before: str, rare: str, after: str) -> tuple[str, ...]:
    """What is likely meant by the `rare` syllable between two others; empty where it goes with one of them."""
    if is_word_or_expression(before, rare) or is_word_or_expression(rare, after):
        return ()
    return tuple(
        guess.text
        for guess in guesses(rare)
        if guess.cost <= _FAR
        and rank(guess.text) < RAREST
        and (is_word_or_expression(before, guess.text) or is_word_or_expression(guess.text, after))
    )
