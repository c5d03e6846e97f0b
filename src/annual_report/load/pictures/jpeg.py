"""A JPEG's segments (ITU-T T.81, annex B): its size, its passes, and what of it a decoder needs."""

import re
from collections.abc import Iterator
from struct import unpack_from
from typing import Final, NamedTuple

from annual_report.load.pictures.limits import (
    MOST_PASSES,
    MOST_PIXELS_OF_PASSES,
    MOST_SEGMENTS,
    PLAIN_JPEG_PIXELS,
    PLAIN_JPEG_PIXELS_OF_PASSES,
)
from annual_report.load.pictures.obstacle import Obstacle, UnreadablePictureError
from annual_report.load.pictures.orientation import of_exif, of_xmp
from annual_report.load.pictures.picture import Picture

_SCAN, _END, _COMMENT = 0xDA, 0xD9, 0xFE
_APPLICATIONS: Final = range(0xE0, 0xF0)
_ALONE: Final = frozenset({0x01, 0xD8})  # without a length
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_IN_ONE_PASS: Final = frozenset({0xC0, 0xC1})  # baseline and extended, of Huffman's codes
_PROGRESSIVE: Final = 0xC2
_EIGHT_BITS: Final = 8
# A mark, but for restarts. What stands in front of it may be filled up with 0xFF; in a scan's data 0xFF has a 0 behind.
_MARK: Final = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
# Of what programs note, what colours depend on: whether it is JFIF, Adobe's way of colours, the colour profile.
_COLOURS: Final = {0xE0: b"JFIF\0", 0xEE: b"Adobe", 0xE2: b"ICC_PROFILE\0"}
_EXIF, _XMP = b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0"


class _Frame(NamedTuple):
    """What is told of the picture: how it is coded, and its size."""

    mark: int
    bits: int
    height: int
    width: int


def read_jpeg(data: bytes) -> Picture:
    """The first picture in a JPEG. Raises `UnreadablePictureError`."""
    kept, exif, xmp, frames = [data[:2]], bytearray(), b"", list[_Frame]()
    for mark, begin, end in _segments(data, 2):
        content = data[begin + 4 : end]
        if mark == _SCAN:
            passes, last = _passes(data, end)
            kept.append(data[begin:last])
            coded = last - end
            break
        if mark in _FRAMES:
            frames.append(_frame(mark, content))
        elif content.startswith(_EXIF):
            exif += content.removeprefix(_EXIF)
        elif content.startswith(_XMP):
            xmp = xmp or content
        if _is_needed(mark, content):
            kept.append(data[begin:end])
    else:
        raise UnreadablePictureError(Obstacle.NO_PICTURE)
    if len(frames) != 1:
        raise UnreadablePictureError(Obstacle.NO_PICTURE)
    orientation = of_exif(bytes(exif)) or of_xmp(xmp) or 1
    frame, bare = frames[0], b"".join(kept)
    plain = _is_plain(frame, passes)
    picture = Picture("JPEG", frame.width, frame.height, data, bare, orientation, plain=plain)
    if _is_short(frame, coded):
        raise UnreadablePictureError(Obstacle.NO_PICTURE)
    return picture


def _segments(data: bytes, place: int) -> Iterator[tuple[int, int, int]]:
    """The segments from `place` on: the mark of each, where it begins and ends. Raises `UnreadablePictureError`."""
    for _number in range(MOST_SEGMENTS):
        found = _MARK.search(data, place)
        if found is None:
            return
        mark, begin, place = found[0][1], found.start(), found.end()
        if mark not in _ALONE | {_END}:
            length = int.from_bytes(data[place : place + 2], "big")
            place += length
            if length < 2 or place > len(data):  # noqa: PLR2004 (the length counts itself)
                raise UnreadablePictureError(Obstacle.NO_PICTURE)
        yield mark, begin, place
    raise UnreadablePictureError(Obstacle.NO_PICTURE)


def _passes(data: bytes, place: int) -> tuple[int, int]:
    """How many passes there are from the first scan on, and where the picture ends: what is behind may be anything."""
    count = 1
    try:
        for mark, _begin, end in _segments(data, place):
            if mark == _END:
                return count, end
            count += mark == _SCAN
    except UnreadablePictureError:  # a decoder may make something of it
        return count, len(data)
    return count, len(data)


def _frame(mark: int, content: bytes) -> _Frame:
    if len(content) < 5:  # noqa: PLR2004 (precision, height and width)
        raise UnreadablePictureError(Obstacle.NO_PICTURE)
    return _Frame(mark, *unpack_from(">BHH", content))


def _is_needed(mark: int, content: bytes) -> bool:
    """Whether a decoder needs a segment in front of the first scan."""
    if mark in _APPLICATIONS:
        return mark in _COLOURS and content.startswith(_COLOURS[mark])
    return mark != _COMMENT


def _is_short(frame: _Frame, coded: int) -> bool:
    """Whether so many bytes cannot hold a picture of that size: a decoder would make up grey for what is missing.

    Each block takes a bit at least, and of those that are of 64 pixels there is one for every 128 pixels at least.
    """
    return frame.mark in _IN_ONE_PASS | {_PROGRESSIVE} and coded * 8 < frame.width * frame.height // 128


def _is_plain(frame: _Frame, passes: int) -> bool:
    """Whether it is as cameras write it. Raises `UnreadablePictureError` where all its passes are too much."""
    pixels = frame.width * frame.height
    if passes > MOST_PASSES or (passes > 1 and pixels * passes > MOST_PIXELS_OF_PASSES):
        raise UnreadablePictureError(Obstacle.MUCH_TO_READ)
    if frame.bits != _EIGHT_BITS or pixels > PLAIN_JPEG_PIXELS:
        return False
    if frame.mark in _IN_ONE_PASS and passes == 1:
        return True
    return frame.mark in _IN_ONE_PASS | {_PROGRESSIVE} and pixels * passes <= PLAIN_JPEG_PIXELS_OF_PASSES
