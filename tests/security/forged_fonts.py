"""Programs of fonts, changed so that they draw other letters, or may do so somewhere."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pikepdf
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables.ttProgram import Program
from pikepdf import Name

Change = Callable[[pikepdf.Pdf], object]


def _glyph(font: TTFont, name: str) -> Any:
    return font["glyf"][name]


def _drawn(font: TTFont) -> list[str]:
    return [name for name in font.getGlyphOrder() if _glyph(font, name).numberOfContours > 0]


def _swapped(font: TTFont) -> None:
    one, other = _drawn(font)[3:5]
    font["glyf"].glyphs[one], font["glyf"].glyphs[other] = _glyph(font, other), _glyph(font, one)


def _shifted(font: TTFont) -> None:
    _glyph(font, _drawn(font)[3]).coordinates.translate((0, 200))


def _curved(font: TTFont) -> None:
    _glyph(font, _drawn(font)[3]).flags[0] ^= 1


def _hinted(font: TTFont) -> None:
    program = Program()
    program.fromBytecode(b"\xb0\x00\x2e")
    _glyph(font, _drawn(font)[3]).program = program


def _part_moved(font: TTFont) -> None:
    of_parts = [name for name in font.getGlyphOrder() if _glyph(font, name).isComposite()]
    _glyph(font, of_parts[0]).components[1].y += 300


def _widened(font: TTFont) -> None:
    width, side = font["hmtx"].metrics[_drawn(font)[3]]
    font["hmtx"].metrics[_drawn(font)[3]] = width + 300, side


def _set_off(font: TTFont) -> None:
    width, side = font["hmtx"].metrics[_drawn(font)[3]]
    font["hmtx"].metrics[_drawn(font)[3]] = width, side + 300


def _programmed(font: TTFont) -> None:
    font["prep"] = newTable("prep")
    font["prep"].program = Program()
    font["prep"].program.fromBytecode(b"\xb0\x00")


def _scaled(font: TTFont) -> None:
    font["head"].unitsPerEm = 1000


def _raised(font: TTFont) -> None:
    font["hhea"].ascent += 500


_CHANGES = (_swapped, _shifted, _curved, _hinted, _part_moved, _widened, _set_off, _programmed, _scaled, _raised)


def forged_fonts() -> Iterator[tuple[str, Change]]:
    """The changes by what they are."""
    for change in _CHANGES:
        yield f"font {change.__name__.strip('_')}", _of_font(change)
    yield "font with something behind", _of_bytes(lambda data: data + b"x" * 8)
    yield "font of another sum", _of_bytes(lambda data: data[:16] + b"\0\0\0\1" + data[20:])
    yield "font of another kind", _of_bytes(lambda data: b"true" + data[4:])
    yield "font that is cut", _of_bytes(lambda data: data[: len(data) // 2])
    yield "font's name", lambda pdf: _descriptor(pdf).__setitem__("/FontName", Name.Helvetica)
    yield "widths", lambda pdf: _cid_font(pdf).W[1].__setitem__(0, 999)
    yield "letters as text", lambda pdf: _type0(pdf).ToUnicode.write(b"/CIDInit /ProcSet findresource begin")


def _of_font(change: Callable[[TTFont], object]) -> Change:
    def changed(data: bytes) -> bytes:
        font, written = TTFont(BytesIO(data), recalcBBoxes=False), BytesIO()
        change(font)
        font.save(written)
        return written.getvalue()

    return _of_bytes(changed)


def _of_bytes(change: Callable[[bytes], bytes]) -> Change:
    def changed(pdf: pikepdf.Pdf) -> None:
        file = _descriptor(pdf).FontFile2
        content = change(file.read_bytes())
        file.write(content)
        file.Length1 = len(content)

    return changed


def _type0(pdf: pikepdf.Pdf) -> Any:
    fonts = pdf.pages[0].obj.Resources.Font
    return max((fonts[name] for name in fonts), key=lambda font: len(font.DescendantFonts[0].W))


def _cid_font(pdf: pikepdf.Pdf) -> Any:
    return _type0(pdf).DescendantFonts[0]


def _descriptor(pdf: pikepdf.Pdf) -> Any:
    return _cid_font(pdf).FontDescriptor
