"""What is taken out of a document that is no text file: paragraphs and cells, and where in the document they stand."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import Literal

from annual_report.diagnostics import PageBox, PagePlace, ParagraphPlace
from annual_report.language import Message

Role = Literal["prose", "title", "cell", "name"]


class UnreadableFileError(Exception):
    """A file that cannot be read: `reason` is wrong with it, and what to do about it (`cure`).

    `name` tells programs the reason, in a word.
    """

    def __init__(self, reason: Message, cure: Message, name: str = "unreadable") -> None:
        super().__init__(reason.text)
        self.reason = reason
        self.cure = cure
        self.name = name


@dataclass(frozen=True)
class ExtractedParagraph:
    """A paragraph or cell; `places` say where in the document it stands from such a character of it on.

    Cells with the same `group` are of one column.
    """

    text: str
    places: tuple[tuple[int, ParagraphPlace | PagePlace], ...]
    role: Role = "prose"
    group: str = ""

    def place(self, start: int, end: int, position: int) -> ParagraphPlace | PagePlace:
        """The place of what stands from `start` to `end` of the text of this paragraph, which is the `position`-th."""
        first = bisect_right(self._offsets, start) - 1
        place = replace(self.places[first][1], position=position, text=self.text, start=start, end=end)
        if isinstance(place, ParagraphPlace):
            return place
        last = max(first + 1, bisect_left(self._offsets, end))
        boxes = [
            each.box for _, each in self.places[first:last] if isinstance(each, PagePlace) and each.page == place.page
        ]
        return replace(place, box=PageBox.around(boxes))

    @cached_property
    def _offsets(self) -> tuple[int, ...]:
        return tuple(offset for offset, _place in self.places)


@dataclass(frozen=True)
class ExtractedText:
    """All that is taken out of the document `name`: its `paragraphs`, in the order in which they are read."""

    name: str
    paragraphs: tuple[ExtractedParagraph, ...]

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each paragraph begins, counted in characters over the texts of all, one between each two."""
        return tuple(accumulate((len(each.text) + 1 for each in self.paragraphs), initial=0))[: len(self.paragraphs)]

    def place(self, start: int, end: int) -> ParagraphPlace | PagePlace:
        """Where in the document it stands from the character `start` to `end`, counted as `starts` are."""
        index = bisect_right(self.starts, start) - 1
        return self.paragraphs[index].place(start - self.starts[index], end - self.starts[index], index + 1)
