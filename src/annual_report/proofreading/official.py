"""Names of state, Party and public life with their capitals, by a list that comes along."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from annual_report.proofreading.folding import folded
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.phrases import Phrases, capitals

LIST: Final = Path(__file__).parent / "data" / "capitals.txt"


@dataclass(frozen=True, slots=True)
class Writing:
    """Which words of a name have capitals, whether small letters alone are wrong as well, and commas are of it."""

    patterns: tuple[tuple[bool, ...], ...]
    strict: bool
    is_list: bool


@cache
def official_names() -> Phrases[Writing]:
    """The list, by the words of each name."""
    return Phrases(_entry(line) for line in LIST.read_text("utf-8").splitlines() if line and line[0] != "#")


def _entry(line: str) -> tuple[Sequence[str], Writing]:
    writings = [Passage(writing).words for writing in line.removeprefix("!").split("|")]
    patterns = tuple(capitals(words) for words in writings)
    return [folded(word.text) for word in writings[0]], Writing(
        patterns, line.startswith("!"), "," in line or " - " in line
    )


def told_of(text: str, start: int, end: int, knowledge: Knowledge) -> bool:
    """Whether the workspace knows a name that is written like that, or all of which stands there: others tell of it."""
    written = text[start:end]
    for known in knowledge.names:
        for form in (known.official, *known.allowed):
            at = form.casefold().find(written.casefold())
            around = text[max(0, start - at) : max(0, start - at) + len(form)]
            if at >= 0 and (written in form or around.casefold() == form.casefold()):
                return True
    return False
