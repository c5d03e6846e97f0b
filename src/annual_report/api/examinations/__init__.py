"""Whether this machine can build reports: one small examination a thing, and the cure of each that is wrong."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from annual_report.api.examinations.examination import Examination, Health, Machine, Observation
from annual_report.api.examinations.installation import (
    libraries,
    program,
    python,
    signatures,
    templates,
    translations,
    word,
    yaml_reader,
)
from annual_report.api.examinations.places import output, temporary_folder, workspace
from annual_report.api.examinations.sandbox import sandbox
from annual_report.api.examinations.speech import language, terminal
from annual_report.api.examinations.typesetting import fonts, pdf_engine
from annual_report.language import Language
from annual_report.render.pdf.engine import PdfEngine

__all__ = ["EXAMINATIONS", "Health", "Observation", "examine"]

EXAMINATIONS: Final[tuple[Examination, ...]] = (
    python,
    program,
    libraries,
    signatures,
    word,
    yaml_reader,
    translations,
    templates,
    fonts,
    pdf_engine,
    sandbox,
    temporary_folder,
    workspace,
    output,
    language,
    terminal,
)


def examine(folder: Path, spoken: Language) -> Iterator[tuple[Examination, Observation]]:
    """What every examination observes, seen from `folder` in the language `spoken`; nothing is raised."""
    with PdfEngine() as engine:  # it loads while the other things are looked at
        machine = Machine(folder, spoken, engine)
        for each in EXAMINATIONS:
            for observation in each.observations(machine):
                yield each, observation
