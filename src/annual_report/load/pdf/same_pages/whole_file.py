"""A whole PDF as one list of objects, read so that every byte of it is accounted for.

It begins at its first byte, and has one cross-reference stream, which names just the objects that are there: no earlier
version, no second table, nothing that a reader could find who looks for objects elsewhere (ISO 32000-1, 7.5).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final

from annual_report.load.pdf.additions.revisions import check_marks, read_objects, rows_of
from annual_report.load.pdf.additions.syntax import NULL, Entries, Name, Ref, Stream, StrictReader, Value, wrong

MOST_OBJECTS: Final = 300_000
_HEADER: Final = re.compile(rb"%PDF-1\.7\n%[\x80-\xff]{4}\n")
_NAME: Final = re.compile(rb"/((?:[!\"$&'*+,\-.0-9:;=?@A-Z\\^_`a-z|~]|#2f){1,127})")
_NULL: Final = re.compile(rb"null(?![^ \t\r\n<>\[\]/()])")
_KEYS: Final = frozenset({"Type", "W", "Index", "Size", "Root", "Info", "ID", "Filter", "DecodeParms"})
_LONGEST_ID: Final = 64


class FileReader(StrictReader):
    """Reads names with a slash in them as well, as types of media have one, and places of arrays that are empty."""

    _name: ClassVar = _NAME

    def _plain(self) -> Value:
        if found := _NULL.match(self.data, self.place):
            self.place = found.end()
            return NULL
        return super()._plain()


@dataclass(frozen=True, slots=True)
class WholeFile:
    """The objects of a PDF by number, and where its trailer leads."""

    objects: Mapping[int, Value]
    root: Ref
    information: Ref


def whole_file(data: bytes) -> WholeFile:
    """The PDF that `data` is. Raises `NotSignatureError` where it is not written as the standard wants."""
    header = _HEADER.match(data)
    if header is None:
        raise wrong("another header")
    read = read_objects(FileReader(data, header.end()), MOST_OBJECTS)
    if read.end != len(data):
        raise wrong("something behind the end")
    check_marks(data[header.end() :], len(read.places), 1)
    entries = read.table.entries
    root, information = _references(entries)
    size = max(*read.values, *read.places) + 1
    if entries.keys() - _KEYS or entries.get("Type") != Name("XRef") or entries.get("Size") != size:
        raise wrong("a table that leads elsewhere")
    if not _identified(entries):
        raise wrong("an identifier of another kind")
    rows = rows_of(Stream({"Index": [0, size], **entries}, read.table.raw), MOST_OBJECTS)
    if not read.is_listed(rows):
        raise wrong("a table that does not say what is there")
    return WholeFile(read.values, root, information)


def _references(entries: Entries) -> tuple[Ref, Ref]:
    match entries.get("Root"), entries.get("Info"):
        case Ref() as root, Ref() as information:
            return root, information
    raise wrong("a table that leads nowhere")


def _identified(entries: Entries) -> bool:
    """Whether the two identifiers are short texts: each file has its own."""
    match entries.get("ID"):
        case [bytes() as one, bytes() as other]:
            return max(len(one), len(other)) <= _LONGEST_ID
    return "ID" not in entries
