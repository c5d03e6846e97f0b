"""Examinations of what is installed: Python, the program with its files, the libraries it stands on."""

import csv
import gettext
import platform
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution
from pathlib import Path, PurePosixPath

from annual_report import __version__
from annual_report.api.examinations.cures import bring_files_back, set_up_again
from annual_report.api.examinations.examination import Health, Machine, Observation, examination
from annual_report.api.examinations.requirements import (
    installed_package,
    read_requirement,
    release,
    requirements,
    requirements_of_extra,
    unfit,
)
from annual_report.language import CATALOGUES, DOMAIN, LANGUAGES, N_, SOURCE_LANGUAGE, message


@examination(N_("Python"))
def python(_machine: Machine) -> Iterator[Observation]:
    """Whether this Python is as new as the package asks for."""
    present, installed = platform.python_version(), installed_package()
    needed = read_requirement(f"python{installed.metadata['Requires-Python']}").least if installed else present
    if release(present) >= release(needed):
        yield Observation(Health.OK, message(N_("{version} in {place}"), version=present, place=sys.executable))
        return
    what = message(N_("{version} is older than {needed}"), version=present, needed=needed)
    cure = message(N_("install Python {needed} or newer, then the program with it"), needed=needed)
    yield Observation(Health.WRONG, what, cure)


@examination(N_("program"))
def program(_machine: Machine) -> Iterator[Observation]:
    """Whether the program is what its package says, and whole."""
    installed = installed_package()
    if installed is None:
        what = message(
            N_("{version}, not installed as a package, so the libraries it needs are unknown"), version=__version__
        )
        yield Observation(Health.ATTENTION, what, message(N_("install it:")), set_up_again())
        return
    lost = _lost(installed)
    if lost:
        what = message(N_("{count} installed files are missing, such as {file}"), count=len(lost), file=lost[0])
        yield Observation(Health.WRONG, what, message(N_("install the program again:")), set_up_again())
    elif installed.version != __version__:
        what = message(N_("{version}, installed as {other}"), version=__version__, other=installed.version)
        yield Observation(Health.ATTENTION, what, message(N_("install the program again:")), set_up_again())
    else:
        yield Observation(Health.OK, message("annual-report {version}", version=__version__))


def _lost(installed: Distribution) -> list[str]:
    """The names of files that were installed and are gone; `files` leaves these out from Python 3.12 on."""
    record = csv.reader((installed.read_text("RECORD") or "").splitlines())
    files = [PurePosixPath(row[0]) for row in record if row]
    return [
        each.name for each in files if each.suffix != ".pyc" and not Path(str(installed.locate_file(each))).exists()
    ]


@examination(N_("libraries"))
def libraries(_machine: Machine) -> Iterator[Observation]:
    """Whether each library that the package asks for is there, in a version that the program works with."""
    fine: list[str] = []
    for each in requirements():
        present = each.present
        if present is None:
            what = message(N_("{library} is not installed"), library=each.name)
            yield Observation(Health.WRONG, what, message(N_("install it:")), set_up_again(str(each)))
        elif each.is_older(present):
            what = message(
                N_("{library} {version} is older than {needed}"), library=each.name, version=present, needed=each.least
            )
            yield Observation(Health.WRONG, what, message(N_("install a newer one:")), set_up_again(str(each)))
        elif each.is_newer(present):
            what = message(
                N_("{library} {version} is too new for this program (older than {below} needed)"),
                library=each.name, version=present, below=each.below,
            )  # fmt: skip
            yield Observation(
                Health.ATTENTION, what, message(N_("install a version that works:")), set_up_again(str(each))
            )
        else:
            fine.append(f"{each.name} {present}")
    if fine:
        yield Observation(Health.OK, message("{libraries}", libraries=", ".join(fine)))


@examination(N_("signatures"))
def signatures(_machine: Machine) -> Iterator[Observation]:
    """Whether `verify` can examine what was added to a PDF: the libraries for that are an extra."""
    return _of_extra(
        "signatures",
        able=N_("verify can examine signed PDFs, with {libraries}"),
        unable=N_("verify cannot examine signed PDFs, as libraries are missing or of another version: {libraries}"),
    )


@examination(N_("Word"))
def word(_machine: Machine) -> Iterator[Observation]:
    """Whether `build` can make files of Word: the libraries for that are an extra."""
    return _of_extra(
        "word",
        able=N_("build can make Word files, with {libraries}"),
        unable=N_("build cannot make Word files, as libraries are missing or of another version: {libraries}"),
    )


def _of_extra(extra: str, *, able: str, unable: str) -> Iterator[Observation]:
    """Whether the libraries of an `extra` are there, in the words for either; nothing where nobody knows of them."""
    asked = requirements_of_extra(extra)
    if wrong := [each for each, _present in unfit(asked)]:
        what = message(unable, libraries=", ".join(each.name for each in wrong))
        yield Observation(Health.ATTENTION, what, message(N_("install them:")), set_up_again(*map(str, wrong)))
    elif asked:
        present = ", ".join(f"{each.name} {each.present}" for each in asked)
        yield Observation(Health.OK, message(able, libraries=present))


@examination(N_("YAML reader"))
def yaml_reader(_machine: Machine) -> Iterator[Observation]:
    """Whether PyYAML came with its parser in C; the one in Python reads the same, some ten times as slowly."""
    import yaml

    if hasattr(yaml, "CSafeLoader"):
        yield Observation(Health.OK, message(N_("with its fast parser")))
    else:
        what = message(N_("without its fast parser: large reports are read slowly"))
        yield Observation(Health.ATTENTION, what, message(N_("install it again:")), set_up_again("pyyaml"))


@examination(N_("translations"))
def translations(_machine: Machine) -> Iterator[Observation]:
    """Whether the catalogues are compiled: documents, too, take their fixed words from them."""
    translated = [each for each in LANGUAGES if each != SOURCE_LANGUAGE]
    lost = [each for each in translated if gettext.find(DOMAIN, str(CATALOGUES), [each]) is None]
    if lost:
        what = message(N_("missing for {languages}: documents would be half in English"), languages=", ".join(lost))
        yield Observation(Health.WRONG, what, message(N_("install the program again:")), set_up_again())
    else:
        yield Observation(Health.OK, message("{languages}", languages=", ".join(LANGUAGES)))


@examination(N_("templates"))
def templates(_machine: Machine) -> Iterator[Observation]:
    """Whether the program's templates and regulations are there, and the regulations sound."""
    from annual_report.regulations import all_regulations
    from annual_report.render.html.templates import program_templates

    files = [each for each in program_templates().rglob("*") if each.is_file()]
    regulations = [each.id for each in all_regulations()]
    if files and regulations:
        what = message(N_("{count} files; regulations {names}"), count=len(files), names=", ".join(regulations))
        yield Observation(Health.OK, what)
    else:
        what = message(N_("the program’s templates or regulations are missing"))
        yield Observation(Health.WRONG, what, message(N_("restore the files:")), bring_files_back())
