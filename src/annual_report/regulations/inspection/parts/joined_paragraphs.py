"""Lines put together to paragraphs: a line goes on with the one above unless there is a sign that it does not."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from annual_report.load.pdf.page import MM, TextLine
from annual_report.regulations.inspection.parts.printed_document import TextBlock

# In millimetres: an indent that begins a paragraph; how much a line may lack to the right edge and be full.
_INDENT: Final = 3.0
_FULL: Final = 0.5
# In points: a gap wider than between lines.
_GAP: Final = 2.5
# In sizes of the letters: a space, and the step from line to line at most.
_SPACE: Final = 0.25
_ENDED: Final = (".", ";", ":")
_STEP: Final = 2.6


def usual_step(lines: Sequence[TextLine], block: TextBlock) -> float:
    """The step from baseline to baseline within paragraphs, in points: the commonest small one below full lines.

    Where no line is full (ragged text, or paragraphs of one line), it is the commonest of all.
    """
    pairs = [
        (above, below)
        for above, below in pairwise(lines)
        if above.page == below.page and below.x0 < above.x0 + _INDENT and 0 < _step(above, below) <= _STEP * above.size
    ]
    full = [(above, below) for above, below in pairs if above.x1 > block.right - _INDENT]
    steps = Counter(round(_step(above, below) * 2) / 2 for above, below in full or pairs)
    return max(steps, key=lambda step: (steps[step], -step)) if steps else 0.0


def _step(above: TextLine, below: TextLine) -> float:
    return (below.baseline - above.baseline) / MM


def grouped(lines: Iterable[TextLine], block: TextBlock, step: float) -> list[list[TextLine]]:
    """The lines of each paragraph; `step` is the usual one between lines."""
    groups: list[list[TextLine]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, block, step):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _goes_on(paragraph: Sequence[TextLine], line: TextLine, block: TextBlock, step: float) -> bool:
    above = paragraph[-1]
    left = paragraph[1].x0 if len(paragraph) > 1 else None
    if line.x0 > (left if left is not None else above.x0) + _INDENT:
        return False
    if left is not None and line.x0 < left - _INDENT:
        return False
    if left is None and line.x0 > block.left + _INDENT and above.text.endswith(_ENDED):
        return False  # as far in as the one line above, which ended a sentence: both begin a paragraph
    if above.page == line.page and step and (line.baseline - above.baseline) / MM > step + _GAP:
        return False
    first_word = line.fragments[0]
    needed = first_word.x1 - first_word.x0 + _SPACE * line.size * MM
    return above.x1 + needed > block.right - _FULL
