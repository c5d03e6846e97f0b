"""A PNG's chunks (PNG, third edition, 5): its size, and what of it a decoder needs."""

import zlib
from collections.abc import Iterator
from struct import unpack_from
from typing import Final

from annual_report.load.pictures.limits import LARGEST_NOTES, MOST_CHUNKS, PLAIN_PNG_PIXELS
from annual_report.load.pictures.obstacle import Obstacle, UnreadablePictureError
from annual_report.load.pictures.orientation import of_exif, of_xmp
from annual_report.load.pictures.picture import Picture

_BEGIN: Final = 8
_HEAD, _FRAME = b"IHDR", 13  # bytes of it
# Of the chunks beside the picture itself, what its colours depend on. Further frames are not printed.
_NEEDED: Final = frozenset({_HEAD, b"PLTE", b"tRNS", b"iCCP", b"IDAT", b"IEND"})
_NOTES: Final = frozenset({b"eXIf", b"iTXt", b"zTXt", b"tEXt"})
_EIGHT_BITS: Final = 8
_SMALLEST_NOTE: Final = 1024  # what one counts at least: it is work, too
# Under these names programs write notes as text: Adobe's, and EXIF in hexadecimal signs.
_XMP, _RAW_EXIF = b"XML:com.adobe.xmp\0", b"Raw profile type exif\0"


def read_png(data: bytes) -> Picture:
    """The picture in a PNG. Raises `UnreadablePictureError`."""
    kept, notes, orientation, size = [data[:_BEGIN]], _Notes(), None, (0, 0, 0)
    for name, begin, end in _chunks(data):
        content = data[begin + 8 : end - 4]
        if name == _HEAD:
            if len(content) != _FRAME or len(kept) > 1:  # it is the first, and there is no other
                raise UnreadablePictureError(Obstacle.NO_PICTURE)
            size = unpack_from(">IIB", content)
        if name in _NEEDED:
            kept.append(data[begin:end])
        elif name in _NOTES:
            orientation = orientation or notes.orientation(name, content)
    width, height, bits = size
    plain = bits <= _EIGHT_BITS and width * height <= PLAIN_PNG_PIXELS
    return Picture("PNG", width, height, data, b"".join(kept), orientation or 1, plain=plain)


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """The chunks up to the last, which may be cut off: the name of each, where it begins and ends."""
    place = _BEGIN
    for _number in range(MOST_CHUNKS):
        if place + 8 > len(data):
            return
        length, name = unpack_from(">I4s", data, place)
        yield name, place, min(place + length + 12, len(data))
        place += length + 12
        if name == b"IEND":
            return
    raise UnreadablePictureError(Obstacle.NO_PICTURE)


class _Notes:
    """The notes in the chunks of a file one after another, of which so much is looked at, and no more."""

    def __init__(self) -> None:
        self._left = LARGEST_NOTES

    def orientation(self, name: bytes, content: bytes) -> int | None:
        """How the camera was held, where the notes in this chunk tell of it."""
        if name == b"eXIf":
            return of_exif(self._taken(content.removeprefix(b"Exif\0\0")))
        if name == b"iTXt" and content.startswith(_XMP):
            said = content.removeprefix(_XMP)  # whether it is packed and how, its language, the name in it, the text
            text = said[2:].split(b"\0", 2)[-1]
            return of_xmp(self._taken(text, packed=said[:1] == b"\1"))
        if content.startswith(_RAW_EXIF):
            text = content.removeprefix(_RAW_EXIF)
            return _of_signs(self._taken(text[1:], packed=True) if name == b"zTXt" else self._taken(text))
        return None

    def _taken(self, text: bytes, *, packed: bool = False) -> bytes:
        """As much of the text, unpacked, as may still be looked at."""
        if self._left <= 0:
            return b""
        taken = _unpacked(text, self._left) if packed else text[: self._left]
        self._left -= max(len(taken), _SMALLEST_NOTE)
        return taken


def _of_signs(text: bytes) -> int | None:
    """Of EXIF in hexadecimal signs, behind three lines of what it is."""
    try:
        notes = bytes.fromhex(b"".join(text.split(b"\n")[3:]).decode("ascii"))
    except ValueError:
        return None
    return of_exif(notes.removeprefix(b"Exif\0\0"))


def _unpacked(packed: bytes, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, most)
    except zlib.error:
        return b""
