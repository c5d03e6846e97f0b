"""Diagnostics as workflow commands of GitHub Actions, which shows each beside the line it is about, if there is one.

The grammar is GitHub's: "Workflow commands for GitHub Actions", https://docs.github.com/actions/reference/workflow-commands.
"""

from collections.abc import Sequence
from typing import Final

from annual_report.diagnostics.diagnostic import Diagnostic
from annual_report.diagnostics.place import FilePlace
from annual_report.diagnostics.said import told
from annual_report.diagnostics.shown import Cut, shown_of
from annual_report.diagnostics.source import Span, seen_from_above
from annual_report.language import Language
from annual_report.language.harmless import harmless

_IN_MESSAGE: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY: Final = {**_IN_MESSAGE, ord(":"): "%3A", ord(","): "%2C"}


def as_github(diagnostics: Sequence[Diagnostic], language: Language, folder: str = "") -> str:
    """A command a line, said in `language`, and a notice for each file of which not all is shown.

    Files are named from where the workspace lies in `folder`.
    """
    shown = shown_of(diagnostics, folder)
    told = [_command(each, language, folder) for each in shown.diagnostics]
    told += [f"::notice file={_escaped(cut.file, _IN_PROPERTY)}::{_cut(cut, language)}\n" for cut in shown.cuts]
    return "".join(told)


def _cut(cut: Cut, language: Language) -> str:
    return _escaped(cut.told.say(language), _IN_MESSAGE)


def _command(diagnostic: Diagnostic, language: Language, folder: str) -> str:
    place, said = diagnostic.place, told(diagnostic, language)
    lines = _lines(place) if isinstance(place, Span) else {}
    if not isinstance(place, Span | FilePlace):
        said = f"{place.within(language)}: {said}"
    properties = {"file": seen_from_above(place.file, folder), **lines, "title": diagnostic.rule.name}
    listed = ",".join(f"{name}={_escaped(str(value), _IN_PROPERTY)}" for name, value in properties.items())
    return f"::{diagnostic.rule.severity.value} {listed}::{_escaped(said, _IN_MESSAGE)}\n"


def _lines(span: Span) -> dict[str, int]:
    span = span.in_file
    # GitHub refuses columns that stand on different lines (Checks API, `start_column`).
    if span.line != span.end_line:
        return {"line": span.line, "endLine": span.end_line}
    return {"line": span.line, "col": span.column, "endLine": span.end_line, "endColumn": span.end_column}


def _escaped(text: str, table: dict[int, str]) -> str:
    """`text` on one line, ending neither property nor command."""
    return harmless(text.translate(table))
