"""Formats asked for: how problems are shown, to people on a terminal or to programs on standard output."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from annual_report.cli.choices import unknown_choice
from annual_report.language import N_, Language

if TYPE_CHECKING:
    from annual_report.diagnostics import Diagnostic

TERMINAL: Final = "terminal"
OUTPUT_FORMATS: Final = (TERMINAL, "json", "sarif", "github")
Printer = Callable[["Sequence[Diagnostic]", Language, str], str]


def printer_for(asked: str, language: Language) -> Printer | None:
    """What words diagnostics for programs in the format `asked` for; None for the terminal.

    Raises `typer.BadParameter`, which names the formats there are.
    """
    from annual_report.cli.printing.diagnostics_github import as_github
    from annual_report.cli.printing.diagnostics_json import as_json
    from annual_report.cli.printing.diagnostics_sarif import as_sarif

    printers = dict(zip(OUTPUT_FORMATS, (None, as_json, as_sarif, as_github), strict=True))
    name = asked.strip().lower()
    if name not in printers:
        raise unknown_format(asked, printers, "--output-format", language)
    return printers[name]


def unknown_format(asked: str, known: Iterable[str], option: str, language: Language) -> typer.BadParameter:
    """What is raised where `option` asks for a format that is none of those `known`."""
    names = [each.strip() for each in asked.split(",")]
    return unknown_choice(N_("unknown format “{text}”"), names, tuple(known), option, language)


def formats_offered(incomplete: str) -> list[str]:
    """The formats that begin with what is typed so far, for completion."""
    return [each for each in OUTPUT_FORMATS if each.startswith(incomplete)]


def offering(formats: Sequence[str]) -> Callable[[str], list[str]]:
    """What completes one of these `formats`."""
    return lambda incomplete: [each for each in formats if each.startswith(incomplete)]


def folder_from_here(root: Path) -> str:
    """The folder `root` as seen from the current one; the whole path where it is not inside it.

    Programs look for files from where the command ran. In CI that is the repository, of which the workspace may be a
    folder. A log of a command that ran elsewhere is of use only with whole paths.
    """
    try:
        return root.relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):  # elsewhere; or there is no current folder any more
        return root.as_posix()
