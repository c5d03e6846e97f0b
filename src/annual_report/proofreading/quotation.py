"""Quotations in a text: which marks open and close them, whichever way the marks are turned."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from annual_report.proofreading.words_around import NEAR

_MARKS: Final = re.compile('[“”"]')
_OPENS_AFTER: Final = ' \n(“"\u00a0[/-–'
_CLOSES_BEFORE: Final = ' \n.,;:!?)”"…\u00a0]/-'


@dataclass(frozen=True, slots=True)
class QuotationMark:
    """A quotation mark at the offset `at`: the character `written`, and whether it opens, by its neighbours."""

    at: int
    written: str
    opens: bool

    @property
    def is_turned(self) -> bool:
        """Whether a closing mark stands where a quotation opens, or an opening one where it closes."""
        return self.written == ("”" if self.opens else "“")


@dataclass(frozen=True, slots=True)
class Quotations:
    """The pairs of marks in a text, and those marks that have no counterpart."""

    pairs: tuple[tuple[QuotationMark, QuotationMark], ...] = ()
    unclosed: tuple[QuotationMark, ...] = ()
    unopened: tuple[QuotationMark, ...] = ()

    @property
    def marks(self) -> tuple[QuotationMark, ...]:
        """All of them."""
        return (*(mark for pair in self.pairs for mark in pair), *self.unclosed, *self.unopened)


@lru_cache(maxsize=512)
def quotations(text: str) -> Quotations:
    """The quotations in `text`."""
    opened: list[QuotationMark] = []
    pairs: list[tuple[QuotationMark, QuotationMark]] = []
    unopened: list[QuotationMark] = []
    for match in _MARKS.finditer(text):
        mark = _classified(text, match.start(), within=bool(opened))
        if mark is None or (mark.opens and opened and _begins_paragraph(text, mark.at)):
            continue  # each paragraph of a long quotation begins with a mark of its own
        if mark.opens:
            opened.append(mark)
        elif opened:
            pairs.append((opened.pop(), mark))
        else:
            unopened.append(mark)
    return Quotations(tuple(pairs), tuple(opened), tuple(unopened))


def _classified(text: str, at: int, *, within: bool) -> QuotationMark | None:
    """What the mark is there for; None where it is that of inches, or is spoken of."""
    written, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    may_open = (not before or before in _OPENS_AFTER) and bool(after.strip()) and after not in ".,;:!?)"
    may_close = (not after or after in _CLOSES_BEFORE) and bool(before.strip("(“[ \n\u00a0"))
    if written == '"':
        if (before.isdigit() and not within) or (before in {" ", ""} and after in {" ", ""}):
            return None
        return QuotationMark(at, written, may_open if may_open != may_close else not within)
    if written == "”":
        return QuotationMark(at, written, may_open and not may_close and not within)
    return QuotationMark(at, written, not (may_close and not may_open and within))


def _begins_paragraph(text: str, at: int) -> bool:
    return text[max(0, at - NEAR) : at].rstrip(" ").endswith("\n")
