"""YAML as a tree of texts with their places: nothing is guessed about types.

A node is a `stand_in` where nothing fit that was written (`load.binding.partial`); `left_out` are the indices or keys
of what is no longer there for that.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace

from annual_report.diagnostics import Span
from annual_report.model.walk import Path


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as written; `blank` where a key stands without a value, `in_brackets` where a comma would end it."""

    text: str
    span: Span
    blank: bool = False
    stand_in: bool = False
    in_brackets: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    span: Span
    stand_in: bool = False
    left_out: frozenset[str | int] = frozenset()


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys as written with their values, in order, by the names of the keys; no name twice."""

    entries: dict[str, tuple[Scalar, "Node"]]
    span: Span
    stand_in: bool = False
    left_out: frozenset[str | int] = frozenset()


Node = Scalar | Sequence | Mapping


def size(node: Node) -> tuple[int, int, int]:
    """How many nodes the tree has, itself included, and how many letters and ends of lines their texts have."""
    if isinstance(node, Scalar):
        return 1, len(node.text), node.text.count("\n")
    inner = node.items if isinstance(node, Sequence) else (value for _key, value in node.entries.values())
    sizes = [size(each) for each in inner]
    nodes, letters, lines = (sum(each[place] for each in sizes) for place in range(3))
    return 1 + nodes, letters, lines


def nodes_within(node: Node) -> Iterator[Node]:
    """The node and all nodes below it; keys are not among them."""
    yield node
    inner = node.items if isinstance(node, Sequence) else ()
    for child in (value for _key, value in node.entries.values()) if isinstance(node, Mapping) else inner:
        yield from nodes_within(child)


def as_stand_ins(node: Node, places: Container[tuple[int, int]]) -> Node:
    """`node` with each scalar that begins at one of these lines and columns as a stand-in: it was meant otherwise."""
    if isinstance(node, Scalar):
        return replace(node, stand_in=True) if (node.span.line, node.span.column) in places else node
    if isinstance(node, Sequence):
        return replace(node, items=tuple(as_stand_ins(item, places) for item in node.items))
    entries = {name: (key, as_stand_ins(value, places)) for name, (key, value) in node.entries.items()}
    return replace(node, entries=entries)


def plain(node: Node) -> object:
    """The node as strings, lists and dictionaries; keys left blank are left out."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    values = {name: value for name, (_key, value) in node.entries.items()}
    return {name: plain(value) for name, value in values.items() if not (isinstance(value, Scalar) and value.blank)}


def blank_keys(node: Node, path: Path = ()) -> Iterator[Path]:
    """The paths of all keys that stand without a value: `plain` leaves them out."""
    if isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from blank_keys(item, (*path, index))
    elif isinstance(node, Mapping):
        for name, (_key, value) in node.entries.items():
            if isinstance(value, Scalar) and value.blank:
                yield *path, name
            yield from blank_keys(value, (*path, name))


def locate(root: Node, path: Path, *, key: bool = False) -> Span:
    """Where the value at `path` stands (with `key`: where its key stands); the nearest place above if it is missing."""
    node, place = root, start_of(root)
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and (entry := node.entries.get(step)):
            node = entry[1]
            blank = isinstance(node, Scalar) and node.blank
            place = entry[0].span if key or blank or not isinstance(node, Scalar) else node.span
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            place = start_of(node)
        else:
            break
    return place


def nodes_along(root: Node, path: Path) -> Iterator[Node]:
    """The nodes on the way from `root` to the one at `path`, both included, as far as there are any."""
    node = root
    yield node
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and (entry := node.entries.get(step)):
            node = entry[1]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return
        yield node


def node_at(root: Node, path: Path) -> Node | None:
    """The node at `path`; None where there is none."""
    nodes = list(nodes_along(root, path))
    return nodes[-1] if len(nodes) > len(path) else None


def start_of(node: Node) -> Span:
    """A short span to point at: a scalar itself, a mapping's first key, a list's first item."""
    if isinstance(node, Mapping) and node.entries:
        return next(iter(node.entries.values()))[0].span
    if isinstance(node, Sequence) and node.items:
        return start_of(node.items[0])
    return node.span
