"""Photo files that lie elsewhere, are no photos, or are made to break what reads them."""

import os
import stat
import struct
import zlib
from io import BytesIO

import pytest
from cases import each_case
from PIL import Image, ImageFile
from sample import FINAL_REPORT
from security.attack import MARKER, Attack

PLACE = "photos/anh.jpg"


def report(attack: Attack, file: str) -> None:
    """Has the report show the photo `file`, written as a YAML value."""
    photos = f"    photos:\n      - {{id: anh, caption: Ảnh, file: {file}}}\n"
    attack.sample.report(attack.armed(FINAL_REPORT + photos))


def picture(kind: str = "JPEG", mode: str = "RGB", **options: object) -> bytes:
    """A small picture."""
    data = BytesIO()
    Image.effect_noise((60, 40), 50).convert(mode).save(data, kind, **options)
    return data.getvalue()


def png_that_claims(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose header says `width` by `height`."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


NAMES = {
    "absolute": "PATH",
    "parents": "../../../secret.json",
    "parents-later": "photos/../../../../secret.json",
    "parents-inside": "../organization.yaml",
    "home": "~/secret.json",
    "file-address": "FILE",
    "web-address": "WEB",
    "backslashes": "..\\..\\..\\secret.json",
    "zero": r'"photos/anh\0.jpg"',
    "folder": "photos",
    "folder-itself": '"."',
    "blank": '" "',
    "long": "a" * 5000,
    "long-path": "a/" * 3000,
    "data-address": '"data:image/png;base64,iVBORw0KGgo="',
}


@each_case("name", NAMES.values())
def test_photo_elsewhere_is_not_read(attack: Attack, name: str) -> None:
    attack.secret.write_bytes(picture() + MARKER.encode())
    attack.sample.write(f"data/2020/{PLACE}", picture())
    report(attack, name)
    attack.refused()


@each_case("link", ["data/2020/photos", "data/2020/photos/anh.jpg"])
def test_links_out_of_the_folder_are_not_followed(attack: Attack, link: str) -> None:
    elsewhere = attack.secret.parent / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "anh.jpg").write_bytes(picture())
    there = attack.sample.root / link
    there.parent.mkdir(exist_ok=True)
    there.symlink_to(elsewhere if link.endswith("photos") else elsewhere / "anh.jpg")
    report(attack, PLACE)
    attack.refused("photo-outside-workspace")


@each_case("target", ["anh.jpg", "nowhere.jpg", "/dev/zero", "/proc/self/environ"])
def test_link_to_nothing_or_to_a_device_is_told(attack: Attack, target: str) -> None:
    (attack.sample.root / "data/2020/photos").mkdir()
    (attack.sample.root / "data/2020" / PLACE).symlink_to(target)
    report(attack, PLACE)
    attack.refused()


def test_pipe_is_not_waited_for(attack: Attack) -> None:
    (attack.sample.root / "data/2020/photos").mkdir()
    os.mkfifo(attack.sample.root / "data/2020" / PLACE)
    report(attack, PLACE)
    attack.refused("photo-unreadable")
    assert f"“{PLACE}” is a device or a pipe" in attack.sample.run("check").stdout


def test_folder_in_place_of_a_photo_is_told(attack: Attack) -> None:
    (attack.sample.root / "data/2020" / PLACE).mkdir(parents=True)
    report(attack, PLACE)
    attack.refused("photo-unreadable")
    assert f"“{PLACE}” is a folder, not a photo" in attack.sample.run("check").stdout


@pytest.mark.needs_devices
def test_device_is_not_read(attack: Attack) -> None:
    (attack.sample.root / "data/2020/photos").mkdir()
    os.mknod(attack.sample.root / "data/2020" / PLACE, 0o600 | stat.S_IFCHR, os.makedev(1, 5))
    report(attack, PLACE)
    attack.refused("photo-unreadable")


NO_PHOTOS = {
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1/"/></svg>',
    "html": b"<html><img src=x></html>",
    "eps": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/etc/passwd) (r) file\n",
    "pdf": b"%PDF-1.7\n",
    "gif": picture("GIF"),
    "tiff": picture("TIFF"),
    "bmp": picture("BMP"),
    "icon": picture("ICO"),
    "wmf": b"\xd7\xcd\xc6\x9a" + b"\0" * 100,
    "fits": b"SIMPLE  =                    T" + b" " * 3000,
    "nothing": b"",
    "text": MARKER.encode(),
    "half-a-jpeg": picture()[: len(picture()) // 2],
    "half-a-png": picture("PNG")[: len(picture("PNG")) // 2],
    "half-a-webp": picture("WEBP")[: len(picture("WEBP")) // 2],
    "jpeg-head": b"\xff\xd8\xff",
    "png-head": b"\x89PNG\r\n\x1a\n",
    "bomb": png_that_claims(50_000, 50_000),
    "bomb-of-one-line": png_that_claims(2_000_000_000, 1),
    "bomb-below-pillows-limit": png_that_claims(10_100, 10_000),
    "no-width": png_that_claims(0, 10),
}


@pytest.mark.parametrize("content", NO_PHOTOS.values(), ids=NO_PHOTOS)
def test_file_that_is_no_photo_is_told(attack: Attack, content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    # WeasyPrint, which other tests load into this process, sets it; the program keeps it in a process of its own.
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", False)
    attack.sample.write(f"data/2020/{PLACE}", content)
    report(attack, PLACE)
    attack.refused("photo-unreadable")


def test_large_photo_gives_no_warning_of_pillow(attack: Attack) -> None:
    data = BytesIO()
    Image.new("1", (9_999, 9_500)).save(data, "PNG")
    attack.sample.write(f"data/2020/{PLACE}", data.getvalue())
    report(attack, PLACE)
    done = attack.sample.process("build", "--format", "html")
    assert done.returncode == 0
    assert "Warning" not in done.stderr


@each_case("notes", [b"Exif\0\0MM\0\xff\0\0\0\x08", b"Exif\0\0II*\0\xff\xff\xff\xff", b"Exif\0\0", b"x"])
def test_broken_notes_of_the_camera_do_no_harm(attack: Attack, notes: bytes) -> None:
    attack.sample.write(f"data/2020/{PLACE}", picture(exif=notes))
    report(attack, PLACE)
    attack.harmless()


@each_case("kind", ["JPEG", "PNG", "WEBP"])
def test_what_a_file_holds_beside_the_picture_is_not_published(attack: Attack, kind: str) -> None:
    notes = Image.Exif()
    notes[0x010E] = MARKER
    attack.sample.write(f"data/2020/{PLACE}", picture(kind, exif=notes) + MARKER.encode())
    report(attack, PLACE)
    page = attack.harmless()
    assert "data:image/" in page
