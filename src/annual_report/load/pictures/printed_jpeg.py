"""Whether a JPEG is one that this program has written for print, and nothing else: it need not be written again."""

from io import BytesIO
from struct import unpack_from
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL.Image import Image

_MARK, _SCAN, _JFIF, _END = 0xFF, 0xDA, 0xE0, b"\xff\xd9"
# What Pillow writes of one: quantisation, size (baseline), Huffman codes. Everything else could hold anything.
_SEGMENTS: Final = frozenset({0xDB, 0xC0, 0xC4})
_JFIF_SIZE: Final = 16  # without a small picture in it


def is_printed_jpeg(data: bytes, image: "Image", quality: int) -> bool:
    """Whether `data`, opened as `image`, is a bare JPEG of the `quality`: no notes, no profile, nothing behind it."""
    return (
        image.format == "JPEG"
        and image.mode in {"L", "RGB"}
        and _is_bare(data)
        and getattr(image, "quantization", None) == _tables(image.mode, quality)
    )


def _is_bare(data: bytes) -> bool:
    place = 2
    while place + 4 <= len(data) and data[place] == _MARK:
        kind, size = data[place + 1], unpack_from(">H", data, place + 2)[0]
        if kind == _SCAN:
            return data.find(_END, place) == len(data) - len(_END)
        if kind not in _SEGMENTS and (kind, size) != (_JFIF, _JFIF_SIZE):
            return False
        place += 2 + size
    return False


def _tables(mode: str, quality: int) -> object:
    """The quantisation tables of that quality."""
    from PIL import Image

    written = BytesIO()
    Image.new(mode, (8, 8)).save(written, "JPEG", quality=quality)
    with Image.open(written) as image:
        return getattr(image, "quantization", None)
