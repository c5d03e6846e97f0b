"""Abbreviations that nobody has introduced."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.folding import one_edit_apart
from annual_report.language.vietnamese.letters import rests
from annual_report.proofreading.abbreviations_in_text import ABBREVIATION, abbreviations, letters_of
from annual_report.proofreading.compounds import data_lines
from annual_report.proofreading.introduced_abbreviations import initial, introduction, is_unsaid, stands_for
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.phrases import begins_sentence
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip

# Names that are spoken as words (VIFOTEC), and signs that are spoken of rather than used.
_SPOKEN: Final = lazy_pattern(r"(?=.{4})(?:[BCDFGHJKLMNPQRSTVWXYZ]{0,2}[AEIOUY]){2,}[BCDFGHJKLMNPRSTVWXYZ]{0,2}$")
_QUOTES: Final = ("“", "‘", "`", '"', "'", "#")
_SHORTEST, _LONGEST, _MOST_PHRASES, _SURE, _MOST_FIXES = 3, 7, 4000, 4, 2


@cache
def _common_abbreviations() -> tuple[frozenset[str], dict[str, str]]:
    """The abbreviations that all know, and what others stand for."""
    listed = data_lines("abbreviations.txt")
    meanings = dict(line.split("=", 1) for line in listed if "=" in line)
    return frozenset(word for line in listed if "=" not in line for word in line.split()), meanings


class _Nearby:
    """Words by what they are without one of their letters: one edit apart are only those that share such a rest."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_rest: dict[str, list[str]] = {}
        for word in sorted(words):
            for rest in rests(word):
                self._by_rest.setdefault(rest, []).append(word)

    def to(self, word: str) -> list[str]:
        """Those that may be one edit apart from the word, in the order of the alphabet."""
        return sorted({each for rest in rests(word) for each in self._by_rest.get(rest, ())})


@cache
def _all_nearby() -> _Nearby:
    return _Nearby(_common_abbreviations()[0])


@dataclass(slots=True)
class _Use:
    passage: Passage
    start: int
    introduced: tuple[Passage, int] | None = None
    phrase: str = ""


class _Unexplained(Proofreading):
    def __init__(self, knowledge: Knowledge) -> None:
        self._names = [form for name in knowledge.names for form in name.forms]
        self._accepted = {word for form in self._names for word in ABBREVIATION.findall(form)}
        self._accepted |= {word.upper() for word in knowledge.allowed}
        self._introduced: set[str] = set()
        self._unexplained: dict[str, _Use] = {}
        self._phrases: dict[str, str] = {}
        self._common_in_text: set[str] = set()
        self._nearby: tuple[_Nearby, _Nearby] | None = None

    def read(self, passage: Passage) -> Iterator[Slip]:
        if passage.role != "prose":
            return
        matches = list(abbreviations(passage))
        for match in matches:
            written = match[0]
            if written in self._introduced or self._is_known(written):
                continue
            introduced = introduction(passage, match)
            if introduced is None and (_SPOKEN.match(written) or passage.text.endswith(_QUOTES, 0, match.start())):
                continue
            if introduced is None:
                self._unexplained.setdefault(written, _Use(replace(passage), match.start()))
            elif written not in self._unexplained:
                self._introduced.add(written)
            elif self._unexplained[written].introduced is None:
                self._unexplained[written].introduced = (replace(passage), match.start())
                self._unexplained[written].phrase = introduced.phrase
        self._remember(passage)
        return
        yield

    def close(self) -> Iterator[Slip]:
        introduced = {letters_of(each) for each in self._introduced}
        for written, use in self._unexplained.items():
            if letters_of(written) in introduced:
                continue
            slip = (use.passage, use.start, use.start + len(written))
            fixes = tuple(self._fixes(written, use))
            advice = None if fixes else message(N_("write it in full here, with “({text})” after it"), text=written)
            if use.introduced:
                problem = message(N_("“{text}” is used before it is explained"), text=written)
                note = message(N_("it is explained here"))
                yield Slip(*slip, problem, fixes, note=note, note_at=use.introduced, advice=advice)
            else:
                problem = message(N_("“{text}” is an abbreviation that the text does not explain"), text=written)
                yield Slip(*slip, problem, fixes, advice=advice)

    def _fixes(self, written: str, use: _Use) -> list[str]:
        """What may be meant: the full words, or an abbreviation that is almost the one that is written."""
        if use.phrase:
            first = use.phrase[0].upper() if begins_sentence(use.passage.masked, use.start) else use.phrase[0]
            return [first + use.phrase[1:], f"{first}{use.phrase[1:]} ({written})"]
        meanings = [] if use.introduced else self._meaning(written)
        sure = [each for each in meanings if each not in self._all_phrases]
        explained = [f"{each} ({written})" for each in meanings]
        one_edit_apart = [] if sure or use.introduced else list(self._near(written, explained))
        alone = meanings[:1] if len(meanings) == 1 else []
        return [*one_edit_apart, *explained, *alone][:_MOST_FIXES]

    @cached_property
    def _all_phrases(self) -> frozenset[str]:
        return frozenset(self._phrases.values())

    def _near(self, written: str, explained: list[str]) -> Iterator[str]:
        """Abbreviations of the text, or such as all know, that one slip makes the written one of."""
        if len(written) < _SHORTEST:
            return
        if self._nearby is None:
            self._nearby = _Nearby(self._introduced), _Nearby(self._common_in_text)
        for known in self._nearby:
            yield from (each for each in known.to(written) if _is_slip_of(written, each))
        if not explained and len(written) >= _SURE:
            similar = [each for each in _all_nearby().to(written) if _is_slip_of(written, each)]
            yield from sorted(similar, key=lambda each: (abs(len(each) - len(written)), each))

    def _is_known(self, written: str) -> bool:
        common, _meanings = _common_abbreviations()
        if written in common or written in self._accepted:
            self._common_in_text.add(written)
            return True
        return "-" in written and all(part in common or part in self._accepted for part in written.split("-"))

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
        common_meaning = _common_abbreviations()[1].get(written)
        phrase = self._phrases.get(letters)
        if common_meaning and phrase and phrase.lower() == common_meaning.lower():
            common_meaning = phrase if phrase[0].isupper() and "&" in written else common_meaning
            phrase = None
        return list(dict.fromkeys(each for each in (*names, common_meaning, phrase) if each))[:2]


def _is_slip_of(written: str, other: str) -> bool:
    """Whether one letter exchanged with its neighbour, one added, left out or replaced makes one the other."""
    if min(len(written), len(other)) < _SHORTEST or not one_edit_apart(written, other):
        return False
    return sorted(written) == sorted(other) or min(len(written), len(other)) >= _SURE


ABBREVIATION_UNEXPLAINED = Proofreader(
    Rule(
        "abbreviation-unexplained",
        Severity.WARNING,
        title=N_("an abbreviation is not explained"),
        explanation=N_(
            "Readers know what an abbreviation means if its first use gives it in brackets after the full words, or "
            "with “sau đây gọi tắt là”. Abbreviations that everybody knows (UBND, HĐND, UNESCO) and short names in "
            "organization.yaml need no explanation."
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
