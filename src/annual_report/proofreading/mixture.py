"""Several ways of writing the same thing in one text: when all is read, the less usual ones are reported as slips."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from annual_report.language import N_, Message, message
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Slip

# Of each way so many places are kept in mind: a longer text has more to mend than anybody reads in one list.
_MOST: Final = 200


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place in a `passage`, from `start` to `end`, written in one way; `instead` has its text in the other ways."""

    passage: Passage
    start: int
    end: int
    instead: dict[str, str]

    @property
    def text(self) -> str:
        """What is written."""
        return self.passage.text[self.start : self.end]


@dataclass(slots=True)
class Mixture:
    """The ways in which something is written, with their places; of `ways` the first is the best one."""

    ways: tuple[str, ...] = ()
    _counts: Counter[str] = field(default_factory=Counter)
    _places: dict[str, list[Occurrence]] = field(default_factory=dict)

    def note(self, way: str, place: Occurrence) -> None:
        """Keep in mind that it is written in this `way` there."""
        self._counts[way] += 1
        places = self._places.setdefault(way, [])
        if len(places) < _MOST:
            places.append(place)

    def slips(self, template: str) -> Iterator[Slip]:
        """A slip for each place that is not written in the way most often used; of equals the best, or the first.

        `template` is the message, which has places for `text` and `other`, an example of the usual way.
        """
        if len(self._counts) < 2:  # noqa: PLR2004 - one way is no mixture
            return
        order = [*self.ways, *self._counts]
        usual = max(self._counts, key=lambda way: (self._counts[way], -order.index(way)))
        example = self._places[usual][0]
        for way, places in self._places.items():
            for place in places if way != usual else ():
                problem = message(template, text=place.text, other=example.text)
                fixes = tuple(filter(None, (place.instead.get(usual),)))
                yield Slip(place.passage, place.start, place.end, problem, fixes, note=USUALLY, note_at=_start(example))


USUALLY: Final[Message] = message(N_("here it is written the other way"))


def _start(place: Occurrence) -> tuple[Passage, int]:
    return place.passage, place.start
