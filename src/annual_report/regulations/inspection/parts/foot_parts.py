"""What stands below the text: the recipients at the left, the authority and the signer at the right."""

import re
from collections.abc import Sequence
from typing import Final

from annual_report.load.pdf.page import TextLine
from annual_report.regulations.forms import Forms
from annual_report.regulations.inspection.parts.part import PrintedFoot, PrintedPart, TextBlock
from annual_report.regulations.inspection.parts.same_words import begins

# In millimetres: the authority may begin above the level of the recipients; the room for a signature by hand.
_ABOVE: Final = 30.0
_ROOM: Final = 10.0
_RIGHT: Final = 0.4
_DRAFTER: Final = re.compile(r"^[A-ZĐ]{1,8}\.? ?\( ?\d+ ?\)\.?$")
_MARKS: Final = ("-", "–", "+")


def find_foot(lines: Sequence[TextLine], forms: Forms, block: TextBlock) -> tuple[PrintedFoot, frozenset[int]]:
    """The foot at the end of the `lines` of all pages before the annexes; and the indexes of its lines."""
    heading = _heading(lines, forms)
    start = _start(lines, heading, block)
    if start is None:
        return PrintedFoot(), frozenset()
    taken = list(range(start, len(lines)))
    right = [lines[index] for index in taken if _is_right(lines[index], block)]
    left = [lines[index] for index in taken if not _is_right(lines[index], block)]
    if heading is not None and lines[heading] in left:
        left = left[left.index(lines[heading]) + 1 :]
    authority, signer = _signature(right)
    drafter = next((line for line in left if _DRAFTER.match(line.text)), None)
    recipients = _recipients([line for line in left if line is not drafter])
    foot = PrintedFoot(
        recipients_heading=PrintedPart((lines[heading],)) if heading is not None else None,
        recipients=recipients,
        authority=authority,
        signer=signer,
        drafter=PrintedPart((drafter,)) if drafter else None,
    )
    return foot, frozenset(taken)


def _heading(lines: Sequence[TextLine], forms: Forms) -> int | None:
    found = [index for index, line in enumerate(lines) if begins(line.text, forms.recipients.text)]
    return found[-1] if found else None


def _is_right(line: TextLine, block: TextBlock) -> bool:
    return line.x0 > block.left + _RIGHT * block.width


def _start(lines: Sequence[TextLine], heading: int | None, block: TextBlock) -> int | None:
    """The index of the first line of the foot."""
    if heading is None:
        return _start_without_heading(lines, block)
    start = heading
    level = lines[heading]
    for index in range(heading - 1, -1, -1):
        line = lines[index]
        if line.page != level.page or line.baseline < level.baseline - _ABOVE or not _is_right(line, block):
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
