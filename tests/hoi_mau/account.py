"""An account of all that is printed in a document, to be filled part by part."""

from dataclasses import dataclass, field

from hoi_mau.files import Data, Period
from hoi_mau.page import Table


@dataclass
class Expected:
    """All that is printed of a year: paragraphs of the text, tables, charts by their data, the rest by its words."""

    year: Period
    paragraphs: list[str] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    charts: list[Data] = field(default_factory=list)
    frame: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)

    def caption(self, title: str, unit: str | None = None) -> str:
        """The next table's caption."""
        said = f"Bảng {1 + sum(bool(table.caption.startswith('Bảng')) for table in self.tables)}. {title}"
        return f"{said} Đơn vị tính: {unit}" if unit else said


def used(caption: str, heads: tuple[str, ...], rows: list[tuple[str, ...]], keep: int, notes: list[str]) -> Table:
    """A table without the columns, from the `keep`-th on, that say nothing."""
    kept = [index for index in range(len(heads)) if index < keep or any(row[index] not in {"", "–"} for row in rows)]
    cells = tuple(tuple(row[index] for index in kept) for row in rows)
    return Table(caption, tuple(heads[index] for index in kept), cells, tuple(notes))
