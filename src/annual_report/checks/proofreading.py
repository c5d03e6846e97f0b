"""Proofreading of all texts of a workspace: each proofreader is a check."""

from collections.abc import Callable, Iterator
from typing import Final

from annual_report.checks.subject import Finding, RuleCheck, Subject
from annual_report.language import N_, Message, message
from annual_report.model.backed import figures_of
from annual_report.model.base import Prose
from annual_report.model.tables import Row
from annual_report.proofreading import Knowledge, Passage, Proofreader, Slip, proofread, proofreaders
from annual_report.proofreading.passage import Role

# The keys whose values are texts that readers see; a Prose is one wherever it stands.
_TEXTS: Final[dict[str, Role]] = {
    "title": "title", "label": "title", "caption": "title", "alternative": "title", "subject": "title",
    "note": "prose", "exclusions": "prose", "break": "prose", "place": "title", "owner": "title", "form": "title",
    "series": "name", "edition": "title", "part": "title",
}  # fmt: skip
_MOST_FIXES: Final = 2


def proofreading_checks() -> tuple[RuleCheck, ...]:
    """A check for every proofreader."""
    return tuple(RuleCheck(each.rule, _check(each)) for each in proofreaders())


def _check(proofreader: Proofreader) -> Callable[[Subject], Iterator[Finding]]:
    def find(subject: Subject) -> Iterator[Finding]:
        for _proofreader, slip in proofread(passages(subject), knowledge(subject), (proofreader,)):
            yield _finding(slip)

    return find


def passages(subject: Subject) -> list[Passage]:
    """All texts of the report and its letter that readers see, in the order of the data; made once."""
    if not subject.passages:
        for path, text in subject.each(str):
            key = next((step for step in reversed(path) if isinstance(step, str)), "")
            role = "prose" if isinstance(text, Prose) else _TEXTS.get(key)
            if role is not None and text:
                subject.passages.append(Passage(text, path, role))
        for path, row in subject.each(Row):
            table, cells = path[:-1], enumerate(row.cells)
            subject.passages.extend(Passage(cell, path, "cell", f"{table} {column}") for column, cell in cells if cell)
    return subject.passages


def knowledge(subject: Subject) -> Knowledge:
    """What the workspace says that proofreaders should know."""
    period = subject.report.period
    return Knowledge(
        period=(period.first, period.last), figures=figures_of(subject.report, *subject.years.reports.values())
    )


def _finding(slip: Slip) -> Finding:
    """The slip at its place in the data."""
    before = slip.passage.text[: slip.start]
    word = slip.text
    return Finding(slip.passage.at, slip.message, _fix(slip), word=word, occurrence=before.count(word) if word else 0)


def _fix(slip: Slip) -> Message | None:
    if slip.advice is not None or not slip.fixes:
        return slip.advice
    first, *others = slip.fixes[:_MOST_FIXES]
    if others:
        return message(N_("write “{first}”, or “{second}”"), first=first, second=others[0])
    return message(N_("write “{text}”"), text=first)
