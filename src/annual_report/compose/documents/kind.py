"""What a kind of document is, and how the kinds are found."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from annual_report.compose.document import Document
from annual_report.compose.sources import Sources


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A document by its `name`, the `file_stem` of its files (`bao-cao`), and the function that composes it.

    `encloses` are the kinds that it goes out with, which are made before it; `tells_pages` says whether it prints how
    many pages they have, for which their PDFs are set. `wanted` says whether it is made where nobody asks for one
    document or another. A module of this package that has a `KIND` of this type adds
    a document.
    """

    name: str
    file_stem: str
    compose: Callable[[Sources], Document]
    encloses: tuple[str, ...] = ()
    wanted: Callable[[Sources], bool] = lambda _sources: True
    tells_pages: Callable[[Sources], bool] = lambda _sources: False


@cache
def document_kinds() -> tuple[DocumentKind, ...]:
    """Every kind of document, those that others enclose before them, else by name."""
    package = __name__.rpartition(".")[0]
    names = sorted(entry.name for entry in iter_modules(import_module(package).__path__))
    found = (getattr(import_module(f"{package}.{name}"), "KIND", None) for name in names)
    kinds = [kind for kind in found if isinstance(kind, DocumentKind)]
    return tuple(sorted(kinds, key=lambda kind: (bool(kind.encloses), kind.name)))
