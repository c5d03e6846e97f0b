"""Slips, those who find them, and a reading of many passages by all of them."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from annual_report.diagnostics import Rule
from annual_report.language import N_, Message, message
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage

MOST_FIXES: Final = 2
"""So many of the words that may be meant are told."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong from `start` to `end` of a `passage`, and why.

    `fixes` are what may stand there instead, the likeliest first; the first one is `safe` where nobody could have meant
    what is written. `note` tells of another place that has to do with it, which is `note_at` (a passage and a start).
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

    @property
    def text(self) -> str:
        """What is wrong, as it is written."""
        return self.passage.text[self.start : self.end]


def advice_on(slip: Slip) -> Message | None:
    """What to write instead: the likeliest fixes, where the slip has no advice of its own."""
    if slip.advice is not None or not slip.fixes:
        return slip.advice
    first, *others = slip.fixes[:MOST_FIXES]
    if not first and not others:
        return message(N_("take it out"))
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
    reread: bool = False,
    on_failure: FailureHandler = _raise,
) -> Iterator[tuple[Proofreader, Slip]]:
    """The slips that the `proofreaders` find in the `passages`, in the order in which they show.

    The passages are read once, and none is kept, so that a text of any length can be read: the words of a passage are
    dropped behind it, unless the caller will `reread` the passages. Where a proofreader raises an exception at a
    passage, `on_failure` is called with both; the others, and this one with the next passage, go on. Without it, the
    exception is raised.
    """
    readings = list(_begun(knowledge, proofreaders, on_failure))
    for passage in passages:
        for proofreader, reading in readings:
            try:
                for slip in reading.read(passage):
                    yield proofreader, slip
            except Exception as error:  # whatever it is, the others are of use
                on_failure(proofreader, error)
        if not reread:
            passage.forget()
    for proofreader, reading in readings:
        try:
            for slip in reading.close():
                yield proofreader, slip
        except Exception as error:
            on_failure(proofreader, error)


def _begun(
    knowledge: Knowledge, proofreaders: Iterable[Proofreader], on_failure: FailureHandler
) -> Iterator[tuple[Proofreader, Proofreading]]:
    for proofreader in proofreaders:
        try:
            yield proofreader, proofreader.begin(knowledge)
        except Exception as error:
            on_failure(proofreader, error)
