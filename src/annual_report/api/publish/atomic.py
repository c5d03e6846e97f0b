"""Writing files so that at every instant each is the old one, whole, or the new one, whole; and a set of them as one.

A folder that is not there yet is made beside its place with all its files, and gets its name at once. In one that is
there, a set of files is replaced one after another while a journal tells of it: what fails in between is undone, and
where the program was killed, the next run that writes into the folder undoes it.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from errno import EEXIST, EISDIR, ENOTDIR, ENOTEMPTY
from pathlib import Path, PurePath
from stat import S_IMODE, S_ISDIR, S_ISLNK
from types import MappingProxyType
from typing import Final

from annual_report.api.publish.cannot_write import CannotWriteError, cannot_write, write_protected
from annual_report.api.publish.disk import move_over, move_to_free, second_name, sync_folder, write_through
from annual_report.api.publish.journal import (
    JOURNAL,
    Replacement,
    close_journal,
    has_digest,
    new_file,
    old_file,
    undo,
    write_journal,
)
from annual_report.api.publish.leftovers import TREE
from annual_report.api.publish.locking import own_folder
from annual_report.api.publish.rights import carry_rights
from annual_report.api.publish.settling import FINISH, settle, settle_folder, write_begun
from annual_report.api.publish.staging import settle_left, staging

Files = Mapping[str, bytes]
_WRITABLE: Final = 0o222
_TAKEN: Final = {EEXIST, ENOTEMPTY}


def write_files(
    folder: Path,
    files: Files | Callable[[], Files],
    *,
    fresh: bool = False,
    without: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Writes `files` (name to content) into `folder` as one set: all of them, or none.

    Where they are a function, it is called while no other run writes there. With `fresh`, none of them may be there.
    With the set go the files `without`, each by its name and the SHA-256 of the content that may go: one with anything
    else in it stays. Raises `CannotWriteError`; the files that were there before are then as they were, but for those
    that it names.
    """
    with _told(folder):
        if not _base(folder)[1].parts or not _made_whole(folder, files() if callable(files) else files):
            with own_folder(folder):
                settle_left(folder, settle)
                _replace(folder, files() if callable(files) else files, without, fresh=fresh)


def write_tree(folder: Path, files: Files) -> None:
    """Writes `files` by their paths below `folder`, which is not there yet or empty. Raises `CannotWriteError`.

    A folder that is not there gets its name once all is in it. One that is there is filled piece by piece: where that
    is cut short, `finish_tree` goes on.
    """
    with _told(folder):
        base, missing = _base(folder)
        _move_in(base, {str(missing / name): content for name, content in files.items()}, missing)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tells an error of the system as one of `path`."""
    try:
        yield
    except CannotWriteError:
        raise
    except OSError as error:
        raise cannot_write(path, error) from error


def _base(folder: Path) -> tuple[Path, PurePath]:
    """The folder nearest to `folder` that is there, and what is missing below it. Raises `OSError` for none."""
    base = folder
    while not os.path.lexists(base) and base.parent != base:
        base = base.parent
    if not base.is_dir():
        raise NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR))
    return base, PurePath(folder.relative_to(base))


def _made_whole(folder: Path, files: Files) -> bool:
    """Makes `folder` with its `files`; false where it is there by now."""
    base, missing = _base(folder)
    try:
        _move_in(base, {str(missing / name): content for name, content in files.items()}, missing)
    except OSError as error:
        if (error.errno in _TAKEN or isinstance(error, FileExistsError)) and folder.is_dir():
            return False
        raise
    return True


def _move_in(base: Path, files: Files, missing: PurePath) -> None:
    """Moves a tree of `files` into `base`, made beside: folder by folder at once, none over what is there."""
    settle_folder(base)
    with staging(base, FINISH) as place:
        tree = place / TREE
        (tree / missing).mkdir(parents=True)
        for name, content in files.items():
            with _told(base / name):
                (tree / name).parent.mkdir(parents=True, exist_ok=True)
                write_through(tree / name, content)
        for inner in (tree, *(each for each in tree.rglob("*") if each.is_dir())):
            sync_folder(inner)
        names = sorted(each.name for each in tree.iterdir())
        _move_all(names, tree, base, files)
        with suppress(OSError):  # all is where it belongs; whoever finds it finds nothing to move
            (place / FINISH).unlink(missing_ok=True)


def _move_all(names: list[str], tree: Path, base: Path, files: Iterable[str]) -> None:
    moved: list[str] = []
    try:
        if len(names) > 1:
            write_begun(tree.parent, files)
        for name in names:
            move_to_free(tree / name, base / name)
            moved.append(name)
        sync_folder(base)
    except BaseException as error:
        for name in reversed(moved):
            with suppress(OSError):
                (base / name).rename(tree / name)
                moved.remove(name)
        if not moved:
            with suppress(OSError):
                (tree.parent / FINISH).unlink(missing_ok=True)
        if isinstance(error, OSError) and moved:
            told = cannot_write(base, error, [base / name for name in moved])
            told.finishing = True
            raise told from error
        raise


def _replace(folder: Path, files: Files, gone: Mapping[str, str], *, fresh: bool) -> None:
    """Replaces the `files` of `folder`, and takes those away that are `gone`; what fails is undone."""
    with staging(folder, JOURNAL) as place:
        replacements = []
        for number, (name, content) in enumerate(files.items()):
            with _told(folder / name):
                was = _is_there(folder / name, fresh=fresh)
                _prepare(new_file(place, number), content, folder / name if was else None)
            replacements.append(Replacement.of(name, content, was=was))
        replacements += [Replacement.by_nothing(name) for name in gone if os.path.lexists(folder / name)]
        at = folder
        try:
            write_journal(place, replacements)
            for number, each in enumerate(replacements):
                at = folder / each.name
                if each.goes:
                    _take_away(place, number, at, gone[each.name])
                else:
                    _put(place, number, at, was=each.was)
            at = folder
            sync_folder(folder)
            close_journal(place)
        except BaseException as error:
            changed = undo(place, folder, replacements)
            if isinstance(error, OSError):
                raise cannot_write(at, error, changed) from error
            raise


def _is_there(target: Path, *, fresh: bool) -> bool:
    """Whether there is a file to be replaced. Raises `OSError` where there is something that may not be."""
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        return False
    if fresh:
        raise FileExistsError(EEXIST, os.strerror(EEXIST))
    if S_ISDIR(mode) or target.is_dir():
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
    if not (S_ISLNK(mode) or S_IMODE(mode) & _WRITABLE):
        raise write_protected(target)
    return True


def _prepare(new: Path, content: bytes, old: Path | None) -> None:
    """Writes a new file with the rights of the `old` one, from its first byte on; else with those of any new file."""
    if old is None or old.is_symlink():
        write_through(new, content)
        return
    write_through(new, content, 0o600)
    carry_rights(old, new)


def _put(place: Path, number: int, target: Path, *, was: bool) -> None:
    """Puts a new file into its place, and keeps the old one."""
    if was:
        old = old_file(place, number)
        if not second_name(target, old):
            move_over(target, old)
        move_over(new_file(place, number), target)
    else:
        move_to_free(new_file(place, number), target)


def _take_away(place: Path, number: int, target: Path, digest: str) -> None:
    """Takes a file away, to be kept in `place` while the set can be undone; one with anything else in it stays."""
    old = old_file(place, number)
    with suppress(FileNotFoundError):
        if has_digest(target, target.lstat().st_size, digest):
            move_over(target, old)
            if not has_digest(old, old.lstat().st_size, digest):  # somebody has saved it in that instant
                move_to_free(old, target)
