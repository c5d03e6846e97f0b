"""Where in the data a text of a document comes from."""

from dataclasses import dataclass
from typing import Final

REPORT_FILE: Final = "report.yaml"
ORGANIZATION_FILE: Final = "organization.yaml"

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """A text of the data: its `path` in a `file`, as findings have it, and which paragraph of that text (from 0)."""

    path: Path
    part: int = 0
    file: str = REPORT_FILE

    def below(self, *path: str | int) -> "Origin":
        """What is at a `path` inside of it."""
        return Origin((*self.path, *path), file=self.file)

    def of_part(self, part: int) -> "Origin":
        """Its paragraph number `part`, from 0 on."""
        return Origin(self.path, part, self.file)
