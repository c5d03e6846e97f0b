"""Subsets of one font by two programs: HarfBuzz, fontTools and versions of them write the same letters in other bytes.

Letter by letter the outlines are the same, their points and parts, and so are widths and what places a letter; all else
that decides how it is drawn is the same to the byte. Nothing is left that a reader could draw otherwise: no program of
hints, no table that is not known. Source: ISO/IEC 14496-22 (OpenType).
"""

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Final

from fontTools.ttLib import TTFont
from fontTools.ttLib.sfnt import calcChecksum
from fontTools.ttLib.ttFont import getSearchRange

from annual_report.load.pdf.additions.update import unexpected

# Tables that say nothing of how letters are drawn: names, dates, the range of the letters kept, the box around them.
_SAID: Final = frozenset({"OS/2", "name", "FFTM"})
# To be the same to the byte.
_KEPT: Final = ("cmap", "gasp", "post", "GDEF")
_MEASURED: Final = frozenset({"glyf", "head", "hhea", "hmtx", "loca", "maxp"})
_MOST_SAID: Final = 4096  # bytes
_HEAD: Final = struct.Struct(">4s4s4sLHH16s8sHHhhh")
_HHEA: Final = struct.Struct(">LhhhHhhhhhhhhhhhH")
_NOT_DEFINED: Final = 0  # drawn in place of a letter that is not there
_DEEPEST: Final = 8
_ON_CURVE: Final = 1
_OVERLAP: Final = 0x0400  # of parts: a hint on how to fill them
_DIRECTORY, _ENTRY, _ALIGNED = 12, 16, 4  # bytes
_TRUE_TYPE: Final = 0x00010000
_SUM_OF_FILE: Final = 8  # where in `head` it is


def check_font(this: bytes, given: bytes, letters: Iterable[int]) -> None:
    """Sees that a font draws the `letters`, by their numbers, as the given one does. Raises `NotSignatureError`."""
    if this == given:
        return
    try:
        _check(_tables(this), _tables(given))
        _Letters(_opened(this), _opened(given)).check([_NOT_DEFINED, *letters])
    except MemoryError:
        raise
    except Exception as error:  # the font is anybody's, and the library raises whatever it stumbles over
        raise unexpected("another font") from error


def _tables(font: bytes) -> dict[str, bytes]:
    """The tables of a font by name, with nothing between them, and with the sums that some readers insist on."""
    version, count, *search = struct.unpack_from(">LHHHH", font)
    found, places, last = dict[str, bytes](), list[tuple[int, int]](), ""
    for at in range(_DIRECTORY, _DIRECTORY + _ENTRY * count, _ENTRY):
        tag, total, begin, length = struct.unpack_from(">4sLLL", font, at)
        name, table = tag.decode("ascii"), font[begin : begin + length]
        if name <= last or len(table) != length or total != _sum(name, table):
            raise unexpected("a table that is there twice, or not whole")
        found[name.rstrip()], last = table, name
        places.append((begin, begin + length))
    end = _DIRECTORY + _ENTRY * count
    for begin, stop in sorted(places):
        if begin < end:
            raise unexpected("tables that overlap")
        _check_padding(font[end:begin])
        end = stop
    _check_padding(font[end:])
    if version != _TRUE_TYPE or tuple(search) != getSearchRange(count, _ENTRY):
        raise unexpected("another kind of font")
    return found


def _check_padding(between: bytes) -> None:
    if between.strip(b"\0") or len(between) >= _ALIGNED:
        raise unexpected("something between tables")


def _sum(name: str, table: bytes) -> int:
    """The sum of a table; `head` has that of the whole file in it, which does not count."""
    if name == "head":
        table = table[:_SUM_OF_FILE] + bytes(4) + table[_SUM_OF_FILE + 4 :]
    total: int = calcChecksum(table)
    return total


def _check(this: dict[str, bytes], given: dict[str, bytes]) -> None:
    """Sees that what is not about single letters is the same in both."""
    if (this.keys() ^ given.keys()) - _SAID or this.keys() - _SAID - _MEASURED - set(_KEPT):
        raise unexpected("another table")
    if any(this.get(name) != given.get(name) for name in _KEPT) or _MEASURED - this.keys():
        raise unexpected("a table that is another")
    if any(len(this.get(name, b"")) > _MOST_SAID for name in _SAID):
        raise unexpected("a table that is too large")
    if _scale(this["head"]) != _scale(given["head"]) or _line(this["hhea"]) != _line(given["hhea"]):
        raise unexpected("another size")


def _scale(head: bytes) -> tuple[object, ...]:
    """What `head` says of the size of letters; neither sums, dates, the box around all, nor how places are written."""
    values = _HEAD.unpack(head)
    version, revision, _sum, magic, flags, units, _dates, _box, *rest, _places, form = values
    return version, revision, magic, flags, units, *rest, form


def _line(hhea: bytes) -> tuple[object, ...]:
    """What `hhea` says of lines; neither extremes of the letters kept, nor how many widths are written out."""
    values = _HHEA.unpack(hhea)
    return (*values[:4], *values[8:16])


def _opened(font: bytes) -> TTFont:
    opened = TTFont(BytesIO(font), lazy=True)
    # By number: the names that the font has do not matter.
    opened.setGlyphOrder([f"g{number}" for number in range(opened["maxp"].numGlyphs)])
    return opened


@dataclass(frozen=True, slots=True)
class _Letters:
    """Two fonts, letter by letter; `same` are the pairs of letters that were found to be drawn alike."""

    this: TTFont
    given: TTFont
    same: set[tuple[str, str]] = field(default_factory=set)

    def check(self, letters: Iterable[int]) -> None:
        """Sees that these letters are there in both or in none, and are the same, with their places."""
        widths, theirs = self.this["hmtx"].metrics, self.given["hmtx"].metrics
        for name in (f"g{number}" for number in letters):
            if widths.get(name) != theirs.get(name):
                raise unexpected("another width")
            if name in widths:
                self._check_outline(name, name, _DEEPEST)

    def _check_outline(self, this: str, given: str, deepest: int) -> None:
        """Sees that two letters are drawn alike; parts of letters may have other numbers, as nobody writes them."""
        if (this, given) in self.same:
            return
        if not deepest:
            raise unexpected("parts of parts")
        one, other = self.this["glyf"][this], self.given["glyf"][given]
        if _drawn(one) != _drawn(other):
            raise unexpected("another letter")
        for part, counterpart in zip(_parts(one), _parts(other), strict=True):
            self._check_outline(part.glyphName, counterpart.glyphName, deepest - 1)
        self.same.add((this, given))


def _drawn(glyph: Any) -> tuple[object, ...]:
    """The points of a letter and the box around them, or how its parts are placed."""
    if glyph.numberOfContours == 0:
        return ()
    if getattr(glyph, "program", None) and glyph.program.getBytecode():
        raise unexpected("hints")
    box = glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax
    if glyph.isComposite():
        return box, *(_place(part) for part in glyph.components)
    return box, list(glyph.coordinates), list(glyph.endPtsOfContours), [flag & _ON_CURVE for flag in glyph.flags]


def _parts(glyph: Any) -> Sequence[Any]:
    return glyph.components if glyph.isComposite() else ()


def _place(part: Any) -> dict[str, object]:
    """How a part is placed, stretched and filled."""
    said = {**vars(part), "flags": part.flags & ~_OVERLAP}
    del said["glyphName"]
    return said
