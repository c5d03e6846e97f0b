"""Where in a file a part of a value stands, however YAML has it written, and the edit that replaces it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final

from annual_report.diagnostics import Edit, Span
from annual_report.diagnostics.source import lines_of
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.yaml.nodes import Scalar
from annual_report.load.yaml.value_edits import quoted

_HEADER: Final = lazy_pattern(r"[|>][^\r\n]*(?:\r\n|\r|\n|\Z)")
# YAML 1.2, 5.7: escapes of one letter; those of x, u and U are numbers of so many digits.
_ESCAPES: Final = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_DIGITS: Final = {"x": 2, "u": 4, "U": 8}
_FOLD: Final = lazy_pattern(r"\\[ \t]*(?:\r\n|\r|\n)[ \t]*")
# What ends or changes a text without quotes: a comment, a colon with nothing behind it.
_ENDS_PLAIN: Final = lazy_pattern(r"\s#|:(?:\s|$)")
_ENDS_IN_BRACKETS: Final = lazy_pattern(r"[,\[\]{}]")
_SAFE_BEGINNING: Final = lazy_pattern(r"\w")
# The signs that no replacement may hold, by the quotes around the value.
_UNFIT: Final = {'"': re.compile(r'["\\]'), "'": re.compile("'")}
_BREAKS: Final = "\r\n\x85\u2028\u2029"
_BLANKS: Final = " \t'\""
_ENDS_LINE: Final = lazy_pattern(rf"[{_BLANKS}]*(?:[{_BREAKS}]|\Z)")
_BREAK: Final = lazy_pattern(f"[{_BREAKS}]")


@dataclass(frozen=True, slots=True)
class _Sign:
    """A character of a value, and where what stands for it begins and ends in the source of the value."""

    text: str
    start: int
    end: int


def span_within(scalar: Scalar, start: int, end: int) -> Span | None:
    """Where the part from `start` to `end` of the value stands in the file; None where that cannot be determined."""
    written = _written(scalar)
    offsets = written.offsets(start, end)
    if offsets is None:
        return None
    (line, column), (end_line, end_column) = (written.line_and_column(offset, scalar.span) for offset in offsets)
    return Span(scalar.span.source, line, column, end_line, end_column)


def replaced_within(scalar: Scalar, start: int, end: int, text: str) -> tuple[Edit, ...]:
    """The edit that puts `text` in place of that part; none where the part, or `text`, cannot stand there as it is."""
    written = _written(scalar)
    span, offsets = span_within(scalar, start, end), written.offsets(start, end)
    if span is None or offsets is None or _BREAK.search(text + scalar.text[start:end]):
        return ()
    as_it_is = written.raw[slice(*offsets)] == scalar.text[start:end]
    if as_it_is and _fits(scalar, written, offsets, text):
        return (Edit(span, text),)
    return _all_in_quotes(scalar, f"{scalar.text[:start]}{text}{scalar.text[end:]}")


def raw_with(scalar: Scalar, replaced: Iterable[tuple[int, int, str]]) -> str | None:
    """The source of a value with other texts in place of these parts of it, in order; None where one is not found.

    Whether it is read as what is meant, the caller sees: a text may be more to YAML than it is to its reader.
    """
    written = _written(scalar)
    pieces, at = [], 0
    for start, end, text in replaced:
        offsets = written.offsets(start, end)
        if offsets is None or offsets[0] < at:
            return None
        pieces += [written.raw[at : offsets[0]], _escaped_for(written.raw[:1], text)]
        at = offsets[1]
    return "".join((*pieces, written.raw[at:]))


def _escaped_for(quote: str, text: str) -> str:
    """`text` as it stands inside of these quotes."""
    if quote == "'":
        return text.replace("'", "''")
    return text.replace("\\", "\\\\").replace('"', '\\"') if quote == '"' else text


def _all_in_quotes(scalar: Scalar, text: str) -> tuple[Edit, ...]:
    """The edit that puts all of a value on one line without quotes into them, with another `text`; none elsewhere.

    So it can have what ends or changes a text without quotes, such as the comma in braces.
    """
    as_it_is = scalar.span.line == scalar.span.end_line and scalar.span.text == scalar.text
    return (Edit(scalar.span, quoted(text)),) if as_it_is and text.strip() == text and text.isprintable() else ()


@dataclass(frozen=True, slots=True)
class _Written:
    """The source of a value, where each character of the value stands in it, and where its lines begin."""

    raw: str
    places: list[_Sign] | None
    line_starts: list[int]

    def offsets(self, start: int, end: int) -> tuple[int, int] | None:
        """Where the part of the value from `start` to `end` begins and ends."""
        places = self.places
        if places is None or not 0 <= start <= end <= len(places):
            return None
        begin = places[start].start if start < len(places) else places[-1].end if places else 0
        return begin, places[end - 1].end if end > start else begin

    def line_and_column(self, offset: int, span: Span) -> tuple[int, int]:
        """Line and column in the file of what stands at `offset`; the source stands at `span`."""
        above = bisect_right(self.line_starts, offset, hi=len(self.line_starts) - 1) - 1
        return span.line + above, offset - self.line_starts[above] + (1 if above else span.column)

    def is_first_on_line(self, offset: int) -> bool:
        """Whether no more than spaces and quotes stand before `offset` on its line."""
        begin = offset
        while begin and self.raw[begin - 1] in _BLANKS:
            begin -= 1
        return not begin or self.raw[begin - 1] in _BREAKS

    def is_last_on_line(self, offset: int) -> bool:
        """Whether no more than spaces and quotes stand behind `offset` on its line."""
        return self.raw[offset : offset + 1] in {"", *_BREAKS} or bool(_ENDS_LINE.match(self.raw, offset))


@lru_cache(maxsize=8)  # slips of one text come one after another, and there may be thousands of them
def _written(scalar: Scalar) -> _Written:
    raw = scalar.span.text
    return _Written(raw, _places(raw, scalar.text), [0, *accumulate(map(len, lines_of(raw)))])


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


def _fits(scalar: Scalar, written: _Written, offsets: tuple[int, int], text: str) -> bool:
    """Whether the value is read with `text` where it comes to stand, and as the same text elsewhere."""
    raw, (begin, end) = written.raw, offsets
    if not _leaves_spaces(written, offsets, text):
        return False
    quote = raw[:1]
    if quote in {"|", ">"}:
        return True
    if quote in _UNFIT:
        return not _UNFIT[quote].search(text)
    if quote in {"&", "!", "*"}:
        return False  # an anchor, a tag: not of this place alone
    begins = begin > 0 or bool(_SAFE_BEGINNING.match(text))
    surroundings = f"{raw[begin - 1 : begin]}{text}{raw[end : end + 1]}"  # elsewhere it was read as it stands
    return (
        begins and not _ENDS_PLAIN.search(surroundings) and not (scalar.in_brackets and _ENDS_IN_BRACKETS.search(text))
    )


def _leaves_spaces(written: _Written, offsets: tuple[int, int], text: str) -> bool:
    """Whether no line begins or ends with a space on account of `text`: YAML would read it as another layout."""
    raw, (begin, end) = written.raw, offsets
    behind, before = raw[end : end + 1], raw[begin - 1 : begin] if begin else ""
    first = text[:1] or ("" if behind in _BREAKS else behind)
    last = text[-1:] or ("" if before in _BREAKS else before)
    unsafe_start = written.is_first_on_line(begin) and (not first or first.isspace())
    unsafe_end = written.is_last_on_line(end) and (not last or last.isspace())
    return not unsafe_start and not unsafe_end
