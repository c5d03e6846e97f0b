"""Where things lie: data, photos, templates and output of one organisation, and the periods that there are."""

from dataclasses import dataclass
from pathlib import Path

from annual_report.model.period import Period
from annual_report.model.refusal import RefusalError

ORGANIZATION_FILE = "data/organization.yaml"


class NoWorkspaceError(LookupError):
    """Neither the folder nor one above it has a data/organization.yaml."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folder that holds data/, templates/ and output/."""

    root: Path

    @classmethod
    def find(cls, start: Path) -> "Workspace":
        """The workspace that `start` is in. Raises `NoWorkspaceError`."""
        here = start.resolve()
        for folder in (here, *here.parents):
            if (folder / ORGANIZATION_FILE).is_file():
                return cls(folder)
        raise NoWorkspaceError(str(start))

    @classmethod
    def at(cls, root: Path) -> "Workspace":
        """The workspace in exactly the folder `root`. Raises `NoWorkspaceError`."""
        if not (root / ORGANIZATION_FILE).is_file():
            raise NoWorkspaceError(str(root))
        return cls(root.resolve())

    def report_file(self, key: str) -> str:
        """The report of the period `key`, relative to the root."""
        return f"data/{key}/report.yaml"

    def letter_file(self, key: str) -> str:
        """The letter that the report of the period `key` travels with, relative to the root; it need not be there."""
        return f"data/{key}/letter.yaml"

    def has_letter(self, key: str) -> bool:
        """Whether that letter is there, be it a link that leads nowhere."""
        path = self.root / self.letter_file(key)
        return path.is_symlink() or path.exists()

    def period_folder(self, key: str) -> Path:
        """Where that report and its photos lie."""
        return self.root / "data" / key

    def output_folder(self, key: str) -> Path:
        """Where the documents of the period `key` go."""
        return self.root / "output" / key

    def periods(self) -> list[str]:
        """The keys of the periods that have a report, by time; of those that end together, the longest last."""
        found: list[tuple[Period, str]] = []
        for file in sorted((self.root / "data").glob("*/report.yaml")):
            try:
                found.append((Period.parse(file.parent.name), file.parent.name))
            except RefusalError:
                continue
        return [key for _period, key in sorted(found, key=lambda each: (each[0].last, each[0].months))]
