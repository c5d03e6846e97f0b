"""Persons whose names have other marks in one place than in the others."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.vietnamese.folding import folded, plain
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.person_names import SURE_SURNAMES
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip

_MOST: Final = 20_000


@dataclass(slots=True)
class _Person:
    counts: Counter[str] = field(default_factory=Counter)
    first: dict[str, tuple[Passage, int, int]] = field(default_factory=dict)


class _Persons(Proofreading):
    def __init__(self, knowledge: Knowledge) -> None:
        self._known = {plain(name.official.replace(" ", "")) for name in knowledge.names if name.kind == "person"}
        self._seen: dict[str, _Person] = {}

    def read(self, passage: Passage) -> Iterator[Slip]:
        words = passage.words
        at = 0
        while at < len(words):
            end = at + 1
            if words[at].text in SURE_SURNAMES:
                while end < len(words) and end - at < 4 and words[end].text.istitle():  # noqa: PLR2004
                    if passage.text[words[end - 1].end : words[end].start] != " ":
                        break
                    end += 1
                if end - at > 2 and len(self._seen) < _MOST:  # noqa: PLR2004
                    self._keep(passage, words[at:end])
            at = end
        return
        yield

    def _keep(self, passage: Passage, words: tuple[Word, ...]) -> None:
        seen = self._seen.setdefault("".join(plain(word.text) for word in words), _Person())
        spelling = " ".join(folded(word.text) for word in words)
        seen.counts[spelling] += 1
        seen.first.setdefault(spelling, (passage, words[0].start, words[-1].end))

    def close(self) -> Iterator[Slip]:
        for key, seen in self._seen.items():
            if len(seen.counts) < 2 or key in self._known:  # noqa: PLR2004
                continue
            [(usual, often), *others] = seen.counts.most_common()
            for other, times in others:
                # Two persons may have names that only their marks tell apart, less often if these are long.
                if often >= times * (2 if usual.count(" ") > 2 else 3):  # noqa: PLR2004
                    usual_passage, first, last = seen.first[usual]
                    passage, start, end = seen.first[other]
                    problem = message(N_("the same person's name has other marks elsewhere"))
                    note = message(N_("it is written differently here"))
                    fixes = (usual_passage.text[first:last],)
                    yield Slip(passage, start, end, problem, fixes, note=note, note_at=(usual_passage, first))


PERSON_SPELT_MIXED = Proofreader(
    Rule(
        "person-spelt-mixed",
        Severity.WARNING,
        title=N_("a person's name has different marks"),
        explanation=N_(
            "A name written several times in one way, and once with other marks, is usually that of one person. If "
            "they are two persons, switch the rule off, or enter both under “people” in organization.yaml."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Bà Trần Thị Lan Mẫu chủ trì. Bà Trần Thị Lan Mẫu phát biểu.
      Bà Trần Thị Lan Mậu kết luận.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Bà Trần Thị Lan Mẫu chủ trì. Bà Trần Thị Lan Mẫu phát biểu.
      Bà Trần Thị Lan Mẫu kết luận.
"""),
    ),
    _Persons,
)
