"""Text in NFC, as the program reads it, beside the same text as it stands in a file: which place is which.

Unicode Standard Annex 15: text can be put into NFC piece by piece, where each piece begins with a character that is put
together with none before it. That is any but the marks (general category M) and the vowels and finals of Hangul.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final
from unicodedata import category, is_normalized, normalize

_HANGUL: Final = range(0x1160, 0x1200)


@dataclass(frozen=True, slots=True)
class Places:
    """Where the pieces of a text begin and end: in the text in NFC (`composed`), and as it is `written`."""

    composed: tuple[int, ...]
    written: tuple[int, ...]

    def at_or_before(self, offset: int) -> tuple[int, int]:
        """The last such place that is not behind the `offset` in the text in NFC."""
        index = bisect_right(self.composed, offset) - 1
        return self.composed[index], self.written[index]

    def at_or_behind(self, offset: int) -> tuple[int, int]:
        """The first such place that is not before the `offset` in the text in NFC."""
        index = min(bisect_left(self.composed, offset), len(self.composed) - 1)
        return self.composed[index], self.written[index]


@lru_cache(maxsize=64)  # problems of one line come one after another
def places_in(written: str) -> Places:
    """The places of a line, or of any text."""
    begins = [at for at, one in enumerate(written) if not at or not _goes_on(one)]
    pieces = [written[begin:end] for begin, end in pairwise((*begins, len(written)))]
    composed = accumulate((len(normalize("NFC", piece)) for piece in pieces), initial=0)
    return Places(tuple(composed), tuple(accumulate(map(len, pieces), initial=0)))


def changed_in(written: str) -> tuple[int, int] | None:
    """From where to where, in the line in NFC, its pieces are others than they are written; None where none is."""
    if is_normalized("NFC", written):
        return None
    places = places_in(written)
    ends = list(zip(places.composed, places.written, strict=True))
    changed = [
        (begin, end)
        for (begin, first), (end, last) in pairwise(ends)
        if normalize("NFC", written[first:last]) != written[first:last]
    ]
    return (changed[0][0], changed[-1][1]) if changed else None


def _goes_on(one: str) -> bool:
    """Whether a character may be put together with the one before it."""
    return one > "\u02ff" and (category(one)[0] == "M" or ord(one) in _HANGUL)
