"""What a task or a result is about: its words in pairs, what its verbs do, and what it counts.

Vietnamese is written in syllables and puts the head of a phrase first, so that pairs of neighbouring syllables stand
for words, and the first pair behind a verb that any task may have (“tổ chức”, “thực hiện”) for what is done. A text
typed without marks is read without them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Final
from unicodedata import normalize

from annual_report.analysis.plans.stop_words import COUNTING, FILLING, NOT_DONE, NUMBERS, PERFORMING, SYNONYMS
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese import take_tone, to_ascii
from annual_report.values.text_types import slug

_TOKEN: Final = lazy_pattern(r"\d[\d.,]*(?<=\d)|[^\W\d_]+|[.;:!?]|[,()“”\"/+–-]")
_ENDS_CLAUSE: Final = frozenset(".;:!?")
_LONGEST: Final = 4  # syllables of a phrase
_I_OR_Y: Final = lazy_pattern(r"([hklmst])y")


@dataclass(frozen=True)
class Clause:
    """The words from one verb that any task may have, or one stop, to the next, as pairs of neighbouring syllables.

    `pairs` are all of them, `heads` the first, which says what is done, and `counted` those behind a number, with it.
    """

    pairs: frozenset[str]
    heads: frozenset[str]
    counted: frozenset[tuple[str, str]]


@dataclass(frozen=True)
class TaskText:
    """The clauses of a text, and whether it was typed with marks.

    What is made of them is kept: a text is held against many others.
    """

    clauses: tuple[Clause, ...]
    with_marks: bool

    @cached_property
    def pairs(self) -> frozenset[str]:
        """The pairs of all clauses."""
        return frozenset[str]().union(*(clause.pairs for clause in self.clauses))

    @cached_property
    def bare(self) -> dict[str, str]:
        """The pairs of all clauses without marks, by the pairs."""
        return {pair: slug(pair) for pair in self.pairs}

    @cached_property
    def bare_pairs(self) -> frozenset[str]:
        """The pairs of all clauses without marks."""
        return frozenset(self.bare.values())

    @cached_property
    def bare_heads(self) -> frozenset[str]:
        """What its verbs do, without marks."""
        return frozenset(map(slug, self.heads))

    @cached_property
    def heads(self) -> frozenset[str]:
        """What its verbs do."""
        return frozenset[str]().union(*(clause.heads for clause in self.clauses))

    @cached_property
    def counted(self) -> frozenset[tuple[str, str]]:
        """What it counts, each with its number."""
        return frozenset[tuple[str, str]]().union(*(clause.counted for clause in self.clauses))

    @cached_property
    def without_marks(self) -> "TaskText":
        """The same without marks."""
        return TaskText(tuple(_clause_without_marks(clause) for clause in self.clauses), with_marks=False)


@lru_cache(maxsize=4096)
def read_task_text(text: str) -> TaskText:
    """What `text` is about, read once however many others it is held against."""
    text = normalize("NFC", text).lower()
    with_marks = not text.isascii()
    for pattern, replacement in _synonyms(with_marks=with_marks):
        text = pattern.sub(replacement, text)
    tokens = [_normalized(token, with_marks=with_marks) for token in _TOKEN.findall(text)]
    lexicon = _lexicon(with_marks=with_marks)
    return TaskText(tuple(clause for part in _parts(tokens) for clause in _clauses(part, lexicon)), with_marks)


def says_not_done(text: str) -> bool:
    """Whether `text` says that something was put off, called off, or is still to be done."""
    text = normalize("NFC", text).lower()
    with_marks = not text.isascii()
    words = f" {' '.join(_normalized(token, with_marks=with_marks) for token in _TOKEN.findall(text))} "
    return any(f" {_normalized_phrase(phrase, with_marks=with_marks)} " in words for phrase in NOT_DONE)


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The phrases of `stop_words`, spelt as the words of a text are."""

    performing: frozenset[str]
    filling: frozenset[str]
    counting: frozenset[str]
    numbers: dict[str, str]


@cache
def _lexicon(*, with_marks: bool) -> _Lexicon:
    performing, filling, counting = (
        frozenset(_normalized_phrase(phrase, with_marks=with_marks) for phrase in phrases)
        for phrases in (PERFORMING, FILLING, COUNTING)
    )
    return _Lexicon(
        performing, filling, counting, {_normalized(word, with_marks=with_marks): n for word, n in NUMBERS.items()}
    )


@cache
def _synonyms(*, with_marks: bool) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (
            re.compile(rf"\b(?:{pattern if with_marks else to_ascii(pattern)})\b"),
            reading if with_marks else to_ascii(reading),
        )
        for pattern, reading in SYNONYMS
    )


def _normalized_phrase(phrase: str, *, with_marks: bool) -> str:
    return " ".join(_normalized(word, with_marks=with_marks) for word in phrase.split())


def _normalized(word: str, *, with_marks: bool) -> str:
    """A word as it is compared: hoà as hòa, kỹ as kĩ, 03 as 3."""
    if not word.isalpha():
        return word.lstrip("0") or word
    if not with_marks:
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
    """Collects the pairs of one clause; `run` are the words read so far that stand side by side."""

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
        pairs = [f"{first} {second}" for first, second in zip(self.run, self.run[1:], strict=False)] or self.run
        self._heads += [] if self._pairs else pairs[:1]
        self._pairs += pairs
        self._counted += [(self._number, pairs[0])] if self._number else []
        self.run, self._number = [], ""

    def clause(self) -> Clause | None:
        """The clause of the pairs collected; None where there are none."""
        self.end_run()
        if not self._pairs:
            return None
        return Clause(frozenset(self._pairs), frozenset(self._heads), frozenset(self._counted))


def _clauses(words: Sequence[str], lexicon: _Lexicon) -> Iterator[Clause]:
    """What stands before and behind each verb that any task may have."""
    pairing, index = _Pairing(), 0
    while index < len(words):
        word, length = words[index], _stop_phrase_length(words, index, lexicon)
        if " ".join(words[index : index + length]) in lexicon.performing:
            if clause := pairing.clause():
                yield clause
            pairing = _Pairing()
        elif number := lexicon.numbers.get(word) or (word if word[0].isdigit() else ""):
            pairing.count(number)
        elif length or not word[0].isalpha():
            pairing.end_run()
        elif pairing.run or word not in lexicon.counting or not _is_content(words, index + 1, lexicon):
            pairing.run.append(word)
        index += length or 1
    if clause := pairing.clause():
        yield clause


def _stop_phrase_length(words: Sequence[str], start: int, lexicon: _Lexicon) -> int:
    """How many words there make the longest phrase that says nothing; 0 where they make none."""
    for length in range(min(_LONGEST, len(words) - start), 0, -1):
        phrase = " ".join(words[start : start + length])
        if phrase in lexicon.performing or phrase in lexicon.filling:
            return length
    return 0


def _is_content(words: Sequence[str], index: int, lexicon: _Lexicon) -> bool:
    return index < len(words) and words[index][0].isalpha() and not _stop_phrase_length(words, index, lexicon)


def _clause_without_marks(clause: Clause) -> Clause:
    def strip_marks(pair: str) -> str:
        return " ".join(map(slug, pair.split()))

    pairs, heads = frozenset(map(strip_marks, clause.pairs)), frozenset(map(strip_marks, clause.heads))
    return Clause(pairs, heads, frozenset((number, strip_marks(pair)) for number, pair in clause.counted))
