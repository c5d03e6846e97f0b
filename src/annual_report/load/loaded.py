"""What loading gives: the model, where every value of it stands, and what is wrong with it."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from annual_report.diagnostics import Diagnostic, Source, Span, whole_file
from annual_report.load.nodes import Node, locate
from annual_report.model.walk import Path

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Loaded(Generic[T_co]):
    """A file bound to the model. `value` is None where errors made that impossible."""

    source: Source
    value: T_co | None
    root: Node | None = None
    diagnostics: tuple[Diagnostic, ...] = field(default=())

    def span(self, path: Path, *, key: bool = False) -> Span:
        """Where the value (or its key) at `path` stands; the file's beginning where there is no such place."""
        if self.root is None:
            return whole_file(self.source)
        return locate(self.root, path, key=key)
