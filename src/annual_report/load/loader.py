"""The files of a workspace, each loaded into its model."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from annual_report.analysis.derivation.derivation import with_derived
from annual_report.diagnostics import Diagnostic
from annual_report.language.key_language import VI_KEYS
from annual_report.load.binding.binding import bind
from annual_report.load.binding.fields import known_keys
from annual_report.load.binding.key_languages import language_of, written_keys, wrongly_written
from annual_report.load.binding.text_languages import AS_WRITTEN, WantedLanguage
from annual_report.load.binding.whole_numbers import is_in_english
from annual_report.load.loaded import Loaded
from annual_report.load.rules.grammar_rules import YAML_SYNTAX
from annual_report.load.text.files import decoded, read_source
from annual_report.load.unreviewed import unreviewed_texts
from annual_report.load.yaml.nodes import Node, Scalar, node_at
from annual_report.load.yaml.reader import read_yaml
from annual_report.load.yaml.swallowed_by_comment import lost_behind_hash
from annual_report.model.base import Model
from annual_report.model.key_names import VIETNAMESE, VIETNAMESE_KEYS, KeyReader
from annual_report.model.organization import Organization
from annual_report.model.report import Report

M = TypeVar("M", bound=Model)


def load_organization(
    path: Path, name: str, text: str | None = None, wanted: WantedLanguage = AS_WRITTEN
) -> Loaded[Organization]:
    """data/organization.yaml, shown to users as `name`; `text`, where it is given, counts instead of the file's."""
    return load_data(path, name, Organization, text, wanted)


def load_report(path: Path, name: str, text: str | None = None, wanted: WantedLanguage = AS_WRITTEN) -> Loaded[Report]:
    """data/<period>/report.yaml, shown to users as `name`; `text`, where it is given, counts instead of the file's.

    It has the figures that others of it determine, too, and knows which of its texts nobody has reviewed.
    """
    loaded = load_data(path, name, Report, text, wanted)
    if loaded.value is None:
        return loaded
    report = with_derived(loaded.value, loaded.is_whole)
    marked = unreviewed_texts(loaded.source, loaded.root)
    if loaded.root is None or not marked:
        return replace(loaded, value=report)
    ids = (node_at(loaded.root, (*each.path[:-1], "id")) for each in marked)
    return replace(
        loaded, value=report.with_unreviewed(frozenset(each.text for each in ids if isinstance(each, Scalar)))
    )


def load_data(
    path: Path, name: str, model: type[M], text: str | None = None, wanted: WantedLanguage = AS_WRITTEN
) -> Loaded[M]:
    """A file that writes a `model`, shown to users as `name`; `text`, where it is given, counts instead of the file's.

    Documents that have data of their own are loaded so. Its texts are those in the language that is `wanted`.
    """
    source, problems = read_source(path, name) if text is None else decoded(text.encode(), name)
    if any(each.is_error and not each.rule.waivable for each in problems):
        return Loaded(source, None, diagnostics=tuple(problems))
    names = KeyReader()
    root, wrong = read_yaml(source, partial(_keys_of, model, names), names)
    if root is None:
        keys = VIETNAMESE if names.other > names.english else None
        return Loaded(source, None, diagnostics=_in_keys(keys, (*problems, *wrong)), keys=keys)
    read, spoken, unspoken = wanted.read(root, source.text, model)
    bound = bind(read, model)
    keys, misnamed = _names_for_keys(root, model) if names.other else (None, [])
    # What does not fit on a line that was read as if mended is to be seen again once it is.
    mended = {each.line for each in wrong if each.rule is YAML_SYNTAX}
    problems += [replace(each, edits=(), proposals=()) if each.line in mended else each for each in bound.problems]
    told = (*wrong, *problems, *unspoken, *misnamed, *lost_behind_hash(root))
    told = tuple(each.about_english() for each in told) if is_in_english(read) else told
    return Loaded(source, bound.value, bound.root, _in_keys(keys, told), bound.lost, root, keys, spoken)


def _in_keys(keys: Mapping[str, str] | None, told: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return tuple(each.with_keys(keys) for each in told) if keys else told


def _names_for_keys(root: Node, model: type[Model]) -> tuple[Mapping[str, str] | None, list[Diagnostic]]:
    """The names that a file has for keys, where they are not the English ones, and what is wrong with its keys."""
    written = list(written_keys(root, model))
    language = language_of(written)
    return VIETNAMESE if language == VI_KEYS else None, list(wrongly_written(written, language))


def _keys_of(model: type[Model], names: KeyReader) -> frozenset[str]:
    """Every key that somebody can have meant in a file of this `model`, of which `names` have read some."""
    return known_keys(model) | VIETNAMESE_KEYS if names.other else known_keys(model)
