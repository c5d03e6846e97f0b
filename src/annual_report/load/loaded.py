"""What loading gives: the model, where every value of it stands, and what is wrong with it."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from annual_report.diagnostics import Diagnostic, Source, Span, whole_file
from annual_report.load.nodes import Mapping, Node, Sequence, locate, node_at, nodes_along, nodes_within
from annual_report.model.walk import Path

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Loaded(Generic[T_co]):
    """A file bound to the model, as far as it fits: what does not is left out, and told in the diagnostics.

    `value` is None where nothing could be bound; `lost` are the ids that were left out; `written` is the tree with all
    that does not fit still in it.
    """

    source: Source
    value: T_co | None
    root: Node | None = None
    diagnostics: tuple[Diagnostic, ...] = field(default=())
    lost: frozenset[str] = frozenset()
    written: Node | None = None

    def span(self, path: Path, *, key: bool = False) -> Span:
        """Where the value (or its key) at `path` stands; the file's beginning where there is no such place."""
        if self.root is None:
            return whole_file(self.source)
        return locate(self.root, path, key=key)

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


def _left_out(node: Node) -> frozenset[str | int]:
    return node.left_out if isinstance(node, Sequence | Mapping) else frozenset()
