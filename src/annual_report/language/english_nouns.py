"""English nouns: what a single thing is called where data names what is counted: `members`, `visitors of lectures`."""

import re
from functools import lru_cache
from typing import Final

_IRREGULAR: Final = {
    "people": "person", "children": "child", "men": "man", "women": "woman", "theses": "thesis", "analyses": "analysis",
    "lives": "life", "leaves": "leaf", "series": "series", "species": "species", "premises": "premises", "ties": "tie",
    "movies": "movie", "cookies": "cookie", "criteria": "criterion", "bases": "base", "courses": "course",
    "news": "news", "means": "means", "headquarters": "headquarters", "crises": "crisis", "buses": "bus",
}  # fmt: skip
# What follows one of these describes the noun before it.
_DESCRIBING: Final = re.compile(r" (?:of|in|for|from|with|to|at|on|per|by|who|that|and|or|not)\b| ?[(,/]")
_WORD: Final = re.compile(r"[A-Za-z]+\Z")
_WITH_ES: Final = re.compile(r"(?:s|sh|ch|x|z)es\Z")
_LEAST: Final = 4  # letters of a plural: “gas” and “bus” are none


@lru_cache(maxsize=1024)
def singular(noun: str) -> str:
    """What one of the things called so in English is called: `member`; itself where it is no plural.

    Only the noun is changed, not what describes it: `member of the Council`.
    """
    described = _DESCRIBING.search(noun)
    head, rest = (noun[: described.start()], noun[described.start() :]) if described else (noun, "")
    word = _WORD.search(head)
    return f"{head[: word.start()]}{_one(word[0])}{rest}" if word else noun


def _one(word: str) -> str:
    small = word.lower()
    if small in _IRREGULAR:
        return _IRREGULAR[small] if word == small else _IRREGULAR[small].capitalize()
    if len(word) < _LEAST or not small.endswith("s") or small.endswith(("ss", "us", "is")):
        return word
    if small.endswith("ies"):
        return f"{word[:-3]}y"
    if _WITH_ES.search(small) and not small.endswith(("ises", "uses", "ases", "oses", "nses", "rses", "aches")):
        return word[:-2]
    return word[:-1]
