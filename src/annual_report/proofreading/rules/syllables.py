"""Words that Vietnamese does not have: a tone on the wrong letter, missing marks, slips of the keys, lost spaces."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, Message, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese import from_vni, is_attested, is_expression, rank, take_tone
from annual_report.language.vietnamese.letters import cased_like
from annual_report.load.text.mojibake import disguise_of
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip
from annual_report.proofreading.syllables.guessing import Guess
from annual_report.proofreading.syllables.judging import Judgement, judge
from annual_report.proofreading.syllables.suspects import known_words
from annual_report.proofreading.words_around import NEAR

_LETTER: Final = re.compile(r"[^\W\d_]+")
_VNI: Final = re.compile(r"(?<![\w./-])[^\W\d_]+[1-9](?:[^\W\d_]|[1-9])*(?![\w/-]|\.\w)")
_IN_THE_MIDDLE: Final = lazy_pattern(r"[^\W\d_]+[1-9]{1,2}[^\W\d_]")
_COMMONEST: Final = 400
_MOST_FIXES: Final = 2
_CLEAR_COST: Final = 0.3


class _Syllables(Proofreading):
    def __init__(self, knowledge: Knowledge) -> None:
        names = (name for each in knowledge.names for name in each.forms)
        words_of_names = {word.lower() for name in names for word in _LETTER.findall(name)}
        self._known = known_words() | knowledge.allowed | words_of_names

    def read(self, passage: Passage) -> Iterator[Slip]:
        known_words = self._known
        for at, word in enumerate(passage.words):
            if word.text.lower() not in known_words:
                judgement = judge(passage, at)
                if judgement is not None and not _is_disguised(passage.text):
                    yield _slip(passage, word, judgement)
        yield from _by_vni(passage)


@lru_cache(maxsize=8)
def _is_disguised(text: str) -> bool:
    return disguise_of(text) is not None


def _slip(passage: Passage, word: Word, judgement: Judgement) -> Slip:
    likely = judgement.likely[:_MOST_FIXES]
    if not likely:
        advice = message(N_("look up how the word is spelt; if it is right, allow it in organization.yaml"))
        return Slip(passage, word.start, word.end, _problem(word.text, None), advice=advice)
    best = likely[0][1]
    is_sure = judgement.clear and likely[0][0] < _CLEAR_COST
    fixes = tuple(_cased(word.text, guess) for _cost, guess in (likely[:1] if is_sure else likely))
    safe = is_sure and (best.kind == "tone" and len(take_tone(word.lower)[1]) == 1)
    return Slip(passage, word.start, word.end, _problem(word.text, best), fixes, safe=safe)


def _cased(written: str, guess: Guess) -> str:
    """The guess with the capitals of what is `written`."""
    parts = guess.text.split(" ")
    if len(parts) == 1:
        return cased_like(written, guess.text)
    ends = [sum(map(len, parts[:count])) for count in range(len(parts) + 1)]
    return " ".join(written[start:end] for start, end in pairwise(ends))


def _problem(word: str, best: Guess | None) -> Message:
    if best is not None and best.kind == "tone":
        if len(take_tone(word.lower())[1]) > 1:
            return message(N_("“{word}” has two tone marks"), word=word)
        return message(N_("the tone mark of “{word}” is on the wrong letter"), word=word)
    if best is not None and best.kind == "apart":
        return message(N_("a space is missing in “{word}”"), word=word)
    if best is not None and best.kind == "keys":
        return message(N_("“{word}” was typed while the Vietnamese keyboard was off"), word=word)
    return message(N_("“{word}” is not a Vietnamese word"), word=word)


def _neighbours(text: str, start: int, end: int) -> tuple[list[str], list[str]]:
    """The words before and behind, where there is a space between."""
    return text[max(0, start - NEAR) : start].split(" ")[-2:-1], text[end : end + NEAR].split(" ")[1:2]


def _by_vni(passage: Passage) -> Iterator[Slip]:
    """Words with the digits of VNI in them."""
    for match in _VNI.finditer(passage.masked):
        written = match[0]
        intended = from_vni(written.lower()) if written[1:].lower() == written[1:] or written.isupper() else None
        if (
            not intended
            or not is_attested(intended)
            or intended.isascii()
            or len(_LETTER.sub("", written)) > len(written) / 2
        ):
            continue
        before, after = _neighbours(passage.text, *match.span())
        is_in_expression = any(is_expression(each.lower(), intended) for each in before) or any(
            is_expression(intended, each.lower()) for each in after
        )
        in_the_middle = _IN_THE_MIDDLE.match(written) is not None and not written.isupper()
        if in_the_middle or is_in_expression or (written[-2:].isdigit() and rank(intended) <= _COMMONEST):
            problem = _problem(written, Guess(intended, 0.0, "keys"))
            yield Slip(passage, match.start(), match.end(), problem, (cased_like(written, intended),))


SYLLABLE_IMPOSSIBLE: Final = Proofreader(
    Rule(
        "syllable-impossible",
        Severity.WARNING,
        title=N_("a word that does not exist in Vietnamese"),
        explanation=N_(
            "Every Vietnamese syllable has an initial, a rhyme and a tone that fit together, and only some "
            "combinations are words. Anything else was mistyped: the tone mark is on the wrong letter, marks or "
            "letters are missing, doubled or in the wrong order, a space was left out, or the Vietnamese keyboard "
            "was off. Likely words are proposed. Foreign words, names, abbreviations and codes are not reported. If "
            "a word is right, switch the rule off for its line, or allow the word in organization.yaml."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả họat động
    text: Hội Mẫu đã hoàn thành tốt các nhiêm vụ được giao.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu đã hoàn thành tốt các nhiệm vụ được giao.
"""),
    ),
    _Syllables,
)
