"""Pages as pdfium draws them, the reader of PDFs in Chromium: blank where pictures lie, and the same around these.

What is drawn by gradients, thick strokes or marks above letters has no box that could be known without drawing it.
pdfium runs in the limited process alone, and is loaded there before its limits are set.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from math import ceil, floor, sqrt
from typing import Final

import pypdfium2
from PIL import Image, ImageChops, ImageDraw

from annual_report.load.pdf.additions.reason import NotSignatureError, Reason
from annual_report.load.pdf.additions.second_readers import disagreement
from annual_report.load.pdf.additions.signature_field import Box

_SCALE: Final = 2.0  # pixels a point
_MOST_PIXELS: Final = 8_000_000
_WHITE: Final = ((255, 255),) * 3

Pixels = tuple[int, int, int, int]


def check_by_pdfium(given: bytes, data: bytes, frames: Mapping[int, Sequence[Box]], apart: float) -> None:
    """Sees that the `frames` of pictures are blank on the pages that `given` has by these numbers, and all else kept.

    Each is blank as far as `apart` around it; `data` is `given` with the pictures.
    Raises `NotSignatureError` with the page.
    """
    with _opened(given) as before, _opened(data) as after:
        for number, boxes in frames.items():
            page = before[number - 1]
            if page.get_mediabox() != page.get_cropbox():  # places are counted from another corner
                raise NotSignatureError(Reason.PICTURE, "cropped", number)
            scale = _scale(page)
            one, other = _drawn(page, scale), _drawn(after[number - 1], scale)
            if any(one.crop(_pixels(box, scale, one, apart)).getextrema() != _WHITE for box in boxes):
                raise NotSignatureError(Reason.PICTURE_OVER_PRINT, "ink", number)
            if one.size != other.size or not _same_around([_pixels(box, scale, one, 0) for box in boxes], one, other):
                raise NotSignatureError(Reason.PICTURE, "beyond its frame", number)


def check_all_pages(given: bytes, data: bytes) -> None:
    """Sees that all pages of `data` are drawn as those of `given` are. Raises `NotSignatureError` with the page."""
    with _opened(given) as before, _opened(data) as after:
        if len(before) != len(after):
            raise NotSignatureError(Reason.PICTURE, "another number of pages")
        for number in range(1, len(before) + 1):
            page, other = before[number - 1], after[number - 1]
            if page.get_size() != other.get_size():
                raise NotSignatureError(Reason.PICTURE, "another size", number)
            scale = _scale(page)
            if _drawn(page, scale).tobytes() != _drawn(other, scale).tobytes():
                raise NotSignatureError(Reason.PICTURE, "drawn otherwise", number)
            page.close()
            other.close()


def _scale(page: pypdfium2.PdfPage) -> float:
    """Pixels a point, fewer where a page is large."""
    width, height = page.get_size()
    return min(_SCALE, sqrt(_MOST_PIXELS / (width * height)))


def _same_around(frames: Sequence[Pixels], one: Image.Image, other: Image.Image) -> bool:
    """Whether two pictures of a page differ in the `frames` alone, of which pdfium draws a part of a pixel more."""
    differs = ImageChops.difference(one, other)
    draw = ImageDraw.Draw(differs)
    for left, top, right, bottom in frames:
        draw.rectangle((left - 1, top - 1, right, bottom), fill=0)
    return differs.getbbox() is None


def _pixels(box: Box, scale: float, page: Image.Image, apart: float) -> Pixels:
    """The pixels of a box on a drawn page: left, top, and what is right of it and below it."""
    x0, y0, x1, y1 = box
    left, right = floor((x0 - apart) * scale), ceil((x1 + apart) * scale)
    bottom, top = floor((y0 - apart) * scale), ceil((y1 + apart) * scale)
    return max(left, 0), max(page.height - top, 0), min(right, page.width), min(page.height - bottom, page.height)


def _drawn(page: pypdfium2.PdfPage, scale: float) -> Image.Image:
    """A page with all that notes and fields draw on it."""
    drawn: Image.Image = page.render(scale=scale).to_pil().convert("RGB")
    return drawn


@contextmanager
def _opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The PDF that `data` is. Raises `NotSignatureError`."""
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise disagreement("pdfium") from error
    try:
        pdf.init_forms()
        yield pdf
    except (pypdfium2.PdfiumError, IndexError) as error:
        raise disagreement("pdfium") from error
    finally:
        pdf.close()
