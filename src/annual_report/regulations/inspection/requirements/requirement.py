"""A requirement: a rule of a regulation that can be seen on pages, and what came of looking."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Generic, Protocol, TypeVar

from annual_report.diagnostics import Fault
from annual_report.language import Message, message
from annual_report.regulations import Regulation
from annual_report.regulations.inspection.parts.part import PrintedDocument
from annual_report.regulations.inspection.requirements.wording import NOTHING


class Law(Protocol):
    """What a regulation's data says of every value: by which clause, and whether that was confirmed."""

    @property
    def clause(self) -> str | None:
        """The clause; None for usage."""
        ...

    @property
    def confirmed(self) -> bool:
        """Whether it was compared with the legal text."""
        ...


L = TypeVar("L", bound=Law)


# In place of a page, for what concerns the file as a whole.
WHOLE_FILE: Final = 0


class Conformance(StrEnum):
    """What came of holding a requirement against a document."""

    DEVIATES = "deviates"
    NOT_FOUND = "not-found"
    CONFORMS = "conforms"
    NOT_APPLICABLE = "not-applicable"
    NOT_JUDGED = "not-judged"


@dataclass(frozen=True, slots=True)
class Seen:
    """A document, and the regulation by which it is judged."""

    document: PrintedDocument
    regulation: Regulation


@dataclass(frozen=True, slots=True)
class Measurement:
    """One place of the document measured: what is required there, what was found."""

    conforms: bool
    required: Message
    found: Message
    page: int


@dataclass(frozen=True, slots=True)
class RequirementResult:
    """What came of one requirement: the verdicts that deviate, else those that conform.

    `fault` is what kept this program from judging it.
    """

    name: str
    title: Message
    outcome: Conformance
    clause: str | None
    confirmed: bool
    verdicts: tuple[Measurement, ...] = ()
    fault: Fault | None = None

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages that its verdicts are about."""
        return tuple(sorted({each.page for each in self.verdicts} - {WHOLE_FILE}))


@dataclass(frozen=True, slots=True)
class Requirement(Generic[L]):
    """A rule by its `name` and `title`; `law` gives what a regulation's data says of it, None where it says nothing."""

    name: str
    title: Message
    law: Callable[[Regulation], L | None]
    applies: Callable[[PrintedDocument], object]
    judge: Callable[[Seen, L], Iterable[Measurement]]

    def result(self, seen: Seen) -> RequirementResult:
        """What comes of holding it against what is `seen`; nothing is raised."""
        try:
            return self._judged(seen)
        except Exception as error:  # whatever it is, the other requirements are of use
            fault = Fault.of(error)
            return RequirementResult(self.name, self.title, Conformance.NOT_JUDGED, None, confirmed=True, fault=fault)

    def _judged(self, seen: Seen) -> RequirementResult:
        law = self.law(seen.regulation)
        if law is None:
            return RequirementResult(self.name, self.title, Conformance.NOT_APPLICABLE, None, confirmed=True)
        if not self.applies(seen.document):
            return self._result(law, Conformance.NOT_APPLICABLE)
        verdicts = tuple(self.judge(seen, law))
        if not verdicts:  # the part is missing, which one rule tells; the others have nothing to measure
            return self._result(law, Conformance.NOT_APPLICABLE)
        deviating = tuple(each for each in verdicts if not each.conforms)
        if deviating and all(each.found == NOTHING for each in deviating):
            return self._result(law, Conformance.NOT_FOUND, deviating)
        return self._result(law, Conformance.DEVIATES if deviating else Conformance.CONFORMS, deviating or verdicts)

    def _result(self, law: L, outcome: Conformance, verdicts: Sequence[Measurement] = ()) -> RequirementResult:
        return RequirementResult(self.name, self.title, outcome, law.clause, law.confirmed, tuple(verdicts))


def clause_order(clause: str | None) -> tuple[bool, list[tuple[int, str]]]:
    """The place of a clause among others, numbers in it by what they count; usage, which has none, comes last."""
    parts = re.findall(r"\d+|\D+", clause or "")
    return clause is None, [(int(each), "") if each.isdecimal() else (0, each) for each in parts]


def main_text(document: PrintedDocument) -> object:
    """Whether the file has pages before its annexes; a file may hold an annex alone."""
    return document.pages


def requirement(
    name: str,
    title: str,
    law: Callable[[Regulation], L | None],
    applies: Callable[[PrintedDocument], object] = main_text,
) -> Callable[[Callable[[Seen, L], Iterable[Measurement]]], Requirement[L]]:
    """Makes a function that judges a document the requirement `name`; `title` is an English text marked with N_."""
    return lambda judge: Requirement(name, message(title), law, applies, judge)
