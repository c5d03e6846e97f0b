"""The picture of a signature stays in its frame and off all ink, in every reader; else `verify` does not say SAME.

pyHanko, which knows nothing of either, is left out here: it takes most of the time.
"""

import sys
from io import BytesIO
from math import ceil, floor
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops
from security import forged, inks
from security.drawings import OPEN, WRITTEN
from security.frames import BOX, FRAMES, SOUND, Drawn, signed
from security.further_readers import DOTS, poppler

from annual_report.load.pdf.additions import content, examining, second_readers
from annual_report.load.pdf.additions.reason import Reason

_APART = 2  # pixels


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_readers, "check_by_pyhanko", lambda *_asked: None)


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return forged.issued(tmp_path_factory.mktemp("issued"))


@pytest.fixture(scope="module")
def inked(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return inks.printed(tmp_path_factory.mktemp("inked"))


def first_page(data: bytes) -> Image.Image:
    return page_by_pdfium(data, 0, DOTS / 72)


def page_by_pdfium(data: bytes, page: int, scale: float) -> Image.Image:
    pdf = pypdfium2.PdfDocument(data)
    pdf.init_forms()
    drawn: Image.Image = pdf[page].render(scale=scale).to_pil().convert("RGB")
    pdf.close()
    return drawn


def stays_in_its_frame(before: Image.Image, after: Image.Image) -> bool:
    """Whether the page is otherwise in the frame of the picture alone."""
    differs = ImageChops.difference(before, after).getbbox()
    scale, height = DOTS / 72, before.height
    box = floor(BOX[0] * scale), floor(height - BOX[3] * scale), ceil(BOX[2] * scale), ceil(height - BOX[1] * scale)
    return differs is None or (
        differs[0] >= box[0] - _APART and differs[1] >= box[1] - _APART
        and differs[2] <= box[2] + _APART and differs[3] <= box[3] + _APART
    )  # fmt: skip


def test_picture_that_leaves_its_frame_is_not_the_same(given: bytes) -> None:
    assert len(FRAMES) > 150
    passed = [
        name
        for name, drawn in FRAMES.items()
        if examining.examine(signed(given, drawn), len(given)).reason in {None, Reason.UNREADABLE}
    ]
    assert passed == []


def test_picture_that_leaves_something_open_or_is_too_large_is_not_the_same(given: bytes) -> None:
    """What readers take to the pages behind, or cannot draw: texts, clips, words instead, letters of 90,000 points."""
    assert len(OPEN) > 200
    passed = [
        name
        for name, drawn in OPEN.items()
        if examining.examine(signed(given, drawn), len(given)).reason
        in {None, Reason.UNREADABLE, Reason.READERS_DISAGREE}
    ]
    assert passed == []


def test_picture_as_signing_programs_write_it_is_the_same(given: bytes) -> None:
    before = first_page(given)
    for name, drawn in (SOUND | WRITTEN).items():
        data = signed(given, drawn)
        found = examining.examine(data, len(given))
        assert (found.reason, found.pages) == (None, (1,)), name
        assert stays_in_its_frame(before, first_page(data)), name


def test_picture_that_pdfium_draws_elsewhere_is_not_the_same(given: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the numbers: pages are drawn before and after."""
    monkeypatch.setattr(content, "check_range", lambda *_asked: None)
    before, otherwise = first_page(given), 0
    for name in ("frame at 536871112", "frame at 268435586", "frame at -536871112"):
        data = signed(given, FRAMES[name])
        left = not stays_in_its_frame(before, first_page(data))
        otherwise += left
        assert not left or examining.examine(data, len(given)).reason is Reason.PICTURE, name
    assert otherwise, "pdfium draws all of them in their frames"


def _frames_over_ink(inked: bytes, page: int, *, thick: bool) -> list[tuple[int, int, int, int]]:
    """Frames over the ink of a page: over all of it, and over its lower edge where it is `thick`."""
    drawn = page_by_pdfium(inked, page, 1).convert("L")
    left, top, right, bottom = drawn.crop((60, 60, 560, 400)).point(lambda grey: 255 * (grey < 255)).getbbox()  # type: ignore[misc]
    x0, x1, y0, y1 = left + 60, right + 60, drawn.height - bottom - 60, drawn.height - top - 60
    stripe = (x0 + 9, y0, x1 - 9, y0 + 5)
    return [(x0, y0, x1, y1), stripe] if thick else [(x0, y0, x1, y1)]


def test_picture_over_ink_of_any_kind_is_not_the_same(inked: bytes) -> None:
    with pypdfium2.PdfDocument(inked) as pdf:
        first = len(pdf) - len(inks.INKS)
    assert len(inks.INKS) > 30
    passed = []
    for number, name in enumerate(inks.INKS, first):
        over = [(150, 600, 300, 640)] if name == inks.BLANK else _frames_over_ink(inked, number, thick="thick" in name)
        for x0, y0, x1, y1 in over:
            drawn = Drawn(b"[%d %d %d %d]" % (x0, y0, x1, y1), b"[0 0 %d %d]" % (x1 - x0, y1 - y0))
            if (found := examining.examine(signed(inked, drawn, number), len(inked))).reason is None:
                passed.append(name)
            else:
                assert (found.reason, found.page) == (Reason.PICTURE_OVER_PRINT, number + 1), name
    assert passed == [inks.BLANK]


@pytest.mark.thorough
@pytest.mark.needs_poppler
def test_no_reader_draws_a_picture_that_is_the_same_elsewhere(given: bytes, tmp_path: Path) -> None:
    """poppler computes in 64 bits, and would show what pdfium does not."""

    def shown(data: bytes) -> Image.Image:
        return Image.open(BytesIO(poppler(data, tmp_path)[0][0]))

    before = shown(given)
    for name, drawn in (FRAMES | SOUND).items():
        data = signed(given, drawn)
        if examining.examine(data, len(given)).reason is None:
            assert stays_in_its_frame(before, shown(data)), name


def test_what_no_reader_has_a_form_for_is_examined(given: bytes) -> None:
    """Numbers and names in a drawing that qpdf has no form for: no signature, and no fault."""
    for draw in (b"<</A 1e-9>> BDC EMC", b"0 0 \xff\xfe"):
        assert examining.examine(signed(given, Drawn(draw=draw)), len(given)).reason is Reason.GRAMMAR, draw


def test_without_pdfium_nothing_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert b'"library-missing"' in examining._loaded()([])
