"""Whether a suspicious word is a slip where it stands, and the likeliest words for it there."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.letters import cased_like
from annual_report.proofreading.compounds import is_word_or_expression
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.person_names import ONLY_SURNAMES
from annual_report.proofreading.syllables.foreign_words import WordContext, is_joined, is_plain_slip
from annual_report.proofreading.syllables.guessing import Guess
from annual_report.proofreading.syllables.suspects import TONE_MARKED, VIETNAMESE, Suspect, suspect

_TOGETHER: Final = 0.7
_BOTH_TOGETHER: Final = 1.0
# How far the nearest guess may be: in small letters, for a syllable that could be, before a name, within a sentence.
_FAR, _FAR_IF_POSSIBLE, _FAR_AT_NAME, _FAR_IN_NAME = 1.75, 1.35, 0.9, 0.45
# In names: a stopped syllable without the tone that it needs, and a letter doubled.
_FAR_IF_STOPPED, _FAR_IF_DOUBLED = 0.75, 0.85
_MOST_FIXES: Final = 2
# So much nearer than the next one, a guess is clear.
_GAP: Final = 0.5
_BEGINNING: Final = lazy_pattern(r"(?:\A|[.!?…:;•*+\n–—-]|\d[.)]|(?:\A|\W)[a-zđ]\))[\s“”\"'(\[«]*\Z|[“\"(\[«]\Z")
_QUOTES: Final = tuple('“”"‘’«»')
_LINKS: Final = frozenset("-’'/&_@0123456789")
_NEIGHBOURING: Final = lazy_pattern(r"(?:\s{1,2}|\s?[-–]\s?)")


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
    suspicious = suspect(passage.words[at].text)
    if suspicious is None:
        return None
    return _judged(suspicious, _context(passage, at), passage.words[at].lower)


@lru_cache(maxsize=4096)  # what is misspelt once is misspelt again, between the same words
def _judged(suspicious: Suspect, context: WordContext, word: str) -> Judgement | None:
    likely = tuple(sorted(_weighed(suspicious.guesses, context), key=lambda each: (each[0], each[1].text)))
    return Judgement(likely) if _is_slip(suspicious, likely, context, word) else None


@lru_cache(maxsize=8)
def _is_vietnamese(text: str) -> bool:
    """Whether the text has letters that no other language of Europe writes."""
    return VIETNAMESE.search(text) is not None


def _context(passage: Passage, at: int) -> WordContext:
    words, text = passage.words, passage.text
    word = words[at]
    before = words[at - 1] if at and _NEIGHBOURING.fullmatch(text, words[at - 1].end, word.start) else None
    after = (
        words[at + 1] if at + 1 < len(words) and _NEIGHBOURING.fullmatch(text, word.end, words[at + 1].start) else None
    )
    shout = word.text.isupper() and any(each and each.text.isupper() and len(each.text) > 1 for each in (before, after))
    left, right = text[max(0, word.start - 1) : word.start], text[word.end : word.end + 2]
    return WordContext(
        before.lower if before else "",
        after.lower if after else "",
        capital=word.text[0].isupper() and not shout,
        capitals=word.text.isupper() and not shout,
        initial=_BEGINNING.search(text, max(0, word.start - 8), word.start) is not None,
        linked=left in _LINKS
        or right[:1] in _LINKS
        or (right[:1] == "." and right[1:].isalpha())
        or (left in _QUOTES and right[:1] in _QUOTES),  # a word that is spoken of, perhaps of another language
        among_names=not shout and bool(after and after.text[0].isupper()),
        vietnamese=_is_vietnamese(text),
    )


def _weighed(guessed: Iterable[Guess], context: WordContext) -> Iterable[tuple[float, Guess]]:
    for guess in guessed:
        first, _, last = guess.text.partition(" ")
        neighbours = is_word_or_expression(context.before, first) + is_word_or_expression(last or first, context.after)
        inside = bool(last) and is_word_or_expression(first, last)
        bonus = (_BOTH_TOGETHER if neighbours > 1 else _TOGETHER * neighbours) + _TOGETHER * inside
        yield guess.cost - bonus, guess


def _is_slip(suspicious: Suspect, likely: tuple[tuple[float, Guess], ...], context: WordContext, word: str) -> bool:
    marked = VIETNAMESE.search(word) is not None
    if not likely:
        return suspicious.sort == "vietnamese" and marked and not (context.capital or context.linked)
    cost, best = likely[0]
    in_context = cost < best.cost
    abbreviation = context.capitals and not TONE_MARKED.search(word)
    if abbreviation or (context.linked and not (in_context or best.kind == "tone")):
        return False
    if suspicious.sort == "joined":
        return is_joined(best, word, in_context=in_context)
    if suspicious.sort == "plain":
        return context.vietnamese and any(is_plain_slip(*each, context, word) for each in likely[:_MOST_FIXES])
    if context.capital:
        return _is_slip_with_capital(suspicious, likely[0], context, word)
    return cost < (_FAR_IF_POSSIBLE if suspicious.possible else _FAR) or (marked and not suspicious.possible)


def _is_slip_with_capital(suspicious: Suspect, likeliest: tuple[float, Guess], context: WordContext, word: str) -> bool:
    """Whether a word with a capital is no name."""
    cost, best = likeliest
    in_context = cost < best.cost
    if context.among_names and not suspicious.possible and cased_like("Aa", best.text) in ONLY_SURNAMES:
        return cost < _FAR_IF_POSSIBLE
    if not context.initial:
        return (in_context and cost < _FAR_IN_NAME) or (not suspicious.possible and _is_sure(best, cost, word))
    if context.among_names:
        return cost < _FAR_AT_NAME and (in_context or not suspicious.possible)
    return cost < (_FAR_IF_POSSIBLE if suspicious.possible else _FAR)


def _is_sure(guess: Guess, cost: float, word: str) -> bool:
    """Whether even a name is hardly meant."""
    if guess.kind == "marks":
        return cost < _FAR_IF_STOPPED and word.endswith(("c", "p", "t", "ch"))
    if guess.kind == "doubled":
        return cost < _FAR_IF_DOUBLED
    return cost < _FAR_IN_NAME and guess.kind in ("tone", "keys", "onset")
