"""What every part of a composition needs: the data, the regulation, the language, and what was said already."""

from collections import ChainMap
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType

from annual_report.analysis.neighbouring_reports import NeighbouringReports
from annual_report.compose.numbering import Counter
from annual_report.compose.prose import ProseWording
from annual_report.compose.sources import Sources
from annual_report.language import DATA_LANGUAGE, N_, SOURCE_LANGUAGE, Language, locale_of, translator
from annual_report.language.numbers import write_count
from annual_report.model.official_frame import Frame
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.regulations import Lettering, Regulation, regulation_for
from annual_report.wording.nameable import Nameable
from annual_report.wording.named_texts import with_words
from annual_report.wording.names import ANNEX, usable_names


@dataclass(frozen=True, slots=True)
class Composition:
    """The sources of one document, its running numbers, the `names` of its prose, and those it has `cited`."""

    report: Report
    organization: Organization
    regulation: Regulation
    language: Language
    names: dict[str, Nameable]
    years: NeighbouringReports = field(default_factory=NeighbouringReports)
    counter: Counter = field(default_factory=Counter)
    cited: set[str] = field(default_factory=set)
    missing_photos: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        sources: Sources,
        document: Frame | None = None,
        document_names: Mapping[str, Nameable] = MappingProxyType({}),
    ) -> "Composition":
        """A fresh composition of the report, or of a `document` beside it that knows `document_names` too.

        It is in the language of the report, and set by the regulation of the document.
        """
        regulation = regulation_for(sources.report, sources.organization, document)
        annex_word = regulation.forms.annex.text if sources.language == DATA_LANGUAGE else ANNEX
        known_names = {
            **usable_names(sources.report, sources.organization, annex_word, sources.years),
            **document_names,
        }
        report = with_words(sources.report, known_names, sources.language)
        return cls(
            report, sources.organization, regulation, sources.language, known_names, sources.years,
            missing_photos=sources.missing_photos,
        )  # fmt: skip

    @property
    def years_of_term(self) -> dict[int, Report | None]:
        """The reports on the years of the term that is reported on, None for a year without one."""
        return self.years.by_year(self.years.years_of(self.report.period))

    def year_said(self, year: int) -> str:
        """What a year of the term is called: `2024`; of school years, `2024-2025`."""
        return f"{year}-{year + 1}" if self.years.are_of_two_years(self.report.period) else str(year)

    @property
    def translate(self) -> Callable[[str], str]:
        """The translator into the document's language."""
        return translator(self.language)

    @property
    def number_title(self) -> str:
        """What heads a column of numbers that count the rows."""
        return "No." if self.language == SOURCE_LANGUAGE else self.translate(N_("No"))

    @property
    def wording(self) -> ProseWording:
        """How its prose names things."""
        return self.wording_with({})

    def wording_with(self, more_names: Mapping[str, Nameable]) -> ProseWording:
        """How a text names things that knows `more_names`."""
        names = ChainMap(dict(more_names), self.names) if more_names else self.names
        return ProseWording(names, self.language, self.point_letters, self.cited)

    def regulated_text(self, form: str, text: str) -> str:
        """The text that the regulation gives for `form`, a key of its forms.

        In a document of another language, it is `text`, an English one, in that language.
        """
        fixed_text: str = getattr(self.regulation.forms, form).text
        return self.translate(text) if fixed_text and self.language != DATA_LANGUAGE else fixed_text

    def count(self, number: int) -> str:
        """A number of things that the program counted itself, as the house writes such."""
        return write_count(Decimal(number), self.language, two_digits=self.two_digits)

    @property
    def point_letters(self) -> str:
        """The letters that count points, in their order."""
        if self.language != DATA_LANGUAGE:
            return locale_of(self.language).point_letters
        return self.regulation.forms.point_letters.text

    @property
    def closing_mark(self) -> str:
        """What ends the text of the document."""
        return self.regulation.closing_mark if self.language == DATA_LANGUAGE else locale_of(self.language).closing_mark

    @property
    def two_digits(self) -> bool:
        """Whether the house writes counts below ten in two digits."""
        return self.organization.small_numbers == "two-digit"

    def numbered(self, name: str) -> tuple[str, str]:
        """Label and anchor of the next thing in the series `name` (an English word): `Bảng 1`, `table-1`."""
        number = self.counter.next(name)
        return f"{self.translate(name)} {number}", f"{name.lower()}-{number}"


def lettered(text: str, lettering: Lettering) -> str:
    """`text` in capitals where its lettering has them."""
    return text.upper() if lettering.capitals else text
