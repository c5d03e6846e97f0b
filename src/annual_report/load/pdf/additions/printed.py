"""What is printed on the pages around the pictures of signatures: none may lie over it, or beside it as if of it.

Texts have places though nobody sees them; all else is looked at as it is drawn, by `drawn`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from annual_report.load.pdf.additions.drawn import check_by_pdfium
from annual_report.load.pdf.additions.reason import NotSignatureError, Reason
from annual_report.load.pdf.additions.signature_field import Box, Picture
from annual_report.load.pdf.opening import opened

if TYPE_CHECKING:
    from pdfplumber.page import Page

# In points: a digit set nearer to a number would be read as one of it.
APART: Final = 6.0
# The largest seal with a signature and its lines takes less of a sheet.
LARGEST_SHARE: Final = 1 / 8
_DRAWN: Final = ("char", "image", "rect", "line", "curve")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page by its `number`: its sheet, the boxes of what is on it; `unusual`: places on it are counted otherwise."""

    number: int
    sheet: Box
    printed: tuple[Box, ...]
    unusual: bool


def check_pictures(given: bytes, data: bytes, pages: Sequence[int], pictures: Sequence[Picture]) -> None:
    """Sees that the pictures in `data`, added to `given`, lie on blank paper, each in its frame, apart from each other.

    Raises `NotSignatureError` with the page.
    """
    if not pictures:
        return
    numbers = {each.page: pages.index(each.page) + 1 for each in pictures}
    with opened(given) as pdf:
        sheets = {page: _sheet(pdf.pages[number - 1], number) for page, number in numbers.items()}
    for picture in pictures:
        _check_size(picture.box, sheets[picture.page])
        if any(_meet(picture.box, each, APART) for each in sheets[picture.page].printed):
            raise NotSignatureError(Reason.PICTURE_OVER_PRINT, "print", numbers[picture.page])
    frames = {numbers[page]: [each.box for each in pictures if each.page == page] for page in numbers}
    check_by_pdfium(given, data, frames, APART)
    for one, other in combinations(pictures, 2):
        if one.page == other.page and _meet(one.box, other.box, 0):
            raise NotSignatureError(Reason.PICTURE, "two pictures", numbers[one.page])


def _sheet(page: "Page", number: int) -> _Sheet:
    found = page.page_obj
    left, bottom, right, top = found.mediabox
    unusual = bool(found.rotate or found.attrs.get("UserUnit") or (left, bottom) != (0, 0))
    return _Sheet(number, (left, bottom, right, top), tuple(_printed(page)), unusual)


def _check_size(box: Box, sheet: _Sheet) -> None:
    left, bottom, right, top = sheet.sheet
    x0, y0, x1, y1 = box
    inside = left <= x0 and bottom <= y0 and x1 <= right and y1 <= top
    if sheet.unusual or not inside or (x1 - x0) * (y1 - y0) > LARGEST_SHARE * (right - left) * (top - bottom):
        raise NotSignatureError(Reason.PICTURE, "size", sheet.number)


def _printed(page: "Page") -> Iterator[Box]:
    """The boxes of all that is drawn on a page, and of its links."""
    for kind in _DRAWN:
        for each in page.objects.get(kind, []):
            if kind != "char" or each["text"].strip():
                yield each["x0"], each["y0"], each["x1"], each["y1"]
    for each in page.annots:
        yield each["x0"], page.height - each["bottom"], each["x1"], page.height - each["top"]


def _meet(one: Box, other: Box, apart: float) -> bool:
    return (
        one[0] - apart < other[2]
        and other[0] < one[2] + apart
        and one[1] - apart < other[3]
        and other[1] < one[3] + apart
    )
