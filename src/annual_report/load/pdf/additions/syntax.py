"""The objects of a PDF, read as the standard writes them and in no other way (ISO 32000-1, 7.3).

Where readers may differ, nothing is read: comments, a key given twice, `#` in names, numbers of unusual form, strings
with raw ends of lines, a stream whose length is not what it says, generations other than 0.
"""

import re
from collections.abc import Container
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Final, Self

from annual_report.load.pdf.additions.reason import NotSignatureError, Reason

DEEPEST: Final = 24
_BLANK: Final = re.compile(rb"[ \t\r\n]*")
_REF: Final = re.compile(rb"([1-9][0-9]{0,6})[ \r\n]+0[ \r\n]+R(?![^ \t\r\n<>\[\]/()])")
_NUMBER: Final = re.compile(rb"[+-]?(?:[0-9]{1,10}(?:\.[0-9]{0,10})?|\.[0-9]{1,10})(?![^ \t\r\n<>\[\]/()])")
_NAME: Final = re.compile(rb"/([!\"$&'*+,\-.0-9:;=?@A-Z\\^_`a-z|~]{1,127})")
_WORD: Final = re.compile(rb"(true|false)(?![^ \t\r\n<>\[\]/()])")
_HEX: Final = re.compile(rb"<([0-9A-Fa-f \r\n]*)>")
_TEXT: Final = re.compile(rb"[^\\()\r\n]+|\\[nrtbf()\\]|\\(?:[0-3][0-7]{2}|[0-7]{1,2}(?![0-7]))|[()]")
_ESCAPES: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_HEAD: Final = re.compile(rb"([1-9][0-9]{0,6}) 0 obj(?![^ \t\r\n<>\[\]/()])")
_STREAM: Final = re.compile(rb"stream\r?\n")
_END_STREAM: Final = re.compile(rb"(?:\r\n|\n|\r)?endstream[ \r\n]+endobj(?![^ \t\r\n])")
_END: Final = re.compile(rb"endobj(?![^ \t\r\n])")


class Name(str):
    """A name, without its slash."""

    __slots__ = ()


# What stands for nothing, which only whole files have; no name that is written is empty.
NULL: Final = Name("")


def is_name(value: object, names: Container[str]) -> bool:
    """Whether a value is one of these names."""
    return isinstance(value, Name) and value in names


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to an object, by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream: its dictionary, without `Length`, and its bytes as they are packed."""

    entries: "Entries"
    raw: bytes


class HexBytes(bytes):
    """A string that was written in hexadecimal digits: where its `<` stands, and what follows its `>`."""

    begin: int
    end: int

    @classmethod
    def at(cls, content: bytes, begin: int, end: int) -> Self:
        """The string with its place."""
        found = cls(content)
        found.begin, found.end = begin, end
        return found


Value = bool | int | Decimal | Name | bytes | Ref | Stream | list["Value"] | dict[str, "Value"]
Entries = dict[str, Value]


def wrong(detail: str) -> NotSignatureError:
    """What is raised where bytes are not written as the standard wants."""
    return NotSignatureError(Reason.GRAMMAR, detail)


class StrictReader:
    """Reads the bytes of a PDF from a place on; `place` is where it has got to. Raises `NotSignatureError`."""

    _blank: ClassVar = _BLANK
    _number: ClassVar = _NUMBER
    _name: ClassVar = _NAME

    def __init__(self, data: bytes, place: int) -> None:
        self.data = data
        self.place = place

    def skip(self) -> None:
        """Goes on behind blanks and ends of lines."""
        blank = self._blank.match(self.data, self.place)
        self.place = blank.end() if blank else self.place

    def begins_object(self) -> bool:
        """Whether an object begins here."""
        return _HEAD.match(self.data, self.place) is not None

    def object(self) -> tuple[int, Value]:
        """The object that begins here, with its number."""
        number = int(self._taken(_HEAD, "no object")[1])
        self.skip()
        value = self.value()
        self.skip()
        if isinstance(value, dict) and self.data.startswith(b"stream", self.place):
            return number, self._stream(value)
        self._taken(_END, "no endobj")
        return number, value

    def value(self, deepest: int = DEEPEST) -> Value:
        """The value that begins here."""
        if not deepest:
            raise wrong("nested too deep")
        data, place = self.data, self.place
        match data[place : place + 1]:
            case b"[":
                return self._array(deepest)
            case b"<" if data.startswith(b"<<", place):
                return self._dictionary(deepest)
            case b"<":
                return self._hex()
            case b"(":
                return self._text()
            case b"/":
                return self._name_of("no name")
        return self._plain()

    def _plain(self) -> Value:
        """A reference, a number, or a truth."""
        if found := _REF.match(self.data, self.place):
            self.place = found.end()
            return Ref(int(found[1]))
        if found := _WORD.match(self.data, self.place):
            self.place = found.end()
            return found[1] == b"true"
        return self._plain_number()

    def _plain_number(self) -> int | Decimal:
        text = self._taken(self._number, "no value")[0].decode("ascii")
        return Decimal(text) if "." in text else int(text)

    def _array(self, deepest: int) -> list[Value]:
        self.place += 1
        found: list[Value] = []
        while True:
            self.skip()
            if self.data.startswith(b"]", self.place):
                self.place += 1
                return found
            found.append(self.value(deepest - 1))

    def _dictionary(self, deepest: int) -> Entries:
        self.place += 2
        found: Entries = {}
        while True:
            self.skip()
            if self.data.startswith(b">>", self.place):
                self.place += 2
                return found
            key = self._name_of("no key")
            self.skip()
            if key in found:
                raise wrong("a key that is given twice")
            found[key] = self.value(deepest - 1)

    def _name_of(self, otherwise: str) -> Name:
        return Name(self._taken(self._name, otherwise)[1].replace(b"#2f", b"/").decode("ascii"))

    def _hex(self) -> HexBytes:
        begin = self.place
        digits = self._taken(_HEX, "no string")[1].translate(None, b" \r\n")
        if len(digits) % 2:
            raise wrong("half a byte")
        return HexBytes.at(bytes.fromhex(digits.decode("ascii")), begin, self.place)

    def _text(self) -> bytes:
        """A string in parentheses, which may hold others that are balanced."""
        found, depth = bytearray(), 0
        while True:
            piece = self._taken(_TEXT, "no string")[0]
            depth += (piece == b"(") - (piece == b")")
            if not depth:
                return bytes(found[1:])
            found += _unescaped(piece) if piece.startswith(b"\\") else piece

    def _stream(self, entries: Entries) -> Stream:
        length = entries.pop("Length", None)
        if type(length) is not int or length < 0:
            raise wrong("a stream without a length")
        begin = self._taken(_STREAM, "no stream").end()
        self.place = begin + length
        self._taken(_END_STREAM, "no endstream")
        return Stream(entries, self.data[begin : begin + length])

    def _taken(self, pattern: re.Pattern[bytes], otherwise: str) -> re.Match[bytes]:
        found = pattern.match(self.data, self.place)
        if found is None:
            raise wrong(otherwise)
        self.place = found.end()
        return found


def _unescaped(piece: bytes) -> bytes:
    """What a sign behind a backslash stands for."""
    sign = piece[1:]
    return bytes([int(sign, 8)]) if sign.isdigit() else _ESCAPES.get(sign, sign)


def same(one: object, other: object) -> bool:
    """Whether two values are the same; true is not 1."""
    match one, other:
        case (dict() as these, dict() as those):
            return these.keys() == those.keys() and all(same(each, those[key]) for key, each in these.items())
        case (list() as these, list() as those):
            return len(these) == len(those) and all(same(*pair) for pair in zip(these, those, strict=True))
        case (Stream() as this, Stream() as that):
            return this.raw == that.raw and same(this.entries, that.entries)
        case (bytes(), bytes()) | (str(), str()) | (Ref(), Ref()):
            return one == other
        case (int() | Decimal(), int() | Decimal()):
            return isinstance(one, bool) == isinstance(other, bool) and one == other
    return False
