"""What a file of Word changes in the data as JSON: `json_models.Merge`."""

from annual_report.api.fixing import FileChange
from annual_report.api.merging.changes import Conflict, FigureChanged, Inserted, NotTaken, Removed, TextChanged, Trace
from annual_report.api.merging.followers import Follower
from annual_report.api.merging.taking_back import MergedFile, TakenChange
from annual_report.api.merging.written_back import said
from annual_report.cli.printing.diagnostics_json import told_diagnostics
from annual_report.cli.printing.json_models import (
    VERSION,
    ConflictOfMerge,
    FollowerOfMerge,
    LeftToReader,
    Merge,
    Merged,
    MergedFigure,
    SeenInWord,
    WrittenFile,
)
from annual_report.cli.printing.merge_words import figures_of, structure_of, texts_of, traces_of
from annual_report.diagnostics.said import json_text
from annual_report.diagnostics.shown import shown_of
from annual_report.diagnostics.source import seen_from_above
from annual_report.language import Language


def as_json(done: MergedFile, language: Language, folder: str) -> str:
    """The object as text, said in `language`; files are named from where the workspace lies in `folder`."""
    merge: Merge = {
        "version": VERSION,
        "is_edited": done.is_edited,
        "file": done.file,
        "period": done.period,
        "document": done.document,
        "figures": [_figure(each, language, folder) for each in figures_of(done)],
        "followers": [_follower(each, language) for each in done.followers],
        "changes": [_change(each, language, folder) for each in (*texts_of(done), *structure_of(done))],
        "conflicts": [_conflict(each, language) for each in done.conflicts],
        "not_taken": [_not_taken(each, language) for each in done.not_taken],
        "comments": told_diagnostics(shown_of(done.comments, folder), language, folder),
        "files": [_file(each, folder) for each in done.changes],
    }
    return json_text(merge)


def _figure(taken: TakenChange, language: Language, folder: str) -> MergedFigure:
    change = taken.change
    traces = traces_of(taken)
    if not isinstance(change, FigureChanged | TextChanged):
        raise TypeError(change)
    return {
        "name": change.name if isinstance(change, FigureChanged) else None,
        "old": change.old,
        "new": change.new,
        "places": len(traces),
        "follow": taken.follow,
        "file": _file_of(taken, folder),
        "line": taken.span.line if taken.span else None,
        "seen": _seen(traces[0], language),
    }


def _follower(each: Follower, language: Language) -> FollowerOfMerge:
    place = each.place.within(language) if each.place else None
    return {"paragraph": place, "old": each.old, "new": each.new, "statistic": each.name or None}


def _change(taken: TakenChange, language: Language, folder: str) -> Merged:
    change = taken.change
    trace = Trace() if isinstance(change, FigureChanged) else change.trace
    return {
        "kind": change.kind,
        "old": None
        if isinstance(change, Inserted)
        else change.old
        if isinstance(change, TextChanged)
        else said(change),
        "new": None if isinstance(change, Removed) else said(change),
        "file": _file_of(taken, folder),
        "line": taken.span.line if taken.span else None,
        "seen": _seen(trace, language),
    }


def _file_of(taken: TakenChange, folder: str) -> str | None:
    return seen_from_above(taken.span.file, folder) if taken.span else None


def _seen(trace: Trace, language: Language) -> SeenInWord:
    return {
        "paragraph": trace.place.within(language) if trace.place else None,
        "by": [{"author": each.author, "date": each.date} for each in trace.revisions],
        "matched": trace.matched.value,
    }


def _conflict(conflict: Conflict, language: Language) -> ConflictOfMerge:
    return {
        "went_out": conflict.base,
        "word": conflict.returned,
        "data": conflict.now,
        "seen": _seen(conflict.trace, language),
    }


def _not_taken(each: NotTaken, language: Language) -> LeftToReader:
    return {"text": each.text, "reason": each.reason.say(language), "seen": _seen(each.trace, language)}


def _file(change: FileChange, folder: str) -> WrittenFile:
    backup = seen_from_above(change.backup, folder) if change.backup else None
    return {"file": seen_from_above(change.name, folder), "diff": change.diff, "backup": backup}
