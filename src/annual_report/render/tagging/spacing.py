"""The spaces between words that layout has dropped: at the ends of lines, and between the elements of a line.

A tagged PDF has to have them (ISO 32000-1, 14.8.2.5): readers must not have to guess where a word ends.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annual_report.render.tagging.marks import Marks
from annual_report.render.tagging.nodes import Node

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SPACES: Final = " \t\n\f\r"


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one line in one look: its mark, as page and number; the page's element, and the block that it is in."""

    page: int
    number: int
    text: str
    element: "Element"
    block: Node


def put_spaces(pieces: Sequence[Piece], root: "Element", marks: Sequence[Marks]) -> None:
    """Puts a space wherever the page below `root` has one between two pieces of a block, and neither has it."""
    text = _PageText(root, {piece.element for piece in pieces})
    before: Piece | None = None
    for piece in pieces:
        parted = text.passes(piece.text, piece.element) and not piece.text.startswith(" ")
        if parted and before is not None and before.block is piece.block and not before.text.endswith(" "):
            _ = marks[before.page].end_with_space(before.number) or marks[piece.page].begin_with_space(piece.number)
        before = piece


class _PageText:
    """The text of the elements that are `shown`, white space folded, and how far it has been gone through."""

    def __init__(self, root: "Element", shown: Container["Element"]) -> None:
        self._text = ""
        self._begins: dict[Element, int] = {}
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

    def passes(self, text: str, element: "Element") -> bool:
        """Goes on behind `text` of `element`; tells whether white space stands before it there.

        Text that is not the page's own (made by the style sheet) is passed over: the next element's is found again.
        """
        text = text.strip(" ")
        for place in (self._place, self._begins.get(element, 0)):
            spaces = self._text[place : place + 1] == " "
            if place >= self._place and self._text.startswith(text, place + spaces):
                self._place = place + spaces + len(text)
                return spaces
        return False
