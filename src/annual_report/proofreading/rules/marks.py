"""Marks doubled, and ellipses of other forms."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.mixture import Mixture, Occurrence
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip, proofreads
from annual_report.proofreading.words_around import match_ending_at, word_start

_DOUBLED: Final = re.compile(
    r"(?P<same>[,;:])(?:\s?(?P=same))+|!{2,}|\?{2,}|%%+|(?P<two>[,;:]\s?[.,;:]|(?<=[^\W\d_]{3})\.\s?[,;:]|[!?]\.)(?![.\d])"
    r"|(?<![. ])\. \.(?! ?\.)|\(\(|\)\)|““|””"
)
_STRONGEST: Final = ".;:,"
_NESTED: Final = lazy_pattern(r"\(\(|\)\)|““|””")
_ABBREVIATED: Final = lazy_pattern(
    r"\b(?i:v\.v|tr|tp|tx|ths|ts|gs|pgs|st|no|vol|etc|inc|ltd|co|đ/c|dr|mr)$|\b[A-ZĐ]\w{0,4}$"
)

_DOTS: Final = re.compile(
    r"(?<=[^\s.…=])(?P<two>\.\.)(?![.\w…/])|(?<=[^\W\d_])(?P<four>\.{4}(?![.…])|\.{5,8}(?=\s*$))"
    r"|(?<!\. )(?P<apart>\. \. \.(?: \.)?)(?! ?\.)"
    r"|(?P<stop>(?:(?<!…)…|(?<!\.)\.{3})\s?\.)(?![.…])|(?P<comma>(?<!\.)[,;]\s?(?:…|\.{3}))(?![.…])"
    r"|(?P<more>(?:…|(?<!\.)\.{3}),(?=\s?(?:v\.v|…)))"
)
_KIND: Final = re.compile(r"(?<=[\w)”])(?:…|(?<!\.)\.{3})(?![.…])")
_MIXED: Final = N_("the ellipsis in “{text}” is not the same character as in “{other}”")


@proofreads(
    Rule(
        "mark-doubled",
        Severity.WARNING,
        title=N_("a mark is doubled, or there are two where one belongs"),
        explanation=N_(
            "Two commas, a full stop after a colon, two question marks: usually a word between them was deleted. One "
            "mark is enough."
        ),
        wrong=Sample('sections:\n  - {title: Kết quả, text: "Các hội,, câu lạc bộ đã họp."}\n'),
        right=Sample('sections:\n  - {title: Kết quả, text: "Các hội, câu lạc bộ đã họp."}\n'),
    )
)
def mark_doubled(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """One mark is enough."""
    text = passage.masked
    for match in _DOUBLED.finditer(text):
        if _NESTED.fullmatch(match[0]) or (match[0][0] == "." and match_ending_at(_ABBREVIATED, text, match.start())):
            continue
        start = word_start(text, match.start())
        word = text[start : match.start()]
        marks = match[0].replace(" ", "")
        first = next((mark for mark in _STRONGEST if mark in marks), marks[0])
        fixes = [word + mark for mark in dict.fromkeys((first, *marks))]
        problem = message(N_("there are two marks where one belongs: “{text}”"), text=match[0])
        yield Slip(passage, start, match.end(), problem, tuple(fixes), safe=bool(match["same"]))


@proofreads(
    Rule(
        "ellipsis-form",
        Severity.WARNING,
        title=N_("an ellipsis has two or four dots, or another mark next to it"),
        explanation=N_(
            "An ellipsis is three dots, written close to its word and without a comma before it or a full stop after "
            "it; two dots are usually one too many at the end of a sentence."
        ),
        wrong=Sample('sections:\n  - {title: Kết quả, text: "Các sở, ban, ngành,… đã dự họp."}\n'),
        right=Sample('sections:\n  - {title: Kết quả, text: "Các sở, ban, ngành… đã dự họp."}\n'),
    )
)
def ellipsis_form(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """An ellipsis is three dots, and nothing else."""
    text = passage.masked
    for match in _DOTS.finditer(text) if ".." in text or "…" in text or ". ." in text else ():
        start = word_start(text, match.start())
        word, dots = text[start : match.start()], "…" if "…" in match[0] else "..."
        fixes = {"two": (f"{word}.", f"{word}..."), "more": (f"{word},",)}.get(match.lastgroup or "", (word + dots,))
        problem = message(N_("the ellipsis “{text}” is not just three dots"), text=match[0])
        yield Slip(passage, start, match.end(), problem, fixes)


class _Ellipses(Proofreading):
    def __init__(self, _knowledge: Knowledge) -> None:
        self._mixture = Mixture()

    def read(self, passage: Passage) -> Iterator[Slip]:
        text = passage.masked
        if "…" in text or "..." in text:
            for match in _KIND.finditer(text):
                word = text[word_start(text, match.start()) : match.start()]
                ways = {each: word + each for each in ("…", "...")}
                self._mixture.note(match[0], Occurrence(passage, match.start() - len(word), match.end(), ways))
        return iter(())

    def close(self) -> Iterator[Slip]:
        return self._mixture.slips(_MIXED)


ELLIPSIS_MIXED: Final = Proofreader(
    Rule(
        "ellipsis-mixed",
        Severity.WARNING,
        title=N_("the ellipsis is one character in one place and three dots in another"),
        explanation=N_(
            "“…” and “...” look alike but have different widths, and a search for one does not find the other. Use "
            "one of them throughout."
        ),
        wrong=Sample('sections:\n  - {title: Kết quả, text: "Các sở, ngành… và các hội, câu lạc bộ..."}\n'),
        right=Sample('sections:\n  - {title: Kết quả, text: "Các sở, ngành… và các hội, câu lạc bộ…"}\n'),
    ),
    _Ellipses,
)
