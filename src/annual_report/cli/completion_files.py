"""The files by which a shell completes commands of this program: put into the home folder, and taken away again.

What is to be changed is read and planned first, so that whatever has to be refused is refused before anything is
written. Typer gives the text of the scripts, and writes nothing: it would empty a start-up file before it fills it.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Final

from annual_report.api.publish import CannotWriteError, cannot_write, no_new_key, replace_own_file, write_files
from annual_report.cli.start_file_block import ChangedBlockError, is_wide, with_block, without_block, without_lines
from annual_report.language import N_, message
from annual_report.load.regular_file import read_regular_file

_PROGRAM: Final = "annual-report"
_VARIABLE: Final = "_ANNUAL_REPORT_COMPLETE"
_MOST_BYTES: Final = 16_000_000


@dataclass(frozen=True, slots=True)
class _Shell:
    """Where a shell looks for scripts: the `script`, and the start-up file with the `lines` that make it look there."""

    script: str
    start_file: str | None = None
    lines: tuple[str, ...] = ()


# As these lines name the home folder by its variable, no sign in its name can mean anything to the shell.
_SHELLS: Final = {
    "bash": _Shell(f".bash_completions/{_PROGRAM}.sh", ".bashrc", (f'source "$HOME/.bash_completions/{_PROGRAM}.sh"',)),
    "zsh": _Shell(f".zfunc/_{_PROGRAM}", ".zshrc", ('fpath+=("$HOME/.zfunc"); autoload -Uz compinit && compinit',)),
    "fish": _Shell(f".config/fish/completions/{_PROGRAM}.fish"),
}
# What typer wrote into .zshrc before we wrote ourselves. All programs with completion by typer share the first line;
# the second is in many a .zshrc, and is typer's only where it follows.
_TYPER_ZSH: Final = ("fpath+=~/.zfunc; autoload -Uz compinit; compinit", "zstyle ':completion:*' menu select")


class NoHomeError(Exception):
    """The variable of this name does not say which folder is the user's own."""


@dataclass(frozen=True, slots=True)
class _Change:
    """One file: what is in it, and what is to be in it; None for no file."""

    file: Path
    before: bytes | None
    after: bytes | None


def home_folder() -> Path:
    """The user's own folder, as the shell knows it. Raises `NoHomeError` where it is not named, or not there."""
    name = "USERPROFILE" if sys.platform == "win32" else "HOME"
    told = os.environ.get(name, "")
    if not (os.path.isabs(told) and os.path.isdir(told)):  # noqa: PTH112, PTH117 - an empty name is no path
        raise NoHomeError(name)
    return Path(told)


def install(shell: str, home: Path) -> list[Path]:
    """Has `shell` (bash, zsh or fish) complete our commands; gives the files for that.

    Raises `CannotWriteError`.
    """
    from typer._completion_shared import get_completion_script

    files = _SHELLS[shell]
    script = get_completion_script(prog_name=_PROGRAM, complete_var=_VARIABLE, shell=shell)
    changes = [_Change(home / files.script, _own_script(home / files.script), f"{script}\n".encode())]
    if files.start_file is not None:
        file = home / files.start_file
        before = _read(file)
        if before is not None and is_wide(before):
            raise _refused(file, N_("it is saved as UTF-16, which the shell cannot read"), N_("save it as UTF-8"))
        with _told_of(file):
            old = None if before is None else _without_old(before, shell, home)
            changes.append(_Change(file, before, with_block(old, files.lines)))
    _carry_out(changes)
    return [each.file for each in changes]


def remove_installed(home: Path) -> list[Path]:
    """Takes away what `install` has put into the folder `home`, and what version 0.2 has, for all shells.

    Gives the files that it has removed or changed. Raises `CannotWriteError`.
    """
    scripts: list[_Change] = []
    start_files: list[_Change] = []
    for shell, files in _SHELLS.items():
        if files.start_file is not None:
            start_files += _without(home / files.start_file, shell, home)
        with suppress(CannotWriteError):  # it is none of ours
            script = _own_script(home / files.script)
            scripts += [] if script is None else [_Change(home / files.script, script, None)]
    # The start-up files first, which may be refused: no shell is to look for what is gone.
    with no_new_key():
        _carry_out([*start_files, *scripts])
    for each in scripts:
        with suppress(OSError):  # other programs have theirs there
            each.file.parent.rmdir()
    return [each.file for each in (*scripts, *start_files)]


def _without(file: Path, shell: str, home: Path) -> Iterator[_Change]:
    """The start-up `file` without our lines, where it has any. Raises `CannotWriteError` where it cannot be read."""
    if not file.is_file():
        return
    before = _read(file)
    if before is None:
        return
    with _told_of(file):
        after = without_block(before, _SHELLS[shell].lines)
    if after == before:
        after = _without_old(before, shell, home)
    if after != before:
        yield _Change(file, before, b"" if after is None and file.is_symlink() else after)


def _without_old(content: bytes, shell: str, home: Path) -> bytes:
    """A start-up file without the lines that typer has written for us, if those are of no use to another program."""
    if shell == "bash":
        return without_lines(content, [f"source '{home / _SHELLS[shell].script}'"])
    with suppress(OSError):
        if [each.name for each in (home / ".zfunc").iterdir()] == [f"_{_PROGRAM}"]:
            return without_lines(without_lines(content, _TYPER_ZSH), _TYPER_ZSH[:1], set_apart=True)
    return content


def _own_script(file: Path) -> bytes | None:
    """What is in a script of ours; None where there is none. Raises `CannotWriteError` where it is somebody else's."""
    if not os.path.lexists(file):
        return None
    content = _read(file) if not file.is_symlink() else None
    if content is None or (content and _VARIABLE.encode() not in content):
        raise _refused(
            file, N_("there is another file of this name"), N_("rename that file, then run the command again")
        )
    return content


def _read(file: Path) -> bytes | None:
    """What is in a `file`, which may be a link; None where there is none. Raises `CannotWriteError`."""
    if not os.path.lexists(file):
        return None
    try:
        mode = file.stat().st_mode
        if not (S_ISREG(mode) or S_ISDIR(mode)):
            raise _refused(file, N_("this is a device or a pipe, not a file"), N_("put a file in its place"))
        content = read_regular_file(file, _MOST_BYTES)
    except CannotWriteError:
        raise
    except FileNotFoundError:
        cure = N_("remove the link, or make the file that it leads to")
        raise _refused(file, N_("it is a link that leads to no file"), cure) from None
    except OSError as error:
        raise cannot_write(file, error) from error
    if len(content) > _MOST_BYTES:
        raise _refused(file, N_("it is too large for a file that a shell reads"), N_("make it shorter"))
    return content


@contextmanager
def _told_of(file: Path) -> Iterator[None]:
    """Tells which start-up `file` it is where somebody has changed our lines."""
    try:
        yield
    except ChangedBlockError:
        cure = N_("delete them by hand, with the two comments around them, then run the command again")
        raise _refused(file, N_("the lines of annual-report in it were changed"), cure) from None


def _refused(file: Path, why: str, cure: str) -> CannotWriteError:
    return CannotWriteError(file, message(why), message(cure))


def _carry_out(changes: Sequence[_Change]) -> None:
    """Makes the `changes` one after another. Raises `CannotWriteError`, which names those that are made already."""
    made: list[Path] = []
    for each in changes:
        if each.after == each.before:
            continue
        try:
            _write(each)
        except CannotWriteError as error:
            if made and not error.changed:
                error.changed, error.finishing = tuple(made), True
            raise
        made.append(each.file)


def _write(change: _Change) -> None:
    """Makes one change, over what was read alone. A link is followed, and stays."""
    file, before, after = change.file, change.before, change.after
    if before is None and after is not None:
        write_files(file.parent, {file.name: after}, fresh=True)
    elif before is not None and after is None:
        write_files(file.parent, {}, without={file.name: sha256(before).hexdigest()})
    elif before is not None and after is not None:
        replace_own_file(file.resolve(), before, after, keeps_copy=False)
