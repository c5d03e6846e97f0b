"""Passages put together of pieces of a longer text, and where in it each of their characters stands."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import inf
from typing import Self

from annual_report.proofreading.passage import Passage, Role

TextPiece = tuple[int, str]


@dataclass(frozen=True)
class PlacedPassage(Passage):
    """A passage of a longer text: `pieces` are where pieces of it begin, each in the passage and in the text.

    Behind a piece, the passage goes on as the text does, until the next one begins.
    """

    pieces: tuple[tuple[int, int], ...] = ((0, 0),)

    @classmethod
    def joined(
        cls,
        pieces: Iterable[TextPiece],
        location: tuple[str | int, ...] = (),
        role: Role = "prose",
        group: str = "",
        separator: str = "",
    ) -> Self:
        """The stretch of these pieces (where each begins in the longer text, and what it is), `separator` each two."""
        starts, texts, length = [], [], 0
        for source_start, text in pieces:
            starts.append((length, source_start))
            texts.append(text)
            length += len(text) + len(separator)
        return cls(separator.join(texts), location, role, group, tuple(starts) or ((0, 0),))

    def part(self, start: int, end: int) -> Self:
        """What stands from `start` to `end`, as a passage of its own."""
        within = ((piece - start, place) for piece, place in self.pieces if start < piece < end)
        return replace(self, text=self.text[start:end], pieces=((0, self._place(start)), *within))

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Where in the longer text what stands from `start` to `end` of the passage begins and ends."""
        first = self._place(start)
        return first, max(first, self._place(end - 1) + 1 if end > start else first)

    def _place(self, offset: int) -> int:
        start, source_start = self.pieces[bisect_right(self.pieces, (offset, inf)) - 1]
        return source_start + offset - start
