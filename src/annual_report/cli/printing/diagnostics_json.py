"""Diagnostics as JSON, for programs of one's own: `json_models.Diagnostics`."""

from collections.abc import Sequence

from annual_report.cli.printing.json_models import (
    VERSION,
    Diagnostics,
    EditedPlace,
    Place,
    Summary,
    ToldDiagnostic,
)
from annual_report.diagnostics.diagnostic import Diagnostic
from annual_report.diagnostics.edit import Edit
from annual_report.diagnostics.said import json_text
from annual_report.diagnostics.shown import Shown, shown_of
from annual_report.diagnostics.source import Span
from annual_report.language import Language


def as_json(diagnostics: Sequence[Diagnostic], language: Language, folder: str = "") -> str:
    """The object as text, said in `language`; files are named from where the workspace lies in `folder`."""
    shown = shown_of(diagnostics, folder)
    found: Diagnostics = {
        "version": VERSION,
        "summary": summary(shown),
        "diagnostics": told_diagnostics(shown, language, folder),
    }
    return json_text(found)


def summary(shown: Shown) -> Summary:
    """How many there are, and of which files not all are shown."""
    return {
        "errors": shown.errors,
        "warnings": shown.warnings,
        "cut": [{"file": cut.file, "shown": cut.shown, "all": cut.all, "rest": dict(cut.rest)} for cut in shown.cuts],
    }


def told_diagnostics(shown: Shown, language: Language, folder: str) -> list[ToldDiagnostic]:
    """Each that is shown."""
    return [_told(each, language, folder) for each in shown.diagnostics]


def _told(diagnostic: Diagnostic, language: Language, folder: str) -> ToldDiagnostic:
    return {
        "rule": diagnostic.rule.name,
        "severity": diagnostic.rule.severity.value,
        "message": diagnostic.message.say(language),
        **_place(diagnostic.span, folder),
        "notes": [note.say(language) for note in diagnostic.notes],
        "fix": diagnostic.fix.say(language) if diagnostic.fix else None,
        "edits": _made(diagnostic.edits, folder),
        "proposals": _made(diagnostic.proposals, folder),
    }


def _made(edits: Sequence[Edit], folder: str) -> list[EditedPlace]:
    return [{**_place(edit.span, folder), "text": edit.text} for edit in (each.in_file for each in edits)]


def _place(span: Span, folder: str) -> Place:
    span = span.in_file
    return {
        "file": span.source.seen_from_above(folder),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
