"""A text, list or group that stands where another of the three is expected."""

from collections.abc import Iterator
from typing import Final, get_args

from pydantic import BaseModel

from annual_report.diagnostics import Diagnostic, Edit
from annual_report.language import N_, KeyNames, Message, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.binding.fields import field_at, known_keys, model_in, required_in
from annual_report.load.rules import WRONG_TYPE
from annual_report.load.yaml.nodes import Mapping, Node, Scalar, Sequence, locate, node_at, start_of
from annual_report.load.yaml.pasted_rows import ROWS, pasted_rows
from annual_report.load.yaml.single_reading import in_quotes, value_on
from annual_report.load.yaml.slips_above import without_spaces
from annual_report.load.yaml.typing_hints import quotes_around
from annual_report.load.yaml.value_edits import listed
from annual_report.model.walk import Path
from annual_report.values.text_types import Id, NamedText, Prose, slug

_EXPECTED: Final = {
    "string_type": N_("a single text is expected here, not a list or a group of keys"),
    "tuple_type": N_("a list is expected here"),
    "model_type": N_("a group of keys is expected here"),
    "model_attributes_type": N_("a group of keys is expected here"),
    "dict_type": N_("a group of keys is expected here"),
}
_QUOTES: Final = N_("put quotes around a text that begins with [ or {{")
_SAME_LINE: Final = N_("write the text on the same line, after the colon")
WRONG_SHAPES: Final = frozenset(_EXPECTED)
ONE_VALUE: Final = N_("write one value after the colon")
_ANY_TEXT: Final = (str, Prose, NamedText)
WITHOUT_DASHES: Final = N_("remove the “- ” at the beginning of its lines")

# Signs that word processors put before the entries of a list, and hyphens that no space follows.
_BULLET: Final = lazy_pattern(r"([–—−•·●◦▪■○*+→✓-])\s*\S")
_ID_AND_TEXT: Final = ["id", "text"]
_WORDS_OF_ID: Final = 4
_SEVERAL: Final = lazy_pattern(r"[,;\n]")


def short_id(called: str) -> str:
    """An id for what is called so, made of its first words."""
    return "-".join(slug(called).split("-")[:_WORDS_OF_ID])


def wrong_shape(kind: str, path: Path, root: Node, model: type[BaseModel]) -> Diagnostic:
    """The diagnostic for what is at `path`, `kind` being pydantic's name for what is wrong with it."""
    node, wanted = node_at(root, path), field_at(model, path)
    inner = model_in(wanted.annotation) if wanted else None
    edits: tuple[Edit, ...] = ()
    if inner and isinstance(node, Scalar) and (without := without_spaces(node.span, set(inner.model_fields))):
        return without
    if kind == "string_type":
        how, edits = _as_text(node, path, model)
    elif path[-1:] == (ROWS,) and isinstance(node, Scalar) and (rows := pasted_rows(node.span.source, node.span.line)):
        return rows
    elif kind == "tuple_type":
        how = _as_list(node, inner)
        edits = listed(node) if isinstance(node, Scalar) and wanted is not None and inner is None else ()
    else:
        how = _as_group(node, path, inner)
    return Diagnostic(WRONG_TYPE, message(_EXPECTED[kind]), locate(root, path), fix=how, edits=edits)


def _as_text(node: Node | None, path: Path, model: type[BaseModel]) -> tuple[Message, tuple[Edit, ...]]:
    """How to write the text that `node`, which is at `path` in a file of the `model`, should be."""
    texts = (
        [each.text for each in node.items if isinstance(each, Scalar) and each.in_brackets]
        if isinstance(node, Sequence)
        else []
    )
    if len(texts) > 1 and path[-2:-1] == (ROWS,) and isinstance(node, Sequence) and len(texts) == len(node.items):
        return _as_row(node, texts)
    any_text = _takes_any_text(path, model)
    if texts and isinstance(node, Sequence) and len(texts) == len(node.items) and (any_text or len(texts) == 1):
        return message(N_('write one text, without the brackets: "{text}"'), text=", ".join(texts)), ()
    if node is not None and node.span.text in {"[", "{"}:
        is_blank = not (node.items if isinstance(node, Sequence) else isinstance(node, Mapping) and node.entries)
        return message(_QUOTES if any_text and not is_blank else ONE_VALUE), ()
    if (
        isinstance(node, Mapping)
        and isinstance(path[-1], int)
        and (value := value_on(node.span.source, start_of(node).line))
    ):
        return quotes_around(value), in_quotes(value, known_keys(model))
    return message(_SAME_LINE), ()


def _takes_any_text(path: Path, model: type[BaseModel]) -> bool:
    """Whether the value at `path` may be any text, and need not be read as a date, a figure, an id or a word."""
    wanted = field_at(model, path)
    return wanted is None or any(kind in _ANY_TEXT for kind in _kinds_in(wanted.annotation))


def _kinds_in(annotation: object) -> Iterator[object]:
    yield annotation
    for each in get_args(annotation):
        yield from _kinds_in(each)


def _as_row(node: Sequence, cells: list[str]) -> tuple[Message, tuple[Edit, ...]]:
    """How to write a row whose cells were written as a list; with the edit where nothing else stands on its line."""
    row = " | ".join(cells)
    value = value_on(node.span.source, start_of(node).line)
    is_whole = value is not None and value.text.startswith("[") and value.text.endswith("]")
    edits = (Edit(value, row),) if value is not None and is_whole and "|" not in value.text else ()
    return message(N_("write the cells with “ | ” between them, without the brackets: {row}"), row=row), edits


def _as_list(node: Node | None, inner: type[BaseModel] | None) -> Message:
    """How to write the list that `node` should be, of entries of the model `inner` or of texts."""
    if isinstance(node, Scalar) and (bullet := _BULLET.match(node.text)):
        template = N_("begin every entry with a hyphen and a space, “- ”, instead of “{sign}”")
        return message(template, sign=bullet[1])
    if inner is not None:
        first = next(iter(node.entries), "") if isinstance(node, Mapping) else ""
        key = first if first in inner.model_fields else next(iter(required_in(inner)), "…")
        return message(
            N_("begin every entry on a line of its own with “- ”, for example “- {key}: …”"), key=KeyNames(key)
        )
    first = _SEVERAL.split(node.text, maxsplit=1)[0].strip() if isinstance(node, Scalar) else "…"
    return message(N_("write every entry on a line of its own below the key: “- {entry}”"), entry=first)


def _as_group(node: Node | None, path: Path, inner: type[BaseModel] | None) -> Message:
    """How to write the group of the keys of the model `inner` that `node`, which is at `path`, should be."""
    if isinstance(node, Sequence) and (inner or any(isinstance(each, Mapping) for each in node.items)):
        return message(WITHOUT_DASHES)
    if inner is None:
        return message(N_("write “key: value” lines, indented below it"))
    required = required_in(inner)
    if isinstance(node, Scalar) and len(required) == 1 and node.in_brackets:
        return message(N_("write “{{{key}: {text}}}”"), key=KeyNames(required[0]), text=node.text)
    if isinstance(node, Scalar) and required == _ID_AND_TEXT:
        name = short_id(node.text)
        template = N_("give it a name in “- id: {id}”, and write on the next line, indented, “text: {text}”")
        return message(template, id=name or "…", text=node.text)
    if isinstance(node, Scalar) and len(required) == 1:
        begins = "- " if isinstance(path[-1], int) else ""
        template = N_("write “{begins}{key}: {text}”") if begins else N_("write below it, indented: “{key}: {text}”")
        wanted = inner.model_fields[required[0]].annotation
        is_id = isinstance(wanted, type) and issubclass(wanted, Id)
        text = slug(node.text) if is_id else node.text
        return message(template, begins=begins, key=KeyNames(required[0]), text=text)
    template = (
        N_("write “key: value” lines, indented below it, at least: {keys}")
        if required
        else N_("write “key: value” lines, indented below it, for example “{key}: …”")
    )
    return message(template, keys=KeyNames(", ".join(required)), key=KeyNames(next(iter(inner.model_fields))))
