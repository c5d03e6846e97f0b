"""A space in every font of a PDF: one that has been used for words without any has none, and cannot part two lines."""

from io import BytesIO
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from weasyprint.pdf.fonts import Font

_SPACE: Final = " "


def give_spaces(fonts: "Iterable[Font]") -> None:
    """Adds the glyph of the space to those that `fonts` are going to be cut down to, where it is not among them."""
    from fontTools.ttLib import TTFont

    for font in fonts:
        if font.bitmap or _SPACE in font.to_unicode.values():
            continue
        with TTFont(BytesIO(font.file_content), fontNumber=font.index, lazy=True) as whole:
            name = (whole.getBestCmap() or {}).get(ord(_SPACE))
            if name is not None:
                glyph = whole.getGlyphID(name)
                font.to_unicode[glyph] = _SPACE
                font.widths[glyph] = round(whole["hmtx"][name][0] * 1000 / font.upem)
