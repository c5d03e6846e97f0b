"""A text of the data as its paragraphs and entries of lists, to be put together again in another order or number."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annual_report.wording.markdown import tokens

if TYPE_CHECKING:
    from markdown_it.token import Token

_LISTS: Final = {"bullet_list_open", "ordered_list_open"}
_ITEM: Final = "list_item_open"
_LIST_ENDS: Final = {"bullet_list_close", "ordered_list_close"}
_KNOWN: Final = {*_LISTS, *_LIST_ENDS, _ITEM, "list_item_close", "paragraph_open", "paragraph_close", "inline"}


@dataclass(frozen=True, slots=True)
class Level:
    """A list around a paragraph: `marker` is the sign of its entries (`-`), or what is behind a number (`.`)."""

    is_ordered: bool = False
    marker: str = "-"


@dataclass(frozen=True, slots=True)
class ProseBlock:
    """A paragraph: its Markdown, the lists it is in from the outermost on, whether an entry of the last begins with it.

    `part` is its number in the text as it was, None where it is new; `apart` whether a blank line was above it, and
    `first` whether a list began with it.
    """

    content: str
    levels: tuple[Level, ...] = ()
    begins: bool = False
    part: int | None = None
    apart: bool = True
    first: bool = False

    @property
    def depth(self) -> int:
        """In how many lists it is."""
        return len(self.levels)


class OtherMarkupError(Exception):
    """A text has what no document prints: a quotation, code, a heading."""


def prose_blocks(prose: str) -> list[ProseBlock]:
    """The paragraphs of a text, in order. Raises `OtherMarkupError`."""
    return list(_blocks(tokens(prose), prose))


def _blocks(stream: "Sequence[Token]", prose: str) -> Iterator[ProseBlock]:
    lines = prose.split("\n")
    levels: list[Level] = []
    begins, first, part = False, False, 0
    for token in stream:
        if token.type not in _KNOWN:
            raise OtherMarkupError
        if token.type in _LISTS:
            levels.append(Level(token.type.startswith("ordered"), token.markup))
            first = True
        elif token.type in _LIST_ENDS:
            levels.pop()
        elif token.type == _ITEM:
            if begins:
                raise OtherMarkupError  # an entry without words, or a list right inside of another
            begins = True
        elif token.type == "list_item_close" and begins:
            raise OtherMarkupError
        elif token.type == "inline":
            line = token.map[0] if token.map else 0
            apart = not line or not lines[line - 1].strip()
            yield ProseBlock(token.content, tuple(levels), begins, part, apart, first and begins)
            begins, first, part = False, False, part + 1


def prose_of(blocks: Iterable[ProseBlock]) -> str:
    """The Markdown of such paragraphs; entries of ordered lists are numbered from 1 on."""
    pieces: list[str] = []
    counts: list[int] = []
    above: ProseBlock | None = None
    for block in blocks:
        counts = [*counts[: block.depth], *[0] * (block.depth - len(counts))]
        if above is not None and above.levels[: block.depth] != block.levels[: above.depth]:
            counts = [0] * block.depth  # a list of another kind begins
        if block.begins:
            counts[-1] += 1
        pieces += [_between(above, block), _lines(block, counts)]
        above = block
    return "".join(pieces)


def _between(above: ProseBlock | None, block: ProseBlock) -> str:
    if above is None:
        return ""
    if not block.begins:
        return "\n\n"
    inside = above.depth >= block.depth  # of the list that it is in, which has begun already
    blank = (block.apart and not block.first) if inside else (block.apart or not block.first)
    return "\n\n" if blank else "\n"


def _lines(block: ProseBlock, counts: Sequence[int]) -> str:
    widths = [len(_marker(level, max(count, 1))) for level, count in zip(block.levels, counts, strict=True)]
    inside = " " * sum(widths)
    first = inside
    if block.begins:
        first = " " * sum(widths[:-1]) + _marker(block.levels[-1], counts[-1])
    lines = block.content.split("\n")
    return "\n".join((first + lines[0], *(inside + line for line in lines[1:])))


def _marker(level: Level, number: int) -> str:
    return f"{number}{level.marker} " if level.is_ordered else f"{level.marker} "
