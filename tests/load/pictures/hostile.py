"""Pictures that are unusual, or made to harm whoever opens them, by name; each is made when it is asked for.

`PICTURES` has them, with what is to become of each: `READ`, or the obstacle by its word.
"""

import struct
import zlib
from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO
from types import MappingProxyType
from typing import Final

from load.pdf.hostile import MEBIBYTE, bomb
from PIL import Image, ImageCms, PngImagePlugin

READ: Final = "read"
_NONE, _PIXELS, _SIDE, _MUCH = "no-picture", "many-pixels", "long-side", "much-to-read"
Make = Callable[[], bytes]


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """The file that `image` is."""
    data = BytesIO()
    image.save(data, kind, **options)
    return data.getvalue()


@cache
def gradient(mode: str = "RGB", size: tuple[int, int] = (60, 40)) -> Image.Image:
    """A picture that is no single colour."""
    return Image.linear_gradient("L").resize(size).convert(mode)


def _kept(mode: str = "RGB", kind: str = "PNG", size: tuple[int, int] = (60, 40), **options: object) -> Make:
    return lambda: saved(gradient(mode, size), kind, **options)


def chunk(name: bytes, content: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(  # noqa: PLR0913 (all that a PNG's head says, and what is around its data)
    width: int,
    height: int,
    rows: bytes = b"",
    *,
    bits: int = 8,
    colours: int = 2,
    interlaced: int = 0,
    before: bytes = b"",
    behind: bytes = b"",
    packed: bytes = b"",
) -> bytes:
    """A PNG of such a head, with chunks before and behind its data."""
    head = struct.pack(">IIBBBBB", width, height, bits, colours, 0, 0, interlaced)
    data = chunk(b"IDAT", packed or zlib.compress(rows, 1))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + before + data + behind + chunk(b"IEND", b"")


def _small(*, before: bytes = b"", behind: bytes = b"") -> bytes:
    """A small sound PNG with such chunks around its data."""
    return png(8, 8, _rows(8, 8, 8, 3), before=before, behind=behind)


def _rows(width: int, height: int, bits: int, channels: int) -> bytes:
    """The rows of a PNG, none of them filtered, with a value of every size."""
    row = b"\0" + bytes(number * 37 % 256 for number in range((width * bits * channels + 7) // 8))
    return row * height


def _png_of(bits: int, colours: int, **more: bytes) -> Make:
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colours]
    before = chunk(b"PLTE", bytes(range(48)) * (2**bits // 16 or 1)) if colours == 3 else b""
    before += b"".join(chunk(name.encode(), content) for name, content in more.items())
    return lambda: png(60, 40, _rows(60, 40, bits, channels), bits=bits, colours=colours, before=before)


@cache
def _jpeg() -> bytes:
    return saved(gradient(), "JPEG")


def segment(mark: int, content: bytes) -> bytes:
    """A segment of a JPEG."""
    return bytes((0xFF, mark)) + struct.pack(">H", len(content) + 2) + content


def with_segments(data: bytes, *segments: bytes) -> bytes:
    """A JPEG with these in front of all others."""
    return data[:2] + b"".join(segments) + data[2:]


_LYING: Final = struct.pack("<HHIHH", 0x0112, 3, 1, 6, 0)  # the camera was turned


def exif(entries: int, size: int, offset: int = 8, first: bytes = b"") -> bytes:
    """Notes whose entries all are such a stretch of them, which a reader may copy for each."""
    told = first + b"".join(struct.pack("<HHII", 0x1000 + number, 1, size, offset) for number in range(entries))
    notes = struct.pack("<2sHIH", b"II", 42, 8, len(told) // 12) + told
    return notes + bytes(max(0, offset + size - len(notes)))


def _jpeg_saying(width: int, height: int, bits: int = 8) -> bytes:
    """A JPEG that says of itself to be of such a size."""
    data = _jpeg()
    begin = data.index(b"\xff\xc0") + 4
    return data[:begin] + struct.pack(">BHH", bits, height, width) + data[begin + 5 :]


def _jpeg_of_passes() -> bytes:
    return saved(gradient(), "JPEG", progressive=True)


def _again(times: int, size: tuple[int, int], *, subsampling: int = 2) -> bytes:
    """A JPEG in passes whose last is told over and over."""
    data = saved(Image.new("RGB", size, "gray"), "JPEG", progressive=True, subsampling=subsampling)
    last = data.rindex(b"\xff\xda")
    return data[:-2] + data[last:-2] * times + data[-2:]


def webp(*chunks: tuple[bytes, bytes]) -> bytes:
    """A WebP of these chunks."""
    body = b"WEBP"
    for name, content in chunks:
        body += name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def canvas(width: int, height: int, flags: int = 0) -> tuple[bytes, bytes]:
    """The chunk that tells how large a WebP is, and what else there is in it."""
    return b"VP8X", bytes((flags, 0, 0, 0)) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")


def _film(count: int, size: tuple[int, int] = (60, 40)) -> tuple[bytes, bytes, bytes]:
    """The frames of a film of so many, each of such a size."""
    (inner,) = [saved(gradient("RGB", size), "WEBP")[12:]]
    place = b"\0" * 6 + (size[0] - 1).to_bytes(3, "little") + (size[1] - 1).to_bytes(3, "little") + b"\0" * 4
    return webp(canvas(*size, 2), (b"ANIM", b"\0" * 6), *[(b"ANMF", place + inner)] * count)


def _frames(kind: str, count: int = 3) -> bytes:
    images = [gradient("RGB").rotate(number) for number in range(count)]
    return saved(images[0], kind, save_all=True, append_images=images[1:])


def _with_text(name: str, text: bytes, kind: bytes = b"zTXt") -> bytes:
    return chunk(kind, name.encode() + b"\0\0" + text)


_SIGNS, _XMP = b"Raw profile type exif\0\0", b"XML:com.adobe.xmp\0\1\0\0\0"


def _noted(times: int, kind: bytes, name: bytes, text: bytes) -> Make:
    """A PNG with the same notes over and over, which may tell how the camera was held, and do not."""
    return lambda: _small(before=chunk(kind, name + zlib.compress(text)) * times)


def _with_profile() -> bytes:
    """A JPEG whose profile of colours is as long as can be, and none."""
    numbers = range(1, 201)
    return with_segments(_jpeg(), *(segment(0xE2, b"ICC_PROFILE\0" + bytes((n, 200)) + bytes(65_000)) for n in numbers))


def _wide(mode: str, width: int) -> Make:
    """A PNG so wide that it is made smaller, in several steps where that can be."""
    if mode == "I;16":
        return lambda: png(width, 300, _rows(width, 300, 16, 1), bits=16, colours=0)
    return lambda: saved(gradient(mode, (width, 300)), compress_level=1)


def _profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _described() -> bytes:
    """A PNG with notes of every kind."""
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", '<x tiff:Orientation="6"/>', zip=True)
    info.add_text("Raw profile type exif", "\nexif\n      12\n" + exif(0, 0).hex())
    return saved(gradient(), pnginfo=info)


def _cut(kind: str, share: float) -> Make:
    def make() -> bytes:
        data = saved(gradient("RGB", (300, 200)), kind)
        return data[: int(len(data) * share)]

    return make


PICTURES: Final[Mapping[str, tuple[str, Make]]] = MappingProxyType(
    {
        # Whatever scanners, cameras and programs write.
        **{f"png-{mode.replace(';', '-')}": (READ, _kept(mode)) for mode in ("1", "L", "LA", "P", "RGB", "RGBA")},
        **{f"jpeg-{mode}": (READ, _kept(mode, "JPEG")) for mode in ("L", "RGB", "CMYK", "YCbCr")},
        **{f"webp-{mode}": (READ, _kept(mode, "WEBP")) for mode in ("L", "LA", "P", "RGB", "RGBA", "RGBX", "CMYK")},
        "png-grey-of-16-bits": (READ, _wide("I;16", 2_000)),
        "png-grey-of-16-bits-small": (READ, _png_of(16, 0)),
        "png-grey-of-16-bits-transparent": (READ, _png_of(16, 0, tRNS=b"\x12\x34")),
        "png-colours-of-16-bits": (READ, _png_of(16, 2)),
        "png-grey-and-alpha-of-16-bits": (READ, _png_of(16, 4)),
        "png-colours-and-alpha-of-16-bits": (READ, _png_of(16, 6)),
        "png-grey-of-2-bits": (READ, _png_of(2, 0)),
        "png-grey-of-4-bits": (READ, _png_of(4, 0)),
        "png-palette-of-4-bits": (READ, _png_of(4, 3)),
        "png-palette-transparent": (READ, _png_of(8, 3, tRNS=bytes(range(256)))),
        "png-transparent-grey": (READ, _png_of(8, 0, tRNS=b"\0\x25")),
        "png-transparent-colour": (READ, _png_of(8, 2, tRNS=b"\0\0\0\x25\0\x4a")),
        **{f"png-wide-{mode}": (READ, _wide(mode, 9_000)) for mode in ("1", "L", "LA", "P", "RGB", "RGBA")},
        "png-scan-of-16-bits": (READ, _wide("I;16", 9_000)),
        "png-scan-of-16-bits-lying": (READ, lambda: _small(before=chunk(b"eXIf", exif(0, 0, first=_LYING)))),
        "png-of-one-line": (READ, lambda: png(50_000, 1, _rows(50_000, 1, 8, 1), colours=0)),
        "png-of-one-column": (READ, lambda: png(1, 50_000, _rows(1, 50_000, 8, 1), colours=0)),
        "png-film": (READ, lambda: _frames("PNG")),
        "png-with-notes": (READ, _described),
        "png-with-profile": (READ, lambda: saved(gradient(), icc_profile=_profile())),
        "jpeg-in-passes": (READ, _kept("RGB", "JPEG", progressive=True)),
        "jpeg-of-adobe": (READ, _kept("CMYK", "JPEG", quality=95)),
        "jpeg-without-jfif": (READ, lambda: _jpeg().replace(segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"), b"")),
        "jpeg-with-restarts": (READ, _kept("RGB", "JPEG", (600, 600), restart_marker_blocks=1)),
        "jpeg-of-two": (READ, lambda: _frames("MPO")),
        "jpeg-with-a-film-behind": (READ, lambda: _jpeg() + b"\xff\xda" * 100_000),
        "jpeg-with-filling": (READ, lambda: with_segments(_jpeg(), b"\xff" * 300_000)),
        "jpeg-with-profile": (READ, lambda: saved(gradient(), "JPEG", icc_profile=_profile())),
        "webp-film": (READ, lambda: _frames("WEBP")),
        "webp-lossless": (READ, _kept("RGBA", "WEBP", lossless=True)),
        # What they say of their size.
        "png-no-width": (_NONE, lambda: png(0, 10)),
        "png-no-height": (_NONE, lambda: png(10, 0)),
        "png-of-many-pixels": (_PIXELS, lambda: png(50_000, 50_000)),
        "png-of-too-long-a-line": (_SIDE, lambda: png(100_000_000, 1)),
        "png-of-too-long-a-column": (_SIDE, lambda: png(1, 100_000_000)),
        "png-of-no-such-number": (_PIXELS, lambda: png(2**32 - 1, 2**32 - 1)),
        "png-two-heads": (_NONE, lambda: png(8, 8, before=png(30_000, 30_000)[8:33])),
        "png-no-head": (_NONE, lambda: png(8, 8)[:8] + png(8, 8)[33:]),
        "png-cut-in-its-head": (_NONE, lambda: png(8, 8)[:20]),
        "png-empty": (_NONE, lambda: png(9_000, 9_000)),
        "png-bits-that-none-has": (_NONE, lambda: png(8, 8, bits=7)),
        "png-colours-that-none-has": (_NONE, lambda: png(8, 8, colours=5)),
        "jpeg-no-width": (_NONE, lambda: _jpeg_saying(0, 40)),
        "jpeg-no-height": (_NONE, lambda: _jpeg_saying(60, 0)),
        "jpeg-of-many-pixels": (_PIXELS, lambda: _jpeg_saying(65_500, 65_500)),
        "jpeg-of-too-long-a-side": (_SIDE, lambda: _jpeg_saying(60_000, 8)),
        "jpeg-larger-than-it-is": (_NONE, lambda: _jpeg_saying(9_000, 9_000)),
        "jpeg-in-passes-larger-than-it-is": (
            _NONE,
            lambda: _jpeg_of_passes().replace(struct.pack(">HH", 40, 60), struct.pack(">HH", 5_000, 5_000)),
        ),
        "jpeg-all-of-one-colour": (READ, lambda: saved(Image.new("RGB", (4_000, 4_000)), "JPEG", optimize=True)),
        "jpeg-of-12-bits": (_NONE, lambda: _jpeg_saying(60, 40, 12)),
        "jpeg-two-frames": (_NONE, lambda: with_segments(_jpeg(), segment(0xC0, b"\x08@\0@\0\1\1\x11\0"))),
        "jpeg-arithmetic": (READ, lambda: _jpeg().replace(b"\xff\xc0", b"\xff\xc9")),
        "webp-of-30-bytes": (_PIXELS, lambda: webp((b"VP8L", b"\x2f" + struct.pack("<I", 13_299 | 13_299 << 14)))),
        "webp-canvas-and-nothing": (_PIXELS, lambda: webp(canvas(13_300, 13_300))),
        "webp-canvas-larger-than-its-picture": (
            _NONE,
            lambda: webp(canvas(10_000, 9_000), (b"VP8 ", saved(gradient(), "WEBP")[20:])),
        ),
        "webp-of-no-chunks": (_NONE, webp),
        "webp-lossy-of-nothing": (_NONE, lambda: webp((b"VP8 ", b"\0\0\0\x9d\x01\x2a" + b"\x28\x23" * 2))),
        "webp-lossless-of-nothing": (_NONE, lambda: webp((b"VP8L", b"\x2f" + struct.pack("<I", 8_999 | 8_999 << 14)))),
        "webp-film-of-many": ("many-frames", lambda: _film(1_001)),
        "webp-film-on-a-large-canvas": (_NONE, lambda: webp(canvas(10_000, 9_000, 2), (b"ANIM", b"\0" * 6))),
        "webp-notes-that-are-too-long": (READ, lambda: saved(gradient(), "WEBP", exif=exif(60_000, 700_000))),
        # What unpacks, or is read over and over.
        "png-bomb-in-a-text": (READ, lambda: _small(before=_with_text("a", bomb(64)))),
        "png-bombs-in-texts": (READ, lambda: _small(behind=_with_text("a", bomb(1)) * 200)),
        "png-bomb-in-its-orientation": (
            READ,
            lambda: _small(before=_with_text("Raw profile type exif", bomb(64))),
        ),
        "png-notes-of-signs": (READ, _noted(3_000, b"zTXt", _SIGNS, b"\n\n\n" + b"0" * (MEBIBYTE - 4))),
        "png-notes-of-lines": (READ, _noted(150, b"zTXt", _SIGNS, b"\n" * MEBIBYTE)),
        "png-notes-of-xmp": (READ, _noted(6_000, b"iTXt", _XMP, b"tiff:Orientation" * 65_536)),
        "png-bomb-in-its-profile": (_NONE, lambda: _small(before=_with_text("a", bomb(64), b"iCCP"))),
        "png-bomb-in-its-data": (READ, lambda: png(8, 8, colours=0, packed=bomb(200))),
        "png-many-chunks": (_NONE, lambda: _small(before=chunk(b"tEXt", b"") * 100_001)),
        "png-many-frames": (READ, lambda: _small(behind=chunk(b"fdAT", b"\0" * 9) * 50_000)),
        "png-notes-of-many-copies": (READ, lambda: _small(before=chunk(b"eXIf", exif(60_000, 700_000)))),
        "png-interlaced-of-nothing": (_NONE, lambda: png(4_000, 2_000, interlaced=1)),
        "png-broken-sum": (_NONE, lambda: _small().replace(b"IDAT", b"IDAt")),
        "png-length-beyond-the-end": (_NONE, lambda: png(8, 8)[:33] + b"\xff\xff\xff\xffIDAT"),
        "jpeg-notes-of-many-copies": (
            READ,
            lambda: with_segments(
                _jpeg(),
                *(segment(0xE1, b"Exif\0\0" + piece) for piece in _pieces(exif(40_000, 800_000), 60_000)),
            ),
        ),
        "jpeg-mpo-of-many-copies": (
            READ,
            lambda: with_segments(_jpeg(), segment(0xE2, b"MPF\0" + exif(5_000, 60_000)[:65_000])),
        ),
        "jpeg-many-passes": (_MUCH, lambda: _again(200, (64, 64))),
        "jpeg-many-passes-of-many-pixels": (_MUCH, lambda: _again(90, (7_000, 7_000))),
        "jpeg-many-segments": (_NONE, lambda: with_segments(_jpeg(), segment(0xFE, b"") * 10_001)),
        "jpeg-segment-beyond-the-end": (_NONE, lambda: b"\xff\xd8\xff\xe1\xff\xff"),
        "jpeg-segment-of-no-length": (_NONE, lambda: b"\xff\xd8" + b"\xff\xe1\0\0" * 1_000),
        "jpeg-of-marks": (_NONE, lambda: b"\xff\xd8" + b"\xff" * 3_000_000),
        "jpeg-large-profile": (READ, _with_profile),
        "jpeg-no-tables": (_NONE, lambda: _jpeg().replace(b"\xff\xdb", b"\xff\xfe")),
        # Cut off, or no pictures at all.
        **{f"png-cut-at-{share}": (_NONE, _cut("PNG", share / 10)) for share in (1, 3, 5, 9)},
        **{f"jpeg-cut-at-{share}": (_NONE, _cut("JPEG", share / 10)) for share in (1, 3, 5, 9)},
        **{f"webp-cut-at-{share}": (_NONE, _cut("WEBP", share / 10)) for share in (1, 3, 5, 9)},
        "nothing": ("nothing", lambda: b""),
        "riff-of-sound": (_NONE, lambda: b"RIFF\0\0\0\0WAVEfmt "),
        "gif": (_NONE, lambda: saved(gradient("P"), "GIF")),
        "tiff": (_NONE, lambda: saved(gradient(), "TIFF")),
        "film-of-apple": (_NONE, lambda: b"\0\0\0\x18ftypheic" + bytes(100)),
    }
)  # fmt: skip


def _pieces(data: bytes, size: int) -> list[bytes]:
    return [data[begin : begin + size] for begin in range(0, len(data), size)]
