"""One spelling through a text of words that are written with i or y: thạc sĩ or thạc sỹ, kỹ thuật or kĩ thuật."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.vietnamese import list_lines
from annual_report.language.vietnamese.letters import cased_like
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.person_names import is_in_name, words_of_persons
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip

_OF_FEW: Final = 5  # one in so many, or fewer, is an oversight
_MOST_KEPT: Final = 100


@dataclass(frozen=True, slots=True)
class _Pair:
    """A syllable in its two spellings, which of them go with a choice, and where it is no such word."""

    with_y: str
    with_i: str
    chosen: dict[str, str]
    apart: frozenset[str]
    only: frozenset[str]

    def other(self, spelling: str) -> str:
        return self.with_i if spelling == self.with_y else self.with_y


@cache
def _pairs() -> dict[str, _Pair]:
    pairs: dict[str, _Pair] = {}
    for line in list_lines(Path(__file__).with_name("i_or_y.tsv")):
        with_y, with_i, for_i, for_y, *expressions = line.split("\t")
        listed = expressions[0].split("|") if expressions else []
        pair = _Pair(
            with_y,
            with_i,
            {"i": for_i, "y": for_y},
            frozenset(words for words in listed if not words.startswith("+")),
            frozenset(words[1:] for words in listed if words.startswith("+")),
        )
        pairs[with_y] = pairs[with_i] = pair
    return pairs


class _Spelling(Proofreading):
    def __init__(self, knowledge: Knowledge) -> None:
        self._choice = knowledge.i_or_y
        self._exempt = knowledge.allowed | words_of_persons(knowledge)
        self._count: Counter[str] = Counter()
        self._places: dict[str, list[tuple[Passage, Word]]] = {}

    def read(self, passage: Passage) -> Iterator[Slip]:
        pairs = _pairs()
        for at, word in enumerate(passage.words):
            spelling = word.text.lower()
            pair = pairs.get(spelling)
            if pair is None or spelling in self._exempt or not _has_two_spellings(passage, at, pair):
                continue
            right = pair.chosen[self._choice] if self._choice else "-"
            if right == "-":
                self._count[spelling] += 1
                places = self._places.setdefault(spelling, [])
                if len(places) < _MOST_KEPT:
                    places.append((passage, word))
            elif right != spelling:
                problem = message(N_("“{word}” is not spelt the way this organisation chose"), word=word.text)
                yield Slip(passage, word.start, word.end, problem, (cased_like(word.text, right),), safe=True)

    def close(self) -> Iterator[Slip]:
        for pair in dict.fromkeys(_pairs()[spelling].with_y for spelling in self._places):
            yield from self._mixed(_pairs()[pair])

    def _mixed(self, pair: _Pair) -> Iterator[Slip]:
        """The rarer spelling, where a text has both."""
        counts = self._count[pair.with_y], self._count[pair.with_i]
        if not all(counts):
            return
        usual = (
            pair.with_i
            if counts[1] > counts[0] or (counts[1] == counts[0] and pair.chosen["y"] == "-")
            else pair.with_y
        )
        other = pair.other(usual)
        first, first_word = self._places[usual][0]
        for passage, word in self._places[other]:
            problem = message(N_("“{word}” is spelt “{usual}” elsewhere in this text"), word=word.text, usual=usual)
            note = message(N_("here it is “{word}”"), word=first_word.text)
            fix = cased_like(word.text, usual)
            safe = self._count[other] * _OF_FEW <= sum(counts)
            place = (first, first_word.start)
            yield Slip(passage, word.start, word.end, problem, (fix,), safe=safe, note=note, note_at=place)


def _has_two_spellings(passage: Passage, at: int, pair: _Pair) -> bool:
    """Whether the word number `at` may be written either way: in no name, nor expression of its own."""
    words = passage.words
    word = words[at]
    before = words[at - 1] if at else None
    after = words[at + 1] if at + 1 < len(words) else None
    expressions = {f"{before.lower} {word.lower}" if before else "", f"{word.lower} {after.lower}" if after else ""}
    if pair.apart & expressions or (pair.only and not pair.only & expressions):
        return False
    if not word.text[0].isupper() or word.text.isupper():
        return True
    named = any(each is not None and each.text[0].isupper() for each in (before, after))
    return not named and not is_in_name(passage, at)


I_OR_Y_MIXED: Final = Proofreader(
    Rule(
        "i-or-y-mixed",
        Severity.WARNING,
        title=N_("a word is spelt with both i and y"),
        explanation=N_(
            "Some syllables may be written with i or with y: thạc sĩ and thạc sỹ, kỹ thuật and kĩ thuật, quy định "
            "and qui định. A document writes the same word in the same way throughout: as organization.yaml says, or "
            "otherwise as it is written most often. Names keep their spelling, and so do words that are written in "
            "one way only, such as công ty and tỉ mỉ."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Có ba thạc sĩ, gồm hai thạc sĩ y khoa và một thạc sỹ kinh tế.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Có ba thạc sĩ, gồm hai thạc sĩ y khoa và một thạc sĩ kinh tế.
"""),
    ),
    _Spelling,
)
