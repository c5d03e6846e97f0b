"""Abbreviations of one thing that are written in several ways."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.proofreading.abbreviations_in_text import abbreviations, letters_of
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip


@dataclass(slots=True)
class _Variants:
    count: Counter[str] = field(default_factory=Counter)
    first: dict[str, tuple[Passage, int]] = field(default_factory=dict)


class _Mixed(Proofreading):
    def __init__(self, _knowledge: Knowledge) -> None:
        self._seen: dict[str, _Variants] = {}

    def read(self, passage: Passage) -> Iterator[Slip]:
        for match in abbreviations(passage):
            if len(match[0]) > 2:  # noqa: PLR2004
                variants = self._seen.setdefault(letters_of(match[0]), _Variants())
                variants.count[match[0]] += 1
                variants.first.setdefault(match[0], (passage, match.start()))
        return
        yield

    def close(self) -> Iterator[Slip]:
        for variants in self._seen.values():
            [(usual, _count), *others] = variants.count.most_common()
            for other, _times in others:
                passage, start = variants.first[other]
                problem = message(N_("the same abbreviation is written “{usual}” elsewhere"), usual=usual)
                note = message(N_("it is written “{text}” here"), text=usual)
                yield Slip(
                    passage, start, start + len(other), problem, (usual,), note=note, note_at=variants.first[usual]
                )


ABBREVIATION_MIXED = Proofreader(
    Rule(
        "abbreviation-mixed",
        Severity.WARNING,
        title=N_("one abbreviation is written in several ways"),
        explanation=N_(
            "A document writes an abbreviation in one way: KH&CN, KHCN and KH-CN are three. The most frequent way is "
            "proposed for the others."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Khoa học và Công nghệ (KH&CN) là động lực; ngành KHCN đã
      trao giải về KH&CN.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Khoa học và Công nghệ (KH&CN) là động lực; ngành KH&CN đã
      trao giải về KH&CN.
"""),
    ),
    _Mixed,
)
