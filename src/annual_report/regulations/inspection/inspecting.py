"""A PDF held against a regulation: the one asked for, or the one that was in force on the date that the page gives."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from annual_report.diagnostics import Fault
from annual_report.load.pdf.page import PdfFile
from annual_report.load.pdf.reading import read_pdf_file
from annual_report.regulations import Regulation, lineages, regulation_in_force, regulations_of
from annual_report.regulations.inspection.parts.find_parts import find_parts
from annual_report.regulations.inspection.parts.printed_document import PrintedDocument
from annual_report.regulations.inspection.parts.same_words import without_dots
from annual_report.regulations.inspection.requirements.registry import OF_ANY_FILE, REQUIREMENTS
from annual_report.regulations.inspection.requirements.requirement import Conformance, Requirement, RequirementResult
from annual_report.regulations.plain import PLAIN, plain

# The day and the month may be blank, to be filled in by hand.
_DATE: Final = re.compile(r"ngày\s+(?:(\d{1,2})\s+)?tháng\s+(?:(\d{1,2})\s+)?năm\s+(\d{4})", re.IGNORECASE)
_SHORT_DATE: Final = re.compile(r"(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.IGNORECASE)

Judge = Callable[[Requirement[Any], PrintedDocument], RequirementResult]


class RegulationChoice(StrEnum):
    """How a regulation came to be chosen."""

    ASKED = "asked"
    BY_DATE = "by-date"
    NO_DATE = "no-date"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Inspection:
    """The results of all requirements, the regulation they are of, and how it was chosen: by the `date` on page 1.

    Of a document whose data say that it follows none, only what concerns every file is required. A file of Word has no
    number of `pages`: each program makes its own of it.
    """

    regulation: Regulation
    choice: RegulationChoice
    date: str
    pages: int | None
    results: tuple[RequirementResult, ...]

    def of(self, *outcomes: Conformance) -> tuple[RequirementResult, ...]:
        """The results that have one of these outcomes."""
        return tuple(each for each in self.results if each.outcome in outcomes)

    @property
    def faults(self) -> dict[str, Fault]:
        """What kept this program from judging some rules, by their names."""
        return {each.name: each.fault for each in self.results if each.fault is not None}

    @property
    def counts(self) -> dict[Conformance, int]:
        """How many results there are of each outcome."""
        counted = Counter(each.outcome for each in self.results)
        return {outcome: counted[outcome] for outcome in Conformance}

    @property
    def conforms(self) -> bool:
        """Whether nothing deviates, and nothing is missing."""
        return not self.of(Conformance.DEVIATES, Conformance.NOT_FOUND)


def inspect_file(path: Path, regulation: Regulation | None = None) -> Inspection:
    """What comes of all requirements on the PDF at `path`, read in a process of its own.

    Without a `regulation`, the date on page 1 chooses among those of the lineage that its head names. Raises
    `UnreadablePdfError`, and `OSError` where there is no such file.
    """
    return inspect_pages(read_pdf_file(path), regulation)


def inspect_pages(file: PdfFile, regulation: Regulation | None = None, judge: Judge = Requirement.result) -> Inspection:
    """The same for a `file` that is read already; `judge` holds one requirement against it."""
    if regulation is None and file.regulation == PLAIN:
        return _of_no_regulation(file, judge)
    lineage = regulation.lineage if regulation else _lineage(file)
    document = find_parts(file, regulation or regulations_of(lineage)[-1])
    written, day = _date(document)
    if regulation is not None:
        choice = RegulationChoice.ASKED
    else:
        choice = RegulationChoice.BY_DATE if day else RegulationChoice.NO_DATE
        document = find_parts(file, regulation_in_force(day or datetime.now(tz=UTC).date(), lineage))
    results = tuple(judge(requirement, document) for requirement in REQUIREMENTS)
    return Inspection(document.regulation, choice, written, len(file.pages), results)


def _of_no_regulation(file: PdfFile, judge: Judge) -> Inspection:
    document = find_parts(file, plain(regulations_of(lineages()[0])[-1]))
    results = tuple(
        judge(each, document) if each.name in OF_ANY_FILE else each.not_applicable() for each in REQUIREMENTS
    )
    written, _day = _date(document)
    return Inspection(document.regulation, RegulationChoice.NONE, written, len(file.pages), results)


def _lineage(file: PdfFile) -> str:
    """The lineage whose national name, or what it has in its place, stands in capitals on page 1; else the state's."""
    every_lineage = lineages()
    for lineage in every_lineage if len(every_lineage) > 1 else ():
        name = find_parts(file, regulations_of(lineage)[-1]).head.national_name
        if name is not None and name.text.isupper():
            return lineage
    return every_lineage[0]


def _date(document: PrintedDocument) -> tuple[str, date | None]:
    """The date on page 1 as it is written, and its day; what is blank counts as the first."""
    part = document.head.place_and_date
    text = without_dots(part.text) if part else ""
    match = _DATE.search(text) or _SHORT_DATE.search(text)
    if match is None:
        return "", None
    day, month, year = (int(each) if each else 1 for each in match.groups())
    try:
        return match[0], date(year, month, day)
    except ValueError:  # no day of the calendar; its year tells all the same
        return match[0], date(year, 1, 1) if year else None
