"""An Office Open XML file opened: a zip whose parts are XML (ISO/IEC 29500-2), each read within limits, nothing run.

A document type declaration, by which an XML file can grow without bounds, is refused: the format has none.
"""

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import Final
from xml.parsers import expat

from annual_report.language import N_, message
from annual_report.load.extracted import UnreadableFileError

MEBIBYTE: Final = 1024 * 1024
LARGEST_FILE: Final = 64 * MEBIBYTE
LARGEST_PART: Final = 64 * MEBIBYTE
MOST_PARTS: Final = 10_000
_OLD_OR_LOCKED: Final = b"\xd0\xcf\x11\xe0"
_LOCKED: Final = 0x1  # ZIP's flag of an encrypted entry (APPNOTE 4.4.4)
_PACKED: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # what the standard allows
# What zipfile and expat raise at files that break off, contradict themselves, or are packed in an unknown way.
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    EOFError,
    OSError,
    struct.error,
    NotImplementedError,
    ValueError,
    KeyError,
)

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


class OfficePackage:
    """The parts of a file by their names."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = frozenset(archive.namelist())

    def has(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name in self._names

    def read(self, name: str, start: Start, end: End | None = None, text: TextHandler | None = None) -> None:
        """Reads a part of XML from its beginning to its end, telling of each element and its text."""
        entry = self._archive.getinfo(name)
        if entry.file_size > LARGEST_PART:
            raise UnreadableFileError(
                message(N_("something in this file unpacks to more than {limit} MiB"), limit=LARGEST_PART // MEBIBYTE),
                message(N_("split the file, and proofread the parts")),
            )
        if entry.flag_bits & _LOCKED:
            raise locked()
        if entry.compress_type not in _PACKED:
            raise damaged()
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse
        parser.StartElementHandler = lambda tag, attributes: start(
            _local(tag), {_local(key): value for key, value in attributes.items()}
        )
        parser.EndElementHandler = None if end is None else lambda tag: end(_local(tag))
        parser.CharacterDataHandler = text
        with self._archive.open(entry) as stream:
            parser.ParseFile(stream)

    def related(self, name: str) -> Iterator[tuple[str, str]]:
        """The kinds of the parts that the part `name` refers to (`header`, `styles`), with their names."""
        folder, base = dirname(name), name.rpartition("/")[2]
        relations = join(folder, "_rels", f"{base}.rels")
        parts: list[tuple[str, str]] = []

        def start(tag: str, attributes: dict[str, str]) -> None:
            if tag == "Relationship" and attributes.get("TargetMode") != "External":
                target = attributes.get("Target", "")
                part = normpath(target.lstrip("/") if target.startswith("/") else join(folder, target))
                parts.append((attributes.get("Type", "").rpartition("/")[2], part))

        if self.has(relations):
            self.read(relations, start)
        return ((kind, part) for kind, part in parts if self.has(part))


@contextmanager
def opened(data: bytes) -> Iterator[OfficePackage]:
    """The file that `data` is. Raises `UnreadableFileError`, also for what its reader meets while it is open."""
    if data.startswith(_OLD_OR_LOCKED):
        raise locked()
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if len(archive.infolist()) > MOST_PARTS:
                raise damaged()
            yield OfficePackage(archive)
    except _BROKEN as error:
        raise damaged() from error


def damaged() -> UnreadableFileError:
    """What is said of a file that breaks off, or is none of Word."""
    return UnreadableFileError(
        message(N_("this is no .docx file of Word, or it is damaged")),
        message(N_("open it in Word or LibreOffice, and save it as .docx anew")),
    )


def locked() -> UnreadableFileError:
    """What is said of a file with a password, which looks like one of an older Word."""
    return UnreadableFileError(
        message(N_("this file opens with a password only, or it is one of an older Word (.doc)")),
        message(N_("save it as .docx, without a password")),
    )


def _refuse(*_declaration: object) -> None:
    raise damaged()


def _local(name: str) -> str:
    """The name without its namespace where that is known: text of formulas and drawings is of others."""
    namespace, _, local = name.rpartition(" ")
    return local if not namespace or namespace in _KNOWN else name
