"""Words written for other words that exist too, as data says, each with what has to stand around it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from annual_report.language.vietnamese.letters import cased_like
from annual_report.proofreading.compounds import Sound, data_lines, sound
from annual_report.proofreading.passage import Passage, Word

_LETTER: Final = re.compile(r"[^\W\d_]")
_FAR: Final = 120


@dataclass(frozen=True, slots=True)
class ConfusedWord:
    """`written` for one of `intended`, where the text around it is as it has to be.

    `following` and `preceding` are what has to stand behind and before it, the other two what may not: words, parted by
    |, or a regular expression in small letters. With `safe`, nobody can have meant what is written."""

    written: tuple[Sound, ...]
    intended: tuple[str, ...]
    safe: bool = False
    following: str = ""
    not_following: str = ""
    preceding: str = ""
    not_preceding: str = ""

    @property
    def anywhere(self) -> bool:
        """Whether nothing is said of what has to stand around it."""
        return not (self.following or self.preceding)

    def fits(self, passage: Passage, start: int, end: int) -> bool:
        """Whether that which stands around the place is what this confusion asks for."""
        after = " ".join(passage.text[end : end + _FAR].lower().split())
        before = " ".join(passage.text[max(0, start - _FAR) : start].lower().split())
        return (
            (not self.following or _begins(after, self.following))
            and (not self.preceding or _ends(before, self.preceding))
            and not (self.not_following and _begins(after, self.not_following))
            and not (self.not_preceding and _ends(before, self.not_preceding))
        )


def _begins(text: str, pattern: str) -> bool:
    """Whether the text begins with what the pattern means, and that ends there."""
    words = _words(pattern)
    if words:
        return any(text.startswith(word) and not _LETTER.match(text, len(word)) for word in words)
    return bool(_compiled(rf"(?:{pattern})(?!{_LETTER.pattern})").match(text))


def _ends(text: str, pattern: str) -> bool:
    """Whether the text ends with what the pattern means, and that begins there."""
    words = _words(pattern)
    if words:
        return any(text.endswith(word) and not _LETTER.match(text[: -len(word)][-1:]) for word in words)
    return bool(_compiled(rf"(?<!{_LETTER.pattern})(?:{pattern})$").search(text))


@cache
def _words(pattern: str) -> tuple[str, ...]:
    """What a pattern means that is no more than words to choose from; nothing if it is more."""
    words = tuple(pattern.split("|"))
    return words if all(word.replace(" ", "").isalpha() for word in words) else ()


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


class Confusions:
    """Confusions by the first syllable that is written."""

    def __init__(self, additional: Mapping[str, str] | None = None) -> None:
        """Those of the data, and `additional` ones of a workspace: what is written to what is meant."""
        self._further: dict[Sound, tuple[ConfusedWord, ...]] = {}
        for written, intended in (additional or {}).items():
            confusion = ConfusedWord(_sounds(written), (intended,))
            if confusion.written:
                first = confusion.written[0]
                self._further[first] = (confusion, *self._further.get(first, ()))
        self._firsts = frozenset((*_lines_by_first(), *self._further))

    def begins(self, first: Sound) -> bool:
        """Whether there is any that begins with this syllable."""
        return first in self._firsts

    def at(self, sounds: Sequence[Sound], place: int) -> Iterator[ConfusedWord]:
        """Those that are written from the word `place` on, wherever they stand; the longest first."""
        first = sounds[place]
        for confusion in (*self._further.get(first, ()), *_beginning_with(first)):
            if tuple(sounds[place : place + len(confusion.written)]) == confusion.written:
                yield confusion


@cache
def _lines_by_first() -> dict[Sound, list[str]]:
    lines_by_first: dict[Sound, list[str]] = {}
    for line in data_lines("confusions.tsv"):
        written, _, _ = line.partition("\t")
        lines_by_first.setdefault(sound(written.partition(" ")[0]), []).append(line)
    return lines_by_first


@cache
def _beginning_with(first: Sound) -> tuple[ConfusedWord, ...]:
    """Those of the data that begin with this syllable, the longest first."""
    return tuple(sorted(map(_read, _lines_by_first().get(first, ())), key=lambda each: -len(each.written)))


def _read(line: str) -> ConfusedWord:
    written, intended, *rest = line.split("\t")
    conditions = dict(each.split("=", 1) for each in rest if each != "safe")
    return ConfusedWord(
        _sounds(written),
        tuple(intended.split("|")),
        "safe" in rest,
        conditions.get("next", ""),
        conditions.get("next!", ""),
        conditions.get("previous", ""),
        conditions.get("previous!", ""),
    )


def _sounds(text: str) -> tuple[Sound, ...]:
    return tuple(sound(word) for word in text.lower().split())


def cased_replacement(intended: str, words: Sequence[Word], passage: Passage) -> str:
    """`intended` written in place of the `words`: with their capitals, and the spelling and spaces of what stays."""
    syllables = intended.split()
    if len(syllables) != len(words):
        return intended.upper() if all(word.text.isupper() for word in words) else cased_like(words[0].text, intended)
    written = []
    for syllable, word, following in zip(syllables, words, [*words[1:], None], strict=True):
        same = sound(syllable) == sound(word.lower)
        written.append(word.text if same else cased_like(word.text, syllable))
        written.append(passage.text[word.end : following.start] if following else "")
    return "".join(written)
