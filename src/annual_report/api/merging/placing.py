"""Where in the data something new goes, or what moved: among the paragraphs of a text, or the entries of a list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from annual_report.api.merging.changes import Between, BlockKind, NewBlock
from annual_report.api.merging.drafts import Node
from annual_report.api.merging.figure_values import written_cell
from annual_report.api.merging.file_draft import Entry, FileDraft
from annual_report.api.merging.lines import Line
from annual_report.api.merging.printed_text import CannotPlaceError
from annual_report.api.merging.prose_blocks import Level
from annual_report.document.origin import Origin
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.report import Contents
from annual_report.model.walk import Path

_ORDERED: Final = lazy_pattern(r"[\wđ]{1,3}[.)]")
_IN_TEXT: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
# What is shown below the points of a section.
_SHOWN: Final = frozenset({"figures", "memberships", "tables", "charts", "photos", "term_overview", "plan_review"})
# Lists of texts that are printed one a line, in the head and foot.
_LISTS_OF_LINES: Final = frozenset({"recipients", "addressees", "legal_bases"})


@dataclass(eq=False)
class Spot:
    """Something printed beside which a new thing may go: a paragraph of a text, or an entry of a list, or both."""

    kind: BlockKind
    level: int
    path: Path
    is_marked: bool = False
    node: Node | None = None
    entry: Entry | None = None


class Placing:
    """Finds places in a file; `lines` are what is printed."""

    def __init__(self, draft: FileDraft, lines: Sequence[Line]) -> None:
        self._draft = draft
        self._line_of: dict[Origin, Line] = {}
        for line in lines:
            for piece in line.pieces:
                if piece.origin is not None and not piece.added:
                    self._line_of.setdefault(piece.origin, line)
        self._last: dict[Between, Spot] = {}
        self.moved: list[Entry] = []

    def put_block(self, block: NewBlock, between: Between) -> None:
        """Puts something new where it came. Raises `CannotPlaceError`."""
        if block.kind is BlockKind.ROW:
            self._put_entry_beside(between, lambda path: Entry(path, row=self._row(path, block)), rows=True)
        elif block.kind is BlockKind.FIELD:
            self._put_entry_beside(between, lambda path: Entry(path, row=block.text.strip(" -;.")), rows=False)
        elif block.kind is BlockKind.HEADING:
            self._put_heading(block, between)
        elif block.kind in _IN_TEXT:
            self._put_text(block, between, lambda levels, begins: [Node.new(block.runs, levels, begins=begins)])
        else:
            raise CannotPlaceError

    def _put_heading(self, block: NewBlock, between: Between) -> None:
        """Puts a heading where one section ends and another begins: with it begins a new section."""
        length = 2 * max(block.level, 1)
        ends = [each.path[:length] for each in (between.after, between.before) if each is not None]
        if len(set(ends)) < len(ends) or any(path[0] != "sections" for path in ends[:1]):
            raise CannotPlaceError  # it would part a section
        for origin, behind in ((between.after, True), (between.before, False)):
            path = origin.path[:length] if origin is not None and origin.file == self._draft.file else ()
            if len(path) == length and path[-2] == "sections":
                beside = self._draft.entry(path)
                made = Entry(beside.path, title=self._title(path, "".join(run.text for run in block.runs).strip()))
                last = self._last.get(between)
                came = last.entry if last is not None and last.entry is not None and last.entry.title else None
                spot = Spot(BlockKind.HEADING, block.level, (), True, None, made)
                self._insert_entry(made, came or beside, between, spot, behind=behind or came is not None)
                return
        raise CannotPlaceError

    def _title(self, beside: Path, title: str) -> str:
        """A title in small letters, where those of others are written so and printed in capitals."""
        other = self._draft.written((*beside, "title"))
        return title.capitalize() if title.isupper() and other is not None and not other.isupper() else title

    def put_nodes(self, nodes: list[Node], block: NewBlock, between: Between) -> None:
        """Puts paragraphs that were elsewhere, of which the first is printed as `block` says."""
        depth = min(node.block.depth for node in nodes)

        def made(levels: tuple[Level, ...], begins: bool) -> list[Node]:
            for number, node in enumerate(nodes):
                own = node.block.levels[depth:]
                starts = (begins if not number else node.block.begins) and bool(levels or own)
                node.block = replace(node.block, levels=(*levels, *own), begins=starts, first=False, part=None)
            return nodes

        self._put_text(block, between, made)

    def put_entry(self, entry: Entry, kind: BlockKind, level: int, between: Between) -> None:
        """Puts an entry of a list among others of its kind. Raises `CannotPlaceError`."""
        for spot, behind in self._spots(between):
            target = self._enclosing(spot, entry, kind)
            if target is not None and not self._is_around(target, between):
                self._insert_entry(entry, target, between, Spot(kind, level, (), True, None, entry), behind=behind)
                self.moved.append(entry)
                return
        raise CannotPlaceError

    def _is_around(self, entry: Entry, between: Between) -> bool:
        """Whether a place is inside of an entry, which nothing new can part."""
        if entry.index is None or between.after is None or between.before is None:
            return False
        path = (*entry.path, entry.index)
        return all(end.path[: len(path)] == path for end in (between.after, between.before))

    def _columns(self, rows: Path) -> int:
        """How many columns the table has to which these rows belong."""
        return len(self._draft.value((*rows[:-1], "columns")) or ())

    def _enclosing(self, spot: Spot, entry: Entry, kind: BlockKind) -> Entry | None:
        """The entry of a list of the same key that a place is in, the innermost one."""
        key = entry.path[-1]
        if kind is BlockKind.ROW and spot.kind is not BlockKind.ROW:
            return None
        target = spot.entry if spot.entry is not None and spot.entry.path[-1] == key else None
        if target is not None and kind is BlockKind.HEADING and len(target.path) != len(entry.path):
            target = None
        if target is None:
            found = [path for path in self._draft.entry_paths(spot.path) if path[-2] == key]
            found = [path for path in found if kind is not BlockKind.HEADING or len(path) == len(entry.path) + 1]
            target = self._draft.entry(found[-1]) if found else None
        if target is not None and kind is BlockKind.ROW and self._columns(target.path) != self._columns(entry.path):
            return None
        return target

    def _put_entry_beside(self, between: Between, make: Callable[[Path], Entry], *, rows: bool) -> None:
        for spot, behind in self._spots(between):
            of_lines = not rows and any(step in _LISTS_OF_LINES for step in spot.path)
            if (spot.kind is BlockKind.ROW) is rows and spot.entry is not None and (rows or of_lines):
                made = make(spot.entry.path)
                self._insert_entry(made, spot.entry, between, replace(spot, entry=made), behind=behind)
                return
        raise CannotPlaceError

    def _row(self, path: Path, block: NewBlock) -> str:
        columns = self._draft.value((*path[:-1], "columns"))
        cells = ["".join(run.text for run in cell).strip() for cell in block.cells]
        if path[-1] != "rows" or not columns or len(cells) != len(columns) or any("|" in cell for cell in cells):
            raise CannotPlaceError
        table = self._draft.value(path[:-1])
        return " | ".join(written_cell(table, number, cell, self._draft.language) for number, cell in enumerate(cells))

    def _put_text(
        self, block: NewBlock, between: Between, make: Callable[[tuple[Level, ...], bool], list[Node]]
    ) -> None:
        is_item = _is_item(block)
        for spot, behind in self._spots(between):
            for own in self._siblings(spot, block):
                if self._is_point(own) and own.entry is not None:
                    if self._other_end_is_inside(own, between) or not self._draft.takes_new(own.entry.path):
                        continue
                    entry = Entry(own.entry.path, nodes=make((), False))
                    self._insert_entry(entry, own.entry, between, self._spot_of_new(own, entry), behind=behind)
                    return
                if own.node is not None and own is spot:
                    nodes = make(own.node.block.levels if is_item else (), is_item and own.node.block.depth > 0)
                    self._insert_nodes(nodes, own.node, between, own, behind=behind)
                    return
        self._put_near(block, between, make)

    def _put_near(
        self, block: NewBlock, between: Between, make: Callable[[tuple[Level, ...], bool], list[Node]]
    ) -> None:
        """Puts a paragraph where none of its kind is: into the text before it, that behind it, or a new one."""
        is_item = _is_item(block)
        level = Level(True, ".") if is_item and _ORDERED.fullmatch(block.marker) else Level()
        for spot, behind in self._spots(between):
            if behind and self._put_below_heading(spot, block, between, make, level):
                return
            if behind and self._put_below_table(spot, block, between, make, level):
                return
            if spot.node is None:
                continue
            deeper = is_item and block.level > spot.level
            around = spot.node.block.levels if deeper or not is_item else spot.node.block.levels[: block.level]
            levels = (*around, level) if is_item else around if block.kind is BlockKind.ITEM else ()
            own = replace_spot(spot, block.kind, block.level)
            self._insert_nodes(make(levels, is_item), spot.node, between, own, behind=behind)
            return
        raise CannotPlaceError

    def _put_below_table(
        self,
        spot: Spot,
        block: NewBlock,
        between: Between,
        make: Callable[[tuple[Level, ...], bool], list[Node]],
        level: Level,
    ) -> bool:
        """Puts a paragraph below the tables, charts and photos that end a section, as a text printed in order."""
        shown = next((n for n, step in enumerate(spot.path) if step in _SHOWN), None)
        if spot.node is not None or shown is None or spot.kind not in {BlockKind.ROW, BlockKind.CAPTION}:
            return False
        contents, before = spot.path[:shown], between.before
        if before is not None and before.path[: len(contents)] == contents and before.path[len(contents)] != "sections":
            return False
        if not isinstance(self._draft.value(contents), Contents):
            return False
        is_item = _is_item(block)
        entry = self._draft.new_piece(contents)
        entry.nodes += make((level,) if is_item else (), is_item)
        self._last[between] = Spot(block.kind, block.level, contents, is_item, entry.nodes[-1])
        return True

    def _put_below_heading(
        self,
        heading: Spot,
        block: NewBlock,
        between: Between,
        make: Callable[[tuple[Level, ...], bool], list[Node]],
        level: Level,
    ) -> bool:
        """Puts a paragraph right below a heading, as the text of a section that has none."""
        if heading.entry is not None and heading.entry.title:
            is_item = _is_item(block)
            heading.entry.nodes += make((level,) if is_item else (), is_item)
            self._last[between] = replace(heading, kind=block.kind, level=block.level, node=heading.entry.nodes[-1])
            return True
        if heading.kind is not BlockKind.HEADING or heading.path[-1] != "title":
            return False
        path = (*heading.path[:-1], "text")
        if not isinstance(self._draft.value(path[:-1]), Contents) or self._draft.written(path) is not None:
            return False
        is_item = _is_item(block)
        nodes = make((level,) if is_item else (), is_item)
        self._draft.new_text(path).extend(nodes)
        self._last[between] = Spot(block.kind, block.level, path, is_item, nodes[-1])
        return True

    def _siblings(self, spot: Spot, block: NewBlock) -> list[Spot]:
        """Things of the kind of the block at a place: what is there, then the first line of the entry around it."""
        if not _is_item(block):
            return []
        found = [spot] if spot.is_marked and (spot.kind, spot.level) == (block.kind, block.level) else []
        for path in reversed(list(self._draft.entry_paths(spot.path))):
            first = self._first_of(path)
            if first is not None and (first.kind, first.level) == (block.kind, block.level) and first is not spot:
                found.append(first)
        return found

    def _first_of(self, entry: Path) -> Spot | None:
        line = self._line_of.get(Origin((*entry, "text"), 0, self._draft.file))
        if line is None:
            return None
        try:
            return self._spot(Origin((*entry, "text"), 0, self._draft.file))
        except CannotPlaceError:
            return None

    def _is_point(self, spot: Spot) -> bool:
        """Whether a place is the beginning of an entry that is printed as a numbered point."""
        begins = spot.node is None or (spot.node.block.depth == 0 and not spot.node.block.part)
        return spot.kind is BlockKind.ITEM and spot.is_marked and spot.entry is not None and begins

    def _other_end_is_inside(self, spot: Spot, between: Between) -> bool:
        """Whether what is on both sides belongs to one entry, which nothing new can part."""
        ends = [each.path for each in (between.after, between.before) if each is not None]
        entry = spot.path[:-1]
        return len(ends) > 1 and all(path[: len(entry)] == entry for path in ends)

    def _spots(self, between: Between) -> list[tuple[Spot, bool]]:
        """What something may go beside: behind what is before it, or before what follows."""
        found: list[tuple[Spot, bool]] = []
        if between in self._last:
            found.append((self._last[between], True))
        for origin, behind in ((between.after, True), (between.before, False)):
            if origin is not None and origin.file == self._draft.file and not (behind and between in self._last):
                try:
                    found.append((self._spot(origin), behind))
                except CannotPlaceError:
                    continue
        return found

    def _spot(self, origin: Origin) -> Spot:
        line = self._line_of.get(origin)
        if line is None:
            raise CannotPlaceError
        draft = self._draft
        node = draft.prose(origin.path).node(origin.part) if draft.is_prose(origin.path) else None
        paths = list(draft.entry_paths(origin.path))
        entry = draft.entry(paths[-1]) if paths else None
        return Spot(line.kind, line.level, origin.path, bool(line.marker), node, entry)

    def _spot_of_new(self, spot: Spot, entry: Entry) -> Spot:
        return Spot(spot.kind, spot.level, spot.path, True, entry.nodes[-1], entry)

    def _insert_entry(self, entry: Entry, beside: Entry, between: Between, spot: Spot, *, behind: bool) -> None:
        _path, entries = self._draft.list_of(beside)
        entries.insert(entries.index(beside) + behind, entry)
        self._last[between] = spot

    def _insert_nodes(self, nodes: list[Node], beside: Node, between: Between, spot: Spot, *, behind: bool) -> None:
        home = self._draft.home(beside)
        at = home.index(beside) + behind
        home[at:at] = nodes
        self._last[between] = replace(spot, node=nodes[-1])


def _is_item(block: NewBlock) -> bool:
    """Whether it begins an entry of a list; further paragraphs of an entry have no marker."""
    return block.kind is BlockKind.ITEM and bool(block.marker)


def replace_spot(spot: Spot, kind: BlockKind, level: int) -> Spot:
    """The place of something new of another kind beside what is at a `spot`."""
    return Spot(kind, level, spot.path, True, spot.node, spot.entry)
