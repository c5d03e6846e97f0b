"""Passages that no reader would call one: read in parts, so that neither time nor memory grows faster than the text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.passage import Passage

LONGEST: Final = 20_000
"""More signs than any paragraph has: some eight pages."""
# Where a passage is parted, the best place first: where a line ends, a sentence, a word.
_ENDS: Final = tuple(lazy_pattern(each, re.DOTALL) for each in (r".*\n", r".*[.!?…][”\")]?\s", r".*\s"))
_SHORTEST: Final = LONGEST * 3 // 4


@dataclass(frozen=True)
class PassagePart(Passage):
    """A part of a `whole` passage, which begins at an `offset` in it."""

    whole: Passage | None = field(default=None, repr=False, compare=False)
    offset: int = 0

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Where, in the text that the whole passage is taken from, the stretch begins and ends."""
        whole = self.whole or self
        return whole.origin(self.offset + start, self.offset + end)


def in_parts(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages, each that is longer than any paragraph in parts of at most `LONGEST` signs."""
    for passage in passages:
        if len(passage.text) <= LONGEST:
            yield passage
        else:
            yield from _parts_of(passage)


def _parts_of(whole: Passage) -> Iterator[PassagePart]:
    begin = 0
    while begin < len(whole.text):
        end = _end_of_part(whole.text, begin)
        yield PassagePart(whole.text[begin:end], whole.location, whole.role, whole.group, whole, begin)
        begin = end


def _end_of_part(text: str, begin: int) -> int:
    if begin + LONGEST >= len(text):
        return len(text)
    for pattern in _ENDS:
        if found := pattern.match(text, begin + _SHORTEST, begin + LONGEST):
            return found.end()
    return begin + LONGEST
