"""Proofreaders for tests: one that minds a word, and one that minds it said again."""

from collections.abc import Iterator

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import message
from annual_report.proofreading import Knowledge, Passage, Proofreader, Slip
from annual_report.proofreading.proofreader import Proofreading, proofreads


def rule(name: str) -> Rule:
    """A rule that nobody has explained."""
    return Rule(name, Severity.WARNING, title="t", explanation="e", wrong=Sample(""), right=Sample(""))


@proofreads(rule("wrong-word"))
def wrong_word(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    """`nghành` is to be `ngành`, wherever the workspace does not allow it."""
    for word in passage.words:
        if word.lower == "nghành" and word.lower not in knowledge.allowed:
            yield Slip(passage, word.start, word.end, message("no word"), ("ngành", "nghề"), safe=True)


class _Again(Proofreading):
    def __init__(self) -> None:
        self._first: tuple[Passage, int] | None = None

    def read(self, passage: Passage) -> Iterator[Slip]:
        for word in passage.words:
            if word.lower == "hội":
                if self._first:
                    note = message("first here")
                    yield Slip(passage, word.start, word.end, message("again"), note=note, note_at=self._first)
                self._first = self._first or (passage, word.start)


AGAIN = Proofreader(rule("said-again"), lambda _knowledge: _Again())
