"""Which result may fulfil which task, where nobody has said so: proposals, and rather none than a wrong one.

A result is held against a task in this order:

1. the same id, or the task names the result's series; another edition than the task's rules it out;
2. section, what is counted (“3 hội thảo”), and the words of both (`task_text`).

Always, what is done has to be the same: “tham dự hội thảo” is not “tổ chức hội thảo”. By words alone, a result has to
say nearly all that the task says besides, and in one of its clauses little else. It is proposed where it is clearly the
best for the task, and the task clearly the best for it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Final

from annual_report.analysis.plans.task_text import TaskText, read_task_text, says_not_done
from annual_report.language.lazy_patterns import lazy_pattern
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
_MOST_PAIRS: Final = 3_000_000  # of words, in all of them
_SYLLABLES_OF_A_NAME: Final = 3  # that a series has at least, for its name to tell it from other words
_ORDINAL: Final = lazy_pattern(r"\blan (?:thu )?(\d{1,3}|[ivxlc]+)\b")
_YEAR: Final = lazy_pattern(r"\b(?:19|20)\d\d\b")


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
    texts = {number: read_task_text(results[number].text) for number in candidates}
    task_texts = {task.id: read_task_text(task.text) for task in tasks}
    if _pairs_compared(task_texts.values(), texts.values()) > _MOST_PAIRS:
        return {}
    scores = {
        task.id: {number: _likeness(task, results[number], task_texts[task.id], texts[number]) for number in candidates}
        for task in tasks
    }
    best_of = {number: nlargest(2, ((scores[name][number], name) for name in scores)) for number in candidates}
    matches: dict[str, int] = {}
    for name, by_result in scores.items():
        best, score = max(by_result.items(), key=lambda entry: entry[1])
        others = [other for number, other in by_result.items() if number != best]
        rival = max((score_of_other for score_of_other, other in best_of[best] if other != name), default=0)
        clear = score >= CERTAIN or score >= max(others, default=0) + LEAD
        if score and clear and score >= rival + LEAD:
            matches[name] = best
    return matches


def _pairs_compared(tasks: Collection[TaskText], results: Collection[TaskText]) -> int:
    """How many pairs of words are looked at where each of the tasks is held against each of the results."""
    of_tasks, of_results = (sum(len(text.pairs) for text in texts) for texts in (tasks, results))
    return of_tasks * len(results) + of_results * len(tasks)


def likeness(task: PlannedTask, result: ReportedResult) -> float:
    """How much speaks for the result fulfilling the task, up to about 2; 0 where not enough does."""
    return _likeness(task, result, read_task_text(task.text), read_task_text(result.text))


def _likeness(task: PlannedTask, result: ReportedResult, task_text: TaskText, result_text: TaskText) -> float:
    if not (task_text.with_marks and result_text.with_marks):
        task_text, result_text = task_text.without_marks, result_text.without_marks
    common_heads = task_text.bare_heads & result_text.bare_heads
    known = task.id == result.id or (_names_series(task, result) and _same_heads(task_text, result, result_text))
    if not (common_heads or known) or not task_text.pairs or _other_edition(task, result):
        return 0
    said_by_both = {head for head in task_text.heads | result_text.heads if slug(head) in common_heads}
    likenesses = [
        _pair_likeness(pair, bare, result_text) for pair, bare in task_text.bare.items() if pair not in said_by_both
    ]
    of_task = sum(likenesses) / len(likenesses) if likenesses else 1
    same_section = _SAME_SECTION if task.section in result.sections else 0
    if known:
        return CERTAIN + of_task / 2 + same_section
    same_number = bool(task_text.counted & result_text.counted)
    if not of_task or not (any(likenesses) or same_number):
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


def _pair_likeness(pair: str, bare: str, text: TaskText) -> float:
    """Whether the text has the pair: 1; only where it is typed with other marks, less."""
    if pair in text.pairs:
        return 1
    return _ONLY_WITHOUT_MARKS if bare in text.bare_pairs else 0


def _share_in_task(task_text: TaskText, result_text: TaskText, common_heads: frozenset[str]) -> float:
    """From 0 to 1, how much of what the result says of the common heads the task says too: of its best clause."""
    bare = result_text.bare
    clauses = [
        clause.pairs for clause in result_text.clauses if any(bare[head] in common_heads for head in clause.heads)
    ]
    return max(
        (sum(_pair_likeness(pair, bare[pair], task_text) for pair in pairs) / len(pairs) for pairs in clauses),
        default=0,
    )


def _names_series(task: PlannedTask, result: ReportedResult) -> bool:
    syllables = slug(result.series).split("-")
    return len(syllables) >= _SYLLABLES_OF_A_NAME and mentions(task.text, result.series)


def _same_heads(task_text: TaskText, result: ReportedResult, result_text: TaskText) -> bool:
    """Whether the task is about doing what the result did, or what the name of its series says."""
    series = read_task_text(result.series)
    series = series if result_text.with_marks else series.without_marks
    return bool(task_text.bare_heads & (result_text.bare_heads | series.bare_heads))


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
