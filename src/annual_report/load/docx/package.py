"""An Office Open XML file opened: a zip whose parts are XML (ISO/IEC 29500-2), each read once, nothing run.

What the file says of sizes is a claim: what is unpacked is counted. A document type declaration, by which an XML file
can grow without bounds, is refused: the format has none.
"""

import re
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import Final
from xml.parsers import expat

from annual_report.load.docx import limits
from annual_report.load.docx.obstacle import Obstacle, met

_OLD_OR_LOCKED: Final = b"\xd0\xcf\x11\xe0"
_LOCKED: Final = 0x1  # ZIP's flag of an encrypted entry (APPNOTE 4.4.4)
_PACKED: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # what the standard allows
_ENTRY: Final = b"PK\x01\x02"  # of the directory (APPNOTE 4.3.12)
# What zipfile and expat raise at files that break off, contradict themselves, or are packed in an unknown way.
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    struct.error,
    NotImplementedError,
    ValueError,
    KeyError,
    OverflowError,
)
# A piece ends the work on what is refused; but what stands across two is looked at twice, so they are large.
_PIECE: Final = 4 * limits.MEBIBYTE
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
# Whatever may stand before a document type declaration (XML 1.0, 2.8); nothing of it is tried in two ways.
_DECLARED: Final = re.compile(rb"(?>\xef\xbb\xbf)?(?>(?>\s++|<\?.*?\?>|<!--.*?-->)*)<!DOCTYPE", re.DOTALL)

# The namespaces whose names are told without them: WordprocessingML's two, compatibility, relationships.
_KNOWN: Final = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "http://schemas.openxmlformats.org/package/2006/relationships",
    }
)

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
TextHandler = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part calls another part: its `key` (`rId3`), of which `kind` (`header`, `styles`), its name."""

    key: str
    kind: str
    part: str


class OfficePackage:
    """The parts of a file by their names."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = Counter(archive.namelist())
        self._read = set[str]()
        self._unpacked = self._elements = self._attributes = 0

    def has(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name in self._names

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the order of the file."""
        return tuple(self._names)

    def read(self, name: str, start: Start, end: End | None = None, text: TextHandler | None = None) -> None:
        """Reads a part of XML from its beginning to its end, telling of each element and its text."""
        data = self.content(name)
        if data.startswith(_UTF_16):
            data = data.decode("utf-16").encode()
        if _DECLARED.match(data):
            raise met(Obstacle.DAMAGED)
        parser = self._parser(start, end)
        parser.CharacterDataHandler = text
        try:
            for begin in range(0, len(data), _PIECE):
                parser.Parse(data[begin : begin + _PIECE], False)
            parser.Parse(b"", True)
        except expat.ExpatError as error:
            lacking = error.code == expat.errors.codes[expat.errors.XML_ERROR_NO_MEMORY]
            raise met(Obstacle.TOO_MUCH_MEMORY if lacking else Obstacle.DAMAGED) from error

    def content(self, name: str) -> bytes:
        """The bytes of a part, which no other may be named like, and which is read once."""
        entry = self._archive.getinfo(name)
        if entry.flag_bits & _LOCKED:
            raise met(Obstacle.LOCKED)
        if entry.compress_type not in _PACKED or self._names[name] > 1 or name in self._read:
            raise met(Obstacle.DAMAGED)
        self._read.add(name)
        left = limits.LARGEST_TOTAL - self._unpacked
        with self._archive.open(entry) as stream:
            data = stream.read(min(limits.LARGEST_PART, left) + 1)
        self._unpacked += len(data)
        if len(data) > limits.LARGEST_PART:
            raise met(Obstacle.LARGE_PART)
        if len(data) > left:
            raise met(Obstacle.LARGE_TOTAL)
        return data

    def _parser(self, start: Start, end: End | None) -> expat.XMLParserType:
        """A parser of UTF-8, the one encoding that is left, which counts what it meets."""
        parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        depth, local = 0, cache(_local)

        def entered(tag: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            self._elements += 1
            self._attributes += len(attributes)
            if (
                depth > limits.DEEPEST
                or self._elements > limits.MOST_ELEMENTS
                or self._attributes > limits.MOST_ATTRIBUTES
                or len(tag) > limits.LONGEST_NAME
                or (attributes and max(map(len, attributes)) > limits.LONGEST_NAME)
            ):
                raise met(Obstacle.DAMAGED)
            start(local(tag), {local(key): value for key, value in attributes.items()} if attributes else attributes)

        def left(tag: str) -> None:
            nonlocal depth
            depth -= 1
            if end is not None:
                end(local(tag))

        def spaced(_prefix: str | None, address: str | None) -> None:
            if len(address or "") > limits.LONGEST_NAME:  # it would be said with every name
                raise met(Obstacle.DAMAGED)

        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse
        parser.StartNamespaceDeclHandler = spaced
        parser.StartElementHandler = entered
        parser.EndElementHandler = left
        return parser

    def relations(self, name: str) -> tuple["Relation", ...]:
        """The parts that the part `name` refers to, each relation once. What lies outside of the file is none."""
        folder, base = dirname(name), name.rpartition("/")[2]
        relations = join(folder, "_rels", f"{base}.rels")
        found: dict[str, Relation] = {}

        def start(tag: str, attributes: dict[str, str]) -> None:
            if tag == "Relationship" and attributes.get("TargetMode") != "External":
                target = attributes.get("Target", "")
                part = normpath(target.lstrip("/") if target.startswith("/") else join(folder, target))
                if self.has(part):
                    kind, key = attributes.get("Type", "").rpartition("/")[2], attributes.get("Id", "")
                    found.setdefault(key or part, Relation(key, kind, part))

        if self.has(relations):
            self.read(relations, start)
        return tuple(found.values())


@contextmanager
def opened(data: bytes) -> Iterator[OfficePackage]:
    """The file that `data` is. Raises `ObstacleError`, also for what its reader meets while it is open."""
    if data.startswith(_OLD_OR_LOCKED):
        raise met(Obstacle.LOCKED)
    if data.count(_ENTRY) > limits.MOST_PARTS:  # before the directory is read, whatever its length is said to be
        raise met(Obstacle.DAMAGED)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            yield OfficePackage(archive)
    except _BROKEN as error:
        raise met(Obstacle.DAMAGED) from error


def _refuse(*_declaration: object) -> None:
    raise met(Obstacle.DAMAGED)


def _local(name: str) -> str:
    """The name without its namespace where that is known: text of formulas and drawings is of others."""
    namespace, _, local = name.rpartition(" ")
    return local if not namespace or namespace in _KNOWN else name
