"""Changes of a data file as a whole: other texts, and entries of lists that come, go and change places.

All that no change touches stays as it was written: comments, order, quotes, the breaks of lines.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from annual_report.diagnostics import Source
from annual_report.diagnostics.source import lines_of
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.yaml import nodes
from annual_report.load.yaml.list_chunks import CannotRewriteError, Chunk, Chunks, chunks_of, last_line_of_content
from annual_report.load.yaml.nodes import Node, Scalar, node_at
from annual_report.load.yaml.value_writing import BLOCK, Replaced, new_value, with_text
from annual_report.model.walk import Path

# A text, or keys with texts or lists of texts: what a new entry is made of.
NewValue = str | Mapping[str, str | Sequence[str]]
NewKey = str | Sequence[NewValue]
_SHORT_ENTRY: Final = 2  # lines
_INDENT: Final = lazy_pattern(r" *")


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry that is in the file: the one at `index` of the list at `path`."""

    path: Path
    index: int


@dataclass(frozen=True, slots=True)
class New:
    """An entry that is new; its keys as they are to be written."""

    value: NewValue


Entry = Kept | New


@dataclass(frozen=True)
class _Change:
    start: int
    end: int
    make: Callable[[frozenset[int]], str] = field(compare=False)


class Rewriting:
    """What is to become of one file, told piece by piece; `text` is the file then.

    Every method raises `CannotRewriteError` where the file is written in a way that leaves no room for the change;
    what was told before stays.
    """

    def __init__(self, source: Source, root: Node) -> None:
        self._source, self._root = source, root
        self._changes: list[_Change] = []
        self._texts: set[Path] = set()
        self._line_end = "\r\n" if source.text.count("\r\n") * 2 > source.text.count("\n") else "\n"

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to change."""
        return not self._changes

    @property
    def text(self) -> str:
        """The text of the file after the changes."""
        return self._between(0, len(self._source.text), frozenset())

    @property
    def in_file(self) -> str:
        """The same as it is to stand in the file: lines that stay are not put into NFC."""
        if self._source.written is None:
            return self.text
        before, written, after = self._source.lines, self._source.in_file.lines, lines_of(self.text)
        pieces: list[str] = []
        for tag, start, end, new_start, new_end in SequenceMatcher(None, before, after).get_opcodes():
            pieces += written[start:end] if tag == "equal" else after[new_start:new_end]
        return "".join(pieces)

    def set_text(self, path: Path, text: str, replaced: Sequence[Replaced] = ()) -> None:
        """Puts `text` in place of the one at `path`; `replaced` are the parts of it that are others, if that is all."""
        scalar, indent = self._scalar(path), self._indent_of(path)
        if path in self._texts:
            raise CannotRewriteError
        if scalar.blank:
            self._fill_blank(path, text)
        elif (raw := with_text(scalar, text, indent, replaced)) is None:
            raise CannotRewriteError
        else:
            start, _end = self._offsets_of(scalar)
            # Blank lines below are between this and what follows.
            end, new = start + len(scalar.span.text.rstrip()), raw.rstrip()
            if new.startswith(BLOCK) and not scalar.span.text.startswith(BLOCK):
                end, new = self._with_comment_above(end, new)
            self._add(start, end, lambda _making: self._with_line_ends(new))
        self._texts.add(path)

    def _with_comment_above(self, end: int, block: str) -> tuple[int, str]:
        """A block in place of a text on one line, which ends there: its comment goes behind the sign of the block."""
        line_end = self._source.text.find("\n", end)
        comment = self._source.text[end : line_end if line_end >= 0 else None]
        if not comment.strip().startswith("#"):
            return end, block
        sign, _line_end, lines = block.partition("\n")
        return end + len(comment.rstrip()), f"{sign}  {comment.strip()}\n{lines}"

    def _fill_blank(self, path: Path, text: str) -> None:
        key = self._parent(path).entries[str(path[-1])][0]
        at = self._source.starts[key.span.end_line - 1] + key.span.end_column - 1
        if self._source.text[at : at + 1] != ":":
            raise CannotRewriteError
        raw = new_value(text, key.span.column - 1, in_brackets=key.in_brackets)
        if "\n" in raw:
            raw = raw.rstrip("\n")
            if self._source.line(key.span.end_line)[key.span.end_column :].strip():
                raise CannotRewriteError  # a comment behind the colon
        self._add(at + 1, at + 1, lambda _making: self._with_line_ends(f" {raw}"))

    def set_key(self, path: Path, value: NewKey, behind: Sequence[str] = ()) -> None:
        """Adds the key at `path`, which is not there, to the group above it: `behind` the last of these that it has.

        The last step of the path is the key as it is to be written.
        """
        group, key = self._parent(path), str(path[-1])
        if not group.entries:
            raise CannotRewriteError
        first = next(iter(group.entries.values()))[0]
        if first.in_brackets or self._in_braces(group):
            self._add_in_braces(group, key, value)
            return
        indent = first.span.column - 1
        present = [name for name in group.entries if name in behind] or list(group.entries)
        before, node = group.entries[present[-1]]
        line = max(before.span.end_line, last_line_of_content(self._source, node))
        lines = _keys({key: value}, indent)
        at = self._source.starts[min(line, len(self._source.starts) - 1)]
        self._add(at, at, lambda _making: self._on_own_lines(at, lines))

    def _add_in_braces(self, group: nodes.Mapping, key: str, value: NewKey) -> None:
        _key, last = list(group.entries.values())[-1]
        end = self._end_of(last) if not (isinstance(last, Scalar) and last.blank) else None
        if end is None:
            raise CannotRewriteError
        written = _in_brackets(value)
        self._add(end, end, lambda _making: f", {key}: {written}")

    def remove_key(self, path: Path) -> None:
        """Removes the key at `path` with its value, and the comments right above it."""
        group = self._parent(path)
        key, value = group.entries[str(path[-1])]
        if self._in_braces(group) or self._source.line(key.span.line)[: key.span.column - 1].strip():
            raise CannotRewriteError
        first, last = key.span.line, max(key.span.end_line, last_line_of_content(self._source, value))
        while first > 1 and self._source.line(first - 1).lstrip().startswith("#") and self._is_at(first - 1, key):
            first -= 1
        starts = self._source.starts
        self._add(starts[first - 1], starts[min(last, len(starts) - 1)], lambda _making: "")

    def _is_at(self, line: int, key: Scalar) -> bool:
        return len(_INDENT.match(self._source.line(line))[0]) == key.span.column - 1  # type: ignore[index]

    def arrange(self, path: Path, entries: Sequence[Entry]) -> None:
        """Makes the list at `path` one of these `entries`, in this order; one that keeps none loses its key."""
        items = node_at(self._root, path)
        if not isinstance(items, nodes.Sequence) or not items.items:
            raise CannotRewriteError
        if not entries:
            self.remove_key(path)
        elif self._in_list_brackets(items):
            self._arrange_in_brackets(path, items, entries)
        else:
            chunks = chunks_of(self._source, items)
            for entry in entries:
                if isinstance(entry, Kept):
                    self._chunk(entry)  # raises before anything is changed
            self._add(
                chunks.start,
                chunks.end,
                lambda making: self._ended(chunks.end, self._arranged(path, chunks, entries, making)),
            )

    def _arranged(self, path: Path, chunks: Chunks, entries: Sequence[Entry], making: frozenset[int]) -> str:
        kept = {entry.index for entry in entries if isinstance(entry, Kept) and entry.path == path}
        notes = self._notes_of_gone(chunks, kept)
        blank = self._has_blank_lines(chunks, entries)
        pieces: list[str] = []
        before: int | None = None
        for position, entry in enumerate(entries):
            own = entry.index if isinstance(entry, Kept) and entry.path == path else None
            follows = own is not None and own > 0 and before == own - 1
            between = chunks.items[own] if own is not None and own > 0 else None
            gap = self._source.text[between.gap : between.start] if between else ""
            if not gap.strip() and not follows:
                gap = self._line_end if blank else ""
            gap = "".join((*(notes.pop(own, ()) if own is not None else ()), gap))
            pieces += [gap if position else gap.lstrip("\r\n"), self._entry(entry, chunks.indent, making)]
            before = own
        left = [note for each in notes.values() for note in each]
        return "".join((*pieces, *left))

    def _notes_of_gone(self, chunks: Chunks, kept: set[int]) -> dict[int, list[str]]:
        """Comments that are not of one entry alone, by the next entry that is still there; -1 where there is none."""
        notes: dict[int, list[str]] = {}
        for index, chunk in enumerate(chunks.items[1:], 1):
            gap = self._source.text[chunk.gap : chunk.start]
            if index not in kept and gap.strip():
                following = next((each for each in range(index, len(chunks.items)) if each in kept), -1)
                notes.setdefault(following, []).append(gap)
        return notes

    def _has_blank_lines(self, chunks: Chunks, entries: Sequence[Entry]) -> bool:
        """Whether a blank line is between two entries, as in most of the list; of one entry, by its length."""
        gaps = [chunk.start > chunk.gap for chunk in chunks.items[1:]]
        if gaps:
            return sum(gaps) * 2 > len(gaps)
        lines = self._source.text[chunks.start : chunks.end].count("\n")
        return lines > _SHORT_ENTRY and not all(
            isinstance(each, New) and isinstance(each.value, str) for each in entries[1:]
        )

    def _entry(self, entry: Entry, indent: int, making: frozenset[int]) -> str:
        if isinstance(entry, New):
            return self._with_line_ends(_new_entry(entry.value, indent))
        chunk, own_indent = self._chunk(entry)
        text = self._between(chunk.start, chunk.end, making)
        if not text.endswith(("\n", "\r")):
            text += self._line_end
        return text if own_indent == indent else _moved(text, indent - own_indent)

    def _chunk(self, entry: Kept) -> tuple[Chunk, int]:
        items = node_at(self._root, entry.path)
        if not isinstance(items, nodes.Sequence) or entry.index >= len(items.items):
            raise CannotRewriteError
        chunks = chunks_of(self._source, items)
        return chunks.items[entry.index], chunks.indent

    def _arrange_in_brackets(self, path: Path, items: nodes.Sequence, entries: Sequence[Entry]) -> None:
        ends = [(self._offsets_of(each)) for each in items.items]
        between = [self._source.text[one[1] : other[0]] for one, other in pairwise(ends)]
        if any(each.replace(",", "", 1).strip() for each in between):
            raise CannotRewriteError  # a comment, or what is read past
        comma = between[0] if between else ", "
        if any(isinstance(each, Kept) and each.path != path for each in entries):
            raise CannotRewriteError

        def made(making: frozenset[int]) -> str:
            return comma.join(
                _in_brackets(each.value) if isinstance(each, New) else self._between(*ends[each.index], making)
                for each in entries
            )

        self._add(ends[0][0], ends[-1][1], made)

    def _between(self, start: int, end: int, making: frozenset[int]) -> str:
        """The text from `start` to `end` after the changes in it but for those that are `making` it."""
        inside = sorted(
            (each.start, -each.end, number)
            for number, each in enumerate(self._changes)
            if start <= each.start and each.end <= end and number not in making and not _is_of_before(each, start)
        )
        pieces, at = [], start
        for begin, _end, number in inside:
            change = self._changes[number]
            if begin < at or (begin == at and change.end < at):
                continue  # inside of one that has been made
            pieces += [self._source.text[at:begin], change.make(making | {number})]
            at = change.end
        return "".join((*pieces, self._source.text[at:end]))

    def _add(self, start: int, end: int, make: Callable[[frozenset[int]], str]) -> None:
        for each in self._changes:
            apart = end <= each.start or each.end <= start
            within = (each.start <= start and end <= each.end) or (start <= each.start and each.end <= end)
            same = (start, end) == (each.start, each.end) and start < end
            if not (apart or within) or same:
                raise CannotRewriteError
        self._changes.append(_Change(start, end, make))

    def _scalar(self, path: Path) -> Scalar:
        node = node_at(self._root, path)
        if not isinstance(node, Scalar) or node.span.source.name != self._source.name:
            raise CannotRewriteError  # a translation may be in another file
        return node

    def _parent(self, path: Path) -> nodes.Mapping:
        group = node_at(self._root, path[:-1])
        if not isinstance(group, nodes.Mapping):
            raise CannotRewriteError
        return group

    def _indent_of(self, path: Path) -> int:
        """How many spaces are before the key, or the dash, of the value at `path`."""
        above = node_at(self._root, path[:-1])
        if isinstance(above, nodes.Mapping):
            return above.entries[str(path[-1])][0].span.column - 1
        if isinstance(above, nodes.Sequence) and not self._in_list_brackets(above):
            return chunks_of(self._source, above).indent
        return 0

    def _in_list_brackets(self, items: nodes.Sequence) -> bool:
        return self._source.line(items.span.line)[items.span.column - 1 :].startswith("[")

    def _in_braces(self, group: nodes.Mapping) -> bool:
        return self._source.line(group.span.line)[group.span.column - 1 :].startswith("{")

    def _offsets_of(self, node: Node) -> tuple[int, int]:
        starts, span = self._source.starts, node.span
        return starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1

    def _end_of(self, node: Node) -> int:
        return self._offsets_of(node)[1]

    def _on_own_lines(self, at: int, lines: str) -> str:
        """`lines`, on lines of their own where the text before ends without a line end."""
        before = self._source.text[:at]
        new = self._with_line_ends(lines)
        return new if not before or before.endswith(("\n", "\r")) else f"{self._line_end}{new.rstrip()}"

    def _ended(self, at: int, text: str) -> str:
        return text if self._source.text[:at].endswith(("\n", "\r")) else text.rstrip("\r\n")

    def _with_line_ends(self, text: str) -> str:
        if self._line_end == "\n":
            return text
        return text.replace("\r\n", "\n").replace("\n", "\r\n")


def _is_of_before(change: _Change, start: int) -> bool:
    """Whether something is put at `start`, below what is before it."""
    return change.start == change.end == start > 0


def _moved(text: str, by: int) -> str:
    """Lines that are so many spaces farther in, or out. Raises `CannotRewriteError` where they have not as many."""
    lines = text.splitlines(keepends=True)
    if by >= 0:
        return "".join(f"{' ' * by}{line}" if line.strip() else line for line in lines)
    if any(line.strip() and line[:-by].strip(" ") for line in lines):
        raise CannotRewriteError
    return "".join(line[-by:] if line.strip() else line for line in lines)


def _new_entry(value: NewValue, indent: int) -> str:
    dash = " " * indent + "- "
    if isinstance(value, str):
        return f"{dash}{new_value(value, indent).rstrip()}\n"
    return dash + _keys(value, indent + 2)[indent + 2 :]


def _keys(value: Mapping[str, NewKey], indent: int) -> str:
    """Keys with their values, a line each, behind `indent` spaces."""
    lines: list[str] = []
    for key, each in value.items():
        if isinstance(each, str):
            lines.append(f"{' ' * indent}{key}: {new_value(each, indent).rstrip()}\n")
        else:
            lines.append(f"{' ' * indent}{key}:\n")
            lines += [_new_entry(item, indent + 2) for item in each]
    return "".join(lines)


def _in_brackets(value: NewValue | NewKey) -> str:
    if isinstance(value, str):
        return new_value(value, 0, in_brackets=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_in_brackets(each)}" for key, each in value.items()) + "}"
    return "[" + ", ".join(_in_brackets(each) for each in value) + "]"
