"""Which result may fulfil which task, where nobody has said so: proposals, and rather none than a wrong one.

A result is held against a task in this order:

1. the same id, or the task names the result's series; another edition than the task's rules it out;
2. section, what is counted (“3 hội thảo”), and the words of both (`plan_reading`).

Always, what is done has to be the same: “tham dự hội thảo” is not “tổ chức hội thảo”. By words alone, a result has to
say nearly all that the task says besides, and in one of its clauses little else. It is proposed where it is clearly the
best for the task, and the task clearly the best for it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from annual_report.analysis.plans.task_text import TaskText, reading, tells_of_nothing_done
from annual_report.language.numbers import roman
from annual_report.values.text_types import slug

# What the two parts of likeness weigh, and what is added to it; the section decides between several alone.
_OF_THE_TASK: Final = 0.6
_OF_THE_RESULT: Final = 0.4
_SAME_NUMBER: Final = 0.2
_SAME_SECTION: Final = 0.1
_ONLY_WITHOUT_MARKS: Final = 0.5
ENOUGH: Final = 0.85
CERTAIN: Final = 1.5  # what a series or an id gives
LEAD: Final = 0.1
# So many comparisons take a moment; no report has as many.
_MOST: Final = 40_000
_NAME: Final = 3  # syllables that a series has at least, to be a name
_ORDINAL: Final = re.compile(r"\blan (?:thu )?(\d{1,3}|[ivxlc]+)\b")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class PlannedTask:
    """A task of the last plan: what it says, and the id of its section."""

    id: str
    text: str
    section: str | None = None


@dataclass(frozen=True, slots=True)
class ReportedResult:
    """Something done, with the ids of the sections that it stands in."""

    id: str
    text: str
    sections: frozenset[str] = frozenset()
    series: str = ""
    edition: str = ""


def proposed(tasks: Sequence[PlannedTask], deeds: Sequence[ReportedResult]) -> dict[str, int]:
    """For tasks by their ids, which of the `deeds` may fulfil it; none where that is not clear."""
    able = [number for number, deed in enumerate(deeds) if not tells_of_nothing_done(deed.text)]
    if not able or len(tasks) * len(able) > _MOST:
        return {}
    scores = {task.id: {number: likeness(task, deeds[number]) for number in able} for task in tasks}
    found: dict[str, int] = {}
    for name, by_deed in scores.items():
        best, score = max(by_deed.items(), key=lambda each: each[1])
        others = [other for number, other in by_deed.items() if number != best]
        rivals = [by_deed_of_other[best] for other, by_deed_of_other in scores.items() if other != name]
        clear = score >= CERTAIN or score >= max(others, default=0) + LEAD
        if score and clear and score >= max(rivals, default=0) + LEAD:
            found[name] = best
    return found


def likeness(task: PlannedTask, deed: ReportedResult) -> float:
    """How much speaks for the deed fulfilling the task; 0 where not enough does."""
    asked, told = reading(task.text), reading(deed.text)
    if not (asked.marked and told.marked):
        asked, told = asked.bare, told.bare
    if not asked.pairs or _other_edition(task, deed):
        return 0
    done = _in_both(asked.heads, told.heads)
    besides = [_alike(pair, told.pairs) for pair in asked.pairs - done]
    of_task = sum(besides) / len(besides) if besides else 1
    same_section = _SAME_SECTION if task.section in deed.sections else 0
    if task.id == deed.id or (_names_series(task, deed) and (done or _in_both(asked.heads, _series_heads(deed, told)))):
        return CERTAIN + of_task / 2 + same_section
    same_number = bool(asked.counted & told.counted)
    if not done or not of_task or not (any(besides) or same_number):
        return 0
    score = _OF_THE_TASK * of_task + _OF_THE_RESULT * _of_result(asked, told, done) + _SAME_NUMBER * same_number
    return score + same_section if score >= ENOUGH else 0


def _in_both(some: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Those pairs that are in both, also where one was typed with other marks."""
    bare = {slug(each) for each in some} & {slug(each) for each in others}
    return frozenset(each for each in some | others if slug(each) in bare)


def _alike(pair: str, pairs: frozenset[str]) -> float:
    if pair in pairs:
        return 1
    return _ONLY_WITHOUT_MARKS if slug(pair) in {slug(each) for each in pairs} else 0


def _of_result(asked: TaskText, told: TaskText, done: frozenset[str]) -> float:
    """What part the task says too of a clause that tells of what is `done`, where that is most."""
    clauses = [clause.pairs for clause in told.clauses if clause.heads & done]
    return max((sum(_alike(pair, asked.pairs) for pair in pairs) / len(pairs) for pairs in clauses), default=0)


def _names_series(task: PlannedTask, deed: ReportedResult) -> bool:
    series = slug(deed.series)
    return series.count("-") >= _NAME - 1 and f"-{series}-" in f"-{slug(task.text)}-"


def _series_heads(deed: ReportedResult, told: TaskText) -> frozenset[str]:
    series = reading(deed.series)
    return (series if told.marked else series.bare).heads


def _other_edition(task: PlannedTask, deed: ReportedResult) -> bool:
    """Whether the two are of different editions: the third and the fourth, that of 2017 and that of 2018."""
    ordinals = _ordinals(deed.edition) or _ordinals(deed.text)
    pairs = (
        (_ordinals(task.text), ordinals),
        (set(_YEAR.findall(task.text)), set(_YEAR.findall(deed.edition))),
    )
    return any(wanted and there and not wanted & there for wanted, there in pairs)


def _ordinals(text: str) -> set[str]:
    found = _ORDINAL.findall(slug(text).replace("-", " "))
    return {roman(int(each)).lower() if each.isdigit() else each for each in found}
