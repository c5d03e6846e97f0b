"""Inspections as JSON, for programs of one's own: `json_models.Inspection`."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from annual_report.cli.printing.json_models import VERSION, Finding, InspectedFile, Requirement
from annual_report.diagnostics.fault import INTERNAL_FAULT, Fault
from annual_report.diagnostics.said import json_text
from annual_report.language import Language
from annual_report.load.extracted import UnreadableFileError
from annual_report.load.pdf.obstacle import Obstacle
from annual_report.load.pdf.obstacle_messages import problem_and_cure
from annual_report.regulations.inspection.inspecting import Inspection
from annual_report.regulations.inspection.requirements.requirement import (
    WHOLE_FILE,
    Conformance,
    RequirementResult,
)

if TYPE_CHECKING:
    from annual_report.cli.printing import json_models


def as_json(files: Mapping[str, Inspection | Obstacle | UnreadableFileError | Fault], language: Language) -> str:
    """The object on `files` by their names, as text, said in `language`."""
    inspection: json_models.Inspection = {
        "version": VERSION,
        "files": [
            _told(name, each, language) if isinstance(each, Inspection) else _problem(name, each, language)
            for name, each in files.items()
        ],
    }
    return json_text(inspection)


def _problem(file: str, found: Obstacle | UnreadableFileError | Fault, language: Language) -> InspectedFile:
    what, cure = problem_and_cure(found)
    return {
        "file": file,
        "problem": {"name": _name(found), "message": what.say(language), "fix": cure.say(language)},
        "regulation": None,
        "chosen": None,
        "date": None,
        "pages": None,
        "summary": None,
        "requirements": [],
    }


def _name(found: Obstacle | UnreadableFileError | Fault) -> str:
    if isinstance(found, Fault):
        return INTERNAL_FAULT.name
    return found.value if isinstance(found, Obstacle) else found.name


def _told(file: str, inspection: Inspection, language: Language) -> InspectedFile:
    return {
        "file": file,
        "problem": None,
        "regulation": inspection.regulation.id,
        "chosen": inspection.choice.value,
        "date": inspection.date,
        "pages": inspection.pages,
        "summary": {outcome.value: count for outcome, count in inspection.counts.items()},
        "requirements": [
            _requirement(each, language, paged=inspection.pages is not None) for each in inspection.results
        ],
    }


def _requirement(result: RequirementResult, language: Language, *, paged: bool) -> Requirement:
    return {
        "name": result.name,
        "title": result.title.say(language),
        "outcome": result.outcome.value,
        "clause": result.clause,
        "confirmed": result.confirmed,
        "places": list(_places(result, language) if paged else _places_by_text(result, language)),
    }


def _places(result: RequirementResult, language: Language) -> Iterator[Finding]:
    said = ((each.page, each.required.say(language), each.found.say(language)) for each in result.measurements)
    for page, required, found in dict.fromkeys(said):
        yield {"page": page, "required": required, "found": found}


def _places_by_text(result: RequirementResult, language: Language) -> Iterator[Finding]:
    """The places of a file of Word; of those that conform, one is enough."""
    deviates = result.outcome in {Conformance.DEVIATES, Conformance.NOT_FOUND}
    said = (
        (each.required.say(language), each.found.say(language), each.text if deviates else "")
        for each in result.measurements
    )
    for required, found, text in dict.fromkeys(said):
        yield {"page": WHOLE_FILE, "required": required, "found": found, "text": text}
