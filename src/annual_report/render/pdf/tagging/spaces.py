"""The spaces between words that layout has dropped: at the ends of lines, and between the elements of a line.

A tagged PDF has to have them (ISO 32000-1, 14.8.2.5): readers must not have to guess where a word ends. A font that has
been used for words without any space has no glyph for it, and gets one.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from annual_report.render.pdf.tagging.marked_content import Marks
from annual_report.render.pdf.tagging.structure_element import StructureElement

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from weasyprint.pdf.fonts import Font

_SPACE: Final = " "
_SPACES: Final = " \t\n\f\r"
_LINE_BREAK: Final = "br"


def give_spaces(fonts: "Iterable[Font]") -> None:
    """Adds the glyph of the space to those that `fonts` are going to be cut down to, where it is not among them."""
    from fontTools.ttLib import TTFont

    for font in fonts:
        if font.bitmap or _SPACE in font.to_unicode.values():
            continue
        with TTFont(BytesIO(font.file_content), fontNumber=font.index, lazy=True) as whole_font:
            name = (whole_font.getBestCmap() or {}).get(ord(_SPACE))
            if name is not None:
                glyph = whole_font.getGlyphID(name)
                font.to_unicode[glyph] = _SPACE
                font.widths[glyph] = round(whole_font["hmtx"][name][0] * 1000 / font.upem)


@dataclass(frozen=True, slots=True)
class LinePiece:
    """Text of one line in one look: its mark, as page and number; the page's element, and the block that it is in."""

    page: int
    number: int
    text: str
    element: "Element"
    block: StructureElement


def put_spaces(pieces: Sequence[LinePiece], root: "Element", marks: Sequence[Marks]) -> None:
    """Puts a space wherever the page below `root` has one between two pieces of a block, and neither has it."""
    text = _PageText(root, {piece.element for piece in pieces})
    last: dict[StructureElement, LinePiece] = {}
    for piece in pieces:
        piece_before = last.get(piece.block)
        is_parted = text.passes(piece) and not piece.text.startswith(" ")
        if is_parted and piece_before is not None and not piece_before.text.endswith(" "):
            _ = marks[piece_before.page].end_with_space(piece_before.number) or marks[piece.page].begin_with_space(
                piece.number
            )
        last[piece.block] = piece


class _PageText:
    """The text of the elements that are `shown`, white space folded, and how far it has been gone through."""

    def __init__(self, root: "Element", shown: Container["Element"]) -> None:
        self._text = ""
        self._begins: dict[Element, int] = {}
        self._left: dict[StructureElement, int] = {}
        self._place = 0
        characters: list[str] = []
        self._gather(root, shown, characters)
        self._text = "".join(characters)

    def _gather(self, element: "Element", shown: Container["Element"], characters: list[str]) -> None:
        self._begins[element] = len(characters)
        texts = [element.text, *(child.tail for child in element)]
        for text, child in zip(texts, [*element, None], strict=True):
            for character in (text or "") if element in shown else " " * bool(text):
                if character not in _SPACES:
                    characters.append(character)
                elif characters[-1:] != [" "]:
                    characters.append(" ")
            if child is not None:
                self._gather(child, shown, characters)
                if child.tag == _LINE_BREAK and characters[-1:] != [" "]:
                    characters.append(" ")

    def passes(self, piece: LinePiece) -> bool:
        """Goes on behind the text of `piece`; tells whether white space stands before it there.

        Text that is not the page's own (made by the style sheet) is passed over: the next element's is found again.
        What goes on elsewhere (behind a footnote) is looked for where its block was left.
        """
        text, left = piece.text.strip(" "), self._left.get(piece.block, -1)
        for place in (left, self._place, self._begins.get(piece.element, -1)):
            spaces = self._text[place : place + 1] == " "
            if place >= max(left, 0) and self._text.startswith(text, place + spaces):
                self._place = self._left[piece.block] = place + spaces + len(text)
                return spaces
        return False
