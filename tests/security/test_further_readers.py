"""Where any reader of PDFs shows another page than what the sources give, `verify` does not say SAME."""

import random
import re
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops
from security import forged, signing
from security.browser import browser
from security.drawings import LEFT_OPEN, WRITTEN
from security.forgeries import BOX, FORGERIES, changed, pictured
from security.forging import Signing
from security.frames import signed as with_picture
from security.further_readers import DOTS, ChromiumReader, pdfium, pdfsig, poppler

from annual_report.load.pdf.additions.examining import examine

pytestmark = [pytest.mark.thorough, pytest.mark.needs_poppler]


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return forged.issued(tmp_path_factory.mktemp("issued"))


@pytest.fixture(scope="module")
def sound(given: bytes) -> dict[str, bytes]:
    """Files that were signed and are not otherwise since, but for pictures."""
    visible = signing.signed(given, box=BOX)
    return {
        "not to be seen": signing.signed(given),
        "with proofs and a time stamp": signing.archived(given),
        "certified": signing.signed(given, certify=True),
        "to be seen": visible,
        "with a seal": signing.signed(given, box=BOX, seal=True),
        "one after another": signing.signed(visible, "Sig2", (200, 20, 360, 60), page=2),
    }


def test_pages_that_readers_show_otherwise_are_not_the_same(given: bytes, tmp_path: Path) -> None:
    readers = {"pdfium": pdfium, "poppler": poppler}
    shown = {name: reader(given, tmp_path) for name, reader in readers.items()}
    assert all(len(pages) == 3 for pages in shown.values())
    otherwise = Counter[str]()
    for name, forge in FORGERIES.items():
        data = forge(given)
        same = examine(data, len(given)).reason is None
        for reader, read in readers.items():
            differs = read(data, tmp_path) != shown[reader]
            otherwise[reader] += differs
            assert not (differs and same), f"{reader} shows another page: {name}"
    assert min(otherwise.values()) > 25, "these readers would see nothing"


@pytest.mark.needs_browser
def test_pages_that_chromium_shows_otherwise_are_not_the_same(
    given: bytes, sound: dict[str, bytes], tmp_path: Path
) -> None:
    names = [
        "contents replaced", "contents added", "crop box", "page turned", "square", "free text", "picture over text",
        "picture over the page", "picture as large as a third", "update after it", "old end last", "start on one line",
        "objects without a table", "page gone", "key given twice", "object within an object", "table in words",
    ]  # fmt: skip
    with browser() as running:
        read = ChromiumReader(running)
        shown = read(given, tmp_path)
        assert shown
        otherwise = 0
        for name in names:
            data = FORGERIES[name](given)
            differs = read(data, tmp_path) != shown
            otherwise += differs
            assert not (differs and examine(data, len(given)).reason is None), name
        assert otherwise > 7
        assert read(sound["not to be seen"], tmp_path) == shown


def test_pictures_change_nothing_but_their_own_page(given: bytes, tmp_path: Path) -> None:
    """No text, clip or passage left open is taken to the pages behind; the words of the page are all there."""
    before, otherwise = poppler(given, tmp_path), 0
    for name, drawn in (LEFT_OPEN | WRITTEN).items():
        data = with_picture(given, drawn)
        same = examine(data, len(given)).reason is None
        assert same == (name in WRITTEN), name
        after = poppler(data, tmp_path)
        kept = after[1:] == before[1:] and set(before[0][1].split()) <= set(after[0][1].split())
        otherwise += not kept
        assert kept or not same, name
    assert otherwise > 10, "poppler would see nothing"


def test_signed_files_look_as_given_but_for_their_pictures(
    given: bytes, sound: dict[str, bytes], tmp_path: Path
) -> None:
    for name, data in sound.items():
        found = examine(data, len(given))
        assert found.reason is None, name
        for read in (pdfium, poppler):
            pairs = list(zip(read(given, tmp_path), read(data, tmp_path), strict=True))
            assert {n for n, (one, other) in enumerate(pairs, 1) if one != other} == set(found.pages), name
        said = pdfsig(data, tmp_path)
        # Time stamps over the document are none that each version of it knows.
        assert said.count("Signature is Valid") + said.count("Signature Field Name: Timestamp-") == found.signatures, (
            said
        )


def _first_page(data: bytes) -> Image.Image:
    pdf = pypdfium2.PdfDocument(data)
    pdf.init_forms()
    return pdf[0].render(scale=DOTS / 72).to_pil().convert("RGB")


def test_picture_stays_in_its_frame(given: bytes) -> None:
    """Whatever it draws: a picture larger than its frame, set larger, with a clip taken back."""
    for draw in (b"0.8 0.1 0.1 rg -900 -900 2000 2000 re f", b"9 0 0 9 0 0 cm 0.8 0.1 0.1 rg 0 0 900 900 re f"):
        data = pictured(draw=draw)(given)
        assert examine(data, len(given)).pages == (1,)
        before, after = (_first_page(each) for each in (given, data))
        assert before != after
        assert _within_frame(before, after)


def _within_frame(before: Image.Image, after: Image.Image) -> bool:
    """Whether the one page is otherwise than the other in the frame of the picture alone."""
    box = ImageChops.difference(before, after).getbbox()
    scale, height = DOTS / 72, before.size[1]
    return box is None or (
        box[0] >= BOX[0] * scale - 2 and box[2] <= BOX[2] * scale + 2
        and height - box[3] >= BOX[1] * scale - 3 and height - box[1] <= BOX[3] * scale + 3
    )  # fmt: skip


WORDS = [
    b"/Type", b"/Page", b" 0 R", b"<<", b">>", b"[", b"]", b"(", b")", b"/Contents", b"%", b"\n", b"null", b"true",
    b"1", b"endobj", b"/Rotate 90", b"/CropBox [0 0 99 99]", b"/F 516", b"/Rect [0 0 600 800]", b"/BBox [0 0 900 900]",
    b"/Matrix [1 0 0 1 50 50]", b"/MK <</BG [1 0 0]>>", b"/BS <</W 90>>", b"/AS /N", b"Q", b"q", b"W n", b"#41",
    b"3 0 R", b"1 0 0 rg -99 -99 999 999 re f", b"BT /F1 99 Tf (1.200) Tj ET", b"/X Do", b"<00>",
]  # fmt: skip


def test_updates_written_at_random_look_as_given(given: bytes, tmp_path: Path) -> None:
    """Words set into what a signature consists of, before it is written and signed: its table is right."""
    chance = random.Random(20180112)  # noqa: S311 - the same at every run
    shown, page, kept = pdfium(given, tmp_path), _first_page(given), 0

    def set_in(sign: Signing) -> None:
        for _change in range(chance.randint(1, 3)):
            told = chance.choice(
                [sign.catalog, sign.page, sign.form, sign.widget, sign.widget, sign.signature, sign.objects]
            )
            if told:
                key = chance.choice(list(told))
                place = chance.randint(0, len(told[key]))
                told[key] = told[key][:place] + chance.choice(WORDS) + told[key][place:]

    for number in range(1200):
        data = (changed if number % 2 else lambda change: pictured(more=change))(set_in)(given)
        found = examine(data, len(given))
        if found.reason is None:
            kept += 1
            pages = pdfium(data, tmp_path)
            assert {n for n, pair in enumerate(zip(shown, pages, strict=True), 1) if len(set(pair)) > 1} <= {
                *found.pages
            }
            assert _within_frame(page, _first_page(data)), number
    assert kept > 50, "nothing was tried"


def test_signed_files_with_any_damage_look_as_given(given: bytes, sound: dict[str, bytes], tmp_path: Path) -> None:
    """What was added is changed at random: bytes, pieces of other updates, numbers, keys."""
    chance = random.Random(20180112)  # noqa: S311 - the same damages at every run
    words = [*WORDS]
    words += [re.sub(rb"[0-9a-f]{99,}", b"", forge(given)[len(given) :])[:300] for forge in FORGERIES.values()]
    readers = (pdfium, poppler)
    shown = [read(given, tmp_path) for read in readers]
    kept = 0
    for number in range(1500):
        data = bytearray(sound["not to be seen"])
        for _change in range(chance.randint(1, 3)):
            place = chance.randrange(len(given), len(data))
            match chance.randrange(4):
                case 0:
                    data[place] = chance.randrange(256)
                case 1:
                    data[place:place] = chance.choice(words)
                case 2:
                    del data[place : place + chance.randint(1, 9)]
                case 3:
                    begin = chance.randrange(len(given), len(data))
                    data[place:place] = data[begin : begin + chance.randint(1, 200)]
        if examine(bytes(data), len(given)).reason is None:
            kept += 1
            for read, before in zip(readers, shown, strict=True):
                assert read(bytes(data), tmp_path) == before, number
    assert kept > 5, "nothing was tried"
