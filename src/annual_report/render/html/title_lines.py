"""Titles in as few lines as they need, of about the same length, broken where the sense allows it best.

The lines are needed one by one: the line drawn below a title is measured by the last of them.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from annual_report.document.unbreakable import unbreakable_pieces
from annual_report.language.typography.metrics import EM, bold_length

_POINT: Final = 25.4 / 72
# How much of a line's length a good place to break is worth.
_GOOD: Final = 0.4
_BEFORE: Final = ("và ", "của ", "về ", "tại ", "trong ")


def title_lines(text: str, size: Decimal, width: Decimal) -> list[str]:
    """`text`, set bold at `size` points, in lines of at most `width` millimetres."""
    pieces, room = unbreakable_pieces(text), float(width) / (float(size) * _POINT) * EM
    count = _fewest(pieces, room)
    return _best(pieces, count, room) if count > 1 else [" ".join(pieces)]


def _fewest(pieces: Sequence[str], room: float) -> int:
    """How many lines the pieces need; one that is wider than a line stands alone."""
    count, line = 1, ""
    for piece in pieces:
        joined = f"{line} {piece}".strip()
        if line and bold_length(joined) > room:
            count, line = count + 1, piece
        else:
            line = joined
    return count


def _best(pieces: Sequence[str], count: int, room: float) -> list[str]:
    """The pieces in `count` lines that fit: the most even ones, a little uneven where a break then makes sense."""
    ideal = bold_length(" ".join(pieces)) / count
    best: dict[tuple[int, int], tuple[float, list[str]]] = {(0, 0): (0.0, [])}
    for end in range(1, len(pieces) + 1):
        for line in range(1, count + 1):
            for start in range(end):
                before = best.get((start, line - 1))
                text = " ".join(pieces[start:end])
                if before is None or (bold_length(text) > room and end - start > 1):
                    continue
                cost = before[0] + abs(bold_length(text) - ideal) / ideal - _GOOD * _is_good(pieces, start)
                if (end, line) not in best or cost < best[end, line][0]:
                    best[end, line] = cost, [*before[1], text]
    return best[len(pieces), count][1]


def _is_good(pieces: Sequence[str], start: int) -> bool:
    """Whether a line may well begin with the piece at `start`."""
    if start == 0:
        return False
    return pieces[start - 1].endswith((",", ";", ":")) or f"{pieces[start]} ".lower().startswith(_BEFORE)
