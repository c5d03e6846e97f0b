"""Abbreviations that nobody has introduced."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.folding import one_edit_apart
from annual_report.proofreading.abbreviations_in_text import ABBREVIATION, abbreviations, letters_of
from annual_report.proofreading.introduced_abbreviations import initial, introduction, is_unsaid, stands_for
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.phrases import begins
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip

_LIST: Final = Path(__file__).parents[1] / "data" / "abbreviations.txt"
# Names that are spoken as words (VIFOTEC), and signs that are spoken of rather than used.
_SPOKEN: Final = lazy_pattern(r"(?=.{4})(?:[BCDFGHJKLMNPQRSTVWXYZ]{0,2}[AEIOUY]){2,}[BCDFGHJKLMNPRSTVWXYZ]{0,2}$")
_QUOTES: Final = ("“", "‘", "`", '"', "'", "#")
_SHORTEST, _LONGEST, _MOST_PHRASES, _SURE, _MOST_FIXES = 3, 7, 4000, 4, 2


@cache
def _known() -> tuple[frozenset[str], dict[str, str]]:
    """The abbreviations that all know, and what others stand for."""
    lines = [line for line in _LIST.read_text("utf-8").splitlines() if line and line[0] != "#"]
    told = dict(line.split("=", 1) for line in lines if "=" in line)
    return frozenset(word for line in lines if "=" not in line for word in line.split()), told


@dataclass(slots=True)
class _Use:
    passage: Passage
    start: int
    introduced: tuple[Passage, int] | None = None
    phrase: str = ""


class _Unexplained(Proofreading):
    def __init__(self, knowledge: Knowledge) -> None:
        self._names = [form for name in knowledge.names for form in (name.official, *name.allowed)]
        self._fine = {word for form in self._names for word in ABBREVIATION.findall(form)}
        self._fine |= {word.upper() for word in knowledge.allowed}
        self._introduced: set[str] = set()
        self._used: dict[str, _Use] = {}
        self._phrases: dict[str, str] = {}
        self._common: set[str] = set()

    def read(self, passage: Passage) -> Iterator[Slip]:
        if passage.role != "prose":
            return
        found = list(abbreviations(passage))
        for match in found:
            written = match[0]
            if written in self._introduced or self._is_known(written):
                continue
            introduced = introduction(passage, match)
            if introduced is None and (_SPOKEN.match(written) or passage.text.endswith(_QUOTES, 0, match.start())):
                continue
            if introduced is None:
                self._used.setdefault(written, _Use(replace(passage), match.start()))
            elif written not in self._used:
                self._introduced.add(written)
            elif self._used[written].introduced is None:
                self._used[written].introduced = (replace(passage), match.start())
                self._used[written].phrase = introduced.phrase
        self._remember(passage)
        return
        yield

    def close(self) -> Iterator[Slip]:
        introduced = {letters_of(each) for each in self._introduced}
        for written, use in self._used.items():
            if letters_of(written) in introduced:
                continue
            slip = (use.passage, use.start, use.start + len(written))
            fixes = tuple(self._fixes(written, use))
            advice = None if fixes else message(N_("write it in full here, with “({text})” behind it"), text=written)
            if use.introduced:
                what = message(N_("“{text}” is used before it is introduced"), text=written)
                note = message(N_("it is introduced here"))
                yield Slip(*slip, what, fixes, note=note, other=use.introduced, advice=advice)
            else:
                what = message(N_("“{text}” is an abbreviation that the text does not introduce"), text=written)
                yield Slip(*slip, what, fixes, advice=advice)

    def _fixes(self, written: str, use: _Use) -> list[str]:
        """What may be meant: the full words, or an abbreviation that is almost the one that is written."""
        if use.phrase:
            first = use.phrase[0].upper() if begins(use.passage.masked, use.start) else use.phrase[0]
            return [first + use.phrase[1:], f"{first}{use.phrase[1:]} ({written})"]
        meant = [] if use.introduced else self._meaning(written)
        sure = [each for each in meant if each not in self._phrases.values()]
        explained = [f"{each} ({written})" for each in meant]
        one_edit_apart = [] if sure or use.introduced else list(self._near(written, explained))
        alone = meant[:1] if len(meant) == 1 else []
        return [*one_edit_apart, *explained, *alone][:_MOST_FIXES]

    def _near(self, written: str, explained: list[str]) -> Iterator[str]:
        """Abbreviations of the text, or such as all know, that one slip makes the written one of."""
        if len(written) < _SHORTEST:
            return
        here = (*sorted(self._introduced), *sorted(self._common))
        yield from (each for each in here if _is_slip_of(written, each))
        if not explained and len(written) >= _SURE:
            known = [each for each in _known()[0] if _is_slip_of(written, each)]
            yield from sorted(known, key=lambda each: (abs(len(each) - len(written)), each))

    def _is_known(self, written: str) -> bool:
        known, _told = _known()
        if written in known or written in self._fine:
            self._common.add(written)
            return True
        return "-" in written and all(part in known or part in self._fine for part in written.split("-"))

    def _remember(self, passage: Passage) -> None:
        """Keeps the phrases with a capital, by their initials, for what abbreviations may stand for."""
        if len(self._phrases) >= _MOST_PHRASES:
            return
        words, text = passage.words, passage.text
        for at, word in enumerate(words):
            if word.text[0].isupper() and not word.text.isupper():
                self._keep(text, words[at : at + _LONGEST])

    def _keep(self, text: str, words: tuple[Word, ...]) -> None:
        letters = ""
        for count, word in enumerate(words):
            if count and text[words[count - 1].end : word.start] not in (" ", ", ", " - ", " – "):
                return
            if is_unsaid(word.text):
                continue
            letters += initial(word.text[0])
            if len(letters) >= _SHORTEST:
                self._phrases.setdefault(letters, text[words[0].start : word.end])

    def _meaning(self, written: str) -> list[str]:
        """What the abbreviation may stand for: an official name, words of the text, what is commonly meant."""
        letters = letters_of(written)
        names = [form for form in self._names if len(letters) >= _SHORTEST and stands_for(letters, form)]
        told = _known()[1].get(written)
        phrase = self._phrases.get(letters)
        if told and phrase and phrase.lower() == told.lower():
            told = phrase if phrase[0].isupper() and "&" in written else told
            phrase = None
        return list(dict.fromkeys(each for each in (*names, told, phrase) if each))[:2]


def _is_slip_of(written: str, other: str) -> bool:
    """Whether one letter exchanged with its neighbour, one added, left out or replaced makes one the other."""
    if min(len(written), len(other)) < _SHORTEST or not one_edit_apart(written, other):
        return False
    return sorted(written) == sorted(other) or min(len(written), len(other)) >= _SURE


ABBREVIATION_UNEXPLAINED = Proofreader(
    Rule(
        "abbreviation-unexplained",
        Severity.WARNING,
        title=N_("an abbreviation is used without being introduced"),
        explanation=N_(
            "Readers know what an abbreviation stands for where its first use gives it in brackets behind the full "
            "words, or with “sau đây gọi tắt là”. Those that everybody knows (UBND, HĐND, UNESCO) and those among "
            "the short names in organization.yaml need no introduction."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu phối hợp với Sở TT&TT mở lớp tập huấn.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Hội Mẫu cùng Sở Thông tin và Truyền thông (TT&TT) mở lớp tập
      huấn; Sở TT&TT cử báo cáo viên.
"""),
    ),
    _Unexplained,
)
