"""Registries are whole: what a module defines is in the tuple of its room, and nothing stands there twice."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType
from typing import Any

import pytest

import annual_report
from annual_report import checks, compose, language
from annual_report.api import examinations as doctor
from annual_report.api.examinations.examination import Examination
from annual_report.api.rules.catalogue import all_rules
from annual_report.checks.check_input import RuleCheck
from annual_report.checks.passages import ORGANIZATION
from annual_report.checks.registry import CHECKS
from annual_report.compose.kinds import DocumentData, DocumentKind
from annual_report.compose.registry import DOCUMENT_CHECKS, DOCUMENT_DATA, DOCUMENT_KINDS
from annual_report.diagnostics import Rule
from annual_report.language import LOCALES, Locale
from annual_report.model.report import Report
from annual_report.proofreading import Proofreader, rules
from annual_report.proofreading.registry import PROOFREADERS
from annual_report.regulations import inspection
from annual_report.regulations.inspection.requirements.registry import REQUIREMENTS
from annual_report.regulations.inspection.requirements.requirement import Requirement
from annual_report.values import figures
from annual_report.values.figures import Figure
from annual_report.values.figures.registry import FIGURE_KINDS

REGISTRIES: dict[str, tuple[ModuleType, type, Sequence[Any]]] = {
    "figures": (figures, Figure, FIGURE_KINDS),
    "checks": (checks, RuleCheck, CHECKS),
    "proofreaders": (rules, Proofreader, PROOFREADERS),
    "documents": (compose, DocumentKind, DOCUMENT_KINDS),
    "data of documents": (compose, DocumentData, tuple(DOCUMENT_DATA.values())),
    "checks of documents": (compose, RuleCheck, DOCUMENT_CHECKS),
    "requirements": (inspection, Requirement, REQUIREMENTS),
    "locales": (language, Locale, LOCALES),
    "examinations": (doctor, Examination, doctor.EXAMINATIONS),
    "rules": (annual_report, Rule, all_rules()),
}


def defined(package: ModuleType, wanted: type) -> Iterator[tuple[str, object]]:
    """What is `wanted` of all that the modules below `package` define, alone or in tuples, with its place."""
    for module in walk_packages(package.__path__, f"{package.__name__}."):
        if module.name.endswith((".registry", ".catalogue", ".__main__")):
            continue
        for name, value in vars(import_module(module.name)).items():
            for each in value if isinstance(value, tuple) else (value,):
                found = each.rule if wanted is Rule and isinstance(each, RuleCheck | Proofreader) else each
                if isinstance(found, wanted) or is_kind(found, wanted):
                    yield f"{module.name}.{name}", found


def is_kind(value: object, wanted: type) -> bool:
    """Whether it is a class of those that are `wanted`, and not what they have in common."""
    return isinstance(value, type) and issubclass(value, wanted) and value is not wanted


@pytest.mark.parametrize("what", REGISTRIES)
def test_registry_holds_all_that_there_is(what: str) -> None:
    package, wanted, registry = REGISTRIES[what]
    found = {id(value): where for where, value in defined(package, wanted)}
    listed = {id(value): value for value in registry}
    assert len(listed) == len(registry), "something stands there twice"
    assert [where for key, where in found.items() if key not in listed] == [], "give it a line in the registry"
    assert [value for key, value in listed.items() if key not in found] == []


def test_names_are_given_once() -> None:
    for names in (
        [each.rule.name for each in (*CHECKS, *DOCUMENT_CHECKS, *PROOFREADERS)],
        [each.name for each in REQUIREMENTS],
        [each.name for each in DOCUMENT_KINDS],
    ):
        assert len(set(names)) == len(names)


def test_paths_in_files_of_documents_are_of_no_other_file() -> None:
    assert not {*Report.model_fields, ORGANIZATION} & {*DOCUMENT_DATA}


def test_document_stands_behind_those_that_it_encloses() -> None:
    names = [each.name for each in DOCUMENT_KINDS]
    for index, kind in enumerate(DOCUMENT_KINDS):
        assert set(kind.encloses) <= set(names[:index])
