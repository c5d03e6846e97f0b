"""What a person agrees to: a rule, all that it proposes or at one place, and texts that are agreed to one by one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self

from annual_report.api.checking import CheckedPeriod
from annual_report.api.names import UnknownNameError
from annual_report.api.rules.catalogue import all_rules
from annual_report.diagnostics import Diagnostic, Span
from annual_report.load.unreviewed import unreviewed_texts
from annual_report.proofreading.registry import PROOFREADERS


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A `rule` whose proposals are accepted: all, or those on a `line` of the `file`, with or without its folder."""

    rule: str
    file: str = ""
    line: int | None = None

    @classmethod
    def of(cls, text: str) -> Self:
        """As it is written: `RULE`, `RULE:LINE` or `RULE:FILE:LINE`."""
        rule, *place = text.split(":")
        if place and place[-1].isdecimal():
            return cls(rule, ":".join(place[:-1]), int(place[-1]))
        return cls(text)

    def is_at(self, file: str, line: int | None) -> bool:
        """Whether the line of the file is accepted."""
        return self.line is None or (self.line == line and f"/{file}".endswith(f"/{self.file}" if self.file else ""))


class AcceptedInBulkError(ValueError):
    """A rule is to be accepted everywhere, each place of which has to be looked at by itself."""

    def __init__(self, rule: str) -> None:
        super().__init__(f"“{rule}” can only be accepted one place at a time: {rule}:FILE:LINE")
        self.rule = rule


@dataclass(frozen=True, slots=True)
class TextToReview:
    """A text of the last report that nobody has reviewed yet, and the line of the `file` with the mark that says so."""

    file: str
    line: int
    text: str


def proposing_rules() -> list[str]:
    """The names of the rules that propose something, which may be accepted: some, and all of proofreading."""
    of_proofreading = {each.rule.name for each in PROOFREADERS}
    return [each.name for each in all_rules() if each.proposes or each.name in of_proofreading]


def acceptances(accepted: Iterable[str]) -> tuple[Acceptance, ...]:
    """What is accepted, as it is written.

    Raises `UnknownNameError` where a rule is none, or proposes nothing; `AcceptedInBulkError`.
    """
    known, found = proposing_rules(), tuple(map(Acceptance.of, accepted))
    singly = {each.name for each in all_rules() if each.accepted_singly}
    for each in found:
        if each.rule not in known:
            raise UnknownNameError(each.rule, known)
        if each.rule in singly and each.line is None:
            raise AcceptedInBulkError(each.rule)
    return found


def to_do(found: Diagnostic, accepted: Iterable[Acceptance]) -> Diagnostic:
    """The diagnostic, with what it proposes as its edits as far as that is accepted."""
    of_rule = [each for each in accepted if each.rule == found.rule.name]
    if found.edits or not of_rule:
        return found
    if found.rule.accepted_singly:
        places = [(edit, edit.span) for edit in found.proposals]
        agreed = (edit for edit, span in places if any(each.is_at(span.file, span.line) for each in of_rule))
        return replace(found, edits=tuple(agreed))
    place = found.place
    line = place.line if isinstance(place, Span) else None
    return replace(found, edits=found.proposals) if any(each.is_at(place.file, line) for each in of_rule) else found


def texts_to_review(checked: Mapping[str, CheckedPeriod]) -> Iterator[TextToReview]:
    """The texts of the last report in the files of the periods that nobody has reviewed yet."""
    for period in checked.values():
        for loaded in (period.report, *period.documents.values()):
            for text in unreviewed_texts(loaded.source, loaded.root):
                line = loaded.source.line(text.mark.line).strip()
                yield TextToReview(loaded.source.name, text.mark.line, loaded.text(text.path) or line)
