"""Slips, those who find them, and a reading of many passages by all of them."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from annual_report.diagnostics import Rule
from annual_report.language import N_, Message, message
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.long_passages import in_parts
from annual_report.proofreading.passage import Passage

MOST_FIXES: Final = 2
"""So many of the words that may be meant are told."""
MOST_SLIPS: Final = 1000
"""So many slips of one kind are told in one text: more than anybody reads in one list."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong from `start` to `end` of a `passage`, and why.

    `fixes` are what may stand there instead, the likeliest first; the first one is `safe` where nobody could have meant
    what is written. A `doubtful` slip may be none, as where the name is that of somebody else: its fix is told with an
    “if”, and not proposed. `note` tells of another place that has to do with it, which is `note_at` (a passage and a
    start).
    """

    passage: Passage
    start: int
    end: int
    message: Message
    fixes: tuple[str, ...] = ()
    safe: bool = False
    note: Message | None = None
    note_at: tuple[Passage, int] | None = None
    advice: Message | None = None
    doubtful: bool = False

    @property
    def proposed(self) -> str | None:
        """The one fix that a person may agree to, where there is one."""
        return self.fixes[0] if len(self.fixes) == 1 and not self.doubtful else None

    @property
    def text(self) -> str:
        """What is wrong, as it is written."""
        return self.passage.text[self.start : self.end]


def advice_on(slip: Slip) -> Message | None:
    """What to write instead: the likeliest fixes, where the slip has no advice of its own."""
    if slip.advice is not None or not slip.fixes:
        return slip.advice
    first, *others = slip.fixes[:MOST_FIXES]
    if slip.doubtful:
        return message(N_("if you mean “{text}”, write it that way"), text=first)
    if not first and not others:
        return message(N_("remove it"))
    if others:
        return message(N_("write “{first}”, or “{second}”"), first=first, second=others[0])
    return message(N_("write “{text}”"), text=first)


class Proofreading(ABC):
    """One reading of a text from its beginning to its end, by a proofreader who keeps in mind what came before."""

    @abstractmethod
    def read(self, passage: Passage) -> Iterator[Slip]:
        """The slips that show as soon as `passage` is read."""

    def close(self) -> Iterator[Slip]:
        """The slips that show only when all is read."""
        return iter(())


@dataclass(frozen=True, slots=True)
class Proofreader:
    """A rule, and how a reading that looks for breaches of it begins."""

    rule: Rule
    begin: Callable[[Knowledge], Proofreading]


class _Passagewise(Proofreading):
    def __init__(self, find: Callable[[Passage, Knowledge], Iterator[Slip]], knowledge: Knowledge) -> None:
        self._find, self._knowledge = find, knowledge

    def read(self, passage: Passage) -> Iterator[Slip]:
        return self._find(passage, self._knowledge)


def proofreads(rule: Rule) -> Callable[[Callable[[Passage, Knowledge], Iterator[Slip]]], Proofreader]:
    """Makes a function that finds slips in one passage, whatever came before, the proofreader of `rule`."""
    return lambda find: Proofreader(rule, lambda knowledge: _Passagewise(find, knowledge))


FailureHandler = Callable[[Proofreader, Exception], object]


def _raise(_proofreader: Proofreader, error: Exception) -> None:
    raise error


def proofread(
    passages: Iterable[Passage],
    knowledge: Knowledge,
    proofreaders: Iterable[Proofreader],
    *,
    most: int = MOST_SLIPS,
    on_failure: FailureHandler = _raise,
) -> Iterator[tuple[Proofreader, Slip]]:
    """The slips that the `proofreaders` find in the `passages`, in the order in which they show.

    The passages are read once, and none is kept, so that a text of any length can be read: the words of a passage are
    dropped behind it, and passages longer than any paragraph are read in parts. A proofreader who has found the `most`
    slips says so, and reads no further. Where one raises an exception at a passage, `on_failure` is called with both;
    the others, and this one with the next passage, go on. Without it, the exception is raised.
    """
    readings, ended = list(_begun(knowledge, proofreaders, most, on_failure)), list[_Reading]()
    for passage in in_parts(passages):
        for reading in readings:
            try:
                for slip in reading.proofreading.read(passage):
                    yield reading.proofreader, reading.counted(slip)
                    if reading.more < 0:
                        ended.append(reading)
                        break
            except Exception as error:  # whatever it is, the others are of use
                on_failure(reading.proofreader, error)
        passage.forget()
        while ended:
            readings.remove(ended.pop())
    yield from _last_slips(readings, on_failure)


def _last_slips(readings: Iterable["_Reading"], on_failure: FailureHandler) -> Iterator[tuple[Proofreader, Slip]]:
    for reading in readings:
        try:
            for slip in reading.proofreading.close():
                yield reading.proofreader, reading.counted(slip)
                if reading.more < 0:
                    break
        except Exception as error:
            on_failure(reading.proofreader, error)


@dataclass(slots=True, eq=False)
class _Reading:
    """What a proofreader reads, who may find so many slips `more`; fewer than none once there was one too many."""

    proofreader: Proofreader
    proofreading: Proofreading
    more: int

    def counted(self, slip: Slip) -> Slip:
        """The slip; in place of one too many, that it is so."""
        self.more -= 1
        return slip if self.more >= 0 else _too_many(slip)


def _begun(
    knowledge: Knowledge, proofreaders: Iterable[Proofreader], most: int, on_failure: FailureHandler
) -> Iterator[_Reading]:
    for proofreader in proofreaders:
        try:
            yield _Reading(proofreader, proofreader.begin(knowledge), most)
        except Exception as error:
            on_failure(proofreader, error)


def _too_many(slip: Slip) -> Slip:
    """What is told in the place of a `slip` behind which nobody reads any more."""
    problem = message(N_("there are too many such places to show them all: this rule stops here"))
    advice = message(N_("fix those shown, then check the text again"))
    return Slip(slip.passage, slip.start, slip.end, problem, advice=advice)
