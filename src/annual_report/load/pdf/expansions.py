"""Short notes in fonts that stand for long lists, bounded before pdfminer writes them out.

`[0 2000000000 500]` gives two thousand million letters a width; `<0000> <ffff> <0041>`, some hundred times, a meaning.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from annual_report.load.pdf.obstacle import Obstacle, UnreadablePdfError

# Of all fonts of a file. A font has at most 65,536 letters (ISO 32000-1, annex C), and files have some fonts.
MOST_LETTERS: Final = 2_000_000
Notes = Callable[[Iterable[object]], Any]
_OF_WIDTHS, _OF_HEIGHTS = 3, 5  # numbers that stand for a range: its ends, and one width, or a height with its place


@dataclass(slots=True)
class _Letters:
    """How many more may be written out."""

    left: int

    def take(self, count: int) -> None:
        """Takes so many. Raises `UnreadablePdfError` where they are too many."""
        self.left -= max(count, 0)
        if self.left < 0:
            raise UnreadablePdfError(Obstacle.DAMAGED)


@contextmanager
def bounded_expansions() -> Iterator[None]:
    """While this is open, pdfminer writes out so many letters, and raises `UnreadablePdfError` at more."""
    from pdfminer import cmapdb, pdffont

    letters, parse = _Letters(MOST_LETTERS), cmapdb.CMapParser.do_keyword

    def checked(parser: Any, pos: int, token: Any) -> None:
        if token in {parser.KEYWORD_ENDBFRANGE, parser.KEYWORD_ENDCIDRANGE}:
            objects = [each for _place, each in parser.curstack]
            for begin, end in zip(objects[::3], objects[1::3], strict=False):
                if isinstance(begin, bytes) and isinstance(end, bytes):
                    letters.take(int.from_bytes(end, "big") - int.from_bytes(begin, "big") + 1)
        parse(parser, pos, token)

    bounded: tuple[tuple[Any, str, object], ...] = (
        (cmapdb.CMapParser, "do_keyword", checked),
        (pdffont, "get_widths", _bounded(pdffont.get_widths, _OF_WIDTHS, letters)),
        (pdffont, "get_widths2", _bounded(pdffont.get_widths2, _OF_HEIGHTS, letters)),
    )
    before = [getattr(owner, name) for owner, name, _function in bounded]
    for owner, name, function in bounded:
        setattr(owner, name, function)
    try:
        yield
    finally:
        for (owner, name, _function), function in zip(bounded, before, strict=True):
            setattr(owner, name, function)


def _bounded(
    read: Callable[[Iterable[object]], Any], size: int, letters: _Letters
) -> Callable[[Iterable[object]], Any]:
    from pdfminer.pdftypes import resolve1

    def bounded(notes: Iterable[object]) -> Any:
        values = [resolve1(each) for each in notes]
        numbers: list[Any] = []
        for value in values:
            if isinstance(value, list):
                numbers = []
            elif isinstance(value, int | float):
                numbers.append(value)
            if len(numbers) == size:
                begin, end, *_sizes = numbers
                letters.take(int(end) - int(begin) + 1)
                numbers = []
        return read(values)

    return bounded
