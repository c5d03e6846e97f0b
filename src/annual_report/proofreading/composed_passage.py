"""A passage as its readers see it: with what its names in braces say, and where those names are written."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from annual_report.proofreading.passage import Passage, SaidName


@dataclass(frozen=True)
class ComposedPassage(Passage):
    """The passage `source` with the words of some of its names, which are `said`, in the order of the text.

    What touches the words of a name comes from the whole name: nobody can correct a part of them there.
    """

    source: Passage = field(default_factory=lambda: Passage(""))
    said: Sequence[SaidName] = ()

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Where, in the text that the written passage is taken from, the stretch begins and ends."""
        first, _behind = self._written(start)
        _first, behind = self._written(end - 1) if end > start else (first, first)
        return self.source.origin(first, behind)

    def names_between(self, start: int, end: int) -> tuple[SaidName, ...]:
        """The names of whose words something is between the two places."""
        first = bisect_right(self.said, start, key=attrgetter("end"))
        last = bisect_right(self.said, end - 1, key=attrgetter("start"))
        return tuple(self.said[first:last])

    def _written(self, offset: int) -> tuple[int, int]:
        """Where in the written passage the letter at `offset`, or the name that says it, begins and ends."""
        before = bisect_right(self.said, offset, key=attrgetter("end"))
        if before < len(self.said) and self.said[before].start <= offset:
            return self.said[before].written
        place = offset + (self.said[before - 1].written[1] - self.said[before - 1].end if before else 0)
        return place, place + 1
