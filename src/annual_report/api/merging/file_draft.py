"""One file of data while changes are made in it: its texts, lists and other values, and what becomes of the file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from annual_report.api.merging.drafts import Node, ProseDraft, edited
from annual_report.api.merging.lines import Line
from annual_report.api.merging.printed_text import CannotPlaceError, PrintedRun, PrintedText
from annual_report.api.merging.prose_blocks import OtherMarkupError, prose_of
from annual_report.document.origin import Origin
from annual_report.language import DATA_LANGUAGE, Language
from annual_report.load.loaded import Loaded
from annual_report.load.yaml import nodes
from annual_report.load.yaml.list_chunks import CannotRewriteError
from annual_report.load.yaml.nodes import node_at
from annual_report.load.yaml.rewriting import Kept, New, NewValue, Rewriting
from annual_report.load.yaml.value_writing import Replaced
from annual_report.model.base import Model
from annual_report.model.walk import Path
from annual_report.values.text_types import Prose, slug

# What is in these lists is printed in places that do not decide whether it is there.
_NEVER_GONE: Final = frozenset({"statistics", "documents", "sources"})
_LONGEST_ID: Final = 5  # words


@dataclass(eq=False)
class Entry:
    """An entry of a list: the one at `index` of the list at `path`, or a new one whose text is `nodes` or a `row`.

    A new section has a `title`; where `is_piece`, it is one of those that are printed in order, and has no id.
    """

    path: Path
    index: int | None = None
    nodes: list[Node] = field(default_factory=list)
    row: str = ""
    title: str = ""
    is_piece: bool = False


class FileDraft:
    """A file as it is `loaded`, and the `lines` that are printed of it; `ids` are those that are taken."""

    def __init__(self, loaded: Loaded[Any], lines: Sequence[Line], file: str, ids: set[str] | None = None) -> None:
        if loaded.root is None or loaded.value is None:
            raise CannotPlaceError
        self.loaded, self.file = loaded, file
        self._root = loaded.root
        self._lines = lines
        self._runs = _runs_by_origin(lines, file)
        self._proses: dict[Path, ProseDraft] = {}
        self._lists: dict[Path, list[Entry]] = {}
        self._values: dict[Path, tuple[str, Sequence[Replaced]]] = {}
        self._texts: dict[Path, list[Node]] = {}
        self._cells: dict[Path, dict[int, Replaced]] = {}
        self._removed: list[Path] = []
        self._new_pieces: dict[Path, Entry] = {}
        self._ids = ids if ids is not None else set(ids_in(self._root))

    @property
    def language(self) -> Language:
        """The language of its texts and figures."""
        return getattr(self.loaded.value, "language", DATA_LANGUAGE)

    # What is there

    def value(self, path: Path) -> Any:
        """The value of the model at `path`; None where there is none."""
        value: Any = self.loaded.value
        for step in path:
            if isinstance(step, int):
                value = value[step] if isinstance(value, tuple) and step < len(value) else None
            else:
                value = getattr(value, step, None)
        return value

    def written(self, path: Path) -> str | None:
        """The text of the value at `path` as the file has it; None where it has none there."""
        node = node_at(self._root, path)
        own = isinstance(node, nodes.Scalar) and not node.blank and node.span.source.name == self.loaded.source.name
        return node.text if own and isinstance(node, nodes.Scalar) else None

    def runs(self, origin: Origin) -> Sequence[PrintedRun]:
        """What is printed of a text."""
        return self._runs.get((origin.path, origin.part), ())

    def is_prose(self, path: Path) -> bool:
        """Whether there is Markdown."""
        return isinstance(self.value(path), Prose)

    def prose(self, path: Path) -> ProseDraft:
        """The text at `path`. Raises `CannotPlaceError`."""
        if path not in self._proses:
            written = self.written(path)
            if written is None or not self.is_prose(path):
                raise CannotPlaceError
            parts = {part: runs for (own, part), runs in self._runs.items() if own == path}
            try:
                self._proses[path] = ProseDraft(path, self._with_line_ends(path, written), parts)
            except OtherMarkupError:
                raise CannotPlaceError from None
        return self._proses[path]

    def _with_line_ends(self, path: Path, written: str) -> str:
        """A text that is folded over several lines, with the ends of these in place of blanks."""
        node = node_at(self._root, path)
        raw = node.span.text if isinstance(node, nodes.Scalar) else ""
        if not raw.startswith(">") or "\n" in written.rstrip("\n"):
            return written
        broken = "\n".join(line.strip() for line in raw.split("\n")[1:]).rstrip("\n")
        return broken if broken.replace("\n", " ") == written.rstrip("\n") else written

    def place_within(self, origin: Origin, start: int, end: int) -> tuple[int, int]:
        """Where in a text is what is printed of it from `start` to `end`. Raises `CannotPlaceError`."""
        if self.is_prose(origin.path):
            return self.prose(origin.path).place(origin.part, start, end)
        printed = PrintedText(self.written(origin.path) or "", self.runs(origin), is_markdown=False)
        first = printed.place(start)
        return first, max(first, printed.place(end))

    def entries(self, path: Path) -> list[Entry]:
        """The entries of the list at `path`, as they are by now."""
        if path not in self._lists:
            node = node_at(self._root, path)
            if not isinstance(node, nodes.Sequence):
                raise CannotPlaceError
            self._lists[path] = [Entry(path, index) for index in range(len(node.items))]
        return self._lists[path]

    def entry(self, path: Path) -> Entry:
        """The entry at `path`, wherever it is by now. Raises `CannotPlaceError` for one that is no longer there."""
        index = path[-1]
        for entries in [self.entries(path[:-1]), *self._lists.values()]:
            for each in entries:
                if each.path == path[:-1] and each.index == index:
                    return each
        raise CannotPlaceError

    def list_of(self, entry: Entry) -> tuple[Path, list[Entry]]:
        """The list that an entry is in by now, with its path."""
        for path, entries in self._lists.items():
            if entry in entries:
                return path, entries
        raise CannotPlaceError

    def home(self, node: Node) -> list[Node]:
        """The paragraphs among which one is by now."""
        for own in self._all_nodes():
            if node in own:
                return own
        raise CannotPlaceError

    def _all_nodes(self) -> Iterator[list[Node]]:
        yield from (each.nodes for each in self._proses.values())
        yield from (entry.nodes for entries in self._lists.values() for entry in entries)
        yield from self._texts.values()
        yield from (entry.nodes for entry in self._new_pieces.values())

    def entry_paths(self, path: Path) -> Iterator[Path]:
        """The paths of the entries of lists that a value is in, from the outermost on."""
        for length in range(1, len(path) + 1):
            if isinstance(path[length - 1], int):
                yield path[:length]

    def gone_entries(self, gone: set[int]) -> list[Path]:
        """The entries of which nothing is printed but the lines numbered in `gone`; those inside of others left out."""
        own: dict[Path, set[int]] = {}
        for number, line in enumerate(self._lines):
            for piece in line.pieces:
                if piece.origin and piece.origin.file == self.file and piece.origin.path[0] not in _NEVER_GONE:
                    for path in self.entry_paths(piece.origin.path):
                        own.setdefault(path, set()).add(number)
        found = {path for path, numbers in own.items() if numbers <= gone}
        return [path for path in found if not any(path[:length] in found for length in range(1, len(path)))]

    # What becomes of it

    def set_value(self, path: Path, text: str, replaced: Sequence[Replaced] = ()) -> None:
        """Puts another text in the place of a value. Raises `CannotPlaceError` where another one came there already."""
        if path in self._values and self._values[path][0] != text:
            raise CannotPlaceError
        self._values[path] = text, replaced

    def set_cell(self, path: Path, cell: int, start: int, end: int, text: str) -> None:
        """Puts another text in a cell of the row at `path`, which is written from `start` to `end` of it."""
        self._cells.setdefault(path, {})[cell] = (start, end, text)
        replaced = sorted(self._cells[path].values())
        written = self.written(path) or ""
        pieces, at = list[str](), 0
        for first, last, new in replaced:
            pieces += [written[at:first], new]
            at = last
        self._values[path] = "".join((*pieces, written[at:])), replaced

    def remove_key(self, path: Path) -> None:
        """Removes a key with its value. Raises `CannotPlaceError` where it is needed, or is no key of the file."""
        if self.written(path) is None or isinstance(path[-1], int) or self._is_required(path):
            raise CannotPlaceError
        self._removed.append(path)

    def new_text(self, path: Path) -> list[Node]:
        """The paragraphs of a text for a key that is not there yet."""
        return self._texts.setdefault(path, [])

    def new_piece(self, contents: Path) -> Entry:
        """What is printed at the end of a section or annex, below its tables and photos."""
        path = (*contents, "in_order")
        if node_at(self._root, path) is not None:
            entry = Entry(path, is_piece=True)
            self.entries(path).append(entry)
            return entry
        return self._new_pieces.setdefault(path, Entry(path, is_piece=True))

    def _as_new(self, entry: Entry) -> NewValue:
        made = self._as_written(entry)
        if isinstance(made, Kept):
            raise CannotRewriteError
        return made.value

    def new_id(self, text: str) -> str:
        """An id for something new, made of the first words of its text."""
        base = "-".join(slug(text).split("-")[:_LONGEST_ID]) or "muc"
        made, number = base, 2
        while made in self._ids:
            made, number = f"{base}-{number}", number + 1
        self._ids.add(made)
        return made

    def rewritten(self) -> Rewriting:
        """All changes of the file. Raises `CannotRewriteError` and `CannotPlaceError`."""
        rewriting = Rewriting(self.loaded.source, self._root)
        dropped = self._write_lists(rewriting)
        for path, (text, replaced) in self._values.items():
            self._write_value(rewriting, path, text, replaced)
        for path, draft in self._proses.items():
            if draft.is_changed and not any(path[: len(each)] == each for each in dropped):
                self._write_prose(rewriting, path, draft)
        for path in self._removed:
            rewriting.remove_key(path)
        for path, entry in self._new_pieces.items():
            rewriting.set_key((*path[:-1], self.key(str(path[-1]))), [self._as_new(entry)])
        for path, own in self._texts.items():
            text = prose_of(block for node in own for block in node.blocks())
            if text:
                rewriting.set_key((*path[:-1], self.key(str(path[-1]))), text, ("id", "title", "part", "source"))
        return rewriting

    def _write_prose(self, rewriting: Rewriting, path: Path, draft: ProseDraft) -> None:
        if replaced := draft.replaced:
            rewriting.set_text(path, edited(self.written(path) or "", replaced), replaced)
        elif text := draft.text:
            is_one = len(draft.nodes) == 1 and not draft.nodes[0].block.depth and "\n\n" not in text
            rewriting.set_text(path, text.replace("\n", " ") if is_one else text)
        elif self._is_required(path):
            raise CannotPlaceError
        else:
            rewriting.remove_key(path)

    def _write_value(self, rewriting: Rewriting, path: Path, text: str, replaced: Sequence[Replaced]) -> None:
        if node_at(self._root, path) is not None:
            rewriting.set_text(path, text, replaced)
        else:
            rewriting.set_key((*path[:-1], self.key(str(path[-1]))), text)

    def _write_lists(self, rewriting: Rewriting) -> list[Path]:
        """Arranges the lists; gives the paths of the entries that are no longer in any."""
        there = {(each.path, each.index) for entries in self._lists.values() for each in entries}
        dropped: list[Path] = []
        for path in self._lists:
            node = node_at(self._root, path)
            count = len(node.items) if isinstance(node, nodes.Sequence) else 0
            dropped += [(*path, index) for index in range(count) if (path, index) not in there]
        for path, entries in self._lists.items():
            node = node_at(self._root, path)
            count = len(node.items) if isinstance(node, nodes.Sequence) else 0
            if any(path[: len(each)] == each for each in dropped):
                continue
            if [(each.path, each.index) for each in entries] != [(path, index) for index in range(count)]:
                rewriting.arrange(path, [self._as_written(each) for each in entries])
        return dropped

    def _as_written(self, entry: Entry) -> Kept | New:
        if entry.index is not None:
            return Kept(entry.path, entry.index)
        if not entry.nodes and not entry.title:
            return New(entry.row)
        text = prose_of(block for node in entry.nodes for block in node.blocks())
        if entry.title:
            values = {"title": entry.title} | ({"text": text} if text else {})
            return New({self.key(key): value for key, value in values.items()})
        if not text:
            raise CannotRewriteError
        if entry.is_piece:
            return New({self.key("text"): text})
        if not self.has_keys(entry.path):
            return New(text)
        keys = {"id": self.new_id(text)} if "id" in self.fields(entry.path) else {}
        return New({self.key(key): value for key, value in {**keys, "text": text}.items()})

    def has_keys(self, path: Path) -> bool:
        """Whether the entries of the list at `path` are groups of keys."""
        values = self.value(path)
        return bool(values) and isinstance(values[0], Model)

    def fields(self, path: Path) -> Mapping[str, Any]:
        """The keys that entries of the list at `path` may have."""
        values = self.value(path)
        return type(values[0]).model_fields if values and isinstance(values[0], Model) else {}

    def takes_new(self, path: Path) -> bool:
        """Whether a text alone makes an entry of the list at `path`."""
        if not self.has_keys(path):
            return isinstance(node_at(self._root, path), nodes.Sequence)
        required = {name for name, each in self.fields(path).items() if each.is_required()}
        return "text" in self.fields(path) and required <= {"id", "text"}

    def _is_required(self, path: Path) -> bool:
        above = self.value(path[:-1])
        if not isinstance(above, Model):
            return True
        known = type(above).model_fields.get(str(path[-1]))
        return known is None or known.is_required()

    def key(self, name: str) -> str:
        """A key in the language of the file."""
        return self.loaded.keys.get(name, name) if self.loaded.keys else name


def _runs_by_origin(lines: Sequence[Line], file: str) -> dict[tuple[Path, int], list[PrintedRun]]:
    """What is printed of each text of a file; of one that is printed several times, the first."""
    runs: dict[tuple[Path, int], list[PrintedRun]] = {}
    for line in lines:
        own: dict[tuple[Path, int], list[PrintedRun]] = {}
        for piece in line.pieces:
            if piece.origin and piece.origin.file == file and not piece.added:
                place = piece.origin.path, piece.origin.part
                own.setdefault(place, []).append(PrintedRun(piece.text, piece.name))
        for place, found in own.items():
            runs.setdefault(place, found)
    return runs


def ids_in(root: nodes.Node) -> Iterator[str]:
    """The ids of all that a file has."""
    for node in nodes.nodes_within(root):
        if isinstance(node, nodes.Mapping) and "id" in node.entries:
            value = node.entries["id"][1]
            if isinstance(value, nodes.Scalar):
                yield value.text
