"""Which letters documents can be printed with: those of the bundled fonts."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Final
from unicodedata import category

# All letters that each of the four Liberation Serif has, and those of the font of signs; `script/signs_font.py` prints
# them. Reading the fonts takes 50 times as long as looking through a report.
_RANGES: Final = (
    "20-7E A0-36F 374-375 37A-37E 384-38A 38C 38E-3A1 3A3-3CE 3D0-513 51A-51D 591-5C7 5D0-5EA 5F0-5F4 1D00-1DCA "
    "1DFE-1E9B 1E9E 1EA0-1EF9 1F00-1F15 1F18-1F1D 1F20-1F45 1F48-1F4D 1F50-1F57 1F59 1F5B 1F5D 1F5F-1F7D "
    "1F80-1FB4 1FB6-1FC4 1FC6-1FD3 1FD6-1FDB 1FDD-1FEF 1FF2-1FF4 1FF6-1FFE 2000-2010 2012-2022 2026 202A-2030 "
    "2032-2034 2039-203A 203C 203E 2044 205E-2060 206A-2071 2074-208E 2090-2094 20A0-20B5 20BF 20F0 2103 2105 "
    "2109 2113 2116-2117 2122 2126 212E 214D-214E 2150-217F 2184 2190-22FF 2302 2310 2320-2321 2460-2469 2500 "
    "2502 250C 2510 2514 2518 251C 2524 252C 2534 253C 2550-256C 2580 2584 2588 258C 2590-2593 25A0-25FF "
    "2605-2606 260E 2610-2612 261B 261E 263A-263C 2640 2642 2660 2663 2665-2666 2669-266C 266F 26A0 2709 "
    "2713-2718 2756 2794 279C 27A2 27A4 2C60-2C6D 2C71-2C77 2E17 A717-A721 A788-A78C F004 FB01-FB02 FB1D-FB36 "
    "FB38-FB3C FB3E FB40-FB41 FB43-FB44 FB46-FB4F FE20-FE23 FEFF FFFC"
)
# Spaces and ends of lines need no picture; what does not belong into a text of these, proofreading tells.
_BLANK: Final = frozenset({"Cc", "Zs", "Zp"})
# Nor do the soft hyphen, the joiners, marks of direction, choices among pictures of one sign, tags; HarfBuzz draws the
# hyphen at which no line ends (2011) as any other.
_NOT_DRAWN: Final = "AD 61C 180E 200B-200F 2011 202A-202E 2060-206F FE00-FE0F FEFF E0000-E007F E0100-E01EF"


def unprintable(text: str) -> str:
    """The letters of `text` that no bundled font has, each once, in the order in which they come."""
    missing = {letter for letter in set(text) - _common() if not is_printable(letter)}
    return "".join(letter for letter in dict.fromkeys(text) if letter in missing) if missing else ""


def is_printable(letter: str) -> bool:
    """Whether a bundled font has the `letter`, or none needs to."""
    place = bisect_right(_ends(), ord(letter))
    return bool(place % 2) or ord(letter) in _not_drawn() or category(letter) in _BLANK


@cache
def _ends() -> tuple[int, ...]:
    """Where ranges begin, and the place behind their last letters, by turns."""
    return tuple(end for first, last in _pairs(_RANGES) for end in (first, last + 1))


@cache
def _not_drawn() -> frozenset[int]:
    return frozenset(letter for first, last in _pairs(_NOT_DRAWN) for letter in range(first, last + 1))


def _pairs(ranges: str) -> Iterator[tuple[int, int]]:
    for each in ranges.split():
        first, _dash, last = each.partition("-")
        yield int(first, 16), int(last or first, 16)


@cache
def _common() -> frozenset[str]:
    """Latin and Vietnamese letters and what stands between them: most texts have no others."""
    return frozenset(map(chr, (*range(0x370), *range(0x1EA0, 0x1EFA), *range(0x2010, 0x2023), 0x2026, 0x20AB)))
