"""All requirements, found in the modules of this package."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from annual_report.inspection.requirements.requirement import Requirement


@cache
def all_requirements() -> tuple[Requirement[Any], ...]:
    """Every requirement that a module of this package defines, alone or in a tuple, by module and in its order."""
    package = __name__.rpartition(".")[0]
    modules = sorted(entry.name for entry in iter_modules(import_module(package).__path__))
    return tuple(each for module in modules for each in _defined(import_module(f"{package}.{module}")))


def _defined(module: object) -> Iterator[Requirement[Any]]:
    for value in vars(module).values():
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Requirement):
                yield each
