"""What streams hold that are packed by Flate, as strictly as the standard wants: whole, and nothing behind."""

import zlib
from typing import Final

from annual_report.load.pdf.additions.syntax import Name, Stream, wrong
from annual_report.load.pdf.opening import LARGEST_STREAM

_FLATE: Final = Name("FlateDecode")


def same_content(this: Stream, given: Stream) -> bool:
    """Whether two streams, whose filters and parameters are compared elsewhere, hold the same.

    Libraries for Flate pack in ways of their own; what comes of it goes on to a predictor, if there is one.
    """
    if this.raw == given.raw:
        return True
    if not all(_is_flate(each) for each in (this, given)):
        return False
    held = unpacked(given)
    return unpacked(this, len(held)) == held


def unpacked(stream: Stream, most: int = LARGEST_STREAM) -> bytes:
    """What a stream holds that is packed by Flate, at most so many bytes. Raises `NotSignatureError`."""
    if not _is_flate(stream):
        raise wrong("a stream packed in another way")
    unpacking = zlib.decompressobj()
    try:
        content = unpacking.decompress(stream.raw, most + 1)
    except zlib.error:
        raise wrong("a stream that cannot be unpacked") from None
    if len(content) > most or not unpacking.eof or unpacking.unused_data:
        raise wrong("a stream that is not whole, or too large")
    return content


def _is_flate(stream: Stream) -> bool:
    return stream.entries.get("Filter") in (_FLATE, [_FLATE])
