"""A Word file read in the limited process: its content, its paragraphs for proofreaders, or single parts of it.

Run as a program, it is what the limited process does.
"""

import json
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Final, cast

from annual_report.diagnostics import DocumentPart, ParagraphPlace
from annual_report.load import limited_process
from annual_report.load.docx import limits
from annual_report.load.docx.content import WordContent
from annual_report.load.docx.content_reading import read_content
from annual_report.load.docx.obstacle import Obstacle, met, told
from annual_report.load.docx.package import opened
from annual_report.load.docx.paragraphs import extracted
from annual_report.load.extracted import ExtractedParagraph, Role
from annual_report.load.limited_process import ObstacleError
from annual_report.load.regular_file import read_regular_file

_SECONDS: Final = 120  # by the clock, on a machine that has much else to do
_HERE: Final = "annual_report.load.docx.reading"
_PARAGRAPHS: Final = b"paragraphs"
_CONTENT: Final = b"content"
_PARTS: Final = b"parts"
_LENGTH: Final = 8


def read_docx_file(path: Path, name: str) -> list[ExtractedParagraph]:
    """The paragraphs of the document at `path`, whose places are in the file `name`, in the order of reading.

    Raises `UnreadableFileError`, and `OSError`.
    """
    answer = _asked(file_bytes(path), _PARAGRAPHS)
    try:
        return [_unpacked(name, *each) for each in json.loads(answer)]
    except (ValueError, TypeError) as error:  # no answer of ours: whoever gave it, the file made it so
        raise told(met(Obstacle.DAMAGED)) from error


def file_bytes(path: Path) -> bytes:
    """The bytes of the document at `path`. Raises `UnreadableFileError` where it is too large, and `OSError`."""
    data = read_regular_file(path, limits.LARGEST_FILE)
    if len(data) > limits.LARGEST_FILE:
        raise told(met(Obstacle.LARGE_FILE))
    return data


def content_of(data: bytes) -> WordContent:
    """All that the document with these bytes has, read in a process of its own. Raises `UnreadableFileError`."""
    from pydantic import TypeAdapter, ValidationError

    answer = _asked(data, _CONTENT)
    try:
        return TypeAdapter(WordContent).validate_json(answer)
    except ValidationError as error:
        raise told(met(Obstacle.DAMAGED)) from error


def parts_of(data: bytes, names: Iterable[str]) -> Mapping[str, bytes]:
    """The bytes of these parts of a document, such as pictures; none where it has no such part.

    Raises `UnreadableFileError`.
    """
    wanted = list(dict.fromkeys(names))
    answer = _asked(data, _PARTS, *(each.encode() for each in wanted))
    found: dict[str, bytes] = {}
    place = 0
    for name in wanted:
        begin = place + _LENGTH
        length = int.from_bytes(answer[place:begin], "big")
        if length:
            found[name] = answer[begin : begin + length - 1]
        place = begin + max(length - 1, 0)
    return found


def _asked(data: bytes, *wanted: bytes) -> bytes:
    try:
        return limited_process.ask(_HERE, data, *wanted, seconds=_SECONDS)
    except ObstacleError as error:
        raise told(error) from error


def read_docx(data: bytes) -> WordContent:
    """The content of the document `data` read in this process: for the limited one, and for what is trusted.

    Raises `ObstacleError`.
    """
    with opened(data) as package:
        return read_content(package)


def _packed(paragraph: ExtractedParagraph) -> list[object]:
    place = cast("ParagraphPlace", paragraph.places[0][1])
    return [place.part, place.numbers, paragraph.text, paragraph.role, paragraph.group]


def _unpacked(name: str, part: str, numbers: Sequence[int], text: str, role: Role, group: str) -> ExtractedParagraph:
    place = ParagraphPlace(name, DocumentPart(part), tuple(numbers))
    return ExtractedParagraph(text, ((0, place),), role, group)


def _plain(value: object) -> object:
    """What JSON has for a part of the content: of a dataclass, what is not as it is by default."""
    if isinstance(value, bytes):
        return urlsafe_b64encode(value).decode()
    said = ((each.name, getattr(value, each.name), each.default) for each in fields(value))  # type: ignore[arg-type]
    return {name: given for name, given, default in said if given != default}


def answered(parts: Sequence[bytes]) -> bytes:
    """What the limited process answers to the bytes of a file and to what is wanted of it. Raises `ObstacleError`."""
    data, wanted, *names = *parts[:2], *([_PARAGRAPHS] if len(parts) == 1 else []), *parts[2:]
    if wanted == _PARTS:
        return _parts(data, [name.decode() for name in names])
    content = read_docx(data)
    if wanted == _CONTENT:
        return json.dumps(content, default=_plain, ensure_ascii=False).encode()
    return json.dumps([_packed(each) for each in extracted(content)]).encode()


def _parts(data: bytes, names: Iterable[str]) -> bytes:
    """Each part behind its length and one more; nothing but a 0 where there is none."""
    pieces: list[bytes] = []
    with opened(data) as package:
        for name in names:
            content = package.content(name) if package.has(name) else None
            pieces.append((0 if content is None else len(content) + 1).to_bytes(_LENGTH, "big"))
            pieces.append(content or b"")
    return b"".join(pieces)


if __name__ == "__main__":
    limited_process.answer(answered, limits.PROCESS)
