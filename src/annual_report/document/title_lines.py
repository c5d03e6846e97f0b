"""Titles in as few lines as they need, of about the same length, broken where the sense allows it best.

The lines are needed one by one: the line drawn below a title is measured by the last of them.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from annual_report.document.unbreakable import unbreakable_pieces
from annual_report.language.typography.metrics import EM, MM_PER_POINT, bold_length

# How much of a line's length a good place to break is worth.
_GOOD: Final = 0.4
# Titles of more lines are none: these are filled one by one, as looking for the best takes long.
_MOST: Final = 20
_BEFORE: Final = ("và ", "của ", "về ", "tại ", "trong ")


def title_lines(text: str, size: Decimal, width: Decimal) -> list[str]:
    """`text`, set bold at `size` points, in lines of at most `width` millimetres."""
    pieces, room = unbreakable_pieces(text), float(width) / (float(size) * MM_PER_POINT) * EM
    lines = _filled(pieces, room)
    return _best(pieces, len(lines), room) if 1 < len(lines) <= _MOST else lines


def _filled(pieces: Sequence[str], room: float) -> list[str]:
    """The pieces in as few lines as they need, each as full as can be; one that is wider than a line stands alone."""
    lines, line = [], ""
    for piece in pieces:
        joined = f"{line} {piece}".strip()
        if line and bold_length(joined) > room:
            lines.append(line)
            line = piece
        else:
            line = joined
    return [*lines, line]


def _best(pieces: Sequence[str], count: int, room: float) -> list[str]:
    """The pieces in `count` lines that fit: the most even ones, a little uneven where a break then makes sense."""
    ideal = bold_length(" ".join(pieces)) / count
    best: dict[tuple[int, int], tuple[float, list[str]]] = {(0, 0): (0.0, [])}
    for end in range(1, len(pieces) + 1):
        texts = list(_lines_to(pieces, end, room))
        for line in range(1, count + 1):
            for start, text, length in texts:
                before = best.get((start, line - 1))
                if before is None:
                    continue
                cost = before[0] + abs(length - ideal) / ideal - _GOOD * _is_good(pieces, start)
                if (end, line) not in best or cost < best[end, line][0]:
                    best[end, line] = cost, [*before[1], text]
    return best[len(pieces), count][1]


def _lines_to(pieces: Sequence[str], end: int, room: float) -> Iterator[tuple[int, str, float]]:
    """The lines that fit and end with the piece before `end`: where each starts, text and length; longest first."""
    lines = [(end - 1, pieces[end - 1], bold_length(pieces[end - 1]))]
    for start in range(end - 2, -1, -1):
        text = " ".join(pieces[start:end])
        if (length := bold_length(text)) > room:
            break
        lines.append((start, text, length))
    return reversed(lines)


def _is_good(pieces: Sequence[str], start: int) -> bool:
    """Whether a line may well begin with the piece at `start`."""
    if start == 0:
        return False
    return pieces[start - 1].endswith((",", ";", ":")) or f"{pieces[start]} ".lower().startswith(_BEFORE)
