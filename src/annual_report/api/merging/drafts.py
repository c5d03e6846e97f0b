"""Texts of the data while changes are made in them: paragraphs that get other words, are cut, joined, moved."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from textwrap import wrap
from typing import Final

from annual_report.api.merging.changes import NewRuns, Replacement
from annual_report.api.merging.printed_text import (
    CannotPlaceError,
    PrintedRun,
    PrintedText,
    at_beginning,
    markdown_of,
    words_of_markdown,
)
from annual_report.api.merging.prose_blocks import Level, ProseBlock, prose_blocks, prose_of
from annual_report.load.yaml.value_writing import Replaced
from annual_report.model.walk import Path
from annual_report.wording.markdown import tokens

_WIDTH: Final = 100  # letters of a line of a new text


@dataclass(eq=False)
class Node:
    """A paragraph with what becomes of it: other words, cuts at some places, further paragraphs joined to its end."""

    block: ProseBlock
    printed: PrintedText | None = None
    replacements: list[Replacement] = field(default_factory=list)
    cuts: list[int] = field(default_factory=list)
    joined: list[tuple[str, "Node"]] = field(default_factory=list)

    @classmethod
    def new(cls, runs: NewRuns, levels: tuple[Level, ...], *, begins: bool) -> "Node":
        """A paragraph that was not there."""
        content = _on_lines(at_beginning(markdown_of(runs).strip()))
        return cls(ProseBlock(content, levels, begins, None, apart=not begins))

    @property
    def changed_inside(self) -> bool:
        """Whether more changed of it than words."""
        return bool(self.cuts or self.joined)

    @property
    def edits(self) -> list[Replaced]:
        """The replacements as edits of what is written. Raises `CannotPlaceError`."""
        return self.printed.edits(self.replacements) if self.printed else []

    def replace(self, replacements: Iterable[Replacement]) -> None:
        """Makes the replacements, which count letters as printed. Raises `CannotPlaceError`."""
        if self.printed is None:
            raise CannotPlaceError
        wanted = [*replacements]
        self.printed.edits(wanted)
        self.replacements += wanted

    def cut(self, offsets: Iterable[int]) -> None:
        """Ends the paragraph at these offsets and begins another. Raises `CannotPlaceError`."""
        if self.printed is None:
            raise CannotPlaceError
        wanted = [*offsets]
        for each in wanted:
            self.printed.place(each)
        self.cuts += wanted

    def leave(self, names: Container[str]) -> None:
        """Says in words what these `names` stand for: the paragraph leaves the place that knows them."""
        if self.printed is not None:
            taken = [(each.start, each.end) for each in self.replacements]
            self.replacements += [
                each
                for each in self.printed.spelled_out(names)
                if not any(start < each.end and each.start < end for start, end in taken)
            ]

    def contents(self) -> list[str]:
        """The Markdown of the paragraphs that it becomes."""
        contents = self._own_contents() if self.replacements or self.cuts else [self.block.content]
        for between, other in self.joined:
            first, *others = other.contents() or [""]
            contents = [*contents[:-1], f"{contents[-1]}{between}{first}".strip(), *others]
        return [each for each in contents if each]

    def _own_contents(self) -> list[str]:
        if self.printed is None:
            raise CannotPlaceError
        places = sorted(self.printed.place(each) for each in self.cuts)
        contents = [at_beginning(each.strip()) for each in _cut(self.block.content, sorted(self.edits), places)]
        anew = self.printed.made_anew(self.replacements, self.cuts)
        if all(_says(content, runs) for content, runs in zip(contents, anew, strict=True)):
            return contents
        return [at_beginning(markdown_of(runs).strip()) for runs in anew]

    def blocks(self) -> Iterator[ProseBlock]:
        """The paragraphs that it becomes."""
        for number, content in enumerate(self.contents()):
            if not number:
                yield replace(self.block, content=content)
            else:
                begins = self.block.begins and self.block.depth > 0
                yield replace(self.block, content=content, begins=begins, apart=not begins or self.block.apart)


def _on_lines(content: str) -> str:
    """A long paragraph on several lines, none of which begins as a list does."""
    lines = wrap(content, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines) if all(at_beginning(line) == line for line in lines[1:]) else content


def _says(content: str, runs: NewRuns) -> bool:
    """Whether Markdown has these words."""
    wanted = "".join(f"{{{run.name}}}" if run.name else run.text for run in runs)
    return words_of_markdown(content).strip(" .;") == " ".join(wanted.split("\n")).strip(" .;")


def _cut(content: str, edits: Sequence[Replaced], cuts: Sequence[int]) -> list[str]:
    pieces, piece, at = list[str](), "", 0
    steps = sorted([(start, 1, end, new) for start, end, new in edits] + [(cut, 0, cut, "") for cut in cuts])
    for start, is_edit, end, new in steps:
        if start < at:
            raise CannotPlaceError
        piece += content[at:start] + new
        at = end
        if not is_edit:
            pieces.append(piece)
            piece = ""
    return [*pieces, piece + content[at:]]


class ProseDraft:
    """A text of several paragraphs at `path`; `printed` has the runs of each part as it is printed."""

    def __init__(self, path: Path, prose: str, printed: Mapping[int, Sequence[PrintedRun]]) -> None:
        self.path, self._prose = path, prose
        blocks = prose_blocks(prose)
        self._before = [Node(block, _printed(block, printed)) for block in blocks]
        self.nodes = list(self._before)

    def node(self, part: int) -> Node:
        """The paragraph number `part`, wherever it is now. Raises `CannotPlaceError`."""
        if part >= len(self._before):
            raise CannotPlaceError
        return self._before[part]

    @property
    def is_changed(self) -> bool:
        """Whether something is another than it was."""
        return self.nodes != self._before or any(each.replacements or each.changed_inside for each in self.nodes)

    @property
    def text(self) -> str:
        """The Markdown of all; empty where nothing is left."""
        return prose_of(block for node in self.nodes for block in node.blocks())

    @property
    def replaced(self) -> list[Replaced]:
        """Which parts of the text are replaced, if that is all; else nothing."""
        if self.nodes != self._before or any(each.changed_inside for each in self.nodes):
            return []
        places = _places(self._prose)
        found: list[Replaced] = []
        for node, place in zip(self.nodes, places, strict=True):
            edits = sorted(node.edits)
            if edits and node.contents() != _cut(node.block.content, edits, []):
                return []
            found += [(place.of(start), place.of(end), new) for start, end, new in edits]
        return found

    def place(self, part: int, start: int, end: int) -> tuple[int, int]:
        """Where in the text is what is printed of a part from `start` to `end`. Raises `CannotPlaceError`."""
        printed = self.node(part).printed
        if printed is None:
            raise CannotPlaceError
        place = _places(self._prose)[part]
        first = place.of(printed.place(start))
        return first, max(first, place.of(printed.place(end)))


def edited(text: str, replaced: Iterable[Replaced]) -> str:
    """`text` with other texts in place of these parts of it, in order."""
    pieces, at = list[str](), 0
    for start, end, new in replaced:
        pieces += [text[at:start], new]
        at = end
    return "".join((*pieces, text[at:]))


def _printed(block: ProseBlock, printed: Mapping[int, Sequence[PrintedRun]]) -> PrintedText | None:
    runs = printed.get(block.part if block.part is not None else -1)
    try:
        return PrintedText(block.content, runs) if runs is not None else None
    except CannotPlaceError:
        return None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the lines of a paragraph are in the text: for each, where it begins in the paragraph and in the text."""

    lines: tuple[tuple[int, int], ...]

    def of(self, offset: int) -> int:
        """Where what is at `offset` of the paragraph is in the text."""
        start, place = next(each for each in reversed(self.lines) if each[0] <= offset)
        return place + offset - start


def _places(prose: str) -> list[_Place]:
    starts, lines = [0], prose.split("\n")
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    places: list[_Place] = []
    for token in tokens(prose):
        if token.type == "inline" and token.map:
            length, found = 0, list[tuple[int, int]]()
            for number, content in enumerate(token.content.split("\n"), token.map[0]):
                found.append((length, starts[number] + max(lines[number].rfind(content), 0)))
                length += len(content) + 1
            places.append(_Place(tuple(found)))
    return places
