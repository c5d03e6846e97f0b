"""What stands below the text: the recipients at the left, the authority and the signer at the right."""

import re
from collections.abc import Sequence
from typing import Final

from annual_report.load.pdf.page import TextLine
from annual_report.regulations.forms import Forms
from annual_report.regulations.inspection.parts.printed_document import PrintedFoot, PrintedPart, TextBlock
from annual_report.regulations.inspection.parts.same_words import begins_with

# In millimetres: so far above the recipients the authority may begin; so much room, at least, is left for a signature.
_ABOVE: Final = 30.0
_ROOM: Final = 10.0
# As a share of the text's width: what begins further right belongs to the signature.
_RIGHT: Final = 0.4
_DRAFTER: Final = re.compile(r"^[A-ZĐ]{1,8}\.? ?\( ?\d+ ?\)\.?$")
_MARKS: Final = ("-", "–", "+")


def find_foot(lines: Sequence[TextLine], forms: Forms, block: TextBlock) -> tuple[PrintedFoot, frozenset[int]]:
    """The foot at the end of the `lines` of all pages before the annexes; and the indexes of its lines."""
    heading_index = _heading_index(lines, forms)
    start = _start(lines, heading_index, block)
    if start is None:
        return PrintedFoot(), frozenset()
    foot_indexes = list(range(start, len(lines)))
    right = [lines[index] for index in foot_indexes if _is_right(lines[index], block)]
    left = [lines[index] for index in foot_indexes if not _is_right(lines[index], block)]
    if heading_index is not None and lines[heading_index] in left:
        left = left[left.index(lines[heading_index]) + 1 :]
    authority, signer = _signature(right)
    drafter = next((line for line in left if _DRAFTER.match(line.text)), None)
    recipients = _recipients([line for line in left if line is not drafter])
    foot = PrintedFoot(
        recipients_heading=PrintedPart((lines[heading_index],)) if heading_index is not None else None,
        recipients=recipients,
        authority=authority,
        signer=signer,
        drafter=PrintedPart((drafter,)) if drafter else None,
    )
    return foot, frozenset(foot_indexes)


def _heading_index(lines: Sequence[TextLine], forms: Forms) -> int | None:
    heading_indexes = [index for index, line in enumerate(lines) if begins_with(line.text, forms.recipients.text)]
    return heading_indexes[-1] if heading_indexes else None


def _is_right(line: TextLine, block: TextBlock) -> bool:
    return line.x0 > block.left + _RIGHT * block.width


def _start(lines: Sequence[TextLine], heading_index: int | None, block: TextBlock) -> int | None:
    """The index of the first line of the foot."""
    if heading_index is None:
        return _start_without_heading(lines, block)
    start = heading_index
    heading = lines[heading_index]
    for index in range(heading_index - 1, -1, -1):
        line = lines[index]
        if line.page != heading.page or line.baseline < heading.baseline - _ABOVE or not _is_right(line, block):
            break
        start = index
    return start


def _start_without_heading(lines: Sequence[TextLine], block: TextBlock) -> int | None:
    """Where the list of recipients has no heading: the last lines, from the first that is at the right alone."""
    start = None
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        recipient = line.text.startswith(_MARKS) and line.size < 13 and line.width < block.width / 2  # noqa: PLR2004
        if not (_is_right(line, block) or recipient or _DRAFTER.match(line.text)):
            break
        start = index
    return start if start is not None and any(_is_right(line, block) for line in lines[start:]) else None


def _signature(right: Sequence[TextLine]) -> tuple[PrintedPart | None, PrintedPart | None]:
    """The authority and the signer, who stands below the room for a signature."""
    lines = [line for line in right if not line.text.startswith("(")]
    for index in range(len(lines) - 1, 0, -1):
        above, below = lines[index - 1], lines[index]
        if above.page != below.page or below.baseline - above.baseline > _ROOM:
            return PrintedPart(tuple(lines[:index])), PrintedPart(tuple(lines[index:]))
    part = PrintedPart(tuple(lines)) if lines else None
    named = part is not None and not any(line.text.isupper() for line in lines)
    return (None, part) if named else (part, None)


def _recipients(left: Sequence[TextLine]) -> tuple[PrintedPart, ...]:
    groups: list[list[TextLine]] = []
    for line in left:
        if line.text.startswith(_MARKS) or not groups or groups[-1][-1].text.endswith((";", ".")):
            groups.append([line])
        else:
            groups[-1].append(line)
    return tuple(PrintedPart(tuple(group)) for group in groups)
