"""Lists of so many of this and so many of that, as sentences have them: `1 giải Nhất, 2 giải Nhì và 3 giải Ba`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.numerals import SCALES
from annual_report.proofreading.counting import read_number_text
from annual_report.proofreading.words_around import CLAUSE

_WORDS: Final = {
    "không có": 0, "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "chín": 9, "mười": 10,
}  # fmt: skip
NUMBER: Final = r"(?:(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?![\w/:%]|[.,]\d| ?%))"
_COUNT: Final = rf"(?:{NUMBER}|{'|'.join(_WORDS)})"
# In words, as a total: not "năm", which is mostly a year, not "một", which is mostly an article.
COUNT: Final = rf"(?:{NUMBER}|(?:{'|'.join(name for name, count in _WORDS.items() if count not in (0, 1, 5))})(?=\s))"
_ITEM: Final = re.compile(
    rf"\s*(?:[-+*•]\s+)?(?:có\s+)?(?P<count>{_COUNT})\s+(?P<noun>[^\d,;:.()…\n]{{1,60}}?)"
    r"(?=\s*(?:,|;|\s(?:và|cùng|với)\s+(?:có\s+)?\d|\s(?:và|cùng)\s+(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s|\.|\)|…|\n|:|\(|$))"
)
_FIRST_COUNT: Final = lazy_pattern(rf"(?<![\w.,/:-]){_COUNT}(?=\s)")
_SEPARATOR: Final = lazy_pattern(
    r"(?:\s*+[,;]\s*+(?:(?:và|cùng|với)\s++)?|\s++(?P<last>và|cùng|với)\s++)(?=(?:có\s+)?[\dmhbnstck+])"
    r"|(?>(?:[^\S\n]*+\n)+)(?=\s*+(?:[-+*•]\s*+)?\d)"
)
_OPEN: Final = lazy_pattern(r"\s*+(?:[,;]\s*+)?(?:…|\.\.|v\.v)")
_END: Final = re.compile(r"\s*(?:[.);]|\n|$)")


@dataclass(frozen=True, slots=True)
class CountedItem:
    """So many of something, in base units for money, and the words for it in small letters."""

    count: Fraction
    noun: str


@dataclass(frozen=True, slots=True)
class Enumeration:
    """The items of a list that ends at `end`; `complete` where the list says itself that nothing follows.

    `counts` are where the numbers of the items begin.
    """

    items: tuple[CountedItem, ...]
    end: int
    complete: bool
    counts: tuple[int, ...]

    @property
    def total(self) -> Fraction:
        """What they come to."""
        return sum((counted_item.count for counted_item in self.items), Fraction(0))


def counted_item(count: str, noun: str) -> CountedItem:
    """So many of something: amounts of money in đồng."""
    number = Fraction(_WORDS[count.lower()]) if count.lower() in _WORDS else read_number_text(count)
    scale, _space, rest = noun.strip().lower().partition(" ")
    if scale in SCALES and rest.startswith("đồng"):
        return CountedItem(number * SCALES[scale], rest)
    return CountedItem(number, noun.strip().lower())


def count_in_words(count: Fraction) -> str | None:
    """The word for a count of at most ten."""
    return next((name for name, number in _WORDS.items() if number and number == count), None)


def enumeration(text: str, start: int) -> Enumeration:
    """The list that begins at `start`: its items as far as each has its number."""
    items: list[CountedItem] = []
    counts: list[int] = []
    at, after_and = start, False
    while match := _ITEM.match(text, at):
        items.append(counted_item(match["count"], match["noun"]))
        counts.append(match.start("count"))
        at = match.end()
        separator = _SEPARATOR.match(text, at)
        if separator is None or not _ITEM.match(text, separator.end()):
            break
        at, after_and = separator.end(), bool(separator["last"])
    closed = bool(_END.match(text, at)) or after_and
    return Enumeration(tuple(items), at, closed and not _OPEN.match(text, at), tuple(counts))


def lists_before(text: str, end: int, after: int = 0) -> Iterator[Enumeration]:
    """The lists that end at `end` and begin `after` a place, the longest first."""
    first = max(after, end - CLAUSE)
    begin = max(text.rfind(mark, first, end) for mark in ".;:(\n") + 1
    if not begin and first > after:
        return
    begin = begin or first
    searched, ending_elsewhere = text[begin:end], set[int]()
    for match in _FIRST_COUNT.finditer(searched):
        if match.start() in ending_elsewhere:
            continue
        listed = enumeration(searched, match.start())
        if listed.end >= end - begin - 1:
            counts = tuple(begin + count for count in listed.counts)
            yield replace(listed, end=begin + listed.end, counts=counts)
        else:  # and so does what begins at one of its items
            ending_elsewhere.update(listed.counts)
