"""What the picture of a signature draws, operator by operator: within its frame, with numbers that readers agree on.

Readers compute places in floating point of 32 bits: around 500,000,000 that has steps of 32, by which frame, clip and
picture move apart.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, Final

from annual_report.load.pdf.additions.reason import NotSignatureError, Reason
from annual_report.load.pdf.additions.syntax import Name, Stream
from annual_report.load.pdf.additions.update import unexpected

# Of places on a page: no page is larger (ISO 32000-1, annex C.2). Of all other numbers, which draw within the frame.
FARTHEST: Final = 14_400
LARGEST_NUMBER: Final = 100_000
# All but inline images (readers disagree where they end) and what type 3 fonts alone have (ISO 32000-1, table 51).
_OPERATORS: Final = frozenset((
    "b", "B", "b*", "B*", "BDC", "BMC", "BT", "BX", "c", "cm", "cs", "CS", "d", "Do", "DP", "EMC", "ET", "EX", "f", "F",
    "f*", "g", "G", "gs", "h", "i", "j", "J", "k", "K", "l", "m", "M", "MP", "n", "q", "Q", "re", "rg", "RG", "ri", "s",
    "S", "sc", "SC", "scn", "SCN", "sh", "T*", "Tc", "Td", "TD", "Tf", "Tj", "TJ", "TL", "Tm", "Tr", "Ts", "Tw", "Tz",
    "v", "w", "W", "W*", "y", "'", '"',
))  # fmt: skip
Matrix = tuple[float, float, float, float, float, float]


def check_range(value: object, most: int = FARTHEST) -> None:
    """Sees that the `value`, where it is a number, is at most `most` away from 0. Raises `NotSignatureError`."""
    if isinstance(value, int | Decimal) and not -most <= value <= most:
        raise unexpected("a number that readers may take for another")


def check_content(stream: Stream) -> None:
    """Sees that a picture takes nothing back that it has not set itself: the frame is what was set before it.

    Raises `NotSignatureError`, also where a number is one that readers may take for another.
    """
    import pikepdf

    with pikepdf.new() as pdf:
        filters = stream.entries.get("Filter", [])
        names = [filters] if isinstance(filters, Name) else filters
        if (
            "DecodeParms" in stream.entries
            or not isinstance(names, list)
            or not all(isinstance(each, Name) for each in names)
        ):
            raise unexpected("a picture packed in another way")
        drawn = pdf.make_stream(b"")
        packed = [pikepdf.Name("/" + each) for each in names if isinstance(each, Name)]
        drawn.write(stream.raw, filter=pikepdf.Array(packed) if packed else None)
        try:
            operators = [(list(each.operands), str(each.operator)) for each in pikepdf.parse_content_stream(drawn)]
        except (pikepdf.PdfError, TypeError, ValueError) as error:  # of words that are neither numbers nor names
            raise NotSignatureError(Reason.GRAMMAR, "a picture") from error
    _check_frame(operators)


def _check_frame(operators: Iterable[tuple[Sequence[Any], str]]) -> None:
    """Sees that each state of graphics that is taken back was kept before, and that all numbers are within bounds."""
    kept: list[Matrix] = []
    here: Matrix = (1, 0, 0, 1, 0, 0)
    for operands, operator in operators:
        if operator not in _OPERATORS or (operator == "Q" and not kept):
            raise unexpected("a picture that leaves its frame")
        _check_operands(operands)
        if operator == "q":
            kept.append(here)
        elif operator == "Q":
            here = kept.pop()
        elif operator == "cm":
            here = _moved(operands, here)
    if kept:
        raise unexpected("a picture that leaves its frame")


def _check_operands(operands: Sequence[Any]) -> None:
    import pikepdf

    for each in operands:
        if each is None:  # a number of too many digits, too
            raise unexpected("a number that is none")
        if isinstance(each, pikepdf.Array):
            _check_operands(list(each))
        elif isinstance(each, int | Decimal):
            check_range(each, LARGEST_NUMBER)


def _moved(operands: Sequence[Any], before: Matrix) -> Matrix:
    """The matrix of what is drawn from here on (ISO 32000-1, 8.3.4)."""
    if len(operands) != len(before) or not all(type(each) in {int, Decimal} for each in operands):
        raise unexpected("a matrix that is none")
    (a, b, c, d, e, f), (g, h, i, j, k, m) = map(float, operands), before
    found = (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)
    if max(map(abs, found)) > LARGEST_NUMBER:
        raise unexpected("a number that readers may take for another")
    return found
