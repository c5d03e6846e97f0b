"""Photos as they are printed: upright, of the size that print needs, without a camera's notes of place and device."""

from base64 import b64encode
from io import BytesIO
from struct import error as StructError  # noqa: N812
from typing import TYPE_CHECKING, Final
from warnings import catch_warnings

from annual_report.model.photos import PHOTO_FORMATS

if TYPE_CHECKING:
    from PIL.Image import Image

DOTS_PER_INCH: Final = 200
MILLIMETRES_PER_INCH: Final = 25.4
# Of JPEG, from 1 to 95: beyond this files grow, and nobody sees a difference in print.
QUALITY: Final = 85
_JPEG: Final = b"\xff\xd8\xff"


def printed_photo(photo: bytes, width: float) -> bytes:
    """The JPEG or PNG of `photo` for a place `width` millimetres wide. The checks have read it before.

    A photo that is such a file already stays as it is: a PDF carries its photos in this form, and gives the same again.
    """
    from PIL import Image

    from annual_report.render.photos.printed_jpeg import is_printed_jpeg

    longest = round(width / MILLIMETRES_PER_INCH * DOTS_PER_INCH)
    # Pillow's warnings (of sizes, of the camera's notes) are no messages for a user.
    with catch_warnings(action="ignore"), Image.open(BytesIO(photo), formats=PHOTO_FORMATS) as image:
        if max(image.size) <= longest and is_printed_jpeg(photo, image, QUALITY):
            return photo
        image.draft("RGB", (longest, longest))
        upright = _upright(image)
        upright.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=3.0)
        data = BytesIO()
        file_format = "PNG" if image.format == "PNG" else "JPEG"
        _opaque(_in_srgb(upright)).save(data, file_format, quality=QUALITY, optimize=True)
    return data.getvalue()


def data_url(photo: bytes) -> str:
    """The address under which a page holds the JPEG or PNG `photo` itself."""
    kind = "jpeg" if photo.startswith(_JPEG) else "png"
    return f"data:image/{kind};base64,{b64encode(photo).decode('ascii')}"


def _upright(image: "Image") -> "Image":
    """The picture as the camera says that it was held; as it lies where the camera's notes are broken."""
    from PIL import ImageOps

    try:
        return ImageOps.exif_transpose(image)
    except (OSError, SyntaxError, ValueError, LookupError, TypeError, StructError):
        return image


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
        flat = image.convert("I").point(lambda value: value / 256).convert("L")
    elif image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        drawn = image.convert("RGBA")
        flat = Image.new("RGB", drawn.size, "white")
        flat.paste(drawn, mask=drawn.getchannel("A"))
    else:
        flat = image.convert("L" if image.mode in {"1", "L"} else "RGB")
    bare = Image.new(flat.mode, flat.size)
    bare.paste(flat)
    return bare
