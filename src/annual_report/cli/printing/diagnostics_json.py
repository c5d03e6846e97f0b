"""Diagnostics as JSON, for programs of one's own: `json_models.Diagnostics`."""

from collections.abc import Sequence

from annual_report.cli.printing import json_models
from annual_report.cli.printing.json_models import (
    VERSION,
    Diagnostics,
    EditedPlace,
    Summary,
    ToldDiagnostic,
)
from annual_report.diagnostics.diagnostic import Diagnostic
from annual_report.diagnostics.edit import Edit
from annual_report.diagnostics.place import CellPlace, FilePlace, PagePlace, ParagraphPlace, Place
from annual_report.diagnostics.said import json_text
from annual_report.diagnostics.shown import Shown, shown_of
from annual_report.diagnostics.source import Span, seen_from_above
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
        **_lines(diagnostic.place, folder),
        "place": _place(diagnostic.place, language, folder),
        "notes": [note.say(language) for note in diagnostic.notes],
        "fix": diagnostic.fix.say(language) if diagnostic.fix else None,
        "edits": _made(diagnostic.edits, folder),
        "proposals": _made(diagnostic.offered, folder),
    }


def _made(edits: Sequence[Edit], folder: str) -> list[EditedPlace]:
    return [{**_stretch(edit.span, folder), "text": edit.text} for edit in (each.in_file for each in edits)]


def _lines(place: Place, folder: str) -> json_models.StretchOrNone:
    if isinstance(place, Span):
        return {**_stretch(place, folder)}
    file = seen_from_above(place.file, folder)
    return {"file": file, "line": None, "column": None, "end_line": None, "end_column": None}


def _place(place: Place, language: Language, folder: str) -> json_models.Place:
    if isinstance(place, Span):
        return {"kind": "text", **_stretch(place, folder)}
    if isinstance(place, FilePlace):
        return {"kind": "file", "file": seen_from_above(place.file, folder)}
    return place_in_document(place, language, folder)


def place_in_document(
    place: CellPlace | ParagraphPlace | PagePlace, language: Language, folder: str
) -> json_models.PlaceInDocument:
    """A place in a file that is no text, which is named from where the workspace lies in `folder`."""
    said: json_models.Marked = {
        "file": seen_from_above(place.file, folder),
        "said": place.within(language),
        "text": place.text[place.start : place.end],
        "start": place.start,
        "end": place.end,
    }
    match place:
        case CellPlace():
            return {"kind": "cell", **said, "sheet": place.sheet, "cell": place.cell}
        case ParagraphPlace():
            return {"kind": "paragraph", **said, "part": place.part.value, "numbers": list(place.numbers)}
        case PagePlace():
            box = [round(side, 1) for side in (place.box.x0, place.box.top, place.box.x1, place.box.bottom)]
            return {"kind": "page", **said, "page": place.page, "line": place.line, "box": box}


def _stretch(span: Span, folder: str) -> json_models.Stretch:
    span = span.in_file
    return {
        "file": span.source.seen_from_above(folder),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
