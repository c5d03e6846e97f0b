"""Incremental updates (ISO 32000-1, 7.5.6) behind a PDF, read so that every byte of them is accounted for.

Each is objects that follow one another, a cross-reference stream that names just these, each where it begins, and
`startxref`. Nothing else is there that a reader could take for an object who seeks them without a table.
"""

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from annual_report.load.pdf.additions.syntax import Entries, Name, Ref, Stream, StrictReader, Value, same, wrong

MOST_REVISIONS: Final = 50
MOST_OBJECTS: Final = 20_000
_LARGEST_TABLE: Final = 8 * 1024 * 1024
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


@dataclass(frozen=True, slots=True)
class _Read:
    """What stands in an update: plain objects with their places, those in object streams with stream and index."""

    values: dict[int, Value]
    places: dict[int, int]
    inside: dict[int, tuple[int, int]]


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
    read, reader = _Read({}, {}, {}), StrictReader(data, begin)
    reader.skip()
    last = 0
    while reader.begins_object():
        place = reader.place
        last, value = reader.object()
        if last in read.values or len(read.values) == MOST_OBJECTS:
            raise wrong("an object that is there twice")
        read.values[last], read.places[last] = value, place
        reader.skip()
    table = read.values.pop(last, None)
    start = _START.match(data, reader.place)
    if start is None or not isinstance(table, Stream) or int(start[1]) != read.places[last]:
        raise wrong("no end of an update")
    plain = frozenset(read.values)
    _unpack_objects(read)
    if any(each < before.size for each in read.places.keys() - read.values.keys()):
        raise wrong("a table, or a stream of objects, in place of an object of before")
    after = _trailer(table, read, last, before)
    return Revision(read.values, plain, len(read.places), before.size, (start.start(2), start.end())), after


def _unpack_objects(read: _Read) -> None:
    """Puts the objects of object streams beside the others, in place of these streams (7.5.7)."""
    for holder, value in list(read.values.items()):
        if isinstance(value, Stream) and value.entries.get("Type") == "ObjStm":
            del read.values[holder]
            for index, (number, each) in enumerate(_held(value)):
                if number in read.values or number in read.places or len(read.values) == MOST_OBJECTS:
                    raise wrong("an object that is there twice")
                read.values[number], read.inside[number] = each, (holder, index)


def _held(stream: Stream) -> Iterator[tuple[int, Value]]:
    count, first = stream.entries.get("N"), stream.entries.get("First")
    if stream.entries.keys() - {"Type", "N", "First", "Filter"} or type(count) is not int or type(first) is not int:
        raise wrong("an object stream of another kind")
    content = unpacked(stream)
    numbers = content[:first].split()
    if not 0 < count <= MOST_OBJECTS or len(numbers) != 2 * count or not all(each.isdigit() for each in numbers):
        raise wrong("an object stream that does not say what it holds")
    places = [first + int(each) for each in numbers[1::2]]
    reader = StrictReader(content, first)
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
    filters = stream.entries.get("Filter")
    if filters is None:
        return stream.raw
    if filters not in (Name("FlateDecode"), [Name("FlateDecode")]):
        raise wrong("a stream packed in another way")
    unpacking = zlib.decompressobj()
    try:
        content = unpacking.decompress(stream.raw, _LARGEST_TABLE)
    except zlib.error:
        raise wrong("a stream that cannot be unpacked") from None
    if not unpacking.eof or unpacking.unused_data.strip():
        raise wrong("a stream that is not whole, or too large")
    if "DecodeParms" not in stream.entries:
        return content
    if isinstance(filters, list):  # readers differ in whether parameters that are no list go with it
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


def _trailer(table: Stream, read: _Read, number: int, before: Trailer) -> Trailer:
    """What a cross-reference stream says, which is what was read, and goes on from the table `before`."""
    entries = table.entries
    kept = {key: entries[key] for key in ("Root", "Info") if key in entries}
    size = max(before.size, *(each + 1 for each in (*read.values, number, *read.places)))
    if entries.keys() - _KEYS or entries.get("Type") != Name("XRef") or not same(kept, dict(before.entries)):
        raise wrong("a table that leads elsewhere")
    if not same(entries.get("Prev"), before.start) or not same(entries.get("Size"), size) or not _identified(entries):
        raise wrong("a table that does not follow the one before")
    listed = dict(_listed(table, entries))
    expected = {each: (_IN_FILE, place, 0) for each, place in read.places.items()}
    expected |= {each: (_IN_STREAM, *held) for each, held in read.inside.items()}
    if listed not in (expected, {each: found for each, found in expected.items() if each != number}):
        raise wrong("a table that does not say what is there")
    return Trailer(read.places[number], size, before.entries)


def _identified(entries: Entries) -> bool:
    match entries.get("ID"):
        case None | [bytes(), bytes()]:
            return True
    return False


def _listed(table: Stream, entries: Entries) -> Iterator[tuple[int, tuple[int, int, int]]]:
    """The rows of a cross-reference stream by the numbers of their objects (7.5.8); the head of the free list aside."""
    widths, index = entries.get("W"), entries.get("Index")
    match widths:
        case [1, int(place), int(generation)] if 0 < place <= _WIDEST and 0 <= generation <= _WIDEST:
            row = 1 + place + generation
        case _:
            raise wrong("columns of another kind")
    numbers = list(_numbers(index))
    content = unpacked(table)
    parameters = entries.get("DecodeParms")
    if len(content) != len(numbers) * row or (isinstance(parameters, dict) and parameters.get("Columns") != row):
        raise wrong("a table of another length")
    for number, begin in zip(numbers, range(0, len(content), row), strict=True):
        kind, *columns = (
            content[begin],
            content[begin + 1 : begin + 1 + place],
            content[begin + 1 + place : begin + row],
        )
        found = (kind, *(int.from_bytes(each, "big") for each in columns))
        if number or kind:
            yield number, found  # type: ignore[misc]


def _numbers(index: Value | None) -> Iterator[int]:
    numbers = [each for each in index if isinstance(each, int)] if isinstance(index, list) else []
    if not numbers or len(numbers) % 2 or numbers != index:
        raise wrong("a table without numbers")
    following, left = 0, MOST_OBJECTS
    for first, count in zip(numbers[::2], numbers[1::2], strict=True):
        left -= count
        if first < following or count <= 0 or left < 0:
            raise wrong("numbers that are there twice")
        following = first + count
        yield from range(first, following)
