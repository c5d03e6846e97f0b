"""What a kind of document is."""

from collections.abc import Callable
from dataclasses import dataclass

from annual_report.compose.sources import Sources
from annual_report.document.document import Document


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A document by its `name`, the `file_stem` of its files (`bao-cao`), and the function that composes it.

    `encloses` are the kinds that it goes out with, which are made before it; `tells_pages` says whether it prints how
    many pages they have, for which their PDFs are set. `wanted` says whether it is made where nobody asks for one
    document or another. The kinds are listed in `registry.DOCUMENT_KINDS`.
    """

    name: str
    file_stem: str
    compose: Callable[[Sources], Document]
    encloses: tuple[str, ...] = ()
    wanted: Callable[[Sources], bool] = lambda _sources: True
    tells_pages: Callable[[Sources], bool] = lambda _sources: False
