"""The operators of a picture, read as the standard writes them and in no other way (ISO 32000-1, 7.8.2).

Where readers may differ, nothing is read: no inline images, packed in one way or not at all, and whole.
"""

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from annual_report.load.pdf.additions.flate import inflated, is_flate
from annual_report.load.pdf.additions.syntax import Stream, StrictReader, Value, wrong
from annual_report.load.pdf.additions.update import unexpected

_LONGEST: Final = 2_000_000  # bytes: a seal drawn in many small curves takes less
_MOST_OPERANDS: Final = 6
_MOST_OPERATORS: Final = 100_000
_BLANK: Final = re.compile(rb"(?>(?:[ \t\r\n]|%[ -~]*[\r\n])*)")  # Acrobat and iText write a comment alone: `% DSBlank`
_OPERATOR: Final = re.compile(rb"([A-Za-z]{1,3}[01]?\*?|['\"])(?![^ \t\r\n<>\[\]/()])")
_NUMBER: Final = re.compile(rb"[+-]?(?:[0-9]{1,10}(?:\.[0-9]{0,20})?|\.[0-9]{1,20})(?![^ \t\r\n<>\[\]/()])")
_LINE_ENDS: Final = b"\r\n"  # that may follow what is packed

Operation = tuple[str, list[Value]]


class _ContentReader(StrictReader):
    """Reads operands: no references, no truths, and numbers rounded somewhere behind."""

    _blank: ClassVar = _BLANK
    _number: ClassVar = _NUMBER

    def _plain(self) -> Value:
        return self._plain_number()


def operations(stream: Stream) -> Iterator[Operation]:
    """The operators that a picture consists of, each with what is before it. Raises `NotSignatureError`."""
    reader = _ContentReader(_unpacked(stream), 0)
    operands: list[Value] = []
    count = 0
    while True:
        reader.skip()
        if reader.place == len(reader.data):
            break
        if operator := _OPERATOR.match(reader.data, reader.place):
            if count > _MOST_OPERATORS:
                raise unexpected("a picture of too many parts")
            reader.place = operator.end()
            yield operator[1].decode("ascii"), operands
            operands = []
            count += 1
        elif len(operands) > _MOST_OPERANDS:
            raise unexpected("a picture of too many parts")
        else:
            operands.append(reader.value())
    if operands:
        raise wrong("operands of nothing")


def _unpacked(stream: Stream) -> bytes:
    if stream.entries.get("Filter", []) == []:
        content: bytes | None = stream.raw
    elif is_flate(stream):
        content = inflated(stream, _LONGEST, _LINE_ENDS)
    else:
        raise unexpected("a picture packed in another way")
    if content is None or len(content) > _LONGEST:
        raise unexpected("a picture of too many parts")
    return content
