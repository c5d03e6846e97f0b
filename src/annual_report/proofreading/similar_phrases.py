"""Many names that begin or end alike, by what each is without one of its words, so that few need a closer look."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from annual_report.language.vietnamese.letters import rests

Keys = tuple[str, ...]

_FEW: Final = 40
_MOST_LEFT_OUT: Final = 2


class SimilarPhrases:
    """Phrases by the keys of their words; asked which of them stretches of a text may be with little changed.

    Little is one word in the place of another that is like it, one word less or more, another of the two first ones, or
    up to two left out. What is given is no more than a choice: some of it may be farther from the text than that.
    """

    def __init__(self, phrases: Sequence[Keys]) -> None:
        self._lengths = sorted({len(phrase) for phrase in phrases})
        self._whole: dict[Keys, list[int]] = defaultdict(list)
        self._tails: dict[Keys, list[int]] = defaultdict(list)
        self._shorter: dict[Keys, list[int]] = defaultdict(list)
        self._gaps: dict[tuple[int, Keys], _Gap] = defaultdict(_Gap)
        for number, phrase in enumerate(phrases):
            self._whole[phrase].append(number)
            self._tails[phrase[2:]].append(number)
            for left_out in range(1, _MOST_LEFT_OUT + 1):
                for places in combinations(range(1, len(phrase)), left_out):
                    self._shorter[_without(phrase, *places)].append(number)
            for place, word in enumerate(phrase):
                self._gaps[place, _without(phrase, place)].add(word, number)

    def near(self, keys: Sequence[str], at: int) -> list[int]:
        """The numbers of the phrases that may be meant by what begins at the place `at`, or ends with its two keys."""
        return sorted({number for length in self._lengths for number in self._of_length(keys, at, length)})

    def _of_length(self, keys: Sequence[str], at: int, length: int) -> Iterator[int]:
        for written in range(length - _MOST_LEFT_OUT, length + 2):
            for first in {at, at + 2 - written}:
                window = tuple(keys[first : first + written]) if first >= 0 else ()
                if len(window) < written:
                    continue
                if written < length:
                    yield from self._shorter.get(window, ())
                elif written == length:
                    yield from self._tails.get(window[2:], ())
                    yield from self._changed(window)
                else:
                    for place in range(1, written):
                        yield from self._whole.get(_without(window, place), ())

    def _changed(self, window: Keys) -> Iterator[int]:
        for place, word in enumerate(window):
            if gap := self._gaps.get((place, _without(window, place))):
                yield from gap.like(word)


class _Gap:
    """The words in one place of phrases that are the same in all others; of many, by what they are less a letter."""

    def __init__(self) -> None:
        self._words: list[tuple[str, int]] = []
        self._by_rest: dict[str, list[int]] | None = None

    def add(self, word: str, number: int) -> None:
        """One more."""
        self._words.append((word, number))

    def like(self, word: str) -> Iterable[int]:
        """The numbers of those that may be one edit apart from the word."""
        if len(self._words) <= _FEW:
            return [number for _word, number in self._words]
        if self._by_rest is None:
            self._by_rest = defaultdict(list)
            for each, number in self._words:
                for rest in rests(each):
                    self._by_rest[rest].append(number)
        return [number for rest in rests(word) for number in self._by_rest.get(rest, ())]


def _without(phrase: Keys, *places: int) -> Keys:
    return tuple(key for at, key in enumerate(phrase) if at not in places)
