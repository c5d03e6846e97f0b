"""What the streams of a PDF hold, unpacked within a limit."""

import zlib
from typing import Any, Final

from annual_report.load.pdf.obstacle import Obstacle, UnreadablePdfError

LARGEST_STREAM: Final = 64 * 1024 * 1024


def content(stream: Any) -> bytes:
    """What a stream holds, unpacked as far as `LARGEST_STREAM`. Raises `UnreadablePdfError` where it is more."""
    if stream.rawdata is None:  # the reader has unpacked it already
        return bytes(stream.data or b"")
    raw: bytes = stream.rawdata
    for name, _options in stream.get_filters():
        if getattr(name, "name", "") not in {"FlateDecode", "Fl"}:
            return raw  # pictures are compared as they are packed
        raw = _unpacked(raw)
    return raw


def _unpacked(raw: bytes) -> bytes:
    try:
        found = zlib.decompressobj().decompress(raw, LARGEST_STREAM + 1)
    except zlib.error as error:
        raise UnreadablePdfError(Obstacle.DAMAGED) from error
    if len(found) > LARGEST_STREAM:
        raise UnreadablePdfError(Obstacle.TOO_MUCH_UNPACKED)
    return found
