"""A WebP's chunks (RFC 9649): its size and frames. Never plain: a decoder allots its whole canvas before it looks."""

from collections.abc import Iterator
from struct import unpack_from
from typing import Final

from annual_report.load.pictures.limits import MOST_CHUNKS
from annual_report.load.pictures.obstacle import Obstacle, UnreadablePictureError
from annual_report.load.pictures.orientation import of_exif, of_xmp
from annual_report.load.pictures.picture import Picture

_BEGIN: Final = 12
_LOSSY_SIGN, _LOSSLESS_SIGN = b"\x9d\x01\x2a", b"\x2f"
_SIDE: Final = 0x3FFF  # fourteen bits


def read_webp(data: bytes) -> Picture:
    """The first picture in a WebP. Raises `UnreadablePictureError`."""
    size, frames, exif, xmp = None, 0, b"", b""
    for name, content in _chunks(data):
        size = size or _size(name, content)
        frames += name == b"ANMF"
        if name == b"EXIF":
            exif = exif or content.removeprefix(b"Exif\0\0")
        elif name == b"XMP ":
            xmp = xmp or content
    if size is None:
        raise UnreadablePictureError(Obstacle.NO_PICTURE)
    orientation = of_exif(exif) or of_xmp(xmp) or 1
    return Picture("WEBP", *size, data, data, orientation, max(frames, 1))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks by their names, as far as they go."""
    place = _BEGIN
    for _number in range(MOST_CHUNKS):
        if place + 8 > len(data):
            return
        name, length = unpack_from("<4sI", data, place)
        yield name, data[place + 8 : place + 8 + length]
        place += 8 + length + length % 2
    raise UnreadablePictureError(Obstacle.NO_PICTURE)


def _size(name: bytes, content: bytes) -> tuple[int, int] | None:
    """The size of the canvas, where the chunk tells of it."""
    if name == b"VP8X" and len(content) >= 10:  # noqa: PLR2004 (flags, width and height)
        return int.from_bytes(content[4:7], "little") + 1, int.from_bytes(content[7:10], "little") + 1
    if name == b"VP8 " and content[3:6] == _LOSSY_SIGN and len(content) >= 10:  # noqa: PLR2004
        width, height = unpack_from("<HH", content, 6)
        return width & _SIDE, height & _SIDE
    if name == b"VP8L" and content.startswith(_LOSSLESS_SIGN) and len(content) >= 5:  # noqa: PLR2004
        (bits,) = unpack_from("<I", content, 1)
        return (bits & _SIDE) + 1, (bits >> 14 & _SIDE) + 1
    return None
