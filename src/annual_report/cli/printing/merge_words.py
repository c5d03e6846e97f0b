"""What was changed in a file of Word, put into words: where, by whom, how many."""

from collections.abc import Iterable

from annual_report.api.merging.changes import (
    Change,
    FigureChanged,
    Inserted,
    Joined,
    Moved,
    Removed,
    Split,
    TextChanged,
    Trace,
)
from annual_report.api.merging.taking_back import MergedFile, TakenChange, day_of
from annual_report.api.merging.written_back import trace_of
from annual_report.language import N_, Language, Message, counted, message


def summary(done: MergedFile) -> Message:
    """How many changes there are, and how many of them are left to the reader."""
    if done.is_empty and done.is_edited:
        return message(N_("{file}: what was changed in it is in the data already"), file=done.file)
    if done.is_empty:
        return message(N_("{file}: nothing was changed in it"), file=done.file)
    figures = counted("{count} figure changed", "{count} figures changed", len(figures_of(done)))
    texts = counted("{count} text changed", "{count} texts changed", len(texts_of(done)))
    others = counted("{count} paragraph or row came, went or moved", "{count} paragraphs or rows came, went or moved",
                     len(structure_of(done)))  # fmt: skip
    left = len(done.not_taken) + len(done.conflicts)
    told = N_("{figures}, {texts}, {others}; left to you: {left}; comments: {comments}.")
    return message(told, figures=figures, texts=texts, others=others, left=left, comments=len(done.comments))


def figures_of(done: MergedFile) -> list[TakenChange]:
    """The figures that change."""
    return [each for each in done.taken if each.figure]


def texts_of(done: MergedFile) -> list[TakenChange]:
    """The texts that get other words."""
    return [each for each in done.taken if isinstance(each.change, TextChanged) and not each.figure]


def structure_of(done: MergedFile) -> list[TakenChange]:
    """What comes, goes, moves, is parted or joined."""
    return [each for each in done.taken if not isinstance(each.change, FigureChanged | TextChanged)]


def what(change: Change) -> Message:
    """What happened to a paragraph."""
    match change:
        case Inserted():
            return message(N_("new"))
        case Removed():
            return message(N_("removed"))
        case Moved():
            return message(N_("moved"))
        case Split():
            return message(N_("parted"))
        case Joined():
            return message(N_("joined"))
        case FigureChanged() | TextChanged():
            return message(N_("changed"))


def authors(trace: Trace) -> str:
    """Who made a tracked change, and when: `Trần Thị B, 05/01/2018`; "" where it was not tracked."""
    said = [", ".join(filter(None, (each.author, day_of(each.date)))) for each in trace.revisions]
    return "; ".join(filter(None, said))


def seen_at(traces: Iterable[Trace], language: Language) -> str:
    """Which paragraphs or cells of the file they are; "" where there are none."""
    return "; ".join(dict.fromkeys(trace.place.within(language) for trace in traces if trace.place))


def traces_of(taken: TakenChange) -> list[Trace]:
    """Where in the file a change is seen: all places, if it is a figure."""
    return [trace for each in (taken.change, *taken.others) for trace in _traces(each)]


def _traces(change: Change) -> list[Trace]:
    if isinstance(change, FigureChanged) and change.where:
        return [place.trace for place in change.where]
    return [trace_of(change)]
