"""A requirement: a rule of a regulation that can be seen on pages, and what came of looking."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Generic, Protocol, TypeVar

from annual_report.diagnostics import Fault
from annual_report.language import Message, message
from annual_report.regulations import Regulation
from annual_report.regulations.inspection.parts.printed_document import PrintedDocument
from annual_report.regulations.inspection.requirements.wording import NOTHING


class AnyProvision(Protocol):
    """What a regulation asks of one thing, of whatever shape: `Provision`, `Measure`, `Lettering`."""

    @property
    def clause(self) -> str | None:
        """The clause; None for usage."""
        ...

    @property
    def confirmed(self) -> bool:
        """Whether it was compared with the legal text."""
        ...


P = TypeVar("P", bound=AnyProvision)

# In place of a page, for what concerns the file as a whole.
WHOLE_FILE: Final = 0


class Conformance(StrEnum):
    """What came of holding a requirement against a document."""

    DEVIATES = "deviates"
    NOT_FOUND = "not-found"
    CONFORMS = "conforms"
    NOT_APPLICABLE = "not-applicable"
    NOT_JUDGED = "not-judged"
    ONLY_PAGES = "only-pages"


@dataclass(frozen=True, slots=True)
class Measurement:
    """One place of a document measured: what is required there, what was found, and on which page (from 1).

    `text` has the words that stand there, where `found` does not say them.
    """

    conforms: bool
    required: Message
    found: Message
    page: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class RequirementResult:
    """What came of one requirement: the measurements that deviate, else those that conform.

    `fault` is what kept this program from judging it.
    """

    name: str
    title: Message
    outcome: Conformance
    clause: str | None
    confirmed: bool
    measurements: tuple[Measurement, ...] = ()
    fault: Fault | None = None

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages that were measured, in order."""
        return tuple(sorted({each.page for each in self.measurements} - {WHOLE_FILE}))


@dataclass(frozen=True, slots=True)
class Requirement(Generic[P]):
    """A rule on pages, by its `name` and `title`.

    `provision` takes from a regulation what it asks, None where it says nothing of it. `applies` tells whether a
    document has what the rule is about. `judge` measures every place of a document that the rule is about.
    """

    name: str
    title: Message
    provision: Callable[[Regulation], P | None]
    applies: Callable[[PrintedDocument], object]
    judge: Callable[[PrintedDocument, P], Iterable[Measurement]]

    def result(self, document: PrintedDocument) -> RequirementResult:
        """What comes of holding it against `document`; what fails inside of it is told in the result, never raised."""
        try:
            return self._judged(document)
        except Exception as error:  # whatever it is, the other requirements are of use
            fault = Fault.of(error)
            return RequirementResult(self.name, self.title, Conformance.NOT_JUDGED, None, confirmed=True, fault=fault)

    def not_applicable(self) -> RequirementResult:
        """The result where no regulation asks for it."""
        return RequirementResult(self.name, self.title, Conformance.NOT_APPLICABLE, None, confirmed=True)

    def only_pages(self, regulation: Regulation) -> RequirementResult:
        """The result for a file that has no pages yet, where these alone show whether it conforms."""
        provision = self.provision(regulation)
        return self._result(provision, Conformance.ONLY_PAGES) if provision else self.not_applicable()

    def _judged(self, document: PrintedDocument) -> RequirementResult:
        provision = self.provision(document.regulation)
        if provision is None:
            return self.not_applicable()
        if not self.applies(document):
            return self._result(provision, Conformance.NOT_APPLICABLE)
        measurements = tuple(self.judge(document, provision))
        if not measurements:  # the part is missing, which one rule tells; the others have nothing to measure
            return self._result(provision, Conformance.NOT_APPLICABLE)
        deviating = tuple(each for each in measurements if not each.conforms)
        if deviating and all(each.found == NOTHING for each in deviating):
            return self._result(provision, Conformance.NOT_FOUND, deviating)
        return self._result(
            provision, Conformance.DEVIATES if deviating else Conformance.CONFORMS, deviating or measurements
        )

    def _result(
        self, provision: P, outcome: Conformance, measurements: Sequence[Measurement] = ()
    ) -> RequirementResult:
        return RequirementResult(
            self.name, self.title, outcome, provision.clause, provision.confirmed, tuple(measurements)
        )


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
    provision: Callable[[Regulation], P | None],
    applies: Callable[[PrintedDocument], object] = main_text,
) -> Callable[[Callable[[PrintedDocument, P], Iterable[Measurement]]], Requirement[P]]:
    """Makes a function that judges a document the requirement `name`; `title` is an English text marked with N_.

    `provision` and `applies` are those of `Requirement`; without the latter it applies to every file with a main text.
    """
    return lambda judge: Requirement(name, message(title), provision, applies, judge)
