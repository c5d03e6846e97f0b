"""Marks missing in words that are others without them, as their neighbours show: “thu ký”, “nhà giao”."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.vietnamese.letters import cased_like
from annual_report.proofreading.compounds import is_word_or_expression
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.person_names import is_in_name
from annual_report.proofreading.proofreader import Slip, proofreads
from annual_report.proofreading.unmarked_expressions import expressions_without_a_mark


def _find(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    slips, words = expressions_without_a_mark(), passage.words
    for at, (first, second) in enumerate(pairwise(words)):
        slip = slips.get((first.text.lower(), second.text.lower()))
        if slip is None or passage.text[first.end : second.start].strip("\u00a0 "):
            continue
        if _is_settled(words, at + slip[0]) or _is_of_another(words, at, slip[0]):
            continue
        word = (first, second)[slip[0]]
        if word.lower not in knowledge.allowed and not is_in_name(passage, at + slip[0]):
            problem = message(N_("a mark is missing in “{expression}”"), expression=f"{first.text} {second.text}")
            yield Slip(passage, word.start, word.end, problem, (cased_like(word.text, slip[1]),))


def _is_settled(words: tuple[Word, ...], at: int) -> bool:
    """Whether the word number `at` goes with one beside it as it is."""
    before = at > 0 and is_word_or_expression(words[at - 1].lower, words[at].lower)
    return before or (at + 1 < len(words) and is_word_or_expression(words[at].lower, words[at + 1].lower))


def _is_of_another(words: tuple[Word, ...], at: int, place: int) -> bool:
    """Whether the first of two words, which is sound, goes with the one before it: hợp đồng | bao tiêu."""
    return place == 1 and at > 0 and is_word_or_expression(words[at - 1].lower, words[at].lower)


MARK_MISSING: Final = proofreads(
    Rule(
        "mark-missing",
        Severity.WARNING,
        title=N_("a mark is missing in a common expression"),
        explanation=N_(
            "Without one of its marks, a word may be another word, which a spelling checker accepts: thu ký for thư "
            "ký, nhà giao for nhà giáo. Common expressions of reports show which was meant."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu đã bầu chủ tịch và ban thu ký.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu đã bầu chủ tịch và ban thư ký.
"""),
    )
)(_find)
