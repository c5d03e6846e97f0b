"""A last look at a file of Word beside the page that the data make after its changes: nothing is dropped silently.

Whatever the file says and the page does not, or the other way round, or says in another order, is listed here where
nobody has told of it before: it follows from changes (a chart goes with its title), or was not understood.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from annual_report.api.merging.changes import Matched, NotTaken, Trace
from annual_report.api.merging.likeness import compared, likeness, says_but_names
from annual_report.api.merging.lines import CELL, Line, ReturnedLine
from annual_report.api.merging.ordering import moved
from annual_report.api.merging.words import words
from annual_report.language import N_, message

_NOT_SAID: Final = N_("the data cannot say it in this way")
_GOES_TOO: Final = N_("with these changes, the program no longer prints this")
_STAYS: Final = N_("the program still prints this")
_ELSEWHERE: Final = N_("the data print it in another place")
_ALIKE: Final = 0.5


@dataclass(frozen=True)
class Sides:
    """The lines of a file as it was `sent` and as it was `returned`, of the page `before` the changes and `after`."""

    sent: Sequence[Line]
    returned: Sequence[ReturnedLine]
    before: Sequence[Line]
    after: Sequence[Line]


def not_told(sides: Sides, told: Iterable[str]) -> Iterator[NotTaken]:
    """What the file says otherwise than the page after all changes; `told` are the texts that are listed already."""
    look = _LastLook(sides, told)
    yield from look.missing()
    yield from look.left_over()
    yield from look.out_of_order()


class _LastLook:
    """The texts of all sides, as they are compared."""

    def __init__(self, sides: Sides, told: Iterable[str]) -> None:
        self._sides = sides
        self._sent = [compared(line.text) for line in sides.sent]
        self._came = [compared(line.text) for line in sides.returned]
        self._was = [compared(line.text) for line in sides.before]
        self._is = [compared(line.text) for line in sides.after]
        self._told = {text for each in told for text in (compared(each), *map(compared, each.split(" → "))) if text}

    def _is_told(self, text: str) -> bool:
        return any(each in text or text in each for each in self._told)

    def missing(self) -> Iterator[NotTaken]:
        """What the file says, and the page does not: it was written there, or goes with what was changed."""
        there, sent, was = set(self._is), set(self._sent), dict(zip(self._was, self._sides.before, strict=True))
        origins = {line.origin for line in self._sides.after if line.origin is not None}
        for text, line in zip(self._came, self._sides.returned, strict=True):
            if not text or text in there or self._is_told(text):
                continue
            if text not in sent and text not in was:
                if not any(says_but_names(each, text) for each in self._sides.after):
                    yield _listed(line, _NOT_SAID)
            elif text in was and was[text].origin not in origins and not self._has_like(text):
                yield _listed(line, _GOES_TOO)

    def _has_like(self, text: str) -> bool:
        """Whether the page has another version of a text, which follows the data."""
        came = set(self._came)
        return any(likeness(words(text), words(each)) > _ALIKE for each in self._is if each not in came)

    def left_over(self) -> Iterator[NotTaken]:
        """What went in the file, and the page still says; where another version of it is listed, that is told."""
        came, still, sent = set(self._came), set(self._is), set(self._sent)
        others = [text for text in self._came if text and text not in still and self._is_told(text)]
        for text, line in zip(self._was, self._sides.before, strict=True):
            if line.origin is None or text in came or text not in still & sent or self._is_told(text):
                continue
            if not any(likeness(words(text), words(each)) > _ALIKE for each in others):
                yield NotTaken(line.text.replace(CELL, " | "), message(_STAYS))

    def out_of_order(self) -> Iterator[NotTaken]:
        """What stands in another order on the page, as few lines as can be; the data may have moved some meanwhile."""
        counts = Counter(self._came), Counter(self._is)
        place, sent = ({text: number for number, text in enumerate(texts)} for texts in (self._is, self._sent))
        both = [text for text in self._was if text in sent]
        apart = {both[at] for at in moved([sent[text] for text in both])}
        lines = [
            (text, line)
            for text, line in zip(self._came, self._sides.returned, strict=True)
            if text and all(count[text] == 1 for count in counts) and text not in apart and not self._is_told(text)
        ]
        for position in sorted(moved([place[text] for text, _line in lines])):
            yield _listed(lines[position][1], _ELSEWHERE)


def _listed(line: ReturnedLine, reason: str) -> NotTaken:
    return NotTaken(line.text.replace(CELL, " | "), message(reason), Trace(line.place, Matched.LIKENESS))
