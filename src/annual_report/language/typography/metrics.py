"""How much room text takes in the document's font, and how it is broken into lines.

Liberation Serif, Tinos and Times New Roman have the same widths.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

FONTS: Final = Path(__file__).parent / "fonts"
_BOLD: Final = "LiberationSerif-Bold.ttf"
_ITALIC: Final = "LiberationSerif-Italic.ttf"
_BOLD_ITALIC: Final = "LiberationSerif-BoldItalic.ttf"
EM: Final = 1000
MM_PER_POINT: Final = 25.4 / 72
_WIDE: Final = frozenset("mM%&@W…—ƯỨỪỬỮỰ")

_HORN: Final = "\u031b"
_UNIT: Final = 2048
# How far each character moves the pen, in units of the font (its table hmtx).
_ADVANCES: Final = {
    character: width
    for width, characters in {
        369: "'", 410: "|", 512: " ,.", 569: "/:;\\ijlt", 614: "²³", 682: "!()-I[]`fr‘’·", 797: "Js", 819: "°",
        836: '"', 909: "?acez“”", 961: "^", 983: "{}", 1024: "#$*0123456789_bdghknopquvxyđ–", 1083: "ơ", 1108: "~",
        1110: "ư", 1139: "FPS", 1155: "+<=>×", 1251: "ELTZ", 1366: "BCR", 1479: "ADGHKNOQUVXYwĐƠ", 1589: "Ư",
        1593: "&m", 1706: "%", 1821: "M", 1886: "@", 1933: "W", 2048: "—…",
    }.items()
    for character in characters
}  # fmt: skip


def lines_of(text: str, width: float, size: float) -> list[str]:
    """`text` of a `size` in lines that fit the `width`; a word that is wider than a line is broken."""
    lines: list[str] = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".strip()
        if length(joined, size) <= width:
            lines[-1] = joined
            continue
        lines += [""] if lines[-1] else []
        for character in word:
            if length(lines[-1] + character, size) > width:
                lines.append("")
            lines[-1] += character
    return lines


def length(text: str, size: float) -> float:
    """How long `text` is at most in Liberation Serif (Times New Roman and Tinos have the same widths)."""
    return size * sum(_width(character) for character in text)


def _width(character: str) -> float:
    if character in _WIDE:
        return 1.0
    if character in " .,":
        return 0.25
    return 0.73 if character.isupper() or character == "w" else 0.56


def advance(text: str, size: float) -> float:
    """How long `text` is in Liberation Serif, as far as its letters are of Vietnamese or English."""
    return size * sum(_ADVANCES.get(_bare(character), _UNIT) for character in text) / _UNIT


@cache
def bold_length(text: str) -> float:
    """How long `text` is in bold letters, in thousandths (`EM`) of their size."""
    return _face(_BOLD).getlength(text)


def italic_length(text: str, *, bold: bool) -> float:
    """How long `text` is in italic letters, bold or not, in thousandths (`EM`) of their size."""
    return _face(_BOLD_ITALIC if bold else _ITALIC).getlength(text)


@cache
def _face(name: str) -> "FreeTypeFont":
    from PIL import ImageFont

    return ImageFont.truetype(FONTS / name, EM, layout_engine=ImageFont.Layout.BASIC)


def printed_length(text: str, size: float, *, bold: bool = False) -> float:
    """How long `text` of a `size` in points is on paper, in millimetres."""
    points = bold_length(text) * size / EM if bold else advance(text, size)
    return points * MM_PER_POINT


def _bare(character: str) -> str:
    """A letter without its accents, which take no room beside it; a horn belongs to its letter."""
    apart = normalize("NFD", character)
    return normalize("NFC", apart[0] + _HORN) if _HORN in apart else apart[0]
