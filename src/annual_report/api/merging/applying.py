"""Changes of a document as edits of the data that it was made from."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Final

from annual_report.api.merging.changes import (
    Change,
    FigureChanged,
    Inserted,
    Joined,
    Moved,
    NewBlock,
    NewRun,
    NewRuns,
    Removed,
    Replacement,
    Split,
    TextChanged,
)
from annual_report.api.merging.drafts import Node
from annual_report.api.merging.figure_values import written_cell
from annual_report.api.merging.file_draft import Entry, FileDraft, ids_in
from annual_report.api.merging.lines import Line, plain
from annual_report.api.merging.named_data import NewDatum
from annual_report.api.merging.placing import Placing
from annual_report.api.merging.printed_text import CannotPlaceError, PrintedText
from annual_report.document.origin import Origin
from annual_report.load.loaded import Loaded
from annual_report.load.yaml.list_chunks import CannotRewriteError
from annual_report.model.tables import DataTable
from annual_report.model.walk import Path
from annual_report.wording.names import PARTICULARS, VIETNAMESE_PARTICULARS

# Gives the path and the text of the value that makes the words of a name, or of a value at a path, other ones.
NewFigure = Callable[[FigureChanged], tuple[Path, str] | None]
NewValue = Callable[[str, Path, str, str], tuple[str, Path, str] | None]

_ROUNDS: Final = 30
# Names that only the texts of one activity know.
_OF_ONE_PLACE: Final = PARTICULARS | set(VIETNAMESE_PARTICULARS)


@dataclass(frozen=True)
class DataOfNow:
    """The data as it is now: its `files` by the names that origins have, and the `lines` that are printed of it.

    `new_figure` and `new_value` say how values that are no texts are written.
    """

    files: Mapping[str, Loaded[Any]]
    lines: Sequence[Line]
    new_figure: NewFigure = lambda _change: None
    new_value: NewValue = lambda _file, _path, _old, _new: None
    is_datum: Callable[[TextChanged, Replacement], bool] = lambda _change, _replacement: False
    new_datum: Callable[[TextChanged, Replacement], NewDatum | NewRun | None] = lambda _change, _replacement: None


@dataclass(frozen=True, slots=True)
class Applied:
    """The texts of files after the changes, by the names that origins have; the changes made, and those refused.

    `values` are, for each change made, where the value is that it changed, if its words are not written in place.
    """

    texts: Mapping[str, str]
    done: tuple[Change, ...]
    refused: tuple[Change, ...]
    values: tuple[Origin | None, ...] = ()


class _RefusedError(Exception):
    """Some changes cannot be made."""

    def __init__(self, changes: Iterable[Change]) -> None:
        super().__init__()
        self.changes = [*changes]


def applied(data: DataOfNow, changes: Sequence[Change]) -> Applied:
    """Makes all changes that can be made; each as a whole or not at all."""
    known = _words_of_names(data.lines)
    left, refused = list(changes), list[Change]()
    for _round in range(_ROUNDS):
        applying, true = _Applying(data), [_with_true_names(each, known) for each in left]
        try:
            texts = applying.all(true)
            values = tuple(applying.values.get(id(each)) for each in true)
            return Applied(texts, tuple(left), tuple(refused), values)
        except _RefusedError as error:
            numbers = [number for number, each in enumerate(left) if _is_among(each, error.changes, known)]
            refused += [left[number] for number in numbers]
            left = [each for number, each in enumerate(left) if number not in numbers]
    return Applied({}, (), tuple(changes))


def _is_among(change: Change, others: Sequence[Change], known: Mapping[str, set[str]]) -> bool:
    return any(_with_true_names(change, known) == other for other in others)


def _words_of_names(lines: Iterable[Line]) -> dict[str, set[str]]:
    """The words that each name in braces is printed as."""
    known: dict[str, set[str]] = {}
    for line in lines:
        for piece in line.pieces:
            if piece.name:
                known.setdefault(piece.name, set()).add(" ".join(plain(piece.text).split()))
    return known


def _with_true_names(change: Change, known: Mapping[str, set[str]]) -> Change:
    """A change in which words that no name stands for any more, as somebody wrote others, are words."""

    def true(runs: NewRuns) -> NewRuns:
        return tuple(
            replace(run, name="")
            if run.name and " ".join(plain(run.text).split()) not in known.get(run.name, set())
            else run
            for run in runs
        )

    match change:
        case TextChanged(replacements=replacements):
            return replace(change, replacements=tuple(replace(each, runs=true(each.runs)) for each in replacements))
        case Inserted(block=block):
            cells = tuple(true(cell) for cell in block.cells)
            return replace(change, block=replace(block, runs=true(block.runs), cells=cells))
    return change


@dataclass
class _Applying:
    data: DataOfNow
    drafts: dict[str, FileDraft] = field(default_factory=dict)
    places: dict[str, Placing] = field(default_factory=dict)
    refused: list[Change] = field(default_factory=list)
    # Where the value is that a change changed, by the identity of that.
    values: dict[int, Origin] = field(default_factory=dict)

    def all(self, changes: Sequence[Change]) -> dict[str, str]:
        """The texts of the files. Raises `_RefusedError`."""
        self._words(changes)
        self._structure(changes)
        if self.refused:
            raise _RefusedError(self.refused)
        texts: dict[str, str] = {}
        for name, draft in self.drafts.items():
            try:
                rewriting = draft.rewritten()
                if not rewriting.is_empty:
                    texts[name] = rewriting.in_file
            except (CannotRewriteError, CannotPlaceError):
                self._find_refused(changes, name)
        return texts

    def _find_refused(self, changes: Sequence[Change], name: str) -> None:
        """Raises `_RefusedError` for what cannot be written: the changes that alone cannot, else all of structure."""
        own = [each for each in changes if _file_of(each) == name]
        for each in own:
            alone = _Applying(self.data)
            try:
                alone._words([each])
                alone._structure([each])
                for draft in alone.drafts.values():
                    _ = draft.rewritten().text
            except (CannotRewriteError, CannotPlaceError):
                self.refused.append(each)
        structural = [each for each in own if not isinstance(each, TextChanged | FigureChanged)]
        raise _RefusedError(self.refused or structural or own)

    @cached_property
    def _ids(self) -> set[str]:
        """The ids that are taken, in any of the files."""
        return {each for loaded in self.data.files.values() if loaded.root is not None for each in ids_in(loaded.root)}

    def _draft(self, file: str) -> FileDraft:
        if file not in self.drafts:
            if file not in self.data.files:
                raise CannotPlaceError
            self.drafts[file] = FileDraft(self.data.files[file], self.data.lines, file, self._ids)
        return self.drafts[file]

    def _placing(self, file: str) -> Placing:
        if file not in self.places:
            self.places[file] = Placing(self._draft(file), self.data.lines)
        return self.places[file]

    def _try(self, change: Change, make: Callable[[], None]) -> None:
        try:
            make()
        except (CannotPlaceError, CannotRewriteError):
            self.refused.append(change)

    # Words

    def _words(self, changes: Sequence[Change]) -> None:
        for each in changes:
            if isinstance(each, TextChanged):
                self._try(each, lambda change=each: self._text(change))  # type: ignore[misc]
            elif isinstance(each, FigureChanged):
                self._try(each, lambda change=each: self._figure(change))  # type: ignore[misc]
        for each in changes:
            if isinstance(each, Split):
                self._try(each, lambda change=each: self._node(change.origin).cut(change.at))  # type: ignore[misc]

    def _text(self, change: TextChanged) -> None:
        draft, path = self._draft(change.origin.file), change.origin.path
        if draft.is_prose(path):
            self._node(change.origin).replace([*self._words_left(change)])
            return
        if path[-2:-1] == ("rows",):
            self._cell(draft, path, change)
            return
        made = self.data.new_value(change.origin.file, path, change.old, change.new)
        if made is None:
            self._plain(draft, path, change)
            return
        file, other, text = made
        self._draft(file).set_value(other, text)
        self.values[id(change)] = Origin(other, file=file)

    def _words_left(self, change: TextChanged) -> Iterator[Replacement]:
        """The replacements of a text but for those of what a name stands for, which is changed where it is written."""
        for each in change.replacements:
            if not self.data.is_datum(change, each):
                yield each
                continue
            made = self.data.new_datum(change, each)
            if made is None:
                raise CannotPlaceError
            if isinstance(made, NewRun):
                yield replace(each, runs=(made,))
            else:
                self._draft(change.origin.file).set_value(made.path, made.text)
                self.values[id(change)] = Origin(made.path, file=change.origin.file)

    def _plain(self, draft: FileDraft, path: Path, change: TextChanged) -> None:
        """Other words in a text without Markdown."""
        written = draft.written(path)
        if written is None or change.old.casefold() not in {written.casefold(), *_with_names(draft, change)}:
            raise CannotPlaceError
        printed = PrintedText(written, draft.runs(change.origin), is_markdown=False)
        if printed.printed != change.old:
            raise CannotPlaceError
        edits = printed.edits(_in_case(each, change.old, written) for each in change.replacements)
        draft.set_value(path, _edited(written, edits), sorted(edits))

    def _cell(self, draft: FileDraft, path: Path, change: TextChanged) -> None:
        """Another text in a cell of a row."""
        written = draft.written(path)
        if written is None:
            raise CannotPlaceError
        cells = written.split("|")
        if change.origin.part >= len(cells) or "|" in change.new:
            raise CannotPlaceError
        start = sum(len(cell) + 1 for cell in cells[: change.origin.part])
        cell = cells[change.origin.part]
        own = cell.strip()
        start += len(cell) - len(cell.lstrip())
        try:
            printed = PrintedText(own, draft.runs(change.origin), is_markdown=False)
            if printed.printed != change.old:
                raise CannotPlaceError
            new = _edited(own, printed.edits(change.replacements))
        except CannotPlaceError:
            new = change.new
        if isinstance(table := draft.value(path[:-2]), DataTable):
            new = written_cell(table, change.origin.part, new, draft.language)
        draft.set_cell(path, change.origin.part, start, start + len(own), new)

    def _figure(self, change: FigureChanged) -> None:
        made = self.data.new_figure(change)
        if made is None:
            self._words_around(change)
            return
        path, text = made
        files = {each.origin.file for each in change.where}
        file = next(iter(files)) if len(files) == 1 and "report.yaml" not in files else "report.yaml"
        self._draft(file).set_value(path, text)
        self.values[id(change)] = Origin(path, file=file)

    def _words_around(self, change: FigureChanged) -> None:
        """Words that came before or after those of a name. Raises `CannotPlaceError` where its own words are others."""
        start = change.new.find(change.old)
        before, behind = change.new[:start], change.new[start + len(change.old) :]
        if (
            start < 0
            or before[-1:].isalnum()
            or behind[:1].isalnum()
            or any(sign.isdigit() for sign in before + behind)
        ):
            raise CannotPlaceError
        for each in change.where:
            runs = (NewRun(before), NewRun(change.old, name=change.name), NewRun(behind))
            names = (change.name,)
            self._node(each.origin).replace([Replacement(each.start, each.end, runs, names)])

    # Structure

    def _structure(self, changes: Sequence[Change]) -> None:
        gone = self._gone_lines(changes)
        emptied = {name: set(self._draft(name).gone_entries(gone)) for name in self._files(changes)}
        for each in changes:
            if isinstance(each, Joined):
                self._try(each, lambda change=each: self._join(change))  # type: ignore[misc]
        for each in changes:  # several at one place are in the order in which they are printed
            if isinstance(each, Moved):
                self._try(each, lambda change=each: self._move(change, emptied))  # type: ignore[misc]
            elif isinstance(each, Inserted):
                self._try(each, lambda change=each: self._insert(change))  # type: ignore[misc]
        for each in changes:
            if isinstance(each, Removed):
                self._try(each, lambda change=each: self._remove(change, emptied))  # type: ignore[misc]
        for name, paths in emptied.items():
            self._take_out(name, paths)

    def _files(self, changes: Sequence[Change]) -> set[str]:
        structural = [each for each in changes if not isinstance(each, TextChanged | FigureChanged | Split | Inserted)]
        return {name for each in structural if (name := _file_of(each)) in self.data.files}

    def _gone_lines(self, changes: Sequence[Change]) -> set[int]:
        """The lines that are no longer where they were."""
        origins: set[Origin] = set()
        for each in changes:
            if isinstance(each, Removed):
                origins.add(each.origin)
            elif isinstance(each, Joined):
                origins |= set(each.origins[1:])
            elif isinstance(each, Moved):
                origins |= set(each.origins)
        return {
            number
            for number, line in enumerate(self.data.lines)
            if any(piece.origin in origins and not piece.added for piece in line.pieces)
        }

    def _node(self, origin: Origin) -> Node:
        return self._draft(origin.file).prose(origin.path).node(origin.part)

    def _join(self, change: Joined) -> None:
        first, *others = (self._node(origin) for origin in change.origins)
        for node, origin in zip(others, change.origins[1:], strict=True):
            self._draft(origin.file).home(node).remove(node)
            if origin.path != change.origins[0].path:
                node.leave(_OF_ONE_PLACE)
            first.joined.append((change.between, node))

    def _move(self, change: Moved, emptied: Mapping[str, set[Path]]) -> None:
        name = change.origins[0].file
        draft, placing = self._draft(name), self._placing(name)
        line = self._line_of(change.origins[0])
        whole = self._whole_entries(change, emptied.get(name, set()))
        if whole and self._move_entries(draft, placing, whole, line, change):
            return
        nodes = [self._node(origin) for origin in change.origins]
        for node in nodes:
            draft.home(node).remove(node)
            node.leave(_OF_ONE_PLACE)
        placing.put_nodes(nodes, NewBlock(line.kind, level=line.level, marker=line.marker), change.place)

    def _move_entries(
        self, draft: FileDraft, placing: Placing, whole: Sequence[Path], line: Line, change: Moved
    ) -> bool:
        entries = [draft.entry(path) for path in whole]
        lists = [draft.list_of(entry)[1] for entry in entries]
        at = [own.index(entry) for own, entry in zip(lists, entries, strict=True)]
        for own, entry in zip(lists, entries, strict=True):
            own.remove(entry)
        try:
            for entry in entries:
                placing.put_entry(entry, line.kind, line.level, change.place)
        except CannotPlaceError:
            for own, index, entry in reversed(list(zip(lists, at, entries, strict=True))):
                own.insert(index, entry)
            if not all(draft.is_prose(origin.path) for origin in change.origins):
                raise
            return False
        return True

    def _whole_entries(self, change: Moved, emptied: set[Path]) -> list[Path]:
        """The entries that moved as wholes, if all that moved is in some."""
        found: list[Path] = []
        for origin in change.origins:
            own = next((path for path in emptied if origin.path[: len(path)] == path), None)
            if own is None:
                return []
            if own not in found:
                found.append(own)
        return found

    def _remove(self, change: Removed, emptied: Mapping[str, set[Path]]) -> None:
        draft, path = self._draft(change.origin.file), change.origin.path
        if any(path[: len(each)] == each for each in emptied.get(change.origin.file, ())):
            return  # it goes with its entry
        if not draft.is_prose(path):
            draft.remove_key(path)
            return
        node = self._node(change.origin)
        draft.home(node).remove(node)

    def _take_out(self, name: str, paths: Iterable[Path]) -> None:
        """Takes the entries of which nothing is left out of their lists, but for those that moved."""
        draft = self._draft(name)
        for path in paths:
            try:
                entry = draft.entry(path)
            except CannotPlaceError:
                continue
            own_path, own = draft.list_of(entry)
            if own_path == path[:-1] and entry not in self._moved(name):
                own.remove(entry)

    def _moved(self, name: str) -> list[Entry]:
        return self._placing(name).moved

    def _insert(self, change: Inserted) -> None:
        file = next((each.file for each in (change.place.after, change.place.before) if each is not None), None)
        if file is None:
            raise CannotPlaceError
        self._placing(file).put_block(change.block, change.place)

    def _line_of(self, origin: Origin) -> Line:
        for line in self.data.lines:
            if any(piece.origin == origin and not piece.added for piece in line.pieces):
                return line
        raise CannotPlaceError


def _with_names(draft: FileDraft, change: TextChanged) -> set[str]:
    """What is printed of a text that may have names in braces."""
    written = draft.written(change.origin.path) or ""
    return {change.old.casefold()} if "{" in written else set()


def _file_of(change: Change) -> str:
    if isinstance(change, TextChanged | Removed | Split):
        return change.origin.file
    if isinstance(change, Joined | Moved):
        return change.origins[0].file
    if isinstance(change, FigureChanged):
        return change.where[0].origin.file if change.where else ""
    ends = [each.file for each in (change.place.after, change.place.before) if each is not None]
    return ends[0] if ends else ""


def _in_case(replacement: Replacement, old: str, written: str) -> Replacement:
    """A replacement in small letters where a title is printed in capitals that is not written so."""
    if not old.isupper() or written.isupper():
        return replacement
    return replace(replacement, runs=tuple(replace(run, text=run.text.lower()) for run in replacement.runs))


def _edited(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    pieces, at = list[str](), 0
    for start, end, new in sorted(edits):
        if start < at:
            raise CannotPlaceError
        pieces += [text[at:start], new]
        at = end
    return "".join((*pieces, text[at:]))
