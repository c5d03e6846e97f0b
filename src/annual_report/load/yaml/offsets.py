"""Where in a file a part of a value stands, however YAML has it written, and the edit that replaces it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final

from annual_report.diagnostics import Edit, Span
from annual_report.diagnostics.source import lines_of
from annual_report.load.yaml.nodes import Scalar

_HEADER: Final = re.compile(r"[|>][^\r\n]*(?:\r\n|\r|\n|\Z)")
# YAML 1.2, 5.7: escapes of one letter; those of x, u and U are numbers of so many digits.
_ESCAPES: Final = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_DIGITS: Final = {"x": 2, "u": 4, "U": 8}
_FOLD: Final = re.compile(r"\\[ \t]*(?:\r\n|\r|\n)[ \t]*")
# What ends or changes a text without quotes: a comment, a colon with nothing behind it.
_ENDS_PLAIN: Final = re.compile(r"\s#|:(?:\s|$)")
_ENDS_IN_BRACKETS: Final = re.compile(r"[,\[\]{}]")
_SAFE_BEGINNING: Final = re.compile(r"\w")
# The signs that no replacement may hold, by the quotes around the value.
_UNFIT: Final = {'"': re.compile(r'["\\]'), "'": re.compile("'")}
_BREAKS: Final = "\r\n\x85\u2028\u2029"
_BREAK: Final = re.compile(f"[{_BREAKS}]")


@dataclass(frozen=True, slots=True)
class _Sign:
    """A character of a value, and where what stands for it begins and ends in the source of the value."""

    text: str
    start: int
    end: int


def span_within(scalar: Scalar, start: int, end: int) -> Span | None:
    """Where the part from `start` to `end` of the value stands in the file; None where that cannot be determined."""
    raw = scalar.span.text
    offsets = _offsets(raw, scalar.text, start, end)
    if offsets is None:
        return None
    (line, column), (end_line, end_column) = (_line_and_column(raw, offset, scalar.span) for offset in offsets)
    return Span(scalar.span.source, line, column, end_line, end_column)


def replaced_within(scalar: Scalar, start: int, end: int, text: str) -> tuple[Edit, ...]:
    """The edit that puts `text` in place of that part; none where the part, or `text`, cannot stand there as it is."""
    raw = scalar.span.text
    span, offsets = span_within(scalar, start, end), _offsets(raw, scalar.text, start, end)
    if span is None or offsets is None or _BREAK.search(text + scalar.text[start:end]):
        return ()
    before, written, behind = raw[: offsets[0]], raw[offsets[0] : offsets[1]], raw[offsets[1] :]
    fits = written == scalar.text[start:end] and _fits(scalar, before, text, behind)
    return (Edit(span, text),) if fits else ()


def _offsets(raw: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where in the source of a value the part from `start` to `end` begins and ends."""
    places = _places(raw, text)
    if places is None or not 0 <= start <= end <= len(places):
        return None
    begin = places[start].start if start < len(places) else places[-1].end if places else 0
    return begin, places[end - 1].end if end > start else begin


@lru_cache(maxsize=8)  # slips of one text come one after another
def _places(raw: str, text: str) -> list[_Sign] | None:
    """For each character of the value `text`, where it stands; None where its source `raw` does not say the same."""
    signs = list(_signs(raw))
    places: list[_Sign] = []
    at = 0
    for letter in text:
        if letter.isspace():
            if at < len(signs) and signs[at].text.isspace():
                places.append(signs[at])
                at += 1
            else:  # a line end that YAML makes of more line ends than are left, or of none
                before = places[-1].end if places else 0
                places.append(_Sign(letter, before, before))
            continue
        while at < len(signs) and signs[at].text.isspace():
            at += 1
        if at == len(signs) or signs[at].text != letter:
            return None
        places.append(signs[at])
        at += 1
    return places


def _signs(raw: str) -> Iterator[_Sign]:
    """What the source of a value says, sign by sign, before its lines are joined."""
    quote = raw[:1]
    if quote in {"|", ">"}:
        header = _HEADER.match(raw)
        at, end = header.end() if header else 0, len(raw)
    else:
        quoted = quote in _UNFIT
        at, end = int(quoted), len(raw) - quoted
    while at < end:
        sign, length = raw[at], 1
        if quote == '"' and sign == "\\":
            sign, length = _escaped(raw, at)
        elif quote == "'" and sign == "'":
            length = 2
        if sign:
            yield _Sign(sign, at, at + length)
        at += length


def _escaped(raw: str, at: int) -> tuple[str, int]:
    """The sign that a \\ at `at` begins, and its length; "" where it joins two lines."""
    if fold := _FOLD.match(raw, at):
        return "", len(fold[0])
    kind = raw[at + 1]
    if digits := _DIGITS.get(kind):
        return chr(int(raw[at + 2 : at + 2 + digits], 16)), 2 + digits
    return _ESCAPES.get(kind, kind), 2


@lru_cache(maxsize=8)
def _line_starts(raw: str) -> list[int]:
    return [0, *accumulate(map(len, lines_of(raw)))]


def _line_and_column(raw: str, offset: int, span: Span) -> tuple[int, int]:
    starts = _line_starts(raw)
    above = bisect_right(starts, offset, hi=len(starts) - 1) - 1
    return span.line + above, offset - starts[above] + (1 if above else span.column)


def _fits(scalar: Scalar, before: str, text: str, behind: str) -> bool:
    """Whether the value is read with `text` where it comes to stand, and as the same text elsewhere."""
    if not _leaves_spaces(before, text, behind):
        return False
    quote = scalar.span.text[:1]
    if quote in {"|", ">"}:
        return True
    if quote in _UNFIT:
        return not _UNFIT[quote].search(text)
    if quote in {"&", "!", "*"}:
        return False  # an anchor, a tag: not of this place alone
    begins = bool(before) or bool(_SAFE_BEGINNING.match(text))
    surroundings = f"{before[-1:]}{text}{behind[:1]}"  # elsewhere it was read as it stands
    return (
        begins and not _ENDS_PLAIN.search(surroundings) and not (scalar.in_brackets and _ENDS_IN_BRACKETS.search(text))
    )


def _leaves_spaces(before: str, text: str, behind: str) -> bool:
    """Whether no line begins or ends with a space on account of `text`: YAML would read it as another layout."""
    ended = _BREAK.search(behind)
    line_before = before[max(before.rfind(mark) for mark in _BREAKS) + 1 :]
    line_behind = behind[: ended.start()] if ended else behind
    first = text[:1] or line_behind[:1]
    last = text[-1:] or line_before[-1:]
    at_start, at_end = not line_before.strip(" \t'\""), not line_behind.strip(" \t'\"")
    return not (at_start and (not first or first.isspace())) and not (at_end and (not last or last.isspace()))
