"""Abbreviations that are introduced twice for different things, or with letters that their words do not have."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.vietnamese.folding import folded
from annual_report.proofreading.abbreviations_in_text import abbreviations, letters_of
from annual_report.proofreading.introduced_abbreviations import introduction
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip, proofreads

_SHORTEST, _MOST = 3, 2000


@proofreads(
    Rule(
        "abbreviation-letters-wrong",
        Severity.WARNING,
        title=N_("an abbreviation has other letters than its words"),
        explanation=N_(
            "Where an abbreviation is introduced, its letters are the first ones of the words before it: Hội đồng quản "
            "lý (HĐQL), not (HĐLQ). It may leave words out; here its letters are in another order, or one is another."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Ban Quản lý dự án Mẫu (BQLADM) đã họp.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Ban Quản lý dự án Mẫu (BQLDAM) đã họp.
"""),
    )
)
def abbreviation_letters_wrong(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """Abbreviations behind full words that have the same letters but for their order or one of them."""
    if "(" not in passage.text and "tắt" not in passage.text:
        return
    for match in abbreviations(passage):
        introduced = introduction(passage, match) if len(match[0]) >= _SHORTEST else None
        if introduced and introduced.meant and "&" not in match[0] and "-" not in match[0]:
            what = message(N_("these are not the first letters of the words before"))
            yield Slip(passage, match.start(), match.end(), what, (introduced.meant,))


@dataclass(slots=True)
class _First:
    """Where something was introduced: the abbreviation, and the words that it stands for."""

    written: str
    phrase: tuple[str, ...]
    passage: Passage
    start: int


class _Twice(Proofreading):
    def __init__(self, _knowledge: Knowledge) -> None:
        self._by_phrase: dict[tuple[str, ...], _First] = {}
        self._by_letters: dict[str, _First] = {}

    def read(self, passage: Passage) -> Iterator[Slip]:
        if "(" not in passage.text and "tắt" not in passage.text:
            return
        for match in abbreviations(passage):
            introduced = introduction(passage, match) if len(match[0]) >= _SHORTEST else None
            if introduced is None or not introduced.phrase or introduced.meant:
                continue
            key = tuple(map(folded, introduced.phrase.split()))
            here = _First(match[0], key, replace(passage), match.start())
            if len(self._by_phrase) < _MOST:
                yield from self._compare(here, fits=introduced.fits)

    def _compare(self, here: _First, *, fits: bool) -> Iterator[Slip]:
        """What is wrong with a second introduction; a first one is kept."""
        letters = letters_of(here.written)
        same = self._by_phrase.setdefault(here.phrase, here)
        span = (here.passage, here.start, here.start + len(here.written))
        note = message(N_("it is introduced here"))
        if letters_of(same.written) != letters:
            what = message(N_("the same words are abbreviated as “{text}” elsewhere"), text=same.written)
            yield Slip(*span, what, (same.written,), note=note, other=(same.passage, same.start))
            return
        meant = self._by_letters.setdefault(letters, here) if fits else here
        if not set(meant.phrase) <= set(here.phrase) and not set(here.phrase) <= set(meant.phrase):
            what = message(N_("“{text}” stands for something else elsewhere"), text=here.written)
            advice = message(N_("give one of the two another abbreviation, or write it in full"))
            yield Slip(*span, what, note=note, other=(meant.passage, meant.start), advice=advice)


ABBREVIATION_INTRODUCED_TWICE: Final = Proofreader(
    Rule(
        "abbreviation-introduced-otherwise",
        Severity.WARNING,
        title=N_("an abbreviation is introduced a second time, otherwise"),
        explanation=N_(
            "In one document the same words have one abbreviation, and an abbreviation stands for one thing. The first "
            "introduction is taken for the right one."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Trung tâm Dữ liệu Mẫu (TTDL) đã họp. Trung tâm Dữ liệu Mẫu
      (TTDLM) mở lớp.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Trung tâm Dữ liệu Mẫu (TTDLM) đã họp. TTDLM mở lớp.
"""),
    ),
    _Twice,
)
