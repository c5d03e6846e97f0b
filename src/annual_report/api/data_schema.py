"""What editors can know of the files of a workspace: their JSON Schema, made from the models."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from annual_report.checks.suggestions import KIND_NAMES, LISTS
from annual_report.compose.registry import DOCUMENT_DATA
from annual_report.language import N_, Language, message, translator
from annual_report.load.binding.fields import model_in
from annual_report.model.base import About, AtLeastOne, Model
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.values.choice import Choice
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import Reference, TextType

Schema = dict[str, Any]

FILES: Final[dict[str, type[Model]]] = {
    "report": Report,
    "organization": Organization,
    **{kind: data.model for kind, data in DOCUMENT_DATA.items()},
}
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

_DIGITS: Final = re.compile(r"\d+")
_ANYTHING: Final = ("array", "boolean", "number", "object", "string")
# What editors look for beside the alternatives of a value, to know what to write below its key.
_BESIDE_ALTERNATIVES: Final = frozenset({"$ref", "items", "minItems", "additionalProperties"})


def schema_files(language: Language) -> dict[str, bytes]:
    """The schema of each of the `FILES`, by the file name that data files call it by in their first line."""
    return {f"{name}.schema.json": schema_text(name, language).encode() for name in FILES}


def schema_text(name: str, language: Language) -> str:
    """The schema of one of the `FILES` as text."""
    return json.dumps(schema(FILES[name], language), ensure_ascii=False, indent=2) + "\n"


def schema(model: type[Model], language: Language) -> Schema:
    """The JSON Schema (draft 2020-12) of a file that writes `model`, its keys explained in `language`.

    It takes whatever the program takes (but for a text that is only the word true, false or null, which is no text to
    editors); what the form of a single value cannot tell is left to the program. Beside the standard's keywords it uses
    `errorMessage`, which yaml-language-server shows instead of its own English.
    """
    writer = _Writer(language)
    groups: dict[str, Schema] = {}
    for inner, about in _groups_in(model):
        groups.setdefault(inner.__name__, {"title": writer.say(about.title), **writer.group(inner)})
    return {
        "$schema": DIALECT,
        "$id": f"urn:annual-report:{model.__name__.lower()}",
        "type": "object",
        **writer.group(model),
        "$defs": {**groups, "value": {"title": writer.say(N_("value")), "type": list(_ANYTHING)}},
    }


def about(field: FieldInfo) -> About:
    """What a key is for."""
    return next(each for each in field.metadata if isinstance(each, About))


def _groups_in(model: type[BaseModel]) -> Iterator[tuple[type[BaseModel], About]]:
    """Every model inside of `model`, with what the key above it is for."""
    for field in model.model_fields.values():
        if (inner := model_in(field.annotation)) is not None:
            yield inner, about(field)
            yield from _groups_in(inner)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes schemas in a language."""

    language: Language

    def say(self, text: str) -> str:
        return translator(self.language)(text)

    def group(self, model: type[BaseModel]) -> Schema:
        """The keys of a model, for where a group of keys stands."""
        fields = model.model_fields
        return {
            "properties": {name: self.key(field) for name, field in fields.items()},
            "required": [name for name, field in fields.items() if field.is_required()],
            "additionalProperties": False,
        }

    def key(self, field: FieldInfo) -> Schema:
        told, value = about(field), self.value(field.annotation, field.metadata)
        title, examples = self.say(told.title), [_as_yaml_reads(each) for each in told.examples]
        return {
            "title": title,
            "description": self.say(told.description),
            **({"examples": [examples] if "items" in value else examples} if examples else {}),
            **(value if field.is_required() else _or_blank(value, title)),
        }

    def value(self, annotation: Any, hints: Sequence[Any]) -> Schema:
        """What may stand where a type is asked for; `hints` is the metadata of the type."""
        origin, parts = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self.value(parts[0], [*hints, *parts[1:]])
        if origin in {Union, UnionType}:
            return self.value(next(each for each in parts if each is not NoneType), hints)
        if origin is tuple:
            least = {"minItems": 1} if AtLeastOne in hints else {}
            wrong = self.say(N_("a list is expected here"))
            return {"type": "array", "errorMessage": wrong, "items": self.value(parts[0], ()), **least}
        if origin is dict:
            return {"type": "object", "additionalProperties": self.value(parts[1], ())}
        if model_in(annotation):
            return {"type": "object", "$ref": f"#/$defs/{annotation.__name__}"}
        return self.scalar(annotation, hints)

    def scalar(self, annotation: Any, hints: Sequence[Any]) -> Schema:
        """What may stand where one text is asked for; the YAML of editors makes numbers of some."""
        reader = next((each.func for each in hints if isinstance(each, BeforeValidator)), None)
        if isinstance(reader, Choice):
            words = [_as_yaml_reads(word) for word in reader.words]
            in_any_case = {"type": "string", "pattern": _whole("|".join(map(_in_any_case, reader.words)))}
            return {"anyOf": [{"enum": words, "errorMessage": self.how(reader)}, in_any_case]}
        if issubclass(annotation, Reference):
            return _text(self.which(annotation.kind), annotation.pattern)
        pattern = _DIGITS if annotation is int else None
        if issubclass(annotation, TextType):
            reader, pattern = annotation.parse, annotation.pattern
        return _text(self.how(reader), pattern)

    def which(self, kind: str) -> str:
        """How to write what refers to something of a `kind`: its reader takes any text, for checks to look it up."""
        how = N_("write the id of a {kind}, as it stands under “{list}:”, like ho-so-tien-si")
        return message(how, kind=message(KIND_NAMES[kind]), list=LISTS[kind]).say(self.language)

    def how(self, reader: Callable[..., object] | None) -> str:
        """How to write what `reader` reads: as it says itself to a text that says nothing."""
        try:
            if reader:
                reader("")
        except RefusalError as refusal:
            if refusal.fix:
                return refusal.fix.say(self.language)
        return self.say(N_("one text is expected here, not a list or a group of keys"))


def _text(wrong: str, pattern: re.Pattern[str] | None) -> Schema:
    """A text of this pattern, and what to tell where there is none."""
    return {
        "type": ["string", "number"],
        "errorMessage": wrong,
        **({"pattern": _whole(pattern.pattern)} if pattern else {}),
    }


def _or_blank(value: Schema, title: str) -> Schema:
    """`value`, or none: the same to the program as if the key were not there.

    Said without `"type": "null"`, or editors would offer to write the word null, which is a text to the program. The
    `title` is what they show over a key without a value.
    """
    blank = {"title": title, "not": {"$ref": "#/$defs/value"}}
    if "anyOf" in value:
        return {"anyOf": [*value["anyOf"], blank]}
    beside = {name: value[name] for name in value if name in _BESIDE_ALTERNATIVES}
    return {**beside, "anyOf": [{name: value[name] for name in value if name not in beside}, blank]}


def _as_yaml_reads(text: str) -> str | int | bool:
    """A text as the YAML of editors reads it."""
    if text in {"true", "false"}:
        return text == "true"
    return int(text) if re.fullmatch(r"[1-9]\d*", text) else text


def _whole(pattern: str) -> str:
    return rf"^\s*(?:{pattern})\s*$"


def _in_any_case(word: str) -> str:
    """A pattern for `word` in small or capital letters: JSON Schema has no flag for it."""
    return "".join(f"[{letter.upper()}{letter}]" if letter.isalpha() else letter for letter in word)
