"""What a data file is that is no Unicode text in UTF-8: its encoding, and its text where that is certain."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE, charmap_decode
from dataclasses import dataclass, field
from typing import Final

from annual_report.diagnostics.source import lines_of
from annual_report.load.text.legacy_encodings import AS_WINDOWS_1252
from annual_report.load.text.mojibake import disguise_of
from annual_report.load.text.normalization import composed

UTF_16: Final = "UTF-16"
UTF_32: Final = "UTF-32"
DAMAGED: Final = "damaged UTF-8"
BINARY: Final = "binary"
LOST: Final = "lost to a crash"
UNKNOWN: Final = "unknown"


@dataclass(frozen=True, slots=True)
class ForeignEncoding:
    """What a file is: one of the names above, `mojibake.TWICE`, or the name of one of `LEGACY_ENCODINGS`.

    `text` is what it says, in NFC, if nothing of it is doubtful. (TCVN3 has no capitals with tones: such a letter stays
    small where the rest of its word does not tell.) `line` and `column` are where the file first shows what it is, as
    read in UTF-8, in characters from 1. `written` is the text of UTF-16 or UTF-32 as it stands, in NFC or not.
    """

    name: str
    text: str | None = None
    line: int = 1
    column: int = 1
    written: str | None = field(default=None, compare=False, repr=False)


# More than any report: what is larger is judged by its beginning, and gets no text.
_MOST: Final = 512 * 1024
_SAMPLE: Final = 16 * 1024
# Text without a mark is UTF-16 where so much of it is of Latin script; a file is binary where so much is no text.
_MOSTLY: Final = 0.95
_NOT_TEXT: Final = 0.02
_STRAY: Final = 2
_BEGINNINGS: Final = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf")
_MARKS: Final = (
    (BOM_UTF32_LE, UTF_32, "utf-32-le"),
    (BOM_UTF32_BE, UTF_32, "utf-32-be"),
    (BOM_UTF16_LE, UTF_16, "utf-16-le"),
    (BOM_UTF16_BE, UTF_16, "utf-16-be"),
)
_LATIN: Final = re.compile("[\t\n\r -~\xa0-\u024f\u0300-\u036f\u1e00-\u1eff\u2010-\u22ff\ufeff]")
_CONTROL: Final = re.compile("[\0-\x08\x0b\x0e-\x19\x1b-\x1f\x7f]")


def foreign_encoding(data: bytes) -> ForeignEncoding | None:
    """What the file with the bytes `data` is; None if it is Unicode text in UTF-8, as it should be."""
    if wide := _wide(data):
        return wide
    data = data.removeprefix(BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return _not_utf_8(data, error.start)
    if "\0" in text:
        rest = text.replace("\0", "")
        name = LOST if rest.strip() and not _is_binary(rest.encode()) else BINARY
        return ForeignEncoding(name, None, *_place(text, text.index("\0")))
    disguise = disguise_of(text[:_MOST])
    if disguise is None:
        return None
    certain = disguise.text if len(text) <= _MOST else None
    line, column = _place(text, disguise.at)
    before = lines_of(text)[line - 1][: column - 1]  # of a text in UTF-8, the place is that in NFC
    return ForeignEncoding(disguise.name, certain and composed(certain), line, len(composed(before) or before) + 1)


def _wide(data: bytes) -> ForeignEncoding | None:
    """UTF-16 or UTF-32, known by its mark or by what it says."""
    for mark, name, codec in _MARKS:
        if data.startswith(mark):
            return _of_wide(name, data, codec)
    if b"\0" in data[:_SAMPLE]:
        for _mark, name, codec in _MARKS:
            text = data[:_SAMPLE].decode(codec, "replace")
            if len(_LATIN.findall(text)) > _MOSTLY * len(text):
                return _of_wide(name, data, codec)
    return None


def _of_wide(name: str, data: bytes, codec: str) -> ForeignEncoding:
    try:
        text = data.decode(codec).removeprefix("\ufeff")
    except UnicodeDecodeError:
        return ForeignEncoding(name)
    return ForeignEncoding(name) if _CONTROL.search(text) else ForeignEncoding(name, composed(text), written=text)


def _not_utf_8(data: bytes, first: int) -> ForeignEncoding:
    """What bytes are that are not UTF-8, from the one at `first` on."""
    place = _place(data[:first].decode(), first)
    if _is_binary(data):
        return ForeignEncoding(BINARY, None, *place)
    beginning = data[:_MOST]
    if _is_damaged(beginning):
        return ForeignEncoding(DAMAGED, None, *place)
    disguise = disguise_of(charmap_decode(beginning, "strict", AS_WINDOWS_1252)[0], throughout=True)
    if disguise is None:
        return ForeignEncoding(UNKNOWN, None, *place)
    return ForeignEncoding(disguise.name, disguise.text if len(data) <= _MOST else None, *place)


def _is_binary(data: bytes) -> bool:
    """Whether this is a document of an office program, a picture, or the like."""
    sample = data[:_SAMPLE]
    controls = len(_CONTROL.findall(sample.decode("latin-1")))
    return sample.startswith(_BEGINNINGS) or controls > max(_STRAY, _NOT_TEXT * len(sample))


def _is_damaged(data: bytes) -> bool:
    """Whether this is UTF-8 for the most part."""
    text = data.decode(errors="replace")
    lost = text.count("\ufffd")
    return len(text) - len(text.encode("ascii", "ignore")) > 2 * lost


def _place(text: str, at: int) -> tuple[int, int]:
    """Line and column of the character at `at`."""
    *above, last_line = lines_of(text[:at])
    return len(above) + 1, len(last_line) + 1
