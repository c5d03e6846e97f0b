"""What changed between two versions of a report as JSON: `json_models.Differences`."""

from collections.abc import Iterable

from annual_report.api.changes import Changes, FigureChange, TextChange
from annual_report.cli.printing.json_models import VERSION, ChangedFigure, ChangedText, Differences
from annual_report.diagnostics.said import json_text


def as_json(changes: Changes) -> str:
    """The object as text."""
    differences: Differences = {
        "version": VERSION,
        "figures": [_figure(each) for each in changes.figures],
        "texts": _texts(changes.texts),
        "details": _texts(changes.details),
    }
    return json_text(differences)


def _figure(change: FigureChange) -> ChangedFigure:
    return {
        "id": change.id,
        "label": change.label,
        "part": change.part,
        "old": change.old,
        "new": change.new,
        "difference": change.difference,
        "places": list(change.places),
    }


def _texts(texts: Iterable[TextChange]) -> list[ChangedText]:
    return [{"place": each.place, "old": each.old, "new": each.new} for each in texts]
