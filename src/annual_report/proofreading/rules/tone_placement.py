"""One way through a text of placing the tone on oa, oe, uy: hòa, khỏe, thủy, or hoà, khoẻ, thuỷ."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.vietnamese import is_attested, put_tone, take_tone
from annual_report.language.vietnamese.letters import cased_like
from annual_report.proofreading.knowledge import Knowledge, TonePlacement
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.person_names import is_in_name, words_of_persons
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip

_EITHER_WAY: Final = re.compile(r"o[ae]\Z|(?<!q)uy\Z")
_OF_FEW: Final = 5  # one in so many, or fewer, is an oversight
_MOST_KEPT: Final = 500


# What such syllables end with.
_ENDINGS: Final = frozenset(
    f"{ending[:at]}{normalize('NFC', ending[at] + tone)}{ending[at + 1 :]}"
    for ending in ("oa", "oe", "uy")
    for tone in "\u0300\u0301\u0303\u0309\u0323"
    for at in (0, 1)
)


@lru_cache(maxsize=1024)
def _placement(syllable: str) -> TonePlacement | None:
    """How a syllable that can be written in two ways is written; None if it cannot."""
    untoned, tone = take_tone(syllable)
    ways = put_tone(untoned, tone), put_tone(untoned, tone, "new")
    if not _EITHER_WAY.search(untoned) or syllable not in ways or not any(map(is_attested, ways)):
        return None
    return "new" if syllable == ways[1] else "old"


class _Placement(Proofreading):
    def __init__(self, knowledge: Knowledge) -> None:
        self._chosen = knowledge.tone
        self._exempt = knowledge.allowed | words_of_persons(knowledge)
        self._count: Counter[TonePlacement] = Counter()
        self._places: dict[TonePlacement, list[tuple[Passage, Word]]] = {"old": [], "new": []}

    def read(self, passage: Passage) -> Iterator[Slip]:
        for at, word in enumerate(passage.words):
            if word.text[-2:].lower() not in _ENDINGS:
                continue
            way = _placement(word.text.lower())
            if way is None or word.lower in self._exempt or is_in_name(passage, at):
                continue
            if self._chosen is None:
                self._count[way] += 1
                if len(self._places[way]) < _MOST_KEPT:
                    self._places[way].append((passage, word))
            elif way != self._chosen:
                yield _slip(passage, word, self._chosen, safe=True)

    def close(self) -> Iterator[Slip]:
        usual: TonePlacement = "old" if self._count["old"] >= self._count["new"] else "new"
        other: TonePlacement = "new" if usual == "old" else "old"
        safe = self._count[other] * _OF_FEW <= self._count.total()
        for passage, word in self._places[other]:
            yield _slip(passage, word, usual, safe=safe, first=self._places[usual][0])


def _slip(
    passage: Passage, word: Word, way: TonePlacement, *, safe: bool, first: tuple[Passage, Word] | None = None
) -> Slip:
    untoned, tone = take_tone(word.lower)
    fix = cased_like(word.text, put_tone(untoned, tone, way))
    if first is None:
        problem = message(N_("“{word}” does not have its tone mark where this organisation chose"), word=word.text)
        return Slip(passage, word.start, word.end, problem, (fix,), safe=safe)
    problem = message(
        N_("“{word}” does not have its tone mark where most such words of this text have it"), word=word.text
    )
    note = message(N_("“{word}” is written the other way"), word=first[1].text)
    other = (first[0], first[1].start)
    return Slip(passage, word.start, word.end, problem, (fix,), safe=safe, note=note, note_at=other)


TONE_PLACEMENT_MIXED: Final = Proofreader(
    Rule(
        "tone-placement-mixed",
        Severity.WARNING,
        title=N_("tone marks are placed in two ways"),
        explanation=N_(
            "In syllables that end in oa, oe, uy, the tone mark may be on the first of the two letters (hòa, khỏe, "
            "thủy) or on the second (hoà, khoẻ, thuỷ). Both are right, but a document should use only one: the one "
            "given in organization.yaml, or otherwise the one that most words of the text have. Names of persons "
            "stay as their bearers write them."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu khóa III đã ủy quyền cho Ban Thường vụ trong toàn khoá.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu khóa III đã ủy quyền cho Ban Thường vụ trong toàn khóa.
"""),
    ),
    _Placement,
)
