"""What streams hold that are packed by Flate, as strictly as the standard wants: whole, and nothing behind."""

from annual_report.load.pdf.additions.flate import inflated, is_flate
from annual_report.load.pdf.additions.syntax import Stream, wrong
from annual_report.load.pdf.opening import LARGEST_STREAM


def same_content(this: Stream, given: Stream) -> bool:
    """Whether two streams, whose filters and parameters are compared elsewhere, hold the same.

    Libraries for Flate pack in ways of their own; what comes of it goes on to a predictor, if there is one.
    """
    if this.raw == given.raw:
        return True
    if not all(is_flate(each) for each in (this, given)):
        return False
    held = unpacked(given)
    return unpacked(this, len(held)) == held


def unpacked(stream: Stream, most: int = LARGEST_STREAM) -> bytes:
    """What a stream holds that is packed by Flate, at most so many bytes. Raises `NotSignatureError`."""
    if not is_flate(stream):
        raise wrong("a stream packed in another way")
    content = inflated(stream, most)
    if content is None:
        raise wrong("a stream that is too large")
    return content
