"""Texts in several languages: of each, the one in the language that is wanted takes its place in the tree.

A text is `{vi: …, en: …}`, or its translation is in the list of the workspace. Done on the tree of a file before it is
bound to the model, so that every value keeps its place, and all other rooms see one language only.
"""

import re
from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, field, replace
from functools import cache
from types import NoneType
from typing import Any, Final, get_args, get_origin

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from annual_report.diagnostics import Diagnostic, Rule, Sample
from annual_report.language import DATA_LANGUAGE, LANGUAGES, LOCALES, N_, Language, language_called, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.binding.fields import model_in
from annual_report.load.spoken import Spoken
from annual_report.load.translations import NO_TRANSLATIONS, Translations
from annual_report.load.yaml.nodes import Mapping, Node, Scalar, Sequence, start_of
from annual_report.model.report import Report
from annual_report.model.tables import Row
from annual_report.model.walk import Path
from annual_report.values.authority import Authority
from annual_report.values.text_types import Id

NO_TEXT_LANGUAGE: Final = Rule(
    "no-text-language",
    title=N_("a text in several languages has a key that is no language"),
    explanation=N_(
        "A text is written in several languages as “vi:” and “en:”, each with the text in that language. On one line, "
        "in braces, a text that has a comma needs quotes, or what follows the comma is read as a key; it is "
        "easier to write each language on a line of its own."
    ),
    wrong=Sample("introduction: {vi: Báo cáo về kết quả, en: Report on results, with tables}\n"),
    right=Sample("introduction:\n  vi: Báo cáo về kết quả của Hội Mẫu.\n  en: Report on results, with tables.\n"),
)
# What a file has somewhere where a text, or the file as a whole, is in several languages.
_CHOICE: Final = lazy_pattern(
    rf"(?i)\b(?:{'|'.join((*LANGUAGES, *(each.called for each in LOCALES)))})[\"']?[ \t]*:"
    rf"|^(?:language|ngôn ngữ)[ \t]*:.*[,\[]|^(?:language|ngôn ngữ)[ \t]*:[ \t]*(?:#.*)?$",
    re.MULTILINE,
)
LANGUAGE: Final = "language"  # the key of a report
_PERIOD: Final = "period"  # its label is the name of its folder


@dataclass(slots=True)
class _Reader:
    """Puts texts of one language into a tree, and remembers what it saw."""

    language: Language
    translations: Translations
    lacking: set[Path] = field(default_factory=set)
    plain: set[Path] = field(default_factory=set)
    problems: list[Diagnostic] = field(default_factory=list)
    translated: bool = False
    is_mixed: bool = False

    def group(self, node: Node, model: type[BaseModel], path: Path) -> Node:
        """The group of keys, or list of such groups, at `path`, which writes a `model`."""
        if isinstance(node, Sequence):
            return replace(
                node, items=tuple(self.group(each, model, (*path, at)) for at, each in enumerate(node.items))
            )
        if not isinstance(node, Mapping):
            return node
        kinds = kinds_of_texts(model)
        entries = {
            name: (key, self.value(value, kinds[name], (*path, name)) if name in kinds else value)
            for name, (key, value) in node.entries.items()
        }
        return replace(node, entries=entries)

    def value(self, node: Node, kind: type, path: Path) -> Node:
        """The value at `path` of which the model says what `kind` of thing it is: a model, a row or another text."""
        if issubclass(kind, BaseModel):
            return self.group(node, kind, path)
        if isinstance(node, Sequence):
            return replace(node, items=tuple(self.value(each, kind, (*path, at)) for at, each in enumerate(node.items)))
        if isinstance(node, Mapping):
            return self._chosen(node, kind, path)
        if node.blank:
            return node
        return self._row(node, path) if kind is Row else self._text(node, path)

    def _chosen(self, node: Mapping, kind: type, path: Path) -> Node:
        """Of a text in several languages, the one that is wanted; another, where that is not there."""
        named = {name: language_called(name) for name in node.entries}
        if not any(named.values()):
            return node
        self.is_mixed = True
        if unknown := [name for name, language in named.items() if language is None]:
            self.problems.append(_no_language(node, unknown[0]))
        texts = {
            language: value
            for name, (_key, value) in node.entries.items()
            if (language := named[name]) and isinstance(value, Scalar) and not value.blank
        }
        if not texts:
            return node
        if self.language not in texts:
            self.lacking.add(path)
            return next(iter(texts.values()))
        text = texts[self.language]
        return _with_cells_of(text, next(iter(texts.values()))) if kind is Row else text

    def _text(self, node: Scalar, path: Path) -> Scalar:
        if (found := self.translations.of(node.text, self.language)) is not None:
            self.translated = True
            return replace(found, in_brackets=node.in_brackets)
        self.plain.add(path)
        return node

    def _row(self, node: Scalar, path: Path) -> Scalar:
        """A row: each of its cells has a translation of its own, so that no number is typed twice."""
        cells = [cell.strip() for cell in node.text.split("|")]
        found = [self.translations.of(cell, self.language) for cell in cells]
        if any(found):
            self.translated = True
        if any(each is None and has_words(cell) for cell, each in zip(cells, found, strict=True)):
            self.plain.add(path)
        if not any(found):
            return node
        said = " | ".join(each.text if each else cell for cell, each in zip(cells, found, strict=True))
        return replace(node, text=said)


@dataclass(frozen=True, slots=True)
class WantedLanguage:
    """The `language` that files are read in, with the list of `translations`; None: the first that a file is in."""

    language: Language | None = None
    translations: Translations = NO_TRANSLATIONS

    def read(self, root: Node, text: str, model: type[BaseModel]) -> tuple[Node, Spoken, list[Diagnostic]]:
        """The tree of a file with this `text`, which writes a `model`, with its texts in the language that is wanted.

        A file that has nothing to choose from is left as it is. Texts that are in that language need no translation.
        """
        languages = languages_of(root) if model is Report else ()
        own = next(iter(languages), DATA_LANGUAGE)
        language = self.language or own
        if language == own == DATA_LANGUAGE and not _CHOICE.search(text):
            return root, Spoken(language, languages or (own,)), []
        listed = NO_TRANSLATIONS if language == own else self.translations
        return _in_language(root, model, language, languages or (own,), listed)


AS_WRITTEN: Final = WantedLanguage()


def _in_language(
    root: Node, model: type[BaseModel], language: Language, languages: tuple[Language, ...], translations: Translations
) -> tuple[Node, Spoken, list[Diagnostic]]:
    """The tree of a file that writes a `model` with all its texts in `language`, as far as they are there."""
    reader = _Reader(language, translations)
    read = reader.group(root, model, ())
    spoken = Spoken(
        language, languages, frozenset(reader.lacking), frozenset(reader.plain), reader.translated, reader.is_mixed
    )
    return _said_to_be_in(read, language) if model is Report else read, spoken, reader.problems


def languages_of(root: Node) -> tuple[Language, ...]:
    """The languages that a report says to be in, `[vi, en]` or `vi, en`; none where it says nothing, or no language."""
    entry = root.entries.get(LANGUAGE) if isinstance(root, Mapping) else None
    if entry is None:
        return ()
    items = entry[1].items if isinstance(entry[1], Sequence) else (entry[1],)
    names = [name for each in items if isinstance(each, Scalar) for name in each.text.split(",")]
    found = [language_called(name) for name in names]
    return tuple(dict.fromkeys(each for each in found if each)) if all(found) else ()


def _said_to_be_in(root: Node, language: Language) -> Node:
    """The tree of a report as one in `language`; what names no language stays, to be told of."""
    if not isinstance(root, Mapping):
        return root
    if LANGUAGE not in root.entries and language == DATA_LANGUAGE:
        return root
    if LANGUAGE not in root.entries:
        place = start_of(root)
        return replace(root, entries={**root.entries, LANGUAGE: (Scalar(LANGUAGE, place), Scalar(language, place))})
    key, value = root.entries[LANGUAGE]
    if not languages_of(root):
        items = value.items if isinstance(value, Sequence) else ()
        unknown = [each for each in items if isinstance(each, Scalar) and language_called(each.text) is None]
        return replace(root, entries={**root.entries, LANGUAGE: (key, unknown[0])}) if unknown else root
    return replace(root, entries={**root.entries, LANGUAGE: (key, Scalar(language, start_of(value)))})


def has_words(text: str) -> bool:
    """Whether a text says anything but numbers, signs and names in braces."""
    return any(sign.isalpha() for sign in _without_names(text))


def _without_names(text: str) -> Iterator[str]:
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if not depth and sign != "}":
            yield sign


def _with_cells_of(row: Scalar, whole: Scalar) -> Scalar:
    """A row with the cells of the `whole` one where it has none, so that its numbers are typed once."""
    cells, others = ([cell.strip() for cell in each.text.split("|")] for each in (row, whole))
    if row is whole or (len(cells) >= len(others) and all(cells)):
        return row
    filled = [cell or other for cell, other in zip(cells, others, strict=False)] + others[len(cells) :]
    return replace(row, text=" | ".join(filled))


def _no_language(node: Mapping, name: str) -> Diagnostic:
    what = message(N_("“{key}” is no language that a text can be in"), key=name)
    codes = ", ".join(LANGUAGES)
    fix = message(N_("write the text of each language ({languages}) on a line of its own"), languages=codes)
    return Diagnostic(NO_TEXT_LANGUAGE, what, node.entries[name][0].span, fix=fix)


@cache
def kinds_of_texts(model: type[BaseModel]) -> AnyMapping[str, type]:
    """What kind of thing each key of a `model` has: another model, rows, or texts; nothing else can be translated."""
    found = {name: kind for name, each in model.model_fields.items() if (kind := _kind(each))}
    return {name: kind for name, kind in found.items() if name != _PERIOD}


def _kind(wanted: FieldInfo) -> type | None:
    if get_origin(wanted.annotation) is dict or _is_read(wanted.metadata):
        return None
    return model_in(wanted.annotation) or _text_in(wanted.annotation)


def _text_in(annotation: Any) -> type | None:
    """The kind of text in the type of a field; None where it is no text that is printed as it is."""
    if get_origin(annotation) is not None:
        parts = [each for each in get_args(annotation) if each not in {NoneType, Ellipsis}]
        return None if _is_read(parts) else next((kind for each in parts if (kind := _text_in(each))), None)
    return annotation if isinstance(annotation, type) and is_translatable(annotation) else None


def is_translatable(kind: type) -> bool:
    """Whether a text of this kind can be in several languages; ids, figures and dates are in none."""
    return issubclass(kind, str | Row | Authority) and not issubclass(kind, Id)


def _is_read(metadata: Any) -> bool:
    """Whether the text is one of a few words, or becomes something else."""
    return any(isinstance(each, BeforeValidator) for each in metadata)
