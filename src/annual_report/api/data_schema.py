"""What editors can know of the files of a workspace: their JSON Schema, made from the models."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from annual_report.checks.suggestions import KIND_NAMES, LISTS
from annual_report.compose.registry import DOCUMENT_DATA
from annual_report.language import (
    DATA_LANGUAGE,
    LANGUAGES,
    LOCALES,
    N_,
    SOURCE_LANGUAGE,
    KeyNames,
    Language,
    Message,
    message,
    translator,
)
from annual_report.language.english_words import in_english_words
from annual_report.language.key_language import EN_KEYS, KEY_LANGUAGES, VI_KEYS, KeyLanguage
from annual_report.language.messages import in_keys
from annual_report.load.binding.fields import model_in
from annual_report.load.binding.text_languages import is_translatable
from annual_report.model.base import About, AtLeastOne, Model
from annual_report.model.fact_sources import Citation, SourceRef
from annual_report.model.key_names import VIETNAMESE, key_name
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.values.choice import Choice
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import Reference, TextType

Schema = dict[str, Any]
# The ids that a workspace has, by the kinds of things that have them.
Ids = Mapping[str, Sequence[str]]
NO_IDS: Final[Ids] = MappingProxyType({})

FILES: Final[dict[str, type[Model]]] = {
    "report": Report,
    "organization": Organization,
    **{kind: data.model for kind, data in DOCUMENT_DATA.items()},
}
SCHEMA_FOLDER: Final = "data/schema"  # where the first lines of data files say that they are
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

# What editors call a whole file.
_TITLES: Final = {"report": N_("Report"), "organization": N_("Organisation"), "letter": N_("Letter")}

# What editors tell of a key that is not there: they would say “Property x is not allowed.”
_OTHER_KEY: Final = N_(
    "this key cannot be used here: it is misspelt, or not in the language of the other keys of the file; the keys that "
    "can be used: {keys}"
)
_TEXTS: Final = "texts"
_LANGUAGES: Final[dict[str, Any]] = {"type": "array", "items": {"type": "string"}, "minItems": 1}
_CLOSED: Final = {"additionalProperties": False}
_DIGITS: Final = re.compile(r"\d+")
_ANYTHING: Final = ("array", "boolean", "number", "object", "string")
# What editors look for beside the alternatives of a value, to know what to write below its key.
_BESIDE_ALTERNATIVES: Final = frozenset({"properties", "items", "minItems", "additionalProperties"})


def schema_file(name: str) -> str:
    """The file name of the schema of one of the `FILES`."""
    return f"{name}.schema.json"


def schema_line(name: str) -> str:
    """The first line of one of the `FILES` of a period, behind its #: where editors find the schema."""
    return f"yaml-language-server: $schema=../schema/{schema_file(name)}"


def urn(model: type[Model]) -> str:
    """What the schema of a `model` is called."""
    return f"urn:annual-report:{model.__name__.lower()}"


def schema_files(language: Language, ids: Ids = NO_IDS, *, of_english: bool = False) -> dict[str, bytes]:
    """The schema of each of the `FILES`, by the file name that data files call it by in their first line.

    Those for files in English offer their words in English alone, and name them so.
    """
    return {schema_file(name): schema_text(name, language, ids, of_english=of_english).encode() for name in FILES}


def schema_text(name: str, language: Language, ids: Ids = NO_IDS, *, of_english: bool = False) -> str:
    """The schema of one of the `FILES` as text."""
    told = schema(FILES[name], language, ids, of_english=of_english)
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def schema(model: type[Model], language: Language, ids: Ids = NO_IDS, *, of_english: bool = False) -> Schema:
    """The JSON Schema (draft 2020-12) of a file that writes `model`, its keys explained in `language`.

    It takes whatever the program takes (but for a text that is only the word true, false or null, which is no text to
    editors, and for keys in two languages); what the form of a single value cannot tell is left to the program. Beside
    the standard's keywords it uses `errorMessage`, which yaml-language-server shows instead of its own English. Where
    something is called by its id, the `ids` that a workspace has are offered.
    """
    kinds: dict[KeyLanguage, Schema] = {}
    groups: dict[str, Schema] = {}
    writers = [_Writer(language, keys, ids, of_english) for keys in KEY_LANGUAGES]
    for writer in writers:
        kinds[writer.keys] = writer.group(model)
        for inner, about in _groups_in(model):
            groups.setdefault(writer.name_of(inner), {"title": writer.say(about.title), **writer.group(inner)})
    either = {name: each for group in kinds.values() for name, each in group["properties"].items()}
    return {
        "$schema": DIALECT,
        "$id": urn(model),
        "title": writers[0].say(_TITLES.get(model.__name__.lower(), model.__name__)),
        "type": "object",
        **_where_a_key_is(kinds[VI_KEYS], _where_a_key_is(kinds[EN_KEYS], {"properties": either, **_CLOSED})),
        "$defs": {
            **groups,
            _TEXTS: writers[0].texts,
            "value": {"title": writers[0].say(N_("value")), "type": list(_ANYTHING)},
        },
    }


def _where_a_key_is(group: Schema, otherwise: Schema) -> Schema:
    """The `group` for files with any of its keys: each is held against the keys of its own language alone."""
    return {"if": {"anyOf": [{"required": [key]} for key in group["properties"]]}, "then": group, "else": otherwise}


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
    keys: KeyLanguage
    ids: Ids
    of_english: bool

    def say(self, text: str) -> str:
        said = translator(self.language)(text)
        if self.of_english and self.language == SOURCE_LANGUAGE:
            said = in_english_words(said)
        return in_keys(said, VIETNAMESE, self.language) if self.keys == VI_KEYS else said

    def said(self, text: Message) -> str:
        text = text.about_english() if self.of_english else text
        return (text.with_keys(VIETNAMESE) if self.keys == VI_KEYS else text).say(self.language)

    def name_of(self, model: type[BaseModel]) -> str:
        """What the group of a model's keys is called among the definitions."""
        return model.__name__ if self.keys == EN_KEYS else f"{model.__name__}-{self.keys}"

    def group(self, model: type[BaseModel]) -> Schema:
        """The keys of a model, for where a group of keys stands.

        What is told of any other key is that of a schema of its own: beside `required`, it would be told of what is
        missing as well.
        """
        fields = {key_name(model, name, self.keys): field for name, field in model.model_fields.items()}
        wrong = self.say(_OTHER_KEY).format(keys=", ".join(fields))
        return {
            "properties": {name: self.key(field) for name, field in fields.items()},
            "required": [name for name, field in fields.items() if field.is_required()],
            "allOf": [{"properties": dict.fromkeys(fields, True), **_CLOSED, "errorMessage": wrong}],
        }

    def key(self, field: FieldInfo) -> Schema:
        told, value = about(field), self.value(field.annotation, field.metadata)
        title = self.say(told.title)
        examples = [_as_yaml_reads(each) for each in told.examples if each.isascii() or not self.of_english]
        known = [each for kind in _kinds_called(field.annotation) for each in self.ids.get(kind, ())]
        if known:
            examples = [] if "items" in value else [_as_yaml_reads(each) for each in known]
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
            group = {"type": "object", "properties": {}, "allOf": [{"$ref": f"#/$defs/{self.name_of(annotation)}"}]}
            short = getattr(annotation, "short_form", None)
            return group if short is None else {"anyOf": [self.scalar(short, ()), group]}
        return self.scalar(annotation, hints)

    def scalar(self, annotation: Any, hints: Sequence[Any]) -> Schema:
        """What may stand where one text is asked for; the YAML of editors makes numbers of some."""
        reader = next((each.func for each in hints if isinstance(each, BeforeValidator)), None)
        if isinstance(reader, Choice):
            words = [_as_yaml_reads(word) for word in self.offered(reader)]
            read = (*reader.words, *reader.as_printed)
            in_any_case = {"type": "string", "pattern": _whole("|".join(map(_in_any_case, read)))}
            several = [_LANGUAGES] if set(reader.words.values()) == set(LANGUAGES) else []
            return {"anyOf": [{"enum": words, "errorMessage": self.how(reader)}, in_any_case, *several]}
        if issubclass(annotation, Reference):
            offered = [_as_yaml_reads(each) for each in self.ids.get(annotation.kind, ())]
            return _text(self.which(annotation.kind), annotation.pattern) | ({"examples": offered} if offered else {})
        pattern = _DIGITS if annotation is int else None
        if issubclass(annotation, TextType):
            reader, pattern = annotation.parse, annotation.pattern
        text = _text(self.how(reader), pattern)
        return {"anyOf": [text, {"$ref": f"#/$defs/{_TEXTS}"}]} if is_translatable(annotation) else text

    def offered(self, choice: Choice) -> Iterable[str]:
        """The words of a `choice` that editors offer."""
        if self.keys == VI_KEYS:
            return choice.words_in(DATA_LANGUAGE)
        return choice.words_in(SOURCE_LANGUAGE) if self.of_english else choice.words

    @property
    def texts(self) -> Schema:
        """A text in several languages: each by the code of its language, or what that is called in Vietnamese."""
        names = [name for each in LOCALES for name in (each.code, each.called)]
        title = self.say(N_("Text in several languages"))
        properties = {name: {"type": ["string", "number"]} for name in names}
        return {"title": title, "type": "object", "properties": properties, "minProperties": 1}

    def which(self, kind: str) -> str:
        """How to write what refers to something of a `kind`: its reader takes any text, for checks to look it up."""
        how = N_("write the id of a {kind} listed under “{list}:”, for example ho-so-tien-si")
        return self.said(message(how, kind=message(KIND_NAMES[kind]), list=KeyNames(LISTS[kind])))

    def how(self, reader: Callable[..., object] | None) -> str:
        """How to write what `reader` reads: as it says itself to a text that says nothing."""
        try:
            if reader:
                reader("")
        except RefusalError as refusal:
            if refusal.fix:
                return self.said(refusal.fix)
        return self.say(N_("a single text is expected here, not a list or a group of keys"))


def _kinds_called(annotation: Any) -> Iterator[str]:
    """The kinds of things that a key calls by their ids."""
    if annotation is Citation:
        yield SourceRef.kind
    elif isinstance(annotation, type) and issubclass(annotation, Reference):
        yield annotation.kind
    for each in get_args(annotation):
        yield from _kinds_called(each)


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
