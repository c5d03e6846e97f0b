"""Photos in documents: none of the camera's notes, upright, of a fit size, every kind of file in true colours."""

import re
from base64 import b64decode
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from cases import each_case
from load.pictures.hostile import chunk, png
from PIL import Image, ImageCms
from sample import REPORT, Sample

from annual_report.load.pictures.picture import read_picture
from annual_report.load.pictures.printing import data_url, printed

MARK = b"MAY-ANH-SO-7731"
WIDTH = 165.0
MOST = 1300
GREY = 128
Pixel = tuple[int, ...]


def printed_photo(photo: bytes) -> bytes:
    """The picture in the bytes of a file as it is printed."""
    return printed(read_picture(photo), WIDTH)


def notes(orientation: int = 1) -> Image.Exif:
    """EXIF with a place, a device and an owner."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = exif[0x013B] = exif[0x9286] = MARK.decode()
    exif.get_ifd(0x8825).update({1: "N", 2: (11.0, 32.0, 7.0), 3: "E", 4: (106.0, 53.0, 9.0), 29: MARK.decode()})
    return exif


def file_of(image: Image.Image, kind: str, folder: Path, **options: object) -> Path:
    """`image` as a file."""
    path = folder / f"anh.{kind.lower()}"
    image.save(path, kind, **options)
    return path


def shown(path: Path) -> Image.Image:
    """The picture that a document shows for the file."""
    kind, data = data_url(printed_photo(path.read_bytes())).split(",", 1)
    image = Image.open(BytesIO(b64decode(data)))
    assert kind == f"data:image/{str(image.format).lower()};base64"
    image.load()
    return image


def colour(image: Image.Image, across: float = 0.5, down: float = 0.5) -> Pixel:
    """The colour at a place of the picture, as red, green and blue."""
    found = image.convert("RGB").getpixel((int(image.width * across), int(image.height * down)))
    assert isinstance(found, tuple)
    return found


def halves(left: Pixel, right: Pixel, mode: str = "RGB") -> Image.Image:
    """A picture of two colours."""
    image = Image.new(mode, (200, 100), left)
    image.paste(right, (100, 0, 200, 100))
    return image


@pytest.fixture(scope="session")
def with_notes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of documents with photos that carry notes in every way there is."""
    sample = Sample(tmp_path_factory.mktemp("notes"))
    picture = Image.linear_gradient("L").convert("RGB")
    kinds = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}
    entries = ""
    for ending, kind in kinds.items():
        data = BytesIO()
        comment = {"comment": MARK} if kind == "JPEG" else {}
        picture.save(data, kind, exif=notes(), xmp=b"<x:xmpmeta>" + MARK + b"</x:xmpmeta>", **comment)
        assert data.getvalue().count(MARK) >= 2
        sample.write(f"data/2020/photos/{ending}.{ending}", data.getvalue())
        entries += f"\n      - {{id: anh-{ending}, caption: Ảnh {kind}, file: photos/{ending}.{ending}}}"
    sample.report(f"{REPORT}    photos:{entries}\n")
    done = sample.run("build")
    assert done.returncode == 0, done.stderr
    return sample.root / "output" / "2020"


def test_web_page_tells_nothing_of_place_and_device(with_notes: Path) -> None:
    page = (with_notes / "bao-cao-2020.html").read_text("utf-8")
    pictures = [b64decode(data) for data in re.findall(r"base64,([^\"]+)", page)]
    assert len(pictures) == 3
    for data in pictures:
        assert not any(word in data for word in (MARK, b"Exif", b"exif", b"xmp", b"GPS"))
        with Image.open(BytesIO(data)) as image:
            assert not image.getexif()


def test_pdf_tells_nothing_of_place_and_device(with_notes: Path) -> None:
    file = with_notes / "bao-cao-2020.pdf"
    with pikepdf.open(file) as pdf:
        streams = [each for each in pdf.objects if isinstance(each, pikepdf.Stream)]
        pictures = [each for each in streams if each.get("/Subtype") == "/Image"]
        assert len(pictures) == 3
        for data in (file.read_bytes(), *contents(streams)):
            assert not any(word in data for word in (MARK, b"Exif\0"))
        assert not any(b"xmpmeta" in data for data in contents(pictures))  # the document has one of its own


def contents(streams: list[pikepdf.Stream]) -> Iterator[bytes]:
    """What stands in the streams, as it is stored and decoded where that is possible."""
    for stream in streams:
        yield stream.read_raw_bytes()
        if stream.get("/Filter") != "/DCTDecode":
            yield stream.read_bytes()


@each_case(
    ("bits", "colours", "row", "clear"),
    [
        (2, 0, b"\x60", b"\0\1"),
        (4, 0, b"\x45", b"\0\4"),
        (8, 0, b"\x25\x26", b"\0\x25"),
        (16, 0, b"\x12\x34\x12\x35", b"\x12\x34"),
        (8, 2, b"\x25\x4a\x6f\1\2\3", b"\0\x25\0\x4a\0\x6f"),
        (16, 2, b"\x25\0\x4a\0\x6f\0\1\0\2\0\3\0", b"\x25\0\x4a\0\x6f\0"),
    ],
)
def test_transparent_colour_is_white_of_every_depth(bits: int, colours: int, row: bytes, clear: bytes) -> None:
    data = png(2, 1, b"\0" + row, bits=bits, colours=colours, before=chunk(b"tRNS", clear))
    with Image.open(BytesIO(printed_photo(data))) as image:
        assert colour(image, 0) == (255, 255, 255)
        assert max(colour(image, 0.6)) < 200


@each_case("orientation", range(1, 9))
def test_photo_stands_as_the_camera_was_held(orientation: int, tmp_path: Path) -> None:
    upright = Image.new("RGB", (240, 120), "white")
    upright.paste("red", (0, 0, 60, 60))
    turned = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # what the camera did, by Pillow's names for it
    lying = upright.transpose(Image.Transpose(turned[orientation])) if orientation > 1 else upright
    image = shown(file_of(lying, "JPEG", tmp_path, exif=notes(orientation), quality=95))
    assert image.size == (240, 120)
    red, green, _blue = colour(image, 0.1, 0.2)
    assert red > 200
    assert green < 60
    assert min(colour(image, 0.9, 0.8)) > 230


@each_case(("kind", "size"), [("JPEG", (5000, 3000)), ("PNG", (1000, 4000)), ("WEBP", (2600, 2600))])
def test_large_photo_is_scaled_to_what_print_needs(kind: str, size: tuple[int, int], tmp_path: Path) -> None:
    image = shown(file_of(Image.new("RGB", size, "gray"), kind, tmp_path))
    assert max(image.size) == MOST - 1
    assert image.width / image.height == pytest.approx(size[0] / size[1], rel=0.01)


def test_small_photo_stays_as_it_is(tmp_path: Path) -> None:
    assert shown(file_of(Image.new("RGB", (30, 20), "gray"), "JPEG", tmp_path)).size == (30, 20)


@each_case(
    ("kind", "mode", "left", "right"),
    [
        ("PNG", "RGBA", (255, 0, 0, 255), (0, 0, 0, 0)),
        ("PNG", "LA", (0, 255), (0, 0)),
        ("WEBP", "RGBA", (255, 0, 0, 255), (0, 0, 0, 0)),
    ],
)
def test_transparent_places_are_white(kind: str, mode: str, left: Pixel, right: Pixel, tmp_path: Path) -> None:
    options = {"lossless": True} if kind == "WEBP" else {}
    image = shown(file_of(halves(left, right, mode), kind, tmp_path, **options))
    assert image.mode == "RGB"
    assert min(colour(image, 0.75)) > 250
    assert min(colour(image, 0.25)) < 5


def test_transparent_colour_of_a_palette_is_white(tmp_path: Path) -> None:
    picture = halves((255, 0, 0), (0, 0, 255)).convert("P", palette=Image.Palette.ADAPTIVE, colors=2)
    hidden = picture.getpixel((150, 50))
    image = shown(file_of(picture, "PNG", tmp_path, transparency=hidden))
    assert colour(image, 0.25) == (255, 0, 0)
    assert colour(image, 0.75) == (255, 255, 255)


def test_palette_keeps_its_colours(tmp_path: Path) -> None:
    image = shown(file_of(halves((255, 0, 0), (0, 0, 255)).convert("P"), "PNG", tmp_path))
    assert (colour(image, 0.25), colour(image, 0.75)) == ((255, 0, 0), (0, 0, 255))


def test_cmyk_is_shown_in_its_colours(tmp_path: Path) -> None:
    image = shown(file_of(halves((0, 255, 255, 0), (0, 0, 0, 255), "CMYK"), "JPEG", tmp_path, quality=95))
    assert image.mode == "RGB"
    assert colour(image, 0.25) == pytest.approx((255, 0, 0), abs=8)
    assert colour(image, 0.75) == pytest.approx((0, 0, 0), abs=8)


def test_sixteen_bits_of_grey_are_scaled_not_cut_off(tmp_path: Path) -> None:
    image = shown(file_of(Image.new("I;16", (60, 40), GREY * 257), "PNG", tmp_path))
    assert colour(image) == pytest.approx((GREY, GREY, GREY), abs=1)


@each_case(("mode", "value"), [("L", GREY), ("1", 1)])
def test_grey_stays_grey(mode: str, value: int, tmp_path: Path) -> None:
    image = shown(file_of(Image.new(mode, (60, 40), value), "PNG", tmp_path))
    assert image.mode == "L"
    assert colour(image)[0] == (GREY if mode == "L" else 255)


@each_case(("kind", "mode"), [("JPEG", "RGB"), ("PNG", "RGBA"), ("WEBP", "RGB")])
def test_colours_follow_the_profile_of_the_file(kind: str, mode: str, tmp_path: Path) -> None:
    # A profile like sRGB but for its red and green, which stand in each other's place.
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, green = profile.index(b"rXYZ"), profile.index(b"gXYZ")
    profile[red : red + 4], profile[green : green + 4] = b"gXYZ", b"rXYZ"
    image = shown(file_of(Image.new(mode, (60, 40), "red"), kind, tmp_path, icc_profile=bytes(profile)))
    assert colour(image) == pytest.approx((0, 255, 0), abs=8)
    assert "icc_profile" not in image.info


def test_broken_profile_does_no_harm(tmp_path: Path) -> None:
    image = shown(file_of(Image.new("RGB", (60, 40), "red"), "JPEG", tmp_path, icc_profile=b"hong" * 40))
    assert colour(image) == pytest.approx((255, 0, 0), abs=8)


def test_same_file_gives_the_same_picture(tmp_path: Path) -> None:
    path = file_of(Image.linear_gradient("L").convert("RGB"), "JPEG", tmp_path, exif=notes())
    assert printed_photo(path.read_bytes()) == printed_photo(path.read_bytes())


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_printed_picture_printed_again_stays_as_it_is(kind: str, mode: str, tmp_path: Path) -> None:
    image = Image.effect_noise((1400, 500), 60)
    try:
        path = file_of(image.convert("L" if mode == "I;16" else mode).convert(mode), kind, tmp_path)
    except OSError:
        pytest.skip(f"{kind} has no {mode}")
    once = printed_photo(path.read_bytes())
    assert printed_photo(once) == once


def bare() -> bytes:
    """A picture as it is printed."""
    data = BytesIO()
    Image.effect_noise((60, 40), 60).convert("RGB").save(data, "JPEG", quality=95)
    return printed_photo(data.getvalue())


def with_segment(data: bytes, kind: int, content: bytes) -> bytes:
    """A JPEG with one more segment at its beginning."""
    return data[:2] + bytes((0xFF, kind)) + (len(content) + 2).to_bytes(2, "big") + content + data[2:]


@each_case(
    "laden",
    [
        bare() + MARK,
        bare()[:-2] + b"\xff\xd9" + MARK + b"\xff\xd9",
        with_segment(bare(), 0xFE, MARK),
        with_segment(bare(), 0xE1, b"Exif\0\0" + MARK),
        with_segment(bare(), 0xE2, b"ICC_PROFILE\0" + MARK),
        with_segment(bare(), 0xE0, b"JFXX\0" + MARK),
        with_segment(bare(), 0xEF, MARK),
    ],
)
def test_printed_picture_with_anything_more_in_it_is_written_anew(laden: bytes) -> None:
    assert MARK in laden
    assert MARK not in printed_photo(laden)


def test_printed_picture_of_another_quality_is_written_anew() -> None:
    data = BytesIO()
    Image.effect_noise((60, 40), 60).convert("RGB").save(data, "JPEG", quality=95, optimize=True)
    assert printed_photo(data.getvalue()) != data.getvalue()
