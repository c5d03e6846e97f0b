"""What stands beside a place: the words that touch it, what a pattern says of the text before it.

Nothing here looks at more of the text than so many characters: a paragraph may be a whole book.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from annual_report.proofreading.passage import Word

NEAR: Final = 200
"""More characters than any label, abbreviation or address has."""
CLAUSE: Final = 1000
"""More characters than any sentence has that its reader still understands."""


def match_ending_at(pattern: re.Pattern[str], text: str, end: int, within: int = NEAR) -> re.Match[str] | None:
    """What `pattern`, which ends with $, finds at the end of what stands `within` so many characters before `end`."""
    return pattern.search(text, max(0, end - within), end)


def clause(marks: re.Pattern[str], text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause begins and ends, between two `marks`, in which something stands from `start` to `end`.

    The end is that of what stands before the mark.
    """
    stops, begins = stretches_of(marks, text)
    before, behind = bisect_right(begins, start), bisect_left(stops, end)
    begin = begins[before - 1] if before else 0
    stop = stops[behind] if behind < len(stops) else len(text)
    return max(begin, start - CLAUSE), min(stop, end + CLAUSE)


@lru_cache(maxsize=8)  # a rule asks for those of one text again and again
def stretches_of(pattern: re.Pattern[str], text: str) -> tuple[list[int], list[int]]:
    """Where all that the pattern finds in a text begins, and where it ends."""
    found = list(pattern.finditer(text))
    return [match.start() for match in found], [match.end() for match in found]


def is_between(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether something that the pattern finds in the text stands between the two places, as a whole."""
    begins, ends = stretches_of(pattern, text)
    first = bisect_left(begins, start)
    return first < len(begins) and ends[first] <= end


def are_single_spaced(text: str, words: Sequence[Word]) -> bool:
    """Whether between each two of the words stands one space, and nothing else."""
    return all(text[first.end : second.start] == " " for first, second in pairwise(words))


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end`, widened to the whole words that they cut."""
    return word_start(text, start), word_end(text, end)


def with_a_space(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end`, widened by one adjoining space, so that taking the stretch out leaves no double space."""
    if end < len(text) and text[end].isspace() and (not start or text[start - 1].isspace()):
        return start, end + 1
    if start and text[start - 1].isspace() and not text[end : end + 1].isalnum():
        return start - 1, end
    return start, end


def word_start(text: str, start: int) -> int:
    """Where the word begins that ends at `start`; `start` itself where none does."""
    while start and text[start - 1].isalnum():
        start -= 1
    return start


def word_end(text: str, end: int) -> int:
    """Where the word ends that begins at `end`; `end` itself where none does."""
    while end < len(text) and text[end].isalnum():
        end += 1
    return end
