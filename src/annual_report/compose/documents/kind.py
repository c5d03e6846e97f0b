"""What a kind of document is, and how the kinds are found."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from annual_report.compose.document import Document
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.regulations import Regulation


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A document by its `name`, the `file_stem` of its files (`bao-cao`), and the function that composes it.

    A module of this package that has a `KIND` of this type adds a document.
    """

    name: str
    file_stem: str
    compose: Callable[[Report, Organization, Regulation], Document]


@cache
def document_kinds() -> tuple[DocumentKind, ...]:
    """Every kind of document, by name."""
    package = __name__.rpartition(".")[0]
    names = sorted(entry.name for entry in iter_modules(import_module(package).__path__))
    found = (getattr(import_module(f"{package}.{name}"), "KIND", None) for name in names)
    return tuple(kind for kind in found if isinstance(kind, DocumentKind))
