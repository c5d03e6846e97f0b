"""Marked content in a page's stream: made an artifact where it is no text of the document, spaces put in its ends."""

import re
from typing import TYPE_CHECKING, Any, Final

import pydyf

if TYPE_CHECKING:
    from weasyprint.formatting_structure.boxes import Box
    from weasyprint.pdf.fonts import Font
    from weasyprint.pdf.stream import Stream

_FONT: Final = re.compile(rb"/(\S+) \S+ Tf")
_SHOW: Final = b"] TJ"


class Marks:
    """The marked content of one page: operators of its stream, which WeasyPrint has written and not yet packed."""

    def __init__(self, stream: "Stream") -> None:
        self._operators: list[Any] = stream.stream
        self._numbers: dict[Box, int] = {box: tag["mcid"] for box, tag in stream._tags.items()}
        self._fonts: dict[str, Font] = {font.hash: font for font in stream._fonts.values()}
        self._begins = {
            each["MCID"]: index
            for index, each in enumerate(self._operators)
            if isinstance(each, pydyf.Dictionary) and "MCID" in each
        }

    @property
    def unclaimed(self) -> "list[Box]":
        """The boxes of which nobody has asked yet."""
        return list(self._numbers)

    def claim(self, box: "Box") -> int | None:
        """The number of what `box` shows; None where it shows nothing, or has been asked for before."""
        return self._numbers.pop(box, None)

    def leave_out(self, box: "Box") -> None:
        """Makes what `box` shows an artifact, which readers pass over."""
        number = self.claim(box)
        if number in self._begins:
            index = self._begins[number]
            self._operators[index - 1 : index + 1] = ["/Artifact", pydyf.Dictionary({"Type": "/Pagination"})]

    def end_with_space(self, number: int) -> bool:
        """Puts a space behind the text of a mark, where its font has one already; tells whether it did."""
        return self._put_space(number, last=True)

    def begin_with_space(self, number: int) -> bool:
        """Puts a space before the text of a mark, which stays in its place; tells whether it did."""
        return self._put_space(number, last=False)

    def _put_space(self, number: int, *, last: bool) -> bool:
        font: Font | None = None
        place: tuple[int, Font] | None = None
        begin = self._begins.get(number, len(self._operators))
        for index, operator in enumerate(self._operators[begin:], begin):
            if operator == b"EMC":
                break
            if not isinstance(operator, bytes):
                continue
            if font_operator := _FONT.fullmatch(operator):
                font = self._fonts.get(font_operator[1].decode())
            elif font is not None and operator.endswith(_SHOW) and (last or place is None):
                place = index, font
        return place is not None and self._written(*place, last=last)

    def _written(self, index: int, font: "Font", *, last: bool) -> bool:
        glyph = next((glyph for glyph, text in font.to_unicode.items() if text == " "), None)
        if glyph is None:
            return False
        space, shown = b"<%04x>" % glyph, self._operators[index].removesuffix(_SHOW).removeprefix(b"[")
        # Before a text, the space is taken back: the text stays where it is.
        self._operators[index] = b"[" + (shown + space if last else space + b"%d" % font.widths[glyph] + shown) + _SHOW
        return True
