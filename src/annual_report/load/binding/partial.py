"""A tree that can be bound all the same: what does not fit is left out, and stand-ins take the place of what must be.

So the checks see the sound rest of a file, and all of its problems are told at once.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from annual_report.load.binding.fields import field_at, model_in
from annual_report.load.binding.unknown_keys import intended_key
from annual_report.load.yaml.nodes import Mapping, Node, Scalar, Sequence, locate, node_at, nodes_within
from annual_report.model.walk import Path
from annual_report.values.dates import PartialDate
from annual_report.values.figures import Figure
from annual_report.values.period import Period
from annual_report.values.text_types import Reference, TextType, slug

# Texts of each type that say nothing: checks pass over them.
_PLACEHOLDERS: Final[dict[type[TextType], str]] = {
    Figure: "có",
    PartialDate: "không rõ",
    Period: "1000",
    Reference: "khong-ro",
}
# The keys that say what an entry is called, and how many of its words may make an id.
_CALLED: Final = ("name", "short_names", "label", "title", "type", "text")
_WORDS: Final = 12


def mended(root: Node, model: type[BaseModel], details: Iterable[ErrorDetails]) -> tuple[Node, set[str]]:
    """`root` without what `details`, pydantic's errors on it as a `model`, tell of; and the ids that went with that."""
    changes: dict[Path, dict[str | int, Node | None]] = {}
    lost: set[str] = set()
    for detail in details:
        path: Path = detail["loc"]
        group_changes = changes.setdefault(path[:-1], {})
        written = node_at(root, path)
        if detail["type"] == "tuple_type" and isinstance(written, Mapping):
            lost |= set(written.entries)  # ids, where each entry has its id for a key
        if detail["type"] == "extra_forbidden" and (name := intended_key(root, model, path)) is not None:
            group_changes |= {path[-1]: None, name: written}
        elif detail["type"] == "extra_forbidden" or (wanted := _required(model, path)) is None:
            group_changes[path[-1]] = None
            lost |= _ids(written)
        else:
            group_changes.setdefault(path[-1], _stand_in(wanted, str(path[-1]), root, path))
            lost |= _ids(written)
        if path[-1:] == ("id",) and not (isinstance(written, Scalar) and slug(written.text)):
            lost |= _ids_in_words(node_at(root, path[:-1]))
    return _changed(root, changes, ()), lost


def _changed(node: Node, changes: dict[Path, dict[str | int, Node | None]], path: Path) -> Node:
    """`node`, which is at `path`, with the changes: each is what to put at a step of its path; None leaves it out."""
    if isinstance(node, Scalar):
        return node
    group_changes = changes.get(path, {})
    left_out = node.left_out | {step for step, new in group_changes.items() if new is None or new.stand_in}
    if isinstance(node, Sequence):
        items = [
            group_changes[index] if index in group_changes else _changed(item, changes, (*path, index))
            for index, item in enumerate(node.items)
        ]
        return replace(node, items=tuple(each for each in items if each), left_out=left_out)
    entries = {
        name: (key, _changed(value, changes, (*path, name)))
        for name, (key, value) in node.entries.items()
        if name not in group_changes
    }
    entries |= {str(step): (Scalar(str(step), new.span), new) for step, new in group_changes.items() if new}
    return replace(node, entries=entries, left_out=left_out)


def _ids(node: Node | None, key: str = "id") -> set[str]:
    """Every id that is written in `node`, and the ids that its words may have been meant for."""
    if isinstance(node, Scalar):
        return {node.text, slug(node.text)} if key == "id" else set()
    if isinstance(node, Sequence):
        return {identifier for item in node.items for identifier in _ids(item, "")}
    if isinstance(node, Mapping):
        return {identifier for name, (_key, value) in node.entries.items() for identifier in _ids(value, name)}
    return set()


def _ids_in_words(node: Node | None) -> set[str]:
    """The ids that an entry without one may have been meant to have: words of what it is called, or their initials."""
    called = [node.entries[key][1] for key in _CALLED if key in node.entries] if isinstance(node, Mapping) else []
    texts = [each.text for value in called for each in nodes_within(value) if isinstance(each, Scalar)]
    ids: set[str] = set()
    for words in (slug(text).split("-")[:_WORDS] for text in texts):
        runs = [words[start:end] for end in range(len(words) + 1) for start in range(end)]
        ids |= {"-".join(run) for run in runs} | {"".join(word[:1] for word in run) for run in runs}
    return ids


def _required(model: type[BaseModel], path: Path) -> Any:
    """The type of the field at `path` of the model where it must be there; None where it may be left out."""
    field = field_at(model, path) if path and isinstance(path[-1], str) else None
    return field.annotation if field and field.is_required() else None


def _stand_in(annotation: Any, name: str, root: Node, path: Path) -> Node:
    """A node that a field of this type takes, and that says nothing."""
    place = locate(root, path, key=True)
    inner = model_in(annotation)
    if inner is not None and (short := getattr(inner, "short_form", None)) is not None:
        annotation, inner = short, None
    if inner is not None:
        entries = {
            key: (Scalar(key, place, stand_in=True), _stand_in(wanted.annotation, key, root, path))
            for key, wanted in inner.model_fields.items()
            if wanted.is_required()
        }
        group = Mapping(entries, place, stand_in=True)
        return Sequence((group,), place, stand_in=True) if get_origin(annotation) is tuple else group
    placeholder = next((text for kind, text in _PLACEHOLDERS.items() if _is_of(annotation, kind)), "…")
    if name == "id":
        written = node_at(root, path)
        placeholder = (slug(written.text) if isinstance(written, Scalar) else "") or slug(" ".join(map(str, path)))
    scalar = Scalar("không" if annotation is bool else placeholder, place, stand_in=True)
    return Sequence((scalar,), place, stand_in=True) if get_origin(annotation) is tuple else scalar


def _is_of(annotation: Any, kind: type) -> bool:
    if isinstance(annotation, type) and not get_args(annotation):
        return issubclass(annotation, kind)
    return any(_is_of(each, kind) for each in get_args(annotation))
