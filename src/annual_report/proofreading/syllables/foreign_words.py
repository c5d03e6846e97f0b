"""Whether words that may be of another language, by their letters, are slips for Vietnamese ones where they stand."""

from dataclasses import dataclass
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese import RAREST, bare, from_telex, is_attested, rank
from annual_report.proofreading.syllables.guessing import Guess
from annual_report.proofreading.syllables.suspects import VIETNAMESE

# How far a guess may be: beside a word that it goes with, typed by keys, several in one piece, and else.
_FAR_IF_TOGETHER, _FAR_IF_STRUCK, _FAR_IF_JOINED, _FAR = 0.45, 0.8, 1.15, 1.0
# As common as that are words of official prose, and those that are taken for meant if a foreign word may be.
_COMMON, _COMMONEST = 1300, 250
_NG_WRONG: Final = lazy_pattern(r"ngh(?![eiy])|ng[eiy]")
# Beginnings that neither Vietnamese nor European languages have.
_UNHEARD: Final = lazy_pattern(
    r"h[bcdghklmnpqrstvx]|[ktp]n(?=[aeiou])|(?:tr|kh|ng|ph|th|nh)[bcdgkmnpqtv]|n[bcdhkmpqrtv]"
)
_DOUBLED: Final = lazy_pattern(r"([aeiouy])\1")
# Keys of Telex in places where no word of English or French has these letters; in names, where fewer are certain.
_STRUCK: Final = lazy_pattern(r"(?=.*(?:w|aa|ee|oo|dd)).*[fjrsx]|.*(?:j|[hgcpt]f|[aou]if|[hg]r)\Z")
_STRUCK_NAME: Final = lazy_pattern(r"(?=.*(?:w|aa|ee|oo|dd)).*[fjx]\Z|.*(?:uw|ow).*[fjrsx]")


@dataclass(frozen=True, slots=True)
class WordContext:
    """Where a word stands: the words beside it, and how it is written there."""

    before: str
    after: str
    capital: bool
    capitals: bool
    initial: bool
    linked: bool
    among_names: bool
    vietnamese: bool


def is_joined(best: Guess, word: str, *, in_context: bool) -> bool:
    """Whether several syllables in one piece are no loanword, as ôtô and kilômét are."""
    if best.kind != "apart":
        near = best.kind in ("tone", "keys") or (best.cost < _FAR_IF_JOINED and rank(best.text) < RAREST)
        return in_context or (near and (VIETNAMESE.search(word) is not None or rank(best.text) <= _COMMONEST))
    parts = best.text.split(" ")
    all_common = all(len(part) > 1 and rank(part) < RAREST for part in parts)
    return best.cost == 0 or in_context or (all_common and bare(word) != word)


def is_plain_slip(cost: float, guess: Guess, place: WordContext, word: str) -> bool:
    """Whether a word of letters that English or French have is meant for the `guess`, which costs so much there."""
    in_context = cost < guess.cost
    if place.capital and not place.initial:
        typed = guess.kind == "keys" and _STRUCK_NAME.match(word) is not None
        return typed or (in_context and cost < _FAR_IF_TOGETHER and not (place.before + place.after).isascii())
    if in_context:
        return cost < _FAR_IF_TOGETHER
    common = rank(guess.text)
    if guess.kind == "onset" and (_NG_WRONG.match(word) or not word.isascii()):
        return common < RAREST
    if guess.kind == "keys" and cost < _FAR_IF_STRUCK and _STRUCK.match(word) and common <= _COMMON:
        return True
    return not any(map(_is_foreign, (place.before, place.after))) and _is_likely(cost, guess, common, word)


def _is_foreign(word: str) -> bool:
    """Whether the word looks like one of another language; no word does not."""
    return word.isascii() and len(word) > 1 and not is_attested(word) and not is_attested(from_telex(word) or "")


def _is_likely(cost: float, guess: Guess, common: int, word: str) -> bool:
    """Whether the `guess` is likely, among Vietnamese words."""
    if common > _COMMON:
        return False
    if guess.text == _DOUBLED.sub(r"\1", word):
        return True
    if guess.kind in ("onset", "keys"):
        return cost < _FAR_IF_TOGETHER and (common <= _COMMONEST or not word.isascii())
    is_usual_slip = guess.kind in ("doubled", "marks") or not word.isascii()
    return (is_usual_slip and cost < _FAR) or (guess.kind == "letters" and _UNHEARD.match(word) is not None)
