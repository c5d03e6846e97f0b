"""How a camera was held, out of its notes: that one number, whatever else stands there (EXIF 2.32, 4.6.4)."""

import re
from struct import error as StructError  # noqa: N812
from struct import unpack_from
from typing import Final

_TAG: Final = 0x0112
_FORMS: Final = {1: "B", 3: "H", 4: "I"}  # types of TIFF that hold a whole number
_KNOWN: Final = range(1, 9)
# As Adobe's programs note it. Its first place in the notes counts.
_XMP: Final = re.compile(rb"tiff:Orientation(?:=\"|>)([0-9])")


def of_exif(notes: bytes) -> int | None:
    """EXIF's number, from the `notes` without the word Exif in front; None where none is told, or they are broken."""
    order = {b"II": "<", b"MM": ">"}.get(notes[:2])
    if order is None:
        return None
    try:
        (place,) = unpack_from(f"{order}I", notes, 4)
        (count,) = unpack_from(f"{order}H", notes, place)
        for entry in range(place + 2, place + 2 + 12 * count, 12):
            tag, kind, values = unpack_from(f"{order}HHI", notes, entry)
            if tag == _TAG and kind in _FORMS and values == 1:
                (number,) = unpack_from(order + _FORMS[kind], notes, entry + 8)
                return int(number) if number in _KNOWN else None
    except StructError:
        return None
    return None


def of_xmp(notes: bytes) -> int | None:
    """The same number from XMP."""
    found = _XMP.search(notes)
    return int(found[1]) if found and int(found[1]) in _KNOWN else None
