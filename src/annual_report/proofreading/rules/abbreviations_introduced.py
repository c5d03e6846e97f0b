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
        title=N_("an abbreviation does not match its words"),
        explanation=N_(
            "Where an abbreviation is explained, its letters are the first letters of the words before it: Hội đồng "
            "quản lý (HĐQL), not (HĐLQ). It may leave words out; here the letters are in another order, or one of "
            "them differs."
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
        if introduced and introduced.intended and "&" not in match[0] and "-" not in match[0]:
            problem = message(N_("these are not the first letters of the words before"))
            yield Slip(passage, match.start(), match.end(), problem, (introduced.intended,))


@dataclass(slots=True)
class _Introduced:
    """Where something was introduced: the abbreviation, and the words that it stands for."""

    written: str
    phrase: tuple[str, ...]
    passage: Passage
    start: int


class _Twice(Proofreading):
    def __init__(self, _knowledge: Knowledge) -> None:
        self._by_phrase: dict[tuple[str, ...], _Introduced] = {}
        self._by_letters: dict[str, _Introduced] = {}

    def read(self, passage: Passage) -> Iterator[Slip]:
        if "(" not in passage.text and "tắt" not in passage.text:
            return
        for match in abbreviations(passage):
            introduced = introduction(passage, match) if len(match[0]) >= _SHORTEST else None
            if introduced is None or not introduced.phrase or introduced.intended:
                continue
            key = tuple(map(folded, introduced.phrase.split()))
            introduction_here = _Introduced(match[0], key, replace(passage), match.start())
            if len(self._by_phrase) < _MOST:
                yield from self._compare(introduction_here, fits=introduced.fits)

    def _compare(self, new: _Introduced, *, fits: bool) -> Iterator[Slip]:
        """What is wrong with a second introduction; a first one is kept."""
        letters = letters_of(new.written)
        first_of_phrase = self._by_phrase.setdefault(new.phrase, new)
        span = (new.passage, new.start, new.start + len(new.written))
        note = message(N_("it is explained here"))
        if letters_of(first_of_phrase.written) != letters:
            problem = message(N_("the same words are abbreviated as “{text}” elsewhere"), text=first_of_phrase.written)
            yield Slip(
                *span,
                problem,
                (first_of_phrase.written,),
                note=note,
                note_at=(first_of_phrase.passage, first_of_phrase.start),
            )
            return
        first_of_letters = self._by_letters.setdefault(letters, new) if fits else new
        if not set(first_of_letters.phrase) <= set(new.phrase) and not set(new.phrase) <= set(first_of_letters.phrase):
            problem = message(N_("“{text}” means something else elsewhere"), text=new.written)
            advice = message(N_("give one of the two another abbreviation, or write it in full"))
            yield Slip(
                *span, problem, note=note, note_at=(first_of_letters.passage, first_of_letters.start), advice=advice
            )


ABBREVIATION_INTRODUCED_TWICE: Final = Proofreader(
    Rule(
        "abbreviation-introduced-otherwise",
        Severity.WARNING,
        title=N_("an abbreviation is explained again, in another way"),
        explanation=N_(
            "In one document the same words have one abbreviation, and an abbreviation has one meaning. The first "
            "explanation is taken as the right one."
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
