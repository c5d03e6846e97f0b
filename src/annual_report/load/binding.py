"""Nodes to model: pydantic decides what fits, and each of its errors becomes a diagnostic at the very token."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher, get_close_matches
from typing import Final, Generic, TypeVar, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from annual_report.diagnostics import Diagnostic, Edit
from annual_report.language import N_, Message, message
from annual_report.load.fields import about_in, all_keys, field_at, keys_at, model_in
from annual_report.load.mending import meant_key, mended
from annual_report.load.nodes import Mapping, Node, Scalar, Sequence, blank_keys, locate, node_at, plain, start_of
from annual_report.load.rewriting import listed, rewritten
from annual_report.load.rules import BAD_VALUE, MISSING_KEY, UNKNOWN_KEY, VALUE_MISSING, WRONG_TYPE
from annual_report.model.base import BAD_ID, LIKE, Model, slug
from annual_report.model.refusal import RefusalError
from annual_report.model.walk import Path

M = TypeVar("M", bound=Model)

# Validators that look at a whole list or group speak only once its parts fit: another round, and one to spare.
ROUNDS: Final = 4
MAX_PROBLEMS: Final = 500

SURELY_LIKE: Final = 0.8  # how alike a key is to the one that it is surely a slip of (difflib's ratio)

_WANTED: Final = {
    "string_type": N_("one text is expected here, not a list or a group of keys"),
    "tuple_type": N_("a list is expected here"),
    "model_type": N_("a group of keys is expected here"),
    "model_attributes_type": N_("a group of keys is expected here"),
}
_HOW: Final = {
    "string_type": N_("write the text on the same line, after the colon"),
    "tuple_type": N_("begin every entry on a line of its own with “- ”"),
    "model_type": N_("write “key: value” lines, indented below it"),
    "model_attributes_type": N_("write “key: value” lines, indented below it"),
}


@dataclass(frozen=True, slots=True)
class Bound(Generic[M]):
    """A tree bound to a model: the `value` (None where nothing could be), the tree that it is of, what did not fit.

    Where something did not fit, the tree is the mended one; `lost` are the ids that were left out of it.
    """

    value: M | None
    root: Node
    problems: tuple[Diagnostic, ...] = ()
    lost: frozenset[str] = frozenset()


def bind(root: Node, model: type[M]) -> Bound[M]:
    """The model that the tree writes, as far as it fits."""
    if not isinstance(root, Mapping):
        what = message(N_("the file must begin with a key, for example “{key}:”"), key=next(iter(model.model_fields)))
        return Bound(None, root, (Diagnostic(WRONG_TYPE, what, start_of(root)),))
    blank = [path for path in blank_keys(root) if path[-1] not in (keys_at(model, path[:-1]) or path)]
    problems = [_unknown_key(path, root, model) for path in blank[:MAX_PROBLEMS]]
    lost: set[str] = set()
    written = root
    for _round in range(ROUNDS):
        try:
            value = model.model_validate(plain(root))
            return Bound(value, root, tuple(_told_apart(problems, written)), frozenset(lost))
        except ValidationError as error:
            details = error.errors(include_url=False, include_input=False)
        fresh = _fresh(details, root, model)
        problems += [_diagnostic(each, root, model) for each in fresh[: MAX_PROBLEMS - len(problems)]]
        if len(problems) >= MAX_PROBLEMS:
            break
        root, gone = mended(root, model, details)
        lost |= gone
    return Bound(None, root, tuple(_told_apart(problems, written)))


def _told_apart(problems: list[Diagnostic], root: Node) -> Iterator[Diagnostic]:
    """The problems, less those edits by which two things would come to have one id."""
    ids: dict[str, set[str]] = {}
    for text in _ids(root) if any(each.rule is BAD_ID for each in problems) else ():
        ids.setdefault(slug(text), set()).add(text)
    for each in problems:
        taken = each.rule is BAD_ID and len(ids.get(slug(each.span.text), ())) > 1
        yield replace(each, edits=()) if taken else each


def _ids(node: Node) -> Iterator[str]:
    """What is written as an id in `node`."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _ids(item)
    elif isinstance(node, Mapping):
        for name, (_key, value) in node.entries.items():
            if name == "id" and isinstance(value, Scalar):
                yield value.text
            yield from _ids(value)


def _fresh(details: list[ErrorDetails], root: Node, model: type[M]) -> list[ErrorDetails]:
    """Those of pydantic's errors that are not told already, or by another: a key misspelt is not missing too."""
    slips = {
        (*path[:-1], meant_key(root, model, path))
        for path in (each["loc"] for each in details if each["type"] == "extra_forbidden")
    }
    return [each for each in details if each["loc"] not in slips and not _is_mended(root, each["loc"])]


def _is_mended(root: Node, path: Path) -> bool:
    """Whether the node at `path` is not the user's any more, so that a problem with it was told before."""
    node = node_at(root, path)
    return node is not None and (node.stand_in or (isinstance(node, Sequence) and bool(node.left_out)))


def _diagnostic(detail: ErrorDetails, root: Node, model: type[Model]) -> Diagnostic:
    path: Path = detail["loc"]
    cause = detail.get("ctx", {}).get("error")
    if isinstance(cause, RefusalError):
        node = node_at(root, path)
        edits = rewritten(node, cause.replacement) if cause.replacement and isinstance(node, Scalar) else ()
        return Diagnostic(cause.rule, cause.reason, locate(root, path), fix=cause.fix, edits=edits)
    match detail["type"]:
        case "extra_forbidden":
            return _unknown_key(path, root, model)
        case "missing":
            return _missing_key(path, root, model)
        case "string_too_short" | "too_short":
            what = message(N_("“{key}” is empty"), key=_name(path))
            return Diagnostic(
                VALUE_MISSING, what, locate(root, path), fix=message(N_("write a value, or leave the key out"))
            )
        case kind if kind in _WANTED:
            bracketed = kind == "string_type" and _is_bracketed(root, path)
            how = N_("put quotes around a text that begins with [ or {{") if bracketed else _HOW[kind]
            edits = _as_list(path, root, model) if kind == "tuple_type" else ()
            return Diagnostic(WRONG_TYPE, message(_WANTED[kind]), locate(root, path), fix=message(how), edits=edits)
        case _:
            what = message(N_("the value of “{key}” does not fit"), key=_name(path))
            return Diagnostic(BAD_VALUE, what, locate(root, path), fix=message(N_("write one value behind the colon")))


def _unknown_key(path: Path, root: Node, model: type[Model]) -> Diagnostic:
    name, known = str(path[-1]), keys_at(model, path[:-1]) or []
    what = message(N_("the key “{key}” is not known here"), key=name)
    span, meant = locate(root, path, key=True), meant_key(root, model, path)
    edits = (Edit(span, meant),) if meant and span.text == name and _is_sure(path, meant, root, model) else ()
    return Diagnostic(UNKNOWN_KEY, what, span, fix=_known_key(name, known), edits=edits)


def _is_sure(path: Path, meant: str, root: Node, model: type[Model]) -> bool:
    """Whether the key at `path` can be nothing but a slip of `meant`: neither one of another group, nor one of two."""
    name, group = str(path[-1]), node_at(root, path[:-1])
    if name in all_keys() or SequenceMatcher(None, name, meant).ratio() < SURELY_LIKE:
        return False
    known = keys_at(model, path[:-1]) or ()
    strange = [key for key in group.entries if key not in known] if isinstance(group, Mapping) else []
    return [key for key in strange if meant_key(root, model, (*path[:-1], key)) == meant] == [name]


def _known_key(name: str, known: list[str]) -> Message:
    if name[:1].isdigit():
        return message(N_("put quotes around a number with a decimal comma inside braces: {example}"), example='"12,5"')
    if near := get_close_matches(name, known, 1, LIKE):
        return message(N_("did you mean “{key}”?"), key=near[0])
    return message(N_("the keys known here: {keys}"), keys=", ".join(known))


def _missing_key(path: Path, root: Node, model: type[Model]) -> Diagnostic:
    name, wanted = str(path[-1]), field_at(model, path)
    group = model_in(wanted.annotation) if wanted else None
    example = next((str(text) for about in about_in(wanted) for text in about.examples), "…") if wanted else "…"
    if group is not None:
        inner = [key for key, each in group.model_fields.items() if each.is_required()]
        fix = message(N_("add “{key}:”, and below it, indented, at least: {keys}"), key=name, keys=", ".join(inner))
    elif wanted and get_origin(wanted.annotation) is tuple:
        fix = message(N_("add “{key}:”, and below it, indented, for example “- {example}”"), key=name, example=example)
    else:
        fix = message(N_("add a line to this group, for example “{key}: {example}”"), key=name, example=example)
    return Diagnostic(MISSING_KEY, message(N_("“{key}” is missing"), key=name), locate(root, path, key=True), fix=fix)


def _name(path: Path) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _as_list(path: Path, root: Node, model: type[Model]) -> tuple[Edit, ...]:
    """The edit that makes a list of a text that stands alone where a list of texts is expected."""
    node, wanted = node_at(root, path), field_at(model, path)
    if not isinstance(node, Scalar) or wanted is None or model_in(wanted.annotation) is not None:
        return ()
    return listed(node)


def _is_bracketed(root: Node, path: Path) -> bool:
    """Whether the value at `path` is a list or mapping in brackets, as a text that begins with `{name}` becomes."""
    node = node_at(root, path)
    return node is not None and node.span.text in {"[", "{"}
