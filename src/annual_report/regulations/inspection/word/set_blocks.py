"""Paragraphs and tables of Word set below one another in a column: what stands how far down, and beside what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from annual_report.diagnostics import PageBox
from annual_report.load.docx.content import WordBlock, WordCell, WordParagraph, WordRow, WordTable
from annual_report.load.pdf.page import MM, Fragment
from annual_report.regulations.inspection.word.set_lines import Column, SetLine, lines_of, size_of

# In millimetres: between the line of a cell and its text, where the table does not say it.
_ROOM: Final = 1.9
# On one page: one that is full of small print has 10,000.
MOST_LETTERS: Final = 20_000
# The version of Word from which on a table begins with its edge in line with the text; before, its text did.
_EDGE_IN_LINE: Final = 15
# In millimetres: a frame of one cell that is lower than this stands apart from the text.
_FRAME: Final = 100.0
# In points: of an empty paragraph before any text.
_USUAL: Final = 14.0


@dataclass(frozen=True, slots=True)
class Placed:
    """Words on one baseline, so many millimetres from the top of what they were set in.

    Their line is so high (`step`), in points; the first one of a paragraph has the `gap` above it, in points too.
    """

    baseline: float
    fragments: tuple[Fragment, ...]
    step: float
    gap: float | None = None


@dataclass(frozen=True, slots=True)
class Strip:
    """What is not parted by the end of a page: a line, or the row of a table; all places count from its top.

    `grids` are ruled tables, `frames` what else stands apart from the text. `before` is the gap above it, which is not
    kept at the top of a page; with `begins_page` or `ends_page`, a page begins or ends with it.
    """

    height: float
    words: tuple[Placed, ...] = ()
    pictures: tuple[PageBox, ...] = ()
    grids: tuple[PageBox, ...] = ()
    frames: tuple[PageBox, ...] = ()
    before: float = 0.0
    begins_page: bool = False
    ends_page: bool = False


class Setter:
    """Sets blocks one after another; it remembers the gap below the last one, and the size of its letters."""

    def __init__(self, compatibility: int, size: float = _USUAL) -> None:
        self._compatibility, self._size = compatibility, size
        self._after, self._above = 0.0, ""

    def set(self, block: WordBlock, column: Column) -> list[Strip]:
        """The strips of a block in a `column`."""
        if isinstance(block, WordParagraph):
            return self._paragraph(block, column)
        after, self._after, self._above = self._after, 0.0, ""
        strips = [strip for row in block.rows for strip in self._row(row, block, column)]
        return [replace(strips[0], before=after), *strips[1:]] if strips else []

    def _paragraph(self, paragraph: WordParagraph, column: Column) -> list[Strip]:
        self._size = size_of(paragraph) or self._size
        look = paragraph.look
        before = self._after + (look.before or 0.0) * MM
        if look.contextual and paragraph.style == self._above:
            before = 0.0
        self._after, self._above = (look.after or 0.0) * MM, paragraph.style if look.contextual else ""
        first, *others = [_strip(line, framed=paragraph.framed) for line in lines_of(paragraph, column, self._size)]
        words = tuple(replace(each, gap=before / MM) for each in first.words)
        return [replace(first, words=words, before=before, begins_page=look.page_break_before), *others]

    def _row(self, row: WordRow, table: WordTable, column: Column) -> list[Strip]:
        """The one strip of a row; a cell that goes on below does not make it higher."""
        left_room, right_room = (_ROOM if each is None else each for each in table.rooms)
        edges = _edges(table, column, 0.0 if self._compatibility >= _EDGE_IN_LINE else left_room)
        cells = [(cell, *_sides(cell, edges)) for cell in row.cells if not cell.continues]
        stacks = [
            (
                cell,
                self._stacked(cell.blocks, Column(left + left_room, max(right - left - left_room - right_room, 1.0))),
            )
            for cell, left, right in cells
        ]
        height = max((stack.height for cell, stack in stacks if cell.rows == 1), default=0.0)
        height = height or max((stack.height for _cell, stack in stacks), default=0.0)
        whole = joined((stack for _cell, stack in stacks), height)
        box = PageBox(edges[0], 0.0, edges[-1], height)
        if not table.lined:
            return [whole]
        if len(table.rows) > 1 or len(row.cells) > 1:
            return [replace(whole, grids=(*whole.grids, box))]
        # what is higher than a stamp or a note is the text, in a frame
        return [replace(whole, frames=(*whole.frames, box)) if height < _FRAME else whole]

    def _stacked(self, blocks: Iterable[WordBlock], column: Column) -> Strip:
        return stacked(blocks, column, Setter(self._compatibility, self._size))


def stacked(blocks: Iterable[WordBlock], column: Column, setter: Setter) -> Strip:
    """The `blocks` below one another as one strip."""
    at, parts = 0.0, list[Strip]()
    for block in blocks:
        for strip in setter.set(block, column):
            at += strip.before
            parts.append(moved(strip, at))
            at += strip.height
    return joined(parts, at)


def joined(strips: Iterable[Strip], height: float) -> Strip:
    """Strips with places in one, as one."""
    parts = list(strips)
    return Strip(
        height,
        tuple(each for part in parts for each in part.words),
        tuple(each for part in parts for each in part.pictures),
        tuple(each for part in parts for each in part.grids),
        tuple(each for part in parts for each in part.frames),
    )


def cut(strip: Strip, height: float) -> list[Strip]:
    """The strip in as many as it takes if none is higher than `height`, or has more letters than a page can."""
    if strip.height <= height and letters_in(strip.words) <= MOST_LETTERS:
        return [strip]
    groups: list[list[Placed]] = [[]]
    top, letters, tops = 0.0, 0, [0.0]
    for word in sorted(strip.words, key=lambda each: each.baseline):
        letters += letters_in([word])
        if groups[-1] and (word.baseline - top > height or letters > MOST_LETTERS):
            top, letters = max(word.baseline - word.step * MM, top), letters_in([word])
            groups.append([])
            tops.append(top)
        groups[-1].append(word)
    ends = [*tops[1:], max(strip.height, tops[-1])]
    strips = [
        moved(
            Strip(
                end - top,
                tuple(words),
                _within(strip.pictures, top, end),
                _within(strip.grids, top, end),
                _within(strip.frames, top, end),
            ),
            -top,
        )
        for words, top, end in zip(groups, tops, ends, strict=True)
    ]
    strips[0] = replace(strips[0], before=strip.before, begins_page=strip.begins_page)
    strips[-1] = replace(strips[-1], ends_page=strip.ends_page)
    return strips


def _within(boxes: Sequence[PageBox], top: float, end: float) -> tuple[PageBox, ...]:
    """What of the `boxes` is between two heights."""
    cut_off = (PageBox(each.x0, max(each.top, top), each.x1, min(each.bottom, end)) for each in boxes)
    return tuple(each for each in cut_off if each.bottom > each.top)


def letters_in(words: Iterable[Placed]) -> int:
    """How many letters `words` have."""
    return sum(len(fragment.raw) for word in words for fragment in word.fragments)


def moved(strip: Strip, down: float) -> Strip:
    """The strip with its places so far down."""
    return replace(
        strip,
        words=tuple(replace(each, baseline=each.baseline + down) for each in strip.words),
        pictures=_moved(strip.pictures, down),
        grids=_moved(strip.grids, down),
        frames=_moved(strip.frames, down),
    )


def _moved(boxes: Sequence[PageBox], down: float) -> tuple[PageBox, ...]:
    return tuple(PageBox(each.x0, each.top + down, each.x1, each.bottom + down) for each in boxes)


def _strip(line: SetLine, *, framed: bool) -> Strip:
    pictures = tuple(
        PageBox(begin, line.baseline - height, end, line.baseline) for begin, end, height in line.pictures
    )  # fmt: skip
    words = tuple(Placed(line.baseline, part, line.height / MM) for part in line.parts)
    frames = [
        PageBox(part[0].x0 - 1, 0.0, part[-1].x1 + 1, line.height) for part in line.parts if framed
    ]  # fmt: skip
    return Strip(line.height, words, pictures, frames=tuple(frames), ends_page=line.ends_page)


def _edges(table: WordTable, column: Column, out: float) -> list[float]:
    """Where the columns of a table begin, and the last one ends; `out` is how far it begins left of the text's edge."""
    widths = table.widths
    if not any(widths):
        count = max((cell.column + cell.columns for row in table.rows for cell in row.cells), default=1)
        widths = (column.width / count,) * count
    free = column.width - sum(widths)
    left = {"center": free / 2, "right": free, "end": free}.get(table.alignment, (table.left or 0.0) - out)
    edges = [column.left + left]
    for width in widths:
        edges.append(edges[-1] + width)
    return edges


def _sides(cell: WordCell, edges: Sequence[float]) -> tuple[float, float]:
    last = len(edges) - 1
    return edges[min(cell.column, last)], edges[min(cell.column + cell.columns, last)]
