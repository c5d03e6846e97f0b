"""Which of many names may be meant by one that is misspelt, at a cost that many names cannot drive up.

A name may be meant where what is typed is a slip of it: with one letter wrong, missing, added or exchanged with its
neighbour, two in names of six letters, three in names of twelve, one more where the first and the last letter are those
of the name. Capitals, marks and the signs between words count nothing. So may one whose words are typed in another
order, of which but the beginning is typed, or that has all the words typed and others. Names that differ in their
numbers alone are those of two things.
"""

from bisect import bisect
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.letters import bare

# A report knows a hundred names or so; all are compared. Of more, those next to the name in the order of the alphabet,
# read from the front and from the back: thousands compared with each of hundreds of unknown names would take minutes.
MANY: Final = 150
_NEXT: Final = 10
SHOWN: Final = 3
"""So many names are shown that may be meant: of more, none is likely."""
_LETTERS: Final = (2, 6, 12)  # from so many letters on, one may be wrong, two, three
_FEWEST: Final = 3  # letters of a beginning, or of a word, that tells what is meant
_LONGEST: Final = 100  # letters: longer ones are no names
_DIGIT: Final = lazy_pattern(r"\d")
_BETWEEN_WORDS: Final = lazy_pattern(r"[\s_./“”\"'-]+")


def may_be_meant(name: str, names: Iterable[str], *, also: str = "") -> list[str]:
    """Those of the `names` that `name` may be a slip of, the likeliest first; none where it resembles none.

    Much likelier ones leave out the others. `also` is another reading of what was typed.
    """
    pool = _pool(name, tuple(names))
    typed = {_comparable(each) for each in (name, also)}
    ranked: list[tuple[int, int, str]] = []
    for place, each in enumerate(pool):
        found = [slips for reading in typed if (slips := _slips(reading, _comparable(each))) is not None]
        if found:
            ranked.append((min(found), place, each))
    ranked.sort()
    best = ranked[0][0] if ranked else 0
    return [each for slips, _place, each in ranked if slips <= best + (best > 1)][:SHOWN]


def most_similar(name: str, names: Iterable[str], count: int) -> list[str]:
    """The `count` of the `names` that are most like `name`, however little that is."""
    return get_close_matches(name, _pool(name, tuple(names)), count, 0)


@lru_cache(maxsize=4096)
def _comparable(name: str) -> str:
    return _BETWEEN_WORDS.sub("-", bare(normalize("NFC", name[: _LONGEST + 1].lower()))).strip("-")


def _slips(typed: str, meant: str) -> int | None:
    """How many slips make `meant` what is `typed`; None where it is something else."""
    shorter, longer = sorted((typed, meant), key=len)
    if not shorter or len(longer) > _LONGEST or _differ_in_number(typed, meant):
        return None
    same_ends = len(shorter) > _FEWEST and typed[0] + typed[-1] == meant[0] + meant[-1]
    limit, found = bisect(_LETTERS, len(shorter)) + same_ends, list[int]()
    if len(longer) - len(shorter) <= limit and (slips := edits_apart(typed, meant, limit)) is not None:
        found.append(slips)
    words, words_meant = typed.split("-"), meant.split("-")
    if len(typed) >= _FEWEST and (meant.startswith(typed) or sorted(words) == sorted(words_meant)):
        found.append(1)
    elif len(typed) > _FEWEST and set(words) < set(words_meant):
        found.append(2)
    return min(found, default=None)


def _differ_in_number(one: str, other: str) -> bool:
    """Whether two names have the same letters and other digits, so that they are of two things."""
    numbers = [_DIGIT.findall(each) for each in (one, other)]
    return _DIGIT.sub("", one) == _DIGIT.sub("", other) and sorted(numbers[0]) != sorted(numbers[1])


def edits_apart(one: str, other: str, most: int) -> int | None:
    """How many letters to add, leave out, replace or exchange with their neighbours make `one` the `other`.

    None where it takes more than the `most`.
    """
    before, row = list[int](), list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        earlier, before, row = before, row, [at]
        for place, wanted in enumerate(other, 1):
            cost = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != wanted))
            if at > 1 < place and letter == other[place - 2] and one[at - 2] == wanted:
                cost = min(cost, earlier[place - 2] + 1)
            row.append(cost)
        if min(row) > most and min(before) > most:
            return None
    return row[-1] if row[-1] <= most else None


def _pool(name: str, names: tuple[str, ...]) -> list[str]:
    """Those of the `names` that are compared with `name`, each once: all, or its neighbours in the alphabet."""
    if len(names) <= MANY:
        return list(dict.fromkeys(names))
    forwards, backwards = _ordered(names)
    letters = _comparable(name)
    candidates = [*_neighbours(forwards, letters), *_neighbours(backwards, letters[::-1])]
    return list(dict.fromkeys(candidates))


def _neighbours(names: list[tuple[str, str]], letters: str) -> list[str]:
    at = bisect(names, (letters, ""))
    return [name for _letters, name in names[max(at - _NEXT, 0) : at + _NEXT]]


@lru_cache(maxsize=8)
def _ordered(names: tuple[str, ...]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The names by their letters, read from the front and from the back."""
    by_letters = [(_comparable(name), name) for name in names]
    return sorted(by_letters), sorted((letters[::-1], name) for letters, name in by_letters)
