"""What is wrong with a user's data: a rule broken at a place, and the way to mend it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from annual_report.diagnostics.edit import Edit
from annual_report.diagnostics.place import Place
from annual_report.diagnostics.rule import Rule, Severity
from annual_report.diagnostics.source import Span
from annual_report.language import SOURCE_LANGUAGE, KeyNames, Message


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One broken rule: what, where, notes that explain it, and what to write instead.

    `edits` are the changes that mend it, where they are safe: they cannot change what the writer meant. `proposals` are
    changes that a person has to agree to. Where another diagnostic on the same `cause` has some, only that one is told.
    """

    rule: Rule
    message: Message
    place: Place
    notes: tuple[Message, ...] = ()
    fix: Message | None = None
    edits: tuple[Edit, ...] = ()
    proposals: tuple[Edit, ...] = ()
    cause: str = ""

    @property
    def offered(self) -> tuple[Edit, ...]:
        """The proposals that a person may agree to at once: none, where each place has to be looked at by itself."""
        return () if self.rule.accepted_singly and len(self.proposals) > 1 else self.proposals

    @property
    def span(self) -> Span | None:
        """The place as lines and columns of a text; None where it is in no text."""
        return self.place if isinstance(self.place, Span) else None

    @property
    def line(self) -> int | None:
        """The line of a text on which it begins; None where it is in no text."""
        return self.place.line if isinstance(self.place, Span) else None

    @property
    def is_error(self) -> bool:
        """Whether it stops the build."""
        return self.rule.severity is Severity.ERROR

    def with_keys(self, keys: Mapping[str, str]) -> "Diagnostic":
        """The diagnostic with the keys of data files called by other names, in what it says and in its edits."""
        return replace(
            self,
            message=self.message.with_keys(keys),
            notes=tuple(each.with_keys(keys) for each in self.notes),
            fix=self.fix and self.fix.with_keys(keys),
            edits=_with_keys(self.edits, keys),
            proposals=_with_keys(self.proposals, keys),
        )

    def about_english(self) -> "Diagnostic":
        """The diagnostic on a file in English, whose words it names in English."""
        return replace(
            self,
            message=self.message.about_english(),
            notes=tuple(each.about_english() for each in self.notes),
            fix=self.fix and self.fix.about_english(),
        )


def _with_keys(edits: tuple[Edit, ...], keys: Mapping[str, str]) -> tuple[Edit, ...]:
    return tuple(
        replace(each, text=each.text.called(keys)) if isinstance(each.text, KeyNames) else each for each in edits
    )


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics by file, and there by place (in a text, line and column), each cause once."""
    unique = {
        (each.rule.name, each.place.file, each.place.order, each.message.say(SOURCE_LANGUAGE)): each
        for each in _best_told(diagnostics)
    }
    return sorted(unique.values(), key=lambda each: (each.place.file, each.place.order))


def _best_told(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics without those whose cause another one tells with a proposal."""
    found = list(diagnostics)
    proposed = {(each.place.file, each.cause) for each in found if each.cause and each.proposals}
    return [each for each in found if each.proposals or (each.place.file, each.cause) not in proposed]
