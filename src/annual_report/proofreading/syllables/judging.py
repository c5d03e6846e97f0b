"""Whether a suspicious word is a slip where it stands, and the likeliest words for it there."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from annual_report.late import late
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.syllables.guessing import Guess
from annual_report.proofreading.syllables.suspects import TONE_MARKED, VIETNAMESE, Suspect, suspect
from annual_report.vietnamese import RAREST, are_together, bare, from_telex, is_attested, rank

_TOGETHER: Final = 0.7
_BOTH_TOGETHER: Final = 1.0
# How far the nearest guess may be: in small letters, for a syllable that could be, before a name, within a sentence.
_FAR, _FAR_IF_POSSIBLE, _FAR_AT_NAME, _FAR_IN_NAME, _FAR_IF_PLAIN = 1.75, 1.35, 0.9, 0.45, 1.0
_FAR_IF_STOPPED, _FAR_IF_DOUBLED, _FAR_IF_JOINED, _FAR_IF_STRUCK = 0.75, 0.85, 1.15, 0.8
_GAP: Final = 0.5
_MOST_FIXES: Final = 2
_COMMON, _COMMONEST = 1300, 250
_BEGINNING: Final = late(r"(?:\A|[.!?…:;•*+\n–—-]|\d[.)]|(?:\A|\W)[a-zđ]\))[\s“”\"'(\[«]*\Z|[“\"(\[«]\Z")
_NEIGHBOURING: Final = re.compile(r"(?:\s{1,2}|\s?[-–]\s?)")
_NG_WRONG: Final = re.compile(r"ngh(?![eiy])|ng[eiy]")
# Beginnings that neither Vietnamese nor European languages have.
_UNHEARD: Final = late(r"h[bcdghklmnpqrstvx]|[ktp]n(?=[aeiou])|(?:tr|kh|ng|ph|th|nh)[bcdgkmnpqtv]|n[bcdhkmpqrtv]")
_DOUBLED: Final = re.compile(r"(.)\1")
_STRUCK: Final = late(r"(?=.*(?:w|aa|ee|oo|dd)).*[fjrsx]|.*(?:j|[hgcpt]f|[aou]if|[hg]r)\Z")
_STRUCK_NAME: Final = late(r"(?=.*(?:w|aa|ee|oo|dd)).*[fjx]\Z|.*(?:uw|ow).*[fjrsx]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word stands: the words beside it, and how it is written there."""

    before: str
    after: str
    capital: bool
    capitals: bool
    initial: bool
    linked: bool
    among_names: bool
    vietnamese: bool


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is likely meant, the likeliest first, with what each costs here."""

    likely: tuple[tuple[float, Guess], ...]

    @property
    def clear(self) -> bool:
        """Whether nothing else comes near the likeliest."""
        return len(self.likely) == 1 or self.likely[1][0] - self.likely[0][0] >= _GAP


def judge(passage: Passage, at: int) -> Judgement | None:
    """The judgement on the word number `at` of `passage`, one that is not known; None if it may stand."""
    found = suspect(passage.words[at].text)
    if found is None:
        return None
    place = _place(passage, at)
    likely = tuple(sorted(_weighed(found.guesses, place), key=lambda each: (each[0], each[1].text)))
    return Judgement(likely) if _is_slip(found, likely, place, passage.words[at].lower) else None


def _place(passage: Passage, at: int) -> Place:
    words, text = passage.words, passage.text
    word = words[at]
    before = words[at - 1] if at and _NEIGHBOURING.fullmatch(text, words[at - 1].end, word.start) else None
    after = (
        words[at + 1] if at + 1 < len(words) and _NEIGHBOURING.fullmatch(text, word.end, words[at + 1].start) else None
    )
    shout = word.text.isupper() and any(each and each.text.isupper() and len(each.text) > 1 for each in (before, after))
    left, right = text[max(0, word.start - 1) : word.start], text[word.end : word.end + 2]
    return Place(
        before.lower if before else "",
        after.lower if after else "",
        capital=word.text[0].isupper() and not shout,
        capitals=word.text.isupper() and not shout,
        initial=_BEGINNING.search(text, max(0, word.start - 8), word.start) is not None,
        linked=left in _LINKS or right[:1] in _LINKS or (right[:1] == "." and right[1:].isalpha()),
        among_names=not shout and bool(after and after.text[0].isupper()),
        vietnamese=VIETNAMESE.search(text) is not None,
    )


_LINKS: Final = frozenset("-’'/&_@.0123456789") - {"."}


def _weighed(guessed: Iterable[Guess], place: Place) -> Iterable[tuple[float, Guess]]:
    for guess in guessed:
        first, _, last = guess.text.partition(" ")
        beside = are_together(place.before, first) + are_together(last or first, place.after)
        inside = bool(last) and are_together(first, last)
        bonus = (_BOTH_TOGETHER if beside > 1 else _TOGETHER * beside) + _TOGETHER * inside
        yield guess.cost - bonus, guess


def _is_slip(found: Suspect, likely: tuple[tuple[float, Guess], ...], place: Place, word: str) -> bool:
    if not likely:
        return found.sort == "vietnamese" and not place.capital and not place.linked and bool(VIETNAMESE.search(word))
    cost, best = likely[0]
    together = cost < best.cost
    if place.capitals and not TONE_MARKED.search(word):
        return False  # an abbreviation, such as ĐHQG
    if place.linked and not (together or best.kind == "tone"):
        return False
    if found.sort == "joined":
        return _is_joined(best, word, together=together)
    if found.sort == "plain":
        return place.vietnamese and any(
            _is_plain_slip(guess, place, word, together=weight < guess.cost, cost=weight)
            for weight, guess in likely[:_MOST_FIXES]
        )
    if place.capital and not place.initial:
        return (together and cost < _FAR_IN_NAME) or (not found.possible and _is_sure(best, cost, word))
    if place.capital and place.among_names:
        return cost < _FAR_AT_NAME and (together or not found.possible)
    if found.possible:
        return cost < _FAR_IF_POSSIBLE
    return cost < _FAR or bool(VIETNAMESE.search(word))


def _is_sure(guess: Guess, cost: float, word: str) -> bool:
    """Whether even a name is hardly meant."""
    if guess.kind == "marks":
        return cost < _FAR_IF_STOPPED and word.endswith(("c", "p", "t", "ch"))
    if guess.kind == "doubled":
        return cost < _FAR_IF_DOUBLED
    return cost < _FAR_IN_NAME and guess.kind in ("tone", "keys", "onset")


def _is_joined(best: Guess, word: str, *, together: bool) -> bool:
    """Whether several syllables in one piece are no loanword, as ôtô and kilômét are."""
    if best.kind != "apart":
        near = best.kind in ("tone", "keys") or (best.cost < _FAR_IF_JOINED and rank(best.text) < RAREST)
        return together or (near and (VIETNAMESE.search(word) is not None or rank(best.text) <= _COMMONEST))
    parts = best.text.split(" ")
    return (
        best.cost == 0
        or together
        or all(len(part) > 1 and rank(part) < RAREST and bare(part) != part for part in parts)
    )


def _is_foreign(word: str) -> bool:
    """Whether the word looks like one of another language; no word does not."""
    return word.isascii() and bool(word) and not is_attested(word) and not is_attested(from_telex(word) or "")


def _is_plain_slip(best: Guess, place: Place, word: str, *, together: bool, cost: float) -> bool:
    """Whether a word of English letters is meant for a Vietnamese one."""
    if place.capital and not place.initial:
        if best.kind == "keys" and _STRUCK_NAME.match(word):
            return True
        return together and cost < _FAR_IN_NAME and not (place.before + place.after).isascii()
    if together:
        return cost < _FAR_IN_NAME
    common = rank(best.text)
    if best.kind == "onset" and (_NG_WRONG.match(word) or (not word.isascii() and common < RAREST)):
        return True
    if best.kind == "keys" and cost < _FAR_IF_STRUCK and common <= _COMMON and _STRUCK.match(word):
        return True
    if any(map(_is_foreign, (place.before, place.after))):
        return False
    if best.kind == "onset":
        return common <= _COMMONEST
    if best.kind == "keys" and not _DOUBLED.search(word):
        return cost < _FAR_IN_NAME and common <= (_COMMONEST if word.isascii() else _COMMON)
    if best.kind in ("doubled", "keys"):
        return common <= _COMMON and cost < _FAR_IF_PLAIN
    if best.kind == "marks":
        return common <= _COMMON and cost < _FAR_IF_PLAIN
    near = cost < _FAR_IF_PLAIN and not word.isascii()
    return best.kind == "letters" and common <= _COMMON and (near or bool(_UNHEARD.match(word)))
