"""The files of a workspace, each loaded into its model."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from annual_report.load.binding.binding import bind
from annual_report.load.binding.fields import known_keys
from annual_report.load.loaded import Loaded
from annual_report.load.rules.grammar_rules import YAML_SYNTAX
from annual_report.load.text.files import decoded, read_source
from annual_report.load.yaml.reader import read_yaml
from annual_report.load.yaml.swallowed_by_comment import lost_behind_hash
from annual_report.model.base import Model
from annual_report.model.organization import Organization
from annual_report.model.report import Report

M = TypeVar("M", bound=Model)


def load_organization(path: Path, name: str, text: str | None = None) -> Loaded[Organization]:
    """data/organization.yaml, shown to users as `name`; `text`, where it is given, counts instead of the file's."""
    return load_data(path, name, Organization, text)


def load_report(path: Path, name: str, text: str | None = None) -> Loaded[Report]:
    """data/<period>/report.yaml, shown to users as `name`; `text`, where it is given, counts instead of the file's."""
    return load_data(path, name, Report, text)


def load_data(path: Path, name: str, model: type[M], text: str | None = None) -> Loaded[M]:
    """A file that writes a `model`, shown to users as `name`; `text`, where it is given, counts instead of the file's.

    Documents that have data of their own are loaded so.
    """
    source, problems = read_source(path, name) if text is None else decoded(text.encode(), name)
    if any(each.is_error and not each.rule.waivable for each in problems):
        return Loaded(source, None, diagnostics=tuple(problems))
    root, wrong = read_yaml(source, partial(known_keys, model))
    if root is None:
        return Loaded(source, None, diagnostics=(*problems, *wrong))
    bound = bind(root, model)
    # What does not fit on a line that was read as if mended is to be seen again once it is.
    mended = {each.line for each in wrong if each.rule is YAML_SYNTAX}
    problems += [replace(each, edits=(), proposals=()) if each.line in mended else each for each in bound.problems]
    problems += lost_behind_hash(root)
    return Loaded(source, bound.value, bound.root, (*wrong, *problems), bound.lost, root)
