"""Examinations of what sets documents: the bundled fonts, and the PDF engine with its system libraries."""

import re
from collections.abc import Iterator
from pathlib import Path
from string import ascii_letters, digits, punctuation
from typing import Final

from annual_report.api.examinations.cures import bring_files_back, set_up_again
from annual_report.api.examinations.engine_failures import advice_on
from annual_report.api.examinations.examination import Health, Machine, Observation, examination
from annual_report.language import DATA_LANGUAGE, N_, Message, message
from annual_report.language.typography.metrics import FONTS
from annual_report.language.vietnamese import TONED_VOWELS
from annual_report.render.pdf.bundled_fonts import FACES, SIGNS
from annual_report.render.pdf.engine import EngineCrashedError
from annual_report.render.pdf.system_libraries import WINDOWS, install_command
from annual_report.render.pdf.weasyprint_pdf import MissingLibraryError, load_engine

_VIETNAMESE: Final = "đaăâeêioôơuưy" + "".join(TONED_VOWELS)
ALPHABET: Final = "".join((_VIETNAMESE, _VIETNAMESE.upper(), ascii_letters, digits, punctuation, "₫“”‘’–—…•"))
PAGE: Final = (
    f'<!DOCTYPE html><html lang="{DATA_LANGUAGE}"><title>x</title>'
    f'<p style="font-family: Liberation Serif">{_VIETNAMESE}'
)


@examination(N_("fonts"))
def fonts(_machine: Machine) -> Iterator[Observation]:
    """Whether the bundled fonts are there and have every sign of Vietnamese text."""
    files = {FONTS / name: ALPHABET for name in FACES} | {FONTS / SIGNS: "☐✓₊"}
    problems = [problem for file, signs in files.items() if (problem := _problem(file, signs))]
    for problem in problems:
        yield Observation(Health.WRONG, problem, message(N_("restore the files:")), bring_files_back())
    if not problems:
        yield Observation(Health.OK, message(N_("{count} files with every Vietnamese letter"), count=len(files)))


def _problem(file: Path, signs: str) -> Message | None:
    from fontTools.ttLib import TTFont, TTLibError

    if not file.is_file():
        return message(N_("{file} is missing"), file=file.name)
    try:
        with TTFont(file, lazy=True) as font:
            known = font.getBestCmap() or {}
    except TTLibError as error:
        return message(N_("{file} is damaged: {reason}"), file=file.name, reason=error)
    lost = [sign for sign in signs if ord(sign) not in known]
    return (
        message(N_("{file} does not have the letters {signs}"), file=file.name, signs=" ".join(lost)) if lost else None
    )


@examination(N_("PDF engine"))
def pdf_engine(machine: Machine) -> Iterator[Observation]:
    """Whether WeasyPrint loads with the libraries of the system, and makes a PDF."""
    try:
        made = len(machine.engine.render(PAGE).pdf)
    except MissingLibraryError as error:
        name = re.search(r"'([^']+)'", str(error))
        what = message(N_("a library of the system is missing: {library}"), library=name[1] if name else error)
        yield Observation(Health.WRONG, what, *_system_libraries())
        return
    except EngineCrashedError as error:
        yield _failed(error)
        return
    load_engine()  # it has shown that it loads without harm
    from weasyprint.text import ffi

    number = ffi.pango.pango_version()
    pango = f"{number // 10_000}.{number // 100 % 100}.{number % 100}"
    yield Observation(
        Health.OK, message(N_("made a PDF of {size} bytes, with Pango {version}"), size=made, version=pango)
    )
    if ffi.harfbuzz_subset is None:
        what = message(N_("without HarfBuzz-subset, embedding fonts into PDFs takes longer"))
        yield Observation(Health.ATTENTION, what, *_system_libraries())


def _failed(error: EngineCrashedError) -> Observation:
    what = message(N_("the PDF engine stopped: {reason}"), reason=error)
    advice = advice_on(error)
    if advice.command:
        return Observation(Health.WRONG, what, advice.cure[0], advice.command)
    return Observation(Health.WRONG, what, message(N_("install the program again:")), set_up_again())


def _system_libraries() -> tuple[Message, str]:
    """The cure where a library of the system is missing, and the line to type where one is enough."""
    command = install_command()
    if command == WINDOWS:
        return message(WINDOWS), ""
    return message(N_("as administrator (root), type:")), command
