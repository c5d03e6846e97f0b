"""What changed between two versions of a report: figures first, then texts, then what came and went."""

from annual_report.api.changes.changes import PARTED, Changes, FigureChange, TextChange, changes_between
from annual_report.api.changes.edition import BrokenEditionError, Edition, editions_at

__all__ = [
    "PARTED",
    "BrokenEditionError",
    "Changes",
    "Edition",
    "FigureChange",
    "TextChange",
    "changes_between",
    "editions_at",
]
