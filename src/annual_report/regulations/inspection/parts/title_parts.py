"""The middle of page 1 below the head: type and subject, and whom the document is addressed to."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from annual_report.load.pdf.page import MM, Stroke, TextLine
from annual_report.regulations.forms import Forms
from annual_report.regulations.inspection.parts.printed_document import PrintedPart, TextBlock, Title
from annual_report.regulations.inspection.parts.same_words import begins_with

# In sizes of the letters: what is further down than this does not belong to the lines above.
_NEAR: Final = 2.2
# In millimetres: a title begins so far in from the left edge, and its middle is half of that, at most, off the middle.
_MIDDLE: Final = 25.0
# In millimetres: two places that are one, as programs round.
_SAME: Final = 1.0
_MARKS: Final = ("-", "–", "+")


def find_title(
    lines: Sequence[TextLine], strokes: Sequence[Stroke], forms: Forms, block: TextBlock, *, letter: bool
) -> Title:
    """The title at the beginning of `lines`, which are those below the head; a `letter` has no type."""
    addressee_index = next(
        (index for index, line in enumerate(lines) if begins_with(line.text, forms.addressee.text)), None
    )
    addressee, addressees = _addressees(lines[addressee_index:], forms) if addressee_index is not None else (None, ())
    above = lines[:addressee_index]
    type_indexes = [
        index
        for index, line in enumerate(above)
        if any(begins_with(line.text, each) for each in forms.document_types.words)
    ]
    centred = bool(above) and abs(above[0].centre - block.centre) < _MIDDLE / 2 and above[0].x0 > block.left + _MIDDLE
    if letter and not (type_indexes and type_indexes[0] == 0 and centred):
        return Title(addressee=addressee, addressees=addressees)
    first = type_indexes[0] if type_indexes and type_indexes[0] <= 1 else 0
    if not type_indexes and not centred:
        return Title(addressee=addressee, addressees=addressees)
    subject = _subject(above[first:], strokes, block)
    return Title(PrintedPart((above[first],)), PrintedPart(subject) if subject else None, addressee, addressees)


def _subject(lines: Sequence[TextLine], strokes: Sequence[Stroke], block: TextBlock) -> tuple[TextLine, ...]:
    """The lines below the type, as far as the line drawn below them, a gap, or text that begins at the edge."""
    subject_lines: list[TextLine] = []
    for above, line in pairwise(lines):
        is_near = line.page == above.page and line.baseline - above.baseline < _NEAR * max(line.size, above.size) * MM
        above_drawn_line = any(
            above.baseline < stroke.y < line.top + _SAME and stroke.width < block.width / 1.5 for stroke in strokes
        )
        is_text = not line.bold and abs(line.centre - block.centre) > (_SAME if subject_lines else 2 * _SAME)
        if not is_near or (above_drawn_line and subject_lines) or is_text:
            break
        subject_lines.append(line)
    return tuple(subject_lines)


def _addressees(lines: Sequence[TextLine], forms: Forms) -> tuple[PrintedPart, tuple[PrintedPart, ...]]:
    """The heading Kính gửi, and each addressee: on the same line, or on lines of their own."""
    first = lines[0]
    words = len(forms.addressee.text.split())
    heading = PrintedPart((first.with_fragments(first.fragments[:words]),))
    if first.fragments[words:]:
        return heading, (PrintedPart((first.with_fragments(first.fragments[words:]), *_continued(first, lines[1:]))),)
    groups: list[list[TextLine]] = []
    for above, line in pairwise(lines):
        if line.page != above.page or line.baseline - above.baseline > _NEAR * line.size * MM:
            break
        if line.text.startswith(_MARKS) or not groups:
            groups.append([line])
        elif groups[-1][-1].text.endswith((";", ".")):
            break
        else:
            groups[-1].append(line)
    return heading, tuple(PrintedPart(tuple(group)) for group in groups)


def _continued(first: TextLine, lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """The lines that go on with the one addressee: right below, and further in than the text."""
    continued: list[TextLine] = []
    line_above = first
    for line in lines:
        near = line.page == first.page and line.baseline - line_above.baseline < 1.8 * line.size * MM
        if not near or line.x0 < first.fragments[1].x0 - _SAME:
            break
        continued.append(line)
        line_above = line
    return tuple(continued)
