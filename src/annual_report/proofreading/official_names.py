"""Names of state, Party and public life with their capitals, by a list that comes along."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from annual_report.language.vietnamese.folding import folded
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.phrases import Phrases, capitals

LIST: Final = Path(__file__).parent / "data" / "capitals.txt"
_FIRST: Final = re.compile(r"(?!#)[\W\d_]*([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Writing:
    """The capitals of a listed name, by the words of it; several patterns where more than one is right.

    With `strict`, the name in small letters throughout is wrong too; with `is_list`, commas or dashes are part of it.
    """

    patterns: tuple[tuple[bool, ...], ...]
    strict: bool
    is_list: bool


class OfficialNames:
    """The list; what it says of names that begin alike is made up when the first of these is asked for."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines: dict[str, list[str]] = {}
        for line in lines:
            if first := _FIRST.match(line):
                self._lines.setdefault(folded(first[1]), []).append(line)
        self._phrases: dict[str, Phrases[Writing]] = {}
        self.firsts = frozenset(self._lines)
        """The keys that a name begins with."""

    def longest(self, keys: Sequence[str], at: int) -> tuple[int, list[Writing]]:
        """How many of the `keys` from `at` on the longest name has, and how it is written; 0 if there is none."""
        first = keys[at]
        if first not in self._phrases:
            self._phrases[first] = Phrases(map(_entry, self._lines.get(first, ())))
        return self._phrases[first].longest(keys, at)


@cache
def official_names() -> OfficialNames:
    """The list that comes along."""
    return OfficialNames(LIST.read_text("utf-8").splitlines())


def _entry(line: str) -> tuple[Sequence[str], Writing]:
    writings = [Passage(writing).words for writing in line.removeprefix("!").split("|")]
    patterns = tuple(capitals(words) for words in writings)
    return [folded(word.text) for word in writings[0]], Writing(
        patterns, line.startswith("!"), "," in line or " - " in line
    )


def is_name_of_workspace(text: str, start: int, end: int, knowledge: Knowledge) -> bool:
    """Whether text[start:end] is a name of the workspace, or part of one: the rules on its names report that."""
    written = text[start:end]
    if written.casefold() not in knowledge.forms:
        return False
    for name in knowledge.names:
        for form in name.forms:
            at = form.casefold().find(written.casefold())
            surroundings = text[max(0, start - at) : max(0, start - at) + len(form)]
            if at >= 0 and (written in form or surroundings.casefold() == form.casefold()):
                return True
    return False
