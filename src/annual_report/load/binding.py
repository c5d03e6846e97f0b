"""Nodes to model: pydantic decides what fits, and each of its errors becomes a diagnostic at the very token."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, Final, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from annual_report.diagnostics import Diagnostic
from annual_report.language import N_, Message, message
from annual_report.load.nodes import Mapping, Node, blank_keys, is_bracketed, locate, plain, start_of
from annual_report.load.rules import BAD_VALUE, MISSING_KEY, UNKNOWN_KEY, VALUE_MISSING, WRONG_TYPE
from annual_report.model.base import Model
from annual_report.model.refusal import RefusalError
from annual_report.model.walk import Path

M = TypeVar("M", bound=Model)

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


def bind(root: Node, model: type[M]) -> tuple[M | None, list[Diagnostic]]:
    """The model that the tree writes; None with the reasons where it does not fit."""
    if not isinstance(root, Mapping):
        what = message(N_("the file must begin with a key, for example “{key}:”"), key=next(iter(model.model_fields)))
        return None, [Diagnostic(WRONG_TYPE, what, start_of(root))]
    blank = [path for path in blank_keys(root) if path[-1] not in _keys_at(model, path[:-1])]
    problems = [_unknown_key(path, root, model) for path in blank]
    try:
        return model.model_validate(plain(root)), problems
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        return None, problems + [_diagnostic(each, root, model) for each in details]


def _diagnostic(detail: ErrorDetails, root: Node, model: type[Model]) -> Diagnostic:
    path: Path = detail["loc"]
    cause = detail.get("ctx", {}).get("error")
    if isinstance(cause, RefusalError):
        return Diagnostic(cause.rule, cause.reason, locate(root, path), fix=cause.fix)
    match detail["type"]:
        case "extra_forbidden":
            return _unknown_key(path, root, model)
        case "missing":
            return _missing_key(path, root)
        case "string_too_short" | "too_short":
            what = message(N_("“{key}” is empty"), key=_name(path))
            return Diagnostic(
                VALUE_MISSING, what, locate(root, path), fix=message(N_("write a value, or leave the key out"))
            )
        case kind if kind in _WANTED:
            bracketed = kind == "string_type" and is_bracketed(root, path)
            how = N_("put quotes around a text that begins with [ or {{") if bracketed else _HOW[kind]
            return Diagnostic(WRONG_TYPE, message(_WANTED[kind]), locate(root, path), fix=message(how))
        case _:
            what = message(N_("the value of “{key}” does not fit"), key=_name(path))
            return Diagnostic(BAD_VALUE, what, locate(root, path))


def _unknown_key(path: Path, root: Node, model: type[Model]) -> Diagnostic:
    name, known = str(path[-1]), _keys_at(model, path[:-1])
    what = message(N_("the key “{key}” is not known here"), key=name)
    return Diagnostic(UNKNOWN_KEY, what, locate(root, path, key=True), fix=_known_key(name, known))


def _known_key(name: str, known: list[str]) -> Message:
    if name[:1].isdigit():
        return message(N_("put quotes around a number with a decimal comma inside braces: {example}"), example='"12,5"')
    if near := get_close_matches(name, known, 1, 0.6):
        return message(N_("did you mean “{key}”?"), key=near[0])
    return message(N_("the keys known here: {keys}"), keys=", ".join(known))


def _missing_key(path: Path, root: Node) -> Diagnostic:
    name = str(path[-1])
    return Diagnostic(
        MISSING_KEY,
        message(N_("“{key}” is missing"), key=name),
        locate(root, path, key=True),
        fix=message(N_("add a line “{key}: …” to this group"), key=name),
    )


def _name(path: Path) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _keys_at(model: type[BaseModel], path: Iterable[str | int]) -> list[str]:
    """The keys of the model at `path` inside `model`."""
    for step in path:
        if isinstance(step, str) and step in model.model_fields:
            model = _model_in(model.model_fields[step].annotation) or model
    return list(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for each in get_args(annotation) if (found := _model_in(each))), None)
