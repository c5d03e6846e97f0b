"""How alike texts are: whether they say the same, how many words they share, and which of many is most like another."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from annual_report.api.merging.lines import Line, plain
from annual_report.api.merging.words import is_quick, words

# Words in more texts than this say nothing of any of them.
_MOST_TEXTS: Final = 60
# So many texts are compared with one: those that share the most words with it.
_MOST_TRIED: Final = 5
_MARKS: Final = " ./;,"


def says_but_names(line: Line, text: str) -> bool:
    """Whether a line says `text`, but for the words of its names, and what is computed: these follow the data."""
    at, wanted, is_open = 0, compared(text), False
    for piece in line.pieces:
        if piece.name or (piece.added and any(letter.isdigit() for letter in piece.text)):
            is_open = True
            continue
        own = compared(piece.text)
        if not own:
            continue
        found = wanted.find(own, at)
        if found < 0 or (not is_open and wanted[at:found].strip(_MARKS)):
            return False
        at, is_open = found + len(own), False
    return is_open or not wanted[at:].strip(_MARKS)


def compared(text: str) -> str:
    """A text as it is compared: capitals, blanks, what parts cells, and the marks at its ends count for nothing."""
    return " ".join(plain(text.replace("|", " ")).casefold().split()).strip(_MARKS)


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of their words that two texts have in common, in one order: from 0 to 1."""
    if not one or not other:
        return float(not one and not other)
    counted = 2 * (Counter(one) & Counter(other)).total() / (len(one) + len(other))
    if counted == 0 or not is_quick(one, other):  # then without the order of the words
        return counted
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def likely_pairs(olds: Sequence[tuple[int, str]], news: Sequence[tuple[int, str]]) -> Iterator[tuple[float, int, int]]:
    """Texts of two sides that may be versions of each other, by their numbers, with how alike they are."""
    said, new_said = {number: words(text) for number, text in olds}, {number: words(text) for number, text in news}
    where: dict[str, list[int]] = defaultdict(list)
    for number, own in new_said.items():
        for word in dict.fromkeys(own):
            where[word].append(number)
    for number, own in said.items():
        shared = Counter[int]()
        for word in dict.fromkeys(own):
            if len(where.get(word, ())) <= _MOST_TEXTS:
                shared.update(where.get(word, ()))
        for other, _count in shared.most_common(_MOST_TRIED):
            yield likeness(own, new_said[other]), number, other
