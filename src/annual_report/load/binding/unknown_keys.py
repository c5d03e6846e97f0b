"""Keys that are not known: which one was meant, or where else it belongs."""

import re
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import Final
from unicodedata import normalize

from pydantic import BaseModel

from annual_report.diagnostics import Diagnostic, Edit
from annual_report.diagnostics.advice import Advice, did_you_mean
from annual_report.language import LANGUAGES, N_, KeyNames, Message, message, translator
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.similar_names import may_be_meant
from annual_report.load.binding.fields import descriptions_of, keys_at, known_keys, model_at, model_in
from annual_report.load.rules import UNKNOWN_KEY
from annual_report.load.yaml.nodes import Mapping, Node, Scalar, locate, node_at
from annual_report.load.yaml.slips_above import space_missing_in_key
from annual_report.model.key_names import vietnamese_names
from annual_report.model.statistic import Prizes
from annual_report.model.walk import Path
from annual_report.values.text_types import slug

SURELY_LIKE: Final = 0.8  # how alike a key is to the one that it is surely a slip of (difflib's ratio)
# Of more strange keys in one group none is surely a slip: it is another thing.
MOST_STRANGE: Final = 50
LONGEST_KEY: Final = 100  # letters: what is longer is no slip of any key

# Prizes of other kinds than first, second and third.
_OTHER_PRIZES: Final = lazy_pattern(
    r"(?:huy chương|cúp|cờ|bằng|giấy khen|giải [A-E]$|giải (?:đồng đội|tập thể|phong cách|sáng tạo)"
    r"|gold|silver|bronze|medal|cup)",
    re.IGNORECASE,
)
_AS_PARTS: Final = N_(
    "write other prizes, such as medals, under “parts:” of the figure: an entry for each, with its name as “label” and "
    "as “unit”"
)

# What a Vietnamese keyboard (Telex) was given for a mark.
_TELEX: Final = {
    "\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j", "\u031b": "w", "\u0306": "w"
}  # fmt: skip
_CIRCUMFLEX: Final = "\u0302"


def intended_key(root: Node, model: type[BaseModel], path: Path) -> str | None:
    """The key that the unknown one at `path` is a slip of; None where that is there too, or there is none."""
    group, meant = node_at(root, path[:-1]), _meant(str(path[-1]), model, path[:-1])
    return meant[0] if meant and isinstance(group, Mapping) and meant[0] not in group.entries else None


def unknown_key(path: Path, root: Node, model: type[BaseModel], *, briefly: bool = False) -> Diagnostic:
    """The diagnostic for the unknown key at `path`, with what was meant; told `briefly`, that is not looked for."""
    name = _as_written(path, root)
    wording = message(N_("unknown key “{key}” here"), key=name)
    span = locate(root, path, key=True)
    if briefly:
        return Diagnostic(UNKNOWN_KEY, wording, span)
    if missing := space_missing_in_key(span, name, set(keys_at(model, path[:-1]) or ())):
        return missing
    intended = intended_key(root, model, path)
    edit = (Edit(span, KeyNames(intended)),) if intended and span.text == name else ()
    edits = edit if intended and _is_sure(path, intended, root, model) else ()
    fix = _what_to_do(path, root, model)
    proposals = edit if not edits and isinstance(fix, Advice) and fix.meant == intended else ()
    return Diagnostic(UNKNOWN_KEY, wording, span, fix=fix, edits=edits, proposals=proposals)


def _as_written(path: Path, root: Node) -> str:
    """The key at `path` in the words of the file."""
    group, name = node_at(root, path[:-1]), str(path[-1])
    return group.entries[name][0].text if isinstance(group, Mapping) and name in group.entries else name


def _meant(name: str, model: type[BaseModel], group: Path) -> tuple[str, ...]:
    """The keys of the `group` that `name` is like: as it is spelt, as it was typed, or by what it is for."""
    within = model_at(model, group)
    return _meant_in(name, within) if within and len(name) <= LONGEST_KEY else ()


@lru_cache(maxsize=4096)
def _meant_in(name: str, model: type[BaseModel]) -> tuple[str, ...]:
    keys, titles = model.model_fields, _by_title(model)
    if same := _by_name(model).get(slug(name)) or _by_ending(model).get(slug(name)):
        return (same,)
    names = {**titles, **_by_name(model), **{key: key for key in keys}}
    meant = may_be_meant(name, names, also=_keystrokes(name.strip().lower()))
    return tuple(dict.fromkeys(names[each] for each in meant))


def _likeness(name: str, key: str) -> float:
    """How alike what was typed is to the `key`, as it is or without the marks of a Vietnamese one."""
    plain = name.strip().lower().replace(" ", "_").replace("-", "_")
    pairs = [(plain, key), (_keystrokes(plain), key), *((slug(name), slug(each)) for each in vietnamese_names(key))]
    return max(SequenceMatcher(None, *pair).ratio() for pair in pairs)


@cache
def _by_name(model: type[BaseModel]) -> dict[str, str]:
    """The keys of a model by their Vietnamese names, without marks."""
    return {slug(name): key for key in model.model_fields for name in vietnamese_names(key)}


@cache
def _by_ending(model: type[BaseModel]) -> dict[str, str]:
    """The keys of a model whose Vietnamese names begin alike, by what tells them apart: “nhì” of “giải nhì”."""
    names = _by_name(model)
    begun: dict[str, dict[str, str]] = {}
    for name, key in names.items():
        first, _dash, ending = name.partition("-")
        if ending and ending not in names:
            begun.setdefault(first, {})[ending] = key
    endings: dict[str, set[str]] = {}
    for alike in begun.values():
        for ending, key in alike.items() if len(alike) > 1 else ():
            endings.setdefault(ending, set()).add(key)
    return {ending: key for ending, (key, *others) in endings.items() if not others}


@cache
def _by_title(model: type[BaseModel]) -> dict[str, str]:
    """The keys of a model by what editors call them, in every language, without marks."""
    return {
        slug(translator(language)(about.title)): key
        for language in LANGUAGES
        for key, field in model.model_fields.items()
        for about in descriptions_of(field)
    }


def _keystrokes(name: str) -> str:
    """What was typed where a Vietnamese keyboard made `name` of it: `text` for `tẽt`, `owner` for `ơner`."""
    typed = ""
    for letter in normalize("NFC", name.replace("đ", "dd")):
        base, *marks = list(normalize("NFD", letter))
        typed += base + "".join(base if mark == _CIRCUMFLEX else _TELEX.get(mark, "") for mark in marks)
    return typed


def _is_sure(path: Path, intended: str, root: Node, model: type[BaseModel]) -> bool:
    """Whether the key at `path` can be nothing but a slip of `intended`.

    It is neither a key of another group, nor one of two here that come near the same.
    """
    name, group = str(path[-1]), node_at(root, path[:-1])
    within = model_at(model, path[:-1])
    alike = SURELY_LIKE if within and slug(name) in _by_ending(within) else _likeness(name, intended)
    several = len(_meant(name, model, path[:-1])) > 1
    if name in known_keys(model) or several or alike < SURELY_LIKE:
        return False
    keys = keys_at(model, path[:-1]) or ()
    strange = [key for key in group.entries if key not in keys] if isinstance(group, Mapping) else []
    if len(strange) > MOST_STRANGE:
        return False
    return [key for key in strange if intended_key(root, model, (*path[:-1], key)) == intended] == [name]


def _what_to_do(path: Path, root: Node, model: type[BaseModel]) -> Message:
    name = str(path[-1])
    if cut := _cut_by_comma(path, root):
        return message(N_("put quotes around a text or number with a comma inside braces: {example}"), example=cut)
    within = model_at(model, path[:-1])
    if within is Prizes and (_OTHER_PRIZES.match(name) or not _meant(name, model, path[:-1])):
        return message(_AS_PARTS)
    question = did_you_mean(_meant(name, model, path[:-1]), KeyNames)
    if question and name not in known_keys(model):
        return question
    if elsewhere := _elsewhere(path, root, model):
        return elsewhere
    names = KeyNames(", ".join(keys_at(model, path[:-1]) or ()))
    return question or message(N_("the keys that can be used here: {keys}"), keys=names)


def _cut_by_comma(path: Path, root: Node) -> str | None:
    """How the key before should be written, where the one at `path` is but the rest of its value behind a comma."""
    group, value = node_at(root, path[:-1]), node_at(root, path)
    if not (isinstance(group, Mapping) and isinstance(value, Scalar) and value.blank and value.in_brackets):
        return None
    names, span = list(group.entries), locate(root, path, key=True)
    behind = span.source.line(span.line)[span.end_column - 1 :].lstrip()
    before = names[names.index(str(path[-1])) - 1] if names[0] != path[-1] and not behind.startswith(":") else None
    written = group.entries[before][1] if before else None
    if not isinstance(written, Scalar):
        return None
    between = "," if str(path[-1])[:1].isdigit() else ", "
    return f'{group.entries[str(before)][0].text}: "{written.text}{between}{_as_written(path, root)}"'


def _elsewhere(path: Path, root: Node, model: type[BaseModel]) -> Message | None:
    """Where the key at `path` belongs instead: to a group around this one, or to one inside of it."""
    name = str(path[-1])
    if name in path[:-1]:
        return message(
            N_("“{key}” cannot be nested deeper: write it one level up, or as a list in “text”"), key=KeyNames(name)
        )
    for length in range(len(path) - 2, -1, -1):
        group = node_at(root, path[:length])
        if isinstance(group, Mapping) and name not in group.entries and name in (keys_at(model, path[:length]) or ()):
            line = locate(root, path[:length]).line
            template = N_("it is a key of the group that begins at line {line}: indent it like the keys there")
            return message(template, line=line)
    this_model = model_at(model, path[:-1])
    fields = this_model.model_fields.items() if this_model else ()
    inside = [key for key, field in fields if (inner := model_in(field.annotation)) and name in inner.model_fields]
    group = node_at(root, path[:-1])
    groups_present = [key for key in inside if isinstance(group, Mapping) and key in group.entries]
    if len(groups_present) == 1:
        return message(N_("it belongs below “{key}:”: indent it like the keys there"), key=KeyNames(groups_present[0]))
    return None
