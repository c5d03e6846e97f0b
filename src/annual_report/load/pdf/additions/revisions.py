"""Incremental updates (ISO 32000-1, 7.5.6) behind a PDF, read so that every byte of them is accounted for.

Each is objects that follow one another, a cross-reference stream that names just these, each where it begins, and
`startxref`. Nothing else is there that a reader could take for an object who seeks them without a table.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from annual_report.load.pdf.additions.flate import inflated, is_flate
from annual_report.load.pdf.additions.syntax import Entries, Name, Ref, Stream, StrictReader, Value, same, wrong

MOST_REVISIONS: Final = 50
MOST_OBJECTS: Final = 20_000
_LARGEST_TABLE: Final = 8 * 1024 * 1024  # also of an object stream
_BLANKS: Final = b" \t\n\r\v\f"  # that may follow what is packed
_START: Final = re.compile(rb"startxref[ ]*(?:\r\n|\n|\r)([0-9]{1,10})[ ]*(?:\r\n|\n|\r)%%EOF(\r\n|\n|\r|$)")
_KEYS: Final = frozenset({"Type", "W", "Index", "Size", "Root", "Info", "ID", "Prev", "Filter", "DecodeParms"})
_SAME_AS_ABOVE: Final = 12  # a predictor: each byte is the difference from the one above it (PNG, Up)
_COLUMNS, _WIDEST, _UP = 3, 8, 2
_IN_FILE, _IN_STREAM = 1, 2
# What readers look for who read a file without its tables.
_OBJECT: Final = re.compile(rb"[0-9][\s\0]+[0-9]+[\s\0]+obj")
_COMMENT: Final = re.compile(rb"%[^\r\n]*")
_MARKS: Final = (b"trailer", b"%PDF-", b"/Linearized")
_ONCE: Final = (b"startxref", b"%%EOF")


@dataclass(frozen=True, slots=True)
class Trailer:
    """What a file says at its end: where its last table begins, the next free number, and `entries` that all keep."""

    start: int
    size: int
    entries: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Revision:
    """One update: its objects by number, those that are tables or hold others left out; where it ends.

    `first` is the lowest number that nothing before it has; `ends` are the places before and behind its last end of
    line; `plain` are the numbers of objects that are in no object stream, `written` is how many stand in the file with
    a head of their own.
    """

    objects: Mapping[int, Value]
    plain: frozenset[int]
    written: int
    first: int
    ends: tuple[int, int]


Rows = dict[int, tuple[int, int, int]]


@dataclass(frozen=True, slots=True)
class Objects:
    """What stands in an update, or in a whole file: plain objects with their places, those in object streams with
    stream and index, and the `table` that is the last of all, by its `number`.

    `end_of_line` and `end` are the places before and behind its last end of line.
    """

    values: dict[int, Value]
    places: dict[int, int]
    inside: dict[int, tuple[int, int]]
    table: Stream
    number: int
    end_of_line: int
    end: int

    @property
    def plain(self) -> frozenset[int]:
        """The objects that are in no object stream, and hold no others."""
        return frozenset(self.values.keys() - self.inside.keys())

    def is_listed(self, rows: Rows) -> bool:
        """Whether the rows of a table say what is there, and nothing else; it may leave itself out."""
        expected: Rows = {each: (_IN_FILE, place, 0) for each, place in self.places.items()}
        expected |= {each: (_IN_STREAM, *held) for each, held in self.inside.items()}
        return rows in (expected, {each: found for each, found in expected.items() if each != self.number})


def revisions_behind(data: bytes, end: int, trailer: Trailer) -> Iterator[Revision]:
    """The updates behind the PDF that takes the first `end` bytes of `data`. Raises `NotSignatureError`."""
    count = place = 0
    while place < len(data):
        if count == MOST_REVISIONS:
            raise wrong("too many updates")
        revision, trailer = _revision(data, place or end, trailer)
        place = revision.ends[1]
        count += 1
        yield revision


def check_marks(added: bytes, objects: int, revisions: int) -> None:
    """Sees that readers who seek objects and ends of files find those that are there, and no others."""
    seen = {match.end() for match in _OBJECT.finditer(added)}
    without_comments = _COMMENT.sub(lambda match: b" " * len(match[0]), added)
    hidden = {match.end() for match in _OBJECT.finditer(without_comments)} - seen
    if len(seen) != objects or hidden or any(mark in added for mark in _MARKS):
        raise wrong("what looks like an object within another")
    if any(added.count(mark) != revisions for mark in _ONCE) or added.count(b"xref") != revisions:
        raise wrong("more than one end of a file")


def _revision(data: bytes, begin: int, before: Trailer) -> tuple[Revision, Trailer]:
    read = read_objects(StrictReader(data, begin), MOST_OBJECTS)
    if any(each < before.size for each in read.places.keys() - read.plain):
        raise wrong("a table, or a stream of objects, in place of an object of before")
    after = _trailer(read, before)
    return Revision(read.values, read.plain, len(read.places), before.size, (read.end_of_line, read.end)), after


def read_objects(reader: StrictReader, most: int) -> Objects:
    """The objects that follow one another from where the `reader` is, with their table. Raises `NotSignatureError`."""
    values, places, last = dict[int, Value](), dict[int, int](), 0
    reader.skip()
    while reader.begins_object():
        place = reader.place
        last, value = reader.object()
        if last in values or len(values) == most:
            raise wrong("an object that is there twice")
        values[last], places[last] = value, place
        reader.skip()
    table = values.pop(last, None)
    start = _START.match(reader.data, reader.place)
    if start is None or not isinstance(table, Stream) or int(start[1]) != places[last]:
        raise wrong("no end of an update")
    inside = _unpack_objects(values, places, most, type(reader))
    return Objects(values, places, inside, table, last, start.start(2), start.end())


def _unpack_objects(
    values: dict[int, Value], places: Mapping[int, int], most: int, kind: type[StrictReader]
) -> dict[int, tuple[int, int]]:
    """Puts the objects of object streams beside the others, in place of these streams (7.5.7)."""
    inside = dict[int, tuple[int, int]]()
    for holder, value in list(values.items()):
        if isinstance(value, Stream) and value.entries.get("Type") == "ObjStm":
            del values[holder]
            for index, (number, each) in enumerate(_held(value, most, kind)):
                if number in values or number in places or len(values) == most:
                    raise wrong("an object that is there twice")
                values[number], inside[number] = each, (holder, index)
    return inside


def _held(stream: Stream, most: int, kind: type[StrictReader]) -> Iterator[tuple[int, Value]]:
    count, first = stream.entries.get("N"), stream.entries.get("First")
    if stream.entries.keys() - {"Type", "N", "First", "Filter"} or type(count) is not int or type(first) is not int:
        raise wrong("an object stream of another kind")
    content = unpacked(stream)
    numbers = content[:first].split()
    if not 0 < count <= most or len(numbers) != 2 * count or not all(each.isdigit() for each in numbers):
        raise wrong("an object stream that does not say what it holds")
    places = [first + int(each) for each in numbers[1::2]]
    reader = kind(content, first)
    for number, (place, following) in zip(numbers[::2], pairwise((*places, len(content))), strict=True):
        reader.skip()
        if reader.place != place:
            raise wrong("something between objects")
        value = reader.value()
        reader.skip()
        if reader.place > following or isinstance(value, Ref):
            raise wrong("objects that overlap")
        yield int(number), value
    if reader.place != len(content):
        raise wrong("something behind objects")


def unpacked(stream: Stream) -> bytes:
    """What a stream holds that is not packed, or by Flate; without a predictor, or with the one that tables have."""
    if stream.entries.get("Filter") is None:
        return stream.raw
    if not is_flate(stream):
        raise wrong("a stream packed in another way")
    content = inflated(stream, _LARGEST_TABLE, _BLANKS)
    if content is None:
        raise wrong("a stream that is too large")
    if "DecodeParms" not in stream.entries:
        return content
    if isinstance(stream.entries["Filter"], list):  # readers differ in whether parameters that are no list go with it
        raise wrong("a stream packed in another way")
    return _undone(content, stream.entries["DecodeParms"])


def _undone(content: bytes, parameters: Value) -> bytes:
    """The rows of a table, each written as what it is more than the one above (7.4.4.4)."""
    columns = parameters.get("Columns") if isinstance(parameters, dict) else None
    if type(columns) is not int or not same(parameters, {"Predictor": _SAME_AS_ABOVE, "Columns": columns}):
        raise wrong("a stream packed in another way")
    if not 0 < columns <= _COLUMNS * _WIDEST or len(content) % (columns + 1):
        raise wrong("a table of another length")
    found, above = bytearray(), bytes(columns)
    for begin in range(0, len(content), columns + 1):
        if content[begin] != _UP:
            raise wrong("a row packed in another way")
        row = content[begin + 1 : begin + 1 + columns]
        above = bytes((one + other) % 256 for one, other in zip(row, above, strict=True))
        found += above
    return bytes(found)


def _trailer(read: Objects, before: Trailer) -> Trailer:
    """What a cross-reference stream says, which is what was read, and goes on from the table `before`."""
    entries = read.table.entries
    kept = {key: entries[key] for key in ("Root", "Info") if key in entries}
    size = max(before.size, *(each + 1 for each in (*read.values, *read.places)))
    if entries.keys() - _KEYS or entries.get("Type") != Name("XRef") or not same(kept, dict(before.entries)):
        raise wrong("a table that leads elsewhere")
    if not same(entries.get("Prev"), before.start) or not same(entries.get("Size"), size) or not _identified(entries):
        raise wrong("a table that does not follow the one before")
    if not read.is_listed(rows_of(read.table, MOST_OBJECTS)):
        raise wrong("a table that does not say what is there")
    return Trailer(read.places[read.number], size, before.entries)


def _identified(entries: Entries) -> bool:
    match entries.get("ID"):
        case None | [bytes(), bytes()]:
            return True
    return False


def rows_of(table: Stream, most: int) -> Rows:
    """The rows of a cross-reference stream by the numbers of their objects (7.5.8); the head of the free list aside.

    Raises `NotSignatureError`.
    """
    entries = table.entries
    widths, index = entries.get("W"), entries.get("Index")
    match widths:
        case [1, int(place), int(generation)] if 0 < place <= _WIDEST and 0 <= generation <= _WIDEST:
            row = 1 + place + generation
        case _:
            raise wrong("columns of another kind")
    numbers = list(_numbers(index, most))
    content = unpacked(table)
    parameters = entries.get("DecodeParms")
    if len(content) != len(numbers) * row or (isinstance(parameters, dict) and parameters.get("Columns") != row):
        raise wrong("a table of another length")
    rows: Rows = {}
    for number, begin in zip(numbers, range(0, len(content), row), strict=True):
        kind, middle = content[begin], begin + 1 + place
        columns = content[begin + 1 : middle], content[middle : begin + row]
        if number or kind:
            rows[number] = kind, int.from_bytes(columns[0], "big"), int.from_bytes(columns[1], "big")
    return rows


def _numbers(index: Value | None, most: int) -> Iterator[int]:
    numbers = [each for each in index if isinstance(each, int)] if isinstance(index, list) else []
    if not numbers or len(numbers) % 2 or numbers != index:
        raise wrong("a table without numbers")
    following, left = 0, most
    for first, count in zip(numbers[::2], numbers[1::2], strict=True):
        left -= count
        if first < following or count <= 0 or left < 0:
            raise wrong("numbers that are there twice")
        following = first + count
        yield from range(first, following)
