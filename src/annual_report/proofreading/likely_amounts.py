"""What the record says of the thing that a number in a text counts."""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Final

from annual_report.proofreading.counting import SCALES, number_text, places_needed
from annual_report.proofreading.knowledge import MONEY, Knowledge, KnownAmount
from annual_report.proofreading.words_around import NEAR

_WORD: Final = re.compile(r"[^\W\d_]+")
_NO_LETTER: Final = re.compile(r"(?!\w)")
_MOST: Final = 2
# Of more that count the same, none is likelier than the others.
_MOST_COMPARED: Final = 1000
_MOST_PLACES: Final = 3


def likely_amounts(text: str, match: re.Match[str], knowledge: Knowledge) -> tuple[str, ...]:
    """The values of the few statistics that count the same, written as the number found (`n`, `unit`) is.

    Of several, those are meant whose names share most words with the text; where more than two remain, none is.
    """
    unit = match["unit"] or ""
    if "%" in unit:
        return ()
    text_behind = text[match.end("n") : match.end("n") + NEAR].lstrip().lower()
    candidates = knowledge.money if MONEY in unit else _counted_by(text_behind, knowledge.amounts_by_name)
    if not 0 < len(candidates) <= _MOST_COMPARED:
        return ()
    words_of_text = _words_of(text)
    shared = [len(words_of_text & _words_of_label(each.label)) for each in candidates]
    most = max(shared)
    likeliest = dict.fromkeys(each.value for each, words in zip(candidates, shared, strict=True) if words == most)
    unnamed = MONEY in unit and not most
    if unnamed or not 0 < len(likeliest) <= _MOST:
        return ()
    return tuple(f"{shown}{unit}" for value in likeliest if (shown := _shown(value, match)) is not None)


@lru_cache(maxsize=_MOST_COMPARED)
def _words_of_label(label: str) -> frozenset[str]:
    return frozenset(_WORD.findall(label))


@lru_cache(maxsize=8)  # numbers of one text come one after another
def _words_of(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))


def _counted_by(behind: str, amounts: Mapping[str, Sequence[tuple[int, KnownAmount]]]) -> list[KnownAmount]:
    """The statistics that count what stands behind a number, in their order."""
    ends = (match.start() for match in _NO_LETTER.finditer(behind))
    found = {place: amount for end in ends for place, amount in amounts.get(behind[:end], ())}
    return [found[place] for place in sorted(found)]


def _shown(value: Fraction, match: re.Match[str]) -> str | None:
    """The number in the unit and with the zero of the one found; None where it would need too many decimals."""
    scale = next((SCALES[word] for word in (match["unit"] or "").split() if word in SCALES), 1)
    shown = value / scale
    places = places_needed(shown, _MOST_PLACES)
    if places is None:
        return None
    text = number_text(shown, places)
    return f"0{text}" if match["n"].startswith("0") and len(text) == 1 else text
