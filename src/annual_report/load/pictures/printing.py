"""Pictures as they are printed: upright, of the size that print needs, without a camera's notes of place and device."""

from base64 import b64encode
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Final
from warnings import catch_warnings

from annual_report.load.pictures.obstacle import Obstacle, UnreadablePictureError
from annual_report.load.pictures.picture import Picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

DOTS_PER_INCH: Final = 200
MILLIMETRES_PER_INCH: Final = 25.4
# Of JPEG, from 1 to 95: beyond this files grow, and nobody sees a difference in print.
QUALITY: Final = 85
_JPEG: Final = b"\xff\xd8\xff"
# From one grey to the next in a PNG of 2 and 4 bits, by Pillow's names for these.
_STEPS: Final = {"L;2": 85, "L;4": 17}
_WHITE: Final = 255
# EXIF's numbers for how a camera was held: what Pillow calls the way back (flips, turns, both).
_TURNS: Final = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}


def printed(picture: Picture, width: float) -> bytes:
    """The JPEG or PNG of `picture` for a place `width` millimetres wide, decoded in this process.

    One that is such a file already stays as it is: a PDF carries its photos in this form, and gives the same again.
    Raises `UnreadablePictureError`.
    """
    from PIL import Image

    from annual_report.load.pictures.printed_jpeg import is_printed_jpeg

    longest = round(width / MILLIMETRES_PER_INCH * DOTS_PER_INCH)
    with _opened(picture) as image:
        if max(image.size) <= longest and is_printed_jpeg(picture.data, image, QUALITY):
            _load_small(image)
            return picture.data
        image.draft("RGB", (longest, longest))
        upright = _upright(image, picture.orientation)
        gap = None if upright.mode.startswith("I") else 3.0  # grey of 16 bits can be made smaller in one step alone
        upright.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=gap)
        data = BytesIO()
        file_format = "PNG" if picture.kind == "PNG" else "JPEG"
        _opaque(_in_srgb(upright)).save(data, file_format, quality=QUALITY, optimize=True)
    return data.getvalue()


def look_through(picture: Picture) -> None:
    """Decodes `picture` in this process, as small as it can be. Raises `UnreadablePictureError` where that fails."""
    with _opened(picture) as image:
        _load_small(image)


def _load_small(image: "Image") -> None:
    image.draft("RGB", (64, 64))  # a JPEG is decoded at an eighth of its size
    image.load()


@contextmanager
def _opened(picture: Picture) -> "Iterator[Image]":
    """The picture in Pillow, to be decoded. Raises `UnreadablePictureError`, also for what is met while it is open.

    One that is cut off is refused: where WeasyPrint is loaded, it has told Pillow to read such. Pillow's warnings (of
    sizes, of profiles) are no messages for a user.
    """
    from PIL import Image, ImageFile

    if picture.kind == "WEBP":  # or Pillow would load all readers that it has
        from PIL import WebPImagePlugin  # noqa: F401
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with catch_warnings(action="ignore"), Image.open(BytesIO(picture.bare), formats=[picture.kind]) as image:
            if image.size != (picture.width, picture.height):  # it was looked at in vain
                raise UnreadablePictureError(Obstacle.NO_PICTURE)
            _scale_clear_colour(image)
            yield image
    except UnreadablePictureError:
        raise
    except MemoryError as error:
        raise UnreadablePictureError(Obstacle.MUCH_TO_READ) from error
    except Exception as error:  # the file is anybody's, and the library raises whatever it stumbles over
        raise UnreadablePictureError(Obstacle.NO_PICTURE) from error
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _scale_clear_colour(image: "Image") -> None:
    """Has the transparent colour of a PNG be told as the pixels are: Pillow makes these 8 bits, and leaves that one."""
    clear, tiles = image.info.get("transparency"), getattr(image, "tile", [])
    form = str(tiles[0].args) if tiles else ""
    if isinstance(clear, int) and form in _STEPS:
        image.info["transparency"] = clear * _STEPS[form]
    elif isinstance(clear, tuple) and form == "RGB;16B":
        image.info["transparency"] = tuple(value // 256 for value in clear)


def data_url(photo: bytes) -> str:
    """The address under which a page holds the JPEG or PNG `photo` itself."""
    kind = "jpeg" if photo.startswith(_JPEG) else "png"
    return f"data:image/{kind};base64,{b64encode(photo).decode('ascii')}"


def _upright(image: "Image", orientation: int) -> "Image":
    """The picture as the camera says that it was held."""
    from PIL import Image

    image.load()
    return image.transpose(Image.Transpose(_TURNS[orientation])) if orientation in _TURNS else image


def _in_srgb(image: "Image") -> "Image":
    """The picture in sRGB, by the colour profile that it carries; as it is where that is missing or broken."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    if not profile or image.mode not in {"L", "RGB", "RGBA", "CMYK"}:
        return image
    target = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        source_profile = ImageCms.ImageCmsProfile(BytesIO(profile))
        return (
            ImageCms.profileToProfile(image, source_profile, ImageCms.createProfile("sRGB"), outputMode=target) or image
        )
    except (OSError, ValueError, TypeError, ImageCms.PyCMSError):
        return image


def _opaque(image: "Image") -> "Image":
    """The picture alone, in 8 bits a channel, on white where it was transparent, with none of its file's metadata."""
    from PIL import Image

    if image.mode.startswith("I"):  # 16 bits of grey: Pillow would cut them off, not scale them
        greys = [value // 256 for value in range(2**16)]
        if isinstance(clear := image.info.get("transparency"), int):
            greys[clear] = _WHITE
        flat = image.convert("I").point(greys, "L")
    elif image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        drawn = image.convert("RGBA")
        flat = Image.new("RGB", drawn.size, "white")
        flat.paste(drawn, mask=drawn.getchannel("A"))
    else:
        flat = image.convert("L" if image.mode in {"1", "L"} else "RGB")
    bare = Image.new(flat.mode, flat.size)
    bare.paste(flat)
    return bare
