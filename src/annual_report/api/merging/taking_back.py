"""Taking a file of Word back into the data of its workspace: what would change, and writing it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from annual_report.api.fixing import FileChange, changed_file
from annual_report.api.merging.changes import (
    Change,
    Conflict,
    FigureChanged,
    Inserted,
    Joined,
    Moved,
    NotTaken,
    RemarkAdded,
    TextChanged,
)
from annual_report.api.merging.data_now import DataNow
from annual_report.api.merging.followers import Follower, followers
from annual_report.api.merging.today import NotMadeError
from annual_report.api.merging.values import value_at
from annual_report.api.merging.word_file import NoBaseError, WordFile, changes_of, is_edited, read_word_file
from annual_report.api.merging.written_back import WrittenBack, written_back
from annual_report.api.publish import CannotWriteError, ChangedMeanwhileError, replace_own_file, settle_folder
from annual_report.diagnostics import Diagnostic, FilePlace, ParagraphPlace, Span
from annual_report.document.origin import Origin
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.containment import OutsideWorkspaceError, inside
from annual_report.load.rules import OPEN_COMMENT
from annual_report.load.workspace import Workspace
from annual_report.model.tables import DataTable
from annual_report.values.figures import Figure
from annual_report.wording.nameable import id_and_form

__all__ = [
    "DataNow",
    "MergedFile",
    "NoBaseError",
    "NotMadeError",
    "TakenChange",
    "WordFile",
    "merged",
    "written",
]

_COMMENT: Final = N_("comment by {author}: “{text}”")
_DATED_COMMENT: Final = N_("comment by {author}, {day}: “{text}”")
_MOMENT: Final = lazy_pattern(r"(\d{4})-(\d\d)-(\d\d)")
_SOMEBODY: Final = N_("somebody")
_ANSWER: Final = N_("do what it asks, or leave it; the comment is not in the data")


@dataclass(frozen=True, slots=True)
class TakenChange:
    """A change that the data takes: where its words are `printed` from, and the `span` that it changes.

    Both are None where it is nowhere yet. `follow` is how many other places print the same statistic, and change with
    it. A `figure` is a value of the data; `others` are changes of the same value that it was printed as elsewhere.
    """

    change: Change
    span: Span | None
    follow: int = 0
    printed: Span | None = None
    figure: bool = False
    others: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class MergedFile:
    """What a `file` of Word changes in the data of the `period`.

    `changes` are those of files, with `backup` once they are written. `not_taken` and `conflicts` are left to the
    reader; `comments` stand at the lines of the data that they are about. `followers` are other places of the page that
    change as well.
    `is_edited`: it is not as it went out.
    """

    file: str
    period: str
    document: str
    taken: tuple[TakenChange, ...]
    not_taken: tuple[NotTaken, ...]
    conflicts: tuple[Conflict, ...]
    comments: tuple[Diagnostic, ...]
    by_likeness: tuple[ParagraphPlace, ...]
    changes: tuple[FileChange, ...]
    is_edited: bool = True
    followers: tuple[Follower, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether all that was changed in the file is in the data, once that is written."""
        return not (self.not_taken or self.conflicts)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was changed in the file, and nobody said anything."""
        return not (self.taken or self.not_taken or self.conflicts or self.comments)


def merged(workspace: Workspace, path: Path, name: str) -> MergedFile:
    """What the file at `path`, shown as `name`, changes in the data of the `workspace`; nothing is written.

    Raises `NoBaseError`, `NotMadeError`, `UnreadableFileError` and `OSError`.
    """
    return merged_word(workspace, read_word_file(path, name))


def merged_word(workspace: Workspace, word: WordFile) -> MergedFile:
    """The same of a file that is read. Raises `NotMadeError`."""
    now = DataNow.read(workspace, word.period, word.kind, word.language)
    found = changes_of(word, now.document)
    back = written_back(now, word, found)
    after = back.after.document if back.after is not None else None
    follow = tuple(followers(now.document, after, found, back.done)) if after is not None else ()
    return MergedFile(
        word.name,
        word.period,
        word.kind,
        tuple(_taken(now, back, follow)),
        back.not_taken,
        found.conflicts,
        tuple(_comment(now, each, word.name) for each in found.remarks),
        found.found_by_likeness,
        tuple(_changes(now, back)),
        is_edited(word),
        follow,
    )


def written(workspace: Workspace, done: MergedFile) -> MergedFile:
    """Writes the changes, all files or none, each with a copy of what it was beside it.

    Raises `CannotWriteError`; where a file was changed meanwhile, `ChangedMeanwhileError`.
    """
    made: list[tuple[Path, FileChange]] = []
    for folder in {(workspace.root / each.name).parent for each in done.changes}:
        settle_folder(folder)
    try:
        for change in done.changes:
            file = _real(workspace, change.name)
            backup = replace_own_file(file, change.before, change.after)
            name = backup.relative_to(workspace.root.resolve()).as_posix()
            made.append((file, replace(change, backup=name)))
    except CannotWriteError:
        for file, change in reversed(made):
            replace_own_file(file, change.after, change.before, keeps_copy=False)
        raise
    return replace(done, changes=tuple(change for _file, change in made))


def _real(workspace: Workspace, name: str) -> Path:
    """The file itself, links followed. Raises `ChangedMeanwhileError` where they lead out of the workspace by now."""
    try:
        return inside(workspace.root, name)
    except OutsideWorkspaceError:
        raise ChangedMeanwhileError(workspace.root / name) from None


def _changes(now: DataNow, back: WrittenBack) -> Iterator[FileChange]:
    sources = {now.in_workspace(name): loaded.source for name, loaded in now.files.items()}
    for name, text in sorted(back.texts.items()):
        change = changed_file(now.workspace, sources[name], text, 0)
        if change.before != change.after:
            yield change


def _taken(now: DataNow, back: WrittenBack, follow: Sequence[Follower]) -> Iterator[TakenChange]:
    """The changes that were made, those of one value as one."""
    made: dict[object, TakenChange] = {}
    for each, value in zip(back.done, back.values, strict=True):
        origin = _origin(each)
        printed = now.span(origin) if origin else None
        key = value if isinstance(each, FigureChanged) and value is not None else id(each)
        if key in made:
            made[key] = replace(made[key], others=(*made[key].others, each))
            continue
        count = 0
        if isinstance(each, FigureChanged):
            count = sum(other.name == id_and_form(each.name)[0] for other in follow)
        span = now.span(value) if value is not None else printed
        made[key] = TakenChange(each, span or printed, count, printed, _is_figure(now, each))
    yield from made.values()


def _is_figure(now: DataNow, change: Change) -> bool:
    """Whether a change is one of a value that is a figure, or of a cell in a column of figures."""
    if not isinstance(change, TextChanged):
        return isinstance(change, FigureChanged)
    loaded = now.files.get(change.origin.file)
    path = change.origin.path
    if loaded is None:
        return False
    if path[-2:-1] == ("rows",):
        table = value_at(loaded.value, path[:-2])
        columns = table.columns if isinstance(table, DataTable) else ()
        return change.origin.part < len(columns) and columns[change.origin.part].numeric
    return isinstance(value_at(loaded.value, path), Figure)


def _origin(change: Change) -> Origin | None:
    match change:
        case FigureChanged():
            return change.where[0].origin if change.where else None
        case Inserted():
            return change.place.after or change.place.before
        case Moved() | Joined():
            return change.origins[0]
        case _:
            return change.origin


def _comment(now: DataNow, remark: RemarkAdded, name: str) -> Diagnostic:
    """A comment at the line of the data that it is about."""
    place = now.span(remark.origin, remark.start, remark.end) if remark.origin else None
    said = message(_COMMENT, author=remark.author or message(_SOMEBODY), text=remark.text)
    if remark.date:
        said = message(
            _DATED_COMMENT, author=remark.author or message(_SOMEBODY), text=remark.text, day=day_of(remark.date)
        )
    return Diagnostic(OPEN_COMMENT, said, place or remark.trace.place or FilePlace(name), fix=message(_ANSWER))


def day_of(moment: str) -> str:
    """The day of a moment as Word files say it (`2018-01-05T09:30:00Z`): 05/01/2018."""
    match = _MOMENT.match(moment)
    return f"{match[3]}/{match[2]}/{match[1]}" if match else moment
