"""Which result may fulfil which task, where nobody has said so: proposals, and rather none than a wrong one.

A result is held against a task in this order:

1. the same id, or the task names the result's series; another edition than the task's rules it out;
2. section, what is counted (“3 hội thảo”), and the words of both (`task_text`).

Always, what is done has to be the same: “tham dự hội thảo” is not “tổ chức hội thảo”. By words alone, a result has to
say nearly all that the task says besides, and in one of its clauses little else. It is proposed where it is clearly the
best for the task, and the task clearly the best for it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from annual_report.analysis.plans.task_text import TaskText, read_task_text, says_not_done
from annual_report.language.numbers import roman
from annual_report.values.text_types import mentions, slug

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
_SYLLABLES_OF_A_NAME: Final = 3  # that a series has at least, for its name to tell it from other words
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


def propose_results(tasks: Sequence[PlannedTask], results: Sequence[ReportedResult]) -> dict[str, int]:
    """By the ids of tasks, the index of the one of the `results` that may fulfil it; none where that is not clear."""
    candidates = [number for number, result in enumerate(results) if not says_not_done(result.text)]
    if not candidates or len(tasks) * len(candidates) > _MOST:
        return {}
    scores = {task.id: {number: likeness(task, results[number]) for number in candidates} for task in tasks}
    matches: dict[str, int] = {}
    for name, by_result in scores.items():
        best, score = max(by_result.items(), key=lambda entry: entry[1])
        others = [other for number, other in by_result.items() if number != best]
        rivals = [scores_of_other[best] for other, scores_of_other in scores.items() if other != name]
        clear = score >= CERTAIN or score >= max(others, default=0) + LEAD
        if score and clear and score >= max(rivals, default=0) + LEAD:
            matches[name] = best
    return matches


def likeness(task: PlannedTask, result: ReportedResult) -> float:
    """How much speaks for the result fulfilling the task, up to about 2; 0 where not enough does."""
    task_text, result_text = read_task_text(task.text), read_task_text(result.text)
    if not (task_text.with_marks and result_text.with_marks):
        task_text, result_text = task_text.without_marks, result_text.without_marks
    if not task_text.pairs or _other_edition(task, result):
        return 0
    common_heads = _common_pairs(task_text.heads, result_text.heads)
    likenesses = [_pair_likeness(pair, result_text.pairs) for pair in task_text.pairs - common_heads]
    of_task = sum(likenesses) / len(likenesses) if likenesses else 1
    same_section = _SAME_SECTION if task.section in result.sections else 0
    if task.id == result.id or (
        _names_series(task, result)
        and (common_heads or _common_pairs(task_text.heads, _series_heads(result, result_text)))
    ):
        return CERTAIN + of_task / 2 + same_section
    same_number = bool(task_text.counted & result_text.counted)
    if not common_heads or not of_task or not (any(likenesses) or same_number):
        return 0
    score = (
        _OF_THE_TASK * of_task
        + _OF_THE_RESULT * _share_in_task(task_text, result_text, common_heads)
        + _SAME_NUMBER * same_number
    )
    return score + same_section if score >= ENOUGH else 0


def shared_phrases(first: str, second: str) -> int:
    """How many threes of neighbouring syllables two texts share: shorter ones, such as “công tác”, are too common."""
    return len(_threes(first) & _threes(second))


def _threes(text: str) -> set[tuple[str, str, str]]:
    syllables = slug(text).split("-")
    return set(zip(syllables, syllables[1:], syllables[2:], strict=False))


def _common_pairs(first: frozenset[str], second: frozenset[str]) -> frozenset[str]:
    """Those pairs that are in both, also where one was typed with other marks."""
    bare = {slug(pair) for pair in first} & {slug(pair) for pair in second}
    return frozenset(pair for pair in first | second if slug(pair) in bare)


def _pair_likeness(pair: str, pairs: frozenset[str]) -> float:
    if pair in pairs:
        return 1
    return _ONLY_WITHOUT_MARKS if slug(pair) in {slug(other) for other in pairs} else 0


def _share_in_task(task_text: TaskText, result_text: TaskText, common_heads: frozenset[str]) -> float:
    """From 0 to 1, how much of what the result says of the common heads the task says too: of its best clause."""
    clauses = [clause.pairs for clause in result_text.clauses if clause.heads & common_heads]
    return max(
        (sum(_pair_likeness(pair, task_text.pairs) for pair in pairs) / len(pairs) for pairs in clauses), default=0
    )


def _names_series(task: PlannedTask, result: ReportedResult) -> bool:
    syllables = slug(result.series).split("-")
    return len(syllables) >= _SYLLABLES_OF_A_NAME and mentions(task.text, result.series)


def _series_heads(result: ReportedResult, result_text: TaskText) -> frozenset[str]:
    series = read_task_text(result.series)
    return (series if result_text.with_marks else series.without_marks).heads


def _other_edition(task: PlannedTask, result: ReportedResult) -> bool:
    """Whether the two are of different editions: the third and the fourth, that of 2017 and that of 2018."""
    ordinals = _ordinals(result.edition) or _ordinals(result.text)
    pairs = (
        (_ordinals(task.text), ordinals),
        (set(_YEAR.findall(task.text)), set(_YEAR.findall(result.edition))),
    )
    return any(of_task and of_result and not of_task & of_result for of_task, of_result in pairs)


def _ordinals(text: str) -> set[str]:
    numbers = _ORDINAL.findall(slug(text).replace("-", " "))
    return {roman(int(number)).lower() if number.isdigit() else number for number in numbers}
