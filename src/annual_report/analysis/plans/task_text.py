"""What a task or a result is about: its words in pairs, what its verbs do, and what it counts.

Vietnamese is written in syllables and puts the head of a phrase first, so that pairs of neighbouring syllables stand
for words, and the first pair behind a verb that any task may have (“tổ chức”, “thực hiện”) for what is done. A text
typed without marks is read without them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final
from unicodedata import normalize

from annual_report.analysis.plans.stop_words import COUNTING, FILLING, NOT_DONE, NUMBERS, PERFORMING, SAID_ALIKE
from annual_report.language.vietnamese import take_tone, to_ascii
from annual_report.values.text_types import slug

_TOKEN: Final = re.compile(r"\d[\d.,]*(?<=\d)|[^\W\d_]+|[.;:!?]|[,()“”\"/+–-]")
_ENDS_CLAUSE: Final = frozenset(".;:!?")
_LONGEST: Final = 4  # syllables of a phrase
_I_OR_Y: Final = re.compile(r"([hklmst])y")


@dataclass(frozen=True, slots=True)
class Clause:
    """The pairs of words from one such verb or stop to the next: all, the first, and those with a number before."""

    pairs: frozenset[str]
    heads: frozenset[str]
    counted: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class TaskText:
    """The clauses of a text, and whether it was typed with marks."""

    clauses: tuple[Clause, ...]
    marked: bool

    @property
    def pairs(self) -> frozenset[str]:
        """The pairs of all clauses."""
        return frozenset[str]().union(*(clause.pairs for clause in self.clauses))

    @property
    def heads(self) -> frozenset[str]:
        """What its verbs do."""
        return frozenset[str]().union(*(clause.heads for clause in self.clauses))

    @property
    def counted(self) -> frozenset[tuple[str, str]]:
        """What it counts, each with its number."""
        return frozenset[tuple[str, str]]().union(*(clause.counted for clause in self.clauses))

    @property
    def bare(self) -> "TaskText":
        """The same without marks."""
        return TaskText(tuple(_bare(clause) for clause in self.clauses), marked=False)


@lru_cache(maxsize=4096)
def reading(text: str) -> TaskText:
    """What `text` is about."""
    text = normalize("NFC", text).lower()
    marked = not text.isascii()
    for pattern, replacement in _said_alike(marked=marked):
        text = pattern.sub(replacement, text)
    tokens = [_spelt(token, marked=marked) for token in _TOKEN.findall(text)]
    lexicon = _lexicon(marked=marked)
    return TaskText(tuple(clause for part in _parts(tokens) for clause in _clauses(part, lexicon)), marked)


def tells_of_nothing_done(text: str) -> bool:
    """Whether `text` says that something was put off, called off, or is still to be done."""
    text = normalize("NFC", text).lower()
    marked = not text.isascii()
    words = f" {' '.join(_spelt(token, marked=marked) for token in _TOKEN.findall(text))} "
    return any(f" {_spelt_all(phrase, marked=marked)} " in words for phrase in NOT_DONE)


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The phrases of `plan_words`, spelt as the words of a text are."""

    performing: frozenset[str]
    filling: frozenset[str]
    counting: frozenset[str]
    numbers: dict[str, str]


@cache
def _lexicon(*, marked: bool) -> _Lexicon:
    performing, filling, counting = (
        frozenset(_spelt_all(phrase, marked=marked) for phrase in phrases)
        for phrases in (PERFORMING, FILLING, COUNTING)
    )
    return _Lexicon(performing, filling, counting, {_spelt(word, marked=marked): n for word, n in NUMBERS.items()})


@cache
def _said_alike(*, marked: bool) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"\b(?:{pattern if marked else _bare_text(pattern)})\b"), way if marked else _bare_text(way))
        for pattern, way in SAID_ALIKE
    )


def _bare_text(text: str) -> str:
    """`text` without marks, and otherwise as it is."""
    return to_ascii(text)


def _spelt_all(phrase: str, *, marked: bool) -> str:
    return " ".join(_spelt(word, marked=marked) for word in phrase.split())


def _spelt(word: str, *, marked: bool) -> str:
    """A word as it is compared: hoà as hòa, kỹ as kĩ, 03 as 3."""
    if not word.isalpha():
        return word.lstrip("0") or word
    if not marked:
        return _I_OR_Y.sub(r"\1i", slug(word))
    letters, tones = take_tone(word)
    return _I_OR_Y.sub(r"\1i", letters) + tones


def _parts(tokens: Sequence[str]) -> Iterator[list[str]]:
    """The tokens between two ends of clauses."""
    part: list[str] = []
    for token in (*tokens, "."):
        if token not in _ENDS_CLAUSE:
            part.append(token)
        elif part:
            yield part
            part = []


class _Pairing:
    """Makes pairs of words that stand side by side."""

    def __init__(self) -> None:
        self._pairs: list[str] = []
        self._heads: list[str] = []
        self._counted: list[tuple[str, str]] = []
        self._number = ""
        self.run: list[str] = []

    def count(self, number: str) -> None:
        """What follows is counted."""
        self.end_run()
        self._number = self._number or number

    def end_run(self) -> None:
        """Ends the words that stand side by side."""
        if not self.run:
            return
        pairs = [f"{one} {other}" for one, other in zip(self.run, self.run[1:], strict=False)] or self.run
        self._heads += [] if self._pairs else pairs[:1]
        self._pairs += pairs
        self._counted += [(self._number, pairs[0])] if self._number else []
        self.run, self._number = [], ""

    def clause(self) -> Clause | None:
        """What was made; None of nothing."""
        self.end_run()
        if not self._pairs:
            return None
        return Clause(frozenset(self._pairs), frozenset(self._heads), frozenset(self._counted))


def _clauses(words: Sequence[str], lexicon: _Lexicon) -> Iterator[Clause]:
    """What stands before and behind each verb that any task may have."""
    made, at = _Pairing(), 0
    while at < len(words):
        word, length = words[at], _phrase(words, at, lexicon)
        if " ".join(words[at : at + length]) in lexicon.performing:
            if clause := made.clause():
                yield clause
            made = _Pairing()
        elif number := lexicon.numbers.get(word) or (word if word[0].isdigit() else ""):
            made.count(number)
        elif length or not word[0].isalpha():
            made.end_run()
        elif made.run or word not in lexicon.counting or not _is_content(words, at + 1, lexicon):
            made.run.append(word)
        at += length or 1
    if clause := made.clause():
        yield clause


def _phrase(words: Sequence[str], at: int, lexicon: _Lexicon) -> int:
    """How many words there make the longest phrase that says nothing; 0 where they make none."""
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        phrase = " ".join(words[at : at + length])
        if phrase in lexicon.performing or phrase in lexicon.filling:
            return length
    return 0


def _is_content(words: Sequence[str], at: int, lexicon: _Lexicon) -> bool:
    return at < len(words) and words[at][0].isalpha() and not _phrase(words, at, lexicon)


def _bare(clause: Clause) -> Clause:
    def bare(pair: str) -> str:
        return " ".join(map(slug, pair.split()))

    pairs, heads = frozenset(map(bare, clause.pairs)), frozenset(map(bare, clause.heads))
    return Clause(pairs, heads, frozenset((number, bare(pair)) for number, pair in clause.counted))
