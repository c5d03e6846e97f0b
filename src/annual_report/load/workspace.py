"""Where things lie: data, photos, templates and output of one organisation, and the periods that there are."""

from dataclasses import dataclass
from pathlib import Path

from annual_report.load.misnamed import Misnamed, labelled_period, meant_file, misnamed_in, misnamed_organization
from annual_report.values.period import Period, is_term
from annual_report.values.refusal import RefusalError

ORGANIZATION_FILE = "data/organization.yaml"
TRANSLATIONS_FILE = "data/translations.yaml"


class NoWorkspaceError(LookupError):
    """The `folder` (or, where a workspace was sought around it, one above it as well) has no data/organization.yaml."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder

    @property
    def misnamed(self) -> list[Misnamed]:
        """Files in the folder that were hardly meant to be anything else."""
        return misnamed_organization(self.folder)


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folder that holds data/, templates/ and output/."""

    root: Path

    @classmethod
    def find(cls, start: Path) -> "Workspace":
        """The workspace that `start` is in. Raises `NoWorkspaceError`; `OSError` if it cannot be looked for."""
        resolved = start.resolve()
        for folder in (resolved, *resolved.parents):
            if (folder / ORGANIZATION_FILE).is_file():
                return cls(folder)
        raise NoWorkspaceError(start)

    @classmethod
    def at(cls, root: Path) -> "Workspace":
        """The workspace in exactly the folder `root`. Raises `NoWorkspaceError`; `OSError` if it cannot be entered."""
        if not (root / ORGANIZATION_FILE).is_file():
            raise NoWorkspaceError(root)
        return cls(root.resolve())

    def report_file(self, key: str) -> str:
        """The report of the period `key`, relative to the root."""
        return f"data/{key}/report.yaml"

    def has_report(self, key: str) -> bool:
        """Whether that report is there, be it a link that leads nowhere, or in a folder that nobody may look into."""
        path = self.root / self.report_file(key)
        try:
            return path.is_symlink() or path.exists()
        except OSError:
            return True

    @property
    def has_translations(self) -> bool:
        """Whether there is a list of translations, be it a link that leads nowhere."""
        path = self.root / TRANSLATIONS_FILE
        try:
            return path.is_symlink() or path.exists()
        except OSError:
            return False

    def document_file(self, key: str, kind: str) -> str:
        """What a document of this `kind` for the period `key` has for data of its own; it need not be there."""
        return f"data/{key}/{kind}.yaml"

    def has_document_file(self, key: str, kind: str) -> bool:
        """Whether that file is there, be it a link that leads nowhere."""
        path = self.root / self.document_file(key, kind)
        try:
            return path.is_symlink() or path.exists()
        except OSError:  # what is told of the report beside it says why
            return False

    def may_have_document_file(self, key: str, kind: str) -> bool:
        """Whether anything beside the report seems to be that file, a copy of it, or one that is about to become it."""
        try:
            names = [each.name for each in self.period_folder(key).iterdir()]
        except FileNotFoundError:
            return False
        except OSError:
            return True
        return any(kind in name.casefold() or meant_file(name, (kind,)) is not None for name in names)

    def period_folder(self, key: str) -> Path:
        """Where that report and its photos lie."""
        return self.root / "data" / key

    def output_folder(self, key: str) -> Path:
        """Where the documents of the period `key` go."""
        return self.root / "output" / key

    def misnamed(self, *kinds: str) -> list[Misnamed]:
        """What is called almost as a period's folder, its report, or the file of a document of these `kinds`."""
        return list(misnamed_in(self.root / "data", kinds))

    def can_report(self, key: str) -> bool:
        """Whether there is anything to report on the period `key`: its file, or for a term a year of it."""
        if self.has_report(key):
            return key in self.periods()
        return is_term(key) and bool(self.years_of(Period.parse(key)))

    def years_of(self, term: Period) -> dict[int, str]:
        """The keys of the reports on the years of a `term`: of the calendar years, else of its school years.

        A term 2020-2025 of school years begins with 2020-2021 and ends with 2024-2025.
        """
        if own := {year: f"{year:04}" for year in term.years if self.has_report(f"{year:04}")}:
            return own
        found = ((period.two_years, key) for key, period in self.periods_by_key().items() if period.form is None)
        return {year: key for year, key in found if year is not None and year in term.years[:-1]}

    def periods(self) -> list[str]:
        """The keys of the periods that have a report, by time; of those that end together, the longest last.

        Raises `OSError` where nobody may look what there is.
        """
        return [*self.periods_by_key()]

    def periods_by_key(self) -> dict[str, Period]:
        """The periods that have a report by their keys, in the same order. Raises `OSError` as `periods` does."""
        folders = (each.name for each in sorted((self.root / "data").iterdir()) if self.has_report(each.name))
        found = [(period, name) for name in folders if (period := self.period(name))]
        return {name: period for period, name in sorted(found, key=lambda each: (each[0].last, each[0].months))}

    def period(self, key: str) -> Period | None:
        """The period `key`; one with a label has the dates that its report says. None where it is no period."""
        try:
            return Period.parse(key)
        except RefusalError:
            return labelled_period(self.period_folder(key)) if self.has_report(key) else None
