"""What every part of a composition needs: the data, the regulation, the language, and the running numbers."""

from collections.abc import Callable
from dataclasses import dataclass, field

from annual_report.compose.numbering import Counter
from annual_report.compose.prose import Wording
from annual_report.language import Language, translator
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.model.wording import Nameable, names
from annual_report.regulations import Regulation


@dataclass(frozen=True, slots=True)
class Composition:
    """The sources of one document and its running numbers."""

    report: Report
    organization: Organization
    regulation: Regulation
    language: Language
    known: dict[str, Nameable]
    counter: Counter = field(default_factory=Counter)

    @classmethod
    def of(cls, report: Report, organization: Organization, regulation: Regulation) -> "Composition":
        """A fresh composition in the report's language."""
        language: Language = "en" if report.language == "en" else "vi"
        return cls(report, organization, regulation, language, names(report, organization))

    @property
    def say(self) -> Callable[[str], str]:
        """The translator into the document's language."""
        return translator(self.language)

    @property
    def wording(self) -> Wording:
        """How its prose names things."""
        return Wording(self.known, self.language)

    def numbered(self, name: str) -> tuple[str, str]:
        """Label and anchor of the next thing in the series `name` (an English word): `Bảng 1`, `table-1`."""
        number = self.counter.next(name)
        return f"{self.say(name)} {number}", f"{name.lower()}-{number}"
