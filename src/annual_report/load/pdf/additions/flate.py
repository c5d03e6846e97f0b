"""Streams that are packed by Flate, unpacked whole or not at all: readers differ in what they make of one cut off."""

import zlib
from typing import Final

from annual_report.load.pdf.additions.syntax import Name, Stream, wrong

_FLATE: Final = Name("FlateDecode")


def is_flate(stream: Stream) -> bool:
    """Whether a stream is packed by Flate, and in no other way as well."""
    return stream.entries.get("Filter") in (_FLATE, [_FLATE])


def inflated(stream: Stream, most: int, behind: bytes = b"") -> bytes | None:
    """What a stream holds that is packed by Flate; None where that is more than `most` bytes.

    Of all bytes, only those of `behind` may follow what is packed. Raises `NotSignatureError` where others do, or where
    it cannot be unpacked to its end.
    """
    unpacking = zlib.decompressobj()
    try:
        content = unpacking.decompress(stream.raw, most + 1)
    except zlib.error:
        raise wrong("a stream that cannot be unpacked") from None
    if len(content) > most:
        return None
    if not unpacking.eof or unpacking.unused_data.strip(behind):
        raise wrong("a stream that is not whole")
    return content
