"""Phrases of several words looked up in running text: the longest that begins at a word, whatever its capitals."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

from annual_report.proofreading.passage import Word

Value = TypeVar("Value")

# What may stand before the first word of a sentence, an entry of a list, a quotation or what follows a colon.
_BEGINNING: Final = re.compile(r"(?:^(?:\s*[a-zđ]\)\s)?|[.!?…:|\n])[\s\"'“”‘’«»()\[\]*_#>\d.,/+–—-]*$")
_QUOTED: Final = re.compile(r"[\"“‘«(\[][\s*_]*$")
_LOOK_BACK: Final = 24


@dataclass(slots=True)
class _Node(Generic[Value]):
    after: dict[str, "_Node[Value]"] = field(default_factory=dict)
    ends: list[Value] = field(default_factory=list)


class Phrases(Generic[Value]):
    """Phrases by the keys of their words, each with something that is known of it."""

    def __init__(self, phrases: Iterable[tuple[Sequence[str], Value]]) -> None:
        self._root: _Node[Value] = _Node()
        for keys, value in phrases:
            node = self._root
            for key in keys:
                node = node.after.setdefault(key, _Node())
            node.ends.append(value)
        self.firsts = frozenset(self._root.after)
        """The keys that a phrase begins with."""

    def longest(self, keys: Sequence[str], at: int) -> tuple[int, list[Value]]:
        """How many of the `keys` from `at` on the longest phrase has, and what is known of it; 0 if there is none."""
        node = self._root.after.get(keys[at])
        length, values, count = 0, [], at
        while node is not None:
            count += 1
            if node.ends:
                length, values = count - at, node.ends
            node = node.after.get(keys[count]) if count < len(keys) else None
        return length, values


def begins_sentence(text: str, start: int) -> bool:
    """Whether a sentence, an entry or a quotation begins at `start`, so that there may be a capital for that alone."""
    before = text[max(0, start - _LOOK_BACK) : start]
    if start > _LOOK_BACK and not before.strip():
        return False
    return bool(_BEGINNING.search(before) if start <= _LOOK_BACK else _BEGINNING.search("x" + before)) or bool(
        _QUOTED.search(before)
    )


def capitals(words: Iterable[Word]) -> tuple[bool, ...]:
    """Which of the words begin with a capital."""
    return tuple(word.text[0].isupper() for word in words)


def recased(text: str, words: Sequence[Word], pattern: Sequence[bool]) -> str:
    """What `text` has from the first of the `words` to the last, with capitals as in `pattern`."""
    letters = list(text[words[0].start : words[-1].end])
    for word, capital in zip(words, pattern, strict=True):
        if len(word.text) > 1 and word.text.isupper() and capital:
            continue
        at = word.start - words[0].start
        rest = word.text[1:].lower() if word.text[1:].isupper() else word.text[1:]
        letters[at : at + len(word.text)] = (word.text[0].upper() if capital else word.text[0].lower()) + rest
    return "".join(letters)
