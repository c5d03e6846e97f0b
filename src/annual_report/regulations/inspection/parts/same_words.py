"""How words are recognised: in any case, with the tone mark on either vowel, without regard to punctuation."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Final

from annual_report.language.vietnamese.folding import folded_text

_DOTS: Final = re.compile(r"[.…_]*…[.…_]*|[._]{3,}")


def same_words(text: str, other: str) -> bool:
    """Whether two texts have the same words."""
    return folded_text(text) == folded_text(other)


def begins_with(text: str, words: str) -> bool:
    """Whether `text` begins with `words`, whole ones."""
    return f"{folded_text(text)} ".startswith(f"{folded_text(words)} ")


def is_one_of(text: str, choices: Iterable[str]) -> bool:
    """Whether `text` has the same words as one of `choices`."""
    return any(same_words(text, each) for each in choices)


def without_dots(text: str) -> str:
    """`text` without dots that show where something is to be written by hand: a blank, as where none are printed."""
    return " ".join(_DOTS.sub(" ", text).split())


def likeness(text: str, other: str) -> float:
    """How much two texts have in common, from 0 to 1: misspelt ones are still alike."""
    return SequenceMatcher(None, folded_text(text), folded_text(other), autojunk=False).ratio()
