"""What a check looks at, and what it finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from annual_report.diagnostics import Diagnostic, Rule, Span
from annual_report.language import Message
from annual_report.load import Loaded
from annual_report.model.organization import Organization
from annual_report.model.period import Period
from annual_report.model.report import Report
from annual_report.model.walk import Path as DataPath
from annual_report.model.walk import walk

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken rule at `path` of the report (or of the organisation's file); `word` narrows it inside the value."""

    path: DataPath
    message: Message
    fix: Message | None = None
    notes: tuple[Message, ...] = ()
    word: str = ""
    in_organization: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """The checked data: a report with its organisation, and the folder that its photos are relative to."""

    report: Report
    loaded_report: Loaded[Report]
    organization: Organization | None
    loaded_organization: Loaded[Organization]
    workspace: Path
    folder: Path
    # Every part of the report with its path: dozens of checks ask for some of them.
    _parts: list[tuple[DataPath, object]] = field(default_factory=list, init=False, repr=False, compare=False)

    def each(self, wanted: type[T]) -> Iterator[tuple[DataPath, T]]:
        """Every `wanted` part of the report with its path."""
        if not self._parts:
            self._parts.extend(walk(self.report))
        return ((path, found) for path, found in self._parts if isinstance(found, wanted))

    @property
    def period(self) -> Period | None:
        """The period of the report; None where it is not known, or not the one of its folder."""
        return self.report.period if self.report.period.key == self.folder.name else None

    @property
    def lost(self) -> frozenset[str]:
        """The ids that were left out of the data, since something about them did not fit."""
        return self.loaded_report.lost | self.loaded_organization.lost

    def loaded(self, finding: Finding) -> Loaded[Report] | Loaded[Organization]:
        """The file that `finding` is about."""
        return self.loaded_organization if finding.in_organization else self.loaded_report

    def span(self, finding: Finding) -> Span:
        """Where `finding` stands."""
        span = self.loaded(finding).span(finding.path)
        return span.narrowed(finding.word) if finding.word else span


Check = Callable[[Subject], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class RuleCheck:
    """A rule with the function that looks for breaches of it."""

    rule: Rule
    find: Check

    def diagnostics(self, subject: Subject) -> Iterator[Diagnostic]:
        """Every breach of the rule in `subject`; none at what only stands in for a value told to be wrong before."""
        for finding in self.find(subject):
            if subject.loaded(finding).is_stand_in(finding.path):
                continue
            yield Diagnostic(self.rule, finding.message, subject.span(finding), finding.notes, finding.fix)


def check(rule: Rule) -> Callable[[Check], RuleCheck]:
    """Makes a function that finds breaches the check of `rule`."""
    return lambda find: RuleCheck(rule, find)
