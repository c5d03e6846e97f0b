"""What loading gives: the model, where every value of it stands, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

from annual_report.diagnostics import Diagnostic, Edit, Source, Span, whole_file
from annual_report.diagnostics.advice import Advice
from annual_report.language import Message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.spoken import Spoken
from annual_report.load.yaml.nodes import Mapping as Group
from annual_report.load.yaml.nodes import Node, Scalar, Sequence, locate, node_at, nodes_along, nodes_within
from annual_report.load.yaml.offsets import replaced_within, span_within
from annual_report.load.yaml.value_edits import rewritten
from annual_report.model.walk import Path
from annual_report.values.refusal import Replacement

_QUOTES: Final = ("'", '"')
_ENDS_BARE: Final = lazy_pattern(r"[,\[\]{}]|:\s|\s#")

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Loaded(Generic[T_co]):
    """A file bound to the model, as far as it fits: what does not is left out, and told in the diagnostics.

    `value` is None where nothing could be bound; `lost` are the ids that were left out; `written` is the tree with all
    that does not fit still in it. `keys` are the names that the file has for keys, where they are not the English ones.
    `spoken` tells of the language that it was read in.
    """

    source: Source
    value: T_co | None
    root: Node | None = None
    diagnostics: tuple[Diagnostic, ...] = field(default=())
    lost: frozenset[str] = frozenset()
    written: Node | None = None
    keys: Mapping[str, str] | None = None
    spoken: Spoken = field(default_factory=Spoken)

    @property
    def is_sound(self) -> bool:
        """Whether the file was read without an error."""
        return not any(each.is_error for each in self.diagnostics)

    def span(self, path: Path, *, key: bool = False) -> Span:
        """Where the value (or its key) at `path` stands; the file's beginning where there is no such place."""
        if self.root is None:
            return whole_file(self.source)
        return locate(self.root, path, key=key)

    def text(self, path: Path) -> str:
        """The text of the value at `path`, as YAML has it; "" where there is none."""
        return scalar.text if (scalar := self._scalar(path)) else ""

    def needs_quotes_for(self, path: Path, text: str) -> bool:
        """Whether `text`, written into the value at `path`, would end it: a comma within { and }, without quotes."""
        scalar = self._scalar(path)
        bare = scalar is not None and scalar.in_brackets and not scalar.span.text.startswith(_QUOTES)
        return bare and _ENDS_BARE.search(text) is not None

    def span_within(self, path: Path, start: int, end: int) -> Span:
        """Where the part from `start` to `end` of the text at `path` stands; the whole value if it cannot be told."""
        scalar = self._scalar(path)
        return (scalar and span_within(scalar, start, end)) or self.span(path)

    def replaced_within(self, path: Path, start: int, end: int, text: str) -> tuple[Edit, ...]:
        """The edit that puts `text` in place of that part; none where that is not safe."""
        scalar = self._scalar(path)
        return replaced_within(scalar, start, end, text) if scalar else ()

    def proposed(self, path: Path, advice: Message | None, word: str = "") -> tuple[Edit, ...]:
        """The edit that does what an `Advice` says on the value at `path`, or a `word` in it; none where it cannot."""
        scalar = self._scalar(path)
        if scalar is None or not isinstance(advice, Advice):
            return ()
        start = scalar.text.find(word) if word and not advice.whole else -1
        within = replaced_within(scalar, start, start + len(word), advice.meant) if start >= 0 else ()
        old = scalar.text[start : start + len(word)] if start >= 0 else scalar.text
        return within or rewritten(scalar, Replacement(old, advice.meant))

    def is_stand_in(self, path: Path) -> bool:
        """Whether what is at `path` only stands in for something that did not fit."""
        return self.root is not None and any(node.stand_in for node in nodes_along(self.root, path))

    def is_whole(self, path: Path) -> bool:
        """Whether nothing that is at `path`, or in it, was left out or only stands in."""
        node = node_at(self.root, path) if self.root is not None else None
        return node is None or all(not each.stand_in and not _left_out(each) for each in nodes_within(node))

    def left_out(self, path: Path) -> frozenset[str | int]:
        """The keys, or indices, in the group or list at `path` whose values did not fit."""
        node = node_at(self.root, path) if self.root is not None else None
        return _left_out(node) if node is not None else frozenset()

    def _scalar(self, path: Path) -> Scalar | None:
        node = node_at(self.root, path) if self.root is not None else None
        return node if isinstance(node, Scalar) else None


def _left_out(node: Node) -> frozenset[str | int]:
    return node.left_out if isinstance(node, Sequence | Group) else frozenset()
