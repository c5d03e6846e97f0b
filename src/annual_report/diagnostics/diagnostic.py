"""What is wrong with a user's data: a rule broken at a place, and the way to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from annual_report.diagnostics.source import Span
from annual_report.language import Message


class Severity(StrEnum):
    """How bad it is: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """A requirement on the data, known to users by its `name` (`ratio-exceeds-total`)."""

    name: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One broken rule: what, where, notes that explain it, and what to write instead."""

    rule: Rule
    message: Message
    span: Span
    notes: tuple[Message, ...] = ()
    fix: Message | None = None

    @property
    def is_error(self) -> bool:
        """Whether it stops the build."""
        return self.rule.severity is Severity.ERROR


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics by file, line and column, each cause once."""
    unique = {(each.rule.name, each.span.place, each.message.say("en")): each for each in diagnostics}
    return sorted(unique.values(), key=lambda each: (each.span.source.name, each.span.line, each.span.column))
