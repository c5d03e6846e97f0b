"""What is wrong with a user's data: a rule broken at a place, and the way to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass

from annual_report.diagnostics.edit import Edit
from annual_report.diagnostics.rule import Rule, Severity
from annual_report.diagnostics.source import Span
from annual_report.language import SOURCE_LANGUAGE, Message


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One broken rule: what, where, notes that explain it, and what to write instead.

    `edits` are the changes that mend it, where they are safe: they cannot change what the writer meant. `proposals` are
    changes that a person has to agree to. Where another diagnostic on the same `cause` has some, only that one is told.
    """

    rule: Rule
    message: Message
    span: Span
    notes: tuple[Message, ...] = ()
    fix: Message | None = None
    edits: tuple[Edit, ...] = ()
    proposals: tuple[Edit, ...] = ()
    cause: str = ""

    @property
    def is_error(self) -> bool:
        """Whether it stops the build."""
        return self.rule.severity is Severity.ERROR


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics by file, line and column, each cause once."""
    unique = {
        (each.rule.name, each.span.place, each.message.say(SOURCE_LANGUAGE)): each for each in _best_told(diagnostics)
    }
    return sorted(unique.values(), key=lambda each: (each.span.source.name, each.span.line, each.span.column))


def _best_told(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics without those whose cause another one tells with a proposal."""
    found = list(diagnostics)
    proposed = {(each.span.source.name, each.cause) for each in found if each.cause and each.proposals}
    return [each for each in found if each.proposals or (each.span.source.name, each.cause) not in proposed]
